"""Redaction is total: what the policy does not name does not survive."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import msgspec
import pytest

from linkedin_insights.report import blocks, leaves, model
from linkedin_insights.report.codec import encode
from linkedin_insights.report.redact import (
    IDENTIFIERS,
    OWNER_NAME,
    REMOVED,
    Pseudonyms,
    pseudonyms_of,
    redact,
    redact_message,
)

_MARK = "Xq"
_FIXED = {int: 3, float: 3.0, bool: False}


class _Maker:
    """Builds any struct of the model with every text a marker of its own."""

    def __init__(self) -> None:
        self.numbers = itertools.count(1)

    def text(self) -> str:
        return f"{_MARK}{next(self.numbers)} Zz"

    def make(self, annotation: Any) -> list[Any]:
        """All shapes of a type: one value for each member of a union; no name is a known one."""
        if annotation is str:
            return [self.text()]
        if annotation in _FIXED:
            return [_FIXED[annotation]]
        if isinstance(annotation, type) and issubclass(annotation, leaves.Struct):
            return [self.struct(annotation)]
        arguments = [kind for kind in get_args(annotation) if kind is not type(None)]
        if get_origin(annotation) is dict:
            return [{self.text(): value for value in self.make(arguments[1])}]
        values = [value for argument in arguments for value in self.make(argument)]
        return [values] if get_origin(annotation) is list else values

    def struct(self, kind: type[leaves.Struct]) -> leaves.Struct:
        values = {f.name: self.make(f.type)[0] for f in msgspec.structs.fields(kind)}
        return kind(**values)


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from (key, *_texts(value))
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, msgspec.Struct):
        for name in node.__struct_fields__:
            yield from _texts(getattr(node, name))


@pytest.fixture
def full() -> model.Report:
    """A report with every struct, every leaf in every place, every text a marker."""
    return _Maker().struct(model.Report)  # type: ignore[return-value]


def test_the_full_report_has_markers_everywhere(full: model.Report) -> None:
    kinds = {type(block) for block in full.chapters[0].blocks}
    assert kinds == set(get_args(blocks.Block))
    assert sum(_MARK in text for text in _texts(full)) > 100


def test_no_marker_survives(full: model.Report) -> None:
    assert [text for text in _texts(redact(full)) if _MARK in text] == []


def test_known_files_keep_their_names_but_not_the_members_number() -> None:
    names = Pseudonyms.of(people=(), organisations={}, files=["my diary.csv"])
    assert names.file("Comments_123456789.csv", known=True) == "Comments.csv"
    assert names.file("Jobs/Saved Jobs_1.csv", known=True) == "Jobs/Saved Jobs_1.csv"
    assert names.file("my diary.csv", known=False) == "file 1"
    assert names.file("never seen.csv", known=False) == ""


def _report(*messages: leaves.Message, owner: leaves.Person | None = None) -> model.Report:
    section = model.Section(
        id="one",
        title=leaves.Message(id="one.title"),
        available=True,
        blocks=[blocks.Prose(messages=list(messages))],
    )
    return model.Report(
        schema_version=model.SCHEMA_VERSION,
        generated_by="linkedin-insights 1.2.3",
        as_of="2026-03-05",
        owner=model.Owner(person=owner, evidence=[]),
        headline=section,
        coverage=model.Coverage(files=[], problems=[], deliveries=1, fingerprint="cafe"),
        chapters=[section],
    )


def _say(**params: leaves.Leaf) -> leaves.Message:
    return leaves.Message(id="a.b", params=params)


def _params(report: model.Report) -> dict[str, leaves.Leaf]:
    (block,) = report.chapters[0].blocks
    assert isinstance(block, blocks.Prose)
    return block.messages[0].params


def test_each_kind_of_leaf() -> None:
    message = _say(
        who=leaves.Person(id="ada", name="Ada", url="https://www.linkedin.com/in/ada"),
        firm=leaves.Organisation(name="Engines"),
        title=leaves.Text(text="Countess"),
        words=leaves.Quote(text="hello"),
        day=leaves.Day(iso="2026-03-05"),
        year=leaves.Day(iso="2026"),
        count=leaves.Count(value=3, of=4),
        share=leaves.Measure(value=0.5, unit="share", low=0.4, high=0.6),
        term=leaves.Term(id="term.today"),
    )
    assert _params(redact(_report(message))) == {
        "who": leaves.Person(id="p1", name="Person 1"),
        "firm": leaves.Organisation(name="Organisation 1"),
        "title": REMOVED,
        "words": REMOVED,
        "day": leaves.Day(iso="2026-03"),
        "year": leaves.Day(iso="2026"),
        "count": leaves.Count(value=3, of=4),
        "share": leaves.Measure(value=0.5, unit="share", low=0.4, high=0.6),
        "term": leaves.Term(id="term.today"),
    }


def test_what_may_be_absent_becomes_absent() -> None:
    item = blocks.PersonItem(
        person=leaves.Person(id="ada", name="Ada"),
        note=_say(),
        quote=leaves.Quote(text="hello"),
    )
    report = _report()
    section = msgspec.structs.replace(
        report.headline, blocks=[blocks.PeopleList(title=None, items=[item])]
    )
    redacted = redact(msgspec.structs.replace(report, chapters=[section]))
    (block,) = redacted.chapters[0].blocks
    assert isinstance(block, blocks.PeopleList)
    assert block.items[0].quote is None


def test_the_owner_is_called_owner_everywhere() -> None:
    ada = leaves.Person(id="ada", name="Ada")
    redacted = redact(_report(_say(who=ada), owner=ada))
    owner = leaves.Person(id="owner", name=OWNER_NAME)
    assert redacted.owner.person == owner
    assert _params(redacted) == {"who": owner}


def test_what_the_reader_needs_stays() -> None:
    redacted = redact(_report(_say()))
    assert redacted.schema_version == model.SCHEMA_VERSION
    assert redacted.generated_by == "linkedin-insights 1.2.3"
    assert redacted.as_of == "2026-03-05"
    assert redacted.chapters[0].id == "one"
    assert redacted.coverage.fingerprint == ""


def test_one_person_has_one_number() -> None:
    ada = leaves.Person(id="ada", name="Ada")
    bob = leaves.Person(id="bob", name="Bob")
    again = leaves.Person(id="ada", name="Ada L.")
    params = _params(redact(_report(_say(a=ada, b=bob, c=again))))
    assert params["a"] == params["c"]
    assert params["a"] != params["b"]


def test_numbers_do_not_follow_the_alphabet() -> None:
    names = [f"person-{n:03}" for n in range(200)]
    numbers = Pseudonyms.of(people=names, organisations={}, files=()).people
    assert sorted(numbers.values()) == list(range(1, 201))
    in_order = [numbers[name] for name in names]
    rising = sum(a < b for a, b in itertools.pairwise(in_order))
    assert 70 < rising < 130


def test_numbers_do_not_depend_on_the_order_of_rows() -> None:
    names = [f"person-{n}" for n in range(50)]
    forward = Pseudonyms.of(people=names, organisations={}, files=())
    backward = Pseudonyms.of(people=reversed(names), organisations={}, files=())
    assert forward == backward


def test_numbers_cannot_be_told_from_a_few_names() -> None:
    """Who knows two members of the network cannot compute which of them comes first."""
    orders = set()
    for other in range(20):
        names = ["ada", "bob", f"someone-{other}"]
        numbers = Pseudonyms.of(people=names, organisations={}, files=()).people
        orders.add(numbers["ada"] < numbers["bob"])
    assert orders == {True, False}


def test_spellings_of_one_company_share_a_number() -> None:
    names = Pseudonyms.of(
        people=(), organisations={"Acme Inc.": "acme", "ACME": "acme", "Bolt": "bolt"}, files=()
    )
    assert names.organisation("Acme Inc.") == names.organisation("ACME")
    assert names.organisation("Acme Inc.") != names.organisation("Bolt")
    assert names.organisation("Unheard of") == ""


def test_given_pseudonyms_hold() -> None:
    report = _report(_say(who=leaves.Person(id="ada", name="Ada")))
    names = pseudonyms_of(report, people=["bob", "eve"], organisations={"B": "b"}, files=["x.csv"])
    assert set(names.people) == {"ada", "bob", "eve"}
    number = names.people["ada"]
    params = _params(redact(report, pseudonyms=names))
    assert params["who"] == leaves.Person(id=f"p{number}", name=f"Person {number}")


def test_identifiers_are_fields_that_exist() -> None:
    for struct, names in IDENTIFIERS.items():
        fields = {field.name for field in msgspec.structs.fields(struct)}
        assert names <= fields, struct


def test_redaction_is_idempotent_in_what_it_shows() -> None:
    ada = leaves.Person(id="ada", name="Ada")
    once = redact(_report(_say(who=ada, day=leaves.Day(iso="2026-03-05"))))
    assert encode(redact(once)) == encode(once)


def test_a_stranger_in_the_model_is_an_error() -> None:
    report = _report()
    section = msgspec.structs.replace(report.headline, blocks=[object()])
    broken = msgspec.structs.replace(report, chapters=[section])
    with pytest.raises(TypeError, match="object"):
        redact(broken)


def _mapped(*messages: leaves.Message) -> model.Report:
    islands = [
        blocks.Island(
            id=f"c{place}",
            label=leaves.Text(text=label),
            size=leaves.Count(value=9 - place),
            x=1.5,
            y=2.0,
            r=3.0,
        )
        for place, label in enumerate(("Engines 2016", "Choir"), start=1)
    ]
    dots = [
        blocks.Dot(
            person=leaves.Person(id="ada", name="Ada"),
            island="c1",
            x=1.0,
            y=2.0,
            strength=0.5,
            bridge=True,
        )
    ]
    strands = [blocks.Strand(a="c1", b="c2", weight=0.5)]
    drawn = blocks.Map(summary=_say(), islands=islands, dots=dots, strands=strands)
    report = _report(*messages)
    section = msgspec.structs.replace(
        report.headline,
        blocks=[*report.headline.blocks, drawn],
        verdicts={"structure": "found", "z": 4.5, "none": None, "Ada": "Ada Lovelace"},
    )
    return msgspec.structs.replace(report, chapters=[section])


def test_a_map_keeps_its_shape_and_loses_its_names() -> None:
    block = redact(_mapped()).chapters[0].blocks[1]
    assert isinstance(block, blocks.Map)
    assert [island.label for island in block.islands] == [
        leaves.Text(text="Group 1"),
        leaves.Text(text="Group 2"),
    ]
    first = block.islands[0]
    assert (first.id, first.x, first.r) == ("c1", 1.5, 3.0)
    assert block.dots[0].person == leaves.Person(id="p1", name="Person 1")
    assert (block.dots[0].island, block.dots[0].bridge) == ("c1", True)
    assert (block.strands[0].a, block.strands[0].b) == ("c1", "c2")


def test_a_group_has_its_number_wherever_it_is_named() -> None:
    message = _say(group=leaves.Text(text="Choir"), title=leaves.Text(text="Countess"))
    once = redact(_mapped(message))
    assert _params_of_first(once) == {"group": leaves.Text(text="Group 2"), "title": REMOVED}
    assert encode(redact(once)) == encode(once)


def test_verdicts_are_words_of_the_program_and_figures() -> None:
    verdicts = redact(_mapped()).chapters[0].verdicts
    assert verdicts == {"structure": "found", "z": 4.5, "none": None, "": ""}


def _params_of_first(report: model.Report) -> dict[str, leaves.Leaf]:
    block = report.chapters[0].blocks[0]
    assert isinstance(block, blocks.Prose)
    return block.messages[0].params


def _of_groups(*parts: blocks.Block) -> model.Report:
    report = _report()
    section = msgspec.structs.replace(report.headline, blocks=list(parts))
    return msgspec.structs.replace(report, chapters=[section])


def _first(report: model.Report) -> Any:
    return redact(report).chapters[0].blocks[0]


def _islands(**sizes: int) -> list[blocks.Island]:
    return [
        blocks.Island(
            id=id,
            label=leaves.Text(text=f"Island {id}"),
            size=leaves.Count(value=size),
            x=1.0,
            y=2.0,
            r=3.0,
        )
        for id, size in sizes.items()
    ]


def _dot(id: str, island: str) -> blocks.Dot:
    person = leaves.Person(id=id, name=id.title())
    return blocks.Dot(person=person, island=island, x=1.0, y=2.0, strength=0.5, bridge=False)


def _entry(id: str, company: str, cluster: str) -> blocks.Entry:
    return blocks.Entry(
        person=leaves.Person(id=id, name=id.title()),
        company=leaves.Organisation(name=company),
        position=leaves.Text(text="Countess"),
        connected=None,
        last=None,
        messages=3,
        band="weak",
        state="active",
        cluster=cluster,
        origin="event",
        certainty="likely",
        level=1,
        valuable=False,
    )


def _directory(*entries: blocks.Entry, **islands: str) -> blocks.Directory:
    named: dict[str, leaves.Leaf] = {id: leaves.Text(text=label) for id, label in islands.items()}
    return blocks.Directory(summary=_say(), entries=list(entries), islands=named)


def test_islands_of_fewer_than_five_people_are_dissolved() -> None:
    drawn = blocks.Map(
        summary=_say(),
        islands=_islands(c1=5, c2=4),
        dots=[_dot("ada", "c1"), _dot("bob", "c2"), _dot("eve", "")],
        strands=[
            blocks.Strand(a="c1", b="c2", weight=0.5),
            blocks.Strand(a="c1", b="c1", weight=1),
        ],
    )
    directory = _directory(
        _entry("ada", "A", "c1"), _entry("bob", "A", "c2"), c1="Island c1", c2="Island c2"
    )
    told = blocks.Prose(
        messages=[_say(small=leaves.Text(text="Island c2"), large=leaves.Text(text="Island c1"))]
    )
    block, listed, prose = redact(_of_groups(drawn, directory, told)).chapters[0].blocks
    assert isinstance(block, blocks.Map)
    assert isinstance(listed, blocks.Directory)
    assert isinstance(prose, blocks.Prose)
    assert [island.id for island in block.islands] == ["c1"]
    assert [(dot.island, dot.x, dot.strength) for dot in block.dots] == [
        ("c1", 1.0, 0.5),
        ("", 1.0, 0.5),
        ("", 1.0, 0.5),
    ]
    assert [(strand.a, strand.b) for strand in block.strands] == [("c1", "c1")]
    assert [entry.cluster for entry in listed.entries] == ["c1", ""]
    assert listed.islands == {"c1": leaves.Text(text="Group 1")}
    assert prose.messages[0].params == {"small": REMOVED, "large": leaves.Text(text="Group 1")}


def test_a_line_of_the_directory_says_neither_company_nor_position() -> None:
    people = [_entry(f"p{n}", "Engines", "") for n in range(9)]
    block = _first(_of_groups(_directory(*people)))
    assert {(entry.company, entry.position) for entry in block.entries} == {(None, None)}


def test_an_organisation_has_a_number_only_with_nobody_or_five_people() -> None:
    staff = {"Large": 5, "Small": 4, "Single": 1}
    people = [
        _entry(f"{name}-{n}", name, "") for name, number in staff.items() for n in range(number)
    ]
    names = [*staff, "Where nobody is"]
    told = blocks.Prose(messages=[_say(at=leaves.Organisation(name=name)) for name in names])
    block = _first(_of_groups(told, _directory(*people)))
    shown = [message.params["at"] for message in block.messages]
    assert [leaf == REMOVED for leaf in shown] == [False, True, True, False]
    assert {shown[0], shown[3]} == {
        leaves.Organisation(name="Organisation 1"),
        leaves.Organisation(name="Organisation 2"),
    }


def test_spellings_of_one_organisation_are_counted_together() -> None:
    people = [_entry(f"p{n}", name, "") for n, name in enumerate(["Acme"] * 3 + ["ACME Inc."] * 2)]
    report = _of_groups(_directory(*people))
    names = pseudonyms_of(report, organisations={"Acme": "acme", "ACME Inc.": "acme"})
    assert names.organisations == {"Acme": 1, "ACME Inc.": 1}
    assert pseudonyms_of(report).organisations == {}


def _bar(label: leaves.Leaf, value: int, part: int) -> blocks.Bar:
    return blocks.Bar(
        label=label, value=leaves.Count(value=value), part=leaves.Count(value=part, of=value)
    )


_OTHERS = leaves.Term(id="redacted.others")


def test_bars_of_small_groups_become_one() -> None:
    at = leaves.Organisation
    ada = leaves.Person(id="ada", name="Ada")
    bars = [
        _bar(at(name="Large"), 5, 1),
        _bar(at(name="Small"), 4, 3),
        _bar(leaves.Text(text="Choir"), 1, 1),
        _bar(leaves.Term(id="role.sales"), 2, 0),
        _bar(ada, 3, 2),
        _bar(at(name="Empty"), 0, 0),
    ]
    block = _first(_of_groups(blocks.Bars(summary=_say(), bars=bars)))
    assert [(type(bar.label), bar.value.value) for bar in block.bars] == [
        (leaves.Organisation, 5),
        (leaves.Term, 2),
        (leaves.Person, 3),
        (leaves.Organisation, 0),
        (leaves.Term, 5),
    ]
    assert block.bars[-1] == _bar(_OTHERS, 5, 4)


def test_stations_of_a_flow_become_one_with_the_ways_through_them() -> None:
    def node(id: str, column: int, label: leaves.Leaf, people: int) -> blocks.FlowNode:
        return blocks.FlowNode(id=id, column=column, label=label, people=leaves.Count(value=people))

    def path(*nodes: str, people: int) -> blocks.FlowPath:
        return blocks.FlowPath(nodes=list(nodes), people=people, family="direct")

    flow = blocks.Flow(
        summary=_say(),
        columns=[_say(), _say()],
        nodes=[
            node("direct", 0, leaves.Term(id="family.direct"), 3),
            node("shared", 0, leaves.Term(id="family.shared"), 9),
            node("c1", 1, leaves.Text(text="Engines"), 6),
            node("c2", 1, leaves.Text(text="Choir"), 4),
            node("c3", 1, leaves.Text(text="Rowing"), 2),
        ],
        paths=[
            path("direct", "c2", people=2),
            path("direct", "c3", people=1),
            path("shared", "c1", people=6),
            path("shared", "c2", people=2),
            path("shared", "c3", people=1),
        ],
    )
    block = _first(_of_groups(flow))
    assert [(one.id, one.people.value) for one in block.nodes] == [
        ("direct", 3),
        ("shared", 9),
        ("c1", 6),
        ("others_1", 6),
    ]
    assert block.nodes[-1].label == _OTHERS
    assert block.paths == [
        path("direct", "others_1", people=3),
        path("shared", "c1", people=6),
        path("shared", "others_1", people=3),
    ]


def test_rows_of_small_groups_become_one() -> None:
    at, count = leaves.Organisation, leaves.Count
    ada = leaves.Person(id="ada", name="Ada")
    rows: list[list[leaves.Cell | None]] = [
        [at(name="Large"), count(value=9), leaves.Day(iso="2020-05-06"), count(value=2)],
        [at(name="Small"), count(value=4), leaves.Day(iso="2021-05-06"), count(value=0)],
        [leaves.Text(text="Choir"), count(value=1), None, count(value=1)],
        [at(name="Hers"), count(value=1), ada, None],
        [leaves.Term(id="origin.event"), count(value=2), None, count(value=1)],
    ]
    column = blocks.TableColumn(label=_say())
    table = blocks.Table(title=_say(), columns=[column] * 4, rows=rows)
    block = _first(_of_groups(table))
    assert [row[1].value for row in block.rows] == [9, 1, 2, 5]
    assert block.rows[0][2:] == [leaves.Day(iso="2020-05"), None]
    assert block.rows[2][3] == count(value=1)
    assert block.rows[-1] == [_OTHERS, count(value=5), None, count(value=1)]


def test_parts_of_a_strip_in_small_groups_become_one() -> None:
    drawn = blocks.Map(summary=_say(), islands=_islands(c1=5, c2=4, c3=1), dots=[])

    def part(island: str, links: int, *, own: bool = False) -> blocks.StripPart:
        label = leaves.Text(text=f"Island {island}")
        return blocks.StripPart(label=label, links=leaves.Count(value=links), own=own)

    row = blocks.StripRow(
        person=leaves.Person(id="ada", name="Ada"),
        parts=[part("c2", 7, own=True), part("c1", 3), part("c3", 2), part("c2", 1)],
        note=_say(),
    )
    strips = blocks.Strips(summary=_say(), rows=[row])
    block = redact(_of_groups(drawn, strips)).chapters[0].blocks[1]
    assert isinstance(block, blocks.Strips)
    assert [(one.label, one.links.value, one.own) for one in block.rows[0].parts] == [
        (REMOVED, 7, True),
        (leaves.Text(text="Group 1"), 3, False),
        (_OTHERS, 3, False),
    ]


def test_groups_without_a_name_are_told_by_their_size_unless_they_are_small() -> None:
    message = _say(small=leaves.Unnamed(size=4, year=2014), large=leaves.Unnamed(size=5))
    bars = [_bar(leaves.Unnamed(size=n), n, 1) for n in (3, 4, 5)]
    prose, block = (
        redact(_of_groups(blocks.Prose(messages=[message]), blocks.Bars(summary=_say(), bars=bars)))
        .chapters[0]
        .blocks
    )
    assert isinstance(prose, blocks.Prose)
    assert isinstance(block, blocks.Bars)
    assert prose.messages[0].params == {"small": REMOVED, "large": leaves.Unnamed(size=5)}
    assert [(bar.label, bar.value.value) for bar in block.bars] == [
        (leaves.Unnamed(size=5), 5),
        (_OTHERS, 7),
    ]


def test_groups_are_taken_together_once() -> None:
    bars = blocks.Bars(summary=_say(), bars=[_bar(leaves.Organisation(name="Small"), 4, 3)])
    once = redact(_of_groups(bars))
    assert encode(redact(once)) == encode(once)


def test_a_sentence_outside_a_report_is_redacted_alike() -> None:
    names = Pseudonyms.of(people=["ada"], organisations={}, files=())
    message = _say(
        who=leaves.Person(id="ada", name="Ada"),
        day=leaves.Day(iso="2026-03-05"),
        words=leaves.Quote(text="hello"),
    )
    assert redact_message(message, names).params == {
        "who": leaves.Person(id="p1", name="Person 1"),
        "day": leaves.Day(iso="2026-03"),
        "words": REMOVED,
    }
