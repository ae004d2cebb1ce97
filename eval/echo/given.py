"""The benchmark with the statements given: firsthand finds derivations, origins and counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from eval.echo.score import Counted
from eval.echo.world import Kind, Line, World
from eval.echo.written import Place, Written, published, write
from firsthand import corpus
from firsthand.derivations._columns import may_meet
from firsthand.derivations._shared import day_of
from firsthand.forms.imprints import imprint
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Credit,
    Derivation,
    Document,
    Form,
    Imprint,
    Naming,
    Origin,
    Precision,
    Rooting,
    Source,
    SourceKind,
    Stance,
    Statement,
    When,
)
from firsthand.origins import Neighbourhood
from firsthand.origins._count import counter
from firsthand.store.lineage import circles
from firsthand.text.keys import key
from firsthand.text.names import bare
from firsthand.text.sets import Numbers, meetings

KINDS = {
    Kind.BODY: SourceKind.BODY,
    Kind.PERSON: SourceKind.PERSON,
    Kind.UNNAMED: SourceKind.PERSON,
}


@dataclass(slots=True)
class Told:
    """Records of one text, as a perfect reading would make them."""

    document: Document
    article: Article
    statements: dict[str, str]  # claim by statement id
    records: list[Statement]
    chains: list[Chain]
    sources: dict[str, Source]
    credits: list[Credit]


@dataclass(frozen=True, slots=True)
class Found:
    """What firsthand makes of the world."""

    counted: Mapping[str, Counted]
    pairs: frozenset[frozenset[str]]
    circles: Sequence[frozenset[str]]


def tell(written: Written) -> Told:
    """The records of one text."""
    text = written.text
    document = Document(text.id, text.id, f"{text.id}.txt", "eval", written.words)
    article = Article(
        text.id,
        text.id,
        document.span(0, len(written.words)),
        outlet=Credit(text.outlet),
        published=When(published(text), Precision.DAY),
        language=text.language,
    )
    told = Told(document, article, {}, [], [], {}, [])
    own = _source(text.outlet, SourceKind.OUTLET)
    told.sources[own.id] = own
    for place in written.places:
        _state(told, place, own)
    if written.credit and text.credit:
        told.credits.append(Credit(text.credit, document.span(*written.credit)))
    return told


def _state(told: Told, place: Place, own: Source) -> None:
    """Adds one statement with its chain."""
    document, line = told.document, place.line
    source = _named(line, told.article.id)
    id_ = key("statement", document.id, place.content)
    content = document.span(*place.content)
    spans = (document.span(*place.source),) if place.source else ()
    how = Attribution.EXPLICIT if source else Attribution.NARRATOR
    form = Form.INDIRECT if source else Form.NARRATOR
    said = (spans, (), (content,), form, Stance.ASSERTS, Basis.UNKNOWN, how)
    told.records.append(Statement(id_, document.id, told.article.id, *said))
    told.statements[id_] = line.matter.id
    links = [own.id]
    if source:
        told.sources[source.id] = source
        links.append(source.id)
    if line.cites and spans:
        told.credits.append(Credit(line.cites, spans[0]))
    told.chains.append(Chain(id_, tuple(links)))


def _named(line: Line, article_id: str) -> Source | None:
    if line.cites:
        return _source(line.cites, SourceKind.OUTLET)
    if line.named is None:
        return None
    name = line.named.names["en"]
    if line.named.kind is Kind.UNNAMED:
        id_ = key("source", article_id, name)
        return Source(id_, name, SourceKind.PERSON, Naming.ANONYMOUS)
    return _source(name, KINDS[line.named.kind])


def _source(name: str, kind: SourceKind) -> Source:
    return Source(key("source", name, kind), name, kind, Naming.NAMED)


def found(world: World) -> Found:
    """Derivations, circles and counts of the world's held texts."""
    texts = [tell(write(text)) for text in world.held]
    ready = corpus.build_corpus_parts()
    derivations = derive(texts, ready)
    rootings, origins = root(texts, derivations, ready)
    words = {s.id: t.document.quote(s.content[0]) for t in texts for s in t.records}
    article_of = {s.id: s.article_id for t in texts for s in t.records}
    count = counter(rootings, origins, article_of, words.__getitem__)
    groups: dict[str, list[Rooting]] = defaultdict(list)
    claim_of = {id_: claim for t in texts for id_, claim in t.statements.items()}
    for rooting in rootings:
        groups[claim_of[rooting.statement_id]].append(rooting)
    counted = {claim: count(some) for claim, some in groups.items()}
    held = [edge for edge in derivations if edge.to_article]
    return Found(
        {claim: Counted(each.low, each.high) for claim, each in counted.items()},
        frozenset(frozenset({e.from_article, e.to_article or ""}) for e in held),
        [frozenset(circle.articles) for circle in circles(held)],
    )


def derive(texts: Iterable[Told], ready: corpus.CorpusParts) -> list[Derivation]:
    """All derivations, by the comparisons and keys of the program."""
    side = corpus.article_side(ready)
    imprints: list[Imprint] = []
    found: dict[str, Derivation] = {}
    for told in texts:
        paragraphs = [told.document.span(*_body(told))]
        printed = told.article.outlet
        outlet = bare(printed.name) if printed else ""
        made = imprint(told.document, told.article, paragraphs, set(told.credits), outlet)
        imprints.append(made)
        found.update((each.id, each) for each in corpus.leanings(made))
    entries = side.entries(dict(enumerate(imprints)))
    _, block, sizes = np.unique(
        entries >> corpus.ELEMENT_BITS, return_inverse=True, return_counts=True
    )
    small = entries[sizes[block] <= corpus.BLOCK_LIMIT]
    days = np.array([day_of(imprint) for imprint in imprints], np.int64)

    def may(one: Numbers, other: Numbers, keys: Numbers) -> Numbers:
        return may_meet(days[one], days[other], keys)

    near = meetings(small, small, corpus.ELEMENT_BITS, np.arange(len(imprints)), may)
    asked = side.asked(side.columns.columns(imprints), *near)
    for one, other, bits in np.stack((*near, asked), axis=1)[asked > 0].tolist():
        for each in side.compared(imprints[one], imprints[other], bits):
            found[each.id] = each
    return [found[id_] for id_ in sorted(found)]


def _body(told: Told) -> tuple[int, int]:
    words = told.document.text
    return words.index("\n\n", words.index("Source: ")) + 2, len(words.rstrip())


def root(
    texts: Sequence[Told], derivations: Sequence[Derivation], ready: corpus.CorpusParts
) -> tuple[list[Rooting], list[Origin]]:
    """Where every statement's chain ends, neighbourhood by neighbourhood."""
    by_article = {told.article.id: told for told in texts}
    near: dict[str, set[str]] = defaultdict(set)
    of: dict[str, list[Derivation]] = defaultdict(list)
    for edge in derivations:
        of[edge.from_article].append(edge)
        if edge.to_article:
            near[edge.from_article].add(edge.to_article)
            near[edge.to_article].add(edge.from_article)
    rootings: list[Rooting] = []
    origins: dict[str, Origin] = {}
    for members in corpus.component(sorted(by_article), lambda id_: sorted(near[id_])):
        some = [by_article[id_] for id_ in sorted(members)]
        for record in corpus.rooted(_around(some, of), ready):
            if isinstance(record, Origin):
                origins[record.id] = record
            else:
                rootings.append(record)
    return rootings, list(origins.values())


def _around(some: Sequence[Told], of: Mapping[str, list[Derivation]]) -> Neighbourhood:
    return Neighbourhood.of(
        articles=[told.article for told in some],
        statements=[statement for told in some for statement in told.records],
        chains={chain.statement_id: chain for told in some for chain in told.chains},
        sources={id_: source for told in some for id_, source in told.sources.items()},
        derivations=[edge for told in some for edge in of[told.article.id]],
        words={s.id: t.document.quote(s.content[0]) for t in some for s in t.records},
    )
