"""What the page's script works with: everybody in one line, the map, the words it says.

People stand in columns, one list a property, and texts that repeat are numbered: 30,000 people take
some two megabytes, which is what the page can afford.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from linkedin_insights.render.anchors import anchor
from linkedin_insights.render.charts.map_data import map_data
from linkedin_insights.render.clip import clip, profile_link
from linkedin_insights.report.blocks import Block, Cards, Directory, Entry, Map
from linkedin_insights.report.leaves import Day, Message, Organisation, Text
from linkedin_insights.report.model import Report
from linkedin_insights.words import Catalogue

Json = Any
SCRIPT = "page.script."
"""Sentences whose ids begin so are the script's own; it fills their places itself."""
_PROFILES = "https://www.linkedin.com/in/"
_EPOCH = date(1970, 1, 1)
_WHOLE_DAY = len("2019-03-14")
_LEVELS = 6
_WORDED = {
    "band": "directory.band",
    "state": "directory.state",
    "origin": "origin",
    "certainty": "directory.certainty",
}
"""Where the words for a property's values stand."""
_B = TypeVar("_B", bound=Block)


def page_data(report: Report, catalogue: Catalogue) -> dict[str, Json]:
    """The script's data: ``words``, ``people`` (null without a directory) and ``map``."""
    directory = next(_blocks(report, Directory), None)
    entries = directory.entries if directory else []
    places = {entry.person.id: place for place, entry in enumerate(entries)}
    drawn = next(_blocks(report, Map), None)
    return {
        "words": catalogue.raw(SCRIPT),
        "people": _people(report, directory, places, catalogue) if directory else None,
        "map": map_data(drawn, places, catalogue) if drawn else None,
    }


def _blocks(report: Report, kind: type[_B]) -> Iterator[_B]:
    for section in report.chapters:
        yield from (block for block in section.blocks if isinstance(block, kind))


def _people(
    report: Report, directory: Directory, places: Mapping[str, int], catalogue: Catalogue
) -> dict[str, Json]:
    entries = directory.entries
    companies = _Numbered(entry.company for entry in entries)
    positions = _Numbered(entry.position for entry in entries)
    anchors = {
        places[person.id]: anchor(person.id)
        for cards in _blocks(report, Cards)
        for person in [*(card.person for card in cards.cards), *cards.others]
        if person.id in places
    }
    islands = {id: clip(catalogue.leaf_text(leaf)) for id, leaf in directory.islands.items()}
    return {
        "name": [clip(catalogue.leaf_text(entry.person)) for entry in entries],
        "profile": [_slug(entry.person.url) for entry in entries],
        "companies": companies.texts,
        "company": companies.places,
        "positions": positions.texts,
        "position": positions.places,
        "connected": [_days(entry.connected) for entry in entries],
        "last": [_days(entry.last) for entry in entries],
        "messages": [entry.messages for entry in entries],
        "level": [entry.level for entry in entries],
        "levels": [catalogue.text(f"ladder.{level}") for level in range(_LEVELS)],
        "valuable": [int(entry.valuable) for entry in entries],
        "anchor": anchors,
        "months": any(
            len(day.iso) < _WHOLE_DAY
            for entry in entries
            for day in (entry.connected, entry.last)
            if day
        ),
        **{
            name: _terms(name, entries, catalogue, islands)
            for name in ("band", "state", "origin", "certainty", "cluster")
        },
    }


def _terms(
    name: str, entries: Iterable[Entry], catalogue: Catalogue, islands: Mapping[str, str]
) -> dict[str, Json]:
    """A property with few values: ``values`` and their ``texts``, and each person's place there."""
    own = [getattr(entry, name) for entry in entries]
    values = sorted(set(own))
    place = {value: number for number, value in enumerate(values)}
    return {
        "values": values,
        "texts": [
            islands.get(value, "")
            if name == "cluster"
            else catalogue.plain(Message(id=f"{_WORDED[name]}.{value}"))
            for value in values
        ],
        "of": [place[value] for value in own],
    }


class _Numbered:
    """Texts that repeat: each once, and for everybody its place or -1."""

    def __init__(self, leaves: Iterable[Organisation | Text | None]) -> None:
        numbers: dict[str, int] = {}
        self.places: list[int] = []
        for leaf in leaves:
            text = _text(leaf)
            self.places.append(numbers.setdefault(text, len(numbers)) if text else -1)
        self.texts = [clip(text) for text in numbers]


def _text(leaf: Organisation | Text | None) -> str:
    match leaf:
        case Organisation(name=text) | Text(text=text):
            return text
        case _:
            return ""


def _slug(url: str) -> str:
    """The end of a profile's address, from which the script makes the link again; else nothing."""
    link = profile_link(url) if url else None
    return link.removeprefix(_PROFILES) if link and link.startswith(_PROFILES) else ""


def _days(day: Day | None) -> int | None:
    """Days since 1970; a month counts from its first day."""
    if day is None:
        return None
    try:
        return (date.fromisoformat((day.iso + "-01-01")[:10]) - _EPOCH).days
    except ValueError:
        return None
