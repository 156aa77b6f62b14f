"""Answers to screening questions of applications, in numbered pieces."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="screening_answers",
    files=("job applicant saved screening question responses",),
    columns=(
        Column("question", "Question"),
        Column("answer", "Answer"),
    ),
)
