"""Ordinary talk: greetings, one-way chatter, friends. It documents nothing."""

from __future__ import annotations

from datetime import timedelta

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a import texts
from tests.findings.worlds_a.clock import DAYS, Floats
from tests.findings.worlds_a.draft import Draft
from tests.findings.worlds_a.names import pick

_LATE_DAYS = 120
_LATE_SHARE = 0.5
_AFTER_FIRST_MESSAGE = 12
_PATTERNS = ("silent", "hello", "oneway", "occasional", "chatty", "fading")
_SHARES = (0.52, 0.22, 0.08, 0.10, 0.05, 0.03)
_NOTE_SHARE = 0.1
_NULL_A_YEAR = 1.0


def small_talk(draft: Draft) -> None:
    """Give every connection one of six patterns; of unknown people nothing shows who began."""
    weight = draft.clock.outgoing
    patterns = draft.rng.choice(len(_PATTERNS), len(draft.people), p=_SHARES).tolist()
    for k, person in enumerate(draft.people):
        if person.connected is None or person.origin == "unknown":
            continue
        first = clocks.number(person.connected)
        _plain_note(draft, k)
        if person.documented_by in {"note", "first_message"}:
            first += _AFTER_FIRST_MESSAGE
        match _PATTERNS[patterns[k]]:
            case "hello" if first == clocks.number(person.connected):
                _hello(draft, k, first)
            case "oneway":
                _oneway(draft, k, first)
            case "occasional":
                _talks(draft, k, first, int(draft.rng.integers(2, 7)), weight)
            case "chatty":
                _talks(draft, k, first, int(draft.rng.integers(12, 61)), weight)
            case "fading":
                early = weight.copy()
                early[first + 365 :] = 0
                _talks(draft, k, first, int(draft.rng.integers(5, 12)), early)


def _plain_note(draft: Draft, k: int) -> None:
    """Some invitations carry a note that says nothing."""
    person = draft.people[k]
    if person.documented_by or person.sent is None or not draft.in_file(person.sent):
        return
    if draft.chance(_NOTE_SHARE):
        person.note = texts.chosen(draft.rng, person, "hello", "note", mine=not person.incoming)


def _hello(draft: Draft, k: int, first: int) -> None:
    """A greeting within days; the inviter may thank for being accepted."""
    day = draft.online_after(first, 9)
    if day is None:
        return
    person = draft.people[k]
    mine = (not person.incoming) if draft.chance(0.8) else bool(person.incoming)
    inviter = mine is (not person.incoming)
    key = "either"
    if inviter and draft.chance(0.3):
        key = "mine_thanks" if mine else "theirs_thanks"
    opening = pick(draft.rng, texts.templates(person.language, "hello", key))
    reply = pick(draft.rng, texts.templates(person.language, "hello", "reply"))
    draft.converse(k, day, [opening, reply], mine_first=mine)


def _oneway(draft: Draft, k: int, first: int) -> None:
    """One to three lines without an answer, mostly theirs."""
    person = draft.people[k]
    mine = draft.chance(0.3)
    for _ in range(int(draft.rng.integers(1, 4))):
        day = draft.online_after(first + 5, max(DAYS - first - 6, 1))
        if day is not None:
            text = texts.chosen(draft.rng, person, "chatter", "oneway", mine=mine)
            draft.write(k, clocks.at(draft.rng, day), text, mine=mine)


def _talks(draft: Draft, k: int, first: int, count: int, weight: Floats) -> None:
    """Conversations on online days after connecting, more of them in need windows."""
    allowed = weight.copy()
    allowed[: first + 2] = 0
    if allowed.sum() == 0:
        return
    for day in sorted(clocks.draw_days(draft.rng, allowed, count)):
        script = chatter(draft, k, late=day >= first + _LATE_DAYS)
        draft.converse(k, day, script, mine_first=draft.chance(0.5))


def chatter(draft: Draft, k: int, *, late: bool) -> list[str]:
    """A little conversation; only old acquaintances mention posts, events, colleagues, offers."""
    late = late and draft.late_talk and draft.chance(_LATE_SHARE)
    found = texts.scripts(draft.people[k].language, "chatter", "late" if late else "early")
    return found[int(draft.rng.integers(len(found)))]


def poisson_talk(draft: Draft) -> None:
    """Single lines at one rate for everybody: Poisson by the years connected, either direction.

    So the counts of messages, of days and of conversations are what chance gives.
    """
    rng = draft.rng
    for k, person in enumerate(draft.people):
        if person.connected is None:
            continue
        first = clocks.number(person.connected)
        days = rng.integers(first, DAYS, rng.poisson(_NULL_A_YEAR * (DAYS - first) / 365.25))
        for wanted in days.tolist():
            mine = draft.chance(0.5)
            day = draft.clock.online_from(wanted) if mine else wanted
            if day is None:
                continue
            script = chatter(draft, k, late=day >= first + _LATE_DAYS)
            line = script[int(rng.integers(len(script)))]
            when = clocks.at(rng, day, 8, 22)
            if person.sent and when <= person.sent:
                when = person.sent + timedelta(hours=1)
            draft.write(k, when, texts.say(rng, person, line, mine=mine), mine=mine)
