"""How many came which way, counted by hand."""

from __future__ import annotations

import polars as pl

from linkedin_insights.findings.origins.model import FAMILIES, ORIGINS
from linkedin_insights.findings.tally import tally_origins
from tests.findings.value import rows

COLUMNS = [
    "people",
    "documented",
    "likely",
    "weak",
    "possible",
    "valuable",
    "valuable_documented",
]


def _origin(
    who: str, origin: str, certainty: str, possible: str | None = None
) -> dict[str, object]:
    return {"person_id": who, "origin": origin, "certainty": certainty, "possible": possible}


STATED = [
    _origin("a", "event", "documented"),
    _origin("b", "event", "likely"),
    _origin("c", "event", "documented"),
    _origin("d", "my_outreach", "unknown", "coworker"),
    _origin("e", "their_outreach", "likely", "coworker"),
    _origin("f", "unknown", "unknown", "event"),
]


def _counted(stated: list[dict[str, object]], *valuable: str) -> dict[str, tuple[int, ...]]:
    value = rows.value(
        *(
            {"person_id": row["person_id"], "valuable": row["person_id"] in valuable}
            for row in stated
        )
    )
    found = tally_origins(rows.origins(stated), value)
    assert found["origin"].to_list() == list(ORIGINS)
    assert found["family"].to_list() == [FAMILIES[origin] for origin in ORIGINS]
    assert found.columns == ["origin", "family", *COLUMNS]
    assert set(found.select(COLUMNS).dtypes) == {pl.Int64}
    return {row[0]: row[2:] for row in found.iter_rows()}


def test_every_origin_is_counted() -> None:
    """Events: three people, two documented, one likely; possible for one more; two valuable."""
    found = _counted(STATED, "a", "b", "d")
    assert found["event"] == (3, 2, 1, 0, 1, 2, 1)
    assert found["my_outreach"] == (1, 0, 0, 1, 0, 1, 0)
    assert found["their_outreach"] == (1, 0, 1, 0, 0, 0, 0)
    assert found["unknown"] == (1, 0, 0, 1, 0, 0, 0)
    # Nobody's beginning, and possible for two.
    assert found["coworker"] == (0, 0, 0, 0, 2, 0, 0)
    assert found["classmate"] == (0,) * 7


def test_counts_add_up_to_everybody() -> None:
    found = _counted(STATED, "a")
    people, documented, likely, weak, *_ = (
        sum(column) for column in zip(*found.values(), strict=True)
    )
    assert (people, documented + likely + weak) == (6, 6)


def test_people_without_a_value_are_counted_as_not_valuable() -> None:
    found = tally_origins(rows.origins(STATED), rows.value())
    assert found["people"].sum() == 6
    assert found["valuable"].to_list() == [0] * len(ORIGINS)


def test_nobody_leaves_a_row_an_origin() -> None:
    assert set(_counted([]).values()) == {(0,) * 7}


def test_order_and_names_decide_nothing() -> None:
    renamed = [row | {"person_id": f"z{9 - place}"} for place, row in enumerate(STATED)]
    assert _counted(STATED, "a", "d") == _counted(renamed[::-1], "z9", "z6")
