"""The JSON Schema of `linkedin_insights.render.json`, made from the model: docs/report.schema.json.

What the model declares is taken from it; what the renderer adds (a text beside each message, the
verdicts beside a chapter's claim) is declared here. Objects may have further keys: adding is free.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from linkedin_insights.report import blocks, model
from linkedin_insights.report.leaves import Message, Struct

Schema = dict[str, Any]

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
CHAPTERS: Final[Mapping[str, str]] = {
    "headline": "The first screen.",
    "life_lines": "The few relationships that made a visible difference, and how they began.",
    "origins": "Where people come from: everybody by how it began.",
    "value": "What came of it, and whether it could have been known.",
    "clusters": "How the contacts hang together.",
    "bridges": "Weak ties, and people who stand between groups.",
    "ties": "The strongest ties.",
    "dormant": "Ties that sleep and are worth waking.",
    "investment": "Whether the exchange is steady or follows need.",
    "reciprocity": "What was given and received.",
    "outreach": "What became of invitations and first messages.",
    "waiting": "Who waits for an answer.",
    "ways_in": "Who is near the goals and the places applied to.",
    "growth": "How the network grew.",
    "places": "Companies, roles, and the owner's jobs in which connections came.",
    "changes": "What changed since an earlier report.",
    "next_steps": "Small acts with their reasons.",
    "people": "Everybody: a line each, and cards of those whom chapters name.",
    "archive": "What was read.",
    "method": "How it was measured.",
}
"""What each chapter tells, by its id."""

_NUMBER: Schema = {"type": ["number", "null"]}
_TEST = "untestable"


def _words(*words: str) -> Schema:
    return {"enum": list(words)}


VERDICTS: Final[Mapping[str, Mapping[str, Schema]]] = {
    "clusters": {"structure": _words("found", "none", _TEST)},
    "value": {
        "concentration": _words("beyond_chance", "chance", _TEST),
        "foreseeable": _words("yes", "no", _TEST),
    },
    "origins": {
        "timing": {
            "type": "object",
            "properties": {
                "verdict": _words("effect", "none", "common_cause", _TEST),
                "share": _NUMBER,
                "share_low": _NUMBER,
                "share_high": _NUMBER,
            },
            "required": ["verdict", "share", "share_low", "share_high"],
        }
    },
    "investment": {
        "style": _words("need_driven", "steady", "mixed", "unknown"),
        "rate_ratio": _NUMBER,
        "rate_ratio_low": _NUMBER,
        "rate_ratio_high": _NUMBER,
    },
    "reciprocity": {
        "balance_verdict": _words("given", "received", "even", _TEST),
        "first_giver": _words("me", "them", "even", _TEST),
    },
    "outreach": {
        "note_verdict": _words("more", "less", "none", _TEST),
        "introductions_verdict": _words("within", "across", "chance", _TEST),
    },
}
"""The decisions that other programs rely on, by chapter; chapters have further figures."""

_COUNT: Schema = {"type": "integer", "minimum": 0}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}


def report_schema() -> Schema:
    """The schema of a whole report; an inspection has the same shape without chapters."""
    return {
        "$schema": DRAFT,
        "title": "report.json of linkedin-insights",
        "description": "What an archive says, chapter by chapter. Missing chapters: an inspection.",
        "type": "object",
        "properties": {
            "schema_version": {"type": "string", "pattern": r"^1\.\d+$"},
            "generated_by": {"type": "string"},
            "as_of": {"type": ["string", "null"], "format": "date"},
            "owner": _ref("Owner"),
            "coverage": _ref("Coverage"),
            **{id: _chapter(id, doc) for id, doc in CHAPTERS.items()},
        },
        "required": ["schema_version", "generated_by", "as_of", "owner", "coverage"],
        "$defs": dict(sorted({**_model(), **_written()}.items())),
    }


def render_schema() -> str:
    """The schema as text, indented by two, ending in a newline."""
    return msgspec.json.format(msgspec.json.encode(report_schema()), indent=2).decode() + "\n"


def _chapter(id: str, doc: str) -> Schema:
    verdicts = VERDICTS.get(id, {})
    if not verdicts:
        return {"description": doc, "$ref": "#/$defs/Chapter"}
    return {
        "description": doc,
        "allOf": [_ref("Chapter"), _object(verdicts)],
    }


def _model() -> dict[str, Schema]:
    """The structs of the model as the renderer writes them: every field, whatever its default."""
    kinds = [blocks.Block, Message, model.Owner, model.Basis]
    _, found = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    shapes = {name: _complete(shape) for name, shape in found.items()}
    message = shapes["Message"]
    del message["properties"]["type"]
    message["properties"]["text"] = {"type": "string", "description": "The sentence in English."}
    message["required"] = ["id", "params", "text"]
    return shapes


def _complete(shape: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """A shape with all its properties required, without words that are no JSON Schema."""
    if isinstance(shape, list):
        return [_complete(part) for part in shape]
    if not isinstance(shape, dict):
        return shape
    kept = {
        key: _complete(part)
        for key, part in shape.items()
        if key not in {"discriminator", "default"}
    }
    if isinstance(kept.get("description"), str):
        kept["description"] = " ".join(kept["description"].replace("``", "`").split())
    if isinstance(kept.get("properties"), dict):
        kept["required"] = list(kept["properties"])
    return kept


def _written() -> dict[str, Schema]:
    """What the renderer writes by hand."""
    figure: Schema = {"type": ["string", "number", "boolean", "null"]}
    chapter = _object(
        {
            "available": {"type": "boolean"},
            "reason": _MAYBE_TEXT,
            "reason_id": _MAYBE_TEXT,
            "title": {"type": "string"},
            "claims": _list("Message") | {"maxItems": 1},
            "blocks": {"type": "array", "items": _one_of(blocks.Block.__args__)},
            "basis": {"anyOf": [_ref("Basis"), {"type": "null"}]},
            "caveats": _list("Message"),
        },
        doc="A chapter. Beside its claim stand its verdicts: words and figures, by name.",
    )
    chapter["additionalProperties"] = {
        "anyOf": [figure, {"type": "object", "additionalProperties": figure}]
    }
    return {
        "Chapter": chapter,
        "Coverage": _object(
            {
                "files": _list("File"),
                "problems": _list("Problem"),
                "deliveries": _COUNT,
                "fingerprint": {"type": "string"},
            },
            doc=_doc(model.Coverage),
        ),
        "File": _object(_FILE, doc="What became of one file of the archive."),
        "Problem": _object(_PROBLEM, doc=_doc(model.ProblemNote)),
    }


_FILE: Final[Mapping[str, Schema]] = {
    "name": {"type": "string"},
    "status": _words("read", "ignored", "unknown", "damaged"),
    "reason": _MAYBE_TEXT,
    "reason_id": _MAYBE_TEXT,
    "rows_read": _COUNT,
    "rows_kept": _COUNT,
    "unattributed": _COUNT,
    "ambiguous": _COUNT,
    "set_aside": {"type": "object", "additionalProperties": _COUNT},
    "parts": _TEXTS,
    "unknown_columns": _TEXTS,
    "oldest": _MAYBE_TEXT,
    "newest": _MAYBE_TEXT,
}
_PROBLEM: Final[Mapping[str, Schema]] = {
    "slug": {"type": "string"},
    "severity": _words("note", "warning"),
    "file": {"type": "string"},
    "row": {"type": ["integer", "null"]},
    "text": {"type": "string"},
    "params": {"$ref": "#/$defs/Message/properties/params"},
}


def _object(properties: Mapping[str, Schema], doc: str | None = None) -> Schema:
    shape: Schema = {"description": doc} if doc else {}
    return shape | {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
    }


def _doc(struct: type[Struct]) -> str:
    return (struct.__doc__ or "").partition("\n")[0]


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(name: str) -> Schema:
    return {"type": "array", "items": _ref(name)}


def _one_of(structs: Iterable[type]) -> Schema:
    return {"anyOf": [_ref(struct.__name__) for struct in structs]}
