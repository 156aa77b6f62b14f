"""The places of the typical life: employers, schools, events, subjects. All invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from linkedin_insights.sample.dialects import columns, words
from linkedin_insights.sample.life import Event, Position, School
from linkedin_insights.sample.stamps import utc

FIRST_DAY = utc("2014-02-11 17:31")
LAST_DAY = utc("2026-07-14 18:20")

JOBS = (
    Position(
        "Corvane Logistics",
        "Junior Analyst",
        utc("2013-09-01 00:00"),
        utc("2015-06-01 00:00"),
        "Routes, pallets, and why they are late.",
        "Rotterdam, Netherlands",
    ),
    Position(
        "Halden & Royce Insurance",
        "Data Analyst",
        utc("2015-07-01 00:00"),
        utc("2018-03-01 00:00"),
        "Claims models; the first dashboard that claims handlers asked for themselves.",
        "The Hague, Netherlands",
    ),
    Position(
        "Brightmere Health",
        "Senior Data Analyst",
        utc("2018-05-01 00:00"),
        utc("2020-10-01 00:00"),
        "Bed planning for eleven hospitals.\n- Forecasts\n- Training for planners",
        "Utrecht, Netherlands",
    ),
    Position(
        "Kestrelgrid Energy",
        "Analytics Lead",
        utc("2021-02-01 00:00"),
        utc("2023-01-01 00:00"),
        "A team of five; grid losses found before customers did.",
        "Rotterdam, Netherlands",
    ),
    Position(
        "Lumenfold",
        "Head of Data",
        utc("2023-03-01 00:00"),
        utc("2025-11-01 00:00"),
        'Built the data office from zero to twelve people. "Boring on purpose."',
        "Amsterdam, Netherlands",
    ),
    Position(
        "Tessaly Mobility",
        "Director of Data",
        utc("2026-01-01 00:00"),
        None,
        "",
        "Rotterdam, Netherlands",
    ),
)

SCHOOLS = (
    School("Aldermoor School of Economics", "2012", "2013", "Master of Science, Econometrics"),
    School("University of Westmarch", "Sep 2009", "Jul 2012", "Bachelor of Science", "Debating"),
)

SKILLS = (
    "Data Analysis",
    "SQL",
    "Python (Programming Language)",
    "Forecasting",
    "Hospital Operations",
    "Team Leadership",
    "Data Governance",
    "Public Speaking",
    "Statistics",
    "Insurance",
    "Energy Markets",
    "Mentoring",
)

EVENTS = (
    Event("Open Routes Meetup", utc("2015-03-19 17:00"), utc("2015-03-19 20:00")),
    Event("Claims & Code 2016", utc("2016-06-09 07:30"), utc("2016-06-10 15:00")),
    Event("Low Countries Data Week", utc("2017-11-14 08:00"), utc("2017-11-17 16:00")),
    Event(
        "Hospital Planning Forum",
        utc("2019-04-04 08:00"),
        utc("2019-04-05 15:30"),
        "APPROVED",
        "https://www.example.org/forum?edition=7&lang=en",
    ),
    Event("Women in Analytics Breakfast", utc("2019-11-21 06:30"), utc("2019-11-21 08:00")),
    Event("Remote Planning Days", utc("2020-09-15 12:00"), utc("2020-09-16 16:00")),
    Event("Grid Losses Workshop", utc("2021-10-07 07:00"), utc("2021-10-07 15:00")),
    Event("Data Governance Camp, Ghent", utc("2022-05-12 07:00"), utc("2022-05-13 15:00")),
    Event("Boring Data Conference", utc("2023-09-28 07:00"), utc("2023-09-29 16:00")),
    Event("Mobility Data Summit", utc("2024-10-17 07:30"), utc("2024-10-17 16:30")),
    Event(
        "Winter School on Forecasting",
        utc("2025-01-20 08:00"),
        utc("2025-01-24 16:00"),
        "RELINQUISHED",
    ),
    Event("Boring Data Conference 2026", utc("2026-03-26 08:00"), utc("2026-03-27 16:00")),
)

GROUPS = (
    "Bed planners (unofficial)",
    "Data for Good Rotterdam",
    "Boring Data speakers",
    "Kestrelgrid alumni",
    "Westmarch class of 2012",
    "Mentors spring 2024",
)

COMPANIES = columns(
    "Orrin & Fell;Solvane Energy;Pellucid Rail;Harrowgate Data;Ostrel Clinics;Northmere Care;"
    "Fennick, Rowe & Sons;Quillhaven Health;Tarnbridge Labs;Velmora Systems;Larkspur Freight;"
    "Dovetail Ports;Ambergate Capital;Sternfeld Versicherung;Groupe Vauxlande;Marenostra Salud;"
    "Cascata Digitale;Rio Verde Dados;Polderlicht;Waterwolf Engineering;Glasshouse Studio;"
    "Mistral Grid;Bluefen Analytics;Copperline Bank;Everwick University;Lindenmoor University;"
    "Saltmarsh Hospital;Aveline Hospital Group;Hospital de Montejara;Kinderkliniek De Vlier;"
    "Ironbark Consulting;Meridian & Pike;Foxglove Insurance;Hollowoak Mutual;Tidemark Tech;"
    "Papercrane;Nightjar Security;Redshank Robotics;Stonefly Studio;Thistle & Co.;Umbra Optics;"
    "Verdant Loop;Windrush Mobility;Yellowhammer Bikes;Zephyrine Airlines;Corbel Architects",
    ";",
)
SMALL_HEADS = words(
    "Alba Bramble Cinder Delft Ember Fjell Gannet Heron Isar Juniper Kelp Lapwing Minder Noria "
    "Osier Plover Quarry Rowan Sorrel Tern"
)
SMALL_TAILS = words("Advisory Analytics Care Design Energy Foods Health Labs Mobility Studio Water")
RECRUITERS = ("Brightfork Recruiting", "Talentmarsh", "Hirewell & Gale", "Noordpool Search")
VENDORS = ("Pipewizard", "Leadfountain", "Dashmatic", "Cloudfen", "Synergia Suite")

ROLES = columns(
    "Data Analyst;Senior Data Analyst;Data Engineer;Analytics Engineer;Product Manager;"
    "Head of Planning;Operations Manager;Actuary;Claims Manager;Nurse Planner;Bed Manager;"
    "Research Fellow;Professor of Operations Research;Data Scientist;Software Engineer;"
    "Chief Data Officer;Programme Manager;Controller;UX Researcher;Consultant;Partner;"
    "Team Lead, Forecasting;Grid Engineer;Policy Adviser;Founder;Managing Director;CTO",
    ";",
)


@dataclass(frozen=True, slots=True)
class Season:
    """A stretch of time in which the owner looks for work."""

    start: datetime
    end: datetime


SEARCHES_FOR_WORK = (
    Season(utc("2015-04-10 00:00"), utc("2015-06-20 00:00")),
    Season(utc("2018-01-15 00:00"), utc("2018-04-10 00:00")),
    Season(utc("2020-10-05 00:00"), utc("2021-01-15 00:00")),
    Season(utc("2025-10-01 00:00"), utc("2025-12-15 00:00")),
)
