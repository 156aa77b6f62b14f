"""Fixed files of former eras whose headers have changed or gone since."""

from __future__ import annotations

from linkedin_insights.sample import account_headers as headers
from linkedin_insights.sample.dialects import columns
from linkedin_insights.sample.life import Table

AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0"

AD_TARGETING_2018 = columns(
    "Age Group,Country,Company Sizes,Companies,Followed Companies,Functions,Gender,Industries,"
    "Followed Industries,Partner Opt Out Advertising,Seniorities,State,Postal Code,Schools,"
    "Graduation Year,Groups,Interface Language,Degree Classes,Skills"
)
IMPORTED_2018 = columns(
    "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,"
    "Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,"
    "Profiles"
)
CONTACTS_2022 = columns(
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,"
    "InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles"
)
PROFILE_2018 = columns(
    "First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,Summary,"
    "Industry,Country,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
)
PROFILE_2016 = (*PROFILE_2018, "Created Date", "Marital Status", "Association")


def _row(header: tuple[str, ...], **cells: str) -> tuple[str, ...]:
    values = {name.replace("_", " "): value for name, value in cells.items()}
    return tuple(values.get(column, "") for column in header)


def profile(header: tuple[str, ...]) -> Table:
    """Return Profile.csv with the columns of its time."""
    row = _row(
        header,
        First_Name="Petra",
        Last_Name="Vossberg-Klee",
        Maiden_Name="Klee",
        Birth_Date="Feb 14, 1987",
        Headline="Designer of signs and forms",
        Country="Germany",
        Websites="PERSONAL:http://www.example.com, BLOG:http://www.example.org/ink",
        Instant_Messengers="SKYPE:petra.example",
        Created_Date="3/20/12, 10:16 AM",
    )
    return Table("Profile.csv", header, (row,))


CONTACTS_2018 = Table(
    "Imported Contacts.csv",
    IMPORTED_2018,
    tuple(
        _row(
            IMPORTED_2018,
            First_Name=f"Card {number}",
            Phone_Numbers=f"+49 30 23125 {number:03d}",
            Created_At="2/20/15, 11:02 PM",
        )
        for number in range(20)
    ),
)
CONTACTS = Table(
    "Contacts.csv",
    CONTACTS_2022,
    tuple(
        _row(
            CONTACTS_2022,
            Source="GOOGLE_CONTACTS" if number % 2 else "MOBILE_CONTACTS",
            FirstName=f"Card {number}",
            Emails=f"card{number}@example.org",
            CreatedAt="12/21/16, 5:25 AM",
        )
        for number in range(20)
    ),
)
INTERESTS = Table("Interests.csv", ("Interests",), (("Type, paper and ink",), ("Rowing",)))
HONORS_2018 = Table(
    "Honors.csv",
    ("Title", "Description", "Issuer", "Issue Date"),
    (("Sign of the Year", "For a door that says pull", "Guild of Signs", "Aug 2017"),),
)
HONORS = Table(
    "Honors.csv",
    ("Title", "Description", "Issued On"),
    (("Sign of the Year", "For a door that says pull", "Aug 2017"),),
)
PROJECTS_2018 = Table(
    "Projects.csv",
    ("Title", "Description", "Url", "Start Date", "End Date"),
    (("The Quiet Map", "A map without names", "http://www.example.com/map", "Aug 2017", ""),),
)
PROJECTS = Table(
    "Projects.csv",
    ("Title", "Description", "Url", "Started On", "Finished On"),
    PROJECTS_2018.rows,
)
REGISTRATION_2018 = Table(
    "Registration.csv",
    (
        "Registration Date",
        "Registration IP Address",
        "Invited by (First Name)",
        "Invited by (Last Name)",
        "Subscription Types",
    ),
    (("3/20/12, 10:16 AM", "192.0.2.220", "Ute", "Rübsam", ""),),
)
PHONES_2018 = Table(
    "Phone Numbers.csv",
    ("Extension", "Number", "Type"),
    (("", "+49 30 23125 042", "Mobile"), ("", " +49 30 23125 043", "")),
)
VIDEOS = Table(
    "Videos.csv",
    ("Description", "Link"),
    (("Video content can be downloaded at", "https://www.linkedin.com/psettings/data"),),
)
RICH_MEDIA_2022 = Table(
    "Rich Media.csv",
    ("Type", "Link"),
    (
        ("Video content can be downloaded at", "https://www.linkedin.com/psettings/data"),
        ("Documents can be downloaded at", "https://www.linkedin.com/psettings/data"),
    ),
)
RICH_MEDIA = Table(
    "Rich_Media.csv",
    headers.RICH_MEDIA,
    (
        (
            "You uploaded a feed photo on August 9, 2024 at 9:39 PM (GMT)",
            " -",
            "https://media.example.com/dms/image/0/1723239550000?e=1",
        ),
    ),
)
ALERTS_2022 = Table(
    "SavedJobAlerts.csv",
    ("Saved Search Date", "Jobs Search Url"),
    (("8/23/22, 10:35 PM", "https://www.linkedin.com/jobs/search?keywords=ink&geo=46"),),
)
ALERTS = Table(
    "SavedJobAlerts.csv",
    ("ALERT_PARAMETERS", "QUERY_CONTEXT", "SAVED_SEARCH_ID"),
    (("{frequency=DAILY, channels=[EMAIL]}", "{keywords=ink, facets={}}", "8100900"),),
)
SAVED_OLD = Table(
    "Saved_Items.csv",
    ("savedItem", "createdTime"),
    (
        (
            "https://www.linkedin.com/feed/update/urn:li:activity:6942809904123518026",
            "2022-06-16 13:26:34",
        ),
        ("https://www.linkedin.com/feed/update/urn:li:article:8123", "2021-01-06 13:26:34"),
    ),
)
SAVED = Table("Saved_Items.csv", ("savedItem", "CreatedTime"), SAVED_OLD.rows)
ANSWERS = ("Question", "Answer")
SCREENING = Table(
    "Job Applicant Saved Screening Question Responses.csv",
    ANSWERS,
    (("How many years of type, in all?", "9"),),
)
SCREENING_1 = Table(
    "Job Applicant Saved Screening Question Responses_1.csv", ANSWERS, (("German?", "Yes"),)
)
SAVED_ANSWERS = Table("Job Applicant Saved Answers.csv", ANSWERS, (("City", "Bremen"),))
REVIEWS = Table(
    "Reviews.csv",
    columns("Reviewee,Review Type,Review Section,Creation Date,Rating,Review Text,Review Tags"),
    (("Inks", "LEARNING_CONTENT_CONSUMPTION", "TOP_LEVEL", "6/13/22, 1:24 PM", "4", "", ""),),
)
RECEIPTS = Table(
    "Receipts.csv",
    headers.RECEIPTS,
    (
        (
            *("Petra", "Vossberg-Klee", "de", "28195", "09/20/21, 09:58 PM", "CreditCard"),
            *("77", "Premium (Monthly)", "5", "25", "30", "EUR"),
        ),
    ),
)
RECEIPTS_V2 = Table(
    "Receipts_v2.csv",
    headers.RECEIPTS,
    (
        (
            *("Petra", "Vossberg-Klee", "DE", "28195", "09/24/24 01:32 PM UTC", "PAYPAL"),
            *("78", "Premium Career", "5.00", "25.00", "30.00", "EUR"),
        ),
    ),
)
VERIFICATIONS = Table(
    "Verifications.csv",
    headers.VERIFICATIONS,
    (
        (
            *("PETRA", "N/A", "VOSSBERG-KLEE", "ID verification", "N/A", "N/A", "", "N/A", "N/A"),
            *("1987", "DE", "pp", "Persona", "2024-09-11", "N/A"),
        ),
    ),
)


def advertising(header: tuple[str, ...]) -> Table:
    """Return Ad_Targeting.csv with the columns of its time."""
    return Table("Ad_Targeting.csv", header, (headers.ad_targeting_row(header),))


def preferences(header: tuple[str, ...], folder: str) -> Table:
    """Return the wishes of a job seeker, inside the folder of jobs or beside it."""
    row = _row(header, Locations="Bremen | Hamburg", Open_To_Recruiters="Yes")
    return Table(f"{folder}Job Seeker Preferences.csv", header, (row,))
