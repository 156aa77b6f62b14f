"""The small sample gives exactly the outputs that were read and approved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from linkedin_insights.cli import main

_ROOT = Path(__file__).parents[2]
_GOLDEN = _ROOT / "tests" / "golden" / "small"
_SMALL = str(_ROOT / "sample_data" / "small")


def _report(folder: Path) -> Path:
    return _invoke(
        folder / "report.json",
        lambda out: ["report", _SMALL, "-o", str(folder / "report.html"), "--json", str(out)],
    )


def _inspect(folder: Path) -> Path:
    return _invoke(folder / "inspect.json", lambda out: ["inspect", _SMALL, "--json", str(out)])


def _table(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        return _invoke(folder / name, lambda out: ["export", _SMALL, "-o", str(out.parent)])

    return make


def _invoke(out: Path, command: Callable[[Path], list[str]]) -> Path:
    result = CliRunner().invoke(main, command(out))
    assert result.exit_code == 0, result.output
    return out


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("report.json", _report),
        ("inspect.json", _inspect),
        ("people.csv", _table("people.csv")),
        ("events.csv", _table("events.csv")),
    ],
)
def test_small_sample(
    name: str,
    make: Callable[[Path], Path],
    tmp_path: Path,
    update_golden: bool,  # noqa: FBT001 (a fixture)
) -> None:
    """Byte for byte."""
    made = make(tmp_path).read_text("utf-8")
    golden = _GOLDEN / name
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")
