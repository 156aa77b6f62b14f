"""A directory that remembers what was written below it."""

from __future__ import annotations

from pathlib import Path


class Folder:
    """Write files below one root and keep the list of them, in order."""

    def __init__(self, root: Path, written: list[Path] | None = None) -> None:
        """Start at `root`; folders below it share the list `written`."""
        self.root = root
        self.written: list[Path] = [] if written is None else written

    def below(self, name: str) -> Folder:
        """Return the folder `name` inside this one; its files count here too."""
        return Folder(self.root / name, self.written)

    def path(self, name: str) -> Path:
        """Register the file `name` and return its path, ready to be written."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        self.written.append(path)
        return path

    def put(self, name: str, data: bytes) -> None:
        """Write `data` as it is: no translation of line ends on any system."""
        self.path(name).write_bytes(data)

    def text(self, name: str, text: str) -> None:
        """Write `text` as UTF-8 without a byte order mark."""
        self.put(name, text.encode("utf-8"))
