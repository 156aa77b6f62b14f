"""Planted careers, first half: eras, contexts, and who is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from tests.network.world_files import Person, Row, cells, event_row, month

END = date(2025, 12, 1)
_FIRST = cells(
    "Adda,Bero,Cilia,Dorn,Edme,Falk,Gusta,Hanno,Ilse,Jorin,Kaja,Lutz,Mirea,Nolo,Orla,Pavo,Quirin,"
    "Rike,Sanno,Tilda,Ulmo,Vesna,Wim,Xenia,Yoro,Zita,Anselm,Brida,Corvin,Delia,Emmo,Frauke,Gero,"
    "Hedda,Imre,Jelka,Kuno,Linnea,Malte,Nives"
)
_STARTS = cells("Bar,Cor,Del,Fen,Gar,Hol,Jan,Kel,Lor,Mar,Nor,Ost,Pel,Rud,Sel,Tor,Ulm,Ver,Wal,Zim")
_MIDDLES = cells("ba,de,fi,go,ka,lo,mi,nu,ra,se,ti,vo")
_ENDS = cells("berg,dal,feld,gen,hart,kamp,lund,mann,nik,rup,sen,thal")
_TITLES = cells("Engineer,Analyst,Project Manager,Consultant,Designer,Scientist,Buyer,Director")
_RECRUITING = ("Recruiter", "Talent Partner", "Account Executive", "Founder", "Sales Manager")
_KINDS = ("team", "client", "community")


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of the member's life at an employer or a school."""

    company: str
    since: date
    until: date
    school: bool


@dataclass(frozen=True, slots=True)
class Context:
    """People who know each other; ``word`` is what they talk about."""

    kind: str
    company: str
    since: date
    until: date
    word: str


@dataclass(frozen=True, slots=True)
class Career:
    """A life without messages yet."""

    eras: tuple[Era, ...]
    contexts: tuple[Context, ...]
    people: tuple[Person, ...]
    events: tuple[Row, ...]
    start: date


def live_a_career(rng: np.random.Generator, *, people: int) -> Career:
    """Draw 6 to 12 years with 3 to 6 eras, their contexts, and people to fill them."""
    start = END - timedelta(days=int(rng.integers(6 * 365, 12 * 365)))
    eras = _eras(rng, start)
    strangers = int(people * rng.uniform(0.2, 0.4))
    contexts, homes = _contexts(rng, eras, known=people - strangers)
    belonging: list[tuple[int, ...]] = [(home,) for home in homes]
    for bridge, other in _bridges(rng, homes, len(contexts)):
        belonging[bridge] = (homes[bridge], other)
    belongings = [*belonging, *[()] * strangers]
    moved = rng.uniform(0.4, 0.7)
    firms = invented(rng, 40 + people // 3, endings=("Works", "Group", "Labs", "AG", "Partners"))
    named = unique_names(rng, people)
    everybody = []
    for place, mine in enumerate(belongings):
        company = _company(rng, contexts, eras, firms, mine=mine, moved=moved)
        titles = _TITLES if mine else _RECRUITING
        connected = _connected(rng, contexts[min(mine)], start) if mine else _any(rng, start, END)
        everybody.append(
            Person(*named[place], company, str(rng.choice(titles)), connected, mine, 0.0)
        )
    events: list[Row] = []
    for number in range(int(rng.integers(1, 5))):
        everybody, row = _at_an_event(rng, everybody, contexts, number=number)
        events.append(row)
    for _ in range(int(rng.integers(2, 5))):
        everybody = _cleared(rng, everybody, start)
    return Career(tuple(eras), tuple(contexts), tuple(everybody), tuple(events), start)


def unique_names(rng: np.random.Generator, n: int) -> list[tuple[str, str]]:
    """Return ``n`` invented names, all different."""
    last = [a + b + c for a in _STARTS for b in _MIDDLES for c in _ENDS]
    picked = rng.permutation(len(_FIRST) * len(last))[:n].tolist()
    return [(_FIRST[k % len(_FIRST)], last[k // len(_FIRST)]) for k in picked]


def invented(rng: np.random.Generator, n: int, *, endings: Sequence[str]) -> list[str]:
    """Return ``n`` invented names of companies or words, all different."""
    stems = [
        a + b + c for a in _STARTS for b in _MIDDLES for c in ("ra", "vex", "lis", "mo", "tan")
    ]
    picked = rng.permutation(len(stems))[:n].tolist()
    return [f"{stems[k]} {rng.choice(endings)}".strip() for k in picked]


def positions(career: Career) -> tuple[Row, ...]:
    """Return the rows of Positions.csv, newest first; the last employment still runs."""
    jobs = [era for era in reversed(career.eras) if not era.school]
    ends = ["", *[month(era.until) for era in jobs[1:]]]
    return tuple(
        (era.company, "Head of Tests", "", "", month(era.since), end)
        for era, end in zip(jobs, ends, strict=True)
    )


def education(career: Career) -> tuple[Row, ...]:
    """Return the rows of Education.csv."""
    return tuple(
        (era.company, str(era.since.year), str(era.until.year), "", "MSc", "")
        for era in career.eras
        if era.school
    )


def _any(rng: np.random.Generator, since: date, until: date) -> date:
    return since + timedelta(days=int(rng.integers(0, max((until - since).days, 1))))


def _eras(rng: np.random.Generator, start: date) -> list[Era]:
    n = int(rng.integers(3, 7))
    shares = np.cumsum(rng.dirichlet(np.full(n, 4.0)))[:-1]
    days = [0, *(shares * (END - start).days).astype(int).tolist(), (END - start).days]
    names = invented(rng, n, endings=("Industries", "Systems", "Energy", "Bank", "Foods"))
    school = rng.random() < 0.6
    return [
        Era(
            f"University of {names[k].split()[0]}" if school and k == 0 else names[k],
            start + timedelta(days=days[k]),
            start + timedelta(days=days[k + 1]),
            school and k == 0,
        )
        for k in range(n)
    ]


def _contexts(
    rng: np.random.Generator, eras: Sequence[Era], *, known: int
) -> tuple[list[Context], list[int]]:
    """Return the contexts, and the context of each person known, sizes 5 to 60."""
    share = rng.dirichlet(np.full(len(eras), 3.0))
    words = iter(invented(rng, known, endings=("",)))
    clients = iter(invented(rng, known, endings=("Rail", "Retail", "Pharma", "Media")))
    contexts: list[Context] = []
    homes: list[int] = []
    for era, size_of_era in zip(eras, np.maximum(share * known, 8).astype(int), strict=True):
        left = min(int(size_of_era), known - len(homes))
        if era is eras[-1]:
            left = known - len(homes)
        while left > 0:
            if left < 5 and contexts:
                homes += [len(contexts) - 1] * left
                break
            drawn = rng.lognormal(np.log(9 * (known / 200) ** 0.5), 0.7)
            size = int(np.clip(drawn, 5, min(60, left) if left >= 5 else 5))
            size = left if left - size < 5 and left <= 60 else size
            kind = str(rng.choice(_KINDS, p=(0.65, 0.2, 0.15)))
            company = {"team": era.company, "client": next(clients), "community": ""}[kind]
            homes += [len(contexts)] * min(size, left)
            contexts.append(_context(rng, era, kind=kind, company=company, word=next(words)))
            left -= size
    return contexts, homes


def _context(rng: np.random.Generator, era: Era, *, kind: str, company: str, word: str) -> Context:
    """Return a context that starts somewhere in the first 60 % of its era."""
    days = (era.until - era.since).days
    first = int(days * rng.uniform(0, 0.6) * (rng.random() < 0.7))
    length = int((days - first) * rng.uniform(0.5, 1.0))
    since = era.since + timedelta(days=first)
    return Context(kind, company, since, since + timedelta(days=max(length, 30)), word)


def _bridges(
    rng: np.random.Generator, homes: Sequence[int], contexts: int
) -> list[tuple[int, int]]:
    n = max(2, int(len(homes) * rng.uniform(0.03, 0.06)))
    chosen = np.sort(rng.permutation(len(homes))[:n]).tolist()
    others = rng.integers(1, contexts, n).tolist()
    return [
        (who, (homes[who] + other) % contexts) for who, other in zip(chosen, others, strict=True)
    ]


def _company(
    rng: np.random.Generator,
    contexts: Sequence[Context],
    eras: Sequence[Era],
    firms: Sequence[str],
    *,
    mine: tuple[int, ...],
    moved: float,
) -> str:
    """Return today's company: the context's for those who stayed; an elsewhere is Zipf."""
    home = contexts[mine[0]].company if mine else ""
    if home and rng.random() >= moved:
        return home + (" Ltd" if rng.random() < 0.05 else "")
    if rng.random() < (0.1 if mine else 0.03):
        return eras[int(rng.integers(len(eras)))].company
    rank = min(int(rng.zipf(1.4)), len(firms)) if rng.random() < 0.6 else 0
    return firms[rank - 1 if rank else int(rng.integers(len(firms)))]


def _connected(rng: np.random.Generator, context: Context, start: date) -> date:
    """Mostly soon after the context began, some any time in it, some years later."""
    days = (context.until - context.since).days
    kind = rng.random()
    if kind < 0.2:
        after = float(rng.integers(0, 8))
    elif kind < 0.65:
        after = min(rng.exponential(days / 3), days)
    elif kind < 0.85:
        after = rng.uniform(0, days)
    else:
        after = rng.uniform(0, max((END - context.since).days - 1, 1))
    return max(start, min(context.since + timedelta(days=int(after)), END - timedelta(days=1)))


def _at_an_event(
    rng: np.random.Generator, people: list[Person], contexts: Sequence[Context], *, number: int
) -> tuple[list[Person], Row]:
    """Move 4 to 12 people of one context, and 2 to 6 strangers, to the days of an event."""
    context = int(rng.integers(len(contexts)))
    day = _any(rng, contexts[context].since, contexts[context].until)
    inside = [k for k, p in enumerate(people) if context in p.contexts]
    outside = [k for k, p in enumerate(people) if not p.contexts]
    came = [
        *rng.permutation(inside)[: int(rng.integers(4, 13))].tolist(),
        *rng.permutation(outside)[: int(rng.integers(2, 7))].tolist(),
    ]
    moved = list(people)
    for k in came:
        moved[k] = replace(people[k], connected=day + timedelta(days=int(rng.integers(0, 3))))
    name = f"{contexts[context].word} Forum No. {number + 1}"
    return moved, event_row(name, day)


def _cleared(rng: np.random.Generator, people: list[Person], start: date) -> list[Person]:
    """Accept what waited for up to a month on one day: 6 to 15 people without a common context."""
    day = _any(rng, start + timedelta(days=40), END - timedelta(days=10))
    waiting = [k for k, p in enumerate(people) if 0 <= (day - p.connected).days <= 30]
    cleared = list(people)
    for k in rng.permutation(waiting)[: int(rng.integers(6, 16))].tolist():
        cleared[k] = replace(people[k], connected=day)
    return cleared
