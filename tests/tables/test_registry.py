"""The registry is closed, and agrees with the names that find an archive's root."""

from __future__ import annotations

from pathlib import Path

from linkedin_insights.archive import export_name
from linkedin_insights.archive.known import NAMES
from linkedin_insights.tables import files
from linkedin_insights.tables.registry import IGNORED, TABLES, find_table, ignored_for
from linkedin_insights.tables.spec import Kind


def test_every_module_of_files_is_registered_under_its_name() -> None:
    modules = {path.stem for path in Path(str(files.__file__)).parent.glob("[!_]*.py")}
    assert {spec.name for spec in TABLES} == modules


def test_the_known_names_are_those_of_the_registry() -> None:
    read = {file for spec in TABLES for file in spec.files}
    assert read.isdisjoint(name for name, _ in IGNORED)
    assert read | {name for name, _ in IGNORED} == NAMES


def test_required_dates_are_instants() -> None:
    for spec in TABLES:
        assert spec.dated_by is None or spec.dated_by in spec.instants
        assert not spec.act or spec.dated_by
        names = [column.name for column in spec.columns]
        assert len(names) == len(set(names))
        assert all(column.kind in Kind for column in spec.columns)


def test_names_are_never_squeezed_together() -> None:
    coach = find_table(export_name("learning_coach_messages.csv"))
    assert coach is not None
    assert coach.name == "learning_coach_messages"
    assert find_table(export_name("LearningCoachMessages.csv")) is None
    assert ignored_for(export_name("Receipts_v2.csv")) == "billing"
    for stem, table in (
        ("Imported Contacts", "imported_contacts_2018"),
        ("ImportedContacts", "imported_contacts"),
    ):
        found = find_table(export_name(f"{stem}.csv"))
        assert found is not None
        assert found.name == table
