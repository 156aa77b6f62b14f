"""The key to a redacted output says whom each pseudonym stands for."""

from __future__ import annotations

from linkedin_insights.report.redact import Pseudonyms
from linkedin_insights.tables_out.key import key_frame


def test_every_pseudonym_has_its_rows_in_the_order_of_the_numbers() -> None:
    names = Pseudonyms(
        people={"bob": 2, "ada": 1, "me": 3, "name:cy": 4},
        organisations={"Acme Inc.": 1, "ACME": 1},
        files={"my own.csv": 1},
        owner="me",
        groups={"Choir": 2, "Engines": 1},
    )
    frame = key_frame(names, {"ada": "Ada Example", "bob": "Bob"}, "Eve Owner")
    assert frame.columns == ["pseudonym", "kind", "stands_for"]
    assert frame.rows() == [
        ("owner", "person id", "me"),
        ("Owner", "name", "Eve Owner"),
        ("p1", "person id", "ada"),
        ("Person 1", "name", "Ada Example"),
        ("p2", "person id", "bob"),
        ("Person 2", "name", "Bob"),
        ("p4", "person id", "name:cy"),
        ("Person 4", "name", "cy"),
        ("Organisation 1", "organisation", "ACME"),
        ("Organisation 1", "organisation", "Acme Inc."),
        ("Group 1", "group", "Engines"),
        ("Group 2", "group", "Choir"),
        ("file 1", "file", "my own.csv"),
    ]


def test_nobody_has_no_key() -> None:
    nothing = Pseudonyms.of(people=(), organisations={}, files=())
    assert key_frame(nothing, {}, "").is_empty()
