"""Questions between two people, and the first word that came back."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.said import Said

HORIZON: Final = timedelta(days=14)
"""An answer that takes longer counts as none."""

_MARK = r"[?？؟]"
_NOISE = r"https?://\S+|www\.\S+|<[^<>]{0,300}>"
_ABOUT_NOISE = ("http", "www.", "<")
_ANSWER = ("answered_at", "file", "row")

QUESTIONS: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "out": pl.Boolean(),
    "opens": pl.Boolean(),
    "marked": pl.Boolean(),
    "pitch": pl.Boolean(),
    "answered_at": pl.Datetime("us", "UTC"),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a question or request, by person and time.

``out`` says that the owner asked; ``opens`` that it began a conversation; ``marked`` that it has a
question mark outside of links; ``answered_at``, ``file`` and ``row`` belong to the first word the
other way, null where there is none, however late.
"""


def asks(texts: pl.Series) -> pl.Series:
    """Say of each text whether it has a question mark outside of links and tags."""
    found = pl.repeat(value=False, n=texts.len(), eager=True)
    may = texts.str.contains(_MARK).fill_null(value=False).arg_true()
    words = pl.DataFrame({"place": may, "text": texts.gather(may)})
    noisy = pl.col("text").str.contains_any(list(_ABOUT_NOISE))
    plain = pl.when(noisy).then(pl.col("text").str.replace_all(_NOISE, " ")).otherwise("text")
    kept = words.filter(plain.str.contains(_MARK))
    return found.scatter(kept["place"], values=True)


def find_questions(said: Said) -> pl.DataFrame:
    """Find who asked whom something in talk between two, and what came back (`QUESTIONS`).

    A question has a question mark or speaks of asking (topic ``ask``). Sales talk (topic
    ``pitch``) is marked as such.
    """
    alone = said.frame.filter(pl.col("kind") != "group_message").with_row_index("place")
    marked = asks(said.texts)
    wanted = marked | said.speaks_of("ask")
    new = pl.col("conversation") != pl.col("conversation").shift(1)
    other = pl.col("person_id") != pl.col("person_id").shift(1)
    next_in = pl.when(~pl.col("out")).then("place").backward_fill()
    next_out = pl.when("out").then("place").backward_fill()
    rows = alone.select(
        "person_id",
        "at",
        "out",
        "text",
        opens=(new | other).fill_null(value=True),
        answer=pl.when("out").then(next_in).otherwise(next_out),
    )
    rows = rows.filter(wanted.gather(rows["text"]))
    answers = alone[rows["answer"]].select("file", "row", answered_at="at", by="person_id")
    theirs = (pl.col("by") == pl.col("person_id")).fill_null(value=False)
    return (
        rows.with_columns(
            answers.get_columns(),
            marked=marked.gather(rows["text"]),
            pitch=said.speaks_of("pitch").gather(rows["text"]),
        )
        .with_columns(pl.when(theirs).then(name).alias(name) for name in _ANSWER)
        .select(list(QUESTIONS))
        .cast(QUESTIONS)  # type: ignore[arg-type]
    )


def in_time() -> pl.Expr:
    """Whether a row of `QUESTIONS` was answered within the `HORIZON`."""
    return (pl.col("answered_at") - pl.col("at") <= HORIZON).fill_null(value=False)
