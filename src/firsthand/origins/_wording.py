"""Statements of one claim in the same words: who tells them unattributed took them from another,
and a quotation, or what "he" said, is of the one who is named beside it elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from firsthand.model import Origin, OriginKind, Rooting
from firsthand.text.shingles import Word, runs, words_in

OWN = frozenset({OriginKind.OUTLET, OriginKind.UNNAMED})
"""Kinds of those who name nobody: the outlet's own words, and what it says unnamed."""
# Eight words in a row shared by chance are rare, as for quotations; half of the shorter telling
# leaves out two that only name the same long list of names. A shorter telling stands whole in the
# other; of fewer than five words it may do so by chance.
RUN_WORDS, FEWEST_WORDS = 8, 5
LEAST = 0.5


def same_words(
    rootings: Sequence[Rooting],
    origins: Mapping[str, Origin],
    article_of: Mapping[str, str],
    words: Callable[[str], str],
    loose: Collection[str] = (),
) -> dict[str, str]:
    """Origins that name nobody, with the origin that tells the same in the same words.

    One that is named goes before an outlet; of outlets alone the first by id stands for all. An
    outlet is merged only when all its articles in the claim share words with the other. `loose`:
    statements that give words of one mouth, or to a pronoun: those whom nothing else names in
    the claim go as outlets do, after one who is named beside them and before an outlet.
    """
    classes = _classes(sorted({rooting.statement_id for rooting in rootings}), words)
    firm = {rooting.origin_id for rooting in rootings if rooting.statement_id not in loose}
    tellers: dict[str, set[str]] = defaultdict(set)
    articles: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for rooting in rootings:
        wording = classes[rooting.statement_id]
        if not rooting.inferred:  # a headline's origin has not said its words
            tellers[wording].add(rooting.origin_id)
        article = article_of.get(rooting.statement_id, "")
        articles[rooting.origin_id][article].add(wording)

    def rank(origin_id: str) -> tuple[bool, bool, str]:
        return _is_own(origin_id, origins), origin_id not in firm, origin_id

    merged: dict[str, str] = {}
    for origin_id in sorted(articles):
        if _is_own(origin_id, origins) or origin_id not in firm:
            told = [{t for w in some for t in tellers[w]} for some in articles[origin_id].values()]
            shared = set.intersection(*told) | {origin_id}
            best = min(shared, key=rank)
            if best != origin_id:
                merged[origin_id] = best
    return {origin_id: _last(origin_id, merged) for origin_id in merged}


def _is_own(origin_id: str, origins: Mapping[str, Origin]) -> bool:
    """Whether it names nobody: an outlet's own words, or somebody described in one article."""
    if origin_id not in origins:
        return False
    origin = origins[origin_id]
    return origin.kind in OWN or (origin.article_id is not None and origin.source_id is not None)


def _last(origin_id: str, merged: Mapping[str, str]) -> str:
    """Each goes to one of a better rank, so that no circle arises."""
    while origin_id in merged:
        origin_id = merged[origin_id]
    return origin_id


def _classes(statements: Sequence[str], words: Callable[[str], str]) -> dict[str, str]:
    """Each statement with the first one that it shares its words with, through others too."""
    leader = {id_: id_ for id_ in statements}
    if len(leader) == 1:
        return leader
    texts = {id_: words(id_) for id_ in statements}
    told = {id_: words_in(text, 0, len(text)) for id_, text in texts.items()}
    codes = {id_: frozenset(word.code for word in some) for id_, some in told.items()}
    for id_, other in _met(told):
        shorter = min(len(codes[id_]), len(codes[other]))
        if len(codes[id_] & codes[other]) >= LEAST * shorter:
            ends = sorted((_last_of(id_, leader), _last_of(other, leader)))
            leader[ends[1]] = ends[0]
    return {id_: _last_of(id_, leader) for id_ in statements}


def _met(told: Mapping[str, Sequence[Word]]) -> Iterator[tuple[str, str]]:
    """Statements with the first that has a run of theirs: of RUN_WORDS, or all of its words."""
    sizes = {min(len(some), RUN_WORDS) for some in told.values()}
    for size in sorted(size for size in sizes if size >= FEWEST_WORDS):
        first: dict[int, str] = {}
        if size < RUN_WORDS:
            whole = (id_ for id_, some in told.items() if len(some) == size)
            first = {run.hash: id_ for id_ in whole for run in runs(told[id_], size)}
        for id_, some in told.items():
            for run in dict.fromkeys(run.hash for run in runs(some, size)):
                other = first.get(run) if size < RUN_WORDS else first.setdefault(run, id_)
                if other is not None and other != id_:
                    yield id_, other


def _last_of(id_: str, leader: Mapping[str, str]) -> str:
    while leader[id_] != id_:
        id_ = leader[id_]
    return id_
