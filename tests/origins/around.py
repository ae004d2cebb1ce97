"""Neighbourhoods written by hand: sources by name, statements by who says them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Credit,
    Derivation,
    DerivationKind,
    Form,
    Naming,
    Origin,
    Rooting,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
)
from firsthand.origins import Neighbourhood, root

PERSON, BODY, GROUP = SourceKind.PERSON, SourceKind.BODY, SourceKind.GROUP
DOCUMENT, OUTLET, UNKNOWN = SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.UNKNOWN
KINDS = {
    "narrator": Attribution.NARRATOR,
    "headline": Attribution.HEADLINE,
    "hedge": Attribution.HEDGE,
}
LENGTH = 10  # characters of every statement; the first stands at 0, the next at 10 …


@dataclass(frozen=True)
class Said:
    """A statement: its article, the ids of its chain, those beside, and what ties it."""

    article: str
    links: tuple[str, ...]
    beside: tuple[str, ...] = ()
    how: str = "explicit"
    stance: Stance = Stance.ASSERTS
    inside: int | None = None  # number of the statement that holds this one
    words: str = ""  # of its content


def source(id_: str, kind: SourceKind, *, unnamed: bool = False, of: str | None = None) -> Source:
    naming = Naming.ANONYMOUS if unnamed else Naming.NAMED
    return Source(id_, id_.split("@", maxsplit=1)[0], kind, naming, speaks_for=of)


def article(id_: str, outlet: str = "", author: str = "") -> Article:
    credit = Credit(outlet) if outlet else None
    return Article(
        id_,
        f"doc-{id_}",
        Span(f"doc-{id_}", 0, 1000),
        outlet=credit,
        authors=(Credit(author),) if author else (),
    )


def edge(
    child: str, parent: str, kind: DerivationKind, at: Iterable[tuple[str, int]] = ()
) -> Derivation:
    """A derivation whose evidence lies in the nth statements of articles: `("a", 2)`."""
    spans = tuple(Span(f"doc-{a}", n * LENGTH, n * LENGTH + LENGTH) for a, n in at)
    return Derivation(f"{child}-{kind}-{parent}", child, parent, None, kind, spans, 0.5)


def around(
    said: Sequence[Said],
    sources: Iterable[Source],
    articles: Iterable[Article],
    derivations: Iterable[Derivation] = (),
) -> Neighbourhood:
    statements: list[Statement] = []
    places: dict[str, int] = {}
    for n, each in enumerate(said):
        place = places.get(each.article, 0)
        places[each.article] = place + 1
        doc_id = f"doc-{each.article}"
        statements.append(
            Statement(
                id=f"s{n}",
                doc_id=doc_id,
                article_id=each.article,
                source=(),
                cue=(),
                content=(Span(doc_id, place * LENGTH, place * LENGTH + LENGTH),),
                form=Form.INDIRECT,
                stance=each.stance,
                basis=Basis.UNKNOWN,
                parent=None if each.inside is None else f"s{each.inside}",
                attribution=KINDS.get(each.how, Attribution.EXPLICIT),
            )
        )
    return Neighbourhood.of(
        articles=articles,
        statements=statements,
        chains={f"s{n}": Chain(f"s{n}", s.links, s.beside) for n, s in enumerate(said)},
        sources={s.id: s for s in sources},
        derivations=derivations,
        words={f"s{n}": s.words for n, s in enumerate(said)},
    )


@dataclass(frozen=True)
class Rooted:
    """What the part finds, by statement number."""

    origins: dict[str, Origin]
    rootings: list[Rooting]

    def names(self, n: int) -> list[str]:
        """Names of the origins of statement `n`, inferred ones in brackets."""
        return sorted(
            f"({self.origins[r.origin_id].name})" if r.inferred else self.origins[r.origin_id].name
            for r in self.of(n)
        )

    def of(self, *numbers: int) -> list[Rooting]:
        ids = {f"s{n}" for n in numbers}
        return [r for r in self.rootings if r.statement_id in ids]

    def maybe(self, n: int) -> set[str]:
        """Names of the origins that those of statement `n` may be identical with."""
        return {self.origins[m].name for r in self.of(n) for m in r.maybe if m in self.origins}


def rooted(neighbourhood: Neighbourhood) -> Rooted:
    made = list(root.PART.build()(neighbourhood))
    return Rooted(
        {o.id: o for o in made if isinstance(o, Origin)},
        [r for r in made if isinstance(r, Rooting)],
    )
