from __future__ import annotations

from typing import Any

from linkedin_insights.network.edge_rules.mentions import find_mentions
from linkedin_insights.network.edge_rules.recommendations import find_recommendations
from tests.network.edge_rules.worlds import found, url
from tests.people.worlds import connection

NAMES = ["Anna Ash", "Ben Birch", *(f"Pat Quince{letter}" for letter in "abcdefghi")]
KNOWN = [connection(name, "2020-01-01", url(name)) for name in NAMES]


def _named(*texts: str) -> dict[tuple[str, str], list[str]]:
    comments = [{"at": "2024-01-01 10:00", "message": text} for text in texts]
    return found(find_mentions, connections=KNOWN, comments=comments)


def test_people_named_in_one_comment_are_named_together() -> None:
    assert _named("Well done, Ben Birch and ANNA ASH!") == {
        ("named_together", "1"): ["anna-ash", "ben-birch"]
    }


def test_people_named_in_two_comments_of_one_moment_are_not() -> None:
    assert _named("Well done, Ben Birch", "Well done, Anna Ash") == {}


def test_ten_names_are_a_group_and_eleven_a_list() -> None:
    assert [len(people) for people in _named(", ".join(NAMES[:10])).values()] == [10]
    assert _named(", ".join(NAMES)) == {}


def test_posts_count_like_comments() -> None:
    posts = [{"at": "2024-01-01 10:00", "commentary": "Thanks Ben Birch, thanks Anna Ash"}]
    assert len(found(find_mentions, connections=KNOWN, shares=posts)) == 1


def _recommendation(name: str, company: str) -> dict[str, Any]:
    first, _, last = name.partition(" ")
    return {"first_name": first, "last_name": last, "company": company, "at": "2020-01-01"}


def test_recommendations_both_ways_meet_at_the_company_of_that_time() -> None:
    rows = {
        "recommendations_given": [
            _recommendation("Anna Ash", "Acme Inc."), _recommendation("Pat Quincea", "Freelance"),
        ],
        "recommendations_received": [
            _recommendation("Ben Birch", "ACME"), _recommendation("Pat Quinceb", "Freelance"),
            _recommendation("Pat Quincec", "Beta"), _recommendation("Olga Owner", "Acme"),
        ],
    }  # fmt: skip
    assert found(find_recommendations, connections=KNOWN, **rows) == {
        ("recommended_at", "acme"): ["anna-ash", "ben-birch"]
    }


def test_one_person_with_two_recommendations_is_no_group() -> None:
    rows = [_recommendation("Anna Ash", "Acme"), _recommendation("Anna Ash", "Acme")]
    assert found(find_recommendations, connections=KNOWN, recommendations_given=rows) == {}
