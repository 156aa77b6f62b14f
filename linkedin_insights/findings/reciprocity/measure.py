"""All of giving and receiving, measured once."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from linkedin_insights.evidence import MESSAGE_KINDS
from linkedin_insights.findings.reciprocity.answering import measure_answers
from linkedin_insights.findings.reciprocity.balance import (
    count_kinds,
    find_first_giver,
    sum_people,
    tally,
    weigh,
)
from linkedin_insights.findings.reciprocity.gifts import find_gifts, named_comments
from linkedin_insights.findings.reciprocity.model import Commons, Reciprocity
from linkedin_insights.findings.reciprocity.questions import find_questions
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.waiting import Waiting
from linkedin_insights.people import People

_WEEKS = 52
_ACTS = ("comment", "reaction", "connection", "invitation", "invitation_with_note", *MESSAGE_KINDS)
_RECORD = ["file", "row", "at"]


def measure_reciprocity(
    events: pl.DataFrame, said: Said, waiting: Waiting, people: People, *, as_of: date | None
) -> Reciprocity:
    """Measure what was given and received, between two people and to everybody.

    Args:
        events: The event log.
        said: What was said, with topics ``ask``, ``help`` and ``pitch``.
        waiting: Open questions.
        people: Who is who, for the names in introductions.
        as_of: The day that open questions are counted up to; None when nothing is dated.

    """
    questions = find_questions(said)
    gifts = find_gifts(events, said, questions, people)
    sums = sum_people(gifts)
    return Reciprocity(
        people=sums,
        tally=tally(gifts, sums),
        kinds=count_kinds(gifts),
        gifts=gifts,
        balance=weigh(sums),
        first_giver=find_first_giver(sums),
        answers=measure_answers(questions, as_of=as_of),
        commons=count_commons(events, as_of=as_of),
        waiting=waiting.mine.height,
    )


def count_commons(events: pl.DataFrame, *, as_of: date | None) -> Commons:
    """Count comments and reactions on posts of others, those that name a person left out.

    Several on one post and day are one. Weeks are counted back from the as-of day; those before the
    first act of the archive do not count.
    """
    kinds = ("comment", "reaction")
    acts = events.filter(pl.col("kind").is_in(kinds)).join(
        named_comments(events).select(_RECORD), on=_RECORD, how="anti", maintain_order="left"
    )
    acts = acts.with_columns(
        day=pl.col("at").dt.date(),
        post=pl.when(pl.col("group_id") == "")
        .then(pl.format("{} {}", "file", "row"))
        .otherwise("group_id"),
    ).unique(["kind", "post", "day"], keep="first", maintain_order=True)
    comments, reactions = (acts.filter(pl.col("kind") == kind).height for kind in kinds)
    first = events.filter(pl.col("kind").is_in(_ACTS))["at"].dt.date().min()
    if as_of is None or not isinstance(first, date):
        return Commons(comments, reactions, 0, 0, None)
    weeks = min(_WEEKS, ((as_of - first).days + 1) // 7)
    since = as_of - timedelta(days=7 * weeks)
    recent = acts.filter(pl.col("day") > since).height
    return Commons(comments, reactions, recent, weeks, recent / weeks if weeks else None)
