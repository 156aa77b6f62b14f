"""Cards and the directory: everybody is somewhere, and links lead there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest

from linkedin_insights.options import Options
from linkedin_insights.pipeline import analyse
from linkedin_insights.render import render_html
from linkedin_insights.render.anchors import anchor
from linkedin_insights.render.held import Held, count_held
from linkedin_insights.render.page_data import page_data
from linkedin_insights.report.leaves import Day, Person
from linkedin_insights.report.mentions import Mentions
from linkedin_insights.report.model import Report
from linkedin_insights.report.redact import redact
from tests.render.specimen import catalogue, empty, people, specimen

SAMPLES = Path(__file__).parents[2] / "sample_data"
WORDS = catalogue()


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(specimen(), catalogue=WORDS)


@pytest.fixture(scope="module", params=["specimen", "small", "typical"])
def report(request: pytest.FixtureRequest) -> Report:
    if request.param == "specimen":
        return specimen()
    return analyse([SAMPLES / request.param], Options()).report


@pytest.mark.parametrize("redacted", [False, True])
def test_every_person_named_has_a_place_to_go_to(report: Report, *, redacted: bool) -> None:
    page = render_html(redact(report) if redacted else report, catalogue=WORDS)
    linked = set(re.findall(r'href="#(p-[a-z0-9]+)"', page))
    assert linked
    assert linked <= set(re.findall(r'id="(p-[a-z0-9]+)"', page))


def test_a_card_names_the_record_behind_a_line(page: str) -> None:
    assert "messages.csv, record 1,200" in page
    assert "(weight 6.00)" in page


def test_a_card_leads_to_the_chapters_that_name_the_person(page: str) -> None:
    assert 'class="place" href="#chapter-ties"' in page
    assert 'class="place" href="#top"' in page


def test_anchors_are_stable_and_say_nothing() -> None:
    assert anchor("mara-ellingwood") == anchor("mara-ellingwood")
    assert anchor("a") != anchor("b")
    assert re.fullmatch(r"p-[a-z2-7]{10}", anchor("name:łucja 🌱"))


def test_the_script_gets_everybody_in_columns() -> None:
    found = page_data(specimen(), WORDS)["people"]
    names = [person.name for person in people()]
    assert len(found["name"]) == len(names)
    assert all(
        len(found[key]) == len(names)
        for key in ("profile", "company", "position", "connected", "last", "messages", "level")
    )
    state = found["state"]
    assert [state["values"][place] for place in state["of"]][:3] == ["active", "dormant", "unknown"]
    assert state["texts"][state["values"].index("dormant")] == "asleep"
    # 1 March 2010 is 14,669 days after 1 January 1970.
    assert found["connected"][0] == 14669
    assert found["connected"][4] is None
    assert found["companies"][found["company"][1]] == "Fernhill & Sons"
    assert found["company"][0] == -1
    assert not found["months"]


def test_months_are_told_as_months() -> None:
    report = specimen()
    section = next(chapter for chapter in report.chapters if chapter.id == "people")
    directory = section.blocks[0]
    entry = msgspec.structs.replace(directory.entries[0], connected=Day(iso="2010-03"))  # type: ignore[union-attr]
    block = msgspec.structs.replace(directory, entries=[entry])
    changed = msgspec.structs.replace(section, blocks=[block])
    found = page_data(msgspec.structs.replace(report, chapters=[changed]), WORDS)["people"]
    assert found["months"]
    assert found["connected"] == [14669]


def test_the_data_cannot_end_their_element(page: str) -> None:
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert "<" not in data[1]
    assert json.loads(data[1])["people"]["name"][3] == "فاطمة الزهراء"


def test_what_a_report_holds_is_counted() -> None:
    """The ten, and the 420 dots of the map."""
    held = count_held(specimen())
    assert held.people == 10 + 420
    assert held.quotes > 0
    assert count_held(empty()) == Held(people=0, quotes=0)


def test_mentions_are_told_in_order_and_leave_out_owner_and_map() -> None:
    report = specimen()
    found = Mentions.within([report.headline, *report.chapters], owner="ngozi-adeyemi-hart")
    assert "ngozi-adeyemi-hart" not in found.people
    assert found.places["tomas-herrera-1"][0] == "headline"
    assert len(set(found.places["tomas-herrera-1"])) == len(found.places["tomas-herrera-1"])
    assert all(isinstance(person, Person) for person in found.people.values())
