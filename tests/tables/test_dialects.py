"""Files that are no ordinary CSV: each record is found, each text decoded."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from linkedin_insights.tables.files import (
    articles,
    comments,
    events,
    learning,
    reactions,
    saved_items,
    search_queries,
    shares,
    skills,
)
from tests.tables.making import counts, entry, problems, read

LINK = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A6943663946743448369"
OLD_COMMENTS = (
    "Date,Link,Message\r\n"
    f"2022-06-30 18:34:12,{LINK},Well done!\r\n"
    f"2022-06-18 21:53:04,{LINK},first line\nsecond line\n\nfourth\r\n"
    f'2022-06-16 14:37:19,{LINK},"He said ""yes"", twice"\r\n'
    f'2022-06-15 14:37:19,{LINK},"with, comma\nand line"\r\n'
)
NEW_COMMENTS = (
    "Date,Link,Message\n"
    f'2025-06-30 18:34:12,{LINK},"He said \\"yes\\", and left\n\nfor good"\n'
    f"2025-06-18 21:53:04,{LINK},plain\n"
    f'2025-06-17 21:53:04,{LINK},"a \\\\ backslash \\"here\\""\n'
)


def test_comments_up_to_2024_spill_over_lines_and_double_quotes() -> None:
    tables = read({"Comments.csv": OLD_COMMENTS})
    assert tables.frame(comments.SPEC)["message"].to_list() == [
        "Well done!",
        "first line\nsecond line\n\nfourth",
        'He said "yes", twice',
        "with, comma\nand line",
    ]
    assert counts(tables, "Comments.csv") == (4, 4, {})


def test_comments_since_2025_escape_quotes_with_backslashes() -> None:
    tables = read({"Comments_123456789.csv": NEW_COMMENTS})
    assert tables.frame(comments.SPEC)["message"].to_list() == [
        'He said "yes", and left\n\nfor good',
        "plain",
        'a \\ backslash "here"',
    ]
    assert tables.frame(comments.SPEC)["table"].unique().to_list() == ["Comments"]
    assert counts(tables, "Comments.csv") == (3, 3, {})


def test_a_comment_without_a_readable_time_costs_one_row() -> None:
    text = OLD_COMMENTS + f"yesterday,{LINK},oops\r\n2022-06-14 10:00:00,{LINK},fine\r\n"
    assert counts(read({"Comments.csv": text}), "Comments.csv") == (6, 5, {"malformed": 1})


def test_a_resaved_comments_file_is_ordinary_csv() -> None:
    text = f"Date;Link;Message\r\n30/06/2022 18:34;{LINK};hello\r\n"
    (row,) = read({"Comments.csv": text}).frame(comments.SPEC).iter_rows(named=True)
    assert (row["message"], row["at"].date().isoformat()) == ("hello", "2022-06-30")


def test_search_queries_keep_their_unquoted_commas() -> None:
    text = (
        "Time,Search Query\n"
        "2025/04/25 10:00:00 UTC,data, ai, paris\n"
        '2025/04/25 10:00:01 UTC,"quoted, properly"\n'
        '2025/04/25 10:00:02 UTC,"head of" OR "vp, sales"\n'
        "2025/04/25 10:00:03 UTC,plain\n"
        "2025/04/25 10:00:04 UTC,\n"
        "no time,lost\n"
        '2025/04/25 10:00:05 UTC,"never closed\n'
        "2025/04/25 10:00:06 UTC,last\n"
    )
    tables = read({"SearchQueries.csv": text})
    assert tables.frame(search_queries.SPEC)["query"].to_list() == [
        "data, ai, paris",
        "quoted, properly",
        '"head of" OR "vp, sales"',
        "plain",
        "",
        '"never closed',
        "last",
    ]
    assert counts(tables, "SearchQueries.csv") == (8, 7, {"malformed": 1})
    assert tables.frame(search_queries.SPEC)["row"].to_list() == [1, 2, 3, 4, 5, 7, 8]


def test_search_queries_of_2018_are_utf16_with_tabs() -> None:
    text = '\ufeff"Time"\t"Search Query"\n"2018/06/30 10:00:00 UTC"\t"a, b ""c"""'
    tables = read({"Search Queries.csv": text.encode("utf-16-le")})
    assert tables.frame(search_queries.SPEC)["query"].to_list() == ['a, b "c"']
    assert tables.problems == ()


def test_shares_decode_their_newlines() -> None:
    text = (
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
        f'2025-01-01 10:00:00,{LINK},"first ""quoted""""\n""""\n""second","","",MEMBER_NETWORK\n'
    )
    tables = read({"Shares.csv": text})
    assert tables.frame(shares.SPEC)["commentary"].to_list() == ['first "quoted"\n\nsecond']


@pytest.mark.parametrize(
    ("link", "post", "commented"),
    [
        (LINK, "6943663946743448369", False),
        ("urn:li:ugcPost:6943663946743448369", "6943663946743448369", False),
        ("x/urn%3Ali%3AgroupPost%3A3902751-6948336824784268124", "6948336824784268124", False),
        (
            LINK + "?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A6943663946743448369%2C"
            "6943700000000000000%29",
            "6943663946743448369",
            True,
        ),
    ],
)
def test_links_give_the_time_of_their_post(link: str, post: str, *, commented: bool) -> None:
    text = f'Date,Type,Link\n2022-06-30 18:34:12,LIKE,"{link}"\n'
    (row,) = read({"Reactions.csv": text}).frame(reactions.SPEC).iter_rows(named=True)
    assert row["post_id"] == post
    assert row["post_at"].year == 2022
    assert (row["comment_at"] is not None) == commented


def test_ids_of_articles_hold_no_time() -> None:
    text = "savedItem,createdTime\nurn:li:article:6943663946743448369,2022-06-30 18:34:12\n"
    (row,) = read({"Saved_Items.csv": text}).frame(saved_items.SPEC).iter_rows(named=True)
    assert (row["post_kind"], row["post_at"]) == ("article", None)


def test_events_have_a_beginning_and_an_end() -> None:
    text = (
        "Event Name,Event Time,Status,External Url\n"
        'Breakfast,"Jun 16, 2023 10:00 AM - Jun 16, 2023 11:00 AM",APPROVED,\nNo time,,APPROVED,\n'
    )
    first, second = read({"Events.csv": text}).frame(events.SPEC).iter_rows(named=True)
    assert first["at"] == datetime(2023, 6, 16, 10, tzinfo=UTC)
    assert first["ends_at"] == datetime(2023, 6, 16, 11, tzinfo=UTC)
    assert first["time_text"].startswith("Jun 16, 2023 10:00 AM - ")
    assert second["at"] is None


def test_learning_has_a_header_that_ends_with_a_comma() -> None:
    text = (
        "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),"
        "Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),\n"
        'Go,"<b>x</b>, y",Course,2023-11-25 19:47 UTC,N/A,true,,\n'
    )
    tables = read({"Learning.csv": text})
    (row,) = tables.frame(learning.SPEC).iter_rows(named=True)
    assert (row["saved"], row["completed_at"], row["at_precision"]) == (True, None, "minute")
    assert tables.problems == ()


ARTICLE = (
    "<html><head><title>On &amp; off</title></head><body><h1>"
    '<a href="https://www.linkedin.com/pulse/on-off">On &amp; off</a></h1>'
    '<p class="created">Created on 2024-09-20 06:04</p>'
    '<p class="published">Published on 2024-09-20 07:04</p><div>Words.</div></body></html>'
)
DRAFT = (
    "<html><title>Idea</title><body><h1>Idea</h1>"
    '<p class="created">Created on 2024-09-20 06:04</p>'
    '<p class="published">Published on ---</p></body></html>'
)


def test_articles_are_one_row_each() -> None:
    tables = read({"Articles/Articles/on-off-12.html": ARTICLE, "Articles/Articles/x.html": DRAFT})
    first, second = tables.frame(articles.SPEC).sort("file").iter_rows(named=True)
    assert (first["title"], first["url"]) == ("On & off", "https://www.linkedin.com/pulse/on-off")
    assert first["published_at"] == datetime(2024, 9, 20, 7, 4, tzinfo=UTC)
    assert (first["draft"], second["draft"]) == (False, True)
    assert second["published_at"] is None
    assert counts(tables, "Articles/Articles/on-off-12.html") == (1, 1, {})
    assert not entry(tables, "Articles/Articles/x.html").known


def test_the_placeholder_of_the_learning_coach_is_no_row() -> None:
    tables = read(
        {"LearningCoachMessages.csv": "No conversations found\n\n\n", "Skills.csv": "Name\nA\n"}
    )
    found = entry(tables, "LearningCoachMessages.csv")
    assert (found.status, found.rows_read) == ("ignored", 0)


@pytest.mark.parametrize(
    "data",
    [
        b"Name\nChess\nGo\n",
        b"Name\r\nChess\r\nGo\r\n",
        b"Name\rChess\rGo",
        b"Name\nChess\nGo\n\n\n",
        b"Name\n\nChess\n\nGo",
        b"\xef\xbb\xbfName\r\nChess\nGo\n",
        "Name\nChess\nGo\n".encode("utf-16"),
        "Name\nChess\nGo\n".encode("utf-16-be"),
        b'"Name"\n"Chess"\n"Go"\n',
    ],
)
def test_encodings_and_line_ends(data: bytes) -> None:
    tables = read({"Skills.csv": data})
    assert tables.frame(skills.SPEC)["skill"].to_list() == ["Chess", "Go"]
    assert counts(tables, "Skills.csv") == (2, 2, {})


def test_bytes_that_are_no_utf8_are_read_as_cp1252_with_a_warning() -> None:
    tables = read({"Skills.csv": "Name\nCafé\n".encode("cp1252")})
    assert tables.frame(skills.SPEC)["skill"].to_list() == ["Café"]
    assert problems(tables, "not-utf8")[0].severity == "warning"


def test_nul_bytes_are_dropped_with_a_warning() -> None:
    tables = read({"Skills.csv": b"Name\nCh\0ess\n"})
    assert tables.frame(skills.SPEC)["skill"].to_list() == ["Chess"]
    assert problems(tables, "nul-bytes")


def test_lines_before_the_first_comment_are_no_comments() -> None:
    tables = read(
        {"Comments.csv": "Date,Link,Message\nwhat is this\n"
         "2024-03-01 10:00:00,https://www.linkedin.com/x,one\n"}
    )  # fmt: skip
    assert counts(tables, "Comments.csv") == (2, 1, {"malformed": 1})
