"""How surely an act is told: denied, supposed, to come, failed, habitual, hedged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.facts._phrases import NOUNS, SUBJECTS
from firsthand.model import Modality, Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

MAY = frozenset({"may", "might", "could", "would", "can", "should", "must", "ought", "shall"})


WILL = frozenset({"will", "'ll", "wo", "shall"})


CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


IF = frozenset({"if", "whether", "unless", "lest", "should", "once"})


UNSURE = words(
    "threaten risk plan intend want attempt try seek prepare consider propose refuse "
    "hesitate fear prevent avoid stop ban forbid prohibit combat warn vow hope aim"
)


FAILS = words("fail refuse decline neglect omit unable")


NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly"})


HABITS = words(
    "often routinely regularly frequently repeatedly systematically always usually "
    "sometimes daily constantly commonly habitually nightly continually typically"
)


HEDGES = words(
    "reportedly allegedly apparently supposedly purportedly seemingly ostensibly alleged "
    "suspected purported supposed presumably possibly probably perhaps"
)


HEDGING = words("believe allege report suspect accuse think claim understand presume say")


# Nouns and verbs under which an act is meant, feared or fought, not told.
MEANT = words(
    "strategy plan policy aim risk threat danger intention attempt right fear view end "
    "combat stop tackle curb fight prevent eradicate keep prohibit outlaw ban against "
    "without possibility chance protect protection prevention stopping ending"
)


def list_mate(sentence: Sentence, act: Token) -> Token | None:
    """The passive participle just before `act` in a list: "were beaten, robbed and burned".

    Parsers lose such lists; a past tense counts as a participle from the third item on.
    """
    if act.tag not in ("VBN", "VBD") or sentence.children(act, "auxpass", "nsubjpass"):
        return None
    i = act.i - 1
    while i > 0 and (
        sentence.tokens[i].text in (",", "and", "or") or sentence.tokens[i].tag == "RB"
    ):
        i -= 1
    mate = sentence.tokens[i]
    if i < 0 or i == act.i - 1 or mate.tag != "VBN" or not _is_list_passive(sentence, mate):
        return None
    if act.tag == "VBD" and list_mate(sentence, mate) is None:
        return None
    return mate


def _is_list_passive(sentence: Sentence, mate: Token) -> bool:
    if sentence.children(mate, "auxpass", "nsubjpass"):
        return True
    return list_mate(sentence, mate) is not None


# The sentence that was asked of last, and what was found: of each act it is asked ten times over.
# Both are put there at once, so that no thread meets what another found in another sentence.
_held: list[tuple[Sentence | None, dict[int, tuple[Token, ...]]]] = [(None, {})]


def governors(sentence: Sentence, act: Token) -> Sequence[Token]:
    """The act and the verbs it hangs on as their complement or second half, innermost first."""
    of, chains = _held[0]
    if of is not sentence:
        chains = {}
        _held[0] = sentence, chains
    if act.i not in chains:
        chains[act.i] = tuple(_governors(sentence, act))
    return chains[act.i]


def _governors(sentence: Sentence, act: Token) -> Iterator[Token]:
    yield act
    current = act
    if (mate := list_mate(sentence, act)) is not None:
        yield from governors(sentence, mate)
        return
    while current.head != current.i:
        head = sentence.head(current)
        if current.dep == "conj" and not _shares(sentence, current, head):
            return
        if current.dep in ("xcomp", "conj", "auxpass", "aux"):
            yield head
        elif current.dep == "pcomp" or (current.dep == "pobj" and head.dep == "prep"):
            current = head
            head = sentence.head(head)
            if head.pos in ("VERB", "ADJ", "AUX"):
                yield head
        else:
            return
        current = head


def _shares(sentence: Sentence, act: Token, head: Token) -> bool:
    """Whether a joined verb goes on under the auxiliaries and the denial of the first."""
    if sentence.children(act, *SUBJECTS) or any(
        kid.text == "but" for kid in sentence.children(head, "cc")
    ):
        return False
    return act.tag == head.tag or act.pos in NOUNS


def modality(sentence: Sentence, act: Token) -> Modality:
    """The strongest reason not to read the act as done: denied, then supposed, then to come."""
    chain = list(governors(sentence, act))
    words = [kid for link in chain for kid in sentence.children(link)]
    if any(
        word.text.lower() in NEGATIONS and word.dep in ("neg", "det", "preconj") for word in words
    ):
        return Modality.NEGATED
    lower = {word.text.lower() for word in words if word.dep in ("aux", "mark", "advmod")}
    if lower & (MAY | IF) or any(link.lemma in UNSURE for link in chain[1:]):
        return Modality.HYPOTHETICAL
    if _in_condition(sentence, act) or _is_meant(sentence, act):
        return Modality.HYPOTHETICAL
    if lower & WILL or any(link.lemma == "go" and link.tag == "VBG" for link in chain[1:]):
        return Modality.FUTURE
    return Modality.ASSERTED


def _in_condition(sentence: Sentence, act: Token) -> bool:
    """In an "if" or "unless" clause: below its verb, or the subject of it."""
    for above in (act, *sentence.ancestors(act)):
        marks = [kid for kid in sentence.children(above, "mark") if kid.text.lower() in CONDITIONS]
        if any(mark.i < act.i for mark in marks):
            return True
        if above.dep in ("relcl", "ROOT"):
            break
    start = max(act.i - 8, 0)
    return (
        act.pos in NOUNS
        and act.dep in SUBJECTS
        and any(
            token.text.lower() in CONDITIONS and token.dep == "mark"
            for token in sentence.tokens[start : act.i]
        )
    )


def _is_meant(sentence: Sentence, act: Token) -> bool:
    """ "a plan of expelling them", "to end the killing", "protect them from rape"."""
    current = act
    while current.dep == "conj" and current.pos in NOUNS:
        current = sentence.head(current)
    head = sentence.head(current)
    if current.dep in ("pcomp", "pobj") and head.dep == "prep":
        return head.lemma in MEANT or (
            head.lemma in ("of", "from", "to") and sentence.head(head).lemma in MEANT
        )
    return current.dep == "dobj" and head.lemma in MEANT


def is_omission(sentence: Sentence, act: Token) -> bool:
    """ "failed to stop", "refused to transport"."""
    chain = list(governors(sentence, act))[1:]
    return any(link.lemma in FAILS for link in chain)


def is_pattern(sentence: Sentence, act: Token) -> bool:
    """Habit: "often", "routinely", "used to", or the plain present of a report."""
    chain = list(governors(sentence, act))
    words = [kid for link in chain for kid in sentence.children(link)]
    if any(word.lemma in HABITS for word in words):
        return True
    if any(link.lemma == "use" and link is not act and link.tag == "VBD" for link in chain):
        return True
    return act.pos not in NOUNS and _is_present(sentence, chain)


def _is_present(sentence: Sentence, chain: list[Token]) -> bool:
    for link in chain:
        auxiliaries = sentence.children(link, "aux", "auxpass")
        finite = auxiliaries[0] if auxiliaries else link
        if finite.tag in ("VBZ", "VBP"):
            return finite.lemma not in ("have", "’ve", "'ve")
        if finite.tag in ("VBD", "MD"):
            return False
    return False


def hedges(sentence: Sentence, act: Token) -> tuple[Span, ...]:
    """Words at the act or on the way up that mark it as unproven, in text order."""
    chain = list(governors(sentence, act))
    found = [kid for link in chain for kid in sentence.children(link) if kid.text.lower() in HEDGES]
    found += [link for link in chain[1:] if link.lemma in HEDGING and link.tag == "VBN"]
    return tuple(
        sentence.span_of(word, word) for word in sorted(set(found), key=lambda word: word.i)
    )
