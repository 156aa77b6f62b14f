"""Articles of the owner, as the pages that the export makes of them."""

from __future__ import annotations

from html import escape

from linkedin_insights.sample.folder import Folder

STYLE = """\
  <style>
    body {
      margin: 0 auto;
      width: 744px;
      font-family: Source Serif Pro, serif;
      line-height: 32px;
      color: rgba(0, 0, 0, 0.7);
    }
    .created, .published {
      font-size: 15px;
      margin: 20px 0;
    }
  </style>
"""


def article(title: str, body: str, created: str, published: str, link: str) -> str:
    """Return the page of one article; a draft has no link and `---` for its publication."""
    heading = escape(title)
    if link:
        heading = f'<a href="{escape(link)}">{heading}</a>'
    return (
        f"<html>\n<head>\n  <title>{escape(title)}</title>\n{STYLE}</head>\n<body>\n"
        f"      <h1>{heading}</h1>\n"
        f'    <p class="created">Created on {created}</p>\n'
        f'  <p class="published">Published on {published}</p>\n'
        f"  <div>{body}</div>\n</body>\n</html>"
    )


def write_articles(folder: Folder) -> None:
    """Write two published articles and a draft."""
    pulse = "https://www.linkedin.com/pulse/"
    folder.text(
        "boring-on-purpose-mara-ellingwood.html",
        article(
            "Boring on purpose",
            "<p>Nobody thanks the data that <strong>did not surprise</strong> them.</p>"
            "<p>Here is how to earn that silence.</p>",
            "2023-11-02 06:14",
            "2023-11-05 07:00",
            pulse + "boring-on-purpose-mara-ellingwood",
        ),
    )
    folder.text(
        "über-das-zählen-von-betten .html",
        article(
            "Über das Zählen von Betten",
            "<p>Ein Bett ist ein Bett, außer am Montag.</p>",
            "2019-09-20 06:04",
            "2019-09-21 08:30",
            pulse + "%C3%BCber-das-z%C3%A4hlen-von-betten",
        ),
    )
    folder.text(
        "2025-11-21 17_31_01.0-What I did not say at the farewell.html",
        article(
            "What I did not say at the farewell",
            "<p>Thank you, first of all.</p>",
            "2025-11-21 17:31",
            "---",
            "",
        ),
    )
