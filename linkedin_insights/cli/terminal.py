"""What goes to a terminal: one line of trouble, and names that cannot play tricks with it."""

from __future__ import annotations

import re
import sys

_TRICKS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, line and paragraph ends, marks that turn the reading direction around."""


def harmless(text: str) -> str:
    """The text in one line, without characters that move the cursor or turn the direction."""
    return _TRICKS.sub("\N{REPLACEMENT CHARACTER}", text)


def complain(what: str, hint: str = "") -> None:
    """Write an error of one or two lines to stderr."""
    lines = [*what.split("\n"), hint] if hint else what.split("\n")
    text = "\n".join(harmless(line) for line in lines if line)
    write_error(f"linkedin-insights: {text}\n")


def write_error(text: str) -> None:
    """Write to stderr, in whatever characters it can show."""
    encoding = sys.stderr.encoding or "ascii"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
    sys.stderr.flush()
