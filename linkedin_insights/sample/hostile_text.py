"""Texts meant to break whoever shows, stores or opens them."""

from __future__ import annotations

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "</script><script>alert(3)</script>",
    "</style><style>*{display:none}",
    "<svg/onload=alert(4)>",
    "<!-- <b>",
    "]]>",
    "&lt;script&gt;alert(5)&lt;/script&gt;",
    "{{7*7}}",
    "{% raw %}",
    "{% endraw %}{{ config }}",
    "${7*7} #{7*7}",
    "%s %n %(name)s {0.__class__}",
    '=HYPERLINK("https://www.example.com/?x="&A1,"open")',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "../../etc/passwd",
    "..\\..\\windows\\system.ini",
    "javascript:alert(6)",
    "data:text/html,<script>alert(7)</script>",
    "'; DROP TABLE people; --",
    "\u202egnp.exe\u202c",
    "\u2066left\u2067right",
    "ze\u200bro\u200dwi\ufeffdth",
    "line\u2028paragraph\u2029end",
    "null",
    "NaN",
    "__proto__",
    "\\",
    'quote " in the middle',
    "comma, in the middle",
    "Z\u0351\u0306\u0301a\u0315\u034dl\u0320\u0301g\u0352\u0310o",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "ﷺ﷽",
    "\x1b[31mred\x07",
    "BEGIN:VCARD\nEND:VCARD",
)

BAD_LINKS = (
    "javascript:alert(1)",
    "https://www.example.com/a b\"c'd<e>",
    "https://www.linkedin.com/in/%2e%2e%2f%2e%2e",
    "https://www.linkedin.com/in/%zz%",
    "//www.example.com/no-scheme",
    "https://www.linkedin.com/in/" + "x" * 3000,
    "data:text/html,<script>alert(2)</script>",
    "https://user:secret@www.example.com:99999/",
    "https://www.linkedin.com/in/eve\u202emoc",
    "not a link at all",
)

LONG_NAME = "Longname " * 2222 + "Z"
LONG_TEXT = 'All work and no play makes <b>Jack</b> a dull, "quoted" boy; ' * 33_000


def attack(number: int) -> str:
    """Return one of the texts, in turn."""
    return ATTACKS[number % len(ATTACKS)]


def bad_link(number: int) -> str:
    """Return one of the links, in turn."""
    return BAD_LINKS[number % len(BAD_LINKS)]
