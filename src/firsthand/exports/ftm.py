"""`--as ftm`: FollowTheMoney entities, one JSON object a line, for OpenAleph and its kin.

Reports and articles become documents; sources people, organisations or documents; each statement
a Documentation that ties its source to its article and holds the words; each claim a Note. The
model is written from its published schema (FollowTheMoney 2 to 4 read it).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, Final

from firsthand.display import Display, name_of
from firsthand.exports import Export
from firsthand.model import Article, Claim, Incident, Report, Source, SourceKind, Statement
from firsthand.plugins import Part
from firsthand.store.view import View

SCHEMA_OF: Final = MappingProxyType(
    {
        SourceKind.PERSON: "Person",
        SourceKind.BODY: "Organization",
        SourceKind.DOCUMENT: "Document",
        SourceKind.OUTLET: "Organization",
        SourceKind.GROUP: "LegalEntity",
        SourceKind.UNKNOWN: "LegalEntity",
    }
)
Entity = dict[str, Any]


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One entity a line; protected words are folded and protected sources named by kind."""
    for each in entities(Display(view, unfolded=unfolded)):
        yield json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def entities(display: Display) -> Iterator[Entity]:
    """Every entity; each names only those before it."""
    view = display.view
    yield from map(_report, view.reports())
    for article in view.articles():
        yield _article(article, display)
    for source in view.sources():
        yield _source(display.shown(source))
    for statement in view.statements():
        yield from _statement(statement, display)
    for incident in view.facts(Incident):
        yield _event(incident, display)
    for claim in view.claims():
        yield _claim(claim, display)


def entity(schema: str, kind: str, record_id: str, **properties: str | None) -> Entity:
    """An entity with those properties that are told."""
    told = {name: [value] for name, value in properties.items() if value}
    return {"id": name(kind, record_id), "schema": schema, "properties": told}


def name(kind: str, record_id: str) -> str:
    """The id of the entity made from a record."""
    return f"firsthand-{kind}-{record_id}"


def _report(report: Report) -> Entity:
    return entity(
        "Document",
        "report",
        report.id,
        fileName=report.name,
        title=report.name,
        fileSize=str(report.size),
        notes=f"SHA-256 {report.id}",
        parent=report.parent and name("report", report.parent),
    )


def _article(article: Article, display: Display) -> Entity:
    document = display.view.document(article.doc_id)
    shown = display.shown(article)
    found = entity(
        "Article",
        "article",
        article.id,
        title=display.article(article),
        fileName=document.name,
        bodyText=display.words((article.span,)),
        publisher=shown.outlet.name if shown.outlet else None,
        publishedAt=article.published.value if article.published else None,
        parent=name("report", document.report_id),
    )
    if shown.authors:
        found["properties"]["author"] = [author.name for author in shown.authors]
    return found


def _source(source: Source) -> Entity:
    schema = SCHEMA_OF[source.kind]
    found = entity(schema, "source", source.id, name=name_of(source))
    if source.aliases:
        found["properties"]["alias"] = list(source.aliases)
    if schema == "Document":
        found["properties"] |= {"fileName": [source.name], "title": [source.name]}
    return found


def _statement(statement: Statement, display: Display) -> Iterator[Entity]:
    chain = display.view.chain(statement.id)
    if chain is None or not chain.links:
        return
    yield entity(
        "Documentation",
        "statement",
        statement.id,
        document=name("article", statement.article_id),
        entity=name("source", chain.links[-1]),
        role=f"{statement.stance.value}, {statement.form.value}, basis {statement.basis.value}",
        description=display.words(statement.content),
        summary=display.speaker(statement.id),
        recordId=statement.id,
    )


def _event(incident: Incident, display: Display) -> Entity:
    statement = display.view.statement(incident.statement_id)
    return entity(
        "Event",
        "incident",
        incident.id,
        name=f"{incident.act}: {display.words((incident.span,))}",
        description=display.telling(statement.id),
        startDate=incident.time.value if incident.time and "/" not in _value(incident) else None,
        location=display.words((incident.place,)) if incident.place else None,
        proof=name("article", statement.article_id),
        recordId=incident.id,
    )


def _value(incident: Incident) -> str:
    return (incident.time.value if incident.time else None) or ""


def _claim(claim: Claim, display: Display) -> Entity:
    return entity(
        "Note",
        "claim",
        claim.id,
        name=display.title(claim),
        description=" · ".join(filter(None, display.badge(claim))),
        summary=" ".join(display.shown(claim).origins.why),
    )


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="ftm", version=1, build=build)
