"""The two makers of worlds: a career with everything planted, and lives with nothing in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

import numpy as np

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a import noise, talk, value
from tests.findings.worlds_a.arrivals import Arrival, Stage, null_arrivals, planted_arrivals
from tests.findings.worlds_a.career import make_career
from tests.findings.worlds_a.clock import END, START
from tests.findings.worlds_a.documents import document
from tests.findings.worlds_a.draft import Draft
from tests.findings.worlds_a.model import OWNER, Archive, Person
from tests.findings.worlds_a.names import a_company, make_people
from tests.findings.worlds_a.shuffle import shuffled
from tests.findings.worlds_a.world import Planted, World

Scenario = Literal["steady", "growing", "campaigns"]
Reach = Literal["recent", "all", "none"]

_REACH = {"recent": 270, "all": 3 * 365}
_POSTS_A_WEEK = 0.4
_COLD_PART = 10
_STILL_THERE = 0.9
_STILL_AFTER = 0.4
_NULL_OWN_COMPANY = 0.15
_OUTCOME_DAYS = 600


def career_life(
    seed: int,
    *,
    people: int = 600,
    scenario: Scenario = "steady",
    invitations: Reach = "recent",
    share: float = 0.25,
    need_ratio: float = 2.5,
    acts_per_week: float = 2.0,
    foreseeable: bool = True,
) -> World:
    """Return ten years of a member with planted origins, value and need.

    ``people`` counts the connections. ``share`` of the incoming invitations without documents are
    triggered by comments, reactions and posts; ``need_ratio`` multiplies what the owner does in
    need windows; ``acts_per_week`` comments and reactions come on average where growth is 0.
    """
    rng = np.random.default_rng([seed, people, 11])
    draft, _ = _begin(
        rng,
        lambda stage: planted_arrivals(stage, people, share),
        scenario=scenario,
        reach=invitations,
        need_ratio=need_ratio,
        acts_a_week=acts_per_week,
    )
    _employers(draft)
    return _planted(draft, f"career-{people}-{seed}", foreseeable=foreseeable)


def null_life(
    seed: int,
    *,
    people: int = 600,
    scenario: Scenario = "steady",
    kind: Literal["nothing_planted", "shuffled"] = "nothing_planted",
    invitations: Reach = "recent",
    acts_per_week: float = 2.0,
) -> World:
    """Return a life of the same margins in which nothing has a cause.

    ``nothing_planted`` draws days, companies, texts and values independently of each other;
    messages are Poisson by years connected. ``shuffled`` takes a life with friends, refusals and
    planted value, but without caused arrivals, documents and need (their days would betray them
    whoever came), and shuffles the days of connecting, the companies and the texts among people:
    its talk stays concentrated.
    """
    rng = np.random.default_rng([seed, people, 12])
    draft, cold = _begin(
        rng,
        lambda stage: null_arrivals(stage, people),
        scenario=scenario,
        reach=invitations,
        need_ratio=1.0,
        acts_a_week=acts_per_week,
    )
    _own_companies_at_random(draft)
    name = f"{kind}-{people}-{seed}"
    if kind == "shuffled":
        return _shuffled(draft, cold, name)
    talk.poisson_talk(draft)
    _no_outcomes(draft)
    value.plant_recommendations(draft)
    noise.one_way_endorsements(draft)
    noise.write_acts(draft, naming=True)
    noise.cold_mail(draft, cold)
    return _finish(draft, name, "chance", "no")


def _shuffled(draft: Draft, cold: list[int], name: str) -> World:
    """Fill a draft with talk and value that mention no origin, then shuffle it."""
    draft.late_talk = False
    talk.small_talk(draft)
    value.plant_value(draft, foreseeable=False)
    noise.refusals(draft)
    noise.own_templates(draft)
    noise.one_way_endorsements(draft)
    noise.write_acts(draft, naming=False)
    noise.cold_mail(draft, cold)
    shuffled(draft)
    _no_outcomes(draft)
    return _finish(draft, name, "beyond", "no")


def _begin(
    rng: np.random.Generator,
    arrive: Callable[[Stage], list[Arrival]],
    *,
    scenario: str,
    reach: str,
    need_ratio: float,
    acts_a_week: float,
) -> tuple[Draft, list[int]]:
    """Draw career, clock, acts and people; returns the draft and who will only write cold mail."""
    career = make_career(rng)
    clock = clocks.make_clock(rng, scenario, career.windows, need_ratio)
    acts = clocks.make_acts(rng, clock, acts_a_week, _POSTS_A_WEEK if acts_a_week else 0.0)
    since = END - timedelta(days=_REACH[reach]) if reach in _REACH else None
    arrivals = arrive(Stage(rng, clock, career, acts, since))
    connected = sum(a.connected is not None for a in arrivals)
    people = make_people(rng, len(arrivals) + connected // _COLD_PART)
    for person, arrival in zip(people, arrivals, strict=False):
        person.origin = arrival.origin
        person.incoming = arrival.incoming
        person.sent = arrival.sent
        person.connected = arrival.connected
        person.context = arrival.context
        person.triggered = arrival.drawn and not arrival.documented
    draft = Draft(rng, clock, career, people, acts, since)
    cold = list(range(len(arrivals), len(people)))
    for k in cold:
        people[k].origin, people[k].incoming = "their_outreach", True
    for k in sorted(
        (k for k, a in enumerate(arrivals) if a.documented), key=lambda k: arrivals[k].sent
    ):
        document(draft, k)
    return draft, cold


def _planted(draft: Draft, name: str, *, foreseeable: bool) -> World:
    """Fill a draft of planted origins with talk, value and distractions."""
    cold = [k for k, p in enumerate(draft.people) if p.sent is None]
    talk.small_talk(draft)
    value.plant_value(draft, foreseeable=foreseeable)
    noise.refusals(draft)
    noise.own_templates(draft)
    noise.one_way_endorsements(draft)
    noise.old_groups(draft)
    noise.write_acts(draft, naming=True)
    noise.cold_mail(draft, cold)
    return _finish(draft, name, "beyond", "yes" if foreseeable else "no")


def _employers(draft: Draft) -> None:
    """Most coworkers of the present job are still there, of earlier ones fewer."""
    present = draft.career.jobs[-1].company
    for person in draft.people:
        if person.origin == "coworker":
            stays = _STILL_THERE if person.context == present else _STILL_AFTER
            if draft.chance(stays):
                person.company = person.context


def _own_companies_at_random(draft: Draft) -> None:
    """The owner's employers stand beside as many people as elsewhere, whoever and whenever."""
    names = [job.company for job in draft.career.jobs]
    for person in draft.people:
        if draft.chance(_NULL_OWN_COMPANY):
            person.company = names[int(draft.rng.integers(len(names)))]


def _no_outcomes(draft: Draft) -> None:
    """Give another employer to whoever wrote, by chance, before the owner began at theirs."""
    wrote: dict[int, list[date]] = {}
    for message in draft.messages:
        wrote.setdefault(message.members[0], []).append(message.at.date())
    for job in draft.career.jobs[1:]:
        for k, person in enumerate(draft.people):
            if person.company == job.company and any(
                0 <= (job.start - day).days <= _OUTCOME_DAYS for day in wrote.get(k, [])
            ):
                person.company = a_company(draft.rng)


def _finish(draft: Draft, name: str, concentration: str, foreseeable: str) -> World:
    logins, searches, follows = noise.traces(draft)
    windows = draft.career.windows
    planted = Planted(
        timing_share=_share(draft.people, START),
        timing_share_in_file=(
            None if draft.invitations_from is None else _share(draft.people, draft.invitations_from)
        ),
        need_ratio=draft.clock.need_ratio,
        need_ratio_seen=_need_seen(draft, public=False),
        need_ratio_detrended=_need_seen(draft, public=True),
        need_windows=windows,
        concentration=concentration,
        foreseeable=foreseeable,
    )
    archive = Archive(
        tuple(draft.people),
        tuple(sorted(draft.messages, key=lambda m: (m.at, m.thread))),
        tuple(draft.acts),
        tuple(draft.vouches),
        tuple(draft.endorsements),
        draft.career,
        logins,
        searches,
        follows,
        draft.invitations_from,
    )
    days = frozenset(clocks.on(int(day)) for day in np.flatnonzero(draft.clock.need))
    return World(name, archive, planted, days)


def _share(people: list[Person], since: date) -> float:
    """Triggered ones among the incoming invitations from a day on, without documented ones."""
    incoming = [
        p.triggered
        for p in people
        if p.incoming and p.sent and p.sent.date() >= since and not p.documented_by
    ]
    return sum(incoming) / max(len(incoming), 1)


def _need_seen(draft: Draft, *, public: bool) -> float:
    """Acts a day inside the need windows over those outside; ``public`` ones without the trend."""
    days = [act.at.date() for act in draft.acts]
    if not public:
        days += [m.at.date() for m in draft.messages if m.sender == OWNER]
        days += [p.sent.date() for p in draft.people if p.sent and p.incoming is False]
    need = draft.clock.need
    time = draft.clock.activity if public else np.ones(len(need))
    inside = sum(bool(need[clocks.number(day)]) for day in days if START <= day <= END)
    outside = len(days) - inside
    if inside == 0 or outside == 0:
        return 1.0
    return float((inside / time[need].sum()) / (outside / time[~need].sum()))
