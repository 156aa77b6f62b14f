"""The simulated archives themselves: they read without problems and hold what they say."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from linkedin_insights.archive import open_archive
from linkedin_insights.people import resolve_people
from linkedin_insights.tables import read_tables
from linkedin_insights.tables.files import (
    comments,
    connections,
    events,
    invitations,
    messages,
    reactions,
    shares,
)
from tests.findings.worlds_a import CAUSES, ORIGINS, TRUTH, World, career_life, null_life, texts
from tests.findings.worlds_a.lives import Scenario
from tests.findings.worlds_a.model import OWNER, OWNER_NAME

_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")


@cache
def _career(seed: int = 1, scenario: Scenario = "steady") -> World:
    return career_life(seed, scenario=scenario, invitations="all")


@cache
def _null(seed: int = 1) -> World:
    return null_life(seed, invitations="all")


@cache
def _shuffled(seed: int = 1) -> World:
    return null_life(seed, kind="shuffled")


WORLDS = {"career": _career, "null": _null, "shuffled": _shuffled}


@pytest.mark.parametrize("name", WORLDS)
def test_the_program_reads_every_row(name: str, tmp_path: Path) -> None:
    world = WORLDS[name](1)
    archive = world.archive
    with open_archive([world.write(tmp_path / "export")]) as opened:
        tables = read_tables(opened)
    assert [p for p in tables.problems if p.severity != "info"] == []
    sent = [p for p in archive.people if p.sent and archive.invitations_from is not None]
    kinds = [act.kind for act in archive.acts]
    expected = {
        connections: sum(p.connected is not None for p in archive.people),
        messages: len(archive.messages),
        invitations: sum(p.sent.date() >= archive.invitations_from for p in sent),  # type: ignore[operator,union-attr]
        comments: kinds.count("comment"),
        reactions: kinds.count("reaction"),
        shares: kinds.count("post"),
        events: sum(event.listed for event in archive.career.events),
    }
    assert {file: tables.frame(file.SPEC).height for file in expected} == expected
    people = resolve_people(tables)
    assert people.owner.name == OWNER_NAME
    linked = people.people.filter("is_connection")["profile_url"]
    assert set(linked) == set(world.truth.filter("connection")["url"])


def test_times_come_back_as_they_were_meant(tmp_path: Path) -> None:
    world = _career()
    with open_archive([world.write(tmp_path / "export")]) as opened:
        tables = read_tables(opened)
    written = {
        p.url: p.sent.replace(second=0, microsecond=0) for p in world.archive.people if p.sent
    }
    frame = tables.frame(invitations.SPEC)
    urls = frame.select(
        pl.when(pl.col("direction") == "INCOMING").then("inviter_url").otherwise("invitee_url")
    ).to_series()
    read = dict(zip(urls, frame["at"].dt.replace_time_zone(None), strict=True))
    # Pacific wall time is ambiguous for one hour a year; nothing else may differ.
    differing = [
        url for url, at in read.items() if at != written[url].replace(second=0, microsecond=0)
    ]
    assert len(differing) <= 1
    posts = tables.frame(comments.SPEC)
    assert (posts["at"] > posts["post_at"]).all()
    texts_read = tables.frame(comments.SPEC).sort("at")["message"].to_list()
    planned = [act.text for act in world.archive.acts if act.kind == "comment"]
    assert sorted(texts_read) == sorted(planned)
    shared = tables.frame(shares.SPEC)["commentary"].fill_null("").to_list()
    assert sorted(shared) == sorted(a.text for a in world.archive.acts if a.kind == "post")


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for k in (1, 2):
        career_life(5, people=150).write(tmp_path / f"c{k}")
        null_life(5, people=150).write(tmp_path / f"n{k}")
        null_life(5, people=150, kind="shuffled").write(tmp_path / f"s{k}")
    for kind in "cns":
        files = [
            p.relative_to(tmp_path / f"{kind}1") for p in (tmp_path / f"{kind}1").rglob("*.csv")
        ]
        assert len(files) > 14
        for file in files:
            assert (tmp_path / f"{kind}1" / file).read_bytes() == (
                tmp_path / f"{kind}2" / file
            ).read_bytes()
    assert (
        career_life(5, people=150).truth.to_dicts() != career_life(6, people=150).truth.to_dicts()
    )


@pytest.mark.parametrize("name", WORLDS)
def test_the_truth_has_every_person_once(name: str) -> None:
    truth = WORLDS[name](1).truth
    assert truth.schema == pl.Schema(TRUTH)
    assert truth["url"].n_unique() == truth["name"].n_unique() == truth.height
    assert truth["connection"].sum() == 600
    assert truth["origin"].is_in(ORIGINS).all()
    assert (truth["caused"] == truth["origin"].is_in(CAUSES)).all()
    assert (truth["documented"] <= truth["caused"]).all()
    assert not (truth["triggered"] & truth["documented"]).any()
    assert (truth["valuable"] == (truth["value_level"] >= 3)).all()


def test_a_career_has_the_asked_margins() -> None:
    truth = pl.concat([_career(seed).truth for seed in (1, 2, 3)]).filter("connection")
    share = {
        origin: count / truth.height for origin, count in truth["origin"].value_counts().iter_rows()
    }
    assert share["coworker"] == pytest.approx(0.20)
    assert share["event"] == pytest.approx(0.07)
    assert share["their_outreach"] == pytest.approx(0.20, abs=0.04)
    assert share["my_outreach"] == pytest.approx(0.17, abs=0.04)
    caused = truth.filter("caused")
    assert caused["documented"].mean() == pytest.approx(0.45, abs=0.06)
    assert truth["valuable"].mean() == pytest.approx(0.06, abs=0.005)
    assert set(truth["value_level"]) == {0, 1, 2, 3, 4, 5}
    assert set(truth["initiated_by"]) == {"me", "them", "unknown"}


@pytest.mark.parametrize("share", [0.0, 0.1, 0.25, 0.5])
def test_the_asked_share_is_triggered(share: float) -> None:
    worlds = [career_life(seed, share=share, invitations="all") for seed in (1, 2, 3)]
    assert np.mean([w.planted.timing_share for w in worlds]) == pytest.approx(share, abs=0.03)
    in_file = [w.planted.timing_share_in_file for w in worlds]
    assert np.mean([s for s in in_file if s is not None]) == pytest.approx(share, abs=0.06)


def test_triggered_invitations_follow_an_act_by_two_days_in_the_mean() -> None:
    archive = _career().archive
    acts = np.array(sorted(act.at.timestamp() for act in archive.acts))
    sent = np.array([p.sent.timestamp() for p in archive.people if p.triggered and p.sent])
    last = acts[np.searchsorted(acts, sent) - 1]
    assert ((sent - last) / 86400 <= 14).all()
    others = [p.sent for p in archive.people if p.incoming and p.sent and p.origin not in CAUSES]
    near = (sent - last) / 86400 <= 1
    base = np.array([at.timestamp() for at in others])
    base_near = (base - acts[np.searchsorted(acts, base) - 1]) / 86400 <= 1
    assert near.mean() > base_near.mean() + 0.2


def test_need_raises_what_the_owner_does() -> None:
    planted = [career_life(seed, need_ratio=2.5).planted for seed in range(8)]
    assert np.mean([p.need_ratio_detrended for p in planted]) == pytest.approx(2.5, rel=0.2)
    nothing = [null_life(seed).planted for seed in range(8)]
    assert np.mean([p.need_ratio_detrended for p in nothing]) == pytest.approx(1, rel=0.2)
    for first, last in planted[0].need_windows:
        assert (last - first).days >= 90


def test_every_documented_person_has_a_record_in_time() -> None:
    archive = _career().archive
    for k, person in enumerate(archive.people):
        if not person.documented_by:
            continue
        assert person.sent is not None
        assert person.connected is not None
        early = person.connected + timedelta(days=20)
        own = [m for m in archive.messages if k in m.members and m.at.date() <= early]
        match person.documented_by:
            case "note" | "first_message":
                assert person.note or own
            case "group_thread" | "group_introduction":
                assert any(len(m.members) > 1 and m.at < person.sent for m in own)
            case "third_message":
                assert any(person.name in m.text and m.at < person.sent for m in archive.messages)
            case kind:
                assert kind == "comment_naming"
                assert any(person.name in act.text for act in archive.acts)


@pytest.mark.parametrize("name", ["null", "shuffled"])
def test_in_a_null_twin_nothing_has_a_cause(name: str) -> None:
    for seed in (1, 2):
        world = WORLDS[name](seed)
        truth = world.truth
        assert not truth.select("documented", "caused", "triggered").to_series().any()
        assert not truth["caused"].any()
        assert not truth["triggered"].any()
        assert world.planted.timing_share == 0
        assert world.planted.need_ratio == 1
        assert world.planted.foreseeable == "no"
        assert truth["value_level"].max() == 3
        assert {len(m.members) for m in world.archive.messages} == {1}
        linked = [p.name for p in world.archive.people if p.connected]
        assert not any(name in m.text for m in world.archive.messages for name in linked)


def test_messages_of_a_null_twin_are_poisson_by_exposure() -> None:
    # The dispersion of n Poisson counts around their means has mean 1 and deviation sqrt(2/n).
    world = _null()
    linked = [k for k, p in enumerate(world.archive.people) if p.connected]
    counts = np.bincount(
        [m.members[0] for m in world.archive.messages], minlength=len(world.archive.people)
    )[linked]
    last = max(m.at for m in world.archive.messages).date()
    years = np.array([(last - p.connected).days for p in world.archive.people if p.connected])
    mean = counts.sum() * years / years.sum()
    dispersion = ((counts - mean) ** 2).sum() / mean.sum()
    assert dispersion == pytest.approx(1, abs=4 * np.sqrt(2 / len(linked)))


def test_friends_who_write_most_are_mostly_without_value() -> None:
    world = _career()
    said = np.bincount([m.members[0] for m in world.archive.messages if len(m.members) == 1])
    level = world.truth["value_level"].to_numpy()[: len(said)]
    most = np.argsort(said)[-30:]
    assert (level[most] >= 3).mean() < 0.4
    assert np.median(said[level >= 3]) <= 12


def test_the_owner_writes_on_online_days_alone() -> None:
    world = career_life(2, people=150)
    days = {act.at.date() for act in world.archive.acts}
    days |= {m.at.date() for m in world.archive.messages if m.sender == OWNER}
    assert len(days) < 0.62 * 3653


def test_every_language_has_its_texts() -> None:
    for language in _LANGUAGES:
        for origin in CAUSES:
            keys = ("theirs", "mine", "third", "group", "naming", "thread")
            found = [line for key in keys for line in texts._all()[language][origin].get(key, [])]
            assert len(set(found)) == len(found) >= (25 if language == "en" else 6)


@pytest.mark.parametrize("scenario", ["growing", "campaigns"])
def test_other_scenarios_grow(scenario: Scenario) -> None:
    truth = _career(1, scenario).truth.filter("connection")
    newest = truth["connected_on"].max()
    assert newest is not None
    recent = truth.filter(pl.col("connected_on") > pl.lit(newest) - pl.duration(days=1095))
    assert 0.4 < recent.height / truth.height < 0.75
