"""The labels file: what is read, and what is refused in one line that says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from linkedin_insights.errors import UsageError
from linkedin_insights.options import ORIGINS, PersonLabel, load_labels


def _csv(folder: Path, text: str | bytes, name: str = "labels.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_reads_all_columns(tmp_path: Path) -> None:
    path = _csv(
        tmp_path,
        "person,valuable,origin,note\nada-lovelace,yes,my_post,Met twice\nBob Stone,0,,\n",
    )
    assert load_labels(path).people == (
        PersonLabel(person="ada-lovelace", valuable=2, origin="my_post", note="Met twice", line=2),
        PersonLabel(person="Bob Stone", valuable=0, line=3),
    )


@pytest.mark.parametrize(
    ("written", "level"),
    [("yes", 2), ("YES", 2), ("no", 0), ("0", 0), ("1", 1), ("4", 4), ("", None), (" 3 ", 3)],
)
def test_valuable(tmp_path: Path, written: str, level: int | None) -> None:
    labels = load_labels(_csv(tmp_path, f"person,valuable\nx,{written}\n"))
    assert labels.people[0].valuable == level


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffPerson;Note\nada;hé\n".encode(),
        "Person\tNote\r\nada\thé\r\n".encode("utf-16"),
        "person,note\nada,hé\n".encode("cp1252"),
        "person,note,\n\nada,hé,\n".encode(),
    ],
    ids=["mark and semicolon", "UTF-16 and tab", "Windows", "blank line and extra comma"],
)
def test_accepts_what_spreadsheets_write(tmp_path: Path, data: bytes) -> None:
    (label,) = load_labels(_csv(tmp_path, data)).people
    assert (label.person, label.note) == ("ada", "hé")


def test_lines_count_newlines_inside_cells(tmp_path: Path) -> None:
    path = _csv(tmp_path, 'person,note\nada,"two\nlines"\nbob,\n')
    assert [label.line for label in load_labels(path).people] == [2, 4]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["line 1", "'person'"]),
        ("name,note\nx,y\n", ["line 1", "'person'"]),
        ("person,valueable\nx,yes\n", ["line 1", "'valueable'"]),
        ("person,note,note\nx,a,b\n", ["line 1", "'note'", "twice"]),
        ("person,valuable\nx,maybe\n", ["line 2", "'valuable'", "'maybe'"]),
        ("person,valuable\nx,5\n", ["line 2", "'5'"]),
        ("person,origin\nx,magic\n", ["line 2", "'magic'", "coworker"]),
        ("person,note\n,y\n", ["line 2", "'person' is empty"]),
        ("person\n" + "x" * 200_000, ["line 2", "no CSV"]),
    ],
)
def test_refuses_with_file_and_line(tmp_path: Path, text: str, words: list[str]) -> None:
    path = _csv(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load_labels(path)
    message = str(caught.value)
    assert len(message.splitlines()) == 2
    assert str(path) in message
    assert [word for word in words if word not in message] == []


def test_reads_toml(tmp_path: Path) -> None:
    text = """
[[person]]
person = "ada"
valuable = 3
origin = "coworker"

[[person]]
person = "bob"
valuable = false

[[cluster]]
member = "ada"
name = "The lab"
"""
    labels = load_labels(_csv(tmp_path, text, "labels.toml"))
    assert labels.people == (
        PersonLabel(person="ada", valuable=3, origin="coworker", line=3),
        PersonLabel(person="bob", valuable=0, line=8),
    )
    assert labels.clusters == (("ada", "The lab"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[people]]\nperson = "x"\n', ["line 1", "'people'", "cluster, person"]),
        ('person = "x"\n', ["line 1", "[[person]]"]),
        ('[[person]]\nperson = "x"\n[[person]]\nperson = 7\n', ["line 4", "'person'"]),
        ('[[person]]\nperson = "x"\nvaluable = 9\n', ["line 3", "'valuable'"]),
        ('[[person]]\nperson = "x"\nvaluable = "often"\n', ["line 3", "'valuable'"]),
        ('[[person]]\nperson = "x"\nlevel = 1\n', ["line 3", "'level'"]),
        ('[[cluster]]\nname = "x"\n', ["line 1", "'cluster'"]),
        ("[[person\n", ["no TOML", "line 1"]),
    ],
)
def test_refuses_toml_with_file_and_line(tmp_path: Path, text: str, words: list[str]) -> None:
    path = _csv(tmp_path, text, "labels.toml")
    with pytest.raises(UsageError) as caught:
        load_labels(path)
    assert [word for word in [str(path), *words] if word not in str(caught.value)] == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_labels(tmp_path / "labels.csv")


def test_origins_are_ten() -> None:
    assert len(set(ORIGINS)) == 10
