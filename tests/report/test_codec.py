"""A stored report comes back as it was, and foreign bytes are refused."""

from __future__ import annotations

import msgspec
import pytest

from linkedin_insights.report import blocks, leaves, model
from linkedin_insights.report.codec import UnknownVersion, decode, encode


def _report() -> model.Report:
    message = leaves.Message(
        id="x.y", params={"n": leaves.Count(value=1), "who": leaves.Person(id="a", name="Ä")}
    )
    timeline = blocks.Timeline(
        summary=message,
        start=leaves.Day(iso="2020-01"),
        step="month",
        series=[blocks.Series(id="s", label=message, values=[1, 0, 2])],
    )
    section = model.Section(
        id="growth", title=message, available=True, claim=message, blocks=[timeline]
    )
    return model.Report(
        schema_version=model.SCHEMA_VERSION,
        generated_by="linkedin-insights 0.1.0",
        as_of=None,
        owner=model.Owner(person=None, evidence=[message]),
        headline=section,
        coverage=model.Coverage(files=[], problems=[], deliveries=2, fingerprint="f"),
        chapters=[section],
    )


def test_round_trip() -> None:
    assert decode(encode(_report())) == _report()


def test_equal_reports_give_equal_bytes() -> None:
    message = leaves.Message(
        id="x.y", params={"who": leaves.Person(id="a", name="Ä"), "n": leaves.Count(value=1)}
    )
    other = msgspec.structs.replace(_report(), owner=model.Owner(person=None, evidence=[message]))
    assert encode(other) == encode(_report())


@pytest.mark.parametrize("version", ["", "0.9", "2.0", "10.0"])
def test_another_major_version_is_refused(version: str) -> None:
    other = msgspec.structs.replace(_report(), schema_version=version)
    with pytest.raises(UnknownVersion):
        decode(encode(other))


def test_what_is_no_report_is_refused() -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(b"<html>")
    with pytest.raises(msgspec.ValidationError):
        decode(b'{"schema_version": "1.0"}')
