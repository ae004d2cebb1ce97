"""Pieces of a sentence: who does a verb, which words make a cue, which name a source."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Spans
from firsthand.statements._blocks import Tree
from firsthand.statements._sides import is_somebody
from firsthand.syntax import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
PRONOUNS = frozenset({"PRP", "PRP$"})
VERBAL = frozenset({"VERB", "AUX"})
BESIDE = frozenset({"aux", "auxpass", "neg", "prt", "advmod"})
LOWER = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp"})
ASIDE = frozenset({"in", "on", "at", "during", "via"})
WRITINGS = frozenset(
    {"statement", "interview", "letter", "post", "email", "e-mail", "tweet", "message", "article"}
    | {"op-ed", "piece", "essay", "speech", "video", "briefing", "release", "column", "thread"}
    | {"comment", "remark", "conference", "testimony", "blog", "facebook", "twitter", "telegram"}
)
"""Where one says something; a document in a document is none of it."""
MARKS = frozenset([*",.;:!?()[]-–—'\"“”‘’…/", "''", "``", "--", "..."])
"""Most of the tokens that hold no letter."""
CLIMB = 6  # heads looked at upwards for a subject


def subject(tree: Tree, verb: Token) -> Token | None:
    """Who does `verb`, looked for upwards through participles and coordination; None: nobody."""
    for _ in range(CLIMB):
        own = tree.sentence.children(verb, "nsubj", "nsubjpass")
        if own:
            return _antecedent(tree, verb, own[0])
        above = tree.sentence.head(verb)
        if verb.dep in ("acl", "relcl") and above.pos not in VERBAL:
            return above
        if verb.dep not in LOWER or above.i == verb.i:
            return None
        verb = above
    return None


def is_none(sentence: Sentence, token: Token) -> bool:
    """`No such man`, `not a single worker`, `nobody`."""
    if token.lemma in ("nobody", "nothing", "none"):
        return True
    return any(word.lemma in ("no", "not") for word in sentence.children(token, "det", "neg"))


def teller(tree: Tree, verb: Token) -> Token | None:
    """The subject; `X said the motive was money but declined to name Y` has X for it, not the
    thing that the parser made of it."""
    speaker, over = subject(tree, verb), tree.sentence.head(verb)
    if speaker is None or verb.dep != "conj" or over.dep != "ccomp" or is_somebody(speaker):
        return speaker
    outer = subject(tree, tree.sentence.head(over))
    return outer if outer is not None and is_somebody(outer) else speaker


def _antecedent(tree: Tree, verb: Token, own: Token) -> Token:
    if own.lemma in RELATIVES and verb.dep == "relcl":
        return tree.sentence.head(verb)
    return own


def named(tree: Tree, head: Token) -> Spans:
    """Words of the noun phrase at `head`, without a clause that only adds to it."""
    last = tree.right[head.i]
    for child in tree.sentence.children(head, "relcl", "advcl", "ccomp", "parataxis"):
        first = tree.left[child.i]
        if first > head.i and (child.dep != "relcl" or tree.tokens[first - 1].text in ",—–-"):
            last = min(last, first - 1)
    first = tree.left[head.i]
    if last < head.i:
        first = last = head.i
    return spans_of(tree, trimmed(tree.tokens[first : last + 1]))


def without_aside(tree: Tree, words: Sequence[Token], head: Token) -> Sequence[Token]:
    """Words for who says, without where it was said: `a clerk in a letter`; and whole brackets."""
    for n, token in enumerate(words):
        if n and token.i > head.i and token.dep == "prep" and token.lemma in ASIDE:
            below = tree.sentence.children(token, "pobj")
            if any(kid.lemma in WRITINGS or kid.entity == "DATE" for kid in below):
                words = words[:n]
                break
    texts = [token.text for token in tree.tokens[words[0].i : words[-1].i + 1]]
    behind = tree.tokens[words[-1].i + 1 : words[-1].i + 2]
    if texts.count("(") > texts.count(")") and behind and behind[0].text == ")":
        return (*words, behind[0])
    return words


def cue_of(tree: Tree, verb: Token) -> Spans:
    """The verb with its auxiliaries, negation, adverb and particle, where they stand beside it."""
    first = last = verb.i
    for child in reversed(tree.sentence.children(verb)):
        if child.i == first - 1 and child.dep in BESIDE:
            first = child.i
    for child in tree.sentence.children(verb, "prt"):
        if child.i == last + 1:
            last = child.i
    above = tree.sentence.head(verb)
    over = tree.sentence.head(above)
    if (
        verb.dep == "pcomp"
        and above.lemma in ("by", "as")
        and over.pos in VERBAL
        and over.i < first
    ):
        first = over.i  # "concludes by saying", "is quoted as saying"
    if (
        verb.dep in ("xcomp", "advcl")
        and above.lemma in ("go", "continue")
        and verb.i - above.i <= len(BESIDE)
    ):
        first = above.i  # "went on to say"
    return spans_of(tree, tree.tokens[first : last + 1])


def has_subject(tree: Tree, token: Token) -> bool:
    """Whether `token` heads a clause with a subject of its own."""
    return token.pos in VERBAL and any(tree.tokens[i].dep in SUBJECTS for i in token.children)


def is_word(token: Token) -> bool:
    """Whether the token holds a letter, digit or currency sign."""
    text = token.text
    if text in MARKS:
        return False
    return text.isalnum() or any(c.isalnum() or c in "$£€%" for c in text)


def trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` without punctuation at their ends."""
    first, last = 0, len(tokens)
    while first < last and not is_word(tokens[first]):
        first += 1
    while last > first and not is_word(tokens[last - 1]) and tokens[last - 1].text != ")":
        last -= 1
    return tokens[first:last]


def spans_of(tree: Tree, tokens: Sequence[Token]) -> Spans:
    """The hull of `tokens` as one span; none when there are none."""
    return (tree.sentence.span_of(tokens[0], tokens[-1]),) if tokens else ()
