"""What to begin with, as messages with typed parameters: redaction and languages work on them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import polars as pl

from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.report.leaves import (
    Day,
    Leaf,
    Message,
    Organisation,
    Person,
    Term,
    Text,
)

LATE_AFTER_DAYS: Final = 30


def short_steps(frame: pl.DataFrame, people: pl.DataFrame) -> dict[str, Message]:
    """A few words for each person of `STEPS`, by ``person_id``.

    `linkedin_insights.words.Catalogue.plain` makes the text of each; nothing in it is quoted.
    """
    names = _names(frame, people)
    return {
        row["person_id"]: Message(id=f"next_steps.short_{row['act']}", params=_known(row, names))
        for row in frame.iter_rows(named=True)
    }


def find_openers(
    frame: pl.DataFrame, people: pl.DataFrame, *, as_of: date | None
) -> dict[str, Message]:
    """Words to begin with for each person of `STEPS`, by ``person_id``."""
    names = _names(frame, people)
    work = people.select("person_id", "company", "position")
    rows = frame.join(work, on="person_id", how="left", maintain_order="left")
    keys = [company_key(company or "") for company in rows["company"]]
    employer = pl.when(is_company("key")).then("company")
    rows = rows.with_columns(key=pl.Series(keys, dtype=pl.String)).with_columns(company=employer)
    return {
        row["person_id"]: _opener(row, names, as_of=as_of) for row in rows.iter_rows(named=True)
    }


def wake_openers(sleeping: pl.DataFrame, people: pl.DataFrame) -> dict[str, Message]:
    """Words to wake a tie with, by ``person_id``; ``sleeping`` has that and ``last_contact``."""
    steps = sleeping.select(
        "person_id",
        on="last_contact",
        reason=pl.lit("asleep"),
        other_id=pl.lit(None, pl.String),
        topic=pl.lit(None, pl.String),
    )
    return find_openers(steps, people, as_of=None)


def _opener(row: Mapping[str, Any], names: Mapping[str, str], *, as_of: date | None) -> Message:
    params = _known(row, names)
    id = f"next_steps.opener_{row['reason']}"
    if row["reason"] == "question":
        late = as_of is not None and (as_of - row["on"]).days > LATE_AFTER_DAYS
        id += "_late" if late else "_fresh"
    if row["reason"] == "asleep":
        told: dict[str, Leaf] = {
            "company": Organisation(name=row["company"]),
            "position": Text(text=row["position"]),
        }
        there = {name: leaf for name, leaf in told.items() if row[name]}
        params |= there
        id += "".join(f"_{name}" for name in there)
    return Message(id=id, params=params)


def _known(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Leaf]:
    """The leaves a row has words for: ``day``, ``month``, ``other``, ``topic``."""
    leaves: dict[str, Leaf] = {}
    if row["on"] is not None:
        leaves |= {
            "day": Day(iso=row["on"].isoformat()),
            "month": Day(iso=row["on"].isoformat()[:7]),
        }
    if row["other_id"] is not None:
        other = row["other_id"]
        leaves["other"] = Person(id=other, name=names.get(other, ""))
    if row["topic"] is not None:
        asked = row["reason"] == "ask"
        leaves["topic"] = Term(id=f"role.{row['topic']}") if asked else Text(text=row["topic"])
    return leaves


def _names(frame: pl.DataFrame, people: pl.DataFrame) -> dict[str, str]:
    """What those are called who are to be introduced."""
    others = frame.select(person_id="other_id").drop_nulls()
    named = people.select("person_id", "name").join(others, on="person_id", how="semi")
    return dict(named.iter_rows())
