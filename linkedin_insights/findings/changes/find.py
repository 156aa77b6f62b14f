"""The archive of today beside an earlier report of the same member."""

from __future__ import annotations

import polars as pl

from linkedin_insights.archive import export_name
from linkedin_insights.findings.changes.compare import compare
from linkedin_insights.findings.changes.model import BEFORE, NOW, Changes, Kept, shaped
from linkedin_insights.findings.relations import Relations, Stages
from linkedin_insights.findings.value.model import LEVELS
from linkedin_insights.network.matching import usable
from linkedin_insights.options import Previous
from linkedin_insights.options.previous import PreviousPerson
from linkedin_insights.tables import Tables, TableSpec
from linkedin_insights.tables.files import connections, messages


def find_changes(stages: Stages, relations: Relations) -> Changes:
    """Compare with the earlier report of the options, or say why that cannot be done."""
    given = stages.options.previous
    if given is None:
        return Changes(reason="no_previous")
    owner = stages.people.owner
    previous, _ = usable(given, owner.person_id, owner.name)
    today = stages.tables.as_of
    if previous is None:
        return Changes(reason="other_member", since=given.as_of)
    since, people = previous.as_of, previous.people
    if since is None or today is None:
        return Changes(reason="undated")
    if since > today or people is None:
        return Changes(reason="newer" if since > today else "no_directory", since=since)
    kept = _kept(previous, people, stages.tables)
    if not (kept.connections or kept.messages):
        return Changes(reason="nothing_common", since=since)
    return compare(
        _before(people),
        _now(stages, relations),
        since=since,
        kept=kept,
        steps=_steps(previous),
        words=_words(relations, stages.events),
    )


def _kept(previous: Previous, people: tuple[PreviousPerson, ...], tables: Tables) -> Kept:
    """Which evidence both sides hold rows of.

    A report that does not say which files it kept rows of shows it by its people.
    """
    listed = any(person.connected for person in people)
    talked = any(person.state != "none" for person in people)
    if previous.files:
        listed = listed and _held(connections.SPEC, previous.files)
        talked = _held(messages.SPEC, previous.files)
    return Kept(
        connections=listed and not tables.frame(connections.SPEC).is_empty(),
        messages=talked and not tables.frame(messages.SPEC).is_empty(),
    )


def _held(spec: TableSpec, files: tuple[str, ...]) -> bool:
    return any(export_name(name).key in spec.files for name in files)


def _before(people: tuple[PreviousPerson, ...]) -> pl.DataFrame:
    rows = [
        (p.id, p.name, p.company, p.position, p.connected, p.last, p.state, p.level, p.cluster)
        for p in people
    ]
    return pl.DataFrame(rows, schema=BEFORE, orient="row")


def _now(stages: Stages, relations: Relations) -> pl.DataFrame:
    """Everybody with a tie today."""
    days = [pl.when(pl.col("level") == k).then(f"level_{k}_on") for k in range(1, len(LEVELS))]
    levels = relations.value.people.select("person_id", "level", level_on=pl.coalesce(days))
    frame = stages.ties.frame.select(
        "person_id", "last_contact", "tie_state", "tie_strength", "active_days"
    )
    for more in (
        stages.people.people.drop("profile_url", "ambiguous"),
        levels,
        stages.network.nodes.select("person_id", "cluster_id"),
    ):
        frame = frame.join(more, on="person_id", how="left", maintain_order="left")
    texts = pl.col("name", "company", "position").fill_null("")
    counts = pl.col("level", "active_days").fill_null(0)
    return shaped(frame.with_columns(texts, counts), NOW)


def _steps(previous: Previous) -> pl.DataFrame:
    schema = {"person_id": pl.String, "reason": pl.String}
    return pl.DataFrame(list(previous.steps), schema=schema, orient="row").unique(
        "person_id", keep="first", maintain_order=True
    )


def _words(relations: Relations, events: pl.DataFrame) -> pl.DataFrame:
    """What the owner wrote to single people: one-to-one words and recommendations."""
    spoken = relations.said.frame.filter(pl.col("out") & (pl.col("kind") != "group_message"))
    given = events.filter(
        (pl.col("kind") == "recommendation")
        & (pl.col("direction") == "out")
        & pl.col("person_id").is_not_null()
    )
    return pl.concat(
        [
            spoken.select("person_id", on="day"),
            given.select("person_id", on=pl.col("at").dt.date()),
        ]
    )
