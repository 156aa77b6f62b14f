"""Words by which people are introduced to one another, in seven languages."""

from __future__ import annotations

import polars as pl

_PHRASES = (
    # English
    r"introduc(?:e|ing)\s+(?:you|each|the\s+two|her|him|them)\b",
    r"introduc(?:e|ing)\s+\p{L}+\s+(?:to|and)\b",
    r"introduction\s+to\b|(?:quick|e-?mail|virtual)\s+intro\b|\bintro\s+to\b|\be-?introduc\w+",
    r"\b(?:you\s+(?:two|both|should)|please|would\s+like\s+you\s+to|want\s+you\s+to)\s+meet\b",
    r"\bmeet\s+(?:my|our|each\s+other|one\s+another)\b",
    r"connect(?:ing)?\s+(?:you|the\s+two\s+of\s+you)\b",
    r"\b(?:put|putting)\s+(?:you|the\s+two\s+of\s+you|them)\s+(?:both\s+)?in\s+(?:touch|contact)",
    r"\bcc['’]?(?:ing|ed|d)\b|\bcopying\s+in\b|\bloop(?:ing)?\s+in\b",
    # German
    r"\b(?:stelle?|möchte|darf)\s+(?:ich\s+)?(?:dir|euch|ihnen)\b[^.!?]*\bvor(?:stellen)?\b",
    r"\bbekannt\s*(?:zu\s+)?machen\b|\bmache\s+(?:euch|sie)\b[^.!?]*\bbekannt\b",
    r"\b(?:bringe|bringen|setze|setzen)\b[^.!?]*\bin\s+(?:kontakt|verbindung)\b",
    r"\bin\s+(?:kontakt|verbindung)\s+(?:zu\s+)?(?:bringen|setzen)\b|\bvernetze\s+(?:euch|sie)\b",
    r"\b(?:solltest|sollten|solltet|müsst|musst)\b[^.!?]*\bkennenlernen\b",
    # French
    r"\b(?:te|vous)\s+pr[ée]sente(?:r)?\b|\bfaire\s+(?:l['’]\s*)?introduction\b",
    r"\bmet(?:s|tre|tant)?\b[^.!?]*\ben\s+(?:relation|contact)\b|\bmise\s+en\s+relation\b",
    # Spanish
    r"\b(?:te|os|les|le)\s+present(?:o|ar)\b|\bpresentar(?:te|os|les|le)\b",
    r"\bpon(?:go|er)(?:te|os|les|le|los|las)?\b[^.!?]*\ben\s+contacto\b",
    # Portuguese
    r"\b(?:te|lhe|lhes|vos|vou)\s+apresent(?:o|ar)\b|\bapresentar[- ](?:te|lhe|lhes|vos)\b",
    r"\bapresento[- ](?:te|lhe|lhes|vos|a|o)\b",
    r"\b(?:coloco|colocar|colocando|ponho|pôr|por)\b[^.!?]*\bem\s+conta(?:c)?to\b",
    # Italian
    r"\b(?:ti|vi|le)\s+present(?:o|are)\b|\bpresentar(?:ti|vi|le)\b",
    r"\bmett(?:o|er(?:e|ti|vi|la|li))\b[^.!?]*\bin\s+contatto\b",
    # Dutch
    r"\bstel\b[^.!?]*\b(?:jou|je|jullie|u)\b[^.!?]*\bvoor\s+aan\b",
    r"\bvoorstellen\s+aan\b|\b(?:aan\s+(?:jou|je|jullie|u|elkaar))\s+voor(?:\s+te\s+)?stellen\b",
    r"\b(?:breng|brengen)\b[^.!?]*\bin\s+contact\b|\bin\s+contact\s+(?:te\s+)?brengen\b",
)
_BEFORE_A_NAME = (
    "meet", "introduce", "introducing", "présente", "presento", "presento a", "apresento",
)  # fmt: skip
_AFTER_A_NAME = ("kennenlernen", "kennen lernen", "vorstellen", "voorstellen", "ontmoeten")
_ANY = "|".join(f"(?:{phrase})" for phrase in _PHRASES)


def introduces(text: pl.Expr) -> pl.Expr:
    """Whether a text says that it introduces people; case does not matter."""
    return text.str.normalize("NFKC").str.to_lowercase().str.contains(_ANY)


def introduces_by_name(text: str, name: str) -> pl.Expr:
    """Whether a word of introduction stands beside the name; both columns are `spaced`."""
    words = [pl.lit(f" {word.replace(' ', '  ')} ") for word in (*_BEFORE_A_NAME, *_AFTER_A_NAME)]
    beside = [
        pl.concat_str(word, name) if place < len(_BEFORE_A_NAME) else pl.concat_str(name, word)
        for place, word in enumerate(words)
    ]
    return pl.any_horizontal([pl.col(text).str.contains(each, literal=True) for each in beside])
