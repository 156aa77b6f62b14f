"""Who the owner of the typical sample came to know, when, and through what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import world
from linkedin_insights.sample.life import Person
from linkedin_insights.sample.names import Names, to_ascii

OWNER = Person("Mara", "Ellingwood", "mara-ellingwood-7b2")

SILENT, BRIEF, MODERATE, STRONG = range(4)

# Where people work whose reason to connect is their work, and as what.
TRADES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "recruiter": (world.RECRUITERS, ("Recruiter", "Senior Recruiter", "Talent Partner")),
    "sales": (world.VENDORS, ("Account Executive", "Growth", "SDR")),
    "student": (tuple(school.name for school in world.SCHOOLS), ("Student",)),
}


@dataclass(frozen=True, slots=True)
class Contact:
    """A person, the day of connecting, what led there, and how much came of it."""

    person: Person
    at: datetime
    origin: str
    warmth: int
    language: str
    detail: str = ""
    outgoing: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Some contacts with one origin, met between two moments."""

    origin: str
    count: int
    start: datetime
    end: datetime
    detail: str = ""
    warm: tuple[int, int, int, int] = (70, 22, 6, 2)
    outgoing: float = 0.5


def working_hours(rng: Random, start: datetime, end: datetime) -> datetime:
    """Return a moment between two days, in the waking hours of the owner."""
    span = max(1, (end - start).days)
    day = start.replace(hour=0, minute=0, second=0) + timedelta(days=rng.randrange(span))
    if day.weekday() >= 5 and rng.random() < 0.7:
        day -= timedelta(days=2)
    second = int(rng.triangular(6 * 3600, 22 * 3600, 9 * 3600))
    return max(day + timedelta(seconds=second), world.FIRST_DAY)


def batches() -> Iterator[Batch]:
    """Yield all batches in the order in which people are invented."""
    yield from _work()
    yield from _school()
    yield from _events()
    yield from _others()


def _work() -> Iterator[Batch]:
    counts = (38, 62, 70, 58, 66, 34)
    for job, count in zip(world.JOBS, counts, strict=True):
        start = max(job.start, world.FIRST_DAY)
        end = job.end or world.LAST_DAY
        # Most colleagues connect in the first quarter, when all are new to each other.
        first = start + timedelta(days=75)
        warm = (51, 34, 11, 4)
        yield Batch("coworker", count * 3 // 5, start, first, job.company, warm)
        yield Batch("coworker", count * 2 // 5, first, end, job.company, warm)


def _school() -> Iterator[Batch]:
    first, half_year = world.FIRST_DAY, timedelta(days=180)
    for school, count in zip(world.SCHOOLS, (60, 80), strict=True):
        name = school.name
        yield Batch("classmate", count // 2, first, first + half_year, name, (74, 20, 5, 1))
        yield Batch("classmate", count // 2, first + half_year, world.LAST_DAY, name)


def _events() -> Iterator[Batch]:
    for event in world.EVENTS:
        if event.status == "APPROVED":
            count = 9 if event.start.year < 2019 else 17
            end = event.end + timedelta(days=3)
            yield Batch("event", count, event.start, end, event.name, (58, 32, 8, 2), 0.6)


def _others() -> Iterator[Batch]:
    first, last = world.FIRST_DAY, world.LAST_DAY
    recent = world.LAST_DAY - timedelta(days=300)
    book = first + timedelta(days=2)
    yield Batch("address_book", 26, book, book + timedelta(days=1), "", (92, 8, 0, 0), 1.0)
    yield Batch("comment", 34, first, recent, "", (35, 42, 18, 5), 0.0)
    yield Batch("comment", 22, recent, last, "", (45, 42, 13, 0), 0.0)
    yield Batch("post", 18, first, recent, "", (55, 36, 9, 0), 0.0)
    yield Batch("post", 9, recent, last, "", (60, 34, 6, 0), 0.0)
    yield Batch("introduction", 26, first + timedelta(days=300), last, "", (0, 60, 30, 10), 0.4)
    yield Batch("group", 16, first + timedelta(days=900), last, "", (40, 40, 18, 2))
    for season in world.SEARCHES_FOR_WORK:
        yield Batch("job_search", 14, season.start, season.end, "", (60, 40, 0, 0), 1.0)
        yield Batch("recruiter", 9, season.start, season.end, "", (20, 80, 0, 0), 0.0)
    yield Batch("recruiter", 40, first, last, "", (45, 55, 0, 0), 0.0)
    yield Batch("sales", 48, first + timedelta(days=1200), last, "", (35, 65, 0, 0), 0.0)
    yield Batch("student", 30, first + timedelta(days=2200), last, "", (40, 55, 5, 0), 0.0)
    yield Batch("outreach", 90, first, last, "", (80, 18, 2, 0), 1.0)
    yield Batch("unknown", 150, first, last, "", (93, 6, 1, 0))


def contacts(rng: Random, names: Names) -> list[Contact]:
    """Invent everybody; nobody shares a name but the namesakes that are meant to."""
    found = [_contact(rng, names, batch) for batch in batches() for _ in range(batch.count)]
    return _with_namesakes(rng, names, found)


def _contact(rng: Random, names: Names, batch: Batch) -> Contact:
    first, last, language = names.draw()
    slug = names.slug(first, last)
    first, last = names.adorn(first, last)
    at = working_hours(rng, batch.start, batch.end)
    company, position = _work_today(rng, batch)
    email = f"{to_ascii(slug) or 'hello'}@example.org" if rng.random() < 0.03 else ""
    person = Person(first, last, slug, company, position, email)
    warmth = rng.choices(range(4), batch.warm)[0]
    outgoing = rng.random() < batch.outgoing
    return Contact(person, at, batch.origin, warmth, language, batch.detail, outgoing)


def _work_today(rng: Random, batch: Batch) -> tuple[str, str]:
    """Return company and position as of the export, years after the day of connecting."""
    if batch.origin in TRADES:
        places, titles = TRADES[batch.origin]
        return rng.choice(places), rng.choice(titles)
    if rng.random() < 0.03:
        return "", ""
    years = (world.LAST_DAY - batch.start).days / 365
    if batch.origin == "coworker" and rng.random() < 0.92**years:
        return batch.detail, _role(rng)
    if rng.random() < 0.4:
        return f"{rng.choice(world.SMALL_HEADS)} {rng.choice(world.SMALL_TAILS)}", _role(rng)
    # A few companies employ many contacts, most of them one or two.
    ranks = range(6, len(world.COMPANIES) + 6)
    return rng.choices(world.COMPANIES, [1 / rank for rank in ranks])[0], _role(rng)


def _role(rng: Random) -> str:
    return rng.choice(world.ROLES)


def _with_namesakes(rng: Random, names: Names, found: list[Contact]) -> list[Contact]:
    """Give three people the name of somebody else; their profiles stay their own."""
    plain = [c for c in found if c.origin in {"outreach", "unknown"}]
    for twin, model in zip(plain[:3], plain[60:63], strict=True):
        old, like = twin.person, model.person
        slug = names.slug(like.first.strip(), like.last.strip())
        person = Person(like.first, like.last, slug, old.company, old.position)
        found[found.index(twin)] = Contact(
            person, twin.at, twin.origin, BRIEF, twin.language, twin.detail, twin.outgoing
        )
    rng.shuffle(found)
    return sorted(found, key=lambda c: (c.at, c.person.slug))
