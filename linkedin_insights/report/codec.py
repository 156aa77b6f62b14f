"""Reports as bytes and back, without loss: what is stored, not what other programs read.

The JSON that others may rely on is made by `linkedin_insights.render.json`; this one is the model
itself, and belongs to the version of the program that wrote it.
"""

from __future__ import annotations

import msgspec

from linkedin_insights.report.model import SCHEMA_VERSION, Report


class UnknownVersion(ValueError):
    """The bytes were written by a version whose reports mean something else."""

    def __init__(self, version: str) -> None:
        super().__init__(f"a report of schema version {version or 'unknown'}, not {SCHEMA_VERSION}")


class _Stamp(msgspec.Struct):
    schema_version: str = ""


def encode(report: Report) -> bytes:
    """The report as JSON: the same bytes for equal reports."""
    return msgspec.json.encode(report, order="deterministic")


def decode(data: bytes) -> Report:
    """The report that `encode` wrote.

    Raises:
        UnknownVersion: another major version wrote it.
        msgspec.ValidationError: it is no report.
        msgspec.DecodeError: it is no JSON.
    """
    version = msgspec.json.decode(data, type=_Stamp).schema_version
    if version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise UnknownVersion(version)
    return msgspec.json.decode(data, type=Report)
