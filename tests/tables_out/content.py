"""A reader of vCard and iCalendar that takes the rules at their word."""

from __future__ import annotations

import re
from collections.abc import Mapping

Properties = dict[str, list[str]]
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def content_lines(data: bytes) -> list[tuple[str, str]]:
    """Names (with parameters) and raw values, unfolded.

    The file ends in CRLF, has no other control character, and no line of more than 75 octets, each
    of them whole letters.
    """
    if not data:
        return []
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    for line in physical:
        assert len(line) <= 75, line
        assert not any(octet < 32 or octet == 127 for octet in line), line
        line.decode()
    whole: list[bytes] = []
    for line in physical:
        if line.startswith(b" "):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    pairs = [line.decode().partition(":") for line in whole]
    assert all(colon for _, colon, _ in pairs)
    return [(name, value) for name, _, value in pairs]


def components(data: bytes, kind: str) -> list[Properties]:
    """The properties of each component of a kind, values raw."""
    found: list[Properties] = []
    inside = False
    for name, value in content_lines(data):
        if (name, value) == ("BEGIN", kind):
            found.append({})
            inside = True
        elif (name, value) == ("END", kind):
            inside = False
        elif inside:
            assert name != "BEGIN"
            found[-1].setdefault(name, []).append(value)
    assert not inside
    return found


def plain(value: str) -> str:
    """A text value without its escapes; a separator that is not escaped is an error."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def single(properties: Mapping[str, list[str]], name: str) -> str:
    """The one value of a property, as text."""
    (value,) = properties[name]
    return plain(value)
