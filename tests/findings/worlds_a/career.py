"""The owner's own life: jobs, schools, events, searches for jobs, and the windows of need."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import numpy as np

from tests.findings.worlds_a import clock
from tests.findings.worlds_a.model import Career, Event, Job
from tests.findings.worlds_a.names import OWN_COMPANIES, a_company

_TITLES = ("Freight Planner", "Planning Lead", "Operations Manager", "Head of Network", "Director")
_EVENTS = (
    "Baltic Freight Days",
    "Data & Docks Meetup #14",
    "Nordic Planning Forum",
    "Open Timetable Summit",
    "Women in Logistics Breakfast",
    "Kai und Kran Kongress",
    "Simulation Sunday",
    "Green Ports Conference",
    "Spreadsheet Confessions Night",
    "Rail Futures Expo",
    "The Slow Supply Salon",
    "Rencontres du Fret",
    "Jornadas de Cadena de Frío",
    "Container Camp",
)
_SCHOOLS = (
    ("Kattegat Institute of Technology", "BSc Transport"),
    ("Saltholm Business School", "Executive MSc"),
)
_WINDOW = timedelta(days=90)
_LISTED = 0.7
_PROMOTED = 0.4
_MIN_TENURE = 420


def make_career(rng: np.random.Generator) -> Career:
    """Draw 3 to 5 jobs, two schools, events, and runs of applications, with their windows."""
    jobs = _jobs(rng)
    events = tuple(_events(rng))
    runs = _runs(rng, jobs)
    applications = tuple(sorted(item for run in runs for item in run))
    turns = [day for job in jobs for day in (job.start, job.end, job.promotion) if day]
    windows = [(day - _WINDOW, day + _WINDOW) for day in turns]
    windows += [(run[0][0].date() - _WINDOW, run[-1][0].date() + _WINDOW) for run in runs]
    (first, degree), (second, master) = _SCHOOLS
    began = clock.START.year
    schools = ((first, began - 4, began - 1, degree), (second, began + 4, began + 6, master))
    return Career(jobs, schools, events, applications, clock.merged(windows))


def _jobs(rng: np.random.Generator) -> tuple[Job, ...]:
    """Jobs one after the other; the first began before the account, the last goes on."""
    count = int(rng.integers(3, 6))
    names = [OWN_COMPANIES[k] for k in rng.permutation(len(OWN_COMPANIES))[:count]]
    room = clock.DAYS - 200 - _MIN_TENURE * (count - 1)
    cuts = np.sort(rng.integers(0, room, count - 1)) + _MIN_TENURE * np.arange(1, count)
    starts = [clock.START - timedelta(days=int(rng.integers(200, 900)))]
    starts += [_first_of_half(clock.on(int(cut))) for cut in cuts]
    jobs = []
    for k, start in enumerate(starts):
        end = None
        if k + 1 < count:
            end = starts[k + 1] - timedelta(days=int(rng.integers(1, 60)))
        jobs.append(Job(names[k], _TITLES[k], start, end))
    longest = max(range(1, count), key=lambda k: ((jobs[k].end or clock.END) - jobs[k].start).days)
    stay = jobs[longest]
    length = ((stay.end or clock.END) - stay.start).days
    if length > 3 * 365 and rng.random() < _PROMOTED:
        raised = _first_of_half(stay.start + timedelta(days=length // 2))
        jobs[longest] = Job(stay.company, stay.title, stay.start, stay.end, raised)
    return tuple(jobs)


def _first_of_half(day: date) -> date:
    return day.replace(day=1 if day.day < 15 else 15)


def _events(rng: np.random.Generator) -> list[Event]:
    days = np.sort(rng.integers(60, clock.DAYS - 40, len(_EVENTS))).tolist()
    names = [_EVENTS[k] for k in rng.permutation(len(_EVENTS))]
    return [
        Event(
            name,
            datetime.combine(clock.on(day), time(int(rng.integers(8, 17)))),
            bool(rng.random() < _LISTED),
        )
        for name, day in zip(names, days, strict=True)
    ]


def _runs(rng: np.random.Generator, jobs: tuple[Job, ...]) -> list[list[tuple[datetime, str, str]]]:
    """Six to fourteen applications a month: before half of the changes, and twice in vain."""
    days = [clock.number(job.start) - int(rng.integers(60, 100)) for job in jobs[1::2]]
    days += [int(day) for day in rng.integers(300, clock.DAYS - 200, 2)]
    runs = []
    for first in days:
        sent = np.sort(rng.integers(first, first + 28, int(rng.integers(6, 15)))).tolist()
        runs.append([(clock.at(rng, day), a_company(rng), _TITLES[1]) for day in sent])
    return [sorted(run) for run in runs]
