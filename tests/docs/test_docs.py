"""What the documentation says is what the program does."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

import linkedin_insights
from linkedin_insights.archive import Limits
from linkedin_insights.cli import main
from linkedin_insights.cli.group import BUG, COMMANDS, INTERRUPTED
from linkedin_insights.errors import CannotWrite, InsightsError, UnreadableExport, UsageError
from linkedin_insights.evidence import KINDS
from linkedin_insights.findings.origins.model import DETAILS, MEANINGS
from linkedin_insights.network.kinds import KINDS as LINK_KINDS
from linkedin_insights.options import ORIGINS, Thresholds, load_config, load_goals, load_labels
from tests.docs.pages import DOCS, PAGES

_ROOT = DOCS.parent
_README = (_ROOT / "README.md").read_text("utf-8")
_CLI = (DOCS / "cli.md").read_text("utf-8")
_MARKDOWN = sorted([*_ROOT.glob("*.md"), *DOCS.glob("*.md")])


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_up_to_date(name: str) -> None:
    """When this fails: python -m tests.docs.pages, and read the difference."""
    text = (DOCS / name).read_text("utf-8")
    assert PAGES[name](text) == text


def test_every_command_has_its_help_in_the_docs() -> None:
    shown = set(re.findall(r"<!-- help: ([\w -]+) -->", _CLI))
    assert shown == {"linkedin-insights", *(f"linkedin-insights {name}" for name in COMMANDS)}


def _blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def _commands(text: str) -> list[list[str]]:
    lines = [line for block in _blocks(text, "sh") for line in block.splitlines()]
    return [shlex.split(line) for line in lines if line.startswith("linkedin-insights ")]


@pytest.mark.parametrize("words", _commands(_README), ids=" ".join)
def test_commands_of_the_readme_are_understood(words: list[str]) -> None:
    command = main.get_command(click.Context(main), words[1])
    assert command is not None
    with command.make_context(words[1], words[2:]) as context:
        assert context.params


def test_the_scripts_of_the_readme_are_there_and_run() -> None:
    scripts = set(re.findall(r"\./(\w+\.sh)", _README))
    assert scripts == {"try.sh", "test.sh"}
    for name in scripts:
        assert (_ROOT / name).stat().st_mode & 0o111
    assert "./test.sh" in (_ROOT / ".ci" / "run").read_text("utf-8")


def test_names_of_the_python_example_exist() -> None:
    (example,) = _blocks(_README, "python")
    compile(example, "README.md", "exec")
    assert {"Options", "analyse"} <= set(linkedin_insights.__all__)
    for name in linkedin_insights.__all__:
        assert getattr(linkedin_insights, name) is not None
    with pytest.raises(AttributeError):
        linkedin_insights.nothing_of_the_kind  # noqa: B018


def test_exit_statuses() -> None:
    shown = {int(status) for status in re.findall(r"^\| (\d+) \|", _CLI, re.MULTILINE)}
    raised = {UsageError.exit_status, UnreadableExport.exit_status, CannotWrite.exit_status}
    assert shown == {0, 1, *raised, BUG, INTERRUPTED}


def test_every_error_has_a_slug_and_a_status_of_the_table() -> None:
    found: list[type[InsightsError]] = []
    todo = InsightsError.__subclasses__()
    while todo:
        error = todo.pop()
        found.append(error)
        todo += error.__subclasses__()
    assert len({error.slug for error in found}) == len(found)
    assert {error.exit_status for error in found} == {2, 3, 4}


def test_limits() -> None:
    limits = Limits()
    assert f"{limits.members:,} members" in _CLI
    assert f"{limits.total_bytes // 1024**3} GB unpacked" in _CLI
    assert f"a ratio of {limits.ratio:.0f}" in _CLI
    assert f"above {limits.ratio_from // 1024**2} MB" in _CLI


def test_examples_of_files_can_be_read(tmp_path: Path) -> None:
    (labels_csv,) = _blocks(_CLI, "csv")
    labels_toml, goals, config = _blocks(_CLI, "toml")

    def file(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    assert len(load_labels(file("labels.csv", labels_csv)).people) == 2
    assert load_labels(file("labels.toml", labels_toml)).clusters
    assert load_goals(file("goals.toml", goals)).deadline
    read = load_config(file("config.toml", config))
    defaults = Thresholds()
    assert set(tomllib.loads(config)) == set(Thresholds.__slots__)
    assert read.half_life_days is not None
    assert defaults == Thresholds(
        group_thread_limit=read.group_thread_limit,
        conversation_gap_days=read.conversation_gap_days,
        quiet_after_days=read.quiet_after_days,
        revive_after_days=read.revive_after_days,
    )


def test_origins_are_documented() -> None:
    assert [origin for origin in ORIGINS if f"`{origin}`" not in _CLI] == []


def test_kinds_are_documented() -> None:
    text = (DOCS / "tables.md").read_text("utf-8")
    listed = re.findall(r"^\| `(\w+)` \| [^|]+ \|$", text, re.MULTILINE)
    assert listed == [*MEANINGS, *DETAILS, *KINDS, *LINK_KINDS]


def _anchors(text: str) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", _MARKDOWN, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8"))
    for link in links:
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        assert target.is_file(), link
        assert not anchor or anchor in _anchors(target.read_text("utf-8")), link


def test_the_version_is_said_once() -> None:
    version = linkedin_insights.__version__
    assert f"linkedin_insights-{version}-py3-none-any.whl" in _README
    assert f"## {version}" in (_ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_architecture_names_every_part() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    package = _ROOT / "linkedin_insights"
    parts = [path.name for path in package.iterdir() if (path / "__init__.py").is_file()]
    assert [part for part in sorted(parts) if f"`{part}/`" not in text] == []


def test_layers_are_those_of_the_package() -> None:
    settings = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    (layers,) = [c for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers"]
    named = {part for layer in layers["layers"] for part in layer.split(" | ")}
    package = _ROOT / "linkedin_insights"
    there = {p.name for p in package.iterdir() if (p / "__init__.py").is_file()}
    there |= {p.stem for p in package.glob("*.py")} - {"__init__", "__main__"}
    assert named == there


@pytest.mark.parametrize("path", _MARKDOWN, ids=lambda path: path.name)
def test_pages_name_no_machine(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [word for word in ("/work/", "/opt/", "/root/", "/tmp/") if word in text] == []  # noqa: S108
