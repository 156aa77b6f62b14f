"""Each dialect writes the bytes that the export is known for."""

from __future__ import annotations

from linkedin_insights.sample import dialects

HEAD = ("Date", "Link", "Message")


def test_quotes_stand_only_where_needed() -> None:
    rows = [("a", "b,c", 'd"e', "f\ng", "")]
    assert dialects.minimal(rows) == 'a,"b,c","d""e","f\ng",\n'
    assert dialects.minimal([("a,b", "c;d")], delimiter=";") == 'a,b;"c;d"\n'


def test_some_files_end_without_a_line_end() -> None:
    assert dialects.unterminated([("a",), ("b",)]) == "a\nb"


def test_everything_is_quoted_since_2026() -> None:
    assert dialects.all_quoted([("a", "", 'b"')]) == '"a","","b"""\n'


def test_utf16_has_a_mark_tabs_and_no_last_line_end() -> None:
    data = dialects.utf16_tabs([("a", "b"), ("c", "")])
    assert data.startswith(b"\xff\xfe")
    assert data.decode("utf-16") == '"a"\t"b"\n"c"\t""'


def test_comments_escape_quotes_by_backslashes() -> None:
    rows = [HEAD, ("d", "l", 'say "yes", twice'), ("d", "l", "plain"), ("d", "l", "a\\b")]
    assert dialects.backslash_comments(rows) == (
        'Date,Link,Message\nd,l,"say \\"yes\\", twice"\nd,l,plain\nd,l,a\\b\n'
    )


def test_old_comments_spill_over_lines() -> None:
    rows = [HEAD, ("d", "l", "one\ntwo"), ("d", "l", "one,\ntwo")]
    assert dialects.spilling_comments(rows, eol="\r\n") == (
        'Date,Link,Message\r\nd,l,one\r\ntwo\r\nd,l,"one,\r\ntwo"\r\n'
    )


def test_newlines_of_posts_stand_between_quotes() -> None:
    rows = [("h",), ("d", "l", "one\n\ntwo", "", "", "V"), ("d", "l", "", "https://x", "", "V")]
    assert dialects.shares(rows, eol="\n", quote_empty=True) == (
        'h\nd,l,"one""\n""""\n""two","","",V\nd,l,"",https://x,"",V\n'
    )
    assert dialects.shares(rows[:2], eol="\r\n", quote_empty=False) == (
        'h\r\nd,l,"one""\r\n""""\r\n""two",,,V\r\n'
    )


def test_searches_are_never_quoted() -> None:
    assert dialects.unquoted_rest([("t", 'a, "b"')]) == 't,a, "b"\n'
