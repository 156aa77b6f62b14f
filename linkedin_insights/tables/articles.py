"""Articles: one HTML file each, read with patterns rather than as a page."""

from __future__ import annotations

import html
import re

import polars as pl

from linkedin_insights.tables.decode import decode, to_text
from linkedin_insights.tables.read import Grid, UnreadableTable

_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"""<a\s[^>]*href\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
_CREATED = re.compile(r"Created on\s+([^<]*)", re.IGNORECASE)
_PUBLISHED = re.compile(r"Published on\s+([^<]*)", re.IGNORECASE)
_BODY = re.compile(r"<body[^>]*>(.*?)(?:</body>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_COLUMNS = ("title", "url", "created_at", "published_at", "draft", "body")


def read_article(data: bytes) -> Grid:
    """Read an article. A draft has a heading without a link, and no day of publication.

    Raises `UnreadableTable` when there is neither a title nor a heading.
    """
    decoded = decode(data)
    text, fallback = to_text(decoded.data)
    heading = _first(_HEADING, text)
    title = _words(_first(_TITLE, text)) or _words(heading)
    if not title and not heading and "<" not in text:
        raise UnreadableTable("article")
    url = html.unescape(_first(_LINK, heading)).strip()
    published = _first(_PUBLISHED, text).strip()
    draft = not url and not any(map(str.isdigit, published))
    body = _words(_first(_BODY, text))
    values = (title, url, _first(_CREATED, text).strip(), published, "yes" if draft else "", body)
    cells = pl.DataFrame(
        {"row": pl.Series([1], dtype=pl.UInt32), **dict(zip(_COLUMNS, values, strict=True))}
    )
    oddities = [*decoded.oddities, *(["not-utf8"] if fallback else [])]
    return Grid(cells, _COLUMNS, oddities=oddities)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group(1) if found else ""


def _words(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())
