"""The texts and records that say how somebody came: one of each documented person."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a import stamps, texts
from tests.findings.worlds_a.draft import Draft
from tests.findings.worlds_a.model import OWNER, Act, Person
from tests.findings.worlds_a.names import pick

_NOTE_SHARE = 0.6
_SAME_SIDE = 0.75
_NOTE_REPEATED = 0.5
_ANSWERED = 0.6
_NAMING_SHARE = 0.3
_THREAD_SHARE = 0.7


def document(draft: Draft, k: int) -> None:
    """Leave the record that says how the person came, and note which kind it is."""
    person = draft.people[k]
    kind = ""
    dice = float(draft.rng.random())
    if person.origin == "my_engagement" and dice < _NAMING_SHARE:
        kind = _comment_that_names(draft, person)
    elif person.origin == "introduction" and dice < 0.7:
        make = _third_message if dice < 0.45 else _introduced_in_a_group
        kind = make(draft, k)
    elif person.origin == "group_conversation" and dice < _THREAD_SHARE:
        kind = _shared_thread(draft, k)
    person.documented_by = kind or _text(draft, k)


def _sent(person: Person) -> datetime:
    assert person.sent is not None
    return person.sent


def _text(draft: Draft, k: int) -> str:
    """A note or a first message of either side that names the cause."""
    person = draft.people[k]
    third = ""
    if person.origin == "introduction":
        before = draft.connected_before(_sent(person).date())
        if not before:
            return ""
        third = draft.people[int(draft.rng.choice(before))].name
    as_note = draft.chance(_NOTE_SHARE)
    mine = not person.incoming
    if not as_note and not draft.chance(_SAME_SIDE):
        mine = not mine
    side = "mine" if mine else "theirs"
    text = texts.chosen(draft.rng, person, person.origin, side, mine=mine, third=third)
    if as_note:
        return _note(draft, k, text, mine=mine)
    assert person.connected is not None
    day = draft.online_after(clocks.number(person.connected), 4)
    if day is None:
        return _note(draft, k, text, mine=mine)
    draft.write(k, clocks.at(draft.rng, day, 21, 22), text, mine=mine)
    _answer(draft, k, day, mine=not mine)
    return "first_message"


def _note(draft: Draft, k: int, text: str, *, mine: bool) -> str:
    """The note of the invitation; before the file of invitations it is but a first message."""
    person = draft.people[k]
    inside = draft.in_file(_sent(person)) and mine is (not person.incoming)
    if inside:
        person.note = text
    if not inside or draft.chance(_NOTE_REPEATED):
        draft.write(k, _sent(person), text, mine=mine)
    if draft.chance(_ANSWERED) and person.connected:
        _answer(draft, k, clocks.number(person.connected), mine=not mine)
    return "note"


def _answer(draft: Draft, k: int, day: int, *, mine: bool) -> None:
    later = draft.online_after(day + 1, 2)
    if later is not None and draft.chance(_ANSWERED):
        text = texts.chosen(draft.rng, draft.people[k], "hello", "reply", mine=mine)
        draft.write(k, clocks.at(draft.rng, later), text, mine=mine)


def _comment_that_names(draft: Draft, person: Person) -> str:
    """A comment of the owner holds the full name, at most ten days before the invitation."""
    online = draft.clock.online
    last = int(online.searchsorted(clocks.number(_sent(person).date()))) - 1
    if last < 0:
        return ""
    when = clocks.at(draft.rng, int(online[max(last - int(draft.rng.integers(0, 4)), 0)]))
    template = pick(draft.rng, texts.templates(person.language, "my_engagement", "naming"))
    text = texts.say(draft.rng, person, template, mine=True, name=person.name)
    post = stamps.activity_id(when - timedelta(hours=3), int(draft.rng.integers(1 << 22)))
    draft.acts.append(Act(when, "comment", post, text))
    return "comment_naming"


def _third_message(draft: Draft, k: int) -> str:
    """A connection tells the owner of the person, 1 to 20 days before the invitation."""
    person = draft.people[k]
    when = _sent(person) - timedelta(days=1 + 19 * float(draft.rng.random()))
    before = draft.connected_before(when.date())
    if not before:
        return ""
    third = int(draft.rng.choice(before))
    introducer = draft.people[third]
    text = texts.chosen(
        draft.rng, introducer, "introduction", "third", mine=False, name=person.name
    )
    draft.write(third, when, text, mine=False)
    return "third_message"


def _introduced_in_a_group(draft: Draft, k: int) -> str:
    """A connection opens a thread with both, up to 5 days before the invitation."""
    person = draft.people[k]
    when = _sent(person) - timedelta(days=0.2 + 5 * float(draft.rng.random()))
    before = draft.connected_before(when.date())
    if not before:
        return ""
    third = int(draft.rng.choice(before))
    introducer = draft.people[third]
    opening = texts.chosen(
        draft.rng, introducer, "introduction", "group", mine=False, name=person.name
    )
    lines = [(when, third, opening)]
    for speaker, hours in ((k, 1), (OWNER, 2)):
        text = texts.chosen(draft.rng, person, "hello", "reply", mine=speaker == OWNER)
        lines.append((when + timedelta(hours=hours), speaker, text))
    draft.group(tuple(sorted((third, k))), lines)
    return "group_introduction"


def _shared_thread(draft: Draft, k: int) -> str:
    """A thread of several, the person among them, 3 to 60 days before the invitation."""
    person = draft.people[k]
    when = _sent(person) - timedelta(days=3 + 57 * float(draft.rng.random()))
    before = draft.connected_before(when.date())
    if len(before) < 2:
        return ""
    others = draft.rng.choice(
        before, min(len(before), int(draft.rng.integers(2, 6))), replace=False
    )
    chat_in_a_group(draft, (*others.tolist(), k), when, speaking=k)
    return "group_thread"


def chat_in_a_group(draft: Draft, members: tuple[int, ...], when: datetime, speaking: int) -> None:
    """Let several talk of nothing that says how they met; ``speaking`` opens."""
    speakers = [speaking, OWNER, *members]
    lines = []
    for turn in range(int(draft.rng.integers(4, 9))):
        by = speakers[turn] if turn < 2 else speakers[int(draft.rng.integers(len(speakers)))]
        about = draft.people[speaking]
        text = texts.chosen(draft.rng, about, "group_conversation", "thread", mine=False)
        lines.append((when, by, text))
        when += timedelta(minutes=float(draft.rng.exponential(90)))
    draft.group(tuple(sorted(members)), lines)
