"""Keys under which two spellings of one person meet: the profile's slug, and forms of the name.

A key says "written alike", never "the same person": that is `resolve`'s decision. `url_key` and
`name_key` are public through the person ids of every output; changing what they return changes ids.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from anyascii import anyascii

from linkedin_insights.people.name_words import CREDENTIALS, PARTICLES, TITLES

NOBODY = "linkedin member"
"""The name key that all closed, restricted and deleted accounts share."""

_PLAIN_URL = "https://www.linkedin.com/in/"
_PROFILE = re.compile(
    r"(?:https?:)?(?://)?(?:[a-z0-9-]+\.)*linkedin\.com(?::\d+)?(?:/mwlite)?/(in|pub)/"
    r"([^/?#]+)((?:/[^/?#]+)*)",
    re.DOTALL,
)
_ORGANISATION = re.compile(r"linkedin\.com/(?:company|school|showcase|groups)/", re.IGNORECASE)
# What Unicode draws as pictures, with the joiners, selectors and tags that only shape them.
_PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2500-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_SHAPERS = "\u200d\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f"
_EMOJI = re.compile(f"[{_PICTURES}][{_PICTURES}{_SHAPERS}]*|[\u20e3\ufe0e\ufe0f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_ROUNDS = 4
_MIN_TOKENS = 2

_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|[\"“„«]([^\"“”„«»]*)[\"”»]")
_TAIL = re.compile(r"\s[-\u2013\u2014|\u2022\u00b7/]\s.*$", re.DOTALL)
_BEFORE_BORN = r"[\s(\[\"“„«]"
_BORN_WORD = r"(?:née?|nee|geb\.?|geboren|born|z domu|nata)\s"
BORN = re.compile(rf"(?<={_BEFORE_BORN}){_BORN_WORD}+", re.IGNORECASE)
"""What stands before a maiden name; never the first word, for people are called Nata."""
HAS_BORN = rf"(?i){_BEFORE_BORN}{_BORN_WORD}"
"""The same for polars, which has no look-behind."""
_APOSTROPHES = re.compile("['\u2019`\u00b4\u02bc]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def url_key(raw: str) -> str:
    """Return the slug of a profile address, decoded, NFC and in lower case; "" if it is none.

    Scheme, ``www.``, ``m.``, country sub-domain, query, fragment, trailing slash and language
    suffix do not matter. Old addresses ``/pub/name/a/b/c`` give the slug LinkedIn moved them to,
    ``name-cba`` with ``b`` and ``c`` filled to three digits.
    """
    slug = raw[len(_PLAIN_URL) :]
    if raw.startswith(_PLAIN_URL) and slug.isascii() and slug.replace("-", "").isalnum():
        return slug.lower()
    found = _PROFILE.match(_decoded(raw).strip())
    if found is None:
        return ""
    kind, slug, rest = found.groups()
    parts = [part.strip() for part in rest.split("/") if part.strip()]
    slug = slug.strip()
    if kind == "pub" and len(parts) == len("abc"):
        slug = f"{slug}-{parts[2]:0>3}{parts[1]:0>3}{parts[0]}"
    return slug


def _decoded(raw: str) -> str:
    """Percent-decode until nothing changes, then NFC and lower case."""
    text = raw
    for _ in range(_ROUNDS):
        after = unicodedata.normalize("NFC", unquote(text)).lower()
        if after == text:
            break
        text = after
    return text


def is_organisation_url(raw: str) -> bool:
    """Say whether an address belongs to a company, school, showcase page or group."""
    return _ORGANISATION.search(raw) is not None


def without_emoji(text: str) -> str:
    """Remove pictures and invisible marks; joiners inside words (Persian, Sinhala) stay."""
    return _INVISIBLE.sub("", _EMOJI.sub("", text))


def name_key(raw: str) -> str:
    """Return the normalised name of `person_id`; "" when nothing is left to go by.

    NFKC, case-folded, emoji and everything after the first comma removed, spaces collapsed,
    accents kept. A name of which that leaves nothing keeps its pictures and what follows the comma.
    """
    if raw.isascii():
        key = " ".join(raw.partition(",")[0].lower().split())
        return key or " ".join(raw.lower().split())
    return _stable(raw, bare=True) or _stable(raw, bare=False)


def _stable(raw: str, *, bare: bool) -> str:
    text = raw
    for _ in range(_ROUNDS):
        after = unicodedata.normalize("NFKC", text).casefold()
        if bare:
            after = without_emoji(after).partition(",")[0]
        after = " ".join(after.split())
        if after == text:
            break
        text = after
    return text


def folded_key(raw: str) -> str:
    """Return a name in plain Latin letters without what people add to it; "" below two words.

    Credentials, academic titles, particles, middle initials, asides in brackets or quotes (nick-
    names, maiden names) and everything after a comma or a spaced dash are left out; other scripts
    are spelled in Latin letters (anyascii).
    """
    return _folded(BORN.split(_ASIDE.sub(" ", raw))[0])


def variant_keys(raw: str) -> tuple[str, ...]:
    """Return the folded names that asides offer: nicknames, maiden names, the name in Latin.

    ``Robert (Bob) Smith`` offers ``bob smith``; ``Anna Smith (Jones)`` and ``Anna Smith née Jones``
    offer ``anna jones``; an aside of two or more words is offered as a name of its own.
    """
    offers = [_folded(offer) for offer in _offers(raw)]
    own = folded_key(raw)
    return tuple(sorted({offer for offer in offers if offer and offer != own}))


def _offers(raw: str) -> list[str]:
    text = BORN.sub("", raw) if _ASIDE.search(raw) else BORN.sub("(", raw, count=1)
    if text.count("(") > text.count(")"):
        text += ")"
    offers = []
    for found in _ASIDE.finditer(text):
        aside = next((group for group in found.groups() if group is not None), "").strip()
        before, after = text[: found.start()].split(), text[found.end() :]
        if len(aside.split()) >= _MIN_TOKENS:
            offers.append(aside)
        elif aside and before:
            offers.append(" ".join([*before[:-1], aside, after]))
    return offers


def _folded(raw: str) -> str:
    text = without_emoji(unicodedata.normalize("NFKC", raw)).partition(",")[0]
    text = _APOSTROPHES.sub("", anyascii(_TAIL.sub("", text)))
    loud = text.isupper()
    words: list[str] = []
    for word in text.split():
        plain = word.replace(".", "").lower()
        dotted = "." in word[:-1] and len(plain) > 1 and word.isupper() and not loud
        if plain in TITLES or plain in CREDENTIALS.sure or dotted:
            continue
        if plain in CREDENTIALS.in_capitals and word.replace(".", "").isupper() and not loud:
            continue
        words.extend(part for part in _NOT_WORD.split(word.lower()) if part)
    last = len(words) - 1
    kept = [
        word
        for place, word in enumerate(words)
        if place in (0, last) or (len(word) > 1 and word not in PARTICLES)
    ]
    return " ".join(kept) if len(kept) >= _MIN_TOKENS else ""
