"""Archives made of bytes, read the way the program reads them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

from linkedin_insights.archive import open_archive
from linkedin_insights.problems import Problem
from linkedin_insights.report.model import FileCoverage
from linkedin_insights.tables import Tables, read_tables

Content = str | bytes
Files = Mapping[str, Content] | Sequence[tuple[str, Content]]


def zipped(files: Files) -> io.BytesIO:
    """A zip in memory."""
    stream = io.BytesIO()
    entries = list(files.items()) if isinstance(files, Mapping) else list(files)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            data = content.encode() if isinstance(content, str) else content
            archive.writestr(zipfile.ZipInfo(name), data)
    stream.seek(0)
    return stream


def read(*deliveries: Files, as_of: date | None = None, tolerant: bool = False) -> Tables:
    """The tables of one or several deliveries."""
    with open_archive([zipped(files) for files in deliveries]) as archive:
        return read_tables(archive, as_of=as_of, tolerant=tolerant)


def entry(tables: Tables, name: str) -> FileCoverage:
    """The coverage of one file."""
    (found,) = [file for file in tables.files if file.name == name]
    return found


def counts(tables: Tables, name: str) -> tuple[int, int, dict[str, int]]:
    """Rows read, rows kept, rows set aside by reason."""
    found = entry(tables, name)
    assert found.rows_read == found.rows_kept + sum(found.set_aside.values())
    return found.rows_read, found.rows_kept, found.set_aside


def problems(tables: Tables, slug: str) -> list[Problem]:
    """All problems of a kind."""
    return [problem for problem in tables.problems if problem.slug == slug]
