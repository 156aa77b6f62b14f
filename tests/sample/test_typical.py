"""The typical sample: clocks that agree, ids that carry time, a life worth reading."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from linkedin_insights.sample import write_sample
from tests.sample.reading import comments, header, records

ID = "_481516234"
OWNER = "https://www.linkedin.com/in/mara-ellingwood-7b2"
SECOND = timedelta(seconds=1)
PACIFIC = ZoneInfo("America/Los_Angeles")


@pytest.fixture(scope="module")
def typical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "typical"
    write_sample(root, "typical")
    return root


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)


def born(link: str) -> datetime:
    """Return the moment in the id of the post that a link leads to."""
    found = re.search(r"%3A(?:\d+-)?(\d+)(?:\?|$)", link)
    assert found, link
    return datetime.fromtimestamp((int(found[1]) >> 22) / 1000, tz=UTC)


def test_it_stays_small(typical: Path) -> None:
    assert sum(p.stat().st_size for p in typical.rglob("*")) < 3_000_000


def test_it_has_the_size_of_a_career(typical: Path) -> None:
    connections = records(typical / "Connections.csv")
    assert 1_150 < len(connections) < 1_300
    assert 5_500 < len(records(typical / "messages.csv")) < 6_800
    hidden = sum(not row["First Name"] and not row["URL"] for row in connections)
    assert 0.02 < hidden / len(connections) < 0.04
    links = [row["URL"] for row in connections if row["URL"]]
    assert len(links) == len(set(links))


def test_all_thirteen_columns_are_quoted(typical: Path) -> None:
    assert len(header(typical / "messages.csv")) == 13
    text = (typical / "messages.csv").read_text(encoding="utf-8")
    assert '""' in text
    assert text.startswith('"CONVERSATION ID","CONVERSATION TITLE"')
    assert any("\n" in row["CONTENT"] for row in records(typical / "messages.csv"))


def test_threads_stand_together_newest_first(typical: Path) -> None:
    rows = records(typical / "messages.csv")
    runs = [[*run] for _, run in groupby(rows, key=lambda row: row["CONVERSATION ID"])]
    assert len({run[0]["CONVERSATION ID"] for run in runs}) == len(runs)
    assert all(run == sorted(run, key=lambda r: r["DATE"], reverse=True) for run in runs)
    newest = [run[0]["DATE"] for run in runs]
    assert newest == sorted(newest, reverse=True)


def test_names_and_links_of_recipients_pair_up(typical: Path) -> None:
    for row in records(typical / "messages.csv"):
        names = [n for n in re.split(r",(?=\S)", row["TO"]) if n not in {"", "LinkedIn Member"}]
        links = [link for link in row["RECIPIENT PROFILE URLS"].split(",") if link]
        assert len(names) == len(links), row


def test_post_ids_carry_the_time_of_the_post(typical: Path) -> None:
    for row in records(typical / f"Shares{ID}.csv"):
        assert abs(born(row["ShareLink"]) - utc(row["Date"])) <= SECOND


def test_own_posts_are_found_under_a_second_id(typical: Path) -> None:
    posts = {
        born(row["ShareLink"]): row["ShareLink"] for row in records(typical / f"Shares{ID}.csv")
    }
    below = [link for _, link, _ in comments(typical / f"Comments{ID}.csv")]
    own = [link for link in below if any(abs(born(link) - at) <= SECOND for at in posts)]
    assert len(own) > 20
    assert not set(own) & set(posts.values())


def test_reactions_and_comments_follow_the_post(typical: Path) -> None:
    for row in records(typical / f"Reactions{ID}.csv"):
        assert born(row["Link"]) <= utc(row["Date"])
    for date, link, _ in comments(typical / f"Comments{ID}.csv"):
        assert born(link) <= utc(date)


def test_invitations_are_pacific_and_precede_the_connection(typical: Path) -> None:
    joined = {
        row["FullName"]: utc(row["Date"]) for row in records(typical / f"Member_Follows{ID}.csv")
    }
    accepted = 0
    for row in records(typical / "Invitations.csv"):
        sent = datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
        assert sent >= datetime(2025, 9, 14, tzinfo=UTC)
        name = row["To"] if row["Direction"] == "OUTGOING" else row["From"]
        if name in joined:
            accepted += 1
            assert sent <= joined[name]
    assert accepted > 80


def test_nothing_happens_after_the_export(typical: Path) -> None:
    last = "2026-07-14 18:20:00"
    assert max(row["DATE"] for row in records(typical / "messages.csv")) <= last
    assert max(row["Date"] for row in records(typical / f"Reactions{ID}.csv")) <= last
    assert max(row["Date"] for row in records(typical / f"Member_Follows{ID}.csv")) <= last


def test_most_never_wrote_and_a_few_wrote_a_lot(typical: Path) -> None:
    counts: Counter[str] = Counter()
    for row in records(typical / "messages.csv"):
        ends = {row["SENDER PROFILE URL"], row["RECIPIENT PROFILE URLS"]} - {OWNER, ""}
        if len(ends) == 1:
            counts[ends.pop()] += 1
    assert 450 < len(counts) < 700
    top = [n for _, n in counts.most_common(len(counts) // 10)]
    assert sum(top) > 0.4 * sum(counts.values())


def test_messages_rarely_repeat_word_for_word(typical: Path) -> None:
    texts = Counter(row["CONTENT"] for row in records(typical / "messages.csv"))
    assert len(texts) > 0.6 * sum(texts.values())


def test_judith_appears_under_two_names_and_one_link(typical: Path) -> None:
    rows = records(typical / "Endorsement_Received_Info.csv")
    names = {
        r["Endorser Last Name"]
        for r in rows
        if r["Endorser Public Url"].endswith("/judith-kortrijk")
    }
    assert names == {"Kortrijk"}
    today = {r["Last Name"] for r in records(typical / "Connections.csv") if "judith-k" in r["URL"]}
    assert today == {"Aalbersma (Kortrijk)"}


def test_rows_are_as_wide_as_their_header(typical: Path) -> None:
    odd = {"Comments", "SearchQueries", "LearningCoachMessages"}
    for path in typical.rglob("*.csv"):
        if not any(path.name.startswith(stem) for stem in odd):
            for row in records(path):
                assert None not in row, path
                assert None not in row.values(), path


def test_articles_include_a_draft(typical: Path) -> None:
    pages = [p.read_text(encoding="utf-8") for p in typical.rglob("*.html")]
    assert len(pages) == 3
    assert [page.count("Published on ---") for page in pages].count(1) == 1
