"""The messages and invitations of the small sample, written by hand."""

from __future__ import annotations

from random import Random

from linkedin_insights.sample.ids import conversation
from linkedin_insights.sample.life import GONE, Invitation, Message, Person
from linkedin_insights.sample.small_people import (
    ACADEMY,
    AIKO,
    DANA,
    ELODIE,
    GRETA,
    JONAS,
    KARIM,
    LUIS,
    MAREK,
    NORA,
    PRIYA,
    SOFIA,
    TOMAS,
    WENBO,
)
from linkedin_insights.sample.stamps import utc

# One line a message: its moment, `>` from the owner or `<` to her, its text.
TALKS: tuple[tuple[Person, str], ...] = (
    (
        TOMAS,
        """\
2017-02-10 09:15 > Tomas, could you look over my query plan? The join on shipments takes 4 hours.
2017-02-10 11:40 < Sure. Put an index on the route column and it drops to minutes. Shall we pair?
2017-02-13 08:02 > It ran in six minutes. I owe you one.
2019-03-12 08:05 < You should meet Aiko Tanabe, she studies waiting times. I told her to write.
2019-03-12 12:30 > That is kind, thank you. I look forward to it.
2021-04-20 17:45 > I am leaving Velmora in May. Would you be a reference for me at Quillhaven?
2021-04-20 18:10 < Of course. Tell me what they should hear, and what they should not.
2023-06-02 10:00 < My team moves to your stack. Which three mistakes should we not repeat?
2023-06-02 15:20 > Late tests, early dashboards, and "we will document it later". Call if it hurts.
2025-03-11 09:00 < Are you coming to the Velmora reunion in April?
2025-03-11 19:00 > Yes, and I bring the photos from 2017.
""",
    ),
    (
        AIKO,
        """\
2019-03-14 07:20 < Dear Nora, Tomas suggested I write to you. May I ask how you clean bookings?
2019-03-14 20:05 > Gladly. I keep a checklist; you have it tomorrow.
2019-03-15 06:50 < The checklist is gold, thank you.
2020-01-22 08:30 < Our paper is out, and you are in the acknowledgements.
2020-01-22 09:10 > That made my week. Congratulations!
""",
    ),
    (
        ELODIE,
        """\
2025-05-21 08:00 > Thank you for writing, Élodie. Which part of the pilot do you mean?
2025-05-21 09:25 < The consent step. Could we talk on Thursday? My number is +33 1 99 00 42 17.
2025-05-21 10:02 > Thursday at ten works, I will call you.
2025-05-22 13:30 < That was the most useful hour of my month.
2025-07-03 09:00 < We are opening a position for a lead analyst. May I refer you?
2025-07-03 12:45 > Yes, please. I am honoured.
2025-07-15 08:15 < The panel would like to see you for an interview on the 22nd.
2025-07-15 08:40 > I will be there.
2025-08-04 15:00 < They will send you the offer today.
2025-08-04 15:20 > I accept, with joy. Thank you for opening this door.
""",
    ),
    (
        KARIM,
        """\
2016-09-21 18:00 > Karim! Four years after graduation, here you are. How is the energy world?
2016-09-21 19:30 < Nora! Loud and slow. Call me on +44 1632 960118, I never look in here.
""",
    ),
    (
        PRIYA,
        """\
2021-03-08 10:00 < It was good to meet you at Open Data Day on Saturday. Best slides of the day!
2021-03-08 13:15 > Thank you, Priya! Is Quillhaven looking for analysts?
2021-03-09 09:05 < We are, from June. I will introduce you to the team lead.
2021-03-09 09:45 > Wonderful, thank you.
2022-10-04 08:00 < Do you still have the readmission dashboard? Mine broke.
""",
    ),
    (
        JONAS,
        """\
2025-09-12 14:00 < Hi Nora, I came across your profile and was impressed. Open to a short chat?
2025-09-22 14:00 < Hi Nora, just bumping this up in your inbox. Any day this week?
""",
    ),
    (
        SOFIA,
        """\
2021-07-02 07:00 > Thanks for accepting, Sofia. See you on the ward on Monday?
2021-07-02 07:30 < Yes! Bring good shoes.
2024-05-13 12:00 > May I buy you a coffee next week and ask about the triage codes?
2024-05-14 06:15 < Of course, Thursday. I pay, you ask.
""",
    ),
    (
        MAREK,
        """\
2023-02-09 08:00 > Thank you for connecting. Would you share how Pellucid Rail samples delays?
2023-03-02 08:00 > A gentle second try: even a link to the method would help me a lot.
""",
    ),
    (
        WENBO,
        """\
2022-11-17 03:00 < Nora 你好, thank you for the talk. The part about silent nulls was new to me.
2022-11-17 09:00 > 谢谢! Then it was worth the flight.
""",
    ),
)

GROUP = (DANA, TOMAS, PRIYA)
GROUP_TALK: tuple[tuple[str, Person, str], ...] = (
    ("2022-01-11 18:00", DANA, "Welcome all. Who can take the first clinic in February?"),
    ("2022-01-11 18:20", NORA, "I can, with Priya if she likes."),
    ("2022-01-12 07:40", TOMAS, "I bring the laptops."),
    ("2022-01-12 08:00", PRIYA, "I like. Count me in."),
    ("2022-01-20 17:00", NORA, "Eleven people came, two stayed to help. A good start."),
)

ADVERT = (
    '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p>'
    '<p class="spinmail-quill-editor__spin-break">become a <strong>chief data officer</strong> '
    "in 12 weeks.&nbsp;Seats are limited &amp; going fast.</p>"
)


def messages() -> list[Message]:
    """Return all rows of the small messages.csv: 52, one of them twice."""
    rng = Random("small")  # ids only; the talk itself leaves nothing to chance
    rows: list[Message] = []
    threads: dict[str, str] = {}
    for person, talk in TALKS:
        threads[person.slug] = conversation(rng)
        rows += _one_to_one(threads[person.slug], person, talk)
    rows += _group(conversation(rng))
    rows.append(_sponsored(conversation(rng)))
    rows.append(_from_nobody(conversation(rng)))
    draft = "Dear Priya, here is the dashboard, sorry for the"
    at = utc("2026-01-15 21:40:12")
    rows.append(Message(threads[PRIYA.slug], at, NORA, (PRIYA,), draft, folder="", draft=True))
    rows.append(next(m for m in rows if m.text.startswith("My team moves")))
    return rows


def _one_to_one(thread: str, person: Person, talk: str) -> list[Message]:
    rows = []
    for line in talk.splitlines():
        at, mark, text = utc(line[:16]), line[17], line[19:]
        ends = (NORA, person) if mark == ">" else (person, NORA)
        subject = "Senior Analyst in Leiden" if person is JONAS else ""
        rows.append(Message(thread, at, ends[0], (ends[1],), text, subject=subject))
    return rows


def _group(thread: str) -> list[Message]:
    everybody = (NORA, *GROUP)
    rows = []
    for at, sender, text in GROUP_TALK:
        others = tuple(p for p in everybody if p is not sender)
        rows.append(
            Message(thread, utc(at), sender, others, text, "Data for Clinics", folder="ARCHIVE")
        )
    return rows


def _sponsored(thread: str) -> Message:
    at = utc("2025-11-02 16:00:05")
    title = "Sponsored Conversation"
    return Message(thread, at, ACADEMY, (NORA,), ADVERT, title, subject="Lead with data")


def _from_nobody(thread: str) -> Message:
    at = utc("2018-06-05 11:22:33")
    return Message(thread, at, GONE, (NORA,), "Could you take a look at my CV, please?")


def invitations() -> list[Invitation]:
    """Return the invitations of the last ten months, both ways, with and without a note."""
    comment = (
        "Your comment on hospital data sharing made me rethink our pilot. May I stay in touch?"
    )
    article = "Your article on waiting lists reached us in Porto. May I follow your work?"
    group = "We wrote in the Data for Clinics group in 2022. May I add you here?"
    return [
        Invitation(utc("2026-01-20 18:05"), LUIS, outgoing=False, note=article),
        Invitation(utc("2025-12-01 08:30"), GRETA, outgoing=True),
        Invitation(utc("2025-10-06 06:58"), DANA, outgoing=True, note=group),
        Invitation(utc("2025-09-11 22:19"), JONAS, outgoing=False),
        Invitation(utc("2025-05-20 23:12"), ELODIE, outgoing=False, note=comment),
    ]
