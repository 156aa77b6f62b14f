"""The files about what the owner posted, wrote below posts, and reacted to."""

from __future__ import annotations

from linkedin_insights.sample import dialects, stamps
from linkedin_insights.sample.dialect import Dialect
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life
from linkedin_insights.sample.order import newest_first


def write_posts(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write Shares.csv, newest first."""
    if not life.posts:
        return
    rows: list[Row] = [dialect.share_header]
    for post in newest_first(life.posts):
        date = stamps.plain(post.at)
        rows.append((date, post.link, post.text, post.shared_url, "", "MEMBER_NETWORK"))
    text = dialects.shares(rows, eol=dialect.activity_eol, quote_empty=dialect.quote_empty_shares)
    folder.text(dialect.suffixed("Shares"), text)


def write_comments(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write Comments.csv in the dialect of its time, newest first."""
    if not life.comments:
        return
    rows: list[Row] = [("Date", "Link", "Message")]
    rows += [(stamps.plain(c.at), c.link, c.text) for c in newest_first(life.comments)]
    if dialect.spilling_comments:
        text = dialects.spilling_comments(rows, eol=dialect.activity_eol)
    else:
        text = dialects.backslash_comments(rows)
    folder.text(dialect.suffixed("Comments"), text)


def write_reactions(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write Reactions.csv, newest first."""
    if not life.reactions:
        return
    rows: list[Row] = [("Date", "Type", "Link")]
    rows += [(stamps.plain(r.at), r.kind, r.link) for r in newest_first(life.reactions)]
    text = dialects.minimal(rows, eol=dialect.activity_eol)
    folder.text(dialect.suffixed("Reactions"), text)
