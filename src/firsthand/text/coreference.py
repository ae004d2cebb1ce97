"""Words that tell of acts → those that tell of one act, in one text and across texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from firsthand.model.quick import dataclass
from firsthand.text.deeds import is_light, may_be_told_as

# Of the shorter one's words beside a light deed, such as "said": two articles that hand on one
# saying share most of it. Not tuned: no labelled sayings were at hand.
SAYING: Final = 0.5
YEAR_CHARS: Final = 4
SAME, NEAR = 2.0, 1.0  # strength of a link by one deed, and by two that may be told of one


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell of an act. Words of parties are folded; a name begins with `=`."""

    id: str
    text: str  # id of the text it stands in
    deed: str  # as `deeds.deed` gives it
    by: frozenset[str] = frozenset()  # who does it; empty: not said
    to: frozenset[str] = frozenset()  # whom or what it is done to
    beside: frozenset[str] = frozenset()  # the other words that tell something in its sentence
    known: frozenset[str] = frozenset()  # all names of its text
    when: str | None = None  # ISO, as in `When`
    negated: bool = False
    another: bool = False  # "an earlier attack", "the second blast"


def one_act(tellings: Sequence[Telling], happening: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """Ids of the tellings of each act, sorted; each telling once. The same for any order.

    `happening` says of each text which one it tells of: acts of two are two. Within one, a
    telling joins those of its deed unless a name, a time or a "not" of any of them speaks
    against it; a deed that is told in other words, and saying and the like, need more.
    Two numbers never make an act one, and none keeps it apart.
    """
    held: dict[int, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda telling: telling.id):
        held[happening[telling.text]].append(telling)
    for place in sorted(held):
        yield from _acts(held[place])


def _acts(told: Sequence[Telling]) -> Iterator[tuple[str, ...]]:
    """The acts of one happening."""
    now = max((_year(telling) for telling in told), default="")
    groups: dict[str, tuple[Telling, ...]] = {telling.id: (telling,) for telling in told}
    for _, one, other in sorted(_links(told), key=lambda link: (-link[0], link[1].id, link[2].id)):
        mine, theirs = groups[one.id], groups[other.id]
        if mine is theirs or any(clash(a, b, now) for a in mine for b in theirs):
            continue
        joined = (*mine, *theirs)
        groups.update((telling.id, joined) for telling in joined)
    seen = {id(group): group for group in groups.values()}
    yield from sorted(tuple(sorted(t.id for t in group)) for group in seen.values())


def _links(told: Sequence[Telling]) -> Iterator[tuple[float, Telling, Telling]]:
    """Pairs that may tell of one act, with how strongly."""
    by_deed: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        by_deed[telling.deed].append(telling)
    for deed, some in by_deed.items():
        for one, other in combinations(some, 2):
            if not is_light(deed) or _one_saying(one, other):
                yield SAME + _agreement(one, other), one, other
    for deed, another in combinations(sorted(by_deed), 2):
        if may_be_told_as(deed, another):
            for one in by_deed[deed]:
                for other in by_deed[another]:
                    if one.to & other.to and not (is_light(deed) and is_light(another)):
                        yield NEAR + _agreement(one, other), one, other


def _agreement(one: Telling, other: Telling) -> float:
    """0–1, more where more of those who take part are the same."""
    shared = len(one.by & other.by) + len(one.to & other.to)
    return shared / (1 + shared)


def _one_saying(one: Telling, other: Telling) -> bool:
    """Whether the same are named, and most of what is said beside is the same."""
    shared, least = one.beside & other.beside, min(len(one.beside), len(other.beside))
    parties = bool(one.by & other.by) or (not one.by and bool(one.to & other.to))
    return parties and least > 0 and len(shared) >= SAYING * least


def clash(one: Telling, other: Telling, now: str = "") -> bool:
    """Whether something keeps the two apart; `now`: the last year told of the happening.

    Two names keep apart only where one of the texts has both: else they may be two names of one.
    """
    if one.negated is not other.negated or one.another is not other.another:
        return True
    if _at_odds(one.when, other.when) or _names_differ(one, other, one.to, other.to):
        return True
    strangers = not (one.to & other.to or one.by & other.by)
    if strangers and _is_past(one, now) is not _is_past(other, now):
        return True
    return bool(one.to and other.to) and strangers and _names_differ(one, other, one.by, other.by)


def _names_differ(
    one: Telling, other: Telling, mine: frozenset[str], theirs: frozenset[str]
) -> bool:
    """Whether the two parties are named, and by names of which a text has both."""
    named, others = _names(mine), _names(theirs)
    if not named or not others or named & others:
        return False
    return bool(others & one.known or named & other.known)


def _names(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0] == "=")


def _year(telling: Telling) -> str:
    """The year it is told of; empty: not said."""
    year = (telling.when or "")[:YEAR_CHARS]
    return year if year.isdigit() else ""


def _is_past(telling: Telling, now: str) -> bool:
    return "" < _year(telling) < now


def _at_odds(mine: str | None, theirs: str | None) -> bool:
    """Whether both tell a time, of which none may hold the other; a span of time may."""
    if not mine or not theirs or "/" in mine + theirs:
        return False
    return not (mine.startswith(theirs) or theirs.startswith(mine))
