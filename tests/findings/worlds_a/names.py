"""Invented people, employers and titles."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import numpy as np

from tests.findings.worlds_a.model import Person

_NAMES = tomllib.loads(
    Path(__file__).with_name("texts").joinpath("names.toml").read_text(encoding="utf-8")
)
_WEIGHTS = (0.46, 0.1, 0.1, 0.09, 0.08, 0.08, 0.09)
_FIRST = (
    "Amber Basalt Cobalt Delta Ember Fjord Gannet Harbour Indigo Juniper Kestrel Lumen Meridian "
    "Nimbus Osprey Pinnacle Quartz Rowan Saffron Tundra Umber Vertex Willow Zephyr"
)
_SECOND = "Freight,Analytics,Foods,Energy,Robotics,Health,Insurance,Media,Textiles,Software,Rail"
OWN_COMPANIES = (
    "Halvorsen Lines",
    "Brightquay Logistics",
    "Tern & Tide",
    "Ostsee Kontor",
    "Pallet Street",
    "Marram Systems",
    "Ninth Wave Shipping",
    "Copperdock",
)
_JUNIOR = ("Analyst", "Planner", "Engineer", "Account Executive", "Designer", "Controller", "Buyer")
_SENIOR = ("Head of Planning", "Director of Operations", "VP Data", "Chief Financial Officer")
_SENIOR_SHARE = 0.25
_COMPANIES = tuple(f"{a} {b}" for a in _FIRST.split() for b in _SECOND.split(","))


def make_people(rng: np.random.Generator, size: int) -> list[Person]:
    """Draw people, each with a name of their own."""
    languages = tuple(_NAMES)
    pools = {language: _pool(rng, language) for language in languages}
    people: list[Person] = []
    for k in rng.choice(len(languages), size, p=_WEIGHTS).tolist():
        language = languages[k]
        if not pools[language]:
            language = max(pools, key=lambda name: len(pools[name]))
        first, last = pools[language].pop()
        senior = bool(rng.random() < _SENIOR_SHARE)
        title = pick(rng, _SENIOR if senior else _JUNIOR)
        slug = _slug(f"{first} {last}", int(rng.integers(1 << 24)))
        people.append(Person(first, last, slug, language, a_company(rng), title, senior))
    return people


def _pool(rng: np.random.Generator, language: str) -> list[tuple[str, str]]:
    """The names of a language in a random order, double ones first, so that they are used last."""
    firsts, lasts = (_NAMES[language][part].split() for part in ("first", "last"))
    double = [f"{a}-{b}" for a in lasts for b in lasts if a != b]
    pool: list[tuple[str, str]] = []
    for surnames in (double, lasts):
        names = [(a, b) for a in firsts for b in surnames]
        pool += [names[k] for k in rng.permutation(len(names)).tolist()]
    return pool


def a_company(rng: np.random.Generator) -> str:
    """An employer that the owner never had; some are far larger than others."""
    return _COMPANIES[int(len(_COMPANIES) * rng.random() ** 2.2)]


def pick(rng: np.random.Generator, options: tuple[str, ...] | list[str]) -> str:
    """One of the options, each as likely."""
    return options[int(rng.integers(len(options)))]


def _slug(name: str, salt: int) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore")
    return f"{plain.decode().lower().replace(' ', '-')}-{salt:06x}"
