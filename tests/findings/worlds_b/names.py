"""Invented people, firms, schools, events and groups."""

from __future__ import annotations

import unicodedata
from random import Random

FIRST = {
    "en": "Abel Bridie Clement Delphie Edmund Fern Gideon Hattie Ivor Jemima Kester Lorna Magnus "
    "Nell Orson Petra Quentin Rosalind Silas Tabitha Ulric Verity Wilfred Xanthe Yorick Zelda "
    "Ansel Beatrix Corwin Dinah",
    "de": "Anselm Birte Carsten Dörte Eike Frauke Gereon Heike Ingolf Jutta Korbinian Liesel "
    "Malte Notburga Ottmar Petrina Ruprecht Sieglinde Thorben Ursel Volker Wiebke",
    "fr": "Aurélien Bérénice Cyprien Delphine Étienne Flavie Gaspard Héloïse Isaure Joachim "
    "Lucienne Maxence Noémie Octave Perrine Quitterie Rémi Solène Thibault Violaine",
    "es": "Aitor Begoña Casimiro Dulce Emeterio Fabiola Gonzalo Herminia Íñigo Jimena Leandro "
    "Macarena Nicanor Ofelia Plácido Remedios Saturnino Tomasa Urbano Ximena",
    "pt": "Afonso Benedita Caetano Dalva Evaristo Filomena Graciano Heloísa Inácio Jacira "
    "Lourenço Marinês Nuno Olímpia Pascoal Quitéria Rogério Sebastiana Tomé Zulmira",
    "it": "Alvise Brigida Corrado Domitilla Ettore Fiorenza Gaspare Iolanda Leonzio Marzia "
    "Nereo Ornella Pasquale Querino Rosalba Silvestro Tecla Ubaldo Veronica Zeno",
    "nl": "Aafke Berend Cornelia Diederik Evelien Floris Geertje Hidde Ilse Jurriaan Katrijn "
    "Lodewijk Marijke Nanne Olivier Pleun Roelof Sjoukje Teun Wiesje",
}
LAST = {
    "en": "Ashdown Barleycorn Coldwell Drayford Eversham Fothergill Greenhalgh Hollowell "
    "Inchbald Jessamy Kettleby Loxwood Merriday Netherby Oakhanger Pemberley Quillfeather "
    "Ravensdale Saltmarsh Thistlewood Underhay Venables Wetherden Yarrowby Applegarth Birkenshaw "
    "Cranleigh Dunthorne Elmswell Fairbrother Gorsedale Heathcombe Larkrise Mossgrove",
    "de": "Achterkamp Birnbaumer Dornseifer Eichstedt Feldkircher Grünwalder Hollenstein "
    "Immenhof Kaltenbrunn Lindenthal Mühlrad Niederauer Ostermoor Quellmalz Rosengarten "
    "Silberhorn Tannhauser Uhlenbrock Vierthaler Weidenbach Zirbelnuss Krähenbühl",
    "fr": "Aubépin Bellerive Chantemerle Desrosiers Églantine Fontvieille Grandpré Hautecour "
    "Joliet Lavandier Montclar Noirmoutier Orangeraie Pierrefonds Quatrevaux Rocheblanche "
    "Saintonge Tournesol Valombre Villedieu",
    "es": "Almendralejo Buenaventura Cascajosa Dehesa Encinares Fuentelmonte Gavilanes "
    "Herrumbrosa Jarandilla Lagunilla Manzanedo Noguerales Olivares Peñascosa Quebrada "
    "Romeral Sarmentero Torrealta Valdeolmos Zarzalejo",
    "pt": "Alvorada Brejeiro Carvalhal Douradense Espinheira Figueiredo Goiabeira Horta "
    "Jacarandá Laranjeira Mangueiral Nogueiral Oliveirense Pedrosa Quintanilha Ribeirinho "
    "Sobreiro Trigueiro Vidigal Zambujal",
    "it": "Acquaviva Boscolungo Campodoro Dellarocca Fontanella Ginestreto Lavagnini Montebruno "
    "Nocciolini Olivastri Pietralunga Quercetani Roccaforte Selvaggini Torrebianca Ulivieri "
    "Valdarchi Vignalunga Zafferani Castagneto",
    "nl": "Achterberg Beukema Cranenburgh Dijksma Eikelboom Fennema Groothuis Heidekamp "
    "Ijsselmond Kersenboom Lindeman Moerdijker Noorderhaven Oosterwold Polderman Roggeveen "
    "Sluismeer Terpstra Veenendal Wilgenhof",
}
OUTSIDER_LAST = (
    "Abernant Bolsterstone Crickhowell Dunnockshaw Eglinforth Farthinghoe Guiseborne Hutterly "
    "Ilminshaw Jevington Kirkwhelp Lapworthy Mickleham Nunwick Ossington Pockthorpe"
)
CITIES = ("Delft", "Leipzig", "Nantes", "Coimbra", "Trieste", "Zaragoza", "Norwich", "Gent")
HEADS = (
    "Amberline Brackwater Cobalt Dovetail Eastquay Fernhill Glasswing Hearthway Inkwell Juniper "
    "Kitebrook Lanternfish Marrow Northlamp Otterly Pebblecross Quarry Rushlight Saltbox Tidemark"
)
TAILS = ("Works", "Mobility", "Foods", "Health", "Systems")
SCHOOLS = ("Harcastle University", "Polytechnic of Vennmoor")
GROUPS = ("Quiet Logistics", "Small Towns Lab", "Night Shift Planners", "Open Timetable Circle")
FAIRS = (
    "Brineport Logistics Days",
    "Care Planners Forum",
    "Rails & Rivers Summit",
    "Meetup Slow Software",
    "Harvest Tech Fair",
    "Low Tide Conference",
    "Public Kitchens Congress",
    "Workshop Quiet Cities",
)
ROLES = (
    "Planner",
    "Head of Operations",
    "Software Developer",
    "Buyer",
    "Nurse Manager",
    "Consultant",
    "Data Analyst",
    "Project Lead",
    "Engineer",
    "Founder",
)
SKILLS = ("Planning", "Writing", "Statistics", "Negotiation", "Python", "Facilitation")


def ascii_of(text: str) -> str:
    """Return the letters without their accents."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def companies() -> list[str]:
    """Return every firm of the world, the big ones first."""
    return [f"{head} {tail}" for tail in TAILS for head in HEADS.split()]


def company(rng: Random) -> str:
    """Draw a firm; a few employ many, most employ few."""
    firms = companies()
    return firms[int(len(firms) * rng.random() ** 2.2)]


class NameBook:
    """Hands out names, each only once."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._names: set[tuple[str, str]] = set()
        self._slugs: set[str] = set()

    def name(self, language: str) -> tuple[str, str]:
        """Return first and last name of somebody new."""
        firsts, lasts = FIRST[language].split(), LAST[language].split()
        while (name := (self._rng.choice(firsts), self._rng.choice(lasts))) in self._names:
            pass
        self._names.add(name)
        return name

    def outsider(self) -> str:
        """Return the full name of somebody who never appears otherwise."""
        rng = self._rng
        first = rng.choice(FIRST[rng.choice(tuple(FIRST))].split())
        return f"{first} {rng.choice(OUTSIDER_LAST.split())}"

    def slug(self, first: str, last: str) -> str:
        """Return a profile slug in one of the usual shapes."""
        rng = self._rng
        shape = rng.random()
        base = f"{first}-{last}".lower() if shape < 0.85 else f"{first[0]}{last}".lower()
        if shape > 0.04:
            base = ascii_of(base)
        slug = base if shape > 0.85 else f"{base}-{rng.getrandbits(32):08x}"
        while slug in self._slugs:
            slug = f"{base}-{rng.getrandbits(32):08x}"
        self._slugs.add(slug)
        return slug
