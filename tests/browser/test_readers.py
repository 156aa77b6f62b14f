"""The reader's test of docs/readers_test.md: ten questions, each answered within two steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

DOC = Path(__file__).parents[2] / "docs" / "readers_test.md"
COMPANY = "Lumenfold"


class Reader:
    """Somebody with the report in front of them, who counts steps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps = 0

    def contents(self, title: str) -> Locator:
        """Follow a link of the table of contents; the chapter is then in view."""
        self.steps += 1
        link = self.page.locator("nav.contents").get_by_role("link", name=title, exact=True)
        href = link.get_attribute("href")
        link.click()
        chapter = self.page.locator(str(href))
        expect(chapter.locator("h2")).to_be_in_viewport()
        return chapter

    def open(self, summary: Locator) -> Locator:
        """Open a fold; what it held is then visible."""
        self.steps += 1
        summary.click()
        return summary.locator("xpath=..")

    def search(self, words: str) -> Locator:
        """Type into the search of the page."""
        self.steps += 1
        box = self.page.locator("#search")
        box.fill(words)
        found = self.page.locator("#search-list").get_by_role("option")
        expect(found.first).to_be_visible()
        return found

    def enter(self) -> Locator:
        """Take the first that was found."""
        self.steps += 1
        self.page.keyboard.press("Enter")
        return self.page.get_by_role("dialog")


def last_job(reader: Reader) -> None:
    few = reader.contents("The few and how they began")
    rows = few.locator("summary").filter(has_text="began a job at their company")
    detail = reader.open(rows.last).locator(".detail")
    expect(detail).to_contain_text(re.compile("How it (probably )?began: "))


def owed_answers(reader: Reader) -> None:
    waiting = reader.contents("Conversations waiting for an answer")
    expect(waiting.locator(".people").first).to_contain_text("Their question of")
    expect(waiting.locator("blockquote").first).to_contain_text("?")


def at_a_company(reader: Reader) -> None:
    found = reader.search(COMPANY)
    expect(found.first).to_contain_text(COMPANY)


def to_wake(reader: Reader) -> None:
    asleep = reader.contents("Who went quiet")
    item = asleep.locator(".people li").first
    expect(item.locator(".opener")).to_contain_text("To begin with")
    expect(reader.open(item.locator("summary"))).to_contain_text("A rank for where to begin")


def where_from(reader: Reader) -> None:
    chapter = reader.contents("Where they come from")
    expect(chapter.locator(".claim")).to_contain_text("says how it began")
    expect(chapter.locator("svg.river")).to_be_visible()


def in_need(reader: Reader) -> None:
    claim = reader.contents("Steady or in need").locator(".claim")
    expect(claim).to_contain_text(re.compile(r"times as often .*\(between"))


def give_and_get(reader: Reader) -> None:
    chapter = reader.contents("Given and received")
    expect(chapter.locator(".claim")).to_contain_text("gifts from you")
    expect(chapter.locator(".total")).to_contain_text("by weight")


def other_worlds(reader: Reader) -> None:
    bridges = reader.contents("Weak ties and bridges")
    row = bridges.locator(".strips summary").first
    expect(row).to_contain_text("links lead into")
    expect(reader.open(row).locator(".detail")).to_contain_text("core")


def changed(reader: Reader) -> None:
    chapter = reader.contents("What changed")
    expect(chapter).to_contain_text("--previous")


def one_person(reader: Reader) -> None:
    reader.search("Noor Hazelaar")
    card = reader.enter()
    expect(card).to_contain_text("Noor Hazelaar")
    expect(card.locator(".record").first).to_contain_text(re.compile(r"\.csv, record \d"))


WALKS: Mapping[str, Callable[[Reader], None]] = {
    "Who brought me my last job?": last_job,
    "Whom do I owe an answer?": owed_answers,
    "Who do I know at a company?": at_a_company,
    "Whom should I wake, and how do I begin?": to_wake,
    "Where do my valuable relationships come from?": where_from,
    "Do I turn up only when I need something?": in_need,
    "Do I give as much as I receive?": give_and_get,
    "Through whom do I reach another world?": other_worlds,
    "What changed since last time?": changed,
    "What does the report know of one person, and from where?": one_person,
}


def told_steps() -> dict[str, int]:
    """The questions of the document with their number of steps."""
    rows = [line.split("|") for line in DOC.read_text("utf-8").splitlines()]
    asked = [[cell.strip() for cell in row] for row in rows if len(row) == 7 and row[1].strip()]
    return {question: 1 + bool(second) for _, n, question, _, second, *_ in asked if n.isdigit()}


def test_the_document_and_the_walks_ask_the_same() -> None:
    assert list(told_steps()) == list(WALKS)


@pytest.mark.parametrize("question", WALKS)
def test_an_answer_is_two_steps_away(page: Page, pages: Mapping[str, Path], question: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(pages["typical-sample"].as_uri())
    reader = Reader(page)
    WALKS[question](reader)
    assert reader.steps == told_steps()[question] <= 2
