"""An address book of those to keep in touch with."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import polars as pl
import pytest

from linkedin_insights.options import Options
from linkedin_insights.people import People
from linkedin_insights.people.model import LINKS
from linkedin_insights.pipeline import analyse
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import connections
from linkedin_insights.tables_out import vcard
from linkedin_insights.tables_out.people import TABLE as PEOPLE
from tests.tables_out.content import Properties, components, plain, single
from tests.tables_out.source import FakeSource, source

_SAMPLES = Path(__file__).parents[2] / "sample_data"


def _tables(*rows: dict[str, Any]) -> Tables:
    schema = dict(connections.SPEC.schema)
    full = [{name: row.get(name) for name in schema} for row in rows]
    frame = pl.DataFrame(full, schema=schema, orient="row")
    return cast("Tables", SimpleNamespace(frame=lambda _spec: frame))


def _source(given: FakeSource, *linked: tuple[str, int], **person: Any) -> FakeSource:
    """The analysis with records of Connections behind people, and Ada changed."""
    frame = given.people.people
    changes = [
        pl.when(pl.col("person_id") == "ada")
        .then(pl.lit(value))
        .otherwise(pl.col(name))
        .alias(name)
        for name, value in person.items()
    ]
    at = datetime(2020, 5, 17, tzinfo=UTC)
    rows = [(id, at, "day", "Connections.csv", "Connections", row) for id, row in linked]
    links = pl.DataFrame(rows, schema=LINKS, orient="row")
    people = SimpleNamespace(people=frame.with_columns(changes), links=links)
    return replace(given, people=cast("People", people))


def _cards(given: FakeSource, *rows: dict[str, Any]) -> list[Properties]:
    stream = io.BytesIO()
    vcard.write(given, _tables(*rows), stream)
    return components(stream.getvalue(), "VCARD")


_RECORD = {
    "first_name": "Ada",
    "last_name": "Example; PhD",
    "email": "ada@example.org",
    "file": "Connections.csv",
    "table": "Connections",
    "row": 3,
}


def test_a_card() -> None:
    (card,) = _cards(_source(source(), ("ada", 3)), _RECORD)
    assert list(card)[:2] == ["VERSION", "PRODID"]
    assert card["VERSION"] == ["4.0"]
    assert card["UID"] == ["urn:uuid:37dea929-ad90-5ccb-893c-80337096d14f"]
    assert single(card, "FN") == "Ada Example"
    assert card["N"] == [r"Example\; PhD;Ada;;;"]
    assert single(card, "ORG") == "Acme Inc."
    assert single(card, "TITLE") == "=cmd()"
    assert single(card, "EMAIL") == "ada@example.org"
    assert single(card, "CATEGORIES") == "Acme Inc."
    assert card["URL"] == ["https://www.linkedin.com/in/ada"]
    assert single(card, "NOTE") == (
        "How it began: an event.\n"
        "Last words here: January 2021.\n"
        "Next: The archive does not say how it began.."
    )


def test_what_the_export_does_not_hold_is_left_out() -> None:
    (card,) = _cards(_source(source(), company="", position=""))
    assert {"EMAIL", "ORG", "TITLE"} & set(card) == set()
    assert card["N"] == [";Ada Example;;;"]


def test_hostile_names_stay_in_their_place() -> None:
    name = "Ada,\r\nEND:VCARD\\;\u202e\x00" + "é" * 100
    (card,) = _cards(_source(source(), name=name, company=name))
    assert single(card, "FN") == single(card, "ORG") == "Ada,\nEND:VCARD\\;" + "é" * 100


@pytest.mark.parametrize(
    ("step", "valuable", "band", "state", "listed"),
    [
        (True, False, "none", "none", True),
        (False, True, "none", "none", True),
        (False, False, "strong", "active", True),
        (False, False, "moderate", "active", True),
        (False, False, "weak", "active", False),
        (False, False, "strong", "dormant", False),
        (False, False, "none", "none", False),
    ],
)
def test_who_is_on_the_list(
    *, step: bool, valuable: bool, band: str, state: str, listed: bool
) -> None:
    given = _source(source())
    ada = pl.col("person_id") == "ada"
    value = replace(
        given.value, people=given.value.people.with_columns(valuable=ada & pl.lit(valuable))
    )
    frame = given.ties.frame.with_columns(
        tie_band=pl.when(ada).then(pl.lit(band)).otherwise("tie_band"),
        tie_state=pl.when(ada).then(pl.lit(state)).otherwise("tie_state"),
    )
    steps = given.short_steps if step else {}
    changed = replace(given, value=value, ties=replace(given.ties, frame=frame), short_steps=steps)
    assert len(_cards(changed)) == listed


@pytest.mark.parametrize("name", ["small", "hostile"])
def test_an_archive(name: str) -> None:
    analysis = analyse([_SAMPLES / name], Options())
    made = []
    for _ in range(2):
        stream = io.BytesIO()
        vcard.write(analysis, analysis.tables, stream)
        made.append(stream.getvalue())
    assert made[0] == made[1]
    cards = components(made[0], "VCARD")
    assert cards
    assert len({card["UID"][0] for card in cards}) == len(cards)
    people = PEOPLE.frame(analysis)
    steps = people.filter(pl.col("next_step").is_not_null() & pl.col("name").is_not_null()).height
    notes = [plain(card["NOTE"][0]) for card in cards]
    assert sum("\nNext: " in note for note in notes) == steps > 0
