"""The lines that vCard and iCalendar are made of: ``NAME;PARAMETER=…:value``, folded.

RFC 6350 §3 and RFC 5545 §3.1 agree on all of it.
"""

from __future__ import annotations

import re
import uuid
from typing import Final

OCTETS: Final = 75
"""A longer line is folded: it goes on in the next one, behind a space."""

_BREAKS = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_UNSAFE = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Controls, and marks that turn the direction of what stands around them."""
_SPECIAL = re.compile(r"[\\;,]")
_IDS = uuid.UUID("5f3a2a52-6f0e-5d5e-9c0b-6a1f0c1c7e1d")
"""The name space of all ids in these files: the same person has the same id every time."""


def text(value: str) -> str:
    """Any text as a value: comma, semicolon and backslash escaped, breaks as such an ``n``."""
    plain = _UNSAFE.sub("", _BREAKS.sub("\n", value.replace("\t", " ")))
    return _SPECIAL.sub(r"\\\g<0>", plain).replace("\n", r"\n")


def line(name: str, value: str) -> bytes:
    """One line with its end; ``value`` is safe already. Folds never cut a letter in two."""
    rest = f"{name}:{value}".encode()
    pieces = []
    room = OCTETS
    while len(rest) > room:
        end = room
        while rest[end] & 0xC0 == 0x80:  # within a letter of several octets
            end -= 1
        pieces.append(rest[:end])
        rest = rest[end:]
        room = OCTETS - 1  # a folded line begins with a space
    pieces.append(rest)
    return b"\r\n ".join(pieces) + b"\r\n"


def stable_id(kind: str, of: str) -> str:
    """An id of its own for everybody in each kind of file, that holds no name."""
    return f"urn:uuid:{uuid.uuid5(_IDS, f'{kind}:{of}')}"
