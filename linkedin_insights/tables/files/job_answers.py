"""Saved answers to questions of applications."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="job_answers",
    files=("job applicant saved answers",),
    columns=(
        Column("question", "Question"),
        Column("answer", "Answer"),
    ),
)
