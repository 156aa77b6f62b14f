"""The one way through: sources → tables → people → events → ties → network → findings → report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import polars as pl

from linkedin_insights.archive import open_archive
from linkedin_insights.chapters import CHAPTERS, CLOSING, headline
from linkedin_insights.chapters import people as everybody
from linkedin_insights.evidence import extract_events
from linkedin_insights.findings import Findings, Stages, find_everything
from linkedin_insights.findings.next_steps import short_steps
from linkedin_insights.findings.origins import Origins
from linkedin_insights.findings.portraits import draw_portraits
from linkedin_insights.findings.value import Value
from linkedin_insights.network import Evidence, Network, build_network
from linkedin_insights.options import Options
from linkedin_insights.people import People, resolve_people
from linkedin_insights.people.labels import LabelMatches, match_labels
from linkedin_insights.problems import Problem
from linkedin_insights.report.leaves import Message, Person
from linkedin_insights.report.mentions import Mentions
from linkedin_insights.report.model import (
    SCHEMA_VERSION,
    Coverage,
    FileCoverage,
    Owner,
    ProblemNote,
    Report,
    Section,
)
from linkedin_insights.tables import Tables, read_tables
from linkedin_insights.ties import Ties, measure_ties
from linkedin_insights.version import __version__

Progress = Callable[[str, int, int], None]
"""Called with a stage's id, the steps done and the steps in all."""

_STAGES = ("people", "evidence", "ties", "network", "findings", "report")


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that one run found out; each frame is documented where it is made."""

    options: Options
    tables: Tables
    people: People
    labels: LabelMatches
    events: pl.DataFrame
    ties: Ties
    network: Network
    findings: Findings
    problems: tuple[Problem, ...]
    report: Report

    @property
    def revival(self) -> pl.DataFrame:
        """Sleeping ties worth waking; see `linkedin_insights.findings.revival`."""
        return self.findings.revival

    @property
    def value(self) -> Value:
        """What came of each relationship."""
        return self.findings.value

    @property
    def origins(self) -> Origins:
        """How each relationship began."""
        return self.findings.origins

    @property
    def short_steps(self) -> dict[str, Message]:
        """A small act for those for whom one suggests itself, by person."""
        return short_steps(self.findings.next_steps.frame, self.people.people)


def analyse(
    sources: Sequence[Path | BinaryIO], options: Options, *, progress: Progress | None = None
) -> Analysis:
    """Read one member's export (one or several deliveries) and say what is in it.

    Raises `linkedin_insights.errors.UnreadableExport` when it cannot be read at all; everything
    less is in ``problems``.
    """
    tell = progress or _silent
    tables, people, labels = _read(sources, options, tell)
    tell("evidence", 1, len(_STAGES))
    events = extract_events(tables, people)
    tell("ties", 2, len(_STAGES))
    ties = measure_ties(events, people, tables, as_of=tables.as_of, thresholds=options.thresholds)
    tell("network", 3, len(_STAGES))
    evidence = Evidence(tables, people, events, options, tables.as_of)
    network = build_network(evidence, ties, labels)
    tell("findings", 4, len(_STAGES))
    problems = (*_problems(tables, people, labels), *network.problems)
    coverage = _coverage(tables, problems)
    stages = Stages(tables, people, events, ties, network, options, labels.frame)
    findings = find_everything(stages, notes=coverage.problems)
    tell("report", 5, len(_STAGES))
    report = _report(tables, people, coverage, _sections(stages, findings))
    tell("report", 6, len(_STAGES))
    return Analysis(
        options=options,
        tables=tables,
        people=people,
        labels=labels,
        events=events,
        ties=ties,
        network=network,
        findings=findings,
        problems=problems,
        report=report,
    )


def inspect(
    sources: Sequence[Path | BinaryIO], options: Options, *, progress: Progress | None = None
) -> Report:
    """Read an export and report on its files alone: coverage, owner, problems; no chapters."""
    tables, people, labels = _read(sources, options, progress or _silent)
    return _report(tables, people, _coverage(tables, _problems(tables, people, labels)), None)


def _read(
    sources: Sequence[Path | BinaryIO], options: Options, tell: Progress
) -> tuple[Tables, People, LabelMatches]:
    with open_archive(sources) as archive:
        tables = read_tables(archive, as_of=options.as_of, progress=tell)
    tell("people", 0, len(_STAGES))
    people = resolve_people(tables, owner_url=options.owner_url)
    tables = tables.with_attribution(people.attribution)
    return tables, people, match_labels(options.labels, people.people)


def _problems(tables: Tables, people: People, labels: LabelMatches) -> tuple[Problem, ...]:
    return (*tables.problems, *people.problems, *labels.problems)


def _report(
    tables: Tables, people: People, coverage: Coverage, sections: list[Section] | None
) -> Report:
    """The report; ``sections`` are the first screen and the chapters, None for an inspection."""
    empty = Section.unavailable(
        "headline", Message(id="headline.title"), Message(id="headline.nobody")
    )
    first, *chapters = sections or [empty]
    return Report(
        schema_version=SCHEMA_VERSION,
        generated_by=f"linkedin-insights {__version__}",
        as_of=tables.as_of.isoformat() if tables.as_of else None,
        owner=_owner(people),
        headline=first,
        coverage=coverage,
        chapters=chapters,
    )


def _sections(stages: Stages, findings: Findings) -> list[Section]:
    """The first screen and the chapters; cards are made of those whom all the others name."""
    told = [headline.build(findings), *(build(findings) for build in CHAPTERS)]
    closing = [build(findings) for build in CLOSING]
    mentions = Mentions.within([*told, *closing], owner=stages.people.owner.person_id or "")
    portraits = draw_portraits(findings, stages.events, everybody.asked_for(mentions))
    return [*told, everybody.build(findings, portraits, mentions), *closing]


def _owner(people: People) -> Owner:
    found = people.owner
    named = Person(id=found.person_id or "owner", name=found.name, url="") if found.name else None
    return Owner(person=named, evidence=list(found.evidence))


def _coverage(tables: Tables, problems: tuple[Problem, ...]) -> Coverage:
    known = {path for file in tables.files if file.known for path in _paths(file)}
    return Coverage(
        files=list(tables.files),
        problems=[_note(problem, known) for problem in problems],
        deliveries=tables.deliveries,
        fingerprint=tables.fingerprint,
    )


def _paths(file: FileCoverage) -> list[str]:
    return [file.name, *file.parts]


def _note(problem: Problem, known: set[str]) -> ProblemNote:
    return ProblemNote(
        slug=problem.slug,
        severity=str(problem.severity),
        file=problem.file,
        file_known=problem.file in known,
        row=problem.row,
        message=Message(id=f"problem.{problem.slug}", params=problem.params),
    )


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Show nothing."""
