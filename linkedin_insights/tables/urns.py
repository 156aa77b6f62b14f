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
_FEED = "https://www.linkedin.com/feed/update/urn%3Ali%3A"
_KIND = r"urn:li:([A-Za-z]+):"
_NUMBER = r"urn:li:[A-Za-z]+:\(?(?:urn:li:[A-Za-z]+:)?(?:[0-9]+-)?([0-9]+)"
_COMMENT = r"comment:\((?:urn:li:)?[A-Za-z]+:(?:[0-9]+-)?[0-9]+,([0-9]+)\)"
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

    ``comment_at`` is set where the link names a comment below the post. Nearly all links have one
    form, which needs no pattern.
    """
    parts = pl.col("link").str.strip_prefix(_FEED).str.split_exact("%3A", 1).struct
    split = (
        links.alias("link")
        .to_frame()
        .with_row_index("place")
        .with_columns(post_kind=parts.field("field_0"), post_id=parts.field("field_1"))
    )
    usual = pl.col("link").str.starts_with(_FEED) & pl.col("post_id").str.contains("^[0-9]+$")
    usual = usual.fill_null(value=False)
    same = split.filter(usual).with_columns(comment=pl.lit(None, dtype=pl.String))
    found = pl.concat([same, _searched(split.filter(~usual))]).sort("place")
    timed = pl.col("post_kind").is_in(_TIMED)
    return found.select(
        "post_id",
        "post_kind",
        post_at=pl.when(timed).then(id_time(pl.col("post_id"))),
        comment_at=id_time(pl.col("comment")),
    )


def _searched(links: pl.DataFrame) -> pl.DataFrame:
    link = pl.col("link")
    return links.with_columns(link=_plain(link)).with_columns(
        post_kind=link.str.extract(_KIND).fill_null(""),
        post_id=link.str.extract(_NUMBER).fill_null(""),
        comment=link.str.extract(_COMMENT),
    )
