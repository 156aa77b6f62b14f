"""What looks like value or like an origin and is none, and the traces of being online."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a import stamps, texts
from tests.findings.worlds_a.clock import DAYS
from tests.findings.worlds_a.documents import chat_in_a_group
from tests.findings.worlds_a.draft import Draft
from tests.findings.worlds_a.model import OWNER, Act, Vouch
from tests.findings.worlds_a.names import pick

_LANGUAGES = ("en", "en", "en", "en", "en", "de", "fr", "es", "pt", "it", "nl")
_ANSWERED_COMMENTS = 0.2
_NAMING = 30
_YEAR = 365
_TRACE = 0.8
_KEPT_DAYS = 730
_SEARCHED = 0.3
_MAKERS = "Alder Birch Cedar Dogwood Elder Fir Gorse Hazel Ivy Larch Maple Oak Pine Quince Sorrel"
_TRADES = "Bakery Brewery Cartage Dairy Engines Foundry Glass Instruments Joinery Kilns Looms Mills"
_KINDS = ("Group", "Labs", "Europe", "Partners", "Works")
_QUERIES = ("data planner", "rail freight, Gdynia", "recruiter", "supply chain", "harbour master")
_SKILLS = ("Excel", "Teamwork", "Logistics", "Python", "Leadership")


def cold_mail(draft: Draft, cold: list[int]) -> None:
    """Recruiters full of opportunities, a few politely declined, and one sales text of many."""
    rng = draft.rng
    for turn, k in enumerate(cold):
        person = draft.people[k]
        day = int(rng.integers(400, DAYS - 5))
        when = clocks.at(rng, day, 6, 18)
        if turn % 2:
            pitches = texts.templates("en", "sales", "texts")
            pitch = pitches[turn // 2 % len(pitches)]
            draft.write(k, when, texts.say(rng, person, pitch, mine=False), mine=False)
            continue
        subject = pick(rng, texts.templates(person.language, "recruiter", "subjects"))
        text = texts.chosen(rng, person, "recruiter", "first", mine=False)
        draft.write(k, when, text, mine=False, subject=subject)
        later = draft.online_after(day + 1, 3)
        if draft.chance(0.3) and later is not None:
            no = texts.chosen(rng, person, "recruiter", "no", mine=True)
            draft.write(k, clocks.at(rng, later), no, mine=True, subject=subject)


def own_templates(draft: Draft) -> None:
    """The owner's own texts to many: each to 8 to 16 connections of a year or more."""
    for template in texts.templates("en", "template", "mine"):
        day = draft.clock.online_from(int(draft.rng.integers(DAYS // 3, DAYS - 20)))
        if day is None:
            continue
        old = draft.connected_before(clocks.on(day - _YEAR))
        size = min(len(old), int(draft.rng.integers(8, 17)))
        start = clocks.at(draft.rng, day, 9, 15)
        for turn, k in enumerate(draft.rng.choice(old, size, replace=False).tolist()):
            text = texts.say(draft.rng, draft.people[k], template, mine=True)
            draft.write(k, start + timedelta(minutes=2 * turn), text, mine=True)


def refusals(draft: Draft) -> None:
    """Talk full of the words of opportunity in which somebody says no."""
    old = draft.connected_before(clocks.on(DAYS - _YEAR))
    old = [k for k in old if not draft.people[k].planted_level]
    size = min(len(old), max(len(old) // 50, 3))
    for k in draft.rng.choice(old, size, replace=False).tolist():
        person = draft.people[k]
        assert person.connected is not None
        first = clocks.number(person.connected) + 60
        day = draft.clock.online_from(int(draft.rng.integers(first, DAYS - 20)))
        found = texts.scripts(person.language, "negation")
        if day is not None and person.origin != "unknown":
            script = found[int(draft.rng.integers(len(found)))]
            draft.converse(k, day, script, mine_first=draft.chance(0.5))


def one_way_endorsements(draft: Draft) -> None:
    """Endorsements of one direction: an eighth of the connections gave, a tenth received."""
    busy = {vouch.person for vouch in draft.endorsements}
    old = [k for k in draft.connected_before(clocks.on(DAYS - 60)) if k not in busy]
    order = draft.rng.permutation(old).tolist()
    received, given = len(order) // 8, len(order) // 10
    for turn, k in enumerate(order[: received + given]):
        connected = draft.people[k].connected
        assert connected is not None
        when = clocks.at(draft.rng, int(draft.rng.integers(clocks.number(connected) + 5, DAYS - 3)))
        skill = pick(draft.rng, _SKILLS)
        draft.endorsements.append(Vouch(when, k, turn >= received, skill))


def old_groups(draft: Draft) -> None:
    """Threads of people who had been connections for a year or more."""
    for _ in range(6):
        when = clocks.at(draft.rng, int(draft.rng.integers(DAYS // 3, DAYS - 5)))
        old = draft.connected_before(when.date() - timedelta(days=_YEAR))
        if len(old) > 6:
            size = int(draft.rng.integers(3, 7))
            members = draft.rng.choice(old, size, replace=False).tolist()
            chat_in_a_group(draft, tuple(members), when, speaking=members[0])


def write_acts(draft: Draft, *, naming: bool) -> None:
    """Give every act its words, answer some comments below own posts, name old connections."""
    rng = draft.rng
    acts = [act if act.text else replace(act, text=_words(draft, act.kind)) for act in draft.acts]
    for act in draft.acts:
        if act.kind == "post" and draft.chance(_ANSWERED_COMMENTS):
            day = draft.clock.online_from(clocks.number(act.at.date()) + 1)
            if day is not None:
                post = stamps.activity_id(
                    act.at + timedelta(milliseconds=400), int(rng.integers(1 << 22))
                )
                acts.append(Act(clocks.at(rng, day), "comment", post, _words(draft, "comment")))
    comments = [k for k, act in enumerate(acts) if act.kind == "comment"]
    for k in rng.permutation(comments).tolist()[: _NAMING if naming else 0]:
        old = draft.connected_before(acts[k].at.date() - timedelta(days=_YEAR))
        if old and not any(p.name in acts[k].text for p in draft.people):
            person = draft.people[int(rng.choice(old))]
            template = pick(rng, texts.templates(person.language, "my_engagement", "naming"))
            text = texts.say(rng, person, template, mine=True, name=person.name)
            acts[k] = replace(acts[k], text=text)
    draft.acts = sorted(acts, key=lambda act: (act.at, act.post))


def _words(draft: Draft, kind: str) -> str:
    language = pick(draft.rng, _LANGUAGES)
    topic, key = ("share", "texts") if kind == "post" else ("comment", "plain")
    template = pick(draft.rng, texts.templates(language, topic, key))
    if topic == "share":
        language = "en"
    subject = pick(draft.rng, texts.templates(language, "topics", "names"))
    return template.replace("{topic}", subject)


Traces = tuple[
    tuple[datetime, ...], tuple[tuple[datetime, str], ...], tuple[tuple[datetime, str], ...]
]


def traces(draft: Draft) -> Traces:
    """Logins and searches of two years, companies followed before: 80 % of the online days show."""
    rng = draft.rng
    seen = {act.at.date() for act in draft.acts}
    seen |= {m.at.date() for m in draft.messages if m.sender == OWNER}
    pool = [f"{a} {b} {c}" for a in _MAKERS.split() for b in _TRADES.split() for c in _KINDS]
    names = iter(pool[k] for k in rng.permutation(len(pool)).tolist())
    logins, searches, follows = [], [], []
    for day in draft.clock.online.tolist():
        if not draft.chance(_TRACE):
            continue
        if day >= DAYS - _KEPT_DAYS:
            logins.append(clocks.at(rng, day, 6, 7))
            if draft.chance(_SEARCHED):
                searches.append((clocks.at(rng, day), pick(rng, _QUERIES)))
        elif clocks.on(day) not in seen:
            name = next(names, "")
            if name:
                follows.append((clocks.at(rng, day), name))
    return tuple(logins), tuple(searches), tuple(follows)
