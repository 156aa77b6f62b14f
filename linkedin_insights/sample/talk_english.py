"""Scripts of English conversations.

A script starts with `#` and its kind. `a` is whoever begins, `b` the other one; variants are
parted by ` | `. Slots in braces are filled when the script is played: {me} and {mine} are the
name and the employer of `a`, {you} and {company} those of `b`.
"""

from __future__ import annotations

SCRIPTS = """\
# thanks
a: Thanks for accepting, {you}. I liked what you said about {topic}. | Thanks for accepting my \
invitation, {you}! Good to have you here. | Hi {you}, thanks for accepting. How are things at \
{company}?
b: Likewise, {me}. Let me know if you ever need a hand with {topic}. | You are welcome, {me}! | \
Happy to connect, {me}. Busy as ever over here.

# catchup
a: {you}, it has been a while. What keeps you busy at {company}? | Hello {you}, I walked past \
{place} and had to think of you. How are you? | Hi {you}, how did the move to {company} go?
b: Good to hear from you, {me}! Mostly {topic}, and too many meetings. And you? | {me}! All well. \
We are in the middle of {topic} and I sleep with one eye open. | Better than I feared. The people \
are kind and {thing} almost works.
a: The same here: {topic}, every {day}. One of these days I will understand it. | Glad to hear \
it. Tell me more when we meet. | Ha, {thing} never works. Hang in there.
b: Then let us compare notes soon. | That makes two of us. Talk soon! | Will do. Greetings to the \
team.

# advice
a: {you}, may I ask you something about {topic}? We are stuck with {thing}. | Quick question, \
{you}: how did you solve {thing} when you did {topic}? | Hi {you}, you know more about {topic} \
than anyone I know. Would you look at {thing} with me?
b: Sure, {me}. Start small: fix {thing} for one team and let the others get jealous. | We tried \
three things and only one worked: write down who owns {thing}. | Of course. Send me what you have \
and I will answer by {day}.
a: That helps more than you think, thank you. | Brilliant. I will try it on {day} and report \
back. | Sent. No hurry, and thank you!
b: Let me know how it goes. | Any time, you did the same for me with {topic}. | I left comments; \
the second page is excellent.

# help_given
a: Hi {you}, could you help me with {thing}? My notes on {topic} are a mess. | {you}, do you \
still have the checklist for {topic}? We could use it for {thing}. | Sorry to bother you, {you}: \
who would you ask about {thing}?
b: Here is what we use: one page, no jargon. Take it. | Attached. Change the first column, the \
rest should fit. | I would start with {third}, who did nothing else for two years.
a: You saved my {day}, {you}. | Perfect, thank you, {you}. I owe you lunch. | This is exactly it. \
Thanks for the quick answer!

# coffee
a: Are you near {place} next week, {you}? I would love to hear about {topic}. | {you}, shall we \
have that coffee we keep promising each other? | Coffee on {day}, {you}? I am at {place} anyway.
b: Yes, let us do that! {day} looks good, I will confirm. | I would like that. Can we do the week \
after? | Gladly. Same place as last time?
a: Great, I will put it in. | Perfect, see you there. | Let us fix it closer to the day then.

# coffee_promise
a: We should really have a coffee soon, {you}. I will get back to you with a date. | Let us meet \
at {place} some time this month, {you}. I will send you a few dates.
b: Yes please, I would like that! | Definitely, {me}. Looking forward to it.

# share
a: This made me think of you, {you}: {link} | {you}, have you seen this piece on {topic}? {link} \
| For your collection of horror stories about {thing}: {link}
b: I had missed it. The part about {thing} is spot on, thanks {me}. | Ha, wonderful. Forwarded to \
the whole team. | Interesting! I do not agree with the ending, though.
a: Nor do I. But the question is the right one. | I thought you would say so. | Then write the \
answer, I will share it.

# congrats
a: Congratulations on the new role at {company}, {you}! | {you}, I just read about {company}. \
Well deserved! | Happy work anniversary, {you}. How many years is it now?
b: Thank you, {me}! Exciting and a little frightening. | That is kind of you, {me}. | Thanks \
{me}! Too many to count on one hand.

# project
a: We start {topic} next month, {you}. Would you join the kick-off on {day}? | {you}, the first \
numbers on {topic} are in. They look odd. | I have a draft about {thing}, {you}. Could you read \
it before {day}?
b: Count me in. Who else comes? | Odd how? Too good or too bad? | Send it over. I have an hour on \
{day}.
a: You, {third}, and two people from planning. | Too good. I think we count {thing} twice. | Here \
it is: {link} Be honest, please.
b: Good mix. Then I will bring the figures from last year. | Look at the join on dates, it is \
always the join. | Done. Cut the first page and it will be strong.
a: You were right, as usual. Thank you, {you}! | It WAS the join. Lunch is on me. | Thank you. \
The first page is gone and nobody misses it.

# mentor
a: Dear {you}, may I ask for your advice? I have to choose between {topic} and leading a team. | \
{you}, how did you know that it was time to leave {company}?
b: Which of the two would you do on a rainy {day}? That one. | I noticed that I had stopped \
asking questions. Do you still ask some?
a: That is annoyingly good advice. I will sleep on it. | Fewer than I used to. Thank you, that \
hurts in the right way.
b: Tell me what you decide, whatever it is. | Take your time. My door is open.
a: I decided: the team. I start in autumn. Thank you for listening! | I told them today. I feel \
ten years younger.

# lead
a: {you}, we are looking for somebody for {topic} at {mine}. May I refer you? | Hi {you}, our \
team is hiring a lead for {topic}. I thought of you at once. Interested?
b: I am honoured, {me}. Yes, please do. | It is a bit early for me, but I know somebody: {third}. \
Shall I introduce you?
a: Done. They would like to see you for an interview on {day}. | Please do, I trust your judgement.
b: Thank you, {me}. I will let you know how the interview goes. | You two will get along. I will \
write to both of you tonight.

# contract
a: {you}, would {company} take on a small contract on {topic}? Six weeks, two people. | We have \
budget for a pilot on {topic}, {you}. Could you send a proposal by {day}?
b: Yes, we would. I will send a proposal on {day}. | With pleasure. Who signs on your side?
a: The proposal is clear and fair. I will bring it to the board. | I do. And I like short proposals.
b: Then I keep it to two pages. Thank you for thinking of us, {me}. | Good. Shall we walk through \
it on {day}?
a: The board said yes. Send the contract and we start next month! | Signed and sent. Welcome aboard.

# speak
a: {you}, would you speak at {event}? Thirty minutes on {topic}. | We miss one voice for {event}, \
{you}: somebody who knows {thing} from the inside. Would you come?
b: I would love to, {me}. Is a story about failure welcome? | Gladly, if I may bring questions \
instead of answers.
a: Failure is what we hope for. Thank you! | Even better. I will send you the details on {day}.

# handover
a: This is easier on the phone, {you}. My number is {phone}. | Shall we talk, {you}? Pick a slot: \
{calendar} | Could we do a call on {day}, {you}? Here is the link: {calendar}
b: Perfect, I will call you on {day}. | Booked, talk to you then. | Got it. I never look in here \
anyway, call me any time.

# event_hello
a: Great to meet you at {event}, {you}! Your question about {topic} stayed with me. | Hi {you}, \
we sat next to each other at {event}. I am the one with the broken umbrella. | {you}, it was good \
to meet you at {event}. Here is the link I promised: {link}
b: Likewise, {me}! It was my favourite talk, too. | I remember the umbrella! Good to have you \
here, {me}. | Thank you, {me}! And safe travels home.

# comment_hello
a: Your comment on {topic} made my day, {you}. I had to write to you. | Hello {you}, I read what \
you wrote about {topic} under that post and disagreed with half of it. Can we talk? | Hi {you}, \
your comment about {thing} was the only useful one in the whole thread. Thank you.
b: That is kind, {me}. Which half? | Thank you for writing, {me}. What do you work on? | Happy to \
hear it, {me}. I was afraid nobody would read it.
a: The half about {thing}. We tried it at {mine} and it blew up. | Very much the same as you: \
{topic}, and persuading people. | I read it aloud in our {day} meeting.

# post_hello
a: Your post about {topic} arrived at the right moment, {you}. Thank you. | {you}, I used your \
post on {thing} in my course. I hope you do not mind!
b: On the contrary, {me}. What did they say? | That is the nicest use of it so far. Thank you, {me}.

# intro_follow
a: Hello {you}, {third} told me to write to you about {topic}. | Dear {you}, {third} suggested \
that we talk. I hope this is not out of the blue.
b: Friends of {third} are friends of mine. How can I help? | Welcome, {me}! {third} has been \
singing your praises.
a: I would like to understand how you handle {thing}. | Then I have to be careful now. May I ask \
about {topic}?
b: Gladly. I will write it up for you. | Ask away. {day} morning is best for me.

# coworker_hello
a: Welcome to {mine}, {you}! The good coffee is on the third floor. | Hi {you}, I will sit next \
to you from {day}. Anything I should know? | {you}, found you! See you at the stand-up.
b: Thank you, {me}! I already got lost twice. | Never touch {thing}. Otherwise you will be fine. \
| See you there, {me}.

# farewell
a: Last day at {mine} for me, {you}. It was a joy to work with you on {topic}. | {you}, I am \
moving on. Please stay in touch!
b: You will be missed, {me}. Who will explain {thing} to us now? | We will. Good luck, {me}!

# ask_job
a: Dear {you}, I am looking for a new role in {topic}. Is {company} hiring, by any chance? | \
Hello {you}, it has been years, I know. I am between jobs: would you refer me at {company}? | \
{you}, could you put me in touch with whoever runs {topic} at {company}?
b: Good to hear from you, {me}. Send me your CV and I will pass it on. | We have a freeze until \
spring, I am sorry. | Let me ask around, {me}.
a: Thank you, {you}. I know it is sudden. | I understand, and thank you for the quick answer. | \
That would mean a lot.

# reference
a: {you}, would you be a reference for me? It is for {topic}. | May they call you about me, {you}?
b: Of course, {me}. Tell me what they should hear. | With pleasure. They may call on {day}.
a: Thank you! I will let you know how it ends. | You are a rock, thank you.

# question
a: {you}, do you remember who maintained {thing} back then? | Hi {you}, is {event} worth the trip \
this year? | {you}, how large was the team for {topic} at {company}? | Could you tell me whether \
{company} still uses {thing}, {you}?

# student
a: Dear {you}, I am writing my thesis on {topic}. Could I ask you three questions? | Hello {you}, \
I study at {school} and admire your path. Do you have advice for somebody starting in {topic}?
b: Of course, {me}. Send them over. | Read less about {topic} and talk to the people who do it. \
Start with one of them this week.
a: Thank you so much! Here they are: {link} | I did not expect an answer. Thank you, I will!

# favour_back
a: {you}, you helped me with {topic}; now it is my turn. We have two free seats at {event}. Want \
one? | Since you saved us with {thing}, {you}: somebody asked me for an expert and I named you.
b: That is generous, {me}. Yes, please! | You did what? Thank you, {me}. They called this morning.
"""
