"""Arcs written by hand: how the relationships that mattered began, and what came of them.

The form of a step: its moment, then `>` (the owner writes), `<` (they write), then the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from linkedin_insights.sample.life import Person


@dataclass(frozen=True, slots=True)
class Story:
    """One person, the day of connecting, the acts before, the messages after."""

    person: Person
    connected: str
    talk: str
    comment: tuple[str, str] | None = None
    invitation: tuple[str, str] | None = None
    recommendation: tuple[str, str, str] | None = None


NOOR = Person("Noor", "Hazelaar", "noor-hazelaar", "Brightmere Health", "Director of Planning")
IDRIS = Person("Idris", "Okanlawe", "idris-okanlawe", "Kestrelgrid Energy", "VP Operations")
ELSE = Person("Else", "Vintermyr", "else-vintermyr", "Umbra Optics", "Chief Data Officer")
RAFAEL = Person(
    "Rafael", "Montesiños", "rafael-montesiños", "Hospital de Montejara", "Jefe de planificación"
)
SUNNIVA = Person("Sunniva", "Askerud-Lie", "sunniva-askerud", "Tessaly Mobility", "COO")
HARRIET = Person(
    "Harriet ", "Coldwell, PhD", "harriet-coldwell", "Lindenmoor University", "Professor"
)
MEI = Person("玉梅", "司徒", "司徒玉梅-5c1", "Redshank Robotics", "Founder")
# She married in 2019; the export shows today's name under the one profile.
JUDITH = Person(
    "Judith", "Aalbersma (Kortrijk)", "judith-kortrijk", "Polderlicht", "Managing Director"
)

STORIES = (
    Story(
        NOOR,
        "2016-06-10 19:05",
        """\
2016-06-12 09:00 < Mara, your two minutes at Claims & Code were worth the ticket. I plan hospital \
beds; may I steal your method?
2016-06-12 11:15 > Please do, Noor. It was stolen from a shipping company in the first place.
2016-11-03 16:20 < It works on two wards. I wrote up what we changed, for you to take back.
2016-11-03 20:41 > This is better than the original. Thank you!
2017-05-18 08:12 > Noor, how do you explain intervals to people who want one number?
2017-05-18 12:30 < I show them last year's single numbers, with the outcomes beside them.
2018-01-22 18:40 > I may leave Halden & Royce this spring. Do you know anybody who needs an analyst?
2018-01-23 07:55 < I do: me. Brightmere opens a role in planning. May I refer you?
2018-01-23 08:10 > You may. I am speechless.
2018-02-14 10:00 < The interview is on the 21st, with me and two head nurses. They bite.
2018-02-27 15:30 < They want you. The offer goes out today.
2018-02-27 15:52 > I accept, and I will bring cake.
2019-09-12 08:00 < Could you take the forum talk for me? I have a cold.
2019-09-12 08:09 > Of course. Stay in bed.
2021-03-02 17:20 > Day one of my own team at Kestrelgrid. I quote you hourly.
2021-03-02 19:11 < Quote the nurses. They were right more often.
2023-10-02 12:00 < Would Lumenfold look at our forecasts for the winter? A small contract.
2023-10-02 13:30 > We would be glad to. Proposal by Friday.
2023-10-19 09:00 < Signed. The board liked that it fits on two pages.
2025-10-08 10:10 > Noor, Lumenfold closes its data office. May they call you about me?
2025-10-08 10:15 < Any time, day or night. And come to dinner.
2026-02-11 18:00 < How is the new city? Do the trams listen to you?
""",
        invitation=None,
        recommendation=(
            "2020-11-02 12:00",
            "in",
            "Mara explains uncertainty to people with a ward to run, and they thank her for it.",
        ),
    ),
    Story(
        IDRIS,
        "2020-12-03 07:40",
        """\
2020-12-03 08:01 < Hello Mara, I read your comment on grid losses last night and it kept me \
awake. Who are you?
2020-12-03 09:20 > Somebody between jobs with time to read annual reports. Thank you for writing!
2020-12-03 09:33 < Can we talk tomorrow at four? My number is +31 20 555 0139.
2020-12-03 09:40 > Tomorrow at four. I will call.
2020-12-07 17:00 < I spoke with our board. Would you meet them for an interview on Thursday?
2020-12-07 17:12 > With pleasure.
2020-12-18 14:45 < The offer is in your mail. Please say yes before Christmas.
2020-12-18 15:03 > Yes. Before Christmas and after it.
2022-04-01 08:00 < Board week. Your chart is on slide one.
2022-04-01 08:30 > Then let us hope nobody asks about the axis.
2024-06-06 16:00 > Idris, would you speak at the Mobility Data Summit in October?
2024-06-06 18:20 < For you, yes. About failure, as always?
2024-06-07 07:30 > About failure, as always. Thank you!
""",
        comment=(
            "2020-12-02 20:14",
            (
                "The 4.1% in the table are losses on paper. Half of them are late readings, and "
                "you can tell which by the date of the invoice."
            ),
        ),
    ),
    Story(
        ELSE,
        "2022-02-16 08:30",
        """\
2022-02-16 08:45 < Dear Mara, Noor Hazelaar suggested that I write to you. We set up a data \
office and have more opinions than data.
2022-02-16 12:00 > Friends of Noor get the good answers. Shall I show you ours, with the bruises?
2022-02-16 12:31 < Bruises first, please.
2022-03-09 15:00 < Our first principle is now "boring on purpose". You are to blame.
2022-09-21 08:00 < I recommended you to Lumenfold, they look for a head of data. I hope that is \
right.
2022-09-21 09:14 > It is very right. Thank you, Else.
2022-11-30 16:45 > They made me an offer. I start in March. I will never forget this.
2022-11-30 17:01 < Nor will I let you.
2024-12-05 11:00 < May I send you a colleague for an hour of bruises?
2024-12-05 11:20 > Always. Tuesdays are good.
2026-05-19 09:00 < Dinner when the evenings are long? I have news about Umbra.
2026-05-19 12:40 > Yes! Name a day.
""",
        recommendation=(
            "2023-04-03 09:30",
            "out",
            (
                "Else asks for the bruises first. Everyone who builds a data office should sit by "
                "her for a week."
            ),
        ),
    ),
    Story(
        RAFAEL,
        "2019-04-05 16:02",
        """\
2019-04-05 16:10 < Mara, ¡qué gusto conocerte en el Hospital Planning Forum! Tu pregunta fue la \
mejor.
2019-04-06 09:00 > Gracias, Rafael. ¿Me mandas tus láminas sobre quirófanos?
2019-04-06 10:24 < Aquí van: https://www.example.com/quirofanos
2019-06-11 08:00 > Rafael, ¿podemos comparar nuestras listas de espera?
2019-06-11 08:40 < Claro que sí. Te mando las nuestras mañana.
2019-10-14 18:00 < Presentamos juntos en el congreso, ¿sí?
2019-10-14 18:25 > ¡Sí! Yo llevo los errores y tú los resultados.
2020-03-30 22:10 < Semana dura. Gracias por las previsiones, nos ayudaron mucho.
2020-03-30 22:40 > Cuídate, amigo. Aquí estamos.
2021-05-04 07:50 < Si un día buscas trabajo al sol, avísame.
2021-05-04 08:30 > Lo haré. ¡Un abrazo!
""",
        recommendation=(
            "2020-09-10 07:00",
            "in",
            (
                "En los peores días, sus cifras eran claras y honestas. Trabajaría otra vez con "
                "ella mañana."
            ),
        ),
    ),
    Story(
        SUNNIVA,
        "2025-10-23 06:20",
        """\
2025-10-23 06:40 > Thank you for your note, Sunniva. Which part would you have written differently?
2025-10-23 07:15 < The end. You stop where the trams begin. Could we talk? \
https://calendly.example.com/sunniva
2025-10-23 07:21 > Booked for Friday.
2025-10-24 16:00 < I have not learnt so much in half an hour since school.
2025-11-06 12:00 < We are looking for a director of data. I would like to propose you.
2025-11-06 12:30 > I would like that very much.
2025-11-20 09:00 < The interview with the board is on Monday. Wear good shoes, they walk.
2025-12-02 14:10 < Unanimous. The contract is on its way.
2025-12-02 14:18 > Signed, sealed, and walking. Thank you, Sunniva.
2026-01-05 06:30 < Welcome to Tessaly!
2026-01-05 06:31 > First day, first tram. On time!
2026-06-30 15:00 < Half a year. Shall we celebrate with a spreadsheet?
2026-06-30 15:04 > With three.
""",
        comment=(
            "2025-10-21 18:05",
            (
                "Timetables are promises. Measure the broken ones from the platform: a tram "
                "that is early is also broken."
            ),
        ),
        invitation=(
            "2025-10-22 19:44",
            "Your comment about early trams being broken is on our office wall. Can we talk?",
        ),
        recommendation=(
            "2026-06-30 16:00",
            "in",
            "Half a year, and we count what passengers feel. That is Mara's doing.",
        ),
    ),
    Story(
        HARRIET,
        "2014-02-20 08:15",
        """\
2014-02-20 09:00 > Professor Coldwell, thank you for accepting. Your course is why I count things.
2014-02-21 10:30 < Call me Harriet. What do you count these days?
2014-02-21 11:00 > Pallets. They lie.
2014-09-02 08:20 < Would you talk to my students about lying pallets? Ten minutes.
2014-09-02 09:00 > I would love to.
2015-05-06 07:40 > Harriet, would you be a reference for me at Halden & Royce?
2015-05-06 08:00 < With joy. I will not mention the pallets.
2015-06-01 18:00 > They took me. Thank you!
2016-02-15 09:10 < My book has a chapter on you. Do you mind?
2016-02-15 09:50 > I will frame it.
2017-03-21 13:00 < Chapter four is done. May I send it to you for a cruel reading?
2017-03-21 14:30 > Send it. I sharpen my pencil.
2017-03-28 20:00 > Cruel reading done: page 81 is wonderful, page 82 can go.
2017-03-29 07:00 < Page 82 is gone. You were right, as my students say, annoyingly.
""",
    ),
    Story(
        MEI,
        "2023-09-30 09:00",
        """\
2023-09-30 09:30 < Mara, we met at the coffee machine of the Boring Data Conference. I am the one \
with the robot.
2023-09-30 10:00 > How could I forget the robot! Does it still fear carpets?
2023-10-16 08:00 < It does. May I ask you how you would log a fear?
2023-10-16 09:30 > Like any other event: when, where, how bad. I will send you our table.
2024-02-05 07:45 < The table found the cause: static. The robot is brave now. 谢谢!
2024-02-05 08:00 > 不客气! That is my favourite bug report of the year.
2024-08-20 09:10 < Investors ask about our data. Could you look at the deck?
2024-08-20 19:40 > Done. Say less on page three, it is the strong one.
2024-09-04 06:00 < They signed! We name the next robot Mara.
2025-06-10 11:00 < Lunch on Thursday? The new Mara wants to meet you.
2025-06-10 11:45 > Thursday at noon. I bring a carpet.
""",
    ),
    Story(
        JUDITH,
        "2015-09-01 12:00",
        """\
2015-09-01 13:00 < Welkom bij Halden & Royce, Mara! Morgen lunch?
2015-09-01 13:05 > Graag, Judith. Om twaalf uur?
2016-04-18 09:00 > Judith, who decides about the claims table?
2016-04-18 09:20 < On paper Pieter. In truth Gerda. Bring biscuits.
2016-10-27 16:00 < The biscuits worked, I hear.
2017-02-02 08:00 < Would you read my application for the lead role?
2017-02-02 10:10 > Read it. Put the second page first, that is where you are.
2017-02-20 15:00 < I got it! Second page first. Thank you, Mara.
2018-03-29 17:00 > Last day. Keep the biscuits coming, Judith.
2018-03-29 17:20 < Never without you. Bel me!
2021-12-20 10:00 < I lead Polderlicht now, with a new name on the door: Aalbersma. Coffee soon?
2021-12-20 18:30 > Congratulations on both! Yes, let us find a date in January.
""",
    ),
)
