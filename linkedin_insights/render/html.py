"""A report as one HTML page: no request, nothing of the export outside escaped text.

Everything a reader needs is there without a script; the script adds search, sorting and the map.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from linkedin_insights.render.anchors import anchor
from linkedin_insights.render.assets import Assets
from linkedin_insights.render.clip import QUOTE_LIMIT, clip, profile_link
from linkedin_insights.render.held import count_held
from linkedin_insights.render.inline import cell_html, leaf_plain, message_html
from linkedin_insights.render.locate import template_folder
from linkedin_insights.render.markup import tag
from linkedin_insights.render.page_data import page_data
from linkedin_insights.render.views import grouped, view_lead, view_section
from linkedin_insights.report.leaves import Cell, Day, Message, Person
from linkedin_insights.report.model import Basis, RedactedReport, Report
from linkedin_insights.words import Catalogue


def render_html(report: Report, *, catalogue: Catalogue) -> str:
    """The page. Equal reports give equal pages.

    Raises:
        KeyError: a message's id or one of its parameters is missing from the catalogue.
        FileNotFoundError: the installation has no templates.
    """
    return Page(catalogue).render(report)


class Page:
    """The page before there is anything on it: templates compiled, words at hand."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._environment = _environment(catalogue)
        for name in self._environment.list_templates(extensions=["html"]):
            self._environment.get_template(name)

    def render(self, report: Report, *, paper: str | None = None) -> str:
        """The page of one report, for a size of paper if one is given.

        Raises what `render_html` raises.
        """
        return _filled(report, self._environment, self._catalogue, Assets.load(paper))


def _filled(report: Report, environment: Environment, catalogue: Catalogue, assets: Assets) -> str:
    chapters = [view_section(section, catalogue) for section in report.chapters]
    owner = report.owner.person
    name = clip(owner.name) if owner else ""
    return environment.get_template("report.html").render(
        report=report,
        redacted=isinstance(report, RedactedReport),
        language=catalogue.language,
        owner_name=name,
        owner_anchor=anchor(owner.id) if owner and owner.id else "",
        as_of=Day(iso=report.as_of) if report.as_of else None,
        assets=assets,
        data=page_data(report, catalogue),
        titles={section.id: section.title for section in report.chapters},
        lead=view_lead(report.headline, catalogue),
        chapters=chapters,
        groups=grouped(chapters),
        glossary=catalogue.glossary(),
        held=count_held(report),
    )


def _environment(catalogue: Catalogue) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(template_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    # Thirty thousand people stand in the script's data: no blanks, and letters as they are.
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "ensure_ascii": False}

    def say(message: Message) -> Markup:
        return message_html(message, catalogue)

    def show(value: Cell) -> Markup:
        return cell_html(value, catalogue)

    def span(basis: Basis) -> str:
        return _span(basis, catalogue)

    def person_text(person: Person) -> Markup:
        return tag("bdi", leaf_plain(person, catalogue))

    def plain(message: Message) -> str:
        return clip(catalogue.plain(message))

    def quote(text: str) -> str:
        return clip(text, QUOTE_LIMIT)

    names: dict[str, Any] = {
        "anchor": anchor,
        "t": catalogue.text,
        "say": say,
        "show": show,
        "value_text": catalogue.value_text,
        "interval_text": catalogue.interval_text,
        "person_text": person_text,
        "span": span,
        "clip": clip,
        "plain": plain,
        "quote": quote,
        "profile_link": profile_link,
    }
    environment.globals.update(names)
    return environment


def _span(basis: Basis, catalogue: Catalogue) -> str:
    """From when to when a chapter's rows are, or nothing when they carry no dates."""
    if basis.since is None or basis.until is None:
        known = basis.since or basis.until
        return catalogue.leaf_text(known) if known else ""
    ends = (catalogue.leaf_text(basis.since), catalogue.leaf_text(basis.until))
    if ends[0] == ends[1]:
        return ends[0]
    return catalogue.text("page.to_date", **{"from": ends[0], "until": ends[1]})
