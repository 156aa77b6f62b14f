"""Chapters of the specimen that show the pictures of amounts, flows, and everybody's cards."""

from __future__ import annotations

from collections.abc import Callable

from linkedin_insights.report.blocks import (
    Band,
    Block,
    Calendar,
    CalendarYear,
    Card,
    CardLine,
    CardPart,
    Cards,
    Curve,
    Directory,
    Distributions,
    Entry,
    Flow,
    FlowNode,
    FlowPath,
    Funnel,
    FunnelStep,
    IntervalRow,
    Intervals,
    LifeStep,
    StripPart,
    StripRow,
    Strips,
    TwoSided,
    TwoSidedRow,
)
from linkedin_insights.report.leaves import (
    Count,
    Day,
    FileName,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Text,
)

Say = Callable[..., Message]


def score(value: float, low: float | None = None, high: float | None = None) -> Measure:
    """A figure without a unit."""
    return Measure(value=value, unit="score", low=low, high=high)


def flow(m: Say) -> Flow:
    """Ten people from two beginnings over two groups to two ends."""
    names = (
        ("wrote", 0, "wrote"),
        ("unknown", 0, "unknown"),
        ("c1", 1, ""),
        ("none", 1, ""),
        ("valuable", 2, ""),
        ("rest", 2, ""),
    )
    paths = (
        ("wrote", "c1", "valuable", 3),
        ("wrote", "none", "rest", 1),
        ("unknown", "c1", "rest", 6),
    )
    return Flow(
        summary=m("pictures.flow"),
        columns=[m("pictures.began"), m("pictures.group"), m("pictures.came")],
        nodes=[
            FlowNode(
                id=id,
                column=column,
                label=Text(text=id),
                people=Count(value=sum(path[3] for path in paths if id in path)),
                family=family,
            )
            for id, column, family in names
        ],
        paths=[FlowPath(nodes=[a, b, c], people=n, family=a) for a, b, c, n in paths],
    )


def amounts(m: Say, people: list[Person]) -> list[Block]:
    """Intervals, two-sided bars, a funnel, distributions."""
    return [
        Intervals(
            summary=m("pictures.ratio"),
            rows=[
                IntervalRow(label=m("pictures.acts"), value=score(1.4, 1.1, 1.8)),
                IntervalRow(
                    label=m("pictures.first"), value=score(0.9, 0.6, 1.3), chance=score(1, 0.8, 1.2)
                ),
            ],
            mark=1.0,
            mark_label=m("pictures.alike"),
            ratio=True,
        ),
        TwoSided(
            summary=m("pictures.gifts"),
            left_label=m("pictures.from_you"),
            right_label=m("pictures.from_them"),
            rows=[
                TwoSidedRow(
                    label=person, left=score(3 + i), right=score(6 - i), note=m("pictures.acts")
                )
                for i, person in enumerate(people[:4])
            ],
            total=TwoSidedRow(label=Text(text="All"), left=score(40), right=score(52)),
        ),
        Funnel(
            summary=m("pictures.funnel"),
            steps=[
                FunnelStep(label=m("pictures.first"), value=Count(value=90)),
                FunnelStep(
                    label=m("pictures.acts"),
                    value=Count(value=40, of=90),
                    share=Measure(value=40 / 90, unit="share", low=0.34, high=0.55),
                ),
            ],
        ),
        Distributions(
            summary=m("pictures.scores"),
            low_label=m("pictures.low"),
            high_label=m("pictures.high"),
            curves=[
                Curve(id="valuable", label=m("pictures.came"), shares=[0.1, 0.2, 0.3, 0.4]),
                Curve(id="others", label=m("pictures.alike"), shares=[0.4, 0.3, 0.2, 0.1]),
            ],
            overlap=Measure(value=0.6, unit="share"),
        ),
    ]


def calendar(m: Say) -> Calendar:
    """Three years with two times of need."""
    return Calendar(
        summary=m("pictures.calendar"),
        label=m("pictures.acts"),
        years=[
            CalendarYear(year=2024, weeks=[week % 5 for week in range(10, 53)]),
            CalendarYear(year=2025, weeks=[(week * 3) % 7 for week in range(53)]),
            CalendarYear(year=2026, weeks=[1] * 20),
        ],
        first_week=10,
        windows=[
            Band(
                label=Organisation(name="Fernhill & Sons"),
                start=Day(iso="2024-10-02"),
                end=Day(iso="2025-02-11"),
            ),
            Band(label=Text(text="a search"), start=Day(iso="2026-02"), end=Day(iso="2026-04")),
        ],
    )


def strips(m: Say, people: list[Person]) -> Strips:
    """Three people between two or three groups."""
    return Strips(
        summary=m("pictures.strips"),
        rows=[
            StripRow(
                person=person,
                parts=[
                    StripPart(label=Text(text="Fernhill"), links=Count(value=8 - i), own=True),
                    StripPart(label=Text(text="Rowing club"), links=Count(value=3 + i)),
                ],
                note=m("pictures.acts"),
                detail=[m("pictures.alike")],
            )
            for i, person in enumerate(people[:3])
        ],
    )


def everybody(m: Say, people: list[Person]) -> list[Block]:
    """The directory, and cards of everybody in it but the last."""
    entries = [
        Entry(
            person=person,
            company=Organisation(name="Fernhill & Sons") if i % 2 else None,
            position=Text(text="Bookbinder") if i % 3 else None,
            connected=Day(iso=f"201{i}-03-{i + 1:02}") if i != 4 else None,
            last=Day(iso=f"202{i % 6}-01-11") if i != 5 else None,
            messages=40 - 4 * i,
            band=("strong", "moderate", "weak", "none")[i % 4],
            state=("active", "dormant", "unknown", "none")[i % 4],
            cluster="c1" if i < 5 else "",
            origin=("coworker", "unknown", "my_post")[i % 3],
            certainty=("documented", "unknown", "likely")[i % 3],
            level=5 - i % 6,
            valuable=i % 6 < 3,
        )
        for i, person in enumerate(people)
    ]
    return [
        Directory(
            summary=m("pictures.everybody"),
            entries=entries,
            islands={"c1": Text(text="Fernhill")},
        ),
        Cards(
            start=Day(iso="2014-03"),
            step="quarter",
            cards=[card(m, person, place) for place, person in enumerate(people[:-1])],
            others=people[-1:],
            rest=m("pictures.rest"),
        ),
    ]


def card(m: Say, person: Person, place: int) -> Card:
    """One card: a few steps, a few words, two topics."""
    steps = (("2014-05-02", "act"), ("2014-05-04", "invitation"), ("2016-02-11", "recommendation"))
    return Card(
        person=person,
        role=m("pictures.first") if place % 3 else None,
        family=("wrote", "through", "places", "direct", "unknown")[place % 5],
        steps=[
            LifeStep(on=Day(iso=on), kind=kind, by="me", note=m("pictures.acts"))
            for on, kind in steps[: place % 4]
        ],
        sent=[(quarter * place) % 5 for quarter in range(51)],
        received=[(quarter + place) % 4 for quarter in range(51)],
        parts=[
            CardPart(
                title=m("pictures.began"),
                lines=[
                    CardLine(
                        message=m("pictures.alike"),
                        weight=score(6),
                        file=FileName(path="messages.csv", known=True),
                        row=1200 + place,
                    )
                ],
                quote=Quote(text="Your comment made me laugh; shall we connect?"),
                quote_of=m("pictures.acts"),
            ),
            CardPart(title=m("pictures.came"), lines=[CardLine(message=m("pictures.low"))]),
        ],
        places=["headline", "ties"],
    )
