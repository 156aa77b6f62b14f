from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedin_insights.people.keys import folded_key, name_key, url_key, variant_keys

SLUGS = st.from_regex(r"[a-z0-9äöüßéñçøл王][a-z0-9äöüéñçøл王-]{1,20}", fullmatch=True)


@pytest.mark.parametrize(
    ("raw", "slug"),
    [
        ("https://www.linkedin.com/in/Anna-Ash", "anna-ash"),
        ("http://de.linkedin.com/in/anna-ash/", "anna-ash"),
        ("www.linkedin.com/in/anna-ash", "anna-ash"),
        ("m.linkedin.com/in/anna-ash?trk=x#top", "anna-ash"),
        ("https://www.linkedin.com/in/anna-ash/de", "anna-ash"),
        ("https://www.linkedin.com/in/j%C3%B6rg-%C3%A4", "jörg-ä"),
        ("https://www.linkedin.com/in/j%25C3%25B6rg", "jörg"),
        ("https://www.linkedin.com/in/jo\u0308rg", "jörg"),
        ("https%3A%2F%2Fwww.linkedin.com%2Fin%2Fanna-ash%2F", "anna-ash"),
        ("https://www.linkedin.com/pub/anna-ash/12/34b/5", "anna-ash-00534b12"),
        ("https://www.linkedin.com/in", ""),
        ("https://www.linkedin.com/in/", ""),
        ("https://www.linkedin.com/company/acme", ""),
        ("https://example.com/in/anna-ash", ""),
        ("https://notlinkedin.com/in/anna-ash", ""),
        ("", ""),
    ],
)
def test_an_address_gives_its_slug(raw: str, slug: str) -> None:
    assert url_key(raw) == slug


@given(SLUGS)
def test_every_spelling_of_an_address_gives_the_same_slug(slug: str) -> None:
    from urllib.parse import quote  # noqa: PLC0415

    key = url_key(f"https://www.linkedin.com/in/{slug}")
    spellings = [
        f"http://linkedin.com/in/{slug}/",
        f"www.linkedin.com/in/{quote(slug)}",
        f"https://fr.linkedin.com/in/{quote(quote(slug))}?x=1",
        f"HTTPS://WWW.LINKEDIN.COM/in/{slug.upper()}" if slug.upper().lower() == slug else slug,
        f"https://www.linkedin.com/in/{key}",
    ]
    assert {url_key(spelling) or key for spelling in spellings} == {key}


@given(st.text(max_size=60))
def test_keys_of_anything_are_stable(raw: str) -> None:
    assert name_key(name_key(raw)) == name_key(raw)
    slug = url_key(f"https://www.linkedin.com/in/{raw}")
    assert not slug or url_key(f"https://www.linkedin.com/in/{slug}") == slug
    folded = folded_key(raw)
    assert folded == " ".join(folded.split())


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("  Anna   ASH ", "anna ash"),
        ("Anna Ash, PhD, MBA", "anna ash"),
        ("🚀 Anna Ash ✔️", "anna ash"),
        ("Ánna Äsh", "ánna äsh"),
        ("Ａｎｎａ Ash", "anna ash"),
        ("Straße", "strasse"),
        ("王小明", "王小明"),
        ("LinkedIn Member", "linkedin member"),
        ("", ""),
        ("🚀", "🚀"),
        (", PhD", ", phd"),
    ],
)
def test_a_name_is_normalised_as_the_ids_promise(raw: str, key: str) -> None:
    assert name_key(raw) == key


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Dr. Jan van der Berg, MBA", "jan berg"),
        ("José García", "jose garcia"),
        ("Иван Петров", "ivan petrov"),
        ("John Q. Public", "john public"),
        ("Anna Ash MD", "anna ash"),
        ("Jack Ma", "jack ma"),
        ("Anna Ash - We are hiring", "anna ash"),
        ("Robert (Bob) Smith", "robert smith"),
        ("J. Smith", "j smith"),
        ("Cher", ""),
    ],
)
def test_a_folded_name_leaves_out_what_people_add(raw: str, folded: str) -> None:
    assert folded_key(raw) == folded


@pytest.mark.parametrize(
    ("raw", "offers"),
    [
        ("Robert (Bob) Smith", ("bob smith",)),
        ("Anna Smith (Jones)", ("anna jones",)),
        ("Anna Smith née Jones", ("anna jones",)),
        ("Anna Smith geb. Jones", ("anna jones",)),
        ("王小明 (Xiaoming Wang)", ("xiaoming wang",)),
        ("Anna Smith", ()),
    ],
)
def test_asides_offer_other_names(raw: str, offers: tuple[str, ...]) -> None:
    assert variant_keys(raw) == offers
