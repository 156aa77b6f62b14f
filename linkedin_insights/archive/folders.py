"""Folders: regular files below a folder, never outside of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from linkedin_insights.archive.limits import Meter
from linkedin_insights.archive.model import DamagedFile
from linkedin_insights.archive.zips import Member, is_litter, tidy_path
from linkedin_insights.errors import SourceUnreadable


def list_folder(folder: Path, label: str, meter: Meter) -> list[Member]:
    """Files below ``folder``; links that lead out of it and whatever is no file are left out.

    Raises `LimitExceeded`, `SourceUnreadable`.
    """
    inside = folder.resolve()
    members = []
    for path in _walk(folder, label):
        meter.add_members(1, label)
        name = tidy_path(path.relative_to(folder).as_posix())
        if is_litter(name) or not path.is_file():
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(inside):
            continue
        size = path.stat().st_size
        identity = (-1, meter.members)
        read = partial(_read, path, label=label, meter=meter, identity=identity)
        members.append(Member(name, size, read, path))
    return members


def _walk(folder: Path, label: str) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise SourceUnreadable(error.filename or label, error.strerror or "no access") from error

    for here, folders, names in os.walk(folder, onerror=refuse):
        folders.sort()
        for name in sorted(names):
            yield Path(here) / name


def _read(path: Path, *, label: str, meter: Meter, identity: tuple[int, int]) -> bytes:
    try:
        meter.count(identity, path.stat().st_size, label)
        return path.read_bytes()
    except PermissionError as error:
        raise SourceUnreadable(str(path), error.strerror or "no access") from error
    except OSError as error:
        raise DamagedFile("unreadable") from error
