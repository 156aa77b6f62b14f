"""Small files with fixed content: lists a member fills in once and forgets."""

from __future__ import annotations

from linkedin_insights.sample import account_headers as headers
from linkedin_insights.sample.dialects import columns
from linkedin_insights.sample.life import Table

FACTS = (
    Table(
        "Ad_Targeting.csv",
        headers.AD_TARGETING_2026,
        (headers.ad_targeting_row(headers.AD_TARGETING_2026),),
    ),
    Table(
        "Calendar.csv",
        ("Owner", "Source", "LastSyncedAt"),
        (("mara@example.com", "ANDROID_CALENDAR", "3/4/24, 7:15 AM"),),
    ),
    Table("Causes You Care About.csv", ("Supported Cause",), (("Health",), ("Education",))),
    Table(
        "Certifications.csv",
        ("Name", "Url", "Authority", "Started On", "Finished On", "License Number"),
        (
            ("Forecasting, level 2", "https://www.example.com/c/2", "Ostrava Academy", "May 2017"),
            ("Boring Data Trainer", "", "Boring Data", "Oct 2023"),
        ),
    ),
    Table("Courses.csv", ("Name", "Number"), (("Econometrics II", "EC-204"), ("Debating", ""))),
    Table(
        "Duolingo.csv",
        ("Language", "Score", "Proficiency Level"),
        (("Spanish", "61", "PROFESSIONAL_WORKING"), ("Norwegian", "14", "ELEMENTARY")),
    ),
    Table("Groups.csv", ("Group Name", "Joined On"), (("Bed planners (unofficial)", "Mar 2019"),)),
    Table(
        "Honors.csv",
        ("Title", "Description", "Issued On"),
        (("Planner of the Year", 'For "the quietest dashboard in the country".', "Nov 2019"),),
    ),
    Table(
        "Inferences_about_you.csv",
        ("Category", "Type of inference", "Description", "Inference"),
        (
            ("Career inferences", "Student", "Whether the member studies.", "No"),
            ("Demographic", "Gender", "The gender, inferred.", "FEMALE"),
            ("Inferred interests", "Electric vehicles", "From what is read, and liked.", "true"),
        ),
        terminated=False,
    ),
    Table(
        "Languages.csv",
        ("Name", "Proficiency"),
        (
            ("English", "Native or bilingual proficiency"),
            ("Dutch", "Full professional proficiency"),
            ("Spanish", "Professional working proficiency"),
            ("German", "Elementary proficiency"),
            ("Frisian", ""),
        ),
    ),
    Table("Member Hashtags.csv", ("Member Posts About Hashtags",), (("boringdata",), ("energy",))),
    Table(
        "Organizations.csv",
        ("Name", "Description", "Position", "Started On", "Finished On"),
        (("Data for Good Rotterdam", "", "Treasurer, then chair", "Jan 2018", "Dec 2022"),),
    ),
    Table("Patents.csv", ("Title", "Description", "Number", "Issued On", "Url"), ()),
    Table(
        "PhoneNumbers.csv",
        ("Extension", "Number", "Type"),
        (("", "+31 20 555 0100", "Mobile"), ("", "", "")),
    ),
    Table(
        "Private_identity_asset.csv",
        ("Private Identity Asset Name", "Private Identity Asset Raw Text"),
        (("cv_2025.pdf", "Mara Ellingwood\nAnalyst, planner, asker of questions"),),
    ),
    Table(
        "Profile Summary.csv",
        ("Profile Summary",),
        (("I make uncertain things sayable, for people with a ward, a grid or a tram to run.",),),
    ),
    Table(
        "Projects.csv",
        ("Title", "Description", "Url", "Started On", "Finished On"),
        (
            ("Beds by Tuesday", "A forecast nurses trust", "https://www.example.org/beds", "2018"),
            ('The "boring" handbook', "", "", "Mar 2024", "Nov 2024"),
        ),
    ),
    Table(
        "Publications.csv",
        ("Name", "Published On", "Description", "Publisher", "Url"),
        (("Waiting, counted", "Aug 25, 2019", "With R. M.", "Montejara Review", ""),),
    ),
    Table(
        "Receipts.csv",
        headers.RECEIPTS,
        (
            (
                *("Mara", "Ellingwood", "nl", "3011", "09/20/21, 09:58 PM", "CreditCard"),
                *("8100217", "Premium (Monthly)", "5", "25", "30", "EUR"),
            ),
        ),
    ),
    Table(
        "Receipts_v2.csv",
        headers.RECEIPTS,
        (
            (
                *("Mara", "Ellingwood", "NL", "3011", "11/20/25 11:11 PM UTC", "CARD"),
                *("8100218", "Premium Career", "6.51", "31.00", "37.51", "EUR"),
            ),
            (
                *("Mara", "Ellingwood", "NL", "3011", "10/20/25 11:11 PM UTC", ""),
                *("8100219", "Premium Career", "6.51", "31.00", "37.51", "EUR"),
            ),
        ),
    ),
    Table(
        "Reviews.csv",
        columns("Reviewee,Review Type,Review Section,Creation Date,Rating,Review Text,Review Tags"),
        (
            (
                *("Talking to Boards", "LEARNING_CONTENT_CONSUMPTION", "TOP_LEVEL"),
                *("6/13/22, 1:24 PM", "4", "", ""),
            ),
        ),
    ),
    Table("Test Scores.csv", ("Name", "Score", "Date", "Description"), ()),
    Table("Trainings.csv", ("Name", "Provider", "Date"), (("First aid", "Red Umbrella", "2022"),)),
    Table(
        "Verifications/Verifications.csv",
        headers.VERIFICATIONS,
        (
            (
                *("MARA", "N/A", "ELLINGWOOD", "ID verification", "N/A", "N/A", "NL", "N/A", "N/A"),
                *("1991", "NL", "pp", "Persona", "2024-09-11", "N/A"),
            ),
            (
                *("N/A", "N/A", "N/A", "Work Verification", "Tessaly Mobility"),
                *("mara@example.org", "N/A", "N/A", "N/A", "N/A", "N/A", "N/A", "N/A"),
                *("2026-01-16", "2027-01-16"),
            ),
        ),
    ),
    Table(
        "VerifiedExternalCapability.csv",
        ("Capability", "Provider", "Level", "Verified On"),
        (("Spanish", "Duolingo", "PROFESSIONAL_WORKING", "2026-02-01"),),
    ),
    Table(
        "Volunteering.csv",
        ("Company Name", "Role", "Cause", "Started On", "Finished On", "Description"),
        (("Data for Good Rotterdam", "Mentor", "scienceAndTechnology", "Jan 2018", "", ""),),
    ),
    Table(
        "Whatsapp Phone Numbers.csv",
        ("Number", "Extension", "Is_WhatsApp_Number"),
        (("31205550100", "", "false"),),
    ),
)
