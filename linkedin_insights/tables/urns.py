"""Post ids inside links, and the times that LinkedIn's ids hold.

An id of a post is 63 bits whose upper 41 are milliseconds since 1970: ``id >> 22``. It holds for
activity, ugcPost, share, groupPost (its second number) and comments; not for articles, courses,
jobs and members.
"""

from __future__ import annotations

import polars as pl

_SHIFT = 2**22
_EARLIEST_MS = 1_041_379_200_000
_TIMED = ("activity", "ugcPost", "share", "groupPost")


def _plain(link: pl.Expr) -> pl.Expr:
    """Percent-decoding of the five characters that stand in LinkedIn's ids."""
    for code, character in (("3A", ":"), ("28", "("), ("29", ")"), ("2C", ","), ("2F", "/")):
        link = link.str.replace_all(f"(?i)%{code}", character)
    return link


def id_time(identifier: pl.Expr) -> pl.Expr:
    """Time in an id given as text: null where it is no number or older than LinkedIn (2003)."""
    millis = identifier.cast(pl.Int64, strict=False) // _SHIFT
    return (
        pl.when(millis >= _EARLIEST_MS)
        .then(millis)
        .cast(pl.Datetime("ms"))
        .cast(pl.Datetime("us"))
        .dt.replace_time_zone("UTC")
    )


def post_columns(link: pl.Expr) -> list[pl.Expr]:
    """``post_id``, ``post_kind``, ``post_at`` and ``comment_at`` of links to posts.

    ``comment_at`` is set where the link names a comment below the post.
    """
    plain = _plain(link)
    kind = plain.str.extract(r"urn:li:(\w+):", 1).fill_null("")
    number = plain.str.extract(r"urn:li:\w+:\(?(?:urn:li:\w+:)?(?:\d+-)?(\d+)", 1).fill_null("")
    timed = kind.is_in(_TIMED)
    comment = plain.str.extract(r"comment:\((?:urn:li:)?\w+:(?:\d+-)?\d+,(\d+)\)", 1)
    return [
        number.alias("post_id"),
        kind.alias("post_kind"),
        pl.when(timed).then(id_time(number)).alias("post_at"),
        id_time(comment).alias("comment_at"),
    ]
