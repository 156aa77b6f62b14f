"""What words say: topics, each a list of phrases in seven languages.

A topic is a file ``<topic>.toml`` beside this module::

    negatable = true          # "no offer" is none; left out: negation makes no difference

    [en]
    anchors = ["offer"]       # every text that any phrase fits holds one of these, letter by letter
    phrases = ['\\bjob offers?\\b']
    examples = ["I have a job offer for you"]
    others = ["a special offer until Sunday"]

Phrases are regular expressions of the crate ``regex`` on `plain` text: lower case, one blank
between words, straight apostrophes, no addresses. Anchors are lower case and plain too; they make a
search of many texts fast. ``examples`` must be found and ``others`` must not: a test holds them.
"""

from __future__ import annotations

from linkedin_insights.evidence.phrases.find import find_topic, plain
from linkedin_insights.evidence.phrases.topics import LANGUAGES, TOPICS, Topic, load_topic

__all__ = ["LANGUAGES", "TOPICS", "Topic", "find_topic", "load_topic", "plain"]
