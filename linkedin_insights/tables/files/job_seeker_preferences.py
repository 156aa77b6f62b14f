"""What the member looks for, one row."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="job_seeker_preferences",
    files=("job seeker preferences",),
    columns=(
        Column("locations", "Locations"),
        Column("industries", "Industries"),
        Column("company_employee_count", "Company Employee Count"),
        Column("preferred_job_types", "Preferred Job Types"),
        Column("job_titles", "Job Titles"),
        Column("open_to_recruiters", "Open To Recruiters"),
        Column("dream_companies", "Dream Companies"),
        Column("profile_shared_with_job_poster", "Profile Shared With Job Poster"),
        Column(
            "job_title_for_searching_fast_growing_companies",
            "Job Title For Searching Fast Growing Companies",
        ),
        Column("introduction_statement", "Introduction Statement"),
        Column("phone_number", "Phone Number"),
        Column("job_seeker_activity_level", "Job Seeker Activity Level"),
        Column("preferred_start_time_range", "Preferred Start Time Range"),
        Column("commute_preference_starting_address", "Commute Preference Starting Address"),
        Column("commute_preference_starting_time", "Commute Preference Starting Time"),
        Column("mode_of_transportation", "Mode Of Transportation"),
        Column("maximum_commute_duration", "Maximum Commute Duration"),
        Column("open_candidate_visibility", "Open Candidate Visibility"),
        Column("job_seeking_urgency_level", "Job Seeking Urgency Level"),
        Column("semantic_preferences", "Semantic Preferences"),
    ),
)
