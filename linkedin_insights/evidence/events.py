"""The event log: one typed row a dated trace, each with the record it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

SCHEMA: Final[Mapping[str, pl.DataType]] = {
    "person_id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "precision": pl.String(),
    "kind": pl.String(),
    "direction": pl.String(),
    "weight": pl.Float64(),
    "group_size": pl.UInt32(),
    "group_id": pl.String(),
    "file": pl.String(),
    "table": pl.String(),
    "row": pl.UInt32(),
}
"""Columns of the log.

``person_id`` is null where a trace is about nobody in particular, or about somebody who cannot be
told. ``direction``: ``out`` by the owner, ``in`` towards the owner, ``both``, ``none``. ``weight``
is 1/n for a message to n people, else 1. ``group_size`` is n for messages and 0 elsewhere.
``group_id`` is the conversation's id, or the post's, or empty.
"""

KINDS: Final[Mapping[str, str]] = {
    "message": "a message between the owner and one other person",
    "group_message": "a message in a conversation of several: by the owner, once for each "
    "recipient; by somebody else, once for the sender",
    "invitation": "an invitation to connect without a note",
    "invitation_with_note": "an invitation to connect with words of its own",
    "connection": "the two became connections",
    "follow": "the owner followed a member",
    "unfollow": "the owner stopped following a member",
    "endorsement": "one endorsed a skill of the other",
    "recommendation": "one recommended the other in writing",
    "note": "the owner wrote a private note about a connection",
    "contact": "the person stood in an address book that the owner imported",
    "signup_invitation": "the person whose invitation brought the owner to LinkedIn",
    "comment_mention": "a comment of the owner holds the full name of somebody known",
    "post_mention": "a post of the owner holds the full name of somebody known",
    "post": "a post of the owner",
    "repost": "the owner passed on somebody's post without a word",
    "article": "the owner published an article",
    "article_draft": "the owner began an article that is not published",
    "comment": "the owner commented on a post of somebody else",
    "comment_on_own_post": "the owner commented below a post of their own",
    "reaction": "the owner reacted to a post of somebody else, or to a comment",
    "reaction_on_own_post": "the owner reacted to a post of their own",
    "vote": "the owner voted in a poll",
    "saved_item": "the owner saved a post or an article",
    "hashtag_follow": "the owner followed a hashtag",
    "hashtag_unfollow": "the owner stopped following a hashtag",
    "company_follow": "the owner followed an organisation",
    "group_join": "the owner joined a group",
    "event": "an event the owner signed up for, at its beginning",
    "search": "the owner searched for something",
    "login": "the owner logged in",
    "account_change": "the account was made, or changed its state",
    "address_change": "an e-mail address of the account was added or confirmed",
    "verification": "the owner's identity or workplace was verified",
    "application": "the owner applied for a job",
    "saved_job": "the owner saved a job",
    "job_alert": "the owner asked to be told of new jobs",
    "job_posting": "the owner posted a job",
    "learning": "the owner watched a course or a video",
    "assistant_chat": "the owner and one of LinkedIn's assistants wrote to each other",
    "review": "the owner rated a course or a service",
    "service_offer": "the owner offered a service on LinkedIn's marketplace",
    "service_request": "a request for a service, sent or received",
    "position_start": "a job of the owner began",
    "position_end": "a job of the owner ended",
    "education_start": "the owner began at a school",
    "education_end": "the owner left a school",
    "volunteering_start": "voluntary work of the owner began",
    "volunteering_end": "voluntary work of the owner ended",
    "organization_start": "the owner joined an organisation",
    "organization_end": "the owner left an organisation",
    "project_start": "a project of the owner began",
    "project_end": "a project of the owner ended",
    "certification": "the owner was certified",
    "training": "the owner began a training",
    "honor": "the owner received an honour",
    "publication": "something of the owner's was published",
    "patent": "a patent of the owner's was filed or granted",
    "test_score": "the owner took a test",
}
"""Every kind of event and what it means: a closed list, and the ``kind`` column of events.csv."""

MESSAGE_KINDS: Final = ("message", "group_message")
_ORDER: Final = ("at", "kind", "person_id", "direction", "group_id", "file", "row")
_EXCHANGE_KINDS: Final = ("message", "invitation_with_note", "recommendation")


def is_exchange(group_thread_limit: int = 50) -> pl.Expr:
    """Say which events are an exchange between the owner and a person.

    A message between the two, a message by either in a group of at most ``group_thread_limit``
    people (the owner left out), an invitation with a note, a recommendation. Where the owner is not
    known, nothing has a direction, and nothing is an exchange of theirs.
    """
    group = (pl.col("kind") == "group_message") & (pl.col("group_size") <= group_thread_limit)
    between = pl.col("person_id").is_not_null() & (pl.col("direction") != "none")
    return between & (pl.col("kind").is_in(_EXCHANGE_KINDS) | group)


def empty_events() -> pl.DataFrame:
    """Return the log without a row."""
    return pl.DataFrame(schema=dict(SCHEMA))


def as_events(
    frame: pl.DataFrame,
    *,
    kind: str | pl.Expr,
    direction: str | pl.Expr,
    at: str = "at",
    group_id: str | None = None,
) -> pl.DataFrame:
    """Give rows of a table the shape of the log; rows without a date are no events.

    ``person_id`` is taken from the frame where it has that column; weight is 1, group size 0.
    """
    if frame.is_empty():
        return empty_events()
    person = pl.col("person_id") if "person_id" in frame.columns else pl.lit(None)
    shaped = frame.filter(pl.col(at).is_not_null()).select(
        person_id=person,
        at=pl.col(at),
        precision=pl.col(f"{at}_precision"),
        kind=pl.lit(kind) if isinstance(kind, str) else kind,
        direction=pl.lit(direction) if isinstance(direction, str) else direction,
        weight=pl.lit(1.0),
        group_size=pl.lit(0),
        group_id=pl.col(group_id).fill_null("") if group_id else pl.lit(""),
        file="file",
        table="table",
        row="row",
    )
    return shaped.cast(SCHEMA)  # type: ignore[arg-type]


def sort_events(events: pl.DataFrame) -> pl.DataFrame:
    """Sort by time, then kind, person, direction, group, file and row.

    The dates are sorted first and alone, which takes a tenth of the time; then only the events
    that share their instant with another are put in order among themselves.
    """
    order = events["at"].arg_sort()
    at = events["at"].gather(order)
    tied = ((at == at.shift(1)) | (at == at.shift(-1))).fill_null(value=False)
    places = tied.arg_true()
    if places.is_empty():
        return events[order]
    equal = events[order.gather(places)].select(_ORDER)
    among = equal.with_row_index("place").sort(_ORDER, nulls_last=True)["place"]
    order = order.scatter(places, order.gather(places).gather(among))
    return events[order]
