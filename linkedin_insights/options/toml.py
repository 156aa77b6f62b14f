"""TOML files of the user: read, and complained about in one line that names file, line and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from linkedin_insights.errors import UsageError

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a TOML file with what is needed to say where its keys stand.

    ``start`` is the line after its header, from 0.
    """

    path: Path
    lines: tuple[str, ...]
    values: Mapping[str, object]
    start: int = 0

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that nobody knows: a slip of the pen must not pass in silence."""
        for key in self.values:
            if key not in known:
                raise self.wrong(key, "is not known", f"Known are: {', '.join(sorted(known))}.")

    def get(self, key: str, check: Callable[[object], _T | None], expected: str) -> _T | None:
        """The value of ``key`` as ``check`` reads it, None when it is absent.

        ``check`` answers None to a value of the wrong kind; ``expected`` names the right one.
        """
        if key not in self.values:
            return None
        value = check(self.values[key])
        if value is None:
            raise self.wrong(key, f"is not {expected}", f"Write it as {expected}.")
        return value

    def array(self, key: str) -> list[Table]:
        """The tables of ``[[key]]``."""
        values = self.values.get(key, [])
        starts = [n for n, line in enumerate(self.lines, start=1) if _header(line) == key]
        if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
            raise self.wrong(key, "is not a list of tables", f"Write it as [[{key}]].")
        starts += [0] * (len(values) - len(starts))
        pairs = zip(values, starts, strict=False)
        return [Table(self.path, self.lines, value, start) for value, start in pairs]

    def line_of(self, key: str) -> int:
        """The line of a key of this table, from 1; its header's when the key is not found."""
        names = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""")
        for number, line in enumerate(self.lines[self.start :], start=self.start + 1):
            if names.match(line) or _header(line) == key:
                return number
        return max(self.start, 1)

    def wrong(self, key: str, what: str, hint: str) -> UsageError:
        """The error to raise about a key."""
        return UsageError(f"{self.path}, line {self.line_of(key)}: {key!r} {what}.", hint)


def read_toml(path: Path) -> Table:
    """The outermost table of a file.

    Raises:
        UsageError: there is no such file, or it is no TOML.
    """
    text = read_text(path)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: this is no TOML ({error}).", "Mend that line.") from error
    return Table(path, tuple(text.split("\n")), values)


def read_text(path: Path) -> str:
    """The text of a file that a person wrote: UTF-8, UTF-16 with its mark, or Windows' own.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        what = f"{path}: cannot be read ({error.strerror or error})."
        raise UsageError(what, "Give the path of a file that you may read.") from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def as_texts(value: object) -> tuple[str, ...] | None:
    """A list of texts."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return None


def as_text(value: object) -> str | None:
    """A text."""
    return value if isinstance(value, str) else None


def as_date(value: object) -> date | None:
    """A date, written as TOML's own or as text."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _header(line: str) -> str | None:
    found = re.match(r"""\s*\[\[\s*["']?([^\]"']+?)["']?\s*\]\]""", line)
    return found[1] if found else None
