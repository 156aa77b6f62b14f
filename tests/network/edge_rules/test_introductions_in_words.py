"""Words with which a third person brings two others together, in seven languages."""

from __future__ import annotations

import polars as pl
import pytest

from linkedin_insights.evidence.names import spaced
from linkedin_insights.network.introducing import introduces, introduces_by_name


def _found(text: str, name: str = "Ben Birch") -> bool:
    said = pl.DataFrame({"raw": [text], "name": [name]})
    said = said.with_columns(text=spaced(pl.col("raw")), name=spaced(pl.col("name")))
    return bool(said.select(introduces(pl.col("raw")) | introduces_by_name("text", "name")).item())


@pytest.mark.parametrize(
    "text",
    [
        # English
        "This is Ben Birch. Ben, this is Olga.",
        "Here is Ben Birch, as promised",
        "here's my friend Ben Birch!",
        "Have you met Ben Birch? I think you would get along",
        "I gave your name to Ben Birch",
        "I gave Ben Birch your number, hope that is fine",
        "passed your details on to Ben Birch",
        "You should talk to Ben Birch",
        "you really should get in touch with my colleague Ben Birch",
        "Ben Birch would love to hear from you",
        "Ben Birch would be happy to talk to you",
        "Ben Birch is the person to ask",
        "Ben Birch is the right person for this",
        "I told Ben Birch about you",
        "I told Ben Birch all about your work",
        "Mentioned you to Ben Birch yesterday",
        "You and Ben Birch should meet",
        "You and Ben Birch would get along",
        "Ben Birch might be able to help you",
        "You two have a lot in common, Ben Birch",
        # German
        "Das ist Ben Birch, von dem ich sprach",
        "Hier ist Ben Birch, wie versprochen",
        "Kennst du schon Ben Birch? Ihr würdet euch gut verstehen",
        "Ich habe Ben Birch deinen Namen gegeben",
        "Ich habe deine Nummer an Ben Birch weitergegeben",
        "Ich habe Ben Birch von dir erzählt",
        "Du solltest mal mit Ben Birch reden",
        "Sie sollten sich bei meiner Kollegin Ben Birch melden",
        "Ben Birch würde sich freuen, von dir zu hören",
        "Ben Birch ist die richtige Person dafür",
        # French
        "Voici Ben Birch, comme promis",
        "Tu as déjà rencontré Ben Birch ?",
        "J'ai donné ton nom à Ben Birch",
        "J'ai transmis vos coordonnées à Ben Birch",
        "J'ai parlé de toi à Ben Birch",
        "J'ai parlé à Ben Birch de vous",
        "Tu devrais parler à Ben Birch",
        "Vous devriez contacter Ben Birch",
        "Ben Birch serait ravi de te rencontrer",
        "Ben Birch est la bonne personne",
        # Spanish
        "Este es Ben Birch",
        "¿Ya conoces a Ben Birch?",
        "Le di tu nombre a Ben Birch",
        "Le pasé a Ben Birch tu contacto",
        "Le hablé de ti a Ben Birch",
        "Deberías hablar con Ben Birch",
        "A Ben Birch le encantaría conocerte",
        "Ben Birch es la persona indicada",
        # Portuguese
        "Esta é a Ben Birch",
        "Já conheces o Ben Birch?",
        "Dei o teu nome ao Ben Birch",
        "Passei o seu contato para o Ben Birch",
        "Falei de ti ao Ben Birch",
        "Devias falar com o Ben Birch",
        "O Ben Birch gostaria de falar contigo",
        "O Ben Birch é a pessoa certa",
        # Italian
        "Questo è Ben Birch",
        "Ecco Ben Birch, come promesso",
        "Ho dato il tuo nome a Ben Birch",
        "Ho parlato di te a Ben Birch",
        "Dovresti parlare con Ben Birch",
        "Ben Birch vorrebbe conoscerti",
        "Ben Birch è la persona giusta",
        # Dutch
        "Dit is Ben Birch",
        "Ken je Ben Birch al?",
        "Ik heb Ben Birch je nummer gegeven",
        "Ik heb je naam aan Ben Birch gegeven",
        "Ik heb Ben Birch over jou verteld",
        "Je moet eens met Ben Birch praten",
        "Ben Birch zou je graag ontmoeten",
        "Ben Birch is de juiste persoon",
    ],
)
def test_who_is_named_in_words_of_introduction_is_introduced(text: str) -> None:
    assert _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ben Birch is on holiday",
        "I saw Ben Birch yesterday",
        "Here is Ben Birch's invoice",
        "This is Ben Birch’s desk",
        "Do you know Ben Birch?",
        "Ask Ben Birch",
        "For urgent matters please contact Ben Birch",
        "Give my regards to Ben Birch",
        "I spoke to Ben Birch about the budget",
        "Ben Birch told me about you",
        "Ben Birch gave me your name",
        "Ben Birch would love to see the report",
        "Ben Birch is the new director",
        "Ben Birch hat morgen frei",
        "Ben Birch hat mir von dir erzählt",
        "Wir sollten Ben Birch zum Essen einladen",
        "In dringenden Fällen wenden Sie sich an Ben Birch",
        "Ben Birch m'a parlé de toi",
        "Ben Birch est en vacances",
        "Merci de saluer Ben Birch de ma part",
        "Ben Birch me habló de ti",
        "Ben Birch está de vacaciones",
        "O Ben Birch falou-me de ti",
        "Ben Birch mi ha parlato di te",
        "Ben Birch è in ferie",
        "Ben Birch is met vakantie",
        "Ben Birch zou morgen komen",
    ],
)
def test_who_is_merely_mentioned_is_not(text: str) -> None:
    assert not _found(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Anna, this is Ben. Ben, this is Anna.", True),
        ("Hi both! This is Anna Ash. Anna, this is Ben", True),
        ("Anna, das ist Ben. Ben, das ist Anna.", True),
        ("Anna, voici Ben. Ben, voici Anna", True),
        ("Ana, este é o Rui. Rui, esta é a Ana", True),
        ("Anna, dit is Bas. Bas, dit is Anna", True),
        ("Anna, questo è Ugo. Ugo, questa è Anna", True),
        ("I'll let you two take it from here", True),
        ("Ich glaube, ihr würdet euch gut verstehen", True),
        ("Hi Ben, this is Anna from the bank", False),
        ("Anna, this is fine. Ben, this is late.", False),
        ("I'll leave you to it", False),
        ("You will get on the list", False),
        ("Wie versteht ihr euch mit dem neuen Chef?", False),
    ],
)
def test_two_are_introduced_in_both_directions(text: str, *, held: bool) -> None:
    assert pl.DataFrame({"t": [text]}).select(introduces(pl.col("t"))).item() is held
