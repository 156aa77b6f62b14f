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
    broken = msgspec.structs.replace(_report(), chapters=[object()])
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
