"""Invented people: pools of names of many places, and slugs as the site makes them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Culture:
    """First and last names that go together, and how often they are met."""

    weight: int
    firsts: tuple[str, ...]
    lasts: tuple[str, ...]
    language: str = "en"


def _culture(weight: int, firsts: str, lasts: str, language: str = "en") -> Culture:
    return Culture(weight, tuple(firsts.split()), tuple(lasts.split()), language)


CULTURES = (
    _culture(
        30,
        "Alice Ben Clara Dylan Edith Frank Gemma Harold Ivy Joel Kate Liam Maud Nigel Olive Percy "
        "Quinn Rhoda Silas Tess Ursula Violet Wade Yvonne Abel Bonnie Cedric Delia Ewan Flora",
        "Ashgrove Birchall Crowhurst Dunmere Eastlake Fairwold Gatling Hawksby Ilverton Jessop "
        "Kettlewell Lorrimer Marlowick Netherby Oakhanger Pemberlow Quarrie Rusholme Stanlake "
        "Thackery Underhay Vickery Wexcombe Yarwood Thornquist Ravenhall Selmer Brackley",
    ),
    _culture(
        14,
        "Anneke Bram Daan Femke Gijs Hanna Joris Lotte Maarten Nienke Pim Ruben Saskia Teun Wout "
        "Fleur",
        "Aardsma Boekhout Dijkhuis Elzenga Hoogwerf Kloosterhof Lindeboom Meerdink Nijland "
        "Oldenkamp Rietveen Slotegraaf Terpstee Veenhuis Wolterink Zandbelt",
        "nl",
    ),
    _culture(
        12,
        "Annika Bernd Christa Dieter Elke Friedrich Günter Heike Jörg Katrin Lukas Mareike Norbert "
        "Silke Thorsten Uwe",
        "Altenbach Brünner Dahlmeyer Eichholtz Fährmann Grünwalder Hollerbusch Kühnelt Lützow "
        "Möllenhoff Niederrath Osterkamp Rübsam Steinhäger Tiefenthal Wörlitz",
        "de",
    ),
    _culture(
        10,
        "Aurélie Benoît Camille Didier Éric Françoise Gaël Hélène Jérôme Loïc Manon Noémie Quentin "
        "Rémi Solène Théo",
        "Aubertin Beaucastel Chênevert Delaroche Épinal Fontbrune Garigue Hautecombe Jolivet "
        "Lamontre Malherbe Noirmont Prévalet Roquebrune Sauvageot Vauclair",
        "fr",
    ),
    _culture(
        9,
        "Álvaro Beatriz Carlos Dolores Esteban Fátima Gonzalo Inés Joaquín Lucía Martín Nuria "
        "Óscar Pilar Raúl Verónica",
        "Albarracín Benavente Cañizares Domínguez-Rey Escalona Fuenmayor Guadarrama Hinojosa "
        "Ibáñez Lizarraga Montalbán Olivares Peñafiel Quintanar Valdelomar Zubiría",
        "es",
    ),
    _culture(
        6,
        "Adriana Caio Débora Eduardo Fernanda Gilberto Helena Inácio João Luana Mateus Nádia "
        "Otávio Renata Tomé Vitória",
        "Albuquerque-Reis Bragança Carvalhal Damasceno Esteves-Lima Figueiró Guimarães-Pinto "
        "Lourenção Magalhães-Sá Nóbrega Pacheco-Luz Quintela Sampaio-Melo Teixeirinha",
        "pt",
    ),
    _culture(
        6,
        "Alessia Bruno Chiara Dario Elisa Fabrizio Giorgia Ilaria Lorenzo Matteo Nicoletta Ottavia "
        "Piero Rosalba Tiziano Viola",
        "Abbrescia Bellandi Castelforte Dell'Orso Fanciullacci Ghirlanda Lombardini Montevago "
        "Negroponte Pratesini Quaranta Rovigatti Santacroce Torrisani Valtorta Zuccarelli",
        "it",
    ),
    _culture(
        5,
        "Astrid Bjørn Einar Freja Håkon Ingrid Jørgen Linnéa Magnus Ødger Sigrid Åsa",
        "Ålmark Bjerkvold Dalhaug Enstrand Fagernes Grønholt Høyland Kvistgård Lövdahl Nybråten "
        "Ørskov Skogmyr",
    ),
    _culture(
        5,
        "Agnieszka Bartosz Dorota Grażyna Jędrzej Kinga Łukasz Małgorzata Paweł Stanisław Zofia "
        "Wojtek",
        "Brzozdecki Chrzanik Dąbrowolski Gołębicki Jasieński Kędziorny Łabęcki Mścisławek "
        "Niewiadomiec Sróżyński Świerkosz Żurawicki",
    ),
    _culture(
        8,
        "Aditi Bharat Chitra Deepak Esha Gaurav Isha Jaya Kiran Lakshmi Manoj Nandini Pranav Rekha "
        "Sanjay Tara Uday Vani",
        "Acharyan Bhandarkot Chaturveda Deshmurkh Gangolli Iyengarva Joshipura Kulkarnavi "
        "Mahadevar Nambisanth Padhyar Raghavendar Srinivath Thakurdesh Vaidyar Wagholikar",
    ),
    _culture(
        4,
        "Adaeze Chidi Efua Folake Ibrahim Kwabena Lerato Ngozi Oluwaseun Sipho Thandiwe Zuberi",
        "Abiodunye Boatengwa Chukwuneme Danjumba Ekwuemel Mbekanyi Nkrumsah Okonjwe Sibandale "
        "Tshabalani Umarudo Wanjikoro",
    ),
    _culture(2, "Алексей Дарья Игорь Марина Павел Светлана", "Вересков Журавкина Лугов Орлецкий"),
    _culture(2, "أحمد فاطمة يوسف ليلى خالد", "الزهراوي القيسوني المنصفي النخيلي"),
    _culture(2, "明 静 伟 雅婷 子涵", "欧阳 上官 诸葛 慕容"),
    _culture(2, "민준 서연 지훈 하은", "독고 남궁 선우 황보"),
    _culture(1, "はるか 健太 美咲", "早乙女 綾小路 鷹司"),
    _culture(1, "Ελένη Νίκος Σοφία", "Αμπελιώτης Θαλασσινός Καρυδάκη"),
    _culture(1, "נועה איתן תמר", "אורנשטם כרמליאל"),
)

CREDENTIALS = (", PhD", ", MBA", ", CFA", ", M.Sc.", ", PMP", ", MD")
ORNAMENTS = (" 🚀", " 🌱", " ⭐", " (she/her)", " (he/him)", " ✔️")


class Names:
    """Hand out names and slugs that were not used before."""

    def __init__(self, rng: Random) -> None:
        """Draw from `rng` alone."""
        self._rng = rng
        self._names: set[tuple[str, str]] = set()
        self._slugs: set[str] = set()
        self._weights = [culture.weight for culture in CULTURES]

    def draw(self) -> tuple[str, str, str]:
        """Return a first name, a last name and the language of the place."""
        first, last, language = self._any()
        # The pools hold some ten times more names than the largest sample asks of them.
        while (first, last) in self._names:
            first, last, language = self._any()
        self._names.add((first, last))
        return first, last, language

    def _any(self) -> tuple[str, str, str]:
        rng = self._rng
        culture = rng.choices(CULTURES, self._weights)[0]
        first, last = rng.choice(culture.firsts), rng.choice(culture.lasts)
        if rng.random() < 0.12:
            last = f"{last}-{rng.choice(culture.lasts)}"
        return first, last, culture.language

    def adorn(self, first: str, last: str) -> tuple[str, str]:
        """Return the name as some people show it: titles, emoji, stray blanks, capitals."""
        shown = (
            (first, last),
            (first, last + self._rng.choice(CREDENTIALS)),
            (first, last + self._rng.choice(ORNAMENTS)),
            (f"{first} ", last),
            (first, f"{last} "),
            (first.upper(), last.upper()),
            (first, f"{last[0]}."),
        )
        return self._rng.choices(shown, (86, 5, 3, 2, 2, 1, 1))[0]

    def slug(self, first: str, last: str) -> str:
        """Return a profile slug: plain, with a tail of letters and digits, or in its own script."""
        rng = self._rng
        base = f"{first}-{last}".lower().replace("'", "").replace(" ", "-")
        ascii_only = to_ascii(base)
        if ascii_only.replace("-", "") and rng.random() > 0.25:
            base = ascii_only
        if rng.random() < 0.55 or base in self._slugs:
            base = f"{base}-{rng.getrandbits(36):09x}"
        self._slugs.add(base)
        return base


def to_ascii(text: str) -> str:
    """Strip accents; letters without a plain form disappear."""
    text = text.replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae")
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
