"""Text of the export made fit for a page: no control characters, no more than serves."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

NAME_LIMIT = 200
QUOTE_LIMIT = 280
LABEL_LIMIT = 44
SENTENCE_LIMIT = 1000
ELLIPSIS = "…"

# C0 and C1 controls, lone surrogates, and the characters that override writing direction.
_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]+"
)
_NEVER_IN_A_PATH = re.compile(r"[\x00-\x20\x7f-\x9f\s\"'<>\\^`{|}]")
_SPACES = re.compile(r"\s+")
_JOINERS = "\u200d\ufe0e\ufe0f"
_LINKEDIN = "www.linkedin.com"
_PROFILE_PATHS = ("/in/", "/pub/")


def clean(text: str) -> str:
    """One line of text without control characters."""
    return _SPACES.sub(" ", _UNFIT.sub(" ", text)).strip()


def clip(text: str, limit: int = NAME_LIMIT) -> str:
    """At most ``limit`` characters of ``text``, cut at the end of a word where there is one."""
    # Cleaning megabytes to show one line would cost more than the line.
    short = clean(text[: limit * 4])
    if len(short) <= limit and len(text) <= limit * 4:
        return short
    end = min(limit - 1, len(short))
    while 0 < end < len(short) and _continues(short[end]):
        end -= 1
    space = short.rfind(" ", end // 2, end + 1)
    return short[: space if space > 0 else end].rstrip() + ELLIPSIS


def profile_link(url: str) -> str | None:
    """The address to link to, when ``url`` is a member's profile on linkedin.com; else None."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme != "https" or parts.netloc != _LINKEDIN:
        return None
    if not parts.path.startswith(_PROFILE_PATHS) or _NEVER_IN_A_PATH.search(url):
        return None
    try:
        return f"https://{_LINKEDIN}{quote(parts.path, safe='/%-._~')}"
    except UnicodeEncodeError:
        return None


def _continues(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    return character in _JOINERS or unicodedata.combining(character) > 0
