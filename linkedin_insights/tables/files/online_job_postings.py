"""Jobs the member posted."""

from __future__ import annotations

from linkedin_insights.tables.spec import PACIFIC, Column, Kind, TableSpec

SPEC = TableSpec(
    name="online_job_postings",
    files=("online job postings",),
    columns=(
        Column("company", "Company Name"),
        Column("position", "Title"),
        Column("employment_status", "Employment Status"),
        Column("company_description", "Company Description"),
        Column("job_description", "Job Description"),
        Column("location_description", "Location Description"),
        Column("job_functions", "Job Functions"),
        Column("company_industries", "Company Industries"),
        Column("seniority_level", "Seniority Level"),
        Column("required_skills", "Required Skills"),
        Column("education_levels", "Education Levels"),
        Column("onsite_apply", "Onsite Apply"),
        Column("contact_email", "Contact Email"),
        Column("company_apply_url", "Company Apply Url"),
        Column("base_salary", "Base Salary"),
        Column("additional_compensation", "Additional Compensation"),
        Column("job_state", "Job State"),
        Column("at", "Create Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("listed_at", "List Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("closed_at", "Close Date", kind=Kind.INSTANT, zone=PACIFIC),
        Column("expires_at", "Expiration Date", kind=Kind.INSTANT, zone=PACIFIC),
    ),
)
