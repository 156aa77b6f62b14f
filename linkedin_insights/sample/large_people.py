"""Thirty thousand people and their employers, prepared for writing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random

from linkedin_insights.sample import world
from linkedin_insights.sample.dialects import words
from linkedin_insights.sample.ids import SITE
from linkedin_insights.sample.names import CULTURES, to_ascii
from linkedin_insights.sample.stamps import utc

CONNECTIONS = 30_000
STRANGERS = 3_000
COMPANIES = 4_000
FIRST_DAY = utc("2011-01-10 08:00")
LAST_DAY = utc("2025-08-22 17:00")

HEADS = words("Alder Amber Birch Blue Cedar Clear Copper Crane Deep East Elm Fair Fern Grey Haven")
MIDDLES = words("bank brook field ford gate light mark mere ridge stone wick wood yard")
TAILS = ("Labs", "Group", "Health", "Energy", "Systems", "Partners", "Foods", "Freight", "& Sons")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person with the cells that messages repeat."""

    first: str
    last: str
    slug: str
    company: str
    position: str
    connected: datetime

    @property
    def name(self) -> str:
        """The display name."""
        return f"{self.first} {self.last}"

    @property
    def url(self) -> str:
        """The profile link; slugs are plain letters here."""
        return f"{SITE}/in/{self.slug}"


def everybody(rng: Random) -> list[Somebody]:
    """Return the connections, oldest first, and after them some strangers."""
    firsts = [first for culture in CULTURES for first in culture.firsts if to_ascii(first)]
    lasts = [last for culture in CULTURES for last in culture.lasts if to_ascii(last)]
    total = CONNECTIONS + STRANGERS
    initials = ("", " A.", " K.", " T.")
    names = len(firsts) * len(lasts)
    drawn = rng.sample(range(names * len(initials)), total)
    companies, weights = _companies()
    employers = rng.choices(companies, cum_weights=weights, k=total)
    span = int((LAST_DAY - FIRST_DAY).total_seconds())
    days = sorted(int(span * rng.random() ** 0.7) for _ in range(CONNECTIONS))
    moments = [*days, *[span] * STRANGERS]
    people = []
    for number, (draw, employer, moment) in enumerate(zip(drawn, employers, moments, strict=True)):
        initial, pair = divmod(draw, names)
        first, last = firsts[pair // len(lasts)] + initials[initial], lasts[pair % len(lasts)]
        slug = (
            f"{to_ascii(first[:-3] if initial else first)}-{to_ascii(last)}".lower().replace(
                "'", ""
            )
            + f"-{number:x}"
        )
        position = rng.choice(world.ROLES)
        at = FIRST_DAY + timedelta(seconds=moment)
        people.append(Somebody(first, last, slug, employer, position, at))
    return people


def _companies() -> tuple[list[str], list[float]]:
    """Return employers and cumulated weights: the n-th largest employs 1/n of the largest."""
    names = []
    for number in range(COMPANIES):
        head = HEADS[number % len(HEADS)]
        middle = MIDDLES[number // len(HEADS) % len(MIDDLES)]
        tail = TAILS[number // (len(HEADS) * len(MIDDLES)) % len(TAILS)]
        again = number // (len(HEADS) * len(MIDDLES) * len(TAILS))
        names.append(f"{head}{middle} {tail}" + (f" {again + 1}" if again else ""))
    return names, list(accumulate(1 / rank for rank in range(1, COMPANIES + 1)))
