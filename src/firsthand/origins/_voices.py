"""What each article of a neighbourhood rests on: those it names, and its own voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import (
    Article,
    Attribution,
    Naming,
    Origin,
    Source,
    SourceKind,
    Statement,
)
from firsthand.origins import Neighbourhood
from firsthand.origins._ends import origin_of, speaks_as
from firsthand.text.agencies import agency
from firsthand.text.keys import fold

OWN_WORDS = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})
# Half of what an article attributes: below, no one source is what it rests on.
MAIN = 0.5
# Origins that an unnamed one may be identical with: those the article names most. Beyond a
# hundred the article is a collection, and possible identity says nothing.
MOST_MAYBE = 100


@dataclass(frozen=True, slots=True)
class Voice:
    """One article: its statements, the origins that it names, and its own."""

    article_id: str
    statements: tuple[Statement, ...]
    own: Origin | None  # None: nothing is said in its own words
    named: tuple[Origin, ...]  # of what it attributes, most used first
    main: Origin | None  # what it mainly rests on; None: no single one
    by_words: Mapping[str, Origin]  # unnamed sources by their folded description
    unnamed: Origin | None  # of what it says unnamed; None: nothing
    carriers: frozenset[str]  # source ids of its outlet, agency and author

    @property
    def maybe(self) -> tuple[str, ...]:
        """Ids of the origins that its own and its unnamed words may rest on."""
        return tuple(sorted(origin.id for origin in self.named[:MOST_MAYBE]))


def voice_of(article_id: str, around: Neighbourhood) -> Voice | None:
    """An article's voice; None when nothing is said in it, or it is not known."""
    told = around.told.get(article_id)
    if told is None or not told.statements:
        return None
    return _voice(article_id, told.article, sorted(told.statements, key=_id), around)


def _id(statement: Statement) -> str:
    return statement.id


def _voice(
    article_id: str,
    article: Article | None,
    statements: Sequence[Statement],
    around: Neighbourhood,
) -> Voice:
    used: Counter[Origin] = Counter()
    by_words: dict[str, Origin] = {}
    own: Origin | None = None
    unnamed: Origin | None = None
    carriers = _printed(article, statements, around)
    for statement in statements:
        for source in ends(statement, around):
            if statement.attribution in OWN_WORDS:
                carriers |= frozenset(_links(statement, around))
                own = own_words(statement, source, around)
                continue
            if statement.attribution is Attribution.HEDGE:
                unnamed = unnamed or origin_of(source, article_id)
                continue
            origin = origin_of(speaks_as(source, around.sources, article_id), article_id)
            used[origin] += 1
            if source.naming is not Naming.NAMED:
                by_words[fold(source.name)] = origin
    ranked = sorted(used, key=lambda origin: (-used[origin], origin.id))
    is_main = bool(ranked) and used[ranked[0]] >= MAIN * used.total()
    return Voice(
        article_id=article_id,
        statements=tuple(statements),
        own=own,
        named=tuple(ranked),
        main=ranked[0] if is_main else None,
        by_words=by_words,
        unnamed=unnamed,
        carriers=carriers,
    )


def _printed(
    article: Article | None, statements: Sequence[Statement], around: Neighbourhood
) -> frozenset[str]:
    """Source ids of the outlet and authors that the article prints, as its chains pass them."""
    chains = [links for s in statements if (links := _links(s, around))]
    leading = {links[0] for links in chains if len(links) > 1}
    outlets = [article.outlet] if article and article.outlet else []
    names = {fold(credit.name) for credit in (*outlets, *(article.authors if article else ()))}
    printed = {
        link
        for links in chains
        for link in links
        if link in around.sources and fold(around.sources[link].name) in names
    }
    return frozenset(leading | printed)


def _links(statement: Statement, around: Neighbourhood) -> tuple[str, ...]:
    chain = around.chains.get(statement.id)
    return chain.links if chain else ()


def own_words(statement: Statement, source: Source, around: Neighbourhood) -> Origin:
    """Whose words an article's own are: the agency or outlet that it says they are of, or else
    its author or outlet.
    """
    links = [around.sources[i] for i in _links(statement, around) if i in around.sources]
    agencies = [link for link in links if agency(link.name)]
    printed = [link for link in links if link.kind is SourceKind.OUTLET]
    named = (*agencies, *printed[1:], source)
    return origin_of(named[0], statement.article_id, voice=True)


def ends(statement: Statement, around: Neighbourhood) -> Iterator[Source]:
    """The sources that say it: the end of its chain, and those beside."""
    chain = around.chains.get(statement.id)
    if chain is None:
        return
    for source_id in (*chain.links[-1:], *chain.beside):
        if source_id in around.sources:
            yield around.sources[source_id]
