"""Who acts on whom around a word, and how surely: voice, modality, omission, habit, hedges, place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.facts._phrases import NOUNS, RIGHT_CLAUSES, SUBJECTS, subject, verb_above
from firsthand.model import Modality, Span, When
from firsthand.syntax import Sentence, Token

MAY = frozenset({"may", "might", "could", "would", "can", "should", "must", "ought", "shall"})
WILL = frozenset({"will", "'ll", "wo", "shall"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
IF = frozenset({"if", "whether", "unless", "lest", "should", "once"})
UNSURE = frozenset(
    "threaten risk plan intend want attempt try seek prepare consider propose refuse hesitate fear"
    " prevent avoid stop ban forbid prohibit combat warn vow hope aim".split()
)
FAILS = frozenset("fail refuse decline neglect omit unable".split())
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly"})
HABITS = frozenset(
    "often routinely regularly frequently repeatedly systematically always usually sometimes daily"
    " constantly commonly habitually nightly continually typically".split()
)
HEDGES = frozenset(
    "reportedly allegedly apparently supposedly purportedly seemingly ostensibly alleged suspected"
    " purported supposed presumably possibly probably perhaps".split()
)
HEDGING = frozenset(
    "believe allege report suspect accuse think claim understand presume say".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at near inside outside into around within across on from to".split()
)
NEAR_PREPOSITIONS = frozenset("in at near inside outside into within across on around".split())
PLACES = frozenset(
    "city town village camp house home prison jail cell hospital bridge street road area region"
    " district province country base station school bar hotel border checkpoint square mosque church"
    " market building neighbourhood neighborhood quarter suburb cafe nightclub brothel club office"
    " headquarters barracks room valley river forest mountain coast airport port factory mine side"
    " part county municipality state island settlement shelter centre center compound university".split()
)
NAMED_PLACES = frozenset({"GPE", "LOC", "FAC"})
HARMED = frozenset({"wound", "injure", "kill", "hurt"})
LOOSE = frozenset({"advcl", "dep", "parataxis", "ccomp", "oprd", "acomp", "ROOT"})
# Nouns and verbs under which an act is meant, feared or fought, not told.
MEANT = frozenset(
    "strategy plan policy aim risk threat danger intention attempt right fear view end combat stop"
    " tackle curb fight prevent eradicate keep prohibit outlaw ban against without possibility chance"
    " protect protection prevention stopping ending".split()
)
CHAIN = frozenset({"xcomp", "conj", "aux", "auxpass", "ccomp", "pcomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One act in its sentence; tokens are heads of the words for its parts. None: not told."""

    act: Token
    actor: Token | None
    target: Token | None
    passive: bool
    omission: bool
    modality: Modality


def frame(sentence: Sentence, act: Token) -> Frame:
    """The frame of a verb, participle, gerund or noun."""
    mate = list_mate(sentence, act)
    if mate is not None:
        return replace(frame(sentence, mate), act=act)
    passive = is_passive(sentence, act)
    if act.pos in NOUNS:
        actor, target = _noun_parts(sentence, act)
    elif passive:
        actor, target = _agent(sentence, act), subject(sentence, act)
    else:
        actor, target = actor_of(sentence, act), _object(sentence, act)
        if actor is not None and actor.pos == "NUM" and act.lemma in HARMED:
            target = None
    if target is None and actor is not None and not passive and act.lemma in HARMED:
        actor, target = None, actor  # a headline's "two killed in a raid"
    return Frame(act, actor, target, passive, is_omission(sentence, act), modality(sentence, act))


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


def is_passive(sentence: Sentence, act: Token) -> bool:
    """ "was beaten", "women beaten by"; a participle joined to one shares its voice."""
    if act.tag != "VBN":
        return False
    if sentence.children(act, "auxpass", "nsubjpass", "agent") or act.dep in ("acl", "amod"):
        return True
    if sentence.children(act, "nsubj", "aux", "dobj"):
        return False
    if act.dep == "conj":
        return is_passive(sentence, sentence.head(act))
    return act.dep in LOOSE


def _agent(sentence: Sentence, act: Token) -> Token | None:
    for by in sentence.children(act, "agent", "prep"):
        if by.lemma == "by":
            return next(
                (t for t in sentence.children(by, "pobj") if t.entity not in ("DATE", "TIME")), None
            )
    if act.dep == "conj":
        return _agent(sentence, sentence.head(act))
    return None


def actor_of(sentence: Sentence, act: Token) -> Token | None:
    """Who does it; of an infinitive or gerund, the subject of the verb it hangs on."""
    current = act
    if act.tag == "VBG" and act.dep == "acl" and sentence.head(act).dep == "pobj":
        above = verb_above(sentence, sentence.head(act))
        return subject(sentence, above) if above is not None else None
    for _ in sentence.tokens:
        found = next(iter(sentence.children(current, *SUBJECTS)), None)
        if found is not None:
            return _relative(sentence, current, found)
        if current.dep in RIGHT_CLAUSES:
            return sentence.head(current)
        if current.dep == "xcomp" and (controlled := _controller(sentence, current)):
            return controlled
        if current.dep not in CHAIN | {"prep", "pobj", "dobj"} or current.head == current.i:
            return None
        current = sentence.head(current)
    return None


def _controller(sentence: Sentence, act: Token) -> Token | None:
    """ "forced her to serve": who serves is the object of the verb above."""
    return next(iter(sentence.children(sentence.head(act), "dobj")), None)


def _relative(sentence: Sentence, verb: Token, found: Token) -> Token:
    """The noun that "who" or "that" stands for."""
    if found.tag in ("WDT", "WP") and verb.dep == "relcl":
        return sentence.head(verb)
    return found


def _object(sentence: Sentence, act: Token) -> Token | None:
    found = next(iter([*sentence.children(act, "dobj"), *sentence.children(act, "dative")]), None)
    if found is not None:
        return found
    for preposition in sentence.children(act, "prep"):
        if preposition.lemma in ("on", "at", "against"):
            return next(
                (
                    t
                    for t in sentence.children(preposition, "pobj")
                    if t.entity not in ("DATE", "TIME")
                ),
                None,
            )
    return None


def _noun_parts(sentence: Sentence, act: Token) -> tuple[Token | None, Token | None]:
    """ "the army's killing of two men by …": owner or agent, and the object of "of"."""
    owner = next(iter(sentence.children(act, "poss")), None)
    objects = {
        preposition.lemma: next(iter(sentence.children(preposition, "pobj")), None)
        for preposition in sentence.children(act, "prep", "agent")
    }
    if owner is not None and (owner.pos not in NOUNS or owner.entity in ("DATE", "TIME")):
        owner = None
    actor = objects.get("by") or owner
    target = objects.get("of") or objects.get("against") or objects.get("on")
    if target is not None and target.entity in ("DATE", "TIME"):
        target = None
    return actor, target


def governors(sentence: Sentence, act: Token) -> Iterator[Token]:
    """The act and the verbs it hangs on as their complement or second half, innermost first."""
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


def place_of(sentence: Sentence, act: Token) -> Span | None:
    """The nearest named or common place said of the act. None: not told."""
    links = list(governors(sentence, act))
    if act.pos in NOUNS and act.head != act.i:
        links.append(sentence.head(act))
    common: Span | None = None
    for link in links:
        for place in _places(sentence, link):
            if place.entity in NAMED_PLACES:
                return noun_span(sentence, place)
            common = common or noun_span(sentence, place)
    return common


def _places(sentence: Sentence, link: Token) -> Iterator[Token]:
    stack = list(sentence.children(link, "prep", "dobj", "advmod"))
    while stack:
        kid = stack.pop(0)
        if kid.dep == "prep" and kid.lemma in NEAR_PREPOSITIONS:
            for place in sentence.children(kid, "pobj"):
                if place.entity in NAMED_PLACES or place.lemma in PLACES:
                    yield place
        if kid.dep == "dobj":
            stack.extend(sentence.children(kid, "prep"))


def noun_span(sentence: Sentence, head: Token) -> Span:
    """The noun phrase of `head` without the clauses that follow it."""
    first = last = head
    while (
        first.i > 0
        and sentence.tokens[first.i - 1].tag == "NNP"
        and sentence.tokens[first.i - 1].dep in ("dep", "nmod")
    ):
        first = sentence.tokens[first.i - 1]
    for child in sentence.children(head):
        below = sentence.subtree(child)
        if child.i < head.i and child.dep not in (
            "punct",
            "cc",
            "preconj",
            "mark",
            "advmod",
            "prep",
            "nsubj",
        ):
            first = below[0] if below[0].i < first.i else first
        elif child.i > head.i and child.dep == "prep" and child.lemma == "of":
            kids = sentence.children(child, "pobj")
            if kids:
                last = sentence.tokens[max(last.i, kids[0].i)]
    return sentence.span_of(first, last)


def joint_span(sentence: Sentence, head: Token) -> Span:
    """The noun phrase of `head` and those joined to it by "and": "the ministry and the police"."""
    last = head
    while joined := next(iter(sentence.children(last, "conj")), None):
        if joined.pos not in NOUNS:
            break
        last = joined
    return sentence.span_of(
        _first_of(sentence, noun_span(sentence, head)),
        _last_of(sentence, noun_span(sentence, last)),
    )


def _first_of(sentence: Sentence, span: Span) -> Token:
    return next(token for token in sentence.tokens if token.start == span.start)


def _last_of(sentence: Sentence, span: Span) -> Token:
    return next(token for token in sentence.tokens if token.end == span.end)


def time_of(sentence: Sentence, act: Token, told: tuple[When, ...]) -> When | None:
    """The time that hangs on the act's own verb, else the sentence's only time. None: not told."""
    chain = {link.i for link in governors(sentence, act)} | {act.head}
    placed = [(when, _anchor(sentence, when.span)) for when in told if when.span is not None]
    own = [when for when, word in placed if word is not None and _hangs_on(sentence, word, chain)]
    if own:
        return own[0]
    return None


def _anchor(sentence: Sentence, span: Span) -> Token | None:
    return next((t for t in sentence.tokens if t.start < span.end and t.end > span.start), None)


def _hangs_on(sentence: Sentence, word: Token, chain: set[int]) -> bool:
    for above in sentence.ancestors(word):
        if above.i in chain:
            return True
        if above.pos == "VERB":
            return False
    return False
