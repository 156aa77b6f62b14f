"""Applications sent through LinkedIn.

American short times.
"""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="job_applications",
    files=("job applications",),
    columns=(
        Column("at", "Application Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("contact_email", "Contact Email"),
        Column("contact_phone", "Contact Phone Number"),
        Column("company", "Company Name"),
        Column("position", "Job Title"),
        Column("url", "Job Url"),
        Column("resume", "Resume Name"),
        Column("answers", "Question And Answers"),
    ),
    dated_by="at",
)
