"""Who does what to whom: the clauses of a parsed sentence, passives turned round."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from types import MappingProxyType

from firsthand.model import Clause
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold

# Verbs that say how an act comes about and leave the act to their complement.
CARRIERS = frozenset(
    {
        "allow", "appear", "attempt", "begin", "cease", "come", "continue", "dare", "fail", "go",
        "happen", "help", "keep", "know", "let", "manage", "permit", "plan", "promise", "refuse",
        "seem", "start", "tend", "threaten", "try", "use", "vow", "want",
    }
)  # fmt: skip
REFUSALS = frozenset({"fail", "refuse", "decline"})
# Beside "have": "would not have gone" tells of one who went. "Could not have" denies.
UNREAL = frozenset({"would", "should", "need", "'d"})
# Verbs whose object says what is done: "have contact with", "carry out raids on".
LIGHT = frozenset(
    {
        "carry",
        "conduct",
        "cultivate",
        "do",
        "enjoy",
        "establish",
        "give",
        "have",
        "hold",
        "launch",
        "maintain",
        "make",
        "stage",
        "take",
    }
)
ACTS = ("ion", "ment", "ance", "ence", "tact", "ing", "raid", "attack", "strike", "arrest", "part")
REACHES = frozenset({"with", "on", "against", "to", "at", "upon", "for"})
# Heads that say little of who is meant: the word beside them says it.
VAGUE = frozenset(
    {
        "actor", "band", "dozen", "element", "figure", "force", "gang", "group", "hundred", "kind",
        "lot", "majority", "man", "member", "network", "number", "officer", "official", "part",
        "personnel", "score", "series", "some", "structure", "thousand", "troop", "type", "unit",
        "worker",
    }
)  # fmt: skip
# Prepositions after which the object acts: "kept them from leaving", "accused them of leaving".
GOVERNING = frozenset({"from", "of"})
ACCUSING = frozenset({"accuse", "convict", "suspect", "acquit"})
NAMES = frozenset({"PROPN"})
PERSONS = frozenset({"NORP"})
# Tags of the nouns that a pronoun may take up: as many as it tells.
PRONOUNS = MappingProxyType(
    {"they": frozenset({"NNS", "NNPS"})}
    | dict.fromkeys(("he", "she", "it"), frozenset({"NN", "NNP"}))
)
MODIFIERS = ("amod", "compound", "nmod", "poss")
RELATIVES = frozenset({"WDT", "WP", "WP$"})
MORE = 4  # further clauses kept: a sentence of more is read by its terms


def clauses(sentence: Sentence, inside: Collection[int]) -> tuple[Clause, ...]:
    """Clauses whose verb is among the tokens `inside`, the outermost first."""
    verbs = [sentence.tokens[i] for i in inside if _is_act(sentence, sentence.tokens[i])]
    verbs.sort(key=lambda verb: (_depth(sentence, verb), verb.i))
    found: dict[str, Clause] = {}
    for verb in verbs:
        clause = clause_of(sentence, verb, inside)
        if clause.predicate and (not found or clause.agents or clause.patients):
            found.setdefault(clause.predicate, clause)
    return tuple(found.values())[: MORE + 1]


def clause_of(sentence: Sentence, verb: Token, inside: Collection[int]) -> Clause:
    """The clause of `verb`; roles are told by words `inside` alone."""
    passive = is_passive(sentence, verb)
    over = {token.i for token in sentence.ancestors(verb)}
    subjects = _within(_subjects(sentence, verb), {*inside, *over})
    objects = _within(_objects(sentence, verb), inside)
    predicate = fold(verb.lemma)
    agents, patients = subjects, objects
    if passive:
        agents, patients = _within(_by(sentence, verb), inside), (*subjects, *objects)
    elif verb.lemma == "be" and sentence.children(verb, "expl"):
        predicate, agents, patients = "exist", objects, ()
    elif verb.lemma in LIGHT and objects and fold(objects[0].lemma).endswith(ACTS):
        predicate = fold(objects[0].lemma)
        patients = _within(_reached(sentence, objects[0], verb), inside)
    elif verb.pos == "AUX" and (said := sentence.children(verb, "attr", "acomp")):
        predicate, patients = fold(said[0].lemma), ()
    return Clause(
        predicate,
        role(sentence, agents),
        role(sentence, patients),
        negated=is_negated(sentence, verb),
    )


def doers(sentence: Sentence, verb: Token, inside: Collection[int]) -> tuple[Token, ...]:
    """Who does it, by the words `inside` and those over the verb; empty: untold."""
    if is_passive(sentence, verb):
        return _within(_by(sentence, verb), inside)
    over = {token.i for token in sentence.ancestors(verb)}
    return _within(_subjects(sentence, verb), {*inside, *over})


def undergoers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What it is done to: its objects, or the subject of a passive."""
    if is_passive(sentence, verb):
        return tuple(_subjects(sentence, verb))
    return tuple(_objects(sentence, verb))


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether the surface subject suffers the act."""
    if sentence.children(verb, "auxpass", "nsubjpass"):
        return True
    if verb.tag != "VBN" or sentence.children(verb, "nsubj", "aux", "dobj"):
        return False
    if verb.dep in ("acl", "advcl"):
        return True
    return verb.dep == "conj" and is_passive(sentence, sentence.head(verb))


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause says that the act was not: not, never, no one, failed to."""
    if sentence.children(verb, "neg"):
        return not is_counterfactual(sentence, verb)
    for noun in sentence.children(verb, "nsubj", "nsubjpass", "dobj", "attr"):
        if noun.lemma in ("nobody", "none", "nothing") or (
            noun.children
            and any(kid.lemma in ("no", "neither") for kid in sentence.children(noun, "det", "neg"))
        ):
            return True
    head = sentence.head(verb)
    return verb.dep == "xcomp" and (
        head.lemma in REFUSALS
        or (head.lemma in CARRIERS and is_negated(sentence, head))
        or any(kid.lemma == "unable" for kid in (head, *sentence.children(head, "acomp")))
    )


def is_counterfactual(sentence: Sentence, verb: Token) -> bool:
    """Whether it tells what would have been: "would not have fled had they been warned"."""
    if verb.tag != "VBN":
        return False
    helpers = {fold(aux.lemma) for aux in sentence.children(verb, "aux")}
    return "have" in helpers and bool(UNREAL & helpers)


def role(sentence: Sentence, tokens: Iterable[Token]) -> tuple[str, ...]:
    """Folded words that say who is meant, sorted: head lemmas, names, peoples."""
    return tuple(sorted({word for token in tokens for word in _words(sentence, token)}))


def _words(sentence: Sentence, token: Token) -> Iterator[str]:
    """Words for one participant; none of a pronoun."""
    if token.pos in ("PRON", "DET", "PUNCT"):
        return
    if token.lemma in VAGUE or token.pos == "NUM":
        for prep in sentence.children(token, "prep"):
            for noun in sentence.children(prep, "pobj") if prep.lemma == "of" else ():
                yield from _words(sentence, noun)
    if token.pos != "NUM":
        yield fold(token.lemma)
    for kid in sentence.children(token, *MODIFIERS):
        says_who = token.lemma in VAGUE and kid.pos in ("NOUN", "ADJ")
        if says_who or kid.pos in NAMES or kid.entity in PERSONS:
            yield fold(kid.lemma)


def _is_act(sentence: Sentence, token: Token) -> bool:
    if token.pos == "AUX":
        return token.dep not in ("aux", "auxpass") and token.lemma == "be"
    if token.pos != "VERB" or token.dep in ("aux", "auxpass", "amod", "compound", "case"):
        return False
    complements = sentence.children(token, "xcomp", "ccomp")
    return not (token.lemma in CARRIERS and any(kid.pos == "VERB" for kid in complements))


def _depth(sentence: Sentence, token: Token) -> int:
    return sum(1 for _ in sentence.ancestors(token))


def _within(tokens: Iterable[Token], inside: Collection[int]) -> tuple[Token, ...]:
    return tuple([token for token in tokens if token.i in inside])


def _joined(sentence: Sentence, tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens and what "and", "or" and commas join to them."""
    for token in tokens:
        yield token
        yield from _joined(sentence, sentence.children(token, "conj"))


def _subjects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Surface subjects: its own, or the one it shares with the verb it hangs on."""
    own = sentence.children(verb, "nsubj", "nsubjpass")
    head = sentence.head(verb)
    if own and verb.dep == "conj" and _goes_on(sentence, own[0], head):
        yield from _subjects(sentence, head)
    elif own:
        yield from _joined(sentence, _antecedent(sentence, verb, own))
    elif verb.dep in ("acl", "relcl"):
        yield head
    elif verb.dep in ("xcomp", "ccomp") and verb.head != verb.i:
        governed = sentence.children(head, "dobj")
        governed = _antecedent(sentence, head, governed)
        yield from _joined(sentence, governed) if governed else _subjects(sentence, head)
    elif verb.dep == "pcomp" and head.head != head.i:
        over = sentence.head(head)
        governed = _governed(sentence, head, over)
        yield from _joined(sentence, governed) if governed else _subjects(sentence, over)
    elif verb.dep in ("conj", "advcl") and head.pos in ("VERB", "AUX"):
        yield from _subjects(sentence, head)


def _governed(sentence: Sentence, prep: Token, over: Token) -> tuple[Token, ...]:
    """Who is kept from an act, or accused of it; the parser may hang "of" on them."""
    if prep.lemma not in GOVERNING:
        return ()
    first = over
    while first.dep == "conj":
        first = sentence.head(first)
    is_accused = over.pos in ("NOUN", "PROPN") and sentence.head(first).lemma in ACCUSING
    return (first,) if is_accused else sentence.children(over, "dobj")


def _goes_on(sentence: Sentence, pronoun: Token, head: Token) -> bool:
    """Whether a pronoun takes up the one subject of the verb before: "how clerks met them, how
    *they* wrote it down"."""
    wanted = PRONOUNS.get(fold(pronoun.lemma))
    before = sentence.children(head, "nsubj", "nsubjpass")
    return wanted is not None and len(before) == 1 and before[0].tag in wanted


def _antecedent(sentence: Sentence, verb: Token, nouns: tuple[Token, ...]) -> tuple[Token, ...]:
    """The nouns, or what "who" among them refers to: the noun that its relative clause narrows."""
    if nouns and nouns[0].tag in RELATIVES:
        for clause in (verb, *sentence.ancestors(verb)):
            if clause.dep == "relcl":
                return (sentence.head(clause),)
    return nouns


def _objects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    direct = sentence.children(verb, "dobj", "dative", "attr", "oprd")
    if direct:
        yield from _joined(sentence, (kid for kid in direct if kid.pos != "ADP"))
    elif verb.dep == "relcl" and not sentence.children(verb, "nsubjpass"):
        subjects = sentence.children(verb, "nsubj")
        if subjects and subjects[0].tag not in RELATIVES and sentence.head(verb).pos == "NOUN":
            yield sentence.head(verb)
    if not direct:
        yield from _reached(sentence, verb)


def _by(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for by in sentence.children(verb, "agent"):
        yield from _joined(sentence, sentence.children(by, "pobj"))


def _reached(sentence: Sentence, *heads: Token) -> Iterator[Token]:
    """What prepositions that aim carry: contact *with soldiers*, fired *on a crowd*."""
    for head in heads:
        for prep in sentence.children(head, "prep"):
            if prep.lemma in REACHES:
                yield from _joined(sentence, sentence.children(prep, "pobj"))
