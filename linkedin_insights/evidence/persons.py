"""Which person a row of a table is about."""

from __future__ import annotations

import polars as pl

from linkedin_insights.people import People


def with_person(
    frame: pl.DataFrame, people: People, name: pl.Expr, url: pl.Expr | None = None
) -> pl.DataFrame:
    """Add ``person_id`` to a frame, by name and address as the archive writes them.

    Null where the row is about the owner, about nobody, or about several people at once.
    """
    if frame.is_empty():
        return frame.with_columns(person_id=pl.lit(None, dtype=pl.String))
    known = people.aliases.select("name", "url", "person_id")
    address = pl.lit("") if url is None else url
    return frame.with_columns(_name=name, _url=address).join(
        known,
        left_on=["_name", "_url"],
        right_on=["name", "url"],
        how="left",
        maintain_order="left",
    )
