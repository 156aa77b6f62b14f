"""Reports rewritten leaf by leaf: what an export could hold, in every place that holds words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from linkedin_insights.report.leaves import (
    FileName,
    Organisation,
    Person,
    Quote,
    Struct,
    Text,
)
from linkedin_insights.report.model import Basis, Coverage, FileCoverage, Section

_S = TypeVar("_S", bound=Struct)

ATTACKS = (
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "<svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;&#60;b&#62;",
    "javascript:alert(1)",
    "--></title></svg><iframe src=//evil.example>",
    "\u202egnp.exe\u0000\u0007\x85",
    "=HYPERLINK(1)",
)
LINKS = (
    "javascript:alert(1)",
    "https://www.linkedin.com.evil.example/in/a",
    "https://www.linkedin.com@evil.example/in/a",
    "http://www.linkedin.com/in/a",
    'https://www.linkedin.com/in/a" onclick="alert(1)',
    "https://www.linkedin.com/redir?u=https://evil.example",
    "//evil.example/in/a",
    "https://[bad/in/a",
    "data:text/html,<script>alert(1)</script>",
)


def rewrite(value: _S, words: Callable[[str], str], link: Callable[[str], str]) -> _S:
    """``value`` with the words of all its leaves, and all addresses, replaced."""
    changes: dict[str, object] = {}
    match value:
        case Person(name=name, url=url):
            changes = {"name": words(name), "url": link(url)}
        case Organisation(name=name):
            changes = {"name": words(name)}
        case Text(text=text) | Quote(text=text):
            changes = {"text": words(text)}
        case FileName(path=path):
            changes = {"path": words(path)}
        case _:
            changes = {
                field: _inside(getattr(value, field), words, link)
                for field in value.__struct_fields__
            }
    match value:
        case Basis(tables=tables):
            changes["tables"] = [words(table) for table in tables]
        case FileCoverage(name=name):
            changes["name"] = words(name)
        case Coverage(fingerprint=fingerprint):
            changes["fingerprint"] = words(fingerprint)
        case Section():
            changes["id"] = value.id
    return msgspec.structs.replace(value, **changes)


def _inside(value: object, words: Callable[[str], str], link: Callable[[str], str]) -> object:
    if isinstance(value, Struct):
        return rewrite(value, words, link)
    if isinstance(value, list):
        return [_inside(item, words, link) for item in value]
    if isinstance(value, dict):
        return {key: _inside(item, words, link) for key, item in value.items()}
    return value
