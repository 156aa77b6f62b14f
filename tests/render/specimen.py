"""A fictional report, rich enough to judge the page by: a dozen years, ten people, every block.

``python tests/render/specimen.py OUT.html`` writes it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from linkedin_insights.render import render_html
from linkedin_insights.report.blocks import (
    Band,
    Bar,
    Bars,
    Block,
    Exchange,
    ExchangeRow,
    Figure,
    Figures,
    LifeLines,
    LifeRow,
    LifeStep,
    PeopleList,
    PersonItem,
    Prose,
    Series,
    Table,
    TableColumn,
    Timeline,
)
from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Day,
    FileName,
    Leaf,
    Measure,
    Message,
    Organisation,
    Person,
    Quote,
    Term,
    Text,
)
from linkedin_insights.report.model import (
    Basis,
    Coverage,
    FileCoverage,
    Owner,
    ProblemNote,
    Report,
    Section,
)
from linkedin_insights.words import Catalogue
from linkedin_insights.words.entries import read_entries
from tests.render.maps import spread
from tests.render.specimen_pictures import amounts, calendar, everybody, flow, strips

MONTHS = 153  # March 2014 to November 2026
QUARTERS = 51
START = Day(iso="2014-03")

NAMES = (
    ("Ngozi Adeyemi-Hart", "ngozi-adeyemi-hart"),
    ("Tomás Herrera", "tomas-herrera-1"),
    ("Ingrid Sølvberg", "ingrid-solvberg"),
    ("فاطمة الزهراء", "fatima-z"),
    ("Priya Raman", "priya-raman"),
    ("Jo 🌱 Park", "jo-park"),
    ("沈 若琳", "shen-ruolin"),
    ("Anna-Katharina von Hohenberg-Lindenthal zu Falkenried, PhD, MBA", "ak-hohenberg"),
    ("Marek Novák", ""),
    ("Louise Fontaine", "louise-fontaine"),
)
# Month of the first word, months it lasted, how many words a month, share the owner wrote.
LIVES = (
    (9, 143, 5.0, 0.5),
    (31, 120, 3.2, 0.55),
    (52, 99, 4.1, 0.4),
    (4, 90, 1.9, 0.5),
    (70, 82, 2.4, 0.6),
    (88, 60, 2.8, 0.3),
    (101, 22, 5.5, 0.5),
    (20, 48, 1.4, 0.7),
    (120, 30, 1.6, 0.45),
    (147, 2, 3.0, 1.0),
)


def m(id: str, **params: Leaf) -> Message:
    """A message of the specimen's own catalogue."""
    return Message(id=f"specimen.{id}", params=params)


def n(value: int, of: int | None = None) -> Count:
    """A count."""
    return Count(value=value, of=of)


def day(iso: str) -> Day:
    """A date."""
    return Day(iso=iso)


def catalogue() -> Catalogue:
    """The English catalogue with the specimen's sentences added."""
    base = Catalogue.load("en")
    text = Path(__file__).with_suffix(".toml").read_text("utf-8")
    entries = {**base.entries, **read_entries([("specimen.toml", text)])}
    return Catalogue(base.language, base.locale, entries)


def people() -> list[Person]:
    """The ten."""
    return [
        Person(
            id=slug or name, name=name, url=f"https://www.linkedin.com/in/{slug}" if slug else ""
        )
        for name, slug in NAMES
    ]


def exchange_rows(count: int) -> list[ExchangeRow]:
    """The first ``count`` of the ten with a plausible life each."""
    rng = Random(11)
    rows = []
    for index, (person, (first, length, pace, mine)) in enumerate(
        zip(people(), LIVES, strict=True)
    ):
        sent, received = [0] * MONTHS, [0] * MONTHS
        for month in range(first, min(MONTHS, first + length)):
            if rng.random() < 0.42 or month in {first, first + length - 1}:
                words = max(1, round(rng.expovariate(1 / pace)))
                mine_now = sum(rng.random() < mine for _ in range(words))
                sent[month], received[month] = mine_now, words - mine_now
        strength = (0.91, 0.84, 0.79, 0.55, 0.71, 0.62, 0.35, 0.22, 0.48, 0.06)[index]
        notes = (
            m("person.strong", day=day("2026-10")),
            m("person.moderate"),
            m("person.dormant", day=day("2021-08")),
            m("person.oneway"),
        )
        note = notes[(0, 0, 0, 2, 0, 1, 2, 2, 1, 3)[index]]
        detail = [
            m(
                "person.detail",
                n=n(12 + index),
                until=day("2026-10-03"),
                **{"from": day("2015-01-12")},
                share=Measure(value=0.52, unit="share", low=0.41, high=0.63),
            ),
            m(
                "person.latency.text",
                yours=Measure(value=5.5, unit="hours"),
                theirs=Measure(value=75, unit="hours"),
            ),
        ]
        rows.append(
            ExchangeRow(
                person=person,
                sent=sent,
                received=received,
                strength=Measure(value=strength, unit="score"),
                note=note,
                detail=detail if index != 8 else [],
            )
        )
    return rows[:count]


def headline() -> Section:
    """The first screen."""
    figures = Figures(
        items=[
            Figure(
                value=n(1214),
                label=m("lead.connections"),
                note=m("lead.since_note", since=day("2014-03")),
            ),
            Figure(
                value=n(86, of=1214),
                label=m("lead.exchange"),
                note=m("lead.exchange_note", n=n(1128)),
            ),
            Figure(
                value=Measure(value=0.44, unit="share", low=0.36, high=0.52),
                label=m("lead.answered"),
                note=m("lead.n_note", n=n(143)),
            ),
        ]
    )
    return Section(
        id="headline",
        title=m("lead.title"),
        available=True,
        claim=m("lead.claim", people=n(1214), since=day("2014"), real=n(86), strong=n(23)),
        blocks=[
            figures,
            Exchange(
                summary=m("lead.summary", who=people()[2], n=n(7)),
                start=START,
                step="month",
                rows=exchange_rows(6),
            ),
            PeopleList(
                title=m("lead.acts"),
                items=[
                    PersonItem(person=person, note=m("lead.act", day=day(f"2026-0{i + 5}-14")))
                    for i, person in enumerate(people()[2:5])
                ],
            ),
        ],
    )


def basis(*tables: str, rows: int, method: str = "basis.method") -> Basis:
    """What a chapter rests on."""
    return Basis(
        tables=list(tables),
        rows=rows,
        since=day("2014-03-11"),
        until=day("2026-11-14"),
        method=m(method),
    )


def over_time() -> Section:
    """Timelines of both kinds, prose, a folded table, two caveats."""
    rng = Random(3)
    waves = {0: 34, 1: 21, 11: 48, 12: 40, 24: 76, 25: 52, 37: 61, 38: 33, 46: 29}
    joined = [waves.get(q, 0) + rng.randrange(4, 19) for q in range(QUARTERS)]
    sent = [rng.randrange(2, 40) + 3 * (q > 20) * rng.randrange(9) for q in range(QUARTERS)]
    received = [round(value * rng.uniform(0.8, 1.7)) for value in sent]
    jobs = (
        ("Harbour & Vale Trading", "2013-08", "2016-12", 181),
        ("University of Eastmarch", "2012", "2015", 96),
        ("Northlight Instruments", "2017-01", "2020-03", 322),
        ("Koralle Health Systems GmbH", "2020-04", "2023-06", 287),
        ("Self-employed", "2023-07", None, 140),
        ("Board of the Lantern Trust, a foundation for reading aloud", "2024-02", None, 18),
    )
    bands = [
        Band(
            label=Organisation(name=name),
            start=day(start),
            end=day(end) if end else None,
            detail=m("time.detail", n=n(number)),
        )
        for name, start, end, number in jobs
    ]
    label_year, label_number = m("table.year"), m("table.number")
    return Section(
        id="over_time",
        title=m("time.title"),
        available=True,
        claim=m("time.claim", n=n(402, of=1214)),
        blocks=[
            Timeline(
                summary=m("time.summary"),
                start=day("2014-01"),
                step="quarter",
                series=[Series(id="connections", label=m("time.connections"), values=joined)],
                bands=bands,
            ),
            Timeline(
                summary=m("time.mirrored"),
                start=day("2014-01"),
                step="quarter",
                series=[
                    Series(id="sent", label=m("time.sent"), values=sent),
                    Series(id="received", label=m("time.received"), values=received),
                ],
                mirrored=True,
            ),
            Prose(
                messages=[
                    m(
                        "time.prose1",
                        since=day("2014-03"),
                        where=Organisation(name="Harbour & Vale Trading"),
                        n=n(91),
                        to=Organisation(name="Koralle Health Systems GmbH"),
                    ),
                    m("time.prose2", all=n(9214), near=n(3120, of=9214)),
                ]
            ),
            Table(
                title=m("table.years"),
                columns=[
                    TableColumn(label=label_year),
                    TableColumn(label=label_number, kind="number"),
                ],
                rows=[[day(str(2014 + i)), n(60 + 7 * i)] for i in range(13)],
            ),
        ],
        basis=basis("Connections", "Positions", "Education", rows=1237),
        caveats=[m("time.caveat1"), m("time.caveat2")],
    )


def ties() -> Section:
    """The exchange in full."""
    columns = (
        ("name", "text"),
        ("company", "text"),
        ("since", "text"),
        ("sent", "number"),
        ("received", "number"),
        ("strength", "number"),
    )
    rows: list[list[Cell | None]] = [
        [
            row.person,
            Organisation(name="Northlight Instruments") if index % 3 else None,
            day(f"20{14 + index}-0{1 + index % 9}-12"),
            n(sum(row.sent)),
            n(sum(row.received)),
            row.strength,
        ]
        for index, row in enumerate(exchange_rows(10))
    ]
    return Section(
        id="ties",
        title=m("ties.title"),
        available=True,
        claim=m("ties.claim", n=n(10)),
        blocks=[
            Exchange(summary=m("ties.summary"), start=START, step="month", rows=exchange_rows(10)),
            Prose(messages=[m("ties.prose")]),
            Table(
                title=m("table.title", n=n(86)),
                columns=[TableColumn(label=m(f"table.{id}"), kind=kind) for id, kind in columns],
                rows=rows,
            ),
        ],
        basis=basis("messages", "Invitations", rows=9214, method="basis.strength"),
        caveats=[m("ties.caveat")],
    )


def companies() -> Section:
    """Bars with a told-apart share."""
    names = (
        ("Northlight Instruments", 128, 31),
        ("Koralle Health Systems", 97, 26),
        ("Harbour & Vale Trading", 64, 6),
        ("City of Eastmarch, Department of Culture and Public Libraries", 41, 2),
        ("مجموعة النور", 23, 3),
        ("Freelance", 19, 7),
        ("株式会社みなと", 11, 1),
        ("Lantern Trust", 4, 4),
    )
    notes = {0: ("2017", "2020"), 1: ("2020", "2023"), 2: ("2013", "2016")}
    bars = [
        Bar(
            label=Organisation(name=name),
            value=n(value),
            part=n(part),
            note=m("companies.note", until=day(notes[i][1]), **{"from": day(notes[i][0])})
            if i in notes
            else None,
        )
        for i, (name, value, part) in enumerate(names)
    ]
    return Section(
        id="companies",
        title=m("companies.title"),
        available=True,
        claim=m("companies.claim", n=n(289), all=n(1214)),
        blocks=[
            Bars(summary=m("companies.summary"), bars=bars, part_label=m("companies.part")),
            Prose(messages=[m("companies.prose")]),
        ],
        basis=basis("Connections", rows=1214),
        caveats=[m("companies.caveat")],
    )


def worlds() -> Section:
    """The map."""
    return Section(
        id="worlds",
        title=m("worlds.title"),
        available=True,
        claim=m("worlds.claim", n=n(9)),
        blocks=[spread(420, islands=9), Prose(messages=[m("worlds.prose")])],
        basis=basis("Connections", "messages", rows=9214),
        caveats=[m("worlds.caveat")],
        verdicts={"structure": "found", "z": 12.4, "draws": 96, "description_gain": None},
    )


CHAINS = (
    ("act", "me", "2014-09-01"),
    ("invitation", "them", "2014-09-03"),
    ("connection", "", "2014-09-03"),
    ("first_message", "them", "2014-09-04"),
    ("first_answer", "", "2014-09-07"),
    ("meeting", "me", "2015-02-11"),
    ("introduction", "them", "2016-06-30"),
    ("endorsement", "", "2017-01-09"),
    ("recommendation", "me", "2018-05-20"),
    ("opportunity", "", "2019-11-02"),
    ("job", "", "2020-03-01"),
)
"""Every kind of step, as the first of the ten went through them."""
FAMILIES = ("wrote", "through", "places", "direct", "unknown")


def life_rows() -> list[LifeRow]:
    """Nine of the ten: the first with every step, later ones later and with fewer."""
    rows = []
    for index, row in enumerate(exchange_rows(9)):
        first = LIVES[index][0]
        written = [a + b for a, b in zip(row.sent, row.received, strict=True)]
        quarters = [sum(written[at : at + 3]) for at in range(0, MONTHS, 3)]
        steps = [
            LifeStep(
                on=day(f"{int(on[:4]) + first // 14:04}{on[4:]}"),
                kind=kind,
                by=by,
                note=m(f"lives.step_{kind}"),
            )
            for kind, by, on in CHAINS[index % 2 : len(CHAINS) - index]
        ]
        rows.append(
            LifeRow(
                person=row.person,
                family=FAMILIES[index % len(FAMILIES)],
                steps=steps if index != 7 else [],
                messages=quarters if index != 8 else [],
                began=m("lives.began", event=Text(text="Open Shelf Conference 2019")),
                grounds=m("lives.grounds", who=people()[2]) if index % 3 else None,
                outcome=m("lives.outcome", day=day("2019-11-02")),
                quote=Quote(text="هل ما زلت مهتمة بالمشروع؟") if index == 1 else None,
            )
        )
    return rows


def lives() -> Section:
    """The few, from their first touch on."""
    rng = Random(17)
    return Section(
        id="life_lines",
        title=m("lives.title"),
        available=True,
        claim=m("lives.claim", n=n(9), all=n(1214)),
        blocks=[
            LifeLines(
                summary=m("lives.summary"),
                start=START,
                step="quarter",
                rows=life_rows(),
                skyline=[rng.randrange(4, 80) for _ in range(QUARTERS)],
                skyline_label=m("lives.skyline", n=n(1214)),
            )
        ],
        basis=basis("Connections", "messages", "Recommendations", rows=9214),
        caveats=[m("lives.caveat")],
    )


def waiting() -> Section:
    """People with quotes."""
    quotes = (
        "Lovely to hear from you! Are you still thinking about the reading room?",
        "هل ما زلت مهتمة بالمشروع؟ يسعدني أن نتحدث الأسبوع القادم.",
        "Thanks, got it.",
        "",
    )
    items = [
        PersonItem(
            person=person,
            note=m(
                "waiting.note",
                role=Text(text="Head of Programmes"),
                company=Organisation(name="Northlight Instruments"),
                day=day(f"2026-0{i + 3}-1{i}"),
            ),
            quote=Quote(text=quotes[i % 4]) if quotes[i % 4] else None,
            quote_of=m("waiting.quote_of", who=person, day=day(f"2026-0{i + 3}-1{i}"))
            if quotes[i % 4]
            else None,
            detail=[m("waiting.detail1", n=n(42 - i), since=day("2015-06"))] if i != 1 else [],
        )
        for i, person in enumerate(people()[2:8])
    ]
    return Section(
        id="waiting",
        title=m("waiting.title"),
        available=True,
        claim=m("waiting.claim", n=n(14)),
        blocks=[
            PeopleList(title=m("waiting.list_title"), items=items, more=m("waiting.more", n=n(8)))
        ],
        basis=basis("messages", rows=9214),
    )


def method() -> Section:
    """Figures and a table in the open."""
    names = ("Connections.csv", "messages.csv", "Invitations.csv", "Ad_Targeting.csv")
    rows: list[list[Cell | None]] = [
        [
            FileName(path=name, known=True),
            m("method.ignored") if name[0] == "A" else Term(id="specimen.method.read_status"),
            n(1237 * (i + 1)),
            n(1230 * (i + 1)),
        ]
        for i, name in enumerate(names)
    ]
    columns = (("file", "text"), ("status", "text"), ("read", "number"), ("kept", "number"))
    return Section(
        id="method",
        title=m("method.title"),
        available=True,
        claim=m("method.claim", kept=n(9214), read=n(9230), n=n(16)),
        blocks=[
            Table(
                title=m("method.files"),
                columns=[TableColumn(label=m(f"method.{id}"), kind=kind) for id, kind in columns],
                rows=rows,
                folded=False,
            )
        ],
        basis=basis("Connections", "messages", "Invitations", rows=12370),
        caveats=[m("method.caveat")],
    )


def pictures() -> Section:
    """Flows, strips, a calendar, amounts."""
    return Section(
        id="pictures",
        title=m("pictures.title"),
        available=True,
        claim=m("pictures.claim"),
        blocks=[flow(m), strips(m, people()), calendar(m), *amounts(m, people())],
        basis=basis("Connections", rows=1237),
    )


def cards() -> Section:
    """Everybody, and their cards."""
    return Section(
        id="people",
        title=m("pictures.everybody_title"),
        available=True,
        claim=m("pictures.claim"),
        blocks=everybody(m, people()),
        basis=basis("Connections", rows=1237),
    )


def problem() -> ProblemNote:
    """Something that was noticed."""
    return ProblemNote(
        slug="resaved",
        severity="warning",
        file="Connections.csv",
        file_known=True,
        row=12,
        message=m("method.problem", column=Text(text="Company")),
    )


def specimen() -> Report:
    """The whole report."""
    coverage = FileCoverage(
        name="Connections.csv",
        known=True,
        status="read",
        reason=None,
        rows_read=1237,
        rows_kept=1214,
        unattributed=0,
        set_aside={"malformed": 1, "hidden": 22},
        oldest=day("2014-03-11"),
        newest=day("2026-11-14"),
    )
    return Report(
        schema_version="1.0",
        generated_by="linkedin-insights 0.1.0",
        as_of="2026-11-14",
        owner=Owner(
            person=Person(id="mara-lindqvist", name="Mara Lindqvist"),
            evidence=[m("owner.evidence", share=Measure(value=1.0, unit="share"))],
        ),
        headline=headline(),
        coverage=Coverage(
            files=[coverage], problems=[problem()], deliveries=1, fingerprint="6f1c09aa31b2e4d7"
        ),
        chapters=[
            over_time(),
            ties(),
            companies(),
            worlds(),
            lives(),
            waiting(),
            pictures(),
            cards(),
            Section.unavailable("dormant", m("quiet.title"), m("quiet.reason")),
            method(),
        ],
    )


def empty() -> Report:
    """An archive with nothing in it."""
    reason = m("quiet.reason")
    chapters = ("time.title", "ties.title", "companies.title", "waiting.title")
    return Report(
        schema_version="1.0",
        generated_by="linkedin-insights 0.1.0",
        as_of=None,
        owner=Owner(person=None, evidence=[]),
        headline=Section.unavailable("headline", m("lead.title"), reason),
        coverage=Coverage(files=[], problems=[], deliveries=1, fingerprint=""),
        chapters=[Section.unavailable(id.split(".")[0], m(id), reason) for id in chapters],
    )


def blocks_of(report: Report) -> list[Block]:
    """All blocks of all sections."""
    return [block for part in (report.headline, *report.chapters) for block in part.blocks]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(render_html(specimen(), catalogue=catalogue()), encoding="utf-8")
