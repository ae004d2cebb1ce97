"""Links → claims: statements that say alike come together, unless what they say is opposed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from firsthand.claims._alike import calls_untrue
from firsthand.model import (
    Attribution,
    Claim,
    Form,
    Gist,
    Link,
    OriginCount,
    Rooting,
)
from firsthand.text.keys import turned

Titles = Callable[[str], str]  # words of a statement, by id
Count = Callable[[Sequence[Rooting]], OriginCount]

MAJORITY = 0.5  # share of the pairs between two groups that must be linked to join them
PASSES = 3  # links that a group was too small for are tried again as groups grow
SHORTEST_TITLE = 4  # words: a shorter one does not say what is claimed
NOBODY: frozenset[str] = frozenset()
OWN_VOICE = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})


def group(
    gists: Sequence[Gist],
    links: Sequence[Link],
    rootings: Mapping[str, Rooting],
    titles: Titles,
    count: Count,
) -> Iterator[Claim]:
    """Claims of the statements, by id; one connected component at a time, or many.

    Every statement that is attributed, or carries an incident, a figure or an outcome, stands in
    one claim at least; a narrator's sentence that matches nothing makes none. A statement that
    only opposes stands among `opposes` of each claim it opposes.
    """
    by_id = {gist.statement_id: gist for gist in gists}
    known = [link for link in links if link.one in by_id and link.other in by_id]
    opposed = _pairs(link for link in known if link.opposed)
    groups = join(sorted(by_id), [link for link in known if not link.opposed], opposed)
    claims = [
        _claim([by_id[i] for i in members], [by_id[i] for i in against], rootings, (titles, count))
        for members, against in _sides(groups, by_id, opposed)
        if len(members) + len(against) > 1 or makes_claim(by_id[(*members, *against)[0]])
    ]
    yield from sorted(claims, key=lambda claim: claim.id)


def makes_claim(gist: Gist) -> bool:
    """Whether the statement is a claim though nothing matches it: attributed, or telling."""
    if not gist.terms and not gist.names:
        return False
    return gist.telling or gist.attribution not in OWN_VOICE


def join(
    ids: Sequence[str], links: Sequence[Link], opposed: Mapping[str, frozenset[str]]
) -> list[tuple[str, ...]]:
    """Groups of ids, sorted. Strongest links first; a link joins two groups only when at least
    half of the pairs between them are linked and none is opposed.
    """
    near = _pairs(links)
    group_of: dict[str, tuple[str, ...]] = {i: (i,) for i in ids}
    waiting = sorted(links, key=lambda link: (-link.strength, link.one, link.other))
    for _ in range(PASSES):
        left: list[Link] = []
        for link in waiting:
            mine, theirs = group_of[link.one], group_of[link.other]
            if mine == theirs:
                continue
            if _may_join(mine, theirs, near, opposed):
                joined = tuple(sorted((*mine, *theirs)))
                group_of.update(dict.fromkeys(joined, joined))
            else:
                left.append(link)
        if len(left) == len(waiting):
            break
        waiting = left
    return sorted(set(group_of.values()))


def _may_join(
    mine: tuple[str, ...],
    theirs: tuple[str, ...],
    near: Mapping[str, frozenset[str]],
    opposed: Mapping[str, frozenset[str]],
) -> bool:
    small, large = sorted((mine, theirs), key=len)
    members = frozenset(large)
    if any(opposed.get(i, NOBODY) & members for i in small):
        return False
    linked = sum(len(near[i] & members) for i in small)
    return linked >= MAJORITY * len(small) * len(large)


def _pairs(links: Iterable[Link]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for link in links:
        found[link.one].add(link.other)
        found[link.other].add(link.one)
    return defaultdict(frozenset, {i: frozenset(others) for i, others in found.items()})


def _sides(
    groups: Sequence[tuple[str, ...]],
    by_id: Mapping[str, Gist],
    opposed: Mapping[str, frozenset[str]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who supports and who opposes, claim by claim. Denials support nothing: a group of them
    alone is a claim that somebody denies.
    """
    denied = {i for i, gist in by_id.items() if calls_untrue(gist)}
    camps = {i: members for members in groups if denied.issuperset(members) for i in members}
    for members in groups:
        supports = tuple(i for i in members if i not in denied)
        against = {ally for i in supports for j in opposed[i] for ally in camps.get(j, (j,))}
        if supports:
            yield supports, tuple(sorted({*against, *members} - {*supports}))
        elif all(opposed[i] <= denied for i in members):
            yield (), members


def _claim(
    supports: Sequence[Gist],
    against: Sequence[Gist],
    rootings: Mapping[str, Rooting],
    words: tuple[Titles, Count],
) -> Claim:
    titles, count = words
    ids = tuple(gist.statement_id for gist in supports)
    titled = _clearest(supports or against, titles)
    return Claim(
        id=turned(titled),
        title=titles(titled),
        supports=ids,
        opposes=tuple(gist.statement_id for gist in against),
        origins=count([rootings[i] for i in ids if i in rootings]),
        articles=len({gist.article_id for gist in supports or against}),
    )


def _clearest(gists: Sequence[Gist], titles: Titles) -> str:
    """Id of the statement whose words serve as the title: no protected words, a clause that can
    be read alone, in somebody's reported words before a quotation, before a headline; then the
    shortest.
    """

    def rank(gist: Gist) -> tuple[bool, bool, bool, bool, bool, int, str]:
        words = titles(gist.statement_id)
        return (
            gist.protected,
            not gist.whole,
            gist.attribution is Attribution.HEADLINE,
            len(words.split()) < SHORTEST_TITLE,
            gist.form is Form.DIRECT,
            len(words),
            gist.statement_id,
        )

    first, *others = gists
    return min(gists, key=rank).statement_id if others else first.statement_id
