"""Demands told by a verb: "urged the mission to leave", "demanded that …", "called for …"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, actions_of, is_infinitive, last_word
from firsthand.facts._duties import DUTY
from firsthand.facts._frames import actor_of, is_passive
from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._voices import BODIES
from firsthand.facts._wants import PUBLIC_THINGS
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Verbs with the addressee as their object and the action as an infinitive.
ASKS = words(
    "urge ask call appeal press push beg implore exhort order request invite encourage plead lobby"
    " petition"
)
# Verbs with the action as a that-clause or a noun.
WANTS = words("demand recommend insist request propose call urge advise require")
STRICT = frozenset({"demand", "recommend", "urge", "call", "appeal", "insist", "propose", "advise"})
FOR = frozenset({"ask", "plead", "press", "push", "petition", "lobby", "beg", "campaign"})
HUMAN = frozenset({"PERSON"})
ASKERS = (
    BODY_NOUNS
    | HOLDERS
    | PART_NOUNS
    | PEOPLE_OF
    | words(
        "man woman resident villager family relative mother father activist lawyer doctor"
        " journalist expert campaigner protester survivor victim witness country report resolution"
        " draft statement letter thinktank agency critic analyst neighbour farmer worker community"
    )
)
AUDIENCE = words("reader viewer listener fan customer guest visitor cook pupil player")
FAVOURS = frozenset({"ask", "order", "request", "invite", "beg", "encourage"})
MOVEMENTS = words("protest demonstration movement uprising rally march revolt riot strike")
PRIVATE = words("anonymity ransom money answer payment bribe silence")  # asked for oneself


def requests(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    passive = is_passive(sentence, verb)
    by = None if passive else _asker(sentence, verb)
    if by is not None and by.lemma in MOVEMENTS:
        return
    infinitive = next(
        (
            k
            for k in sentence.children(verb, "xcomp", "ccomp", "advcl")
            if k.i > verb.i and is_infinitive(sentence, k)
        ),
        None,
    )
    to = _addressee(sentence, verb, infinitive, passive=passive)
    if to is not None and (to.lemma in AUDIENCE or _is_own(sentence, to)):
        return
    if verb.lemma in FAVOURS and not (_is_public(by) or _is_public(to)):
        return  # "she asked the clerk to stamp the form"
    things = infinitive is not None and (
        infinitive.lemma == "be" or sentence.children(infinitive, "auxpass")
    )
    if to is not None and infinitive and verb.lemma in ASKS and not (things and not _is_public(to)):
        yield Asked(actions_of(sentence, infinitive), by, to, voice=False)
    elif verb.lemma in FOR:
        yield from _asked_for(sentence, verb, by, to)
    elif verb.lemma in STRICT:
        yield from _strictly(sentence, verb, by)


def _strictly(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "demanded that the army withdraw", "demanded an inquiry"."""
    clause = next(
        (
            k
            for k in sentence.children(verb, "ccomp")
            if k.i > verb.i and _is_subjunctive(sentence, k)
        ),
        None,
    )
    if clause is not None:
        who = next(iter(sentence.children(clause, "nsubj")), None)
        yield Asked(actions_of(sentence, clause), by, who, voice=False)
        return
    yield from _called_for(sentence, verb, by)


def _asked_for(
    sentence: Sentence, verb: Token, by: Token | None, to: Token | None
) -> Iterator[Asked]:
    """ "pleaded with the militia for the release of the monks", "asked for it to be frozen"."""
    for asked in _called_for(sentence, verb, by):
        inside = tokens_in(sentence, asked.actions[0].start, asked.actions[0].end)
        if any(token.lemma in PUBLIC_THINGS or token.text == "be" for token in inside):
            yield Asked(asked.actions, by, to, voice=False)


def _is_own(sentence: Sentence, to: Token) -> bool:
    """ "urged its members": told to one's own."""
    return any(kid.tag == "PRP$" for kid in sentence.children(to, "poss"))


def _is_public(token: Token | None) -> bool:
    """A body, its people, or those who ask it for something; not a neighbour asked a favour."""
    if token is None:
        return False
    return token.entity in BODIES or token.lemma in BODY_NOUNS | HOLDERS | PART_NOUNS | PEOPLE_OF


def _asker(sentence: Sentence, verb: Token) -> Token | None:
    """The subject; of "a statement calling for", what calls."""
    above = sentence.head(verb)
    if verb.dep == "acl" and verb.tag == "VBG" and above.pos in NOUNS:
        return above
    return actor_of(sentence, verb)


def _is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """ "that the army withdraw", "that soldiers be tried"; not "insist that they are right"."""
    kids = sentence.children(verb, "aux", "auxpass")
    first = kids[0] if kids else verb
    return (
        first.tag == "VB"
        or first.lemma in DUTY
        or (first.tag == "VBP" and first.text.lower() == first.lemma and first.lemma != "be")
    )


def _addressee(
    sentence: Sentence, verb: Token, infinitive: Token | None, *, passive: bool
) -> Token | None:
    bound = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",)}.get(verb.lemma, ())
    if bound and not any(kid.lemma in bound for kid in sentence.children(verb, "prep")):
        return None
    if passive:
        return subject(sentence, verb)
    for preposition in sentence.children(verb, "prep"):
        if preposition.lemma in ("on", "upon", "to", *bound) and (
            kids := sentence.children(preposition, "pobj")
        ):
            who = next((kid for kid in kids if kid.entity not in ("DATE", "TIME")), None)
            if who is not None:
                return who
    found = next(iter(sentence.children(verb, "dobj", "dative")), None)
    if found is None and infinitive is not None:
        found = next(
            (k for k in sentence.children(infinitive, "nsubj") if k.i < infinitive.i), None
        )
    return found


def _called_for(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "called for the camp to be shut", "demanded an inquiry"."""
    for preposition in sentence.children(verb, "prep"):
        if preposition.lemma == "for" and preposition.i > verb.i:
            below = sentence.subtree(preposition)[1:]
            if not below:
                break
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)
            return
    infinitive = next(
        (k for k in sentence.children(verb, "advcl", "xcomp", "ccomp") if k.i > verb.i), None
    )
    if (
        verb.lemma in FOR | {"call"}
        and infinitive is not None
        and sentence.subtree(infinitive)[0].i > 0
    ):
        below = tuple(
            t for t in sentence.subtree(infinitive) if t.text != "for" or t.i > infinitive.i
        )
        if sentence.tokens[below[0].i - 1].text == "for":
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)
    if verb.lemma in ("demand", "recommend", "urge", "propose"):
        for thing in sentence.children(verb, "dobj"):
            fits = thing.lemma not in PRIVATE and thing.entity not in BODIES | HUMAN
            fits = fits and (thing.lemma in PUBLIC_THINGS or by is None or can_ask(by))
            if thing.pos in NOUNS and fits:
                below = sentence.subtree(thing)
                yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)


def can_ask(head: Token) -> bool:
    """A person, a body or those that may be: not the raid that somebody condemns."""
    if head.pos in ("PRON", "PROPN") or head.entity in BODIES | HUMAN:
        return True
    return head.pos in NOUNS and head.lemma in ASKERS
