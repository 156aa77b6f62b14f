"""A report as JSON: the chapters of the page as plain data, for programs."""

from __future__ import annotations

from typing import Any

import msgspec

from linkedin_insights.report.leaves import Message, Struct
from linkedin_insights.report.model import Coverage, FileCoverage, Report, Section
from linkedin_insights.words import Catalogue

Json = Any


def render_json(report: Report, *, catalogue: Catalogue) -> bytes:
    """UTF-8 JSON, indented by two, ending in a newline. Equal reports give equal bytes.

    Chapters stand as top-level objects under their ids. Each message is ``{id, params, text}``:
    what a program reads, and beside it what a person does.

    Raises:
        KeyError: a message's id or one of its parameters is missing from the catalogue.
        ValueError: two chapters have one id, a chapter's id is that of another top-level key, or
            a verdict is called like another part of its chapter.
    """
    document: dict[str, Json] = {
        "schema_version": report.schema_version,
        "generated_by": report.generated_by,
        "as_of": report.as_of,
        "owner": _plain(report.owner, catalogue),
        "coverage": _coverage(report.coverage, catalogue),
    }
    # An inspection has no chapters and so no first screen.
    for section in [report.headline, *report.chapters] if report.chapters else []:
        if section.id in document:
            raise ValueError(f"two parts of the report are called {section.id}")
        document[section.id] = _section(section, catalogue)
    encoded = msgspec.json.encode(document)
    return msgspec.json.format(encoded, indent=2) + b"\n"


def _section(section: Section, catalogue: Catalogue) -> dict[str, Json]:
    """A chapter; ``claims`` is its claim, or nothing. Verdicts stand beside them by name."""
    fixed: dict[str, Json] = {
        "available": section.available,
        "reason": _text(section.reason, catalogue),
        "reason_id": section.reason.id if section.reason else None,
        "title": catalogue.plain(section.title),
        "claims": [_plain(section.claim, catalogue)] if section.claim else [],
        "blocks": [_plain(block, catalogue) for block in section.blocks],
        "basis": _plain(section.basis, catalogue),
        "caveats": [_plain(message, catalogue) for message in section.caveats],
    }
    for name in section.verdicts:
        if name in fixed:
            raise ValueError(f"a verdict of {section.id} cannot be called {name}")
    return fixed | section.verdicts


def _coverage(coverage: Coverage, catalogue: Catalogue) -> dict[str, Json]:
    return {
        "files": [_file(file, catalogue) for file in coverage.files],
        "problems": [
            {
                "slug": problem.slug,
                "severity": problem.severity,
                "file": problem.file,
                "row": problem.row,
                "text": catalogue.plain(problem.message),
                "params": _plain(problem.message.params, catalogue),
            }
            for problem in coverage.problems
        ],
        "deliveries": coverage.deliveries,
        "fingerprint": coverage.fingerprint,
    }


def _file(file: FileCoverage, catalogue: Catalogue) -> dict[str, Json]:
    return {
        "name": file.name,
        "status": file.status,
        "reason": _text(file.reason, catalogue),
        "reason_id": file.reason.id if file.reason else None,
        "rows_read": file.rows_read,
        "rows_kept": file.rows_kept,
        "unattributed": file.unattributed,
        "ambiguous": file.ambiguous,
        "set_aside": dict(sorted(file.set_aside.items())),
        "parts": file.parts,
        "unknown_columns": file.unknown_columns,
        "oldest": file.oldest.iso if file.oldest else None,
        "newest": file.newest.iso if file.newest else None,
    }


def _text(message: Message | None, catalogue: Catalogue) -> str | None:
    return catalogue.plain(message) if message else None


def _plain(value: object, catalogue: Catalogue) -> Json:
    """Any part of the model as JSON types; a message gets its text beside it."""
    if isinstance(value, Message):
        params = {key: _plain(leaf, catalogue) for key, leaf in value.params.items()}
        return {"id": value.id, "params": params, "text": catalogue.plain(value)}
    if isinstance(value, Struct):
        config = value.__struct_config__
        fields = {name: _plain(getattr(value, name), catalogue) for name in value.__struct_fields__}
        return {"type": config.tag} | fields if config.tag else fields
    if isinstance(value, list):
        return [_plain(item, catalogue) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, catalogue) for key, item in value.items()}
    return value
