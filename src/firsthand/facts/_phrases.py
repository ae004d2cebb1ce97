"""Noun phrases in a tree: their normal form, their span, and who acts on whom."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NOUNS = frozenset({"NOUN", "PROPN"})
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
LEFT = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
RIGHT_CLAUSES = frozenset({"acl", "relcl"})
RIGHT_PREPOSITIONS = frozenset({"of", "from", "with", "under", "aged"})
RESULTS = frozenset({"cause", "leave", "kill", "injure", "wound", "bring", "force", "trigger"})
MEASURES = frozenset({"number", "total", "amount", "count", "percentage", "proportion", "share"})
EMPTY = words("be have do such other more own same further least m mn bn k")  # "1.5m people"
WORDS = 8  # lemmas kept of one phrase
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
APART = frozenset({"punct", "cc", "preconj", "mark", "advmod", "prep", "nsubj"})
UP = frozenset({"conj", "xcomp", "advcl", "aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is counted: lemmas of its content words in text order, and where they stand."""

    form: str
    span: Span
    head: Token


def phrase(sentence: Sentence, head: Token) -> Phrase:
    """The noun phrase of `head`: its modifiers, of-phrases and the clauses that narrow it."""
    head = _measured(sentence, head)
    chosen = sorted(_chosen(sentence, head), key=lambda token: token.i)
    words = [token.lemma for token in chosen if _counts(token) or token.i == head.i]
    span = sentence.span_of(*unbroken(sentence, chosen[0], chosen[-1]))
    return Phrase(" ".join(words[:WORDS]), span, head)


def _measured(sentence: Sentence, head: Token) -> Token:
    """ "the number of premises" counts premises."""
    if head.lemma not in MEASURES:
        return head
    for preposition in sentence.children(head, "prep"):
        if preposition.lemma in ("of", "in"):
            return next(iter(sentence.children(preposition, "pobj")), head)
    return head


def _counts(token: Token) -> bool:
    return token.pos in CONTENT and token.lemma not in EMPTY and token.text not in ("%", "$")


def _chosen(sentence: Sentence, head: Token) -> Iterator[Token]:
    yield head
    for child in sentence.children(head):
        if child.i < head.i and child.dep in LEFT and child.pos != "PRON":
            yield from (token for token in _below(sentence, child) if _counts(token))
        elif child.i > head.i and _narrows(child):
            yield from _until_mark(sentence, head, child)
        elif child.i > head.i and child.dep == "prep" and child.lemma == "in":
            for place in sentence.children(child, "pobj"):
                for clause in sentence.children(place, *RIGHT_CLAUSES):
                    yield from _until_mark(sentence, place, clause)


def _narrows(child: Token) -> bool:
    if child.dep in RIGHT_CLAUSES:
        return child.tag != "VBG" or child.lemma not in RESULTS
    return child.dep == "prep" and child.lemma in RIGHT_PREPOSITIONS


def _below(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    return (token,) if not token.children else sentence.subtree(token)


def _until_mark(sentence: Sentence, head: Token, child: Token) -> Iterator[Token]:
    """Words of a narrowing clause up to its first mark or number."""
    below = _below(sentence, child)
    if any(token.pos == "PUNCT" for token in sentence.tokens[head.i + 1 : below[0].i]):
        return
    for token in below:
        if token.pos in ("PUNCT", "NUM", "SYM") or token.entity in ("DATE", "CARDINAL"):
            return
        if _counts(token):
            yield token


def subject(sentence: Sentence, verb: Token) -> Token | None:
    """Who or what the verb is said of; of a participle, the noun it stands at. None: not told."""
    seen = 0
    while seen < len(sentence.tokens):
        seen += 1
        found = next(iter(sentence.children(verb, *SUBJECTS)), None)
        if found is not None and found.tag in ("WDT", "WP") and verb.dep == "relcl":
            return sentence.head(verb)
        if found is not None:
            return found
        above = sentence.head(verb)
        if (verb.dep in RIGHT_CLAUSES or verb.dep == "amod") and above.pos in NOUNS:
            return above
        if verb.dep not in UP and above.tag != "VBN":
            return None
        verb = above
    return None


def verb_above(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb or auxiliary that governs `token`. None: there is none."""
    return next(
        (above for above in sentence.ancestors(token) if above.pos in ("VERB", "AUX")), None
    )


def top(tokens: tuple[Token, ...]) -> Token:
    """The one whose head lies outside them."""
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head not in inside), tokens[-1])


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
        if child.i < head.i and child.dep not in APART:
            below = sentence.subtree(child)
            first = below[0] if below[0].i < first.i else first
        elif child.i > head.i and child.dep == "prep" and child.lemma == "of":
            kids = sentence.children(child, "pobj")
            if kids:
                last = sentence.tokens[max(last.i, kids[0].i)]
    return sentence.span_of(*unbroken(sentence, first, last))


def unbroken(sentence: Sentence, first: Token, last: Token) -> tuple[Token, Token]:
    """The two with the rest of the words that hyphens cut: of "non" in "non-members", "members"."""
    words = sentence.tokens
    while first.i > 1 and _is_hyphen(words[first.i - 1]) and words[first.i - 1].end == first.start:
        if words[first.i - 2].end != words[first.i - 1].start:
            break
        first = words[first.i - 2]
    while last.i + 2 < len(words) and _is_hyphen(words[last.i + 1]):
        if not last.end == words[last.i + 1].start == words[last.i + 2].start - 1:
            break
        last = words[last.i + 2]
    return first, last


def _is_hyphen(token: Token) -> bool:
    return token.text in ("-", "‑")


def joint_span(sentence: Sentence, head: Token) -> Span:
    """The noun phrase of `head` and those joined to it by "and": "the ministry and the police"."""
    last = head
    while joined := next(iter(sentence.children(last, "conj")), None):
        if joined.pos not in NOUNS:
            break
        last = joined
    span = noun_span(sentence, head)
    if last is head:
        return span
    return Span(span.doc_id, span.start, noun_span(sentence, last).end)


def name_beside(sentence: Sentence, head: Token) -> Token | None:
    """Head of a name right behind a phrase: "the editor Ana Marsh". None: there is none."""
    end = _last_of(sentence, noun_span(sentence, head)).i + 1
    for name in sentence.children(head, "appos"):
        if name.pos in NOUNS and _first_of(sentence, noun_span(sentence, name)).i == end:
            return name
    return None


def named_span(sentence: Sentence, head: Token) -> Span:
    """`joint_span`, with a name that stands right behind it."""
    span, name = joint_span(sentence, head), name_beside(sentence, head)
    if name is None:
        return span
    last = _last_of(sentence, noun_span(sentence, name))
    return sentence.span_of(_first_of(sentence, span), max(last, _last_of(sentence, span), key=_at))


def _at(token: Token) -> int:
    return token.i


def _first_of(sentence: Sentence, span: Span) -> Token:
    return next(token for token in sentence.tokens if token.start == span.start)


def _last_of(sentence: Sentence, span: Span) -> Token:
    return next(token for token in sentence.tokens if token.end == span.end)
