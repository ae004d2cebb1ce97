"""What a quantity counts, and what a share is of, read from the tree around it."""

from __future__ import annotations

from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import NOUNS, Phrase, phrase, subject, top, verb_above
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.numbers import Quantity
from firsthand.text.words import words

CHANGES = frozenset(
    [
        "rise",
        "increase",
        "grow",
        "swell",
        "climb",
        "jump",
        "soar",
        "go",
        "double",
        "triple",
        "quadruple",
        "expand",
        "balloon",
        "surge",
        "leap",
        "mushroom",
        "fall",
        "drop",
        "decline",
        "shrink",
        "decrease",
        "plunge",
        "slump",
        "dwindle",
        "sink",
        "reduce",
        "cut",
        "raise",
        "bring",
        "change",
        "move",
        "slip",
        "shoot",
        "rocket",
        "escalate",
        "spike",
        "fluctuate",
        "range",
        "vary",
        "come",
        "up",
        "down",
        "rise",
        "growth",
        "reduction",
        "swelling",
    ]
)
REACHES = frozenset(
    [
        "reach",
        "hit",
        "exceed",
        "top",
        "number",
        "total",
        "stand",
        "be",
        "become",
        "remain",
        "put",
        "estimate",
    ]
)
MAKES_UP = frozenset(
    ["make", "comprise", "constitute", "account", "represent", "form", "include", "contribute"]
)
STATES = frozenset(
    [
        "dead",
        "wounded",
        "injured",
        "missing",
        "killed",
        "hurt",
        "displaced",
        "homeless",
        "detained",
        "arrested",
        "sick",
        "ill",
    ]
)
FATES = words(
    "kill die injure wound arrest detain abduct kidnap displace execute rape torture "
    "dismiss repatriate suspect charge convict prosecute traffic coerce behead murder "
    "evacuate flee rescue release jail deport expel sentence indict disappear hurt"
)
HARMS = frozenset({"kill", "injure", "wound", "hurt"})
PARTITIVES = frozenset({"them", "whom", "these", "those", "which", "us"})
TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Counted:
    """`phrase` is what is counted; `of` the whole that a share or a part is taken from."""

    phrase: Phrase | None = None
    of: Phrase | None = None
    of_pronoun: bool = False  # "of them": the whole is a figure told before
    inherits: bool = False  # a bare share or number that may go on counting what was counted


def counted(sentence: Sentence, quantity: Quantity, *, share: bool) -> Counted:
    """What `quantity`, whose places are counted in the sentence, counts."""
    offset = sentence.tokens[0].start
    inside = tuple(tokens_in(sentence, offset + quantity.core, offset + quantity.end))
    if not inside:
        return Counted()
    number = top(inside)
    after = _after(sentence, inside[-1])
    if after is not None and after.lemma == "of":
        return _of(sentence, number, after, share=share)
    each = _each_of(sentence, inside) if share else None
    if each is not None:
        return Counted(each, of=each)
    if after is not None and (head := _noun_right(sentence, after)) is not None:
        return Counted(_with_fate(sentence, phrase(sentence, head)))
    return _without_noun(sentence, number, after, share=share)


def _without_noun(
    sentence: Sentence, number: Token, after: Token | None, *, share: bool
) -> Counted:
    """What a number counts that no noun follows: "a third their size", "nine dead"."""
    if share and after is not None and after.pos in ("DET", "PRON"):
        whole = _noun_right(sentence, sentence.head(after)) if after.head > after.i else None
        return Counted(phrase(sentence, whole), of=phrase(sentence, whole)) if whole else Counted()
    if after is not None and after.text.lower() in STATES:
        return Counted(Phrase(_state(after), sentence.span_of(after, after), after), inherits=True)
    return _by_tree(sentence, number, share=share)


def _each_of(sentence: Sentence, inside: tuple[Token, ...]) -> Phrase | None:
    """The noun inside "one polling station in three"."""
    last = next((n for n, token in enumerate(inside) if token.lemma == "in"), 0)
    nouns = [token for token in inside[:last] if token.pos in NOUNS]
    return phrase(sentence, nouns[-1]) if nouns else None


def _with_fate(sentence: Sentence, found: Phrase, lead: Token | None = None) -> Phrase:
    """ "six people were killed" counts people killed: the dead and the hurt are two counts."""
    lead = lead or found.head
    verb = sentence.head(lead)
    while lead.dep == "conj" and lead.pos in NOUNS | {"NUM"} and verb is not lead:
        lead, verb = verb, sentence.head(verb)
    done_to = lead.dep in ("nsubjpass", "dobj") or (
        lead.dep == "nsubj" and _falls_on_subject(sentence, verb)
    )
    state = next(
        (kid for kid in sentence.children(verb, "oprd", "acomp") if kid.lemma in STATES), None
    )
    raised = next((k for k in sentence.children(verb, "xcomp") if k.tag == "VBN"), None)
    if done_to and verb.tag == "VBN" and raised is not None:
        verb = raised  # "are thought to be held"
    if done_to and verb.lemma in FATES:
        return Phrase(f"{found.form} {verb.lemma}", found.span, found.head)
    if state is not None and lead.dep in ("nsubj", "dobj"):
        return Phrase(f"{found.form} {state.lemma}", found.span, found.head)
    own = next(
        (
            kid
            for kid in sentence.children(found.head, "amod", "acomp")
            if kid.i > found.head.i and kid.lemma in STATES
        ),
        None,
    )
    return Phrase(f"{found.form} {own.lemma}", found.span, found.head) if own else found


def _falls_on_subject(sentence: Sentence, verb: Token) -> bool:
    """ "ten died", and a headline's "ten killed in raid", which leaves out its auxiliary."""
    if verb.lemma in ("die", "flee"):
        return True
    return verb.lemma in HARMS and not sentence.children(verb, "dobj", "aux")


def _state(word: Token) -> str:
    return word.text.lower() if word.pos != "VERB" else word.lemma


def _after(sentence: Sentence, last: Token) -> Token | None:
    """The word after a number, over "more", "other" and hyphens."""
    i = last.i + 1
    while i < len(sentence.tokens) and sentence.tokens[i].text.lower() in {
        "more",
        "other",
        "-",
        "additional",
    }:
        i += 1
    return sentence.tokens[i] if i < len(sentence.tokens) else None


def _noun_right(sentence: Sentence, token: Token) -> Token | None:
    """Head noun of the noun phrase that goes on at `token`. None: no noun phrase does."""
    if (
        token.entity in TIMES
        or (token.pos not in NOUNS and token.pos not in ("ADJ", "VERB"))
        or token.tag in ("VBD", "VBZ", "VBP")
    ):
        return None
    current = _over_hyphens(sentence, token)
    while current.dep in ("amod", "compound", "nmod", "poss", "nummod", "advmod") and (
        current.head > current.i
    ):
        current = sentence.head(current)
    if current.pos in NOUNS:
        return current
    return _next_noun(sentence, token) if token.pos == "ADJ" else None


def _over_hyphens(sentence: Sentence, token: Token) -> Token:
    """Last piece of a name printed with hyphens, or the noun right after it: "Q-Res troops"."""
    i, words = token.i, sentence.tokens
    while i + 2 < len(words) and words[i + 1].text == "-" and words[i].end == words[i + 1].start:
        i += 2
    if i > token.i and i + 1 < len(words) and words[i + 1].pos in NOUNS:
        i += 1
    return words[i]


def _next_noun(sentence: Sentence, token: Token) -> Token | None:
    """The plural noun right after an adjective that the parser did not join to it."""
    after = sentence.tokens[token.i + 1 : token.i + 2]
    return next((word for word in after if word.tag in ("NNS", "NNPS")), None)


def _of(sentence: Sentence, number: Token, of: Token, *, share: bool) -> Counted:
    """ "80% of the income", "45 of them", "10 of their officers"."""
    whole = next(iter(sentence.children(of, "pobj")), None)
    if whole is None:
        return Counted()
    if whole.text.lower() in PARTITIVES or whole.pos == "PRON":
        own = _apposed(sentence, number, whole)
        return Counted(own, of_pronoun=True, inherits=True)
    found = phrase(sentence, whole)
    if not share:
        told = _with_fate(sentence, found, number)
        return Counted(told, of=found if _is_part(sentence, whole) else None)
    return Counted(_share_of(sentence, number) or found, of=found)


def _is_part(sentence: Sentence, whole: Token) -> bool:
    """ "10 of the officers" are part of them; "hundreds of women" are women."""
    return any(child.dep in ("det", "poss", "nummod") for child in sentence.children(whole))


def _apposed(sentence: Sentence, number: Token, pronoun: Token) -> Phrase | None:
    """ "45 of them locals": the noun that follows the pronoun."""
    rest = sentence.tokens[pronoun.i + 1 : pronoun.i + 2]
    head = _noun_right(sentence, rest[0]) if rest else None
    if head is not None:
        return phrase(sentence, head)
    verb = verb_above(sentence, number)
    return _predicate(sentence, verb) if verb and verb.i > pronoun.i else None


def _share_of(sentence: Sentence, number: Token) -> Phrase | None:
    """What a share of a whole is: "staff make up 20% of", "80% of them were under 18"."""
    verb = verb_above(sentence, number)
    if verb is None:
        return None
    if number.dep in ("nsubj", "nsubjpass"):
        return _predicate(sentence, verb)
    if verb.lemma in MAKES_UP:
        return _subject_phrase(sentence, verb)
    return None


def _predicate(sentence: Sentence, verb: Token) -> Phrase | None:
    """ "were under 18" is `under 18`, "were raped" is `rape`."""
    if verb.pos == "VERB":
        return Phrase(verb.lemma, sentence.span_of(verb, verb), verb)
    for child in sentence.children(verb, "attr", "acomp", "prep", "oprd"):
        if child.i > verb.i:
            if child.pos in NOUNS:
                return phrase(sentence, child)
            words = [token for token in sentence.subtree(child) if token.pos != "PUNCT"][:4]
            form = " ".join(token.lemma for token in words if token.pos not in ("DET", "AUX"))
            return Phrase(form, sentence.span_of(words[0], words[-1]), child) if words else None
    return None


def _subject_phrase(sentence: Sentence, verb: Token) -> Phrase | None:
    found = subject(sentence, verb)
    if found is None or found.pos == "NUM":
        return None
    return phrase(sentence, found)


def _by_tree(sentence: Sentence, number: Token, *, share: bool) -> Counted:
    """What a number without a noun of its own counts, by what governs it."""
    above = sentence.head(number)
    if above.pos in NOUNS and _is_of_noun(number, above, share=share):
        return Counted(phrase(sentence, above))
    verb = verb_above(sentence, number)
    if number.dep == "pobj":
        return _after_preposition(sentence, above, verb)
    if verb is None:
        return Counted(inherits=True)
    return _under_verb(sentence, number, verb)


def _is_of_noun(number: Token, above: Token, *, share: bool) -> bool:
    if number.dep == "nummod":
        return not share
    return above.dep != "pobj" and number.dep in ("appos", "attr")


def _under_verb(sentence: Sentence, number: Token, verb: Token) -> Counted:
    """ "seven were killed", "the toll reached 70", "killed 16"."""
    if number.dep in ("nsubj", "nsubjpass"):
        return Counted(_predicate(sentence, verb), inherits=True)
    if verb.lemma in REACHES | CHANGES | MAKES_UP:
        return Counted(_subject_phrase(sentence, verb))
    if number.dep in ("dobj", "conj") and verb.lemma in FATES:
        return Counted(Phrase(verb.lemma, sentence.span_of(verb, verb), verb), inherits=True)
    return Counted(inherits=True)


def _after_preposition(sentence: Sentence, preposition: Token, verb: Token | None) -> Counted:
    """ "rose to 200", "an increase to 200", "put the toll at 70"."""
    governor = sentence.head(preposition)
    while governor.dep == "prep" and governor.head != governor.i:
        governor = sentence.head(governor)
    if governor.pos in NOUNS:
        inner = [
            kid
            for child in sentence.children(governor, "prep")
            if child.lemma in ("in", "of") and child.i != preposition.i
            for kid in sentence.children(child, "pobj")
        ]
        return Counted(
            phrase(sentence, inner[0] if inner and governor.lemma in CHANGES else governor)
        )
    if verb is None:
        return Counted()
    if preposition.lemma in ("at", "to", "by", "from"):
        objects = sentence.children(verb, "dobj")
        if objects and objects[0].pos in NOUNS:
            return Counted(phrase(sentence, objects[0]))
    return Counted(_subject_phrase(sentence, verb))


def priced(sentence: Sentence, quantity: Quantity) -> Phrase | None:
    """What money is for: its noun ("a fine of £50"), else what is bought and the verb."""
    offset = sentence.tokens[0].start
    inside = tuple(tokens_in(sentence, offset + quantity.core, offset + quantity.end))
    if not inside:
        return None
    after = _after(sentence, inside[-1])
    if after is not None and after.lemma in ("of", "per") and sentence.children(after, "pobj"):
        return phrase(sentence, sentence.children(after, "pobj")[0])
    if after is not None and after.pos in NOUNS and after.dep != "npadvmod":
        return phrase(sentence, _noun_right(sentence, after) or after)
    for above in sentence.ancestors(top(inside)):
        if above.pos in NOUNS and above.i < inside[0].i:
            return phrase(sentence, above)
        if above.pos == "VERB":
            return _bought(sentence, above, inside)
    return None


def _bought(sentence: Sentence, verb: Token, money: tuple[Token, ...]) -> Phrase:
    around = {money[0].i - 1, *(token.i for token in money), money[-1].i + 1}
    kids = [*sentence.children(verb, "nsubjpass"), *sentence.children(verb, "dobj")]
    things = [kid for kid in kids if kid.i not in around]
    thing = next((token for token in things if token.pos in NOUNS), None) or subject(sentence, verb)
    form = f"{thing.lemma} {verb.lemma}" if thing is not None and thing.pos in NOUNS else verb.lemma
    ranging = thing is not None and verb.dep == "acl" and thing.i == verb.i - 1
    first = thing if ranging and thing is not None else verb  # "prices ranging from 50 to 90"
    return Phrase(form, sentence.span_of(first, verb), verb)
