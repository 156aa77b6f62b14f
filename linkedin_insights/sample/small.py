"""The small sample: a dozen people, every number of which can be checked by hand."""

from __future__ import annotations

from random import Random

from linkedin_insights.sample import small_people as people
from linkedin_insights.sample import small_talk
from linkedin_insights.sample.archive import write_archive
from linkedin_insights.sample.dialect import EARLY_2026
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import activity, comment_link, update_link
from linkedin_insights.sample.life import (
    Application,
    Comment,
    Endorsement,
    Event,
    Follow,
    Life,
    Post,
    Reaction,
    Recommendation,
    Table,
)
from linkedin_insights.sample.stamps import utc


def write_small(folder: Folder, seed: int) -> None:
    """Write the small archive; the seed changes ids, never the life."""
    write_archive(folder, small_life(seed), EARLY_2026)


def small_life(seed: int) -> Life:
    """Return the hand-written life of Nora Ellwyn."""
    life = Life(
        people.NORA,
        "Lead Analyst at Tarnbridge Labs | waiting times, consent, plain words",
        utc("2016-09-05 17:24"),
        "nora@example.com",
    )
    life.connections = list(people.CONNECTIONS)
    life.positions = list(people.POSITIONS)
    life.schools = list(people.SCHOOLS)
    life.skills = list(people.SKILLS)
    life.messages = small_talk.messages()
    life.invitations = small_talk.invitations()
    _add_activity(life, Random(seed))
    _add_vouching(life)
    _add_follows(life)
    _add_searches(life)
    _add_career(life)
    return life


def _add_activity(life: Life, rng: Random) -> None:
    posted = utc("2024-03-04 08:00:10")
    article = Post(
        utc("2025-12-09 07:30:00"),
        update_link("share", activity(rng, utc("2025-12-09 07:30:00"))),
        'Waiting lists are made of people.\n\nThree lessons:\n1. Ask "why now?"\n2. Wait.',
    )
    talk = Post(
        posted, update_link("ugcPost", activity(rng, posted)), "Slides of my talk on silent nulls."
    )
    repost = Post(
        utc("2021-06-02 09:00:00"),
        update_link("share", activity(rng, utc("2021-06-02 09:00:00"))),
        "",
        "https://www.example.com/open-data",
    )
    life.posts = [article, article, talk, repost]
    own = activity(rng, posted, delay_ms=420)
    their = activity(rng, utc("2025-05-18 15:02:11"))
    other = activity(rng, utc("2022-01-10 10:00:00"))
    group = activity(rng, utc("2017-05-01 15:00:00"))
    life.comments = [
        Comment(
            utc("2025-05-19 07:31:40"),
            update_link("activity", their),
            'Sharing needs consent, not "opt-out by silence".\nWe asked 212 patients: 9 said no.',
        ),
        Comment(utc("2024-03-05 10:12:00"), update_link("activity", own), "Thank you all!"),
        Comment(
            utc("2022-01-10 12:00:00"),
            update_link("ugcPost", other),
            "Tomas Brandvik, this is the project I told you about.",
        ),
        Comment(utc("2017-05-02 06:00:00"), update_link("groupPost", f"31337-{group}"), "+1"),
    ]
    life.reactions = _reactions(rng, own, their)


def _reactions(rng: Random, own: int, their: int) -> list[Reaction]:
    below = activity(rng, utc("2025-05-19 09:00:00"))
    moments = (
        ("2026-01-28 06:45:00", "LIKE"),
        ("2025-08-30 20:10:00", "EMPATHY"),
        ("2023-11-11 11:11:11", "PRAISE"),
        ("2020-04-01 05:00:00", "INTEREST"),
        ("2018-10-09 16:40:00", "LIKE"),
    )
    rows = [
        Reaction(utc(at), update_link("activity", activity(rng, utc(at[:10] + " 00:00"))), kind)
        for at, kind in moments
    ]
    rows.append(Reaction(utc("2025-05-19 09:30:00"), comment_link("activity", their, below)))
    rows.append(Reaction(utc("2025-05-19 07:30:02"), update_link("activity", their)))
    rows.append(Reaction(utc("2024-03-05 10:11:40"), update_link("activity", own)))
    return rows


def _add_vouching(life: Life) -> None:
    life.endorsements = [
        Endorsement(utc("2022-02-02 08:00:04"), people.SOFIA, "Hospital Operations", given=False),
        Endorsement(utc("2022-02-02 08:00:01"), people.SOFIA, "SQL", given=False),
        Endorsement(
            utc("2021-12-01 10:00"), people.PRIYA, "Statistics", given=False, status="PENDING"
        ),
        Endorsement(utc("2022-02-03 19:30"), people.SOFIA, "Triage", given=True),
        Endorsement(utc("2017-03-01 12:00"), people.TOMAS, "Databases", given=True),
    ]
    life.recommendations = [
        Recommendation(
            utc("2025-10-20 14:05"),
            people.ELODIE,
            "Nora asks the question that everybody avoided, and stays until it is answered.",
            given=False,
        ),
        Recommendation(
            utc("2021-05-28 09:12"),
            people.TOMAS,
            'Five years in one team. Her "boring" checklists saved two launches.',
            given=False,
        ),
        Recommendation(
            utc("2022-03-01 17:17"),
            people.PRIYA,
            "Priya turns wishes into plans that nurses and engineers both sign.",
            given=True,
        ),
    ]


def _add_follows(life: Life) -> None:
    life.member_follows = [
        Follow(utc("2025-09-12 05:44:00"), people.JONAS.name),
        Follow(utc("2025-05-21 07:52:31"), people.ELODIE.name),
        Follow(utc("2024-06-01 18:00:00"), people.MAREK.name, "Unfollow"),
        Follow(utc("2023-05-05 05:05:05"), "Odalys Brenn"),
        Follow(utc("2022-11-17 02:41:08"), people.WENBO.name),
    ]
    life.company_follows = [
        Follow(utc("2025-06-11 08:20:41"), "Tarnbridge Labs"),
        Follow(utc("2021-03-09 09:30:00"), "Quillhaven Health"),
        Follow(utc("2018-01-15 20:00:12"), "Fennick, Rowe & Sons"),
    ]


def _add_searches(life: Life) -> None:
    life.searches = [
        (utc("2024-09-03 09:14:55"), "priya raghunath"),
        (utc("2025-02-17 18:30:00"), "analyst, hospital, leiden"),
        (utc("2025-02-17 18:30:41"), "lead analyst"),
        (utc("2025-02-17 18:30:41"), "lead analyst"),
        (utc("2025-12-01 08:28:10"), "greta holm"),
        (utc("2026-02-01 07:05:00"), "consent research"),
    ]


def _add_career(life: Life) -> None:
    life.events = [
        Event("Open Data Day", utc("2021-03-06 09:00"), utc("2021-03-06 16:00")),
        Event(
            "Clinics & Code",
            utc("2023-10-12 17:30"),
            utc("2023-10-12 19:00"),
            "RELINQUISHED",
            "https://www.example.org/clinics?a=1&b=2",
        ),
    ]
    life.applications = [
        Application(utc("2021-04-10 19:20"), "Quillhaven Health", "Senior Analyst", 2481001),
        Application(utc("2021-04-15 20:05"), "Ostrel Clinics", "Analyst, Operations", 2481377),
        Application(
            utc("2021-04-22 06:40"),
            "Northmere Care",
            "Data Analyst",
            2482090,
            "Years of SQL?:5 | Can you start in June?:Yes",
        ),
    ]
    life.tables = [
        Table("PhoneNumbers.csv", ("Extension", "Number", "Type"), (("", "+31 20 555 0142", ""),)),
        Table(
            "Languages.csv",
            ("Name", "Proficiency"),
            (
                ("English", "Native or bilingual proficiency"),
                ("Dutch", "Professional working proficiency"),
            ),
        ),
        Table("Profile Summary.csv", ("Profile Summary",), (("",),)),
        Table(
            "Hashtag_Follows.csv",
            ("HashTag", "CreatedTime", "LastModifiedTime", "State"),
            (("opendata", "2021-03-06 18:00:00", "2021-03-06 18:00:00", "Follow"),),
        ),
    ]
