"""Signs in a message that two people go on elsewhere: a number, a calendar, a call."""

from __future__ import annotations

import polars as pl

from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import messages

_KEY = ["file", "row", "at"]

_LINKS = (
    r"calendly\.com|cal\.com/|meet\.google\.com|zoom\.us/|teams\.(?:microsoft|live)\.com"
    r"|whereby\.com|webex\.com|wa\.me/|chat\.whatsapp\.com|t\.me/|calendar\.app\.google"
    r"|outlook\.office(?:365)?\.com/(?:bookwithme|owa/calendar)|doodle\.com|savvycal\.com"
    r"|hubspot\.com/meetings|meetings\.hubspot\.com"
)
_MAIL = r"[\w.+-]+@[\w-]+\.[a-z]{2,}"
_PHONE = (
    r"(?:\+|\b00)\d[\d\s().\-/]{7,16}\d"  # with the country's code
    r"|\b0\d{2,4}[\s/\-]\d[\d\s\-]{4,10}\d"  # with the leading nought of Europe
    r"|\(\d{3}\)\s?\d{3}-\d{4}\b|\b\d{3}[-.]\d{3}[-.]\d{4}\b"  # as in North America
)
_WORDS = (
    r"my (?:e-?mail|number|cell|mobile|phone) is|(?:call|phone|ring|zoom|meet|talk|speak)"
    r" (?:\w+ ){0,2}(?:tomorrow|later today|on monday|on tuesday|on wednesday|on thursday|on friday"
    r"|next week)|whatsapp|text me at|"
    r"meine (?:e-?mail|nummer|handynummer)|telefonieren (?:wir )?(?:morgen|am|nächste)"
    r"|(?:rufe|ruf) (?:\w+ ){0,2}morgen|bis morgen am telefon|"
    r"mon (?:e-?mail|mail|numéro|portable) est|(?:appelle|appeler|appelons) (?:\w+ ){0,2}demain|"
    r"mi (?:correo|mail|e-?mail|número|teléfono|móvil|celular) es"
    r"|(?:llamo|llamamos|hablamos) mañana|"
    r"meu (?:e-?mail|número|telefone|celular|telemóvel) é|(?:ligo|falamos) amanhã|"
    r"la mia (?:e-?mail|mail)|il mio (?:numero|cellulare)|(?:sentiamo|chiamo) domani|"
    r"mijn (?:e-?mail|nummer|mailadres)|(?:bel|bellen) (?:\w+ ){0,2}morgen"
)
_MARK = f"(?i)(?:{_LINKS}|{_MAIL}|{_PHONE}|(?:{_WORDS}))"
# Unicode's borders of words make a search thirty times slower; without them more texts match.
HINT = _MARK.replace(r"\b", "")


def is_handover(text: pl.Expr) -> pl.Expr:
    """Say whether a text marks a move off the platform.

    A phone number, an e-mail address, a link to a calendar or a call, or words like "call you
    tomorrow" in English, German, French, Spanish, Portuguese, Italian or Dutch.
    """
    return text.str.contains(_MARK)


def find_handovers(tables: Tables, records: pl.DataFrame) -> pl.DataFrame:
    """Return those of the given records (``file``, ``row``, ``at``) that are messages with a mark.

    Texts that cannot hold one are left out before the records are looked up.
    """
    hints = tables.frame(messages.SPEC).select(*_KEY, "content")
    hints = hints.filter(pl.col("content").str.contains(HINT))
    asked = hints.join(records, on=_KEY, how="semi")
    return asked.filter(is_handover(pl.col("content"))).select(_KEY).sort(_KEY)
