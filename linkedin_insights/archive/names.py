"""Names of export files: what is part of the name, and what was appended to it.

LinkedIn splits long files (``Saved Jobs_1.csv``), appends the member's id since 2026
(``Comments_123456789.csv``), and browsers number repeated downloads (``Connections (1).csv``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SUFFIX = re.compile(r"(?:[_-](\d+)|\s\((\d+)\))$")
_GAPS = re.compile(r"[_\-\s]+")
_SPLIT_DIGITS = 3


@dataclass(frozen=True, slots=True)
class ExportName:
    """A path taken apart.

    ``key`` is the name to look up: case-folded, without suffixes, runs of ``_``, ``-`` and spaces
    made one space; words are never squeezed together. ``clean`` is the path without member id,
    split and copy number; ``stem`` its last part without extension. ``split`` numbers the pieces
    of one file, ``copy`` tells apart files that repeat each other (member id, copy number).
    """

    key: str
    clean: str
    stem: str
    folder: str
    extension: str
    split: int
    copy: tuple[str, ...]


@lru_cache(maxsize=4096)
def export_name(path: str) -> ExportName:
    """Take a path apart. A suffix of one to three digits is a split, a longer one a member id.

    Only names ending in ``.csv`` carry such suffixes; an article may well end in a number.
    """
    folder, _, base = path.rpartition("/")
    stem, dot, extension = base.rpartition(".")
    if not dot:
        stem, extension = base, ""
    split, copy = 0, []
    if extension.casefold() == "csv":
        while (found := _SUFFIX.search(stem)) and found.start() > 0:
            number, copied = found.groups()
            if copied is not None:
                copy.append(f"({int(copied)})")
            elif len(number) <= _SPLIT_DIGITS:
                split = max(split, int(number))
            else:
                copy.append(number)
            stem = stem[: found.start()]
    tail = f"{stem}.{extension}" if dot else stem
    return ExportName(
        key=_GAPS.sub(" ", stem.strip().casefold()).strip(),
        clean=f"{folder}/{tail}" if folder else tail,
        stem=stem,
        folder=folder,
        extension=extension.casefold(),
        split=split,
        copy=tuple(sorted(copy)),
    )
