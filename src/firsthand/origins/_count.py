"""Rootings of a claim's statements → how many independent origins stand behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from firsthand.model import Attribution, Form, Origin, OriginCount, Rooting
from firsthand.origins._naming import same_names
from firsthand.origins._wording import OWN, same_words
from firsthand.text.keys import pair
from firsthand.text.names import bare

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PAIR = 2
HEDGES_ONLY = "Headlines and hedges only: no words tie the claim to anybody."
Apart = Set[tuple[str, str]]  # pairs of origins, each in the order of their ids
NOBODY: Apart = frozenset()


def is_loose(attribution: Attribution, form: Form) -> bool:
    """Whether a statement gives the very words of one mouth, or names nobody beside them: where
    another gives the same words to somebody named, both have them from that one.
    """
    return form is Form.DIRECT or attribution in (Attribution.PRONOUN, Attribution.INHERITED)


def no_words(_: str) -> str:
    """For counting where the words are not at hand: nothing is merged by them."""
    return ""


def count(
    rootings: Sequence[Rooting],
    origins: Mapping[str, Origin],
    article_of: Mapping[str, str],
    words: Callable[[str], str] = no_words,
    apart: Apart = NOBODY,
    loose: Collection[str] = (),
) -> OriginCount:
    """The interval of origins, with a sentence for each merge; the same for any order.

    `origins` by origin id, `article_of`: article id by statement id, `words`: those of a
    statement by id. `high` leaves out what an article says in its own words or unnamed when it
    attributes the same claim to somebody, or when another one tells it in the same words.
    `low` also merges all that may be identical, by what they rest on or by their names, and is
    0 when no words tie any statement to an origin: headlines and hedges only. Pairs of `apart`
    are known to be two: nothing merges them. `loose` are statements as `is_loose` tells them.
    """
    if len(rootings) == 1:  # most claims: nothing to merge
        return _of_one(rootings[0])
    same = _unparted(same_names({rooting.origin_id for rooting in rootings}, origins), apart)
    rootings = [_renamed(rooting, same) for rooting in rootings]
    copies = _unparted(same_words(rootings, origins, article_of, words, loose), apart)
    ordered = sorted(
        (_moved(rooting, copies, origins) for rooting in rootings),
        key=lambda r: (r.origin_id, r.statement_id, r.why, r.maybe, r.inferred),
    )
    echoes = _unparted(dict(_echoes(ordered, origins, article_of)), apart)
    kept = [id_ for id_ in dict.fromkeys(r.origin_id for r in ordered) if id_ not in echoes]
    tied = {r.origin_id for r in ordered if not r.inferred}
    unsaid = _unparted(_unsaid(kept, tied, origins), apart)
    kept = [id_ for id_ in kept if id_ not in unsaid]
    firm = {r.origin_id for r in ordered if not r.inferred} & set(kept)
    maybe: dict[str, set[str]] = {id_: {id_} for id_ in kept}
    for rooting in ordered:
        if rooting.origin_id in maybe:
            maybe[rooting.origin_id].update(rooting.maybe)
    for one, others in _namesakes(kept, origins):
        maybe[one].update(others)
    for one, other in apart:
        maybe.get(one, set()).discard(other)
        maybe.get(other, set()).discard(one)
    groups = _cover({id_: maybe[id_] for id_ in kept if id_ in firm}, apart)
    why = list(_shared(ordered, kept, origins))
    why += [_one_name(origins, id_, same[id_]) for id_ in sorted(same)]
    why += sorted({_copy(origins, id_, copies[id_]) for id_ in copies})
    why += [_echo(origins, id_, echoes[id_]) for id_ in sorted(echoes)]
    why += [_together(len(unsaid) + 1)] if unsaid else []
    why += [sentence for id_ in sorted(groups) for sentence in _merges(origins, id_, groups[id_])]
    why += [_loose(origins, id_) for id_ in kept if firm and id_ not in firm]
    if kept and not firm:
        why.append(HEDGES_ONLY)
    return OriginCount(len(groups), len(kept), tuple(kept), tuple(dict.fromkeys(why)))


def _of_one(rooting: Rooting) -> OriginCount:
    """The count of a claim of one statement that rests on one origin."""
    firm = not rooting.inferred
    return OriginCount(int(firm), 1, (rooting.origin_id,), () if firm else (HEDGES_ONLY,))


def _unsaid(
    kept: Sequence[str], tied: Collection[str], origins: Mapping[str, Origin]
) -> dict[str, str]:
    """Origins that no words name, or tie to the claim, with the one that stands for all of them:
    who does not say whose word it is shows nothing of an origin of its own.
    """
    found = [id_ for id_ in kept if id_ not in tied or _is_own(id_, origins)]
    ranked = sorted(found, key=lambda id_: (id_ not in tied, id_))
    return dict.fromkeys(ranked[1:], ranked[0]) if ranked else {}


def _unparted(merged: Mapping[str, str], apart: Apart) -> dict[str, str]:
    """The merges of which nobody knows better."""
    return {one: other for one, other in merged.items() if pair(one, other) not in apart}


def _renamed(rooting: Rooting, same: Mapping[str, str]) -> Rooting:
    """The rooting on the origin that its own is another name of."""
    target = same.get(rooting.origin_id)
    return rooting if target is None else replace(rooting, origin_id=target)


def _moved(rooting: Rooting, copies: Mapping[str, str], origins: Mapping[str, Origin]) -> Rooting:
    """The rooting on the origin whose words it repeats; what a named one says is no "maybe"."""
    if rooting.origin_id not in copies:
        return rooting
    target = copies[rooting.origin_id]
    maybe = rooting.maybe if _is_own(target, origins) else ()
    return replace(rooting, origin_id=target, why="", maybe=maybe)


def counter(
    rootings: Iterable[Rooting],
    origins: Iterable[Origin],
    article_of: Mapping[str, str],
    words: Callable[[str], str] = no_words,
    loose: Collection[str] = (),
) -> Callable[[Sequence[Rooting]], OriginCount]:
    """`count` for claims that know one rooting of each statement: the others are added here."""
    of_statement: dict[str, list[Rooting]] = defaultdict(list)
    for rooting in rootings:
        of_statement[rooting.statement_id].append(rooting)
    by_id = {origin.id: origin for origin in origins}

    def counted(some: Sequence[Rooting]) -> OriginCount:
        ids = dict.fromkeys(rooting.statement_id for rooting in some)
        some = [rooting for id_ in ids for rooting in of_statement[id_]]
        return count(some, by_id, article_of, words, loose=loose)

    return counted


def _echoes(
    rootings: Sequence[Rooting], origins: Mapping[str, Origin], article_of: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Origins that only repeat what their own article attributes, with whom to."""
    told: dict[str, set[str]] = defaultdict(set)
    for rooting in rootings:
        if not _is_own(rooting.origin_id, origins):
            told[article_of.get(rooting.statement_id, "")].add(rooting.origin_id)
    by_origin: dict[str, list[Rooting]] = defaultdict(list)
    for rooting in rootings:
        if _is_own(rooting.origin_id, origins):
            by_origin[rooting.origin_id].append(rooting)
    for origin_id, own in sorted(by_origin.items()):
        behind = [told[article_of.get(r.statement_id, "")] & set(r.maybe) for r in own]
        if all(behind):
            yield origin_id, min(behind[0])


def _namesakes(ids: Sequence[str], origins: Mapping[str, Origin]) -> Iterator[tuple[str, set[str]]]:
    """Origins with those whose names hold all words of theirs: "the observatory", "a clerk"."""
    by_word: dict[str, set[str]] = defaultdict(set)
    names = {id_: set(bare(origins[id_].name).split()) for id_ in ids if id_ in origins}
    for id_, words in names.items():
        for word in words:
            by_word[word].add(id_)
    for id_, words in names.items():
        if words and origins[id_].kind not in OWN:
            yield id_, set.intersection(*(by_word[word] for word in words))


def _is_own(origin_id: str, origins: Mapping[str, Origin]) -> bool:
    return origin_id in origins and origins[origin_id].kind in OWN


def _cover(maybe: Mapping[str, set[str]], apart: Apart) -> dict[str, list[str]]:
    """A least set of origins that all others may be identical with, and which each stands for.

    The set is found greedily, the origin that covers most first; an exact answer is a set
    cover, and claims have so few origins that the two have not been seen to differ.
    """
    left = set(maybe)
    groups: dict[str, list[str]] = {}
    while left:
        covers: dict[str, int] = defaultdict(int)
        for id_ in left:
            for other in maybe[id_] - groups.keys():
                covers[other] += 1
        best = min(covers, key=lambda id_: (-covers[id_], id_ not in maybe, id_))
        groups[best] = []
        for id_ in sorted(id_ for id_ in left if best in maybe[id_]):
            if not any(pair(id_, other) in apart for other in groups[best]):
                groups[best].append(id_)
        left -= set(groups[best])
    return groups


def _shared(
    rootings: Sequence[Rooting], kept: Sequence[str], origins: Mapping[str, Origin]
) -> Iterator[str]:
    """How many statements rest on each origin of several, and how those came to it."""
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for rooting in rootings:
        told[rooting.origin_id][rooting.statement_id] = rooting.why
    total = len({rooting.statement_id for rooting in rootings})
    for origin_id in kept:
        whys = told[origin_id]
        if len(whys) > 1:
            name = _name(origins, origin_id)
            plain = {f"Said by {name}."}
            verb = "are said by" if set(whys.values()) == plain else "rest on"
            yield f"{_how_many(len(whys), total)} {verb} {name}."
            yield from sorted({*whys.values()} - plain - {""})


def _how_many(some: int, total: int) -> str:
    if some < total:
        return f"{_number(some).capitalize()} of {_number(total)} statements"
    return "Both statements" if total == PAIR else f"All {_number(total)} statements"


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _together(count: int) -> str:
    told = _number(count).capitalize()
    return f"{told} of those who tell it do not say whose word it is: they count as one."


def _loose(origins: Mapping[str, Origin], origin_id: str) -> str:
    return f"{_name(origins, origin_id)}: headlines and hedges only, so the low end leaves it out."


def _copy(origins: Mapping[str, Origin], origin_id: str, behind: str) -> str:
    return f"{_name(origins, origin_id)} tells it in the same words as {_name(origins, behind)}."


def _one_name(origins: Mapping[str, Origin], origin_id: str, other: str) -> str:
    short, long = _name(origins, origin_id), _name(origins, other)
    if bare(short) == bare(long):
        return f"{long} is named in several articles."
    return f"{short} is short for {long}: no other name in the claim holds it."


def _echo(origins: Mapping[str, Origin], origin_id: str, behind: str) -> str:
    return (
        f"{_name(origins, origin_id)}: repeats what the same article attributes to "
        f"{_name(origins, behind)}."
    )


def _merges(origins: Mapping[str, Origin], kept: str, merged: Sequence[str]) -> Iterator[str]:
    for origin_id in merged:
        if origin_id != kept:
            yield f"{_name(origins, origin_id)} may rest on, or be, {_name(origins, kept)}."


def _name(origins: Mapping[str, Origin], origin_id: str) -> str:
    return origins[origin_id].name if origin_id in origins else "a source of the same article"
