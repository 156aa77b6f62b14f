"""Headers of the files that describe the account, as the newest export writes them."""

from __future__ import annotations

from linkedin_insights.sample.dialects import columns

AD_TARGETING_2022 = columns(
    "Member Age,Company Names,Company Names,Company Follower of,Company Names,Company Category,"
    "Company Size,Degrees,degreeClass,Member Schools,Company Growth Rate,Fields of Study,"
    "Company Connections,Function By Size,Job Functions,Member Gender,Graduation Year,"
    "Member Groups,Company Industries,Member Interests,Interface Locales,interfaceLocale,"
    "Member Traits,Profile Locations,Company Revenue,Job Seniorities,Member Skills,Job Titles,"
    "Job Titles,Job Titles,Years of Experience"
)
AD_TARGETING_2023 = (AD_TARGETING_2022[0], "Buyer Groups", *AD_TARGETING_2022[1:])


def _after(header: tuple[str, ...], column: str, new: str) -> tuple[str, ...]:
    place = header.index(column) + 1
    return (*header[:place], new, *header[place:])


AD_TARGETING_2026 = _after(
    _after(
        _after(AD_TARGETING_2023, "degreeClass", "Recent Device OS"),
        "Member Traits",
        "High Value Audience Segments",
    ),
    "Member Skills",
    "Standard Audience Segments",
)
AD_VALUES = {
    "Member Age": "35 to 54",
    "Buyer Groups": "Analytics Buyers; Software Buyers",
    "Company Names": "Tessaly Mobility; Lumenfold",
    "Company Follower of": "Orrin & Fell; Solvane Energy; Fennick, Rowe & Sons",
    "Member Schools": "Aldermoor School of Economics; University of Westmarch",
    "Member Gender": "Female",
    "Interface Locales": "English",
    "interfaceLocale": "en_US",
    "Job Titles": "Director of Data; Head of Data",
    "Member Skills": "SQL; Forecasting",
    "Recent Device OS": "Android",
}


def ad_targeting_row(header: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one row of Ad_Targeting.csv: values joined by `; `, many cells empty."""
    return tuple(AD_VALUES.get(column, "") for column in header)


PREFERENCES_2018 = columns(
    "Locations,Industries,Company Employee Count,Preferred Job Types,Job Titles,"
    "Open To Recruiters,Dream Companies,Profile Shared With Job Poster,"
    "Job Title For Searching Fast Growing Companies,Introduction Statement,Phone Number,"
    "Job Seeker Activity Level,Preferred Start Time Range,Commute Preference Starting Address,"
    "Commute Preference Starting Time,Mode Of Transportation,Maximum Commute Duration"
)
PREFERENCES_2022 = (
    *PREFERENCES_2018,
    "Open Candidate Visibility",
    "Job Seeking Urgency Level",
)
PREFERENCES_2026 = (*PREFERENCES_2022, "Semantic Preferences")

IMPORTED_CONTACTS = columns(
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,"
    "PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
)
ONLINE_POSTINGS = columns(
    "Company Name,Title,Employment Status,Company Description,Job Description,"
    "Location Description,Job Functions,Company Industries,Seniority Level,Required Skills,"
    "Education Levels,Onsite Apply,Contact Email,Company Apply Url,Base Salary,"
    "Additional Compensation,Job State,Create Date,List Date,Close Date,Expiration Date"
)
RECEIPTS = columns(
    "First Name,Last Name,Billing Country,Postal Code,Transaction Made At,Payment Method Type,"
    "Invoice Number,Description,Tax Amount,Sub Total,Total Amount,Currency Code"
)
VERIFICATIONS = columns(
    "First name,Middle name,Last name,Verification type,Organization name,Email address,Country,"
    "State,City,Year of birth,Issuing authority,Document type,Verification service provider,"
    "Verified date,Expiry date"
)
PROVIDERS = columns(
    "Creation Time,Marketplace Type,ProFinder Service Category,Top Level Service Category,"
    "Secondary Service Category,Use Profile Location,Available to Work Remotely,"
    "Pricing Info Provided,Status,Media"
)
ENGAGEMENTS = columns(
    "Creation Time,Marketplace Type,Body,Currency Code,Currency Amount,Billing Time Unit,"
    "Free Consultation included"
)
OPPORTUNITIES = columns(
    "Creation Time,Marketplace Type,Service Category,Location,Questions and Answers,"
    "Preferred Providers,Status"
)
LEARNING = (
    "Content Title",
    "Content Description",
    "Content Type",
    "Content Last Watched Date (if viewed)",
    "Content Completed At (if completed)",
    "Content Saved",
    "Notes taken on videos (if taken)",
    "",
)
LOGINS = ("Login Date", "IP Address", "User Agent", "Login Type")
CHALLENGES = ("Challenge Date", "IP Address", "User Agent", "Country", "Challenge Type")
RICH_MEDIA = ("Date/Time", "Media Description", "Media Link")
NOTES = (
    "Connection First Name",
    "Connection Last Name",
    "Connection Profile URL",
    "Note",
    "Created On",
    "Edited On",
)
AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/999.0",
    "Mozilla/5.0 (Android 99; Mobile) Gecko/999.0 Firefox/999.0",
)
