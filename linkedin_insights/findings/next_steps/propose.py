"""All acts together, in the order in which to take them."""

from __future__ import annotations

from datetime import date

import polars as pl

from linkedin_insights.findings.next_steps.introduce import to_introduce
from linkedin_insights.findings.next_steps.model import STEPS, NextSteps
from linkedin_insights.findings.next_steps.openers import find_openers
from linkedin_insights.findings.next_steps.rank import score_candidates, spread
from linkedin_insights.findings.next_steps.reaching import to_comment, to_revive
from linkedin_insights.findings.next_steps.replies import (
    around_question,
    to_answer,
    to_congratulate,
    to_recommend,
    to_thank,
    turned_away,
)
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.ways_in.model import WaysIn

LIMIT = 60
"""Steps that are ever listed; a report shows the first dozen."""


def propose_steps(
    ways: WaysIn,
    events: pl.DataFrame,
    *,
    questions: pl.DataFrame,
    revival: pl.DataFrame,
    as_of: date | None,
    quotes: bool = True,
    limit: int = LIMIT,
) -> NextSteps:
    """Propose one small act for each of a few people, in the order of `score_candidates`, `spread`.

    Left alone are people whose last word was a no, or who only ever advertised.

    Args:
        ways: The ways in to the goals, with everybody who is known.
        events: The event log.
        questions: Their open questions (``Waiting.mine``).
        revival: `REVIVAL`.
        as_of: The day silence and age are counted to; None when nothing is dated.
        quotes: Whether the words themselves may be shown.
        limit: How many steps at most.

    """
    if as_of is None:
        return NextSteps(pl.DataFrame(schema=STEPS), {})
    known, said = ways.known, ways.known.said
    alone = turned_away(said)
    topics = tuple(way.wanted for way in ways.goals if way.kind == "topic")
    found = pl.concat(
        [
            to_answer(questions, said),
            to_thank(said, events, as_of=as_of),
            to_congratulate(said, as_of=as_of),
            to_introduce(known, topics, left_alone=alone, as_of=as_of),
            to_revive(known, revival),
            to_recommend(events),
            to_comment(known, ways),
        ]
    ).join(alone, on="person_id", how="anti", maintain_order="left")
    scored = score_candidates(found, known, revival=revival, goals=ways.to_goals(), as_of=as_of)
    chosen = _quoted(spread(scored, limit=limit), said, quotes=quotes)
    frame = chosen.select(list(STEPS)).cast(STEPS)  # type: ignore[arg-type]
    return NextSteps(frame, find_openers(frame, known.people.people, as_of=as_of))


def _quoted(chosen: pl.DataFrame, said: Said, *, quotes: bool) -> pl.DataFrame:
    """Add ``quote``: the words that the step rests on, blanks as one, or null."""
    if not quotes:
        return chosen.with_columns(quote=pl.lit(None, pl.String))
    words = said.texts.gather(chosen["text"]) if said.texts.len() else chosen["words"]
    whole = chosen.with_columns(quote=pl.coalesce("words", words.alias("said")))["quote"]
    asked = chosen["reason"] == "question"
    shown = [
        around_question(text) if question else " ".join(text.split()) or None
        for text, question in zip(whole.fill_null(""), asked, strict=True)
    ]
    return chosen.with_columns(quote=pl.Series(shown, dtype=pl.String))
