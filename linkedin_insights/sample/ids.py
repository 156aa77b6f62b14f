"""Identifiers in the shapes the export uses."""

from __future__ import annotations

import base64
from datetime import datetime
from random import Random
from urllib.parse import quote

from linkedin_insights.sample.stamps import millis

SITE = "https://www.linkedin.com"

# The upper bits of an activity id are its time; these many low bits are its sequence.
SEQUENCE_BITS = 22


def conversation(rng: Random) -> str:
    """Return a conversation id: `2-` and the base64 of a uuid with a suffix."""
    h = f"{rng.getrandbits(128):032x}"
    suffix = rng.choice(("000", "010", "011", "012", "013", "100"))
    text = f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}_{suffix}"
    return "2-" + base64.b64encode(text.encode()).decode()


def activity(rng: Random, at: datetime, delay_ms: int = 0) -> int:
    """Return an id whose upper bits are the moment `at`, `delay_ms` later."""
    return (millis(at) + delay_ms) << SEQUENCE_BITS | rng.getrandbits(SEQUENCE_BITS)


def update_link(kind: str, number: int | str) -> str:
    """Return the link to a post, its urn percent-encoded."""
    return f"{SITE}/feed/update/urn%3Ali%3A{kind}%3A{number}"


def comment_link(kind: str, post: int, comment: int) -> str:
    """Return the link of a reaction to a comment below a post."""
    urn = f"urn%3Ali%3Acomment%3A%28{kind}%3A{post}%2C{comment}%29"
    return f"{update_link(kind, post)}?commentUrn={urn}"


def plain_link(kind: str, number: int | str) -> str:
    """Return the link to a post with its urn left unencoded, as in votes."""
    return f"{SITE}/feed/update/urn:li:{kind}:{number}"


def profile_link(slug: str, *, encoded: bool = False) -> str:
    """Return the link to a profile; empty for people without one."""
    if not slug:
        return ""
    return f"{SITE}/in/{quote(slug) if encoded else slug}"


def job_link(number: int) -> str:
    """Return the link to a job posting (the export uses http here)."""
    return f"http://www.linkedin.com/jobs/view/{number}"
