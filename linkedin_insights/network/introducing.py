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
    (
        r"\byou(?:\s+(?:two|both|guys))?(?:['’](?:d|ll)|\s+(?:would|will))(?:\s+\w+)?\s+(?:get\s+"
        r"along|get\s+on\s+(?:well|great|famously|like)|hit\s+it\s+off)\b"
    ),
    (
        r"\byou\s+(?:two|both|guys)\s+(?:\w+\s+)?(?:should|ought\s+to|need\s+to|must|have\s+to)\s+"
        r"(?:\w+\s+)?(?:talk|speak|chat|connect|know\s+each\s+other|get\s+to\s+know)\b"
    ),
    r"\byou\s+(?:two|both|guys)\s+(?:\w+\s+){0,4}in\s+common\b",
    r"\bmak(?:e|ing)\s+(?:the|this|an?)\s+(?:intro|introduction)\b",
    (
        r"\b(?:let|leave)\s+(?:you|the\s+two\s+of\s+you)(?:\s+(?:two|both|guys))?\s+(?:to\s+"
        r")?take\s+it\s+from\s+here\b|\bleave\s+(?:you\s+two|the\s+two\s+of\s+you)\s+to\s+it\b"
    ),
    # German
    r"\b(?:stelle?|möchte|darf)\s+(?:ich\s+)?(?:dir|euch|ihnen)\b[^.!?]*\bvor(?:stellen)?\b",
    r"\bbekannt\s*(?:zu\s+)?machen\b|\bmache\s+(?:euch|sie)\b[^.!?]*\bbekannt\b",
    r"\b(?:bringe|bringen|setze|setzen)\b[^.!?]*\bin\s+(?:kontakt|verbindung)\b",
    r"\bin\s+(?:kontakt|verbindung)\s+(?:zu\s+)?(?:bringen|setzen)\b|\bvernetze\s+(?:euch|sie)\b",
    r"\b(?:solltest|sollten|solltet|müsst|musst)\b[^.!?]*\bkennenlernen\b",
    r"\bihr\s+(?:beide[n]?\s+)?(?:würdet|werdet|versteht|könntet)\s+(?:\w+\s+){0,3}verstehen\b",
    (
        r"\bihr\s+(?:beide[n]?\s+)?(?:solltet|müsst|müsstet)\s+(?:\w+\s+){0,4}(?:reden|sprechen|"
        r"austauschen|vernetzen|unterhalten)\b"
    ),
    r"\bihr\s+beide[n]?\s+habt\s+(?:\w+\s+){0,3}gemeinsam\b",
    # French
    r"\b(?:te|vous)\s+pr[ée]sente(?:r)?\b|\bfaire\s+(?:l['’]\s*)?introduction\b",
    r"\bmet(?:s|tre|tant)?\b[^.!?]*\ben\s+(?:relation|contact)\b|\bmise\s+en\s+relation\b",
    (
        r"\bvous\s+(?:devriez|allez|pourriez)\s+(?:\w+\s+){0,2}(?:vous\s+entendre|vous\s+"
        r"rencontrer|vous\s+conna[iî]tre|vous\s+parler|[ée]changer\s+tous)\b"
    ),
    # Spanish
    r"\b(?:te|os|les|le)\s+present(?:o|ar)\b|\bpresentar(?:te|os|les|le)\b",
    r"\bpon(?:go|er)(?:te|os|les|le|los|las)?\b[^.!?]*\ben\s+contacto\b",
    (
        r"\b(?:creo|seguro)\s+que\s+(?:os|se)\s+(?:llevar[ií]ais|llevar[ée]is|llevar[aá]n|"
        r"llevar[ií]an|caer[ée]is|caer[aá]n)\s+bien\b|\bdeber[ií]a(?:is|n)\s+(?:conoceros|"
        r"conocerse|hablar)\b"
    ),
    # Portuguese
    r"\b(?:te|lhe|lhes|vos|vou)\s+apresent(?:o|ar)\b|\bapresentar[- ](?:te|lhe|lhes|vos)\b",
    r"\bapresento[- ](?:te|lhe|lhes|vos|a|o)\b",
    r"\b(?:coloco|colocar|colocando|ponho|pôr|por)\b[^.!?]*\bem\s+conta(?:c)?to\b",
    (
        r"\b(?:vocês|vcs)\s+(?:os\s+dois\s+)?(?:deviam|deveriam|precisam|têm\s+de|têm\s+que)\s+"
        r"(?:se\s+)?(?:conhecer|conversar|falar)|\b(?:vão|iam|iriam)\s+(?:dar-se|se\s+dar)\s+bem\b"
    ),
    # Italian
    r"\b(?:ti|vi|le)\s+present(?:o|are)\b|\bpresentar(?:ti|vi|le)\b",
    r"\bmett(?:o|er(?:e|ti|vi|la|li))\b[^.!?]*\bin\s+contatto\b",
    (
        r"\bdovreste\s+(?:conoscervi|parlarvi|sentirvi|incontrarvi|parlare)\b|\bandreste\s+"
        r"(?:\w+\s+)?d['’]accordo\b"
    ),
    # Dutch
    r"\bstel\b[^.!?]*\b(?:jou|je|jullie|u)\b[^.!?]*\bvoor\s+aan\b",
    r"\bvoorstellen\s+aan\b|\b(?:aan\s+(?:jou|je|jullie|u|elkaar))\s+voor(?:\s+te\s+)?stellen\b",
    r"\b(?:breng|brengen)\b[^.!?]*\bin\s+contact\b|\bin\s+contact\s+(?:te\s+)?brengen\b",
    (
        r"\bjullie\s+(?:zouden|moeten|kunnen)\s+(?:\w+\s+){0,4}(?:vinden|opschieten|ontmoeten|"
        r"kennen|praten|spreken)\b|\bjullie\s+hebben\s+(?:\w+\s+){0,2}gemeen\b"
    ),
)
_NAME = r"\p{Lu}\p{L}+(?:[ -]\p{Lu}[\p{L}.]*){0,3}"
_THIS_IS = (
    r"(?i:this\s+is|das\s+ist|dies\s+ist|hier\s+ist|voici|voil[àa]|c['’]est|est[ea]\s+(?:es|é)|"
    r"(?:él|ella)\s+es|aqu[íi]\s+(?:está|tienes\s+a)|quest[oa]\s+è|ecco|dit\s+is)(?i:\s+[oaà])?"
)
_BOTH_WAYS = rf"\b{_THIS_IS}\s+{_NAME}\b[^\n]{{0,300}}\b{_NAME}\s*[,:;–-]\s*{_THIS_IS}\s+{_NAME}\b"
"""Anna, this is Ben: in both directions, for one alone may be the writer ("Ben, this is Anna")."""

_WORD = "[^ |]+"
_TITLES = (
    " (?:(?:my|our|the|your|dear|good|old|former|new|dr|mr|mrs|ms|prof|professor|meine?[nmr]?|"
    "unsere?[nmr]?|frau|herrn?|liebe[nr]?|alte[nr]?|mon|ma|notre|madame|mme|monsieur|un|une|mi|"
    "nuestr[oa]|una|o|os|um|uma|meu|minha|nosso|nossa|mio|mia|il|la|el|le|de|mijn|onze|een|"
    "mevrouw|meneer|amig[oa]|amie?|amic[oa]|friend|colleague|boss|sister|brother|neighbou?r|"
    "freund|freundin|kollegen?|kollegin|chefin|chef|collègue|compañer[oa]|colega|collega|"
    "vriend|vriendin|baas) )+@ "
)
_TO = "(?:a|al|alla|ad|ao|à|aan|para|para o|pra|com|con|an|avec|au) "
_DETAILS_EN = r"(?:name|contacts?|number|details|e ?mail|address|profile|card|cv|contact details)"
_DETAILS_DE = (
    r"(?:namen|kontakt|kontaktdaten|nummer|e ?mail|mailadresse|adresse|daten|profil|lebenslauf)"
)
_DETAILS_FR = r"(?:nom|contact|coordonnées|numéro|mail|e ?mail|adresse|profil|cv)"
_DETAILS_ES = r"(?:nombre|contacto|número|correo|teléfono|perfil|datos|e ?mail|mail|cv)"
_DETAILS_PT = r"(?:nome|contacto|contato|contactos|número|e ?mail|mail|telefone|perfil|cv)"
_DETAILS_IT = r"(?:nome|contatt[oi]|numero|indirizzo|profilo|recapiti|mail|e ?mail|cv)"
_DETAILS_NL = (
    r"(?:naam|nummer|contactgegevens|gegevens|mailadres|e ?mail\w*|profiel|cv|telefoonnummer)"
)

_BESIDE_A_NAME = (
    # English
    rf"(?:meet|introduce|introducing|have you (?:{_WORD} )?met) @",
    r"(?:this is|here is|here s|here comes) @ (?:$|[^s]|s[^ ])",
    rf"(?:gave|passed|sent|forwarded|given|shared) @ your {_DETAILS_EN}",
    rf"your {_DETAILS_EN} (?:on )?(?:to|with) @",
    (
        rf"(?:told|told to|spoke to|spoke with|talked to|talked with|telling) @ (?:{_WORD} "
        r"){0,4}(?:about|of) you(?:r work)? "
    ),
    r"(?:mentioned|recommended|suggested) you(?:r name)? to @",
    (
        rf"you (?:{_WORD} ){{0,2}}(?:should|must|need to|have to|ought to|want to|could) "
        rf"(?:{_WORD} )?(?:talk|speak|chat|write|reach out|get in touch|connect|contact|get to "
        r"know|know)(?: up)?(?: to| with)? @"
    ),
    (
        r"(?:do|please|just|go|go and) (?:talk|speak|chat|connect|have a chat|have a word) (?:to|"
        r"with) @"
    ),
    (
        rf"@ (?:{_WORD} )?(?:would|d|will|ll|is|s) (?:{_WORD} )?(?:love|like|happy|glad|delighted|"
        r"keen|pleased|curious|dying) to (?:hear from|meet|talk to|speak to|speak with|talk with|"
        r"chat with|get to know|connect with|be in touch with) you "
    ),
    (
        rf"@ (?:is|would be|s) (?:{_WORD} )?(?:the|your) (?:{_WORD} ){{0,2}}(?:person|man|woman|"
        r"one|contact|guy|lady) (?:to (?:ask|talk|speak|contact|call|write|see|go)|for (?:you|"
        r"this|that|it)|you (?:want|need|should|are looking))"
    ),
    rf"@ (?:can|could|might|may|would|will) (?:{_WORD} ){{0,3}}help you ",
    (
        rf"(?:you and @|@ and you) (?:{_WORD} )?(?:should|would|ought|might|could|must|have) "
        rf"(?:{_WORD} ){{0,3}}(?:meet|talk|get on|get along|each other|connect|speak|in common)"
    ),
    # German
    r"(?:das ist|dies ist|hier ist|hier kommt) @ ",
    rf"(?:kennst du|kennen sie|kennt ihr) (?:{_WORD} )?schon @",
    rf"(?:kennst du|kennen sie|kennt ihr) @ (?:{_WORD} )?schon ",
    (
        rf"@ (?:{_WORD} ){{0,2}}(?:deine[n]?|ihre[n]?|eure[n]?) {_DETAILS_DE} (?:{_WORD} "
        r"){0,2}(?:gegeben|weitergegeben|geschickt|weitergeleitet|genannt)"
    ),
    (
        rf"(?:deine[n]?|ihre[n]?|eure[n]?) {_DETAILS_DE} (?:{_WORD} ){{0,2}}@ (?:{_WORD} "
        r"){0,2}(?:gegeben|weitergegeben|geschickt|weitergeleitet|genannt)"
    ),
    (
        rf"(?:habe?|hatte) (?:{_WORD} ){{0,3}}@ (?:{_WORD} ){{0,3}}von (?:dir|ihnen|euch) "
        rf"(?:{_WORD} )?(?:erzählt|berichtet|geschwärmt|vorgeschwärmt)"
    ),
    rf"(?:habe?|hatte) (?:dich|sie|euch) (?:{_WORD} )?@ (?:{_WORD} )?(?:empfohlen|genannt)",
    (
        rf"(?:sollte[^ |]*|musst|müsst|müssen|müsstest|könntest|könntet) (?:{_WORD} ){{0,5}}@ "
        rf"(?:{_WORD} ){{0,3}}(?:sprechen|reden|melden|unterhalten|austauschen|kennenlernen|kennen "
        r"lernen|schreiben|wenden|vernetzen|anschreiben|ansprechen)"
    ),
    rf"(?:sprich|rede) (?:{_WORD} ){{0,2}}mit @",
    rf"melde? dich (?:{_WORD} ){{0,2}}bei @",
    (
        rf"@ (?:ist|wäre) (?:{_WORD} )?(?:die|der|dein[^ |]*|ihr[^ |]*) (?:{_WORD} "
        r")?(?:richtige[^ |]*|ansprech[^ |]+)"
    ),
    (
        rf"@ (?:würde|freut|möchte|will|wird) (?:{_WORD} |[|] ){{0,5}}(?:von (?:dir|ihnen|euch) "
        rf"(?:zu )?hören|(?:dich|sie|euch) (?:{_WORD} ){{0,2}}kennen ?(?:zu ?)?lernen|mit (?:dir|"
        rf"ihnen|euch) (?:{_WORD} )?(?:sprechen|reden|austauschen))"
    ),
    r"@ (?:kennenlernen|kennen lernen|vorstellen)",
    # French
    r"(?:voici|voilà|présente|présenter) @ ",
    rf"(?:as tu|tu as|avez vous|vous avez|t as) (?:{_WORD} )?(?:rencontré|croisé) @",
    rf"(?:ton|tes|votre|vos) {_DETAILS_FR} {_TO}@",
    rf"(?:donné|transmis|passé|envoyé) {_TO}@ (?:ton|tes|votre|vos) {_DETAILS_FR}",
    rf"parlé de (?:toi|vous|(?:ton|ta|votre) {_WORD}) {_TO}@",
    rf"parlé {_TO}@ de (?:toi|vous|(?:ton|ta|votre) )",
    rf"(?:t ai|vous ai) (?:{_WORD} )?recommandée? {_TO}@",
    (
        rf"(?:devrais|devriez|dois|devez|pourrais|pourriez) (?:{_WORD} ){{0,3}}(?:parler|discuter|"
        rf"échanger|contacter|rencontrer|écrire|connaître|rapprocher) (?:{_TO}|de )?@"
    ),
    (
        rf"@ (?:est|serait|sera) (?:{_WORD} )?(?:la|le|l|ta|ton|votre) (?:{_WORD} )?(?:personne|"
        r"interlocut[^ |]+|contact) "
    ),
    (
        rf"@ (?:serait|sera|aimerait|adorerait|voudrait|souhaite[^ |]*) (?:{_WORD} ){{0,3}}(?:te|t|"
        r"vous) (?:rencontrer|parler|entendre|connaître|lire)"
    ),
    (
        rf"@ (?:serait|sera|aimerait|adorerait|voudrait|souhaite[^ |]*) (?:{_WORD} ){{0,3}}(?:avec|"
        r"de) (?:toi|vous|tes nouvelles|vos nouvelles)"
    ),
    # Spanish
    r"(?:este|esta|ella|él) es @ |(?:presento|presentar|aquí tienes|aquí está) @",
    r"(?:ya|has|ha) (?:conoces|conoce|conocéis|conocido) a @",
    rf"(?:tu|su|tus|sus) {_DETAILS_ES} a @",
    rf"(?:di|pasé|dado|pasado|envié|dejé) a @ (?:tu|su|tus|sus) {_DETAILS_ES}",
    rf"(?:hablé|hablado|conté|contado|comenté) {_TO}@ (?:de|sobre) (?:ti|usted|vos) ",
    rf"(?:hablé|hablado|conté|contado) (?:de|sobre) (?:ti|usted|vos) {_TO}@",
    r"te (?:he )?(?:recomendé|recomendado) a @",
    (
        rf"(?:deberías|debería|debes|tienes que|tiene que|podrías) (?:{_WORD} )?(?:hablar|"
        rf"conversar|contactar|escribir[^ |]*|conocer|charlar|conectar) (?:{_TO})?@"
    ),
    rf"@ es (?:{_WORD} )?(?:la|el|tu|su) (?:{_WORD} )?(?:persona|contacto|indicad[oa])",
    (
        rf"@ (?:{_WORD} ){{0,5}}(?:conocerte|conocerle|conocerlo|conocerla|hablar contigo|hablar "
        r"con usted|charlar contigo|saber de ti|saber de usted)"
    ),
    # Portuguese
    r"(?:este é|esta é|aqui está|aqui vai|apresento|apresentar) (?:a )?@ ",
    r"já (?:conheces|conhece|conheceste|conheceu) (?:a )?@",
    rf"(?:teu|tua|seu|sua|teus|seus) {_DETAILS_PT} (?:{_TO})?@",
    rf"(?:dei|passei|enviei) (?:{_TO})?@ (?:o |a )?(?:teu|tua|seu|sua) {_DETAILS_PT}",
    rf"(?:falei|contei|falado) (?:{_TO}|a )?@ (?:de|sobre) (?:ti|você|si|vc) ",
    rf"(?:falei|contei|falado) (?:de|sobre) (?:ti|você|si|vc) (?:{_TO}|a )?@",
    (
        r"(?:devias|devia|deverias|deveria|deve|tens de|tens que|tem que|tem de|podias) "
        rf"(?:{_WORD} )?(?:falar|conversar|conhecer|contactar|contatar|escrever) (?:{_TO})?@"
    ),
    rf"@ (?:é|seria) (?:{_WORD} )?(?:a|o|tua|sua) (?:{_WORD} )?(?:pessoa|contacto|contato) ",
    (
        rf"@ (?:gostaria|adoraria|ia|iria|teria|ficaria|quer|vai) (?:{_WORD} ){{0,4}}(?:conhecer "
        r"te|te conhecer|conhecê l[oa]|conhecer você|falar contigo|falar consigo|falar com você|"
        r"conversar contigo|conversar com você|notícias tuas|saber de ti)"
    ),
    # Italian
    r"(?:questo è|questa è|ecco|presento|presentare) @ ",
    r"(?:conosci già|conosce già|hai già conosciuto|ha già conosciuto) @",
    rf"(?:tuo|tuoi|tua|suo|suoi|sua) {_DETAILS_IT} {_TO}@",
    rf"(?:dato|passato|girato) {_TO}@ (?:il |i )?(?:tuo[^ |]*|suo[^ |]*) {_DETAILS_IT}",
    rf"(?:parlato|raccontato) {_TO}@ di (?:te|lei|voi) ",
    rf"(?:parlato|raccontato) di (?:te|lei|voi) {_TO}@",
    (
        rf"(?:dovresti|dovrebbe|devi|deve|potresti) (?:{_WORD} )?(?:parlare|sentire|conoscere|"
        rf"contattare|scrivere|incontrare) (?:{_TO})?@"
    ),
    (
        rf"@ (?:è|sarebbe) (?:{_WORD} )?(?:la|il|tu[oa]|su[oa]) (?:{_WORD} )?(?:persona|referente|"
        r"contatto) "
    ),
    rf"@ (?:{_WORD} ){{0,5}}(?:conoscerti|conoscerla|parlarti|parlare con te|sentirti|incontrarti)",
    # Dutch
    r"(?:dit is|hier is|ontmoet) @ ",
    rf"(?:ken je|ken jij|kent u|kennen jullie) @ al |heb je @ (?:{_WORD} )?ontmoet",
    rf"@ (?:{_WORD} )?(?:je|jouw|uw) {_DETAILS_NL} (?:{_WORD} )?(?:door|ge)[^ |]+",
    rf"gaf @ (?:je|jouw|uw) {_DETAILS_NL}",
    rf"(?:je|jouw|uw) {_DETAILS_NL} (?:{_WORD} )?(?:{_TO}|met )@",
    rf"@ (?:{_WORD} ){{0,3}}over (?:je|jou|u|jullie) (?:{_WORD} )?(?:verteld|gesproken)",
    rf"vertelde? (?:{_WORD} )?(?:aan )?@ (?:{_WORD} ){{0,2}}over (?:je|jou|u|jullie)",
    (
        rf"(?:je|jij|u|jullie) (?:moet|moeten|zou|zouden|kunt) (?:{_WORD} ){{0,4}}@ (?:{_WORD} "
        r"){0,3}(?:praten|spreken|kletsen|ontmoeten|kennen|benaderen|sparren)"
    ),
    rf"(?:praat|klets|spreek) (?:{_WORD} ){{0,2}}met @",
    (
        rf"@ (?:is|zou) (?:{_WORD} )?(?:de|dé|je|jouw|uw) (?:{_WORD} )?(?:persoon|aanspreekpunt|"
        r"contactpersoon)"
    ),
    (
        rf"@ (?:zou|wil) (?:{_WORD} ){{0,3}}(?:van )?(?:je|jou|u) (?:{_WORD} ){{0,2}}(?:horen|"
        r"ontmoeten|spreken|leren kennen)"
    ),
    r"@ (?:voorstellen|ontmoeten)",
)
_ANY = "|".join(f"(?:{phrase})" for phrase in _PHRASES)
_BESIDE = " (?:" + "|".join(f"(?:{phrase})" for phrase in _BESIDE_A_NAME) + ")"


def introduces(text: pl.Expr) -> pl.Expr:
    """Whether a text says that it introduces people; case matters only where names stand alone."""
    composed = text.str.normalize("NFKC")
    return composed.str.to_lowercase().str.contains(_ANY) | composed.str.contains(_BOTH_WAYS)


def introduces_by_name(text: str, name: str) -> pl.Expr:
    """Whether words of introduction stand beside the name; both columns are `spaced`."""
    parts = pl.col(text).str.split(pl.col(name))
    marked = pl.concat_str(pl.lit(" "), parts.list.join("  @  "), pl.lit(" "))
    plain = marked.str.replace_all(" +", " ").str.replace_all(_TITLES, " @ ")
    return plain.str.contains(_BESIDE)
