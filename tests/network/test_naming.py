"""What clusters are called, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl
import pytest

from linkedin_insights.network.model import GROUPS, MEMBERS
from linkedin_insights.network.naming import NAMES, name_clusters
from linkedin_insights.network.naming_scores import score_tokens
from linkedin_insights.network.naming_text import LONGEST, is_mixed, joined, years_text
from linkedin_insights.network.naming_tokens import FACTS, collect_facts
from linkedin_insights.people.companies import COMPANIES
from linkedin_insights.people.model import PEOPLE

_MEMBERS = {"person_id": pl.String(), "cluster_id": pl.String()}


def _members(**clusters: int) -> pl.DataFrame:
    """So many people a cluster; ``rest`` are those of none. Ids are ``<cluster><number>``."""
    rows = [
        (f"{id}-{number}", "" if id == "rest" else id)
        for id, size in clusters.items()
        for number in range(size)
    ]
    return pl.DataFrame(rows, schema=_MEMBERS, orient="row")


def _facts(*rows: tuple[str, int, str, str]) -> pl.DataFrame:
    """Facts without dates: cluster, how many of its first members, field, what is written."""
    return pl.DataFrame(
        [
            (f"{id}-{number}", field, shown.casefold(), shown, None, None)
            for id, count, field, shown in rows
            for number in range(count)
        ],
        schema=FACTS,
        orient="row",
    )


def _dated(id: str, count: int, shown: str, since: date, until: date | None) -> pl.DataFrame:
    rows = [
        (f"{id}-{number}", "era_company", f"{shown} {since}", shown, since, until)
        for number in range(count)
    ]
    return pl.DataFrame(rows, schema=FACTS, orient="row")


def _label(members: pl.DataFrame, facts: pl.DataFrame) -> list[str]:
    return name_clusters(members, facts, as_of=date(2021, 6, 1))["label"].to_list()


def test_log_odds_are_those_worked_by_hand() -> None:
    # Northwind: y_i = 4, y_j = 1, n_i = 4, n_j = 6; each of the two companies has 5 people, so
    # α = 0.01·5 + 0.01 = 0.06 and α0 = 0.12.
    # δ = ln(4.06/(4.12-4.06)) - ln(1.06/(6.12-1.06)) = 4.21439 + 1.56309 = 5.77748
    # z = 5.77748 / √(1/4.06 + 1/1.06) = 5.77748 / 1.09075 = 5.2968
    # One cluster with 4 tokens: A = 4, tfidf = 4·ln(1 + 4/5) = 2.35115.
    facts = _facts(
        ("c1", 4, "company", "Northwind"),
        ("rest", 1, "company", "Northwind"),
    )
    others = [(f"rest-{n}", "company", "contoso", "Contoso", None, None) for n in range(1, 6)]
    facts = pl.concat([facts, pl.DataFrame(others, schema=FACTS, orient="row")])
    (row,) = score_tokens(_members(c1=4, rest=6), facts).to_dicts()
    assert row["z"] == pytest.approx(5.2968, abs=1e-3)
    assert row["tfidf"] == pytest.approx(2.35115, abs=1e-5)
    assert (row["coverage"], row["passes"]) == (1.0, True)


def test_a_company_of_the_past_stands_with_the_years_of_connecting_and_the_field_of_work() -> None:
    members = _members(c1=10, rest=40)
    facts = pl.concat(
        [
            _dated("c1", 9, "Northwind", date(2014, 3, 1), date(2020, 1, 1)),
            _facts(
                ("c1", 8, "field_of_work", "data"),
                ("rest", 20, "field_of_work", "sales"),
                ("rest", 40, "company", "Contoso"),
                ("c1", 1, "year", "2016"),
            ),
            # Sorted: 2016, 2016, then 2017 … ; a tenth at each end is cut off: 2016 to 2019.
            pl.DataFrame(
                [
                    (f"c1-{n}", "year", str(year), str(year), None, None)
                    for n, year in enumerate(
                        (2016, 2017, 2017, 2018, 2018, 2019, 2019, 2019, 2021), start=1
                    )
                ],
                schema=FACTS,
                orient="row",
            ),
        ]
    )
    named = name_clusters(members, facts, as_of=date(2021, 6, 1))
    assert dict(named.schema) == NAMES
    assert named.to_dicts() == [
        {
            "cluster_id": "c1",
            "label": "Northwind 2016–19 · data",
            "keywords": "Northwind; data",
            "label_kind": "named",
            "label_size": 10,
            "label_year": None,
            "label_nth": 1,
        }
    ]


def test_a_job_that_lasts_ends_at_the_day_of_the_report() -> None:
    facts = _dated("c1", 6, "Northwind", date(2018, 1, 1), None)
    assert _label(_members(c1=6, rest=30), facts) == ["Northwind 2018–21"]


def test_what_a_quarter_of_the_members_lack_names_nobody() -> None:
    # 4 of 20 is a fifth; the same four of 16 are a quarter.
    facts = _facts(("c1", 4, "company", "Northwind"), ("rest", 90, "company", "Contoso"))
    assert _label(_members(c1=20, rest=90), facts) == ["mixed group of 20"]
    assert _label(_members(c1=16, rest=90), facts) == ["Northwind"]


def test_what_one_member_alone_has_names_nobody() -> None:
    facts = _facts(("c1", 1, "company", "Solo Ltd"))
    assert _label(_members(c1=3, rest=500), facts) == ["mixed group of 3"]


def test_three_colleagues_are_named_although_z_stays_low() -> None:
    facts = _facts(("c1", 3, "company", "Northwind"), ("rest", 97, "company", "Contoso"))
    members = _members(c1=3, rest=97)
    assert not score_tokens(members, facts)["passes"].any()
    assert _label(members, facts) == ["Northwind"]


def test_a_mixed_group_says_its_year_when_most_of_it_is_of_one() -> None:
    members = _members(c1=23, c2=23, c3=23, rest=10)
    facts = _facts(("c1", 12, "year", "2021"), ("c2", 11, "year", "2020"))
    named = name_clusters(members, facts, as_of=None)
    assert named["label"].to_list() == [
        "mixed group of 23 (mostly 2021)",
        "mixed group of 23",
        "mixed group of 23 (2)",
    ]
    assert named["label_kind"].to_list() == ["mixed"] * 3
    assert named["label_year"].to_list() == [2021, None, None]
    assert named["label_nth"].to_list() == [1, 1, 2]
    assert all(is_mixed(label) for label in named["label"])
    assert not is_mixed("mixed group of friends")


def test_equal_labels_are_told_apart_by_a_token_of_their_own() -> None:
    facts = _facts(
        ("c1", 10, "company", "Northwind"),
        ("c2", 8, "company", "Northwind"),
        ("c1", 9, "field_of_work", "data"),
        ("c2", 8, "field_of_work", "data"),
        ("c2", 5, "school", "Delft"),
        ("rest", 80, "company", "Contoso"),
    )
    # In the second, data has fewer bearers outside (9 against 10), so it comes before Northwind.
    named = name_clusters(_members(c1=10, c2=8, rest=80), facts, as_of=None)
    assert named["label"].to_list() == ["Northwind · data", "Northwind · Delft"]
    assert named["keywords"].to_list() == ["Northwind; data", "data; Northwind; Delft"]


def test_equal_labels_are_told_apart_by_years_and_at_last_by_a_number() -> None:
    facts = _facts(
        ("c1", 10, "company", "Northwind"),
        ("c2", 8, "company", "Northwind"),
        ("c3", 6, "company", "Northwind"),
        ("c4", 5, "company", "Northwind"),
        ("c2", 2, "year", "2019"),
        ("rest", 80, "company", "Contoso"),
    )
    assert _label(_members(c1=10, c2=8, c3=6, c4=5, rest=80), facts) == [
        "Northwind",
        "Northwind 2019",
        "Northwind (2)",
        "Northwind (3)",
    ]


def test_neither_ids_nor_the_order_of_rows_change_a_label() -> None:
    members = _members(c1=10, c2=8, rest=80)
    facts = _facts(
        ("c1", 7, "company", "Northwind"),
        ("c1", 6, "title", "Actuary"),
        ("c2", 6, "event", "DevConf"),
        ("rest", 80, "company", "Contoso"),
    )
    other = {id: f"zz{n}" for n, id in enumerate(reversed(members["person_id"].to_list()))}
    renamed = [
        frame.with_columns(pl.col("person_id").replace_strict(other)).reverse()
        for frame in (members, facts)
    ]
    assert _label(members, facts) == ["Northwind · Actuary", "DevConf"]
    assert _label(renamed[0], renamed[1]) == _label(members, facts)


@pytest.mark.parametrize(
    ("parts", "label"),
    [
        (["Northwind"], "Northwind"),
        (["N" * 60 + " 2016–19"], "N" * 31 + "… 2016–19"),
        (["N" * 60, "data"], "N" * 32 + "… · data"),
        (["N" * 60, "d" * 60], "N" * 17 + "… · " + "d" * 18 + "…"),
    ],
)
def test_labels_are_short(parts: Sequence[str], label: str) -> None:
    assert joined(parts) == label
    assert len(joined(parts)) <= LONGEST


def test_years_are_written_as_briefly_as_they_can_be() -> None:
    assert years_text(2016, 2019) == "2016–19"
    assert years_text(1998, 2003) == "1998–2003"
    assert years_text(2016, 2016) == "2016"


def _person(id: str, name: str, company: str, position: str) -> tuple[object, ...]:
    day = date(2017, 5, 4)
    return (id, name, "", company, position, day, True, False)


def test_facts_hold_companies_title_words_fields_years_and_groups_but_no_names() -> None:
    people = pl.DataFrame(
        [
            _person("a", "Quentin Zyxw", "NORTHWIND GmbH", "Senior Software-Entwickler (m/w/d)"),
            _person("b", "Rosa Vutsr", "Freelance", "Directrice de l'Éditorial"),
        ],
        schema=PEOPLE,
        orient="row",
    )
    companies = pl.DataFrame(
        [
            ("NORTHWIND GmbH", "northwind", "Northwind"),
            ("Freelance", "freelance", "Freelance"),
        ],
        schema=COMPANIES,
        orient="row",
    )
    groups = pl.DataFrame(
        [
            ("employer_era", "g1", "NORTHWIND GmbH", date(2016, 1, 1), None, "Positions.csv", 1),
            ("event", "g1", "Dev\u202eConf; 2019", date(2019, 2, 1), None, "Events.csv", 1),
            ("conversation", "g2", "", None, None, "messages.csv", 1),
        ],
        schema=GROUPS,
        orient="row",
    )
    members = pl.DataFrame(
        [
            (kind, group, "b", None, "x.csv", 1)
            for kind, group in groups.select("kind", "group").rows()
        ],
        schema=MEMBERS,
        orient="row",
    )
    facts = collect_facts(people, companies, groups, members)
    assert dict(facts.schema) == FACTS
    assert facts.select("person_id", "field", "token", "shown", "since").rows() == [
        ("a", "company", "northwind", "Northwind", None),
        ("a", "field_of_work", "engineering", "engineering", None),
        ("a", "title", "entwickler", "Entwickler", None),
        ("a", "title", "software", "Software", None),
        ("a", "year", "2017", "2017", None),
        ("b", "era_company", "northwind 2016", "Northwind", date(2016, 1, 1)),
        ("b", "event", "dev conf 2019 2019", "Dev Conf 2019", date(2019, 2, 1)),
        ("b", "title", "editorial", "Éditorial", None),
        ("b", "year", "2017", "2017", None),
    ]


def test_without_people_there_is_nothing_to_name() -> None:
    empty = [pl.DataFrame(schema=schema) for schema in (PEOPLE, COMPANIES, GROUPS, MEMBERS)]
    facts = collect_facts(*empty)
    assert dict(facts.schema) == FACTS
    named = name_clusters(pl.DataFrame(schema=_MEMBERS), facts, as_of=None)
    assert named.is_empty()
    assert dict(named.schema) == NAMES
    assert _label(_members(c1=3), facts) == ["mixed group of 3"]
