"""The key to a redacted output: which pseudonym stands for whom. It is written apart from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from linkedin_insights.report.redact import Pseudonyms

_KEY: dict[str, pl.DataType] = {
    "pseudonym": pl.String(),
    "kind": pl.String(),
    "stands_for": pl.String(),
}


def key_frame(names: Pseudonyms, people: Mapping[str, str], owner: str) -> pl.DataFrame:
    """Rows of ``pseudonym``, ``kind`` and ``stands_for``.

    The kinds are ``person id``, ``name``, ``organisation`` (a row a spelling), ``group`` and
    ``file``, each in the order of the numbers. ``people`` are names by person id, ``owner`` the
    owner's.
    """
    return pl.DataFrame(list(_rows(names, people, owner)), schema=_KEY, orient="row")


def _rows(
    names: Pseudonyms, people: Mapping[str, str], owner: str
) -> Iterator[tuple[str, str, str]]:
    if names.owner:
        yield names.person_id(names.owner), "person id", names.owner
        yield names.person_name(names.owner), "name", owner
    for id in _numbered(names.people):
        if id != names.owner:
            yield names.person_id(id), "person id", id
            # Somebody without an id is known by the name alone.
            yield names.person_name(id), "name", people.get(id) or id.removeprefix("name:")
    for name in _numbered(names.organisations):
        yield names.organisation(name), "organisation", name
    for name in _numbered(names.groups):
        yield names.text(name), "group", name
    for path in _numbered(names.files):
        yield names.file(path, known=False), "file", path


def _numbered(numbers: Mapping[str, int]) -> list[str]:
    return sorted(numbers, key=lambda name: (numbers[name], name))
