"""Who works elsewhere or as something else than in the earlier report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import polars as pl

from linkedin_insights.findings.changes.model import MOVED, OTHER_NAMES, shaped
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.people.keys import without_emoji
from linkedin_insights.people.roles import classify_role

LEAST_OF_ONE_NAME: Final = 5
"""People of a company, all of whom name one other company now, from whom it is the company that
changed its name."""

_SHORT: Final = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "dir": "director",
    "eng": "engineer",
    "engr": "engineer",
}
_FILLING: Final = frozenset({"and", "of", "the", "for"})
_SIDES: Final = ("before", "after")


def find_moves(both: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Who moved (`MOVED`), and which companies go by another name (`OTHER_NAMES`).

    ``both`` are people who were connections and are: `MOVED` but for what is worked out here. A
    company is another when its key is (`linkedin_insights.people.companies`): legal forms, case and
    accents make no difference, nor do two ways to say that one works for nobody. A title is another
    when its words are, whatever their order and the usual short forms. What one side never tells is
    not compared.
    """
    keyed = _keyed(_keyed(both, "company", company_key), "position", _title).with_columns(
        pl.when(is_company(key)).then(key).otherwise(pl.lit("")).alias(key)
        for key in ("company_key_before", "company_key_after")
    )
    companies = _differs("company") & _told(both, "company")
    titles = _differs("position") & _told(both, "position")
    other_names = _other_names(keyed)
    followed = keyed.join(
        other_names.select("company_key_before", "company_key_after", other_name=True),
        on=["company_key_before", "company_key_after"],
        how="left",
        maintain_order="left",
    ).with_columns(pl.col("other_name").fill_null(value=False))
    moved = followed.with_columns(
        what=pl.when(companies & ~pl.col("other_name"))
        .then(pl.lit("company"))
        .when(titles)
        .then(pl.lit("position")),
        employed_before=pl.col("company_key_before") != "",
        employed_after=pl.col("company_key_after") != "",
    ).drop_nulls("what")
    ordered = moved.sort(["tie_strength", "person_id"], descending=[True, False], nulls_last=True)
    return shaped(ordered, MOVED), shaped(other_names, OTHER_NAMES)


def _keyed(both: pl.DataFrame, what: str, key: Callable[[str], str]) -> pl.DataFrame:
    """Add ``<what>_key_before`` and ``_after``, each distinct text worked out once."""
    columns = [f"{what}_{side}" for side in _SIDES]
    texts = pl.concat([both[column] for column in columns]).unique().to_list()
    keys = [key(text) for text in texts]
    return both.with_columns(
        pl.col(f"{what}_{side}")
        .replace_strict(texts, keys, default="", return_dtype=pl.String)
        .alias(f"{what}_key_{side}")
        for side in _SIDES
    )


def _differs(what: str) -> pl.Expr:
    return pl.col(f"{what}_key_before") != pl.col(f"{what}_key_after")


def _told(both: pl.DataFrame, what: str) -> bool:
    """Whether anybody on both sides says it: an export may come without."""
    return all((both[f"{what}_{side}"].str.strip_chars() != "").any() for side in _SIDES)


def _other_names(keyed: pl.DataFrame) -> pl.DataFrame:
    """Companies that go by another name, those with most people first; with their keys."""
    keys = [f"company_key_{side}" for side in _SIDES]
    went = (
        keyed.filter((pl.col(keys[0]) != "") & (pl.col(keys[1]) != ""))
        .group_by(keys)
        .agg(
            *(pl.col(f"company_{side}").sort().mode().sort().first() for side in _SIDES),
            people=pl.len(),
        )
    )
    whole = keyed.group_by(keys[0]).agg(whole=pl.len())
    return (
        went.filter(pl.col(keys[0]) != pl.col(keys[1]))
        .join(whole, on=keys[0], how="inner")
        .filter((pl.col("people") == pl.col("whole")) & (pl.col("people") >= LEAST_OF_ONE_NAME))
        .sort(["people", keys[0]], descending=[True, False])
    )


def _title(text: str) -> str:
    """The words of a title, long forms for short ones, in an order of their own."""
    words = classify_role(without_emoji(text)).key.replace("vice president", "vp").split()
    return " ".join(sorted(_SHORT.get(word, word) for word in words if word not in _FILLING))
