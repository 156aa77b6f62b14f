"""What changed in the archive of a dozen people; its life is in sample_data/README.md."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from linkedin_insights.findings import Stages
from linkedin_insights.findings.changes import Kept, find_changes
from linkedin_insights.findings.changes.model import REASONS
from linkedin_insights.options import Options, Previous
from linkedin_insights.options.previous import PreviousPerson
from linkedin_insights.pipeline import Analysis, analyse
from tests.network.outputs import earlier

SMALL = Path(__file__).parents[2] / "sample_data" / "small"
THEN = date(2025, 1, 15)


def _ids(frame: pl.DataFrame, column: str = "person_id") -> list[str]:
    return frame[column].to_list()


def _analyse(source: Path, previous: Previous | None = None, day: date | None = None) -> Analysis:
    return analyse([source], Options(as_of=day, previous=previous))


@pytest.fixture(scope="module")
def previous(tmp_path_factory: pytest.TempPathFactory) -> Previous:
    return earlier(_analyse(SMALL, day=THEN), tmp_path_factory.mktemp("then"))


@pytest.fixture(scope="module")
def now() -> Analysis:
    return _analyse(SMALL)


def _stages(found: Analysis, options: Options) -> Stages:
    """What an analysis rests on, with other options."""
    return Stages(
        found.tables,
        found.people,
        found.events,
        found.ties,
        found.network,
        options,
        found.labels.frame,
    )


def _edited(folder: Path, changes: dict[str, str], **files: str) -> Path:
    """The small archive with replaced words in Connections.csv; files named in ``files`` go."""
    for path in SMALL.iterdir():
        if path.is_file() and path.name not in files.values():
            (folder / path.name).write_bytes(path.read_bytes())
    path = folder / "Connections.csv"
    text = path.read_text("utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return folder


def test_an_archive_beside_itself_is_unchanged(now: Analysis, tmp_path: Path) -> None:
    options = Options(previous=earlier(now, tmp_path))
    again = find_changes(_stages(now, options), now.findings)
    assert again.unchanged
    assert (again.since, again.kept) == (date(2026, 2, 1), Kept())
    assert now.findings.changes.reason == "no_previous"


def test_a_year_of_the_small_archive(previous: Previous) -> None:
    found = _analyse(SMALL, previous).findings.changes
    assert found.since == THEN
    # Connected on 2025-09-12 and 2025-05-21; seven were there already.
    assert _ids(found.new) == ["jonas-wetterling", "élodie-marchetti"]
    # Dana wrote in a group in January 2022 and invited with a note on 2025-10-06.
    assert _ids(found.woken) == ["dana-okoro"]
    # Three active days, the last 2024-05-14: 246 days before the one day, 628 before the other.
    assert _ids(found.gone_quiet) == ["sofia-lindqvarn"]
    # The job at her company began in November 2025.
    assert found.reached.select("person_id", "level_before", "level").rows() == [
        ("élodie-marchetti", 0, 5)
    ]
    # The owner wrote to Tomas on 2025-03-11, and not to the two others.
    assert dict(found.steps.select("person_id", "on").iter_rows()) == {
        "tomas-brandvik": date(2025, 3, 11),
        "sofia-lindqvarn": None,
        "priya-raghunath": None,
    }
    for frame in (found.lost, found.moved, found.renamed):
        assert frame.is_empty()


def test_planted_changes_are_found(previous: Previous, tmp_path: Path) -> None:
    archive = _edited(
        tmp_path,
        {
            ",Solvane Energy,": ",Pellucid Rail,",
            ",CEO,": ",Founder & CEO,",
            ",Quillhaven Health,Product Manager,": ",QUILLHAVEN HEALTH Ltd,product manager,",
            '"Tanabe, PhD"': "Brandt",
            "/sofia-lindqvarn,": "/sofia-lindqvarn-rn,",
            "文博,李,https://www.linkedin.com/in/%E6%96%87%E5%8D%9A-%E6%9D%8E-4b7,,Harrowgate Data,"
            "Data Engineer,17 Nov 2022\n": "",
        },
    )
    found = _analyse(archive, previous).findings.changes
    assert sorted(found.moved.select("person_id", "what").rows()) == [
        ("karim-haddouche", "company"),
        ("marek-dvorsky", "position"),
    ]
    assert sorted(found.renamed.select("person_id", "person_id_before", "what").rows()) == [
        ("aiko-tanabe-phd", "aiko-tanabe-phd", "name"),
        ("sofia-lindqvarn-rn", "sofia-lindqvarn", "slug"),
    ]
    assert _ids(found.lost, "person_id_before") == ["文博-李-4b7"]
    assert _ids(found.new) == ["jonas-wetterling", "élodie-marchetti"]


def test_an_export_without_messages_compares_connections_alone(
    previous: Previous, tmp_path: Path
) -> None:
    archive = _edited(tmp_path, {}, gone="messages.csv")
    found = _analyse(archive, previous).findings.changes
    assert found.reason is None
    assert found.kept == Kept(messages=False)
    assert found.new.height == 2
    for frame in (found.woken, found.gone_quiet, found.steps):
        assert frame.is_empty()
    # Her recommendation, in a file of its own, carries its date.
    assert found.reached.select("person_id", "level", "on").rows() == [
        ("élodie-marchetti", 3, date(2025, 10, 20))
    ]
    folder = tmp_path / "report"
    folder.mkdir()
    basic = earlier(_analyse(archive, day=THEN), folder)
    back = _analyse(SMALL, basic).findings.changes
    assert (back.reason, back.kept) == (None, Kept(messages=False))
    assert back.new.height == 2


_ADA = PreviousPerson(id="ada", name="Ada", connected=date(2019, 5, 6))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (None, "no_previous"),
        (Previous("somebody-else", THEN, people=(_ADA,)), "other_member"),
        (Previous("nora-ellwyn", None, people=(_ADA,)), "undated"),
        (Previous("nora-ellwyn", date(2026, 2, 2), people=(_ADA,)), "newer"),
        (Previous("nora-ellwyn", THEN), "no_directory"),
        (Previous("nora-ellwyn", THEN, people=()), "nothing_common"),
    ],
)
def test_what_cannot_be_compared_says_why(
    now: Analysis, given: Previous | None, reason: str
) -> None:
    found = find_changes(_stages(now, Options(previous=given)), now.findings)
    assert found.reason == reason
    assert found.new.is_empty()
    assert reason in REASONS
