"""The dozen people of the small sample, and the owner's career."""

from __future__ import annotations

from linkedin_insights.sample.life import Connection, Person, Position, School
from linkedin_insights.sample.stamps import utc

NORA = Person("Nora", "Ellwyn", "nora-ellwyn")

TOMAS = Person("Tomas", "Brandvik", "tomas-brandvik", "Orrin & Fell", "Engineering Manager")
AIKO = Person("Aiko", "Tanabe, PhD", "aiko-tanabe-phd", "Lindenmoor University", "Research Fellow")
ELODIE = Person(
    "Élodie", "Marchetti", "élodie-marchetti", "Tarnbridge Labs", "Director of Research"
)
KARIM = Person(
    "Karim",
    "Haddouche",
    "karim-haddouche",
    "Solvane Energy",
    "Consultant, Grid Planning",
    "karim@example.org",
)
PRIYA = Person("Priya", "Raghunath", "priya-raghunath", "Quillhaven Health", "Product Manager")
JONAS = Person(
    "Jonas", "Wetterling", "jonas-wetterling", "Brightfork Recruiting", "Senior Recruiter"
)
SOFIA = Person("Sofia ", "Lindqvarn", "sofia-lindqvarn", "Quillhaven Health", "Nurse Informatician")
MAREK = Person("Marek", "Dvorsky", "marek-dvorsky", "Pellucid Rail", "CEO")
WENBO = Person("文博", "李", "文博-李-4b7", "Harrowgate Data", "Data Engineer")

# Never connected: a voice in the group thread, two invitations without an answer.
DANA = Person("Dana", "Okoro", "dana-okoro")
GRETA = Person("Greta", "Holm", "greta-holm")
LUIS = Person("Luís", "Ferraz", "luís-ferraz")

ACADEMY = Person("Skyledger Academy", "", "")

CONNECTIONS = (
    Connection(utc("2025-09-12 05:44"), JONAS),
    Connection(utc("2025-05-21 07:52:31"), ELODIE),
    Connection(utc("2023-02-08 10:20"), MAREK),
    Connection(utc("2023-02-08 09:11"), None),
    Connection(utc("2022-11-17 02:41:08"), WENBO),
    Connection(utc("2021-07-01 16:30"), SOFIA),
    Connection(utc("2021-03-08 09:48"), PRIYA),
    Connection(utc("2019-03-14 07:02"), AIKO),
    Connection(utc("2016-10-03 12:00"), TOMAS),
    Connection(utc("2016-09-20 21:15"), KARIM),
)

POSITIONS = (
    Position(
        "Tarnbridge Labs",
        "Lead Analyst",
        utc("2025-11-01 00:00"),
        None,
        "Waiting times, consent and what patients make of both.",
        "Leiden, Netherlands",
    ),
    Position(
        "Quillhaven Health",
        "Senior Analyst",
        utc("2021-06-01 00:00"),
        utc("2025-09-01 00:00"),
        "Readmissions, staffing, and a dashboard that nurses read.",
        "Utrecht, Netherlands",
    ),
    Position("Velmora Systems", "Data Analyst", utc("2016-09-01 00:00"), utc("2021-05-01 00:00")),
)

SCHOOLS = (
    School("Lindenmoor University", "2010", "2012", "Master of Science, Statistics"),
    School("Aldercote College", "Sep 2007", "Jun 2010", "Bachelor of Science", "Rowing, choir"),
)

SKILLS = ("Data Analysis", "SQL", "Statistics", "Hospital Operations", "Public Speaking")
