"""Evidence as short texts, by the sentences of the English catalogue."""

from __future__ import annotations

import polars as pl

from linkedin_insights.chapters.parts.grounds import clue_message, rung_message
from linkedin_insights.report.leaves import Message
from linkedin_insights.tables_out.spec import Source
from linkedin_insights.words import Catalogue

_SHOWN = 2
_TEXTS = {
    "person_id": pl.String(),
    "value_evidence": pl.String(),
    "origin_evidence": pl.String(),
    "next_step": pl.String(),
}


def told(source: Source) -> pl.DataFrame:
    """``person_id``, ``value_evidence``, ``origin_evidence``, ``next_step``; null without."""
    catalogue = Catalogue.load()
    value = _value_texts(source, catalogue)
    origin = _origin_texts(source, catalogue)
    steps = _plain(source.short_steps, catalogue)
    rows = [
        (key, value.get(key), origin.get(key), steps.get(key))
        for key in source.ties.frame["person_id"].to_list()
    ]
    return pl.DataFrame(rows, schema=_TEXTS, orient="row")


def _plain(messages: dict[str, Message], catalogue: Catalogue) -> dict[str, str]:
    return {key: catalogue.plain(message) for key, message in messages.items()}


def _value_texts(source: Source, catalogue: Catalogue) -> dict[str, str]:
    """Up to two pieces of evidence a person, the highest level and the earliest day first."""
    rungs = source.value.rungs.sort(
        ["person_id", "level", "on", "reason"], descending=[False, True, False, False]
    ).unique(["person_id", "reason"], keep="first", maintain_order=True)
    best = rungs.group_by("person_id", maintain_order=True).head(_SHOWN)
    texts: dict[str, list[str]] = {}
    for key, reason, on in best.select("person_id", "reason", "on").iter_rows():
        texts.setdefault(key, []).append(catalogue.plain(rung_message(reason, on)))
    return {key: "; ".join(pieces) for key, pieces in texts.items()}


def _origin_texts(source: Source, catalogue: Catalogue) -> dict[str, str]:
    """What the stated origin rests on; nothing where none is."""
    names = dict(source.people.people.select("person_id", "name").iter_rows())
    stated = source.origins.people.filter(
        pl.col("reason").is_not_null()
        | pl.col("label").is_not_null()
        | (pl.col("certainty") == "likely")
    )
    return {
        row["person_id"]: catalogue.plain(clue_message(row, names))
        for row in stated.iter_rows(named=True)
    }
