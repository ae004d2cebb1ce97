"""Of several tellings of one stage of one event, the fullest: an article tells it in its headline,
in its first lines and again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from firsthand.facts._phrases import NOUNS
from firsthand.facts._tellings import Found
from firsthand.model import Outcome, OutcomeStatus, Span, Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key
from firsthand.text.words import words

NEAR = 3  # sentences within which a pronoun goes on about the same person
DENIED = frozenset({OutcomeStatus.NEGATED, OutcomeStatus.NOT_FOUND})
DEFINITE = words("the this that these those his her its their my our")
ANEW = words("another other second third fourth fifth sixth further new fresh separate")
Kind = tuple[str, str, bool]  # article, stage, whether it is denied
PRONOUNS = words("they he she it i we who those both all these")


@dataclass(frozen=True, slots=True)
class Telling:
    """An outcome with the words and the place it is told in."""

    outcome: Outcome
    found: Found
    sentence: Sentence
    number: int  # of the sentence
    heading: bool  # it stands in a headline or subtitle

    @property
    def denied(self) -> bool:
        """Whether it is told that it did not happen, or was not found."""
        return self.outcome.status in DENIED

    @property
    def about(self) -> str:
        """The word that tells whom it concerns; empty: nobody is told."""
        head = self.found.about
        return "" if head is None else head.lemma

    @property
    def is_named(self) -> bool:
        """Whether that word is more than a pronoun."""
        return self.about not in PRONOUNS | {""}

    @property
    def fullness(self) -> int:
        """How much it tells."""
        told = self.outcome
        fields = (told.figure_id, told.by, told.time, told.jurisdiction, told.body)
        return 2 * self.is_named + sum(bool(field) for field in fields)


def once(tellings: Iterable[Telling]) -> list[Outcome]:
    """The outcomes, one of each stage and event, in text order.

    What a headline tells is one of those that its text tells, whichever: it joins none of them.
    """
    groups: dict[Kind, list[list[Telling]]] = defaultdict(list)
    heads: dict[Kind, list[Telling]] = defaultdict(list)
    for telling in tellings:
        key = (telling.sentence.article_id, telling.outcome.stage, telling.denied)
        same = next((g for g in groups[key] if any(is_same(telling, had) for had in g)), None)
        if telling.heading:
            heads[key].append(telling)
        elif same is None:
            groups[key].append([telling])
        else:
            same.append(telling)
    kept = [_fullest(group) for told in groups.values() for group in told]
    kept += [_fullest(told) for key, told in heads.items() if not groups[key]]
    return sorted(kept, key=lambda outcome: (outcome.span, outcome.stage, outcome.id))


def _fullest(group: Sequence[Telling]) -> Outcome:
    """The fullest; with it, the words that tell the same beside it: "convicted and sentenced"."""
    best = max(group, key=_weight)
    beside = [one.outcome.span for one in group if one.number == best.number]
    start, end = min(span.start for span in beside), max(span.end for span in beside)
    told = best.outcome
    return replace(
        told,
        id=key("outcome", told.statement_id, told.stage, start, end),
        span=Span(told.span.doc_id, start, end),
    )


def _weight(one: Telling) -> tuple[bool, int, int]:
    return not _is_again(one), one.fullness, -one.number


def is_same(later: Telling, earlier: Telling) -> bool:
    """Whether two tellings of one stage are of one event."""
    if _differ(later.outcome, earlier.outcome):
        return False
    if later.number == earlier.number:
        return _is_beside(later, earlier)
    if _is_again(later) and not (later.is_named and earlier.is_named):
        return True
    alike = later.outcome.status is earlier.outcome.status and not _is_anew(later)
    return alike and _is_of_same(later, earlier)


def _is_of_same(later: Telling, earlier: Telling) -> bool:
    near = later.number - earlier.number <= NEAR
    if later.about in PRONOUNS:
        return near
    if _is_another(later, earlier):
        return False
    return later.about == earlier.about and (near or later.is_named)


def _is_another(later: Telling, earlier: Telling) -> bool:
    """ "a fifth guard", "another guard", "three guards" after two: others than those before."""
    kinds, before = _counts(later), _counts(earlier)
    if not kinds.isdisjoint(ANEW):
        return True
    numbers, others = kinds & before, kinds ^ before
    return not numbers and bool(kinds and before) and bool(others)


def _counts(telling: Telling) -> frozenset[str]:
    """The numbers and ordinals that stand with the word for whom it concerns."""
    head = telling.found.about
    kids = () if head is None else telling.sentence.children(head, "nummod", "amod", "det")
    own = (k.text.lower() for k in kids if k.tag == "CD" or k.entity == "ORDINAL" or _is_new(k))
    return frozenset(own)


def _is_new(word: Token) -> bool:
    return word.text.lower() in ANEW


def _differ(later: Outcome, earlier: Outcome) -> bool:
    """Whether they tell different times."""
    return (
        later.time is not None
        and earlier.time is not None
        and later.time.value != earlier.time.value
    )


def _is_beside(later: Telling, earlier: Telling) -> bool:
    """One word hangs on the other, or they stand close: "the inquiry that investigated"."""
    one, other = later.found.word, earlier.found.word
    if later.is_named and earlier.is_named and later.about != earlier.about:
        return False
    if later.outcome.stage is Stage.DISCIPLINED and one.dep == "conj" and one.head == other.i:
        return one.lemma == other.lemma  # "were disarmed and moved to other duties": two measures
    above = {token.i for token in later.sentence.ancestors(one)}
    below = {token.i for token in later.sentence.ancestors(other)}
    return other.i in above or one.i in below


def _kinds(telling: Telling) -> frozenset[str]:
    word = telling.found.word
    kids = telling.sentence.children(word, "det", "amod", "poss")
    return frozenset(kid.text.lower() for kid in kids)


def _is_again(later: Telling) -> bool:
    """ "the inquiry", "his arrest": of what was told before."""
    return later.found.word.pos in NOUNS and not _kinds(later).isdisjoint(DEFINITE)


def _is_anew(later: Telling) -> bool:
    """ "a second inquiry": an event of its own."""
    kinds = _kinds(later)
    noun = later.found.word.pos in NOUNS
    return not kinds.isdisjoint(ANEW) or (noun and not kinds.isdisjoint({"a", "an"}))
