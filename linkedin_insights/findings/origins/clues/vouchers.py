"""What recommendations say of how the two knew each other."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.evidence.phrases import find_topic
from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.tables.files import (
    positions,
    recommendations_given,
    recommendations_received,
)

_LLR_TEXT: Final = 6.0
_LLR_COMPANY: Final = 3.0
_TOPICS = (("classmate", "classmate"), ("colleague", "coworker"))


def find_vouchers(scene: Scene) -> pl.DataFrame:
    """Clues in recommendations: words about common work or studies, or a company of the owner's.

    Words document; the company that stands on a recommendation is that of its day, and a company of
    the owner's own jobs there only makes colleagues likely.
    """
    written = scene.events.filter(
        (pl.col("kind") == "recommendation") & pl.col("person_id").is_not_null()
    ).select("person_id", "file", "row", "at", on=pl.col("at").dt.date())
    specs = (recommendations_given.SPEC, recommendations_received.SPEC)
    texts = pl.concat(
        [scene.tables.frame(spec).select("file", "row", "at", "company", "text") for spec in specs]
    )
    found = written.join(texts.rename({"text": "words"}), on=["file", "row", "at"], how="inner")
    return pl.concat([*(_spoken(found, *topic) for topic in _TOPICS), _at_work(found, scene)])


def _spoken(found: pl.DataFrame, topic: str, origin: str) -> pl.DataFrame:
    said = found.filter(find_topic(found["words"], topic))
    return as_clues(
        said,
        origin=origin,
        detail="",
        reason="recommendation",
        llr=_LLR_TEXT,
        documented=True,
    )


def _at_work(found: pl.DataFrame, scene: Scene) -> pl.DataFrame:
    own = {company_key(name) for name in scene.tables.frame(positions.SPEC)["company"] if name}
    keys = pl.Series([company_key(name or "") for name in found["company"]], dtype=pl.String)
    there = found.with_columns(keys.alias("company_key")).filter(
        is_company() & pl.col("company_key").is_in(sorted(own))
    )
    return as_clues(
        there.with_columns(subject="company"),
        origin="coworker",
        detail="",
        reason="recommendation_company",
        llr=_LLR_COMPANY,
        documented=False,
    )
