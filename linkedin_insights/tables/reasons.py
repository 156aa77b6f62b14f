"""Why a row is set aside: the closed list, in the order in which the first that fits counts."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl
import polars.selectors as cs

from linkedin_insights.tables.spec import TableSpec

MALFORMED, REPEATED, DUPLICATE, HIDDEN, DRAFT, SPONSORED, AFTER = range(1, 8)
REASONS = (
    "",
    "malformed",
    "repeated_delivery",
    "duplicate",
    "hidden",
    "draft",
    "sponsored",
    "after_as_of",
)
"""Names by code; 0 is a row that is kept."""

REASON = "!reason"
_SPONSORED_TITLE = "sponsored conversation"
_NOBODY = "LinkedIn Member"


def set_aside(frame: pl.DataFrame, rows: pl.Expr, reason: int) -> pl.DataFrame:
    """Give ``reason`` to those of ``rows`` that have none yet."""
    chosen = pl.when(rows & (pl.col(REASON) == 0)).then(pl.lit(reason, dtype=pl.UInt8))
    return frame.with_columns(chosen.otherwise(pl.col(REASON)).alias(REASON))


def mark_duplicates(frame: pl.DataFrame, columns: Collection[str], date: str) -> pl.DataFrame:
    """Set aside later copies of whole rows, as far as not set aside already.

    Only rows that share their time are compared, which keeps long texts out of the comparison.
    """
    times = frame[date].sort()
    repeated = times.filter(times.eq_missing(times.shift(1))).unique()
    if not len(repeated):
        return frame
    same_time = frame.filter(
        (pl.col(REASON) == 0) & pl.col(date).is_in(repeated.implode(), nulls_equal=True)
    )
    later = same_time.filter(~pl.struct(list(columns)).is_first_distinct())["!n"]
    return set_aside(frame, pl.col("!n").is_in(later.implode()), DUPLICATE)


def mark_kinds(frame: pl.DataFrame, spec: TableSpec, present: Collection[str]) -> pl.DataFrame:
    """Set aside hidden connections, drafts and sponsored mail, in this order."""
    if spec.hidden_when_empty:
        texts = cs.string() - cs.by_name("file", "table")
        texts = texts - cs.ends_with("_precision") - cs.starts_with("?")
        frame = set_aside(
            frame, pl.all_horizontal(texts.str.strip_chars().fill_null("") == ""), HIDDEN
        )
    for flag in ("is_draft", "is_conversation_draft"):
        if flag in present:
            frame = set_aside(frame, pl.col(flag), DRAFT)
    if "conversation_title" in present:
        title = pl.col("conversation_title").str.strip_chars().str.to_lowercase()
        frame = set_aside(frame, title == _SPONSORED_TITLE, SPONSORED)
    if "sender_url" in present and "sender" in present:
        sender = pl.col("sender").str.strip_chars()
        nameless = (sender == "") | (sender == _NOBODY)
        frame = set_aside(
            frame, ~nameless & (pl.col("sender_url").str.strip_chars() == ""), SPONSORED
        )
    return frame
