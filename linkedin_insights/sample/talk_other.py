"""Scripts of conversations in other languages, and the mail that nobody asked for.

The form is that of the English scripts; `lang` on the first line names the language.
"""

from __future__ import annotations

from linkedin_insights.sample.dialects import columns, words

SCRIPTS = """\
# catchup nl
a: Hoi {you}, lang niet gesproken! Hoe gaat het bij {company}? | Dag {you}, werk je nog steeds \
aan die planning?
b: Hé {me}! Druk maar goed. Zullen we weer eens koffie drinken? | Nog steeds, {me}. Het houdt \
nooit op.
a: Graag, volgende week {day_nl}? | Sterkte dan, en groeten aan iedereen!

# advice nl
a: Mag ik je iets vragen, {you}? Hoe hebben jullie de overdracht geregeld?
b: Natuurlijk. Klein beginnen en één eigenaar aanwijzen. Ik stuur je ons stappenplan.
a: Geweldig, dank je wel {you}!

# catchup de
a: Hallo {you}, wie läuft es bei {company}? Wir haben uns ewig nicht gesehen. | Liebe Grüße aus \
Rotterdam, {you}! Steht unser Kaffee noch?
b: Gut, danke, {me}! Viel zu tun, aber schönes Team. | Aber sicher, {me}. Nächste Woche?
a: Das freut mich. Melde dich, wenn du in der Nähe bist! | Sehr gern, ich schicke dir einen Termin.

# advice de
a: Darf ich dich etwas fragen, {you}? Wie habt ihr die Prognosen im Alltag verankert?
b: Mit einer Seite Papier und viel Geduld. Ich schicke dir unsere Vorlage.
a: Tausend Dank, die Vorlage ist Gold wert!

# catchup fr
a: Bonjour {you}, comment se passe la vie chez {company} ? | {you}, votre exposé à Gand m'a \
beaucoup plu. Merci encore !
b: Très bien, merci {me} ! Et de votre côté ? | Merci à vous, {me}. Restons en contact.
a: Beaucoup de travail, mais de belles rencontres. À bientôt ! | Avec plaisir.

# catchup es
a: Hola {you}, ¿qué tal todo en {company}? Hace mucho que no hablamos. | {you}, ¿sigues con el \
proyecto de los hospitales?
b: ¡Muy bien, {me}! Con mucho trabajo. ¿Y tú? | Sí, y por fin da resultados. Te cuento cuando \
quieras.
a: Aquí también. A ver si tomamos un café pronto. | Me encantaría, gracias {you}.

# catchup pt
a: Olá {you}, tudo bem por aí na {company}? | Oi {you}, obrigada pela conversa de ontem!
b: Tudo ótimo, {me}! Saudades de conversar com você. | Eu que agradeço, {me}. Vamos repetir.
a: Vamos marcar uma chamada para a semana que vem? | Com certeza!

# catchup it
a: Ciao {you}, come va in {company}? | {you}, grazie per i tuoi consigli, hanno funzionato!
b: Tutto bene, {me}, grazie. Quando passi da queste parti? | Che bello, {me}! Ne sono felice.
a: Spero in primavera. Ci prendiamo un caffè! | Ti devo una cena.

# recruiter
a: Hi {you}, I came across your profile and was impressed by your background in {topic}. I have \
an exciting opportunity with a leading client. Are you open to a quick chat this week? | Hello \
{you}, I am recruiting for a {role} role that matches your experience perfectly. When could we \
speak? | Dear {you}, our client is looking for a {role} and you came up in my search. May I send \
you details?

# recruiter_again
a: Hi {you}, just following up on my earlier message. Any thoughts? | {you}, bumping this to the \
top of your inbox. | Hello {you}, last try from my side: would a short call make sense?

# recruiter_answered
a: Hi {you}, I am recruiting for a {role} role with a client near you. Open to a chat?
b: Thank you, but I am happy where I am. Good luck with the search. | Not now, thank you. Ask me \
again next year. | It is not for me, but thank you for asking.

# sales
a: Hi {you}, teams like yours save 37% of their time with {vendor}. Do you have 15 minutes on \
{day}? | {you}, quick question: who is responsible for {topic} at {company}? We help companies \
like yours. | Hey {you}, I noticed you are into {topic}. {vendor} can double your output. Worth a \
chat?

# sales_again
a: {you}, did you see my message? Happy to show you {vendor} in 10 minutes. | Hi {you}, I do not \
want to be a pest, but our offer ends on {day}.

# outreach
a: Dear {you}, I am building a small circle of people who work on {topic}. Would you like to \
join? | Hello {you}, we both work on {topic}. How do you handle {thing} at {company}? | Hi {you}, \
I read your report on {topic} and have two questions. May I send them?
"""

# Filled into the slots of all scripts.
SLOTS: dict[str, tuple[str, ...]] = {
    "topic": columns(
        "bed planning;waiting times;claims models;grid losses;route planning;staff rosters;"
        "data quality;demand forecasts;open data;consent;data governance;dashboards;readmissions;"
        "night shifts;fleet charging;energy prices;fraud detection;patient transport;missing data;"
        "pricing;survey design;peak loads;ticket prices;maintenance plans;last-mile delivery",
        ";",
    ),
    "thing": columns(
        "the date table;the nightly load;the second dashboard;the handover;the glossary;"
        "the forecast for January;the cost model;the old warehouse;that one spreadsheet;"
        "the postcode list;"
        "the permissions;the test data;the holiday calendar;the sensor feed;the weekly report;"
        "the address matching;the pilot in ward seven;the definition of 'active'",
        ";",
    ),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "day_nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"),
    "place": columns(
        "the harbour;Central Station;the library café;the old mill;your office;the ferry;"
        "the market hall;the botanical garden;the new museum",
        ";",
    ),
    "link": tuple(
        f"https://www.example.com/{word}"
        for word in words("notes queue beds slides paper story figures checklist draft atlas")
    ),
    "phone": ("+31 20 555 0117", "+44 1632 960 245", "+31 20 555 0163", "+33 1 99 00 63 11"),
    "calendar": (
        "https://calendly.example.com/mara/30min",
        "https://meet.example.com/quiet-otter",
        "https://zoom.example.org/j/5550142",
    ),
}
