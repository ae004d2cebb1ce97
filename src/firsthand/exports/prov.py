"""`--as prov`: PROV-JSON: which record was taken from which words of which report, and by whom.

Sources are agents to whom statements are attributed; firsthand is the software agent that read
them out, never the one that says them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from firsthand.display import Display, name_of
from firsthand.exports import Export
from firsthand.model import SourceKind
from firsthand.plugins import Part
from firsthand.store.view import View

NAMESPACE: Final = "urn:firsthand:"
READING: Final = "fh:reading"  # the activity that made the records
PROGRAM: Final = "fh:firsthand"
Json = dict[str, Any]


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One PROV-JSON document."""
    display = Display(view, unfolded=unfolded)
    told: Json = {
        "prefix": {"fh": NAMESPACE},
        "activity": {READING: {"prov:label": "reading the reports"}},
        "entity": dict(entities(display)),
        "agent": dict(agents(display)),
        "wasAssociatedWith": {"_:run": {"prov:activity": READING, "prov:agent": PROGRAM}},
        "wasDerivedFrom": numbered("d", derived(view)),
        "wasAttributedTo": numbered("a", attributed(view)),
        "wasGeneratedBy": numbered("g", generated(view)),
    }
    yield json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def entities(display: Display) -> Iterator[tuple[str, Json]]:
    """Reports, articles, statements and claims, by name."""
    view = display.view
    for report in view.reports():
        yield named("report", report.id), {"prov:label": report.name, "fh:sha256": report.id}
    for article in view.articles():
        yield named("article", article.id), {"prov:label": display.article(article)}
    for statement in view.statements():
        spans = [[span.start, span.end] for span in statement.content]
        yield (
            named("statement", statement.id),
            {"prov:value": display.words(statement.content), "fh:spans": json.dumps(spans)},
        )
    for claim in view.claims():
        yield named("claim", claim.id), {"prov:label": display.title(claim)}
    for name in sorted({each.to_name for each in view.derivations() if each.to_name}):
        yield missing(name), {"prov:label": name, "fh:inCase": False}


def agents(display: Display) -> Iterator[tuple[str, Json]]:
    """The program, and every source."""
    yield PROGRAM, {"prov:type": {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"}}
    for source in display.view.sources():
        kind = "Person" if source.kind is SourceKind.PERSON else "Organization"
        yield (
            named("source", source.id),
            {
                "prov:label": name_of(display.shown(source)),
                "prov:type": {"$": f"prov:{kind}", "type": "prov:QUALIFIED_NAME"},
            },
        )


def derived(view: View) -> Iterator[Json]:
    """What was taken from what."""
    for article in view.articles():
        report_id = view.document(article.doc_id).report_id
        yield _from(named("article", article.id), named("report", report_id))
    for each in view.derivations():
        parent = named("article", each.to_article) if each.to_article else missing(each.to_name)
        yield _from(named("article", each.from_article), parent) | {"fh:kind": each.kind.value}
    for statement in view.statements():
        told_in = named("article", statement.article_id)
        quoted = {"prov:type": {"$": "prov:Quotation", "type": "prov:QUALIFIED_NAME"}}
        yield _from(named("statement", statement.id), told_in) | quoted
    for claim in view.claims():
        for side in ("supports", "opposes"):
            for statement_id in getattr(claim, side):
                pair = _from(named("claim", claim.id), named("statement", statement_id))
                yield pair | {"fh:side": side}


def attributed(view: View) -> Iterator[Json]:
    """Each statement to the last source of its chain."""
    for chain in view.chains():
        if chain.links:
            yield {
                "prov:entity": named("statement", chain.statement_id),
                "prov:agent": named("source", chain.links[-1]),
            }


def generated(view: View) -> Iterator[Json]:
    """Each statement and claim by the reading."""
    for kind, records in (("statement", view.statements()), ("claim", view.claims())):
        for record in records:
            yield {"prov:entity": named(kind, record.id), "prov:activity": READING}


def named(kind: str, record_id: str) -> str:
    """The qualified name of a record."""
    return f"fh:{kind}-{record_id}"


def missing(name: str | None) -> str:
    """The qualified name of a parent that is not in the case."""
    from firsthand.text.keys import key

    return f"fh:missing-{key('missing', name or '')}"


def numbered(letter: str, relations: Iterator[Json]) -> dict[str, Json]:
    """Relations under names of their own, as PROV-JSON wants them."""
    return {f"_:{letter}{place}": relation for place, relation in enumerate(relations)}


def _from(generated: str, used: str) -> Json:
    return {"prov:generatedEntity": generated, "prov:usedEntity": used}


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="prov", version=1, build=build)
