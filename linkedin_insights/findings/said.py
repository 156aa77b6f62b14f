"""Everything that the owner and one other person said to each other, with the words at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import polars as pl

from linkedin_insights.evidence import MESSAGE_KINDS
from linkedin_insights.evidence.phrases import TOPIC_GROUPS, find_topics, plain_texts
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import invitations, messages

SAID: Final[dict[str, pl.DataType]] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "day": pl.Date(),
    "out": pl.Boolean(),
    "kind": pl.String(),
    "group_size": pl.UInt32(),
    "group_id": pl.String(),
    "conversation": pl.UInt32(),
    "text": pl.UInt32(),
    "file": pl.String(),
    "row": pl.UInt32(),
}
"""One row a person and utterance, by person and time; at one instant theirs before the owner's.

``kind`` is ``message``, ``group_message`` or ``invitation_with_note``; ``out`` says that the owner
spoke. ``conversation`` numbers the one-to-one runs of a person from 0 (gaps of at most 7 days, a
note belongs to the run it stands in), null for group messages. ``text`` is the place of the words
in `Said.texts`. A message to several people has a row for each of them.
"""

_RECORD = ["file", "row", "at"]
_SPOKEN = (*MESSAGE_KINDS, "invitation_with_note")


@dataclass(frozen=True)
class Said:
    """`SAID` and the words, each text once: ``texts`` has one entry a distinct text."""

    frame: pl.DataFrame
    texts: pl.Series
    _topics: dict[str, pl.Series] = field(default_factory=dict, repr=False)

    @cached_property
    def plain(self) -> pl.Series:
        """The texts in the form that topics are sought in."""
        return plain_texts(self.texts)

    def speaks_of(self, topic: str) -> pl.Series:
        """Which distinct texts speak of a topic; see `linkedin_insights.evidence.phrases`.

        Topics that are asked for together are sought together.
        """
        if topic not in self._topics:
            together = next((each for each in TOPIC_GROUPS if topic in each), (topic,))
            wanted = [each for each in together if each not in self._topics]
            self._topics.update(find_topics(self.plain, wanted))
        return self._topics[topic]

    def speaking(self, texts: pl.Series, *topics: str) -> dict[str, pl.Series]:
        """Which of these places of ``texts`` speak of each topic; cheaper than all if few."""
        places = texts.unique().sort()
        wanted = [topic for topic in topics if topic not in self._topics]
        found = find_topics(self.plain.gather(places), wanted) if wanted else {}
        told = {
            topic: texts.is_in(places.filter(where).implode()) for topic, where in found.items()
        }
        return {
            topic: told[topic] if topic in told else self._topics[topic].gather(texts)
            for topic in topics
        }

    def rows_on(self, *topics: str) -> pl.DataFrame:
        """The rows of `SAID` that speak of any of the topics, in order."""
        hits = [self.speaks_of(topic).arg_true().cast(pl.UInt32) for topic in topics]
        places = pl.concat(hits).unique() if hits else pl.Series(dtype=pl.UInt32)
        return self.frame.filter(pl.col("text").is_in(places.implode()))

    def words(self, text: int) -> str:
        """The words at a place of ``texts``."""
        return str(self.texts[text])


def find_said(tables: Tables, events: pl.DataFrame, *, gap_days: int) -> Said:
    """Join the event log with the words of messages and of notes on invitations."""
    spoken = (
        events.lazy()
        .filter(
            pl.col("kind").is_in(_SPOKEN)
            & pl.col("person_id").is_not_null()
            & (pl.col("direction") != "none")
        )
        .select(
            *("person_id", "at", "kind", "group_size", "group_id", "file", "row"),
            out=pl.col("direction") == "out",
        )
    )
    words = _words(tables)
    texts = words["content"].unique().sort()
    places = texts.to_frame().with_row_index("text").lazy()
    records = words.lazy().join(places, on="content", how="left").drop("content")
    frame = (
        spoken.join(records, on=_RECORD, how="inner", maintain_order="left")
        # Rows are numbered by the export, so they decide last.
        .sort("person_id", "at", "kind", "out", "text", "file", "row")
        .with_columns(day=pl.col("at").dt.date(), conversation=_conversation(gap_days))
        .select(pl.col(name).cast(dtype) for name, dtype in SAID.items())
        .collect()
    )
    return Said(frame, texts)


def _words(tables: Tables) -> pl.DataFrame:
    """The words of each record (``file``, ``row``, ``at``), never null."""
    parts = [
        tables.frame(spec).select(*_RECORD, content=pl.col(name).fill_null("").str.strip_chars())
        for spec, name in ((messages.SPEC, "content"), (invitations.SPEC, "message"))
    ]
    return pl.concat(parts).drop_nulls("at")


def _conversation(gap_days: int) -> pl.Expr:
    """Number the runs of one-to-one talk; rows are in the order of persons and time."""
    alone = pl.col("kind") != "group_message"
    previous = pl.when(alone).then("at").forward_fill().shift(1).over("person_id")
    new = alone & (pl.col("at") - previous > pl.duration(days=gap_days)).fill_null(value=False)
    return pl.when(alone).then(new.cum_sum().over("person_id"))
