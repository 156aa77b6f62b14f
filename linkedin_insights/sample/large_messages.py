"""Half a million messages, streamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from linkedin_insights.sample.dialects import cell
from linkedin_insights.sample.ids import conversation
from linkedin_insights.sample.large_people import CONNECTIONS, FIRST_DAY, LAST_DAY, Somebody
from linkedin_insights.sample.play import SCRIPTS, speak
from linkedin_insights.sample.world import COMPANIES, ROLES

MESSAGES = 500_000
GROUPS = 1_500
PAIRS = 11_000
TEXTS = 40_000
LONGEST = 36

SPAN = int((LAST_DAY - FIRST_DAY).total_seconds())


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation to be written: its ends of each message, its newest moment, its length."""

    identity: str
    title: str
    ends: tuple[str, ...]
    first: str
    newest: int
    oldest: int
    count: int


def texts(rng: Random) -> list[tuple[str, str]]:
    """Return texts as cells, and the same as the inside of a quoted cell."""
    found: list[tuple[str, str]] = []
    while len(found) < TEXTS:
        slots = {"me": "Robin", "you": "all", "company": rng.choice(COMPANIES), "event": "the fair"}
        slots |= {"mine": rng.choice(COMPANIES), "third": "Kim", "role": rng.choice(ROLES)}
        slots |= {"vendor": "Dashmatic", "school": "Westmarch"}
        for _, text in speak(rng, rng.choice(SCRIPTS), slots):
            if len(text) > LONGEST:
                continue
            numbered = f"{text} ({len(found)})" if rng.random() < 0.5 else text
            found.append((cell(numbered), numbered.replace('"', '""')))
    return found


def threads(rng: Random, owner: Somebody, people: Sequence[Somebody]) -> list[Thread]:
    """Return all conversations, those with the newest message first."""
    found = [*_pairs(rng, owner, people), *_groups(rng, owner, people)]
    found.sort(key=lambda thread: (-thread.newest, thread.identity))
    return found


def _pairs(rng: Random, owner: Somebody, people: Sequence[Somebody]) -> Iterator[Thread]:
    """A few pairs hold most messages: the counts are drawn from a heavy tail."""
    partners = rng.sample(range(CONNECTIONS), PAIRS)
    weights = [min(rng.paretovariate(0.75), 1500.0) for _ in partners]
    total = MESSAGES - _group_messages()
    counts = shares_of(total, weights)
    for number, count in zip(partners, counts, strict=True):
        person = people[number]
        oldest = int((person.connected - FIRST_DAY).total_seconds())
        room = max(SPAN - oldest, 4000)
        newest = oldest + max(int(room * rng.random() ** 0.8), min(room, count * 300))
        out = f"{owner.name},{owner.url},{person.name},{person.url}"
        back = f"{person.name},{person.url},{owner.name},{owner.url}"
        first = person.first
        yield Thread(conversation(rng), "", (out, back), first, min(newest, SPAN), oldest, count)


def shares_of(total: int, weights: Sequence[float]) -> list[int]:
    """Split `total` in proportion to the weights, at least one each, exactly."""
    scale = (total - len(weights)) / sum(weights)
    counts = [1 + int(weight * scale) for weight in weights]
    counts[0] += total - sum(counts)
    return counts


def _group_messages() -> int:
    return sum(_group_count(number) for number in range(GROUPS))


def _group_count(number: int) -> int:
    return 4 + number % 30


def _groups(rng: Random, owner: Somebody, people: Sequence[Somebody]) -> Iterator[Thread]:
    for number in range(GROUPS):
        size = 3 + number % 9 if number % 100 else 60
        members = [owner, *(people[n] for n in rng.sample(range(CONNECTIONS), size))]
        ends = []
        for sender in members:
            others = [m for m in members if m is not sender]
            to, links = ",".join(m.name for m in others), ",".join(m.url for m in others)
            ends.append(f'{sender.name},{sender.url},"{to}","{links}"')
        oldest = rng.randrange(SPAN // 3, SPAN - 10_000)
        newest = min(oldest + rng.randrange(9000, 9_000_000), SPAN)
        title, count = f"Circle {number + 1}", _group_count(number)
        yield Thread(conversation(rng), title, tuple(ends), "all", newest, oldest, count)


def lines(rng: Random, found: Sequence[Thread], pool: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield one line a message, newest first in each thread."""
    days = [f"{FIRST_DAY + timedelta(days=n):%Y-%m-%d}" for n in range(SPAN // 86_400 + 2)]
    midnight = FIRST_DAY.hour * 3600
    random = rng.random
    for thread in found:
        moment = thread.newest + midnight
        step = max((thread.newest - thread.oldest) / thread.count, 1.0)
        for _ in range(thread.count):
            plain, inner = pool[int(random() * TEXTS)]
            text = f'"{thread.first}, {inner}"' if random() < 0.4 else plain
            ends = thread.ends[int(random() * len(thread.ends))]
            day, second = divmod(moment, 86_400)
            hour, rest = divmod(second, 3600)
            clock = f"{hour:02d}:{rest // 60:02d}:{rest % 60:02d}"
            head = f"{thread.identity},{thread.title},{ends}"
            yield f"{head},{days[day]} {clock} UTC,,{text},INBOX,\n"
            moment = max(moment - int(step * 2 * random()), midnight)
