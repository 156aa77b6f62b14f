"""The wheel and the sdist work where the source tree is not."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from linkedin_insights import __version__

_ROOT = Path(__file__).parents[2]
_NAME = f"linkedin_insights-{__version__}"


def _run(*command: str | Path, cwd: Path) -> str:
    """Run a program in a folder of its own, without a way back to this source tree."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, _ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and nothing else of ours."""
    home = tmp_path_factory.mktemp("empty")
    _run(sys.executable, "-m", "venv", home, cwd=home)
    programs = home / "bin"
    wheel = built / f"{_NAME}-py3-none-any.whl"
    _run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=home)
    return programs


def test_the_wheel_holds_what_runs_and_nothing_else(built: Path) -> None:
    with zipfile.ZipFile(built / f"{_NAME}-py3-none-any.whl") as wheel:
        names = set(wheel.namelist())
    assert {name.split("/")[0] for name in names} == {
        "linkedin_insights",
        f"{_NAME}.dist-info",
    }
    templates = _ROOT / "templates"
    for path in templates.rglob("*.*"):
        assert f"linkedin_insights/_templates/{path.relative_to(templates)}" in names
    package = _ROOT / "linkedin_insights"
    for path in [*package.rglob("*.py"), *package.rglob("*.toml"), package / "py.typed"]:
        assert str(path.relative_to(_ROOT)) in names


def test_the_sdist_holds_everything(built: Path) -> None:
    with tarfile.open(built / f"{_NAME}.tar.gz") as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    for part in (
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "pyproject.toml",
        "try.sh",
        "test.sh",
        "scripts/prepare.sh",
        "templates/report.html",
        "sample_data/small/Connections.csv",
        "docs/cli.md",
        "tests/packaging/test_wheel.py",
    ):
        assert part in names
    assert not [name for name in names if name.startswith((".git/", ".venv/", "dist/"))]


def test_the_wheel_does_the_main_job_with_the_source_tree_gone(
    installed: Path, tmp_path: Path
) -> None:
    program = installed / "linkedin-insights"
    _run(program, "sample", "-o", "sample", "--size", "small", cwd=tmp_path)
    _run(program, "report", "sample", "-o", "report.html", "--json=report.json", cwd=tmp_path)
    _run(program, "export", "sample", "-o", "tables", cwd=tmp_path)
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")
    assert "Connections.csv" in _run(program, "inspect", "sample", cwd=tmp_path)
    where = "import linkedin_insights; print(linkedin_insights.__file__)"
    home = _run(installed / "python", "-c", where, cwd=tmp_path).strip()
    assert Path(home).is_relative_to(installed.parent)


def test_the_wheel_and_the_checkout_write_the_same_page(installed: Path, tmp_path: Path) -> None:
    sample = _ROOT / "sample_data" / "small"
    _run(installed / "linkedin-insights", "report", sample, "-o", "wheel.html", cwd=tmp_path)
    page = tmp_path / "checkout.html"
    _run(sys.executable, "-m", "linkedin_insights", "report", sample, "-o", page, cwd=_ROOT)
    assert (tmp_path / "wheel.html").read_bytes() == page.read_bytes()


def test_only_what_is_declared_is_needed(installed: Path, tmp_path: Path) -> None:
    """The empty environment has no development tool that could hide a missing dependency."""
    listed = _run(installed / "python", "-m", "pip", "list", cwd=tmp_path)
    assert "polars" in listed
    assert "pytest" not in listed
