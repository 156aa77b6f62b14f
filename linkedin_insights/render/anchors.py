"""Where on the page somebody's card is."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache

_LETTERS = 10
_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def anchor(id: str) -> str:
    """The name of a person's card: fifty bits of a hash, so that it says nothing by itself."""
    digest = hashlib.sha256(id.encode("utf-8", "surrogatepass")).digest()
    return "p-" + base64.b32encode(digest).decode("ascii")[:_LETTERS].lower()
