"""Archives to look at the report with: what the generator writes, and what can be made of that."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path

SIZES = ("small", "typical", "large", "hostile")
# Made-up names in scripts that run from the right, that need no blanks, and that are pictures.
_FIRST = ("ليلى", "يوسف", "שירה", "若琳", "민준", "نرگس", "🌱 Ngozi", "さくら")
_LAST = ("الحداد", "بن عمر", "כהן", "沈", "김", "رحیمی", "Okafor 🌻", "田中")


def make_variants(folder: Path) -> dict[str, Path]:
    """Archives by name below ``folder``: empty, basic, small, typical, large, hostile, rtl."""
    made = {}
    for size in SIZES:
        made[size] = folder / size
        command = [sys.executable, "-m", "linkedin_insights", "sample", "-o", str(made[size])]
        subprocess.run([*command, "--size", size], check=True, stdout=subprocess.DEVNULL)
    made["empty"] = _empty(folder / "empty", made["typical"])
    made["basic"] = _basic(folder / "basic", made["typical"])
    made["rtl"] = _renamed(folder / "rtl", made["typical"])
    return made


def _empty(folder: Path, like: Path) -> Path:
    """Known files without a row."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = (like / "messages.csv").read_text("utf-8").splitlines()
    (folder / "messages.csv").write_text(lines[0] + "\n", encoding="utf-8")
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    (folder / "Connections.csv").write_text(header, encoding="utf-8")
    return folder


def _basic(folder: Path, like: Path) -> Path:
    """A delivery of connections alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("Connections.csv", "Profile.csv"):
        if (like / name).is_file():
            shutil.copy(like / name, folder / name)
    return folder


def _renamed(folder: Path, like: Path) -> Path:
    """The same archive, everybody's name in another script, wherever it stands."""
    shutil.copytree(like, folder, dirs_exist_ok=True)
    names = _names(like / "Connections.csv")
    for file in sorted(folder.rglob("*.csv")):
        text = file.read_text("utf-8", errors="replace")
        if file.name == "Connections.csv":
            text = _with_columns(text, names)
        for (first, last), (new_first, new_last) in names.items():
            text = text.replace(f"{first} {last}", f"{new_first} {new_last}")
        file.write_text(text, encoding="utf-8")
    return folder


def _names(file: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Old names to new ones; numbers keep them apart."""
    numbers = count()
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for row in _rows(file.read_text("utf-8"))[1]:
        old = (row["First Name"], row["Last Name"])
        if all(old) and old not in found:
            n = next(numbers)
            found[old] = (_FIRST[n % len(_FIRST)], f"{_LAST[n // 3 % len(_LAST)]} {n}")
    return found


def _with_columns(text: str, names: dict[tuple[str, str], tuple[str, str]]) -> str:
    lead, rows = _rows(text)
    for row in rows:
        old = (row["First Name"], row["Last Name"])
        row["First Name"], row["Last Name"] = names.get(old, old)
    lines = [",".join(_quoted(cell) for cell in row.values()) for row in rows]
    return "\n".join([*lead, ",".join(rows[0]), *lines]) + "\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _rows(text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The lines above the header, and the rows below it."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("First Name,"))
    return lines[:start], list(csv.DictReader(lines[start:]))
