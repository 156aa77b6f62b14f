"""Every topic finds its own examples and leaves the others alone, however they are written."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import normalize

import polars as pl
import pytest

from linkedin_insights.evidence.phrases import (
    LANGUAGES,
    TOPICS,
    find_topic,
    load_topic,
    plain,
)
from linkedin_insights.evidence.phrases.topics import fold, read_file

NEGATABLE = (
    "referral",
    "introduction",
    "interview",
    "offer",
    "contract",
    "investment",
    "speaking",
    "collaboration",
    "acceptance",
)

TURNED_AROUND = {
    "referral": (
        "I'm afraid I can't put your name forward",
        "Ich kann dich leider nicht intern empfehlen",
        "Je ne peux pas te recommander en interne",
        "No puedo recomendarte para el puesto",
        "Não posso te indicar agora",
        "Non posso segnalarti internamente",
        "Ik kan je helaas niet aanbevelen",
    ),
    "introduction": (
        "I would rather not introduce you to him",
        "Ich möchte dich meinem Chef noch nicht vorstellen",
        "Je ne peux pas vous mettre en relation avec elle",
        "No puedo ponerte en contacto con mi jefe",
        "Não posso colocar você em contato com a diretora",
        "Non posso metterti in contatto con lui",
        "Ik kan je niet in contact brengen met haar",
    ),
    "interview": (
        "I never had a job interview with them",
        "Es gab kein Vorstellungsgespräch",
        "Je n'ai pas eu d'entretien d'embauche",
        "No hubo entrevista de trabajo",
        "Não houve entrevista de emprego",
        "Non c'è stato nessun colloquio di lavoro",
        "Er kwam geen sollicitatiegesprek",
    ),
    "offer": (
        "We have no job offer for anybody",
        "Wir können dir keine Stelle anbieten",
        "Nous ne pouvons pas vous proposer le poste",
        "No tenemos ninguna oferta de trabajo",
        "Não temos nenhuma proposta de emprego",
        "Non abbiamo nessuna offerta di lavoro",
        "We kunnen je geen baan aanbieden",
    ),
    "contract": (
        "We did not sign the contract",
        "Wir haben den Vertrag nicht unterschrieben",
        "Nous n'avons pas signé le contrat",
        "No hemos firmado el contrato",
        "Não assinámos o contrato",
        "Non abbiamo firmato il contratto",
        "We hebben de overeenkomst niet ondertekend",
    ),
    "investment": (
        "We won't invest in your company",
        "Wir werden nicht in deine Firma investieren",
        "Nous n'allons pas investir dans votre société",
        "No vamos a invertir en tu empresa",
        "Não vamos investir na tua empresa",
        "Non possiamo investire nella tua azienda",
        "We gaan niet in je bedrijf investeren",
    ),
    "speaking": (
        "I'm afraid you cannot speak at our conference this year",
        "Ich kann auf der Konferenz nicht sprechen",
        "Je ne peux pas intervenir à la conférence",
        "No puedo dar una charla en la universidad",
        "Não posso dar uma palestra na universidade",
        "Non posso tenere una lezione ai tuoi studenti",
        "Ik kan geen presentatie geven op het congres",
    ),
    "collaboration": (
        "We don't want to collaborate on this",
        "Wir möchten nicht kooperieren",
        "Nous ne souhaitons pas collaborer",
        "No queremos colaborar en esto",
        "Não queremos colaborar nisto",
        "Non vogliamo collaborare",
        "We willen niet samenwerken",
    ),
    "acceptance": (
        "I did not accept the offer",
        "Ich habe die Stelle nicht angenommen",
        "Je n'ai pas accepté le poste",
        "No acepto la oferta",
        "Não aceito a proposta",
        "Non accetto l'offerta",
        "Ik heb het aanbod niet aangenomen",
    ),
}
"""By topic a sentence in each of `LANGUAGES`, in their order: the phrase is there, and denied."""

MEANT = (
    ("referral", "No problem, I can refer you internally"),
    ("referral", "I hope you don't mind but I put your name forward"),
    ("referral", "Kein Problem, ich kann dich gern intern empfehlen"),
    ("introduction", "Pas de souci, je peux te mettre en relation avec elle"),
    ("introduction", "No hay problema, te pongo en contacto con el fundador"),
    ("offer", "Why don't you join our team?"),
    ("offer", "We have no budget for travel. We have a job offer for you."),
    ("offer", "Abriu uma vaga no meu time, vaga perfeita para ti"),
    ("collaboration", "Perché non facciamo un progetto comune?"),
    ("acceptance", "Ik kan niet wachten: ik begin maandag"),
)
"""Looks like a negation and is none, or denies something else."""


def _finds(topic: str, *texts: str | None) -> list[bool]:
    return find_topic(pl.Series(texts, dtype=pl.String), topic).to_list()


def _misses(topic: str, texts: tuple[str, ...]) -> list[str]:
    found = find_topic(pl.Series(texts), topic)
    return [text for text, hit in zip(texts, found, strict=True) if not hit]


def _sections(topic: str) -> list[tuple[str, dict[str, Any]]]:
    raw = read_file(topic)
    return [(language, raw[language]) for language in LANGUAGES]


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_speaks_all_languages(topic: str) -> None:
    for language, section in _sections(topic):
        assert len(section["examples"]) >= 8, language
        assert len(section["others"]) >= 5, language
        assert section["phrases"], language
        assert section["anchors"], language


@pytest.mark.parametrize("topic", TOPICS)
def test_examples_are_found_and_others_are_not(topic: str) -> None:
    known = load_topic(topic)
    assert _misses(topic, known.examples) == []
    assert len(_misses(topic, known.others)) == len(known.others)


@pytest.mark.parametrize("topic", TOPICS)
def test_the_way_of_writing_makes_no_difference(topic: str) -> None:
    examples = load_topic(topic).examples
    for write in (
        lambda text: normalize("NFD", text),
        lambda text: normalize("NFC", text).upper(),
        fold,
        lambda text: text.replace("'", "\u2019"),
        lambda text: text.replace(" ", "\u00a0 "),
        lambda text: f"{text}\n\nBo \U0001f642",
        lambda text: f"<p>{text}</p><p>Bo</p>",
    ):
        assert _misses(topic, tuple(write(text) for text in examples)) == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_language_finds_its_examples_by_its_own_anchors(topic: str) -> None:
    for language, section in _sections(topic):
        runs = [max(re.findall("[a-z0-9]+", fold(each)), key=len) for each in section["anchors"]]
        texts = pl.DataFrame({"text": section["examples"]}).select(plain(pl.col("text")))
        without = [text for text in texts["text"] if not any(run in text for run in runs)]
        assert without == [], language


@pytest.mark.parametrize("topic", TOPICS)
def test_the_pattern_compiles_and_nothing_is_found_in_nothing(topic: str) -> None:
    long = "Größe und Güte, offer recommend thanks проект 会議 🙂 " * 20_000
    mixed = "Привет 你好 مرحبا \x00 \u200b e\u0301 ﬁ ＦＵＬＬ"
    found = find_topic(pl.Series([None, "", " ", mixed, "?" * 1_000_000], dtype=pl.String), topic)
    assert found.to_list() == [False] * 5
    assert find_topic(pl.Series([long]), topic).null_count() == 0
    assert find_topic(pl.Series([], dtype=pl.String), topic).to_list() == []
    assert found.dtype == pl.Boolean
    assert found.name == topic


def test_only_what_may_come_of_a_relationship_can_be_denied() -> None:
    assert tuple(topic for topic in TOPICS if load_topic(topic).negated) == NEGATABLE


@pytest.mark.parametrize(
    ("topic", "language", "text"),
    [
        (topic, language, text)
        for topic, texts in TURNED_AROUND.items()
        for language, text in zip(LANGUAGES, texts, strict=True)
    ],
)
def test_a_denied_phrase_does_not_count(topic: str, language: str, text: str) -> None:
    known = load_topic(topic)
    words = pl.DataFrame({"text": [text]}).select(plain(pl.col("text")))
    assert words["text"].str.contains(known.pattern).item(), f"{language}: says nothing to deny"
    assert _finds(topic, text) == [False]


@pytest.mark.parametrize(("topic", "text"), MEANT)
def test_what_only_looks_like_a_denial_counts(topic: str, text: str) -> None:
    assert _finds(topic, text) == [True]


def test_one_phrase_that_is_meant_is_enough() -> None:
    assert _finds("offer", "Not a job offer from them. I have a job offer for you.") == [True]


def test_words_beyond_the_first_4000_letters_are_not_read() -> None:
    said = "I have a job offer for you. "
    assert _finds("offer", said + "x " * 3000, "x " * 3000 + said) == [True, False]


def test_lines_end_sentences_unless_they_are_wrapped() -> None:
    texts = ("Not now.\nI have a job\noffer for you", "Keine\n\nJobangebot im Anhang")
    assert _finds("offer", *texts) == [True, True]
    assert _finds("offer", "the job\n\nOffer ends today") == [False]


def test_an_address_says_nothing() -> None:
    assert _finds("offer", "https://example.org/we have", "see www.example.org/job-offer") == [
        False,
        False,
    ]
