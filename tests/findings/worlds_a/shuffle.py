"""Shuffle who came when, who works where, and who said what."""

from __future__ import annotations

from dataclasses import replace

from tests.findings.worlds_a.draft import Draft
from tests.findings.worlds_a.model import CAUSES

_KEPT_LEVEL = 3


def shuffled(draft: Draft) -> None:
    """Shuffle arrivals, companies and texts, each by itself; causes and planted talk are gone.

    Recommendations and mutual endorsements stay with their people, so level 3 stays true.
    """
    rng, people = draft.rng, draft.people
    linked = [k for k, p in enumerate(people) if p.connected]
    came = [
        (people[k].origin, people[k].incoming, people[k].sent, people[k].connected, people[k].note)
        for k in rng.permutation(linked).tolist()
    ]
    jobs = [(people[k].company, people[k].position) for k in rng.permutation(linked).tolist()]
    for k, arrival, job in zip(linked, came, jobs, strict=True):
        person = people[k]
        person.origin, person.incoming, person.sent, person.connected, person.note = arrival
        person.company, person.position = job
        assert person.origin not in CAUSES
        if person.planted_level != _KEPT_LEVEL:
            person.planted_level = 0
    order = rng.permutation(len(draft.messages)).tolist()
    texts = [draft.messages[k].text for k in order]
    draft.messages = [
        replace(message, text=text) for message, text in zip(draft.messages, texts, strict=True)
    ]
