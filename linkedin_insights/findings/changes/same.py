"""Who of today is who of then: by address, else by the name and the day of connecting."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from linkedin_insights.findings.changes.model import RENAMED, SAME, shaped
from linkedin_insights.people.keys import folded_key, name_key

_UNADDRESSED = "name:"


def find_same(before: pl.DataFrame, now: pl.DataFrame) -> pl.DataFrame:
    """Match people of `BEFORE` and `NOW` one to one (`SAME`).

    Of those who left the list of connections and those who came to it, the same are who have one
    name and one day of connecting: their address changed, and old messages may still carry the old
    one. Else those with one id are the same; and those of one name, where one side knew no address
    and one of the days is missing. All but ids must be alone with their name on either side.
    """
    listed_before = before.drop_nulls("connected_on")
    listed_now = now.filter("is_connection")
    dated = _pairs(
        _keyed(_without(listed_before, listed_now)),
        _keyed(_without(listed_now, listed_before)),
        "key",
        "connected_on",
    )
    old = _without(before, dated.select(person_id="person_id_before"))
    new = _without(now, dated)
    alike = old.select("person_id").join(new.select("person_id"), on="person_id", how="semi")
    by_id = alike.select("person_id", person_id_before="person_id", how=pl.lit("id"))
    old, new = _without(old, alike), _without(new, alike)
    named = _pairs(_keyed(old), _keyed(new), "key").filter(pl.col("how") == "named")
    day_before = old.select(person_id_before="person_id", day_before="connected_on")
    undated = pl.any_horizontal(pl.col("connected_on", "day_before").is_null())
    by_name = (
        named.join(new, on="person_id", how="left")
        .join(day_before, on="person_id_before", how="left")
        .filter(undated)
        .select(list(SAME))
    )
    return shaped(pl.concat([dated, by_id, by_name]), SAME).sort("person_id")


def _without(side: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    return side.join(others, on="person_id", how="anti", maintain_order="left")


def _keyed(side: pl.DataFrame) -> pl.DataFrame:
    keys = _mapped(side["name"], name_key)
    return side.select("person_id", "connected_on", key=keys).filter(pl.col("key") != "")


def _pairs(old: pl.DataFrame, new: pl.DataFrame, *by: str) -> pl.DataFrame:
    """People who agree on ``by``, each alone with it on their side (`SAME`)."""
    once = [
        side.drop_nulls(list(by)).filter(pl.len().over(*by) == 1).select("person_id", *by)
        for side in (old, new)
    ]
    unaddressed = pl.any_horizontal(
        pl.col("person_id", "person_id_before").str.starts_with(_UNADDRESSED)
    )
    return (
        once[1]
        .join(once[0].rename({"person_id": "person_id_before"}), on=list(by), how="inner")
        .with_columns(how=pl.when(unaddressed).then(pl.lit("named")).otherwise(pl.lit("slug")))
        .select(list(SAME))
    )


def find_renamed(both: pl.DataFrame) -> pl.DataFrame:
    """Who has another name or another address (`RENAMED`), by name.

    ``both`` has `SAME`, ``name`` and ``name_before``. Case, accents, titles, initials and what
    stands after a comma make no other name.
    """
    written = pl.all_horizontal(pl.col("name", "name_before") != "")
    differing = both.filter(written & (pl.col("name") != pl.col("name_before")))
    other = [
        not _one_name(before, after)
        for before, after in differing.select("name_before", "name").iter_rows()
    ]
    named = differing.filter(pl.Series(other, dtype=pl.Boolean)).with_columns(what=pl.lit("name"))
    moved = both.filter(pl.col("how") == "slug").with_columns(what=pl.lit("slug"))
    return shaped(pl.concat([named, moved]), RENAMED).sort("name", "person_id")


def _one_name(before: str, after: str) -> bool:
    plain = folded_key(before), folded_key(after)
    return plain[0] == plain[1] if all(plain) else name_key(before) == name_key(after)


def _mapped(texts: pl.Series, function: Callable[[str], str]) -> pl.Series:
    """The function's result for each text, worked out once for each distinct one."""
    distinct = texts.unique().to_list()
    results = {text: function(text) for text in distinct}
    return pl.Series([results[text] for text in texts], dtype=pl.String)
