"""Whether a word tells a stage only as wished, asked, promised, ruled or of a tale."""

from __future__ import annotations

from firsthand.facts._listed import is_order
from firsthand.facts._modality import governors
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._stages import ASKED, BEGUN, ESCAPED
from firsthand.facts._undone import REFUSED, first_of_list, is_denied
from firsthand.model import Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Verbs and adjectives under which an infinitive tells what was, or was not, done.
HAPPENED = words(
    "fail refuse decline begin undertake promise manage say report know believe unable appear"
    " seem use continue expect think understand allege agree decide likely first last set due"
    " neglect come go have make force oblige compel instruct"
)
WHOEVER = words("anyone anybody whoever everyone everybody")
IMAGINED = words("dream imagine fear pretend hope wish joke")
TALES = words("play novel film movie opera drama dream comedy thriller fiction")
DUTY = frozenset({"should", "must", "ought"})
# How often, told of a habit: "commanders are usually promoted", "such men are rarely tried".
RARELY = words("rarely seldom usually always sometimes generally hardly typically mostly")
SELDOM = frozenset({"rarely", "seldom"})  # in any tense
OFTEN = RARELY | words("often routinely regularly frequently")
ASKING = words("whether if how many who which what when why")  # that open what somebody asked
CLOSING = frozenset("\"”'’)")
UNTOLD = words("say disclose reveal confirm tell explain answer ask clarify know determine decide")
DENIES = words("deny reject refute dispute rebut doubt")
LAWS = words("act law decree code article constitution bill statute regulation section rule treaty")
NEEDED = words("essential necessary needed vital required overdue")
PROMISED = words("promise pledge vow undertake")
NEAR = 3  # words above an inquiry in which its promise stands


def is_told(sentence: Sentence, word: Token, stage: Stage) -> bool:
    """Whether the word is more than asked, disputed, ruled, promised or said of nobody."""
    promised = stage is Stage.INVESTIGATED and _is_promised(sentence, word)
    tests = (_is_asked, _is_disputed, _is_law, _is_impossible)
    return not promised and not any(test(sentence, word) for test in tests)


def is_wished(sentence: Sentence, word: Token) -> bool:
    """Only asked for: "should be arrested", "called for an investigation", "right to redress"."""
    chain = list(governors(sentence, word))
    words = {kid.lemma for link in chain for kid in sentence.children(link, "aux")}
    if word.dep == "acl" and _is_refused(sentence, sentence.head(word)):
        return False
    if words & DUTY or is_order(sentence) or _is_bare_infinitive(sentence, word):
        return True
    if any(kid.lemma in ASKED for kid in sentence.children(word, "compound")):
        return True  # a headline's "demands probe"
    return _is_below_wish(sentence, word) or _is_essential(sentence, word)


def _is_below_wish(sentence: Sentence, word: Token) -> bool:
    if _is_told_apart(sentence, word):
        return False
    for above in sentence.ancestors(word):
        if above.lemma == "press" and word.lemma == "charge":
            continue
        if above.lemma in ("request", "call", "demand") and _is_refused(sentence, above):
            return False
        asks = above.lemma in ASKED and above.pos in ("VERB", "NOUN")
        if asks or (above.lemma in ("right", "time") and not _is_finite(sentence, word)):
            return True
        if _is_told_apart(sentence, above):
            break
        if above.pos == "VERB" and any(k.lemma in DUTY for k in sentence.children(above, "aux")):
            return True
        if above.dep in ("ROOT", "relcl") or _goes_on_alone(sentence, above):
            break
    return False


def _is_told_apart(sentence: Sentence, verb: Token) -> bool:
    """A clause that tells what was: "since", or "of whom none had", or "and was released"."""
    apart = verb.dep in ("relcl", "advcl") or (verb.dep == "conj" and verb.pos == "VERB")
    return apart and _is_finite(sentence, verb)


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether it tells a time of its own: "were sent", "has paid"; not "paid" of "to be paid"."""
    if sentence.children(verb, "auxpass", "aux"):
        kids = sentence.children(verb, "auxpass", "aux")
        return any(kid.tag in ("VBD", "VBZ") for kid in kids)
    return verb.tag in ("VBD", "VBZ")


def _is_essential(sentence: Sentence, word: Token) -> bool:
    """ "an inquiry is overdue"."""
    verb = sentence.head(first_of_list(sentence, word))
    return verb.lemma == "be" and any(
        kid.lemma in NEEDED for kid in sentence.children(verb, "acomp")
    )


def _is_refused(sentence: Sentence, request: Token) -> bool:
    """ "requests to lift his immunity were refused": told of what was not done."""
    verb = sentence.head(request)
    return request.dep == "nsubjpass" and verb.lemma in REFUSED


def _goes_on_alone(sentence: Sentence, verb: Token) -> bool:
    """A joined verb with a subject or tense of its own: "asked for aid and opened an inquiry"."""
    if verb.dep != "conj" or verb.pos != "VERB":
        return False
    return verb.tag != "VB" or bool(sentence.children(verb, "nsubj", "nsubjpass"))


def _is_bare_infinitive(sentence: Sentence, word: Token) -> bool:
    """ "it is for each court to try its own": said of nobody as done."""
    verb = (
        word
        if word.pos == "VERB"
        else next((a for a in sentence.ancestors(word) if a.pos == "VERB"), None)
    )
    if verb is None or verb.tag != "VB":
        return False
    to = any(kid.text.lower() == "to" for kid in sentence.children(verb, "aux"))
    if not to or is_to_be(sentence, verb):
        return False
    return sentence.head(verb).lemma not in HAPPENED | BEGUN | ESCAPED


def _is_asked(sentence: Sentence, word: Token) -> bool:
    """ "would not say how many were disciplined", "when will anybody be arrested?"."""
    last = next((t for t in reversed(sentence.tokens) if t.text not in CLOSING), word)
    first = next((t for t in sentence.tokens if t.pos != "PUNCT"), last)
    if last.text == "?" and first.lemma != "why":
        return True
    for above in sentence.ancestors(word):
        if above.lemma in UNTOLD and above.pos == "VERB":
            between = sentence.tokens[above.i + 1 : word.i]
            return any(_asks(sentence, token) for token in between)
    return False


def _asks(sentence: Sentence, token: Token) -> bool:
    """Whether it opens a question: not the "who" of "said an officer who fired was arrested"."""
    return token.text.lower() in ASKING and sentence.head(token).dep != "relcl"


def _is_disputed(sentence: Sentence, word: Token) -> bool:
    """ "denied that any of them had been arrested": a reply, and of no arrest."""
    current = word
    while current.head != current.i and current.dep not in ("acl", "relcl"):
        current = sentence.head(current)
        if current.lemma in DENIES and current.pos == "VERB":
            if sentence.children(current, "neg"):
                return False  # "did not dispute that soldiers had been sent home"
            between = sentence.tokens[current.i : word.i]
            return bool(between) and not any(t.text in (":", ";") for t in between)
    return False


def _is_law(sentence: Sentence, word: Token) -> bool:
    """ "the Act allows detention without trial"."""
    for above in sentence.ancestors(word):
        who = subject(sentence, above) if above.tag in ("VBZ", "VBP") else None
        if who is not None and who.lemma in LAWS:
            return True
    return False


def _is_impossible(sentence: Sentence, word: Token) -> bool:
    """ "cannot be convicted on folklore": told of no case."""
    kids = sentence.children(word, "aux", "neg")
    return any(kid.lemma == "can" for kid in kids) and any(kid.dep == "neg" for kid in kids)


def _is_promised(sentence: Sentence, word: Token) -> bool:
    """ "promised to investigate": a reply, until something is begun."""
    if word.lemma == "reopen":
        return False
    return any(above.lemma in PROMISED for above in list(sentence.ancestors(word))[:NEAR])


def is_of_nobody(sentence: Sentence, word: Token) -> bool:
    return (
        _is_general(sentence, word)
        or is_habit(sentence, word, RARELY)
        or _is_told_tale(sentence, word)
    )


def is_habit(sentence: Sentence, word: Token, often: frozenset[str]) -> bool:
    """ "such men are rarely tried": told of no case."""
    chain = list(governors(sentence, word))
    kids = [kid for link in chain for kid in sentence.children(link)]
    if any(kid.lemma in SELDOM for kid in kids):
        return True
    now = any(t.tag in ("VBZ", "VBP") for t in (*chain, *kids) if t.pos in ("VERB", "AUX"))
    return now and any(kid.lemma in often and kid.dep == "advmod" for kid in kids)


def _is_general(sentence: Sentence, word: Token) -> bool:
    """ "anyone convicted is jailed", "an officer who is charged must go": of nobody in fact."""
    of = subject(sentence, word) if word.pos == "VERB" else None
    if of is not None and of.text.lower() in WHOEVER:
        return True
    if word.pos in NOUN_POS and any(
        kid.text.lower() in ("every", "each", "any") for kid in sentence.children(word, "det")
    ):
        return not is_denied(sentence, word)
    first = first_of_list(sentence, word)
    while first.dep in ("conj", "xcomp", "ccomp", "advcl"):
        first = sentence.head(first)
    if first.dep not in ("acl", "relcl") or word.tag != "VBN":
        return False
    who = sentence.head(first)
    kids = {kid.text.lower() for kid in sentence.children(who, "det")}
    aux = sentence.children(word, "aux", "auxpass")
    now = bool(aux) and aux[0].tag in ("VBZ", "VBP") and aux[0].lemma == "be"
    whoever = who.text.lower() in WHOEVER or bool(kids & {"any", "every"})
    bare = who.tag == "NNS" and not sentence.children(who, "det", "nummod", "poss", "amod")
    return whoever or (now and (bare or bool(kids & {"a", "an"})))


def _is_told_tale(sentence: Sentence, word: Token) -> bool:
    """ "in the play a guard is arrested", "he dreamed that he was convicted"."""
    if any(above.lemma in IMAGINED for above in sentence.ancestors(word)):
        return True
    ins = (token for token in sentence.tokens if token.text.lower() == "in")
    return any(kid.lemma in TALES for by in ins for kid in sentence.children(by, "pobj"))


def is_to_be(sentence: Sentence, verb: Token) -> bool:
    """ "is to be disbanded", "is to pay the applicants": not "it is to be hoped"."""
    above = sentence.head(verb)
    if verb.dep not in ("xcomp", "ccomp") or above.lemma != "be" or verb.tag not in ("VB", "VBN"):
        return False
    who = subject(sentence, above)
    to = any(kid.text.lower() == "to" for kid in sentence.children(verb, "aux"))
    return to and who is not None and who.text.lower() not in ("it", "there", "this", "that")
