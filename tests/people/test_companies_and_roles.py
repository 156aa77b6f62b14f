from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.people.companies import company_key, group_companies
from linkedin_insights.people.roles import LEVELS, classify_role, classify_roles
from tests.people.worlds import connection, tables


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (["Acme", "ACME Inc.", "Acme, Inc", "acme GmbH & Co. KG", "Acmé S.A.", "The Acme"], "acme"),
        (["株式会社アクメ", "アクメ"], "アクメ"),
        (["ООО Ромашка", "Ромашка"], "ромашка"),
        (["PT Bintang Tbk", "Bintang"], "bintang"),
        (["Cerveza S.A.B. de C.V.", "Cerveza S/A", "Cerveza"], "cerveza"),
        (["Smith & Sons Ltd.", "Smith and Sons"], "smith and sons"),
        (["PwC", "PricewaterhouseCoopers"], "pricewaterhousecoopers"),
        (["Acme UK"], "acme uk"),
        (["AG Insurance"], "ag insurance"),
        (["Inc Magazine"], "inc magazine"),
        (["GmbH"], "gmbh"),
        (["Acme (acquired by Beta)"], "acme"),
    ],
)
def test_spellings_of_a_company_meet(spellings: list[str], key: str) -> None:
    assert {company_key(spelling) for spelling in spellings} == {key}


@given(st.text(min_size=1, max_size=40))
def test_a_key_is_its_own_key_or_shorter(raw: str) -> None:
    key = company_key(raw)
    assert key == " ".join(key.split())


def test_the_label_is_the_most_frequent_spelling() -> None:
    names = ["Acme", "ACME Inc.", "ACME Inc.", "Beta AG", "beta"]
    rows = [
        connection(f"P{place} Q", "2020-01-01", company=name) for place, name in enumerate(names)
    ]
    found = group_companies(tables(connections=rows))
    assert dict(zip(found["company"], found["company_label"], strict=True)) == {
        "ACME Inc.": "ACME Inc.",
        "Acme": "ACME Inc.",
        "Beta AG": "Beta AG",
        "beta": "Beta AG",
    }


@pytest.mark.parametrize(
    ("title", "seniority", "field"),
    [
        ("Talent Acquisition Partner", "", "recruiting"),
        ("Co-Founder & CEO", "founder", ""),
        ("Product Owner", "", "product"),
        ("Owner", "founder", ""),
        ("Senior Software Engineer", "senior", "engineering"),
        ("Vice President, Sales", "vp", "sales"),
        ("Head of People", "head", "people"),
        ("Geschäftsführerin", "executive", ""),
        ("Werkstudent Marketing (m/w/d)", "intern", "marketing"),
        ("Directrice des ressources humaines", "director", "people"),
        ("Ingeniero de datos", "", "engineering"),
        ("Estagiário de TI", "intern", ""),
        ("Responsabile vendite", "head", "sales"),
        ("Softwareontwikkelaar", "", "engineering"),
        ("Entwickler:in", "", "engineering"),
        ("Assistant to the CEO", "", "administration"),
        ("Cheerleader", "", ""),
        ("Managing Partner", "executive", ""),
        ("", "", ""),
    ],
)
def test_titles_are_read_by_whole_words(title: str, seniority: str, field: str) -> None:
    found = classify_role(title)
    assert (found.seniority, found.field) == (seniority, field)


def test_every_level_of_the_lexicon_is_published() -> None:
    import polars as pl  # noqa: PLC0415

    found = classify_roles(pl.Series(["CEO", "CEO", "", "Baker"]))
    assert found["position"].to_list() == ["Baker", "CEO"]
    assert set(found["seniority"]) <= {*LEVELS, ""}
