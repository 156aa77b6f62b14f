"""What the owner of the typical sample wrote in public, and what she liked."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import world
from linkedin_insights.sample.ids import activity, comment_link, update_link
from linkedin_insights.sample.life import Comment, Life, Post, Reaction
from linkedin_insights.sample.stamps import utc
from linkedin_insights.sample.stories import STORIES
from linkedin_insights.sample.talk_other import SLOTS
from linkedin_insights.sample.typical_people import Contact, working_hours

REMARKS = (
    "Well put. The hard part of {topic} is {thing}.",
    "I would add one thing: ask the people who use {thing} first.",
    "We tried this at a hospital. {topic} improved, {thing} did not.",
    "Respectfully, no. {topic} is not a technical problem.",
    "Saved for my next talk on {topic}, thank you!",
    'The phrase "single source of truth" is doing a lot of work here.',
    "Congratulations to the whole team!",
    "Half of {topic} is patience.\n\nThe other half is {thing}.",
    "Does anyone have numbers on {topic}? I only have stories.",
    "This. And {thing}, every single time.",
    "Three questions:\n1. Who owns {thing}?\n2. Who notices when it fails?\n3. Who is thanked?",
    "Lovely work. What happened to the people in the control group?",
    "Wat een mooi verhaal, en zo herkenbaar.",
    "Sehr schöner Beitrag, danke!",
    "Muchas gracias por compartirlo.",
)
NAMED = (
    "{name}, this is what you told me about {topic}!",
    "{name} said it better than I can: start with {thing}.",
    "Thank you {name}, the best thing I read on {topic} this month.",
)
THOUGHTS = (
    "A small confession about {topic}: I got it wrong for two years.",
    "What a ward clerk taught me about {topic}.",
    "We removed {thing}. Nobody noticed. That was the finding.",
    "An unpopular opinion on {topic}: slower is faster.",
    "How we explain {topic} on one page.",
    "Yesterday somebody asked me what {thing} is for. I did not know.",
)
REASONS = (
    "It began with a question that nobody wanted to ask.",
    "The numbers were right. The words around them were not.",
    'Somebody said "we have always done it this way". They had not.',
    "It took an afternoon, a whiteboard and a lot of biscuits.",
    "If you run into the same, write to me. I keep a checklist.",
    "Most of it was listening.",
)
TAGS = ("#opendata #planning", "#boringdata", "#healthcare #analytics", "#energy", "#mentoring")
KINDS = ("LIKE", "PRAISE", "EMPATHY", "APPRECIATION", "INTEREST", "ENTERTAINMENT", "MAYBE")
KIND_WEIGHTS = (84, 5, 4, 3, 2, 2, 0.3)
LINK_KINDS = ("activity", "ugcPost", "share", "groupPost")


def _fill(rng: Random, text: str, **more: str) -> str:
    return text.format(topic=rng.choice(SLOTS["topic"]), thing=rng.choice(SLOTS["thing"]), **more)


def someones_post(rng: Random, at: datetime) -> str:
    """Return the link to a post of somebody else, some hours older than `at`."""
    born = at - timedelta(minutes=rng.randrange(9, 4000))
    kind = rng.choices(LINK_KINDS, (70, 20, 4, 6))[0]
    number = activity(rng, born)
    if kind == "groupPost":
        return update_link(kind, f"{rng.randrange(30000, 9000000)}-{number}")
    return update_link(kind, number)


def add_posts(rng: Random, life: Life, contacts: list[Contact]) -> None:
    """Add posts; some days later come those whom a post drew. A few rows stand twice."""
    moments = [c.at - timedelta(hours=rng.randrange(3, 70)) for c in contacts if c.origin == "post"]
    moments += [working_hours(rng, world.FIRST_DAY, world.LAST_DAY) for _ in range(80)]
    for at in sorted(moments):
        kind = rng.choice(("share", "ugcPost"))
        link = update_link(kind, activity(rng, at, delay_ms=rng.randrange(300)))
        if rng.random() < 0.2:
            shared = f"https://www.example.com/read/{rng.randrange(1000)}?from=feed&v=2"
            life.posts.append(Post(at, link, "", shared))
            continue
        lines = [_fill(rng, rng.choice(THOUGHTS)), "", *rng.sample(REASONS, rng.randrange(1, 4))]
        life.posts.append(Post(at, link, "\n".join([*lines, "", rng.choice(TAGS)])))
        _answer_below(rng, life, at)
    life.posts += rng.sample(life.posts, 9)


def _answer_below(rng: Random, life: Life, at: datetime) -> None:
    """React to and answer below the own post, under its second id, born within a second."""
    own = activity(rng, at, delay_ms=rng.randrange(350, 990))
    link = update_link("activity", own)
    later = at + timedelta(hours=rng.randrange(1, 40), seconds=rng.randrange(60))
    if rng.random() < 0.6:
        life.comments.append(Comment(later, link, rng.choice(("Thank you all!", "Good point."))))
    if rng.random() < 0.7:
        born = later - timedelta(minutes=17)
        life.reactions.append(Reaction(later, comment_link("activity", own, activity(rng, born))))
    if rng.random() < 0.3:
        life.reactions.append(Reaction(later, link))


def add_comments(rng: Random, life: Life, contacts: list[Contact]) -> None:
    """Add comments; one to three days later come those whom a comment drew."""
    for contact in contacts:
        if contact.origin == "comment":
            at = contact.at - timedelta(hours=rng.randrange(10, 75), seconds=rng.randrange(60))
            text = _fill(rng, rng.choice(REMARKS))
            if rng.random() < 0.4:
                text = _fill(rng, rng.choice(NAMED), name=contact.person.name)
            life.comments.append(Comment(at, someones_post(rng, at), text))
    for story in STORIES:
        if story.comment:
            at, text = utc(story.comment[0]), story.comment[1]
            life.comments.append(Comment(at, someones_post(rng, at), text))
    for _ in range(230):
        at = working_hours(rng, world.FIRST_DAY, world.LAST_DAY)
        text = _fill(rng, rng.choice(REMARKS))
        if rng.random() < 0.12:
            known = [c for c in contacts if c.at < at and c.warmth >= 2]
            if known:
                text = _fill(rng, rng.choice(NAMED), name=rng.choice(known).person.name)
        life.comments.append(Comment(at, someones_post(rng, at), text))


def add_reactions(rng: Random, life: Life) -> None:
    """Add reactions to posts and comments of others, more of them as the years pass."""
    days = (world.LAST_DAY - world.FIRST_DAY).days
    for _ in range(1100):
        day = int(days * rng.random() ** 0.6)
        start = world.FIRST_DAY + timedelta(days=day)
        at = working_hours(rng, start, start + timedelta(days=1))
        link = someones_post(rng, at)
        if "activity" in link and rng.random() < 0.1:
            number = int(link.rpartition("%3A")[2])
            link = comment_link("activity", number, activity(rng, at - timedelta(minutes=5)))
        kind = rng.choices(KINDS, KIND_WEIGHTS)[0]
        life.reactions.append(Reaction(at, link, kind))
