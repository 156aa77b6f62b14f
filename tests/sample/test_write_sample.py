"""The public function: what it writes, what it refuses, and that it repeats itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linkedin_insights.sample import SIZES, write_sample

QUICK = ("small", "typical", "old-formats", "hostile")

DIGEST = """
import hashlib, sys
from pathlib import Path
from linkedin_insights.sample import write_sample
root = Path(sys.argv[1])
paths = write_sample(root, sys.argv[2], 7)
parts = [p.relative_to(root).as_posix().encode() + p.read_bytes() for p in paths]
print(hashlib.sha256(b"".join(parts)).hexdigest())
"""


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_names_five_sizes() -> None:
    assert SIZES == ("small", "typical", "large", "old-formats", "hostile")


@pytest.mark.parametrize("size", QUICK)
def test_returns_every_file_it_wrote(tmp_path: Path, size: str) -> None:
    written = write_sample(tmp_path / "new" / "folder", size)
    assert len(set(written)) == len(written)
    assert sorted(written) == sorted(p for p in tmp_path.rglob("*") if p.is_file())


@pytest.mark.parametrize("size", QUICK)
def test_other_seeds_change_the_bytes(tmp_path: Path, size: str) -> None:
    write_sample(tmp_path / "a", size, 1)
    write_sample(tmp_path / "b", size, 2)
    assert contents(tmp_path / "a") != contents(tmp_path / "b")


@pytest.mark.parametrize("size", QUICK)
def test_same_bytes_under_any_hash_seed(tmp_path: Path, size: str) -> None:
    digests = set()
    for number in ("0", "1", "4242"):
        run = subprocess.run(
            [sys.executable, "-c", DIGEST, str(tmp_path / number), size],
            env={**os.environ, "PYTHONHASHSEED": number},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_an_unknown_size_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'huge': choose one of small, typical"):
        write_sample(tmp_path / "out", "huge")
    assert not (tmp_path / "out").exists()


def test_a_folder_with_content_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(FileExistsError, match="is not empty"):
        write_sample(tmp_path, "small")
    assert contents(tmp_path) == {"mine.txt": b"keep"}


def test_an_empty_folder_is_welcome(tmp_path: Path) -> None:
    assert write_sample(tmp_path, "small")


@pytest.mark.parametrize("size", QUICK)
def test_the_samples_kept_here_are_what_seed_zero_writes(tmp_path: Path, size: str) -> None:
    kept = Path(__file__).parents[2] / "sample_data" / size.replace("-", "_")
    write_sample(tmp_path / "new", size, 0)
    new, old = contents(tmp_path / "new"), contents(kept)
    assert sorted(new) == sorted(old)
    changed = [name for name, data in new.items() if old[name] != data]
    assert changed == [], "empty the folder and write it again, see sample_data/README.md"
