"""The worlds of agents: readable, repeatable, within their margins, and empty where null."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from linkedin_insights.options import Options
from linkedin_insights.pipeline import inspect
from linkedin_insights.report.model import Report
from linkedin_insights.sample.life import Message
from tests.findings.worlds_b import ORIGINS, TRUTH, World, live
from tests.findings.worlds_b.bonds import EQUAL_RATE

SEEDS = range(6)


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    return [live(seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def people(worlds: list[World]) -> pl.DataFrame:
    return pl.concat(world.truth for world in worlds)


def _read(world: World, folder: Path) -> Report:
    world.write(folder)
    return inspect([folder], Options())


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_every_row_of_every_dialect_is_read(seed: int, tmp_path: Path) -> None:
    """Three connections hide themselves; nothing else is set aside or reported."""
    report = _read(live(seed), tmp_path)
    assert not report.coverage.problems
    for file in report.coverage.files:
        hidden = {"hidden": 3} if file.name == "Connections.csv" else {}
        assert file.status == "read", file.name
        assert file.set_aside == hidden, file.name


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    first = live(3).write(tmp_path / "a")
    second = live(3).write(tmp_path / "b")
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]
    assert live(3).truth.equals(live(3).truth)
    assert not live(3).truth.equals(live(4).truth)


def test_truth_has_one_row_a_person_and_known_values(worlds: list[World]) -> None:
    for world in worlds:
        truth = world.truth
        assert truth.schema == TRUTH
        assert truth["url"].is_unique().all()
        assert truth["name"].is_unique().all()
        assert set(truth["origin"]) <= set(ORIGINS)
        assert set(truth["initiated_by"]) <= {"me", "them", "unknown"}
        assert truth["value_level"].is_between(0, 5).all()
        assert (truth["valuable"] == (truth["value_level"] >= 3)).all()
        assert not truth.filter(pl.col("documented") & ~pl.col("caused")).height


def test_connections_of_the_files_are_those_of_the_truth(worlds: list[World]) -> None:
    world = worlds[0]
    connected = world.truth.filter(pl.col("connected_on").is_not_null())
    slugs = {c.person.slug for c in world.life.connections if c.person is not None}
    assert {url.rsplit("/", 1)[1] for url in connected["url"]} == slugs


def test_every_origin_occurs_and_three_in_five_causes_are_documented(
    people: pl.DataFrame,
) -> None:
    """The margins are those of six worlds; one world has 8 to 90 people of an origin."""
    assert set(people["origin"]) == set(ORIGINS)
    caused = people.filter("caused")
    assert caused["documented"].mean() == pytest.approx(0.6, abs=0.05)
    assert people["caused"].mean() == pytest.approx(0.68, abs=0.08)
    assert people["valuable"].mean() == pytest.approx(0.1, abs=0.04)
    for level in range(6):
        assert people.filter(pl.col("value_level") == level).height, level


def test_a_cause_comes_before_the_connection(people: pl.DataFrame) -> None:
    late = people.filter(pl.col("cause_on") > pl.col("connected_on"))
    assert late.is_empty()


def test_texts_are_of_many_kinds(worlds: list[World]) -> None:
    texts = {message.text for message in worlds[0].life.messages}
    assert len(texts) > 2000
    assert not [text for text in texts if "{" in text or "[" in text or "|" in text]
    languages = worlds[0].truth["language"]
    assert languages.n_unique() == 7
    assert (languages == "en").mean() == pytest.approx(0.55, abs=0.08)


def test_without_causes_nothing_is_documented_and_nobody_is_drawn() -> None:
    for seed in SEEDS:
        world = live(seed, causes=False)
        assert not world.truth["documented"].any()
        assert not world.truth["caused"].any()
        assert set(world.truth["origin"]) == {"my_outreach", "their_outreach"}
        assert world.figures.drawn_recent == 0
        assert world.life.comments
        assert world.life.events


def test_without_causes_no_text_names_a_fair_a_school_or_an_employer_of_the_owner() -> None:
    """Group threads have a title, and their members were connected before."""
    world = live(2, causes=False)
    names = {e.name.rsplit(" ", 1)[0] for e in world.life.events}
    names |= {school.name for school in world.life.schools}
    texts = [m.text for m in world.life.messages] + [i.note for i in world.life.invitations]
    assert not [text for text in texts for name in names if name in text]


def test_need_moves_the_outreach_and_its_twin_does_not(worlds: list[World]) -> None:
    needy = [world.figures for world in worlds]
    calm = [live(seed, need=False).figures for seed in SEEDS]
    assert all(2.2 <= f.need_planted <= 3.6 for f in needy)
    assert all(f.need_ratio > 1.3 for f in needy)
    assert all(f.need_planted == 1 for f in calm)
    assert sum(f.need_ratio for f in calm) / len(calm) == pytest.approx(1, abs=0.2)
    assert [f.need_windows for f in calm] == [f.need_windows for f in needy]


def test_without_value_nobody_vouches_offers_or_decides() -> None:
    world = live(1, value=False)
    assert world.truth["value_level"].max() in {1, 2}
    assert not world.life.recommendations
    assert not world.life.endorsements
    later = {job.company for job in world.life.positions[1:]}
    coworkers = world.truth.filter(pl.col("origin") == "coworker")["name"]
    others = [c.person for c in world.life.connections if c.person is not None]
    assert not [p for p in others if p.company in later and p.name not in set(coworkers)]


def test_without_value_exchanges_are_poisson_at_one_rate() -> None:
    """Dispersion: (n - r·t)² / (r·t) has the mean 1 where n is Poisson with the mean r·t.

    An exchange is two messages; t are the connected years but the first 20 days, which hold the
    first words, and only people connected for two years count, so that r·t is above 1.
    """
    ratios = []
    for seed in SEEDS:
        world = live(seed, need=False, value=False)
        end = max(m.at for m in world.life.messages)
        talk = _one_to_one(world)
        for link in world.life.connections:
            years = ((end - link.at).days - 20) / 365
            if link.person is not None and years > 2:
                later = [m for m in talk.get(link.person.slug, []) if (m.at - link.at).days > 20]
                expected = EQUAL_RATE * years
                ratios.append((len(later) / 2 - expected) ** 2 / expected)
    assert sum(ratios) / len(ratios) == pytest.approx(1, abs=0.12)


def _one_to_one(world: World) -> dict[str, list[Message]]:
    found: dict[str, list[Message]] = {}
    owner = world.life.owner.slug
    for message in world.life.messages:
        ends = [p.slug for p in (message.sender, *message.recipients) if p is not None]
        if len(ends) == 2:
            found.setdefault(next(slug for slug in ends if slug != owner), []).append(message)
    return found


def test_whoever_is_documented_has_an_early_text_or_a_record(worlds: list[World]) -> None:
    """A note, a message near the connection, a thread of several, or the name in a text."""
    for world in worlds:
        life, talk = world.life, _one_to_one(world)
        notes = {i.person.slug for i in life.invitations if i.note}
        threads = {p.slug for m in life.messages if len(m.recipients) > 1 for p in m.recipients}
        texts = "\n".join([*(c.text for c in life.comments), *(m.text for m in life.messages)])
        since = {c.person.slug: c.at for c in life.connections if c.person is not None}
        for url, name in world.truth.filter("documented").select("url", "name").rows():
            slug = url.rsplit("/", 1)[1]
            early = [m for m in talk.get(slug, []) if abs((m.at - since[slug]).days) < 60]
            assert early or slug in notes or slug in threads or name in texts, name


def test_nine_months_of_invitations_and_two_years_of_logins_are_left(
    worlds: list[World],
) -> None:
    life = worlds[1].life
    newest = max(m.at for m in life.messages)
    assert min((newest - i.at).days for i in life.invitations) >= -30
    assert max((newest - i.at).days for i in life.invitations) <= 275
    assert max((newest - at).days for at, _ in life.searches) <= 735


def test_population_sets_how_many_there_are() -> None:
    assert live(0, population=300).truth.height < live(0).truth.height
