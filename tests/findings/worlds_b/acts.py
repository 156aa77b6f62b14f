"""What the owner does on a day online, and who notices it."""

from __future__ import annotations

from datetime import datetime, timedelta

from linkedin_insights.sample import ids
from linkedin_insights.sample.life import Post, Reaction
from tests.findings.worlds_b.agents import Agent
from tests.findings.worlds_b.approach import because
from tests.findings.worlds_b.bonds import cold_asks
from tests.findings.worlds_b.grammar import LANGUAGES, fill, lines, say
from tests.findings.worlds_b.names import FAIRS, GROUPS, companies
from tests.findings.worlds_b.stage import Stage

_COMMENTS = 0.42
_REACTIONS = 1.1
_POSTS = 0.09
_SEARCHES = 0.35
_SEEN_COMMENT = 0.085
_SEEN_POST = 0.47
_SEEN_REACTION = 0.008
_AUTHORS = 0.08
"""Share of the comments whose author then turns to the owner, times the pull of the world."""
_HORIZON = timedelta(days=14)


def owner_day(stage: Stage, day: int) -> None:
    """Put the owner's acts of one day online into the queue."""
    calendar = stage.calendar
    # Need moves most what is addressed to somebody.
    vigour = stage.zeal * calendar.trend(day) * calendar.push(day) ** 0.75
    for often, act in (
        (_COMMENTS, _comment),
        (_REACTIONS, _react),
        (_POSTS, _post),
        (_SEARCHES, _search),
    ):
        for _ in range(stage.poisson(often * vigour)):
            act(stage, calendar.sitting(day, stage.rng))
    if stage.value:
        cold_asks(stage, day)


def _tongue(stage: Stage) -> str:
    rng = stage.rng
    return "en" if rng.random() < 0.75 else rng.choice(LANGUAGES[1:])


def _activity_link(stage: Stage, when: datetime) -> str:
    """Return the link to somebody's post, written some hours or days before."""
    rng = stage.rng
    written = when - timedelta(hours=rng.lognormvariate(2, 1.2), minutes=2)
    if rng.random() < 0.05:
        return ids.update_link("groupPost", f"512207-{ids.activity(rng, written)}")
    return ids.update_link(rng.choice(("activity", "ugcPost")), ids.activity(rng, written))


def _comment(stage: Stage, when: datetime) -> None:
    rng, language = stage.rng, _tongue(stage)
    author = (
        stage.stranger()
        if stage.causes and rng.random() < _AUTHORS * stage.pull * stage.scale
        else None
    )
    known = stage.acquaintance(45) if rng.random() < 0.4 else None
    met = author or known
    name = met.name if met else stage.book.outsider()
    topic = rng.choice(lines(language, "topics"))
    named = rng.random() < 0.3
    slots = {"author": name, "topic": topic}
    text = say(rng, language, "written.named" if named else "written.comment", slots)
    link = _activity_link(stage, when)
    stage.at(when, lambda: stage.comment(when, link, text))
    seen = {"author": stage.book.outsider() if author or not named else name}
    if author is not None:
        delay = _delay(stage, 1.6)
        author.named_at = when if named else None
        _noticed(stage, author, "comment", when, delay, seen)
    for _ in range(_watchers(stage, _SEEN_COMMENT)):
        reader = stage.stranger()
        if reader is not None:
            _noticed(stage, reader, "comment", when, _delay(stage, 1.6), seen)


def _react(stage: Stage, when: datetime) -> None:
    rng = stage.rng
    kind = rng.choices(("LIKE", "PRAISE", "EMPATHY", "INTEREST"), (80, 9, 7, 4))[0]
    reaction = Reaction(when, _activity_link(stage, when), kind)
    stage.at(when, lambda: stage.life.reactions.append(reaction))
    for _ in range(_watchers(stage, _SEEN_REACTION)):
        reader = stage.stranger()
        if reader is not None:
            seen = {"author": stage.book.outsider()}
            _noticed(stage, reader, "comment", when, _delay(stage, 1.6), seen)


def _post(stage: Stage, when: datetime) -> None:
    rng, language = stage.rng, _tongue(stage)
    link = ids.update_link("share", ids.activity(rng, when))
    post = Post(when, link, say(rng, language, "written.post", {}))
    stage.at(when, lambda: stage.life.posts.append(post))
    for _ in range(_watchers(stage, _SEEN_POST)):
        reader = stage.stranger()
        if reader is not None:
            _noticed(stage, reader, "post", when, _delay(stage, 2.4), {})


def _search(stage: Stage, when: datetime) -> None:
    rng = stage.rng
    query = rng.choice((*companies()[:40], *FAIRS, *GROUPS, *lines("en", "topics")))
    if rng.random() < 0.3:
        query = fill(rng, "en", "[planner|buyer|nurse], {topic}", {})
    stage.at(when, lambda: stage.life.searches.append((when, query)))


def _watchers(stage: Stage, often: float) -> int:
    return stage.poisson(often * stage.pull * stage.scale) if stage.causes else 0


def _delay(stage: Stage, days: float) -> timedelta:
    """Draw how long until somebody who noticed writes: exponential, at most two weeks."""
    while (delay := stage.wait(days)) > _HORIZON:
        pass
    return delay


def _noticed(
    stage: Stage, agent: Agent, cause: str, when: datetime, delay: timedelta, seen: dict[str, str]
) -> None:
    agent.context |= seen
    agent.cause_at = when
    by_owner = stage.rng.random() < 0.05
    stage.at(when + delay, lambda: because(stage, agent, cause, when + delay, by_owner=by_owner))
