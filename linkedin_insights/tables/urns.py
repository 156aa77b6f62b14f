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
_KIND = r"urn(?i::|%3A)li(?i::|%3A)(\w+)(?i::|%3A)"
_POST = _KIND + r"(?:(?:\(|%28)?(?:" + _KIND.replace(r"(\w+)", r"\w+") + r")?(?:\d+-)?(\d+))?"
_COMMENT = r"comment:\((?:urn:li:)?\w+:(?:\d+-)?\d+,(\d+)\)"


_CODES = {"%3A": ":", "%28": "(", "%29": ")", "%2C": ",", "%2F": "/"}
_PLAIN = _CODES | {code.lower(): character for code, character in _CODES.items()}


def _plain(link: pl.Expr) -> pl.Expr:
    """Percent-decoding of the five characters that stand in LinkedIn's ids."""
    return link.str.replace_many(list(_PLAIN), list(_PLAIN.values()))


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


def post_columns(links: pl.Series) -> pl.DataFrame:
    """``post_id``, ``post_kind``, ``post_at`` and ``comment_at`` of links to posts.

    ``comment_at`` is set where the link names a comment below the post.
    """
    link = pl.col("link")
    below = link.str.contains("comment", literal=True)
    post = link.str.extract_groups(_POST).struct
    found = (
        links.alias("link")
        .to_frame()
        .select(
            post_kind=post.field("1").fill_null(""),
            post_id=post.field("2").fill_null(""),
            comment=pl.when(below).then(_plain(link).str.extract(_COMMENT, 1)),
        )
    )
    timed = pl.col("post_kind").is_in(_TIMED)
    return found.select(
        "post_id",
        "post_kind",
        post_at=pl.when(timed).then(id_time(pl.col("post_id"))),
        comment_at=id_time(pl.col("comment")),
    )
