r"""What words say: topics, each a list of phrases in seven languages.

A topic is a file ``<topic>.toml`` beside this module::

    negatable = true          # "no offer" is none; left out: negation makes no difference

    [en]
    except = ['\bspecial offers?\b']  # cut out before the search; may be left out
    anchors = ["offer"]       # every text that any phrase fits holds one of these
    phrases = ['\bjob offers?\b']
    examples = ["I have a job offer for you"]
    others = ["a special offer until Sunday"]

``{fairs}`` in a phrase stands for the list of that name in the language's table ``[en.lists]``.

Phrases are regular expressions of the crate ``regex`` on `plain` text: lower case, one blank
between words, straight apostrophes, no accents, no addresses. They may be written with accents
("entrevisté"), which are taken off; an umlaut also fits its two letters ("gespraech"). Anchors make
a search of many texts fast: of each, the longest run of letters counts. ``examples`` must be found
and ``others`` must not: a test holds them. ``negation.toml`` holds the words that deny.
"""

from __future__ import annotations

from linkedin_insights.evidence.phrases.find import (
    find_topic,
    find_topics,
    plain,
    plain_texts,
)
from linkedin_insights.evidence.phrases.topics import (
    LANGUAGES,
    TOPIC_GROUPS,
    TOPICS,
    Topic,
    load_topic,
)

__all__ = [
    "LANGUAGES",
    "TOPICS",
    "TOPIC_GROUPS",
    "Topic",
    "find_topic",
    "find_topics",
    "load_topic",
    "plain",
    "plain_texts",
]
