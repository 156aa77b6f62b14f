"""A seeded generator of fictional archives: every person in them is invented.

>>> SIZES
('small', 'typical', 'large', 'old-formats', 'hostile')
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.hostile import write_hostile
from linkedin_insights.sample.large import write_large
from linkedin_insights.sample.old_formats import write_old_formats
from linkedin_insights.sample.small import write_small
from linkedin_insights.sample.typical import write_typical

__all__ = ["SIZES", "write_sample"]

_WRITERS: Mapping[str, Callable[[Folder, int], None]] = {
    "small": write_small,
    "typical": write_typical,
    "large": write_large,
    "old-formats": write_old_formats,
    "hostile": write_hostile,
}

SIZES: tuple[str, ...] = tuple(_WRITERS)


def write_sample(directory: Path, size: str = "typical", seed: int = 0) -> list[Path]:
    """Write a fictional archive below `directory` and return the files written.

    The same size and seed give the same bytes. Raise `ValueError` for a size that is not
    in `SIZES`, and `FileExistsError` if the directory holds anything already.
    """
    if size not in _WRITERS:
        raise ValueError(f"unknown size {size!r}: choose one of {', '.join(SIZES)}")
    if directory.exists() and any(directory.iterdir()):
        raise FileExistsError(f"{directory} is not empty")
    directory.mkdir(parents=True, exist_ok=True)
    folder = Folder(directory)
    _WRITERS[size](folder, seed)
    return folder.written
