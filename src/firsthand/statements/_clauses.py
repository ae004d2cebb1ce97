"""Pieces of a sentence: who does a verb, which words make its cue, which claims a stretch holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.model import Span, Spans
from firsthand.statements._blocks import Tree
from firsthand.syntax import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
CONTRASTS = frozenset({"while", "whereas", "although", "though", "even"})
JOINERS = frozenset(
    {"and", "but", "or", "nor", "yet", "so", "while", "whereas", "although", "though"}
)
HEDGES = frozenset(
    {"reportedly", "allegedly", "apparently", "purportedly", "supposedly", "ostensibly"}
)
VERBAL = frozenset({"VERB", "AUX"})
CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that could be true while its neighbour is false."""

    head: Token
    tree: Tree
    spans: Spans
    hedges: tuple[Token, ...]


def subject(tree: Tree, verb: Token) -> Token | None:
    """Who does `verb`, looked for upwards through participles and coordination; None: nobody."""
    for _ in range(6):
        own = tree.sentence.children(verb, "nsubj", "nsubjpass")
        if own:
            return _antecedent(tree, verb, own[0])
        if verb.dep in ("acl", "relcl") and tree.sentence.head(verb).pos not in VERBAL:
            return tree.sentence.head(verb)
        if (
            verb.dep not in ("conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "dep")
            or verb.head == verb.i
        ):
            return None
        verb = tree.sentence.head(verb)
    return None


def _antecedent(tree: Tree, verb: Token, own: Token) -> Token:
    if own.lemma in RELATIVES and verb.dep == "relcl":
        return tree.sentence.head(verb)
    return own


def named(tree: Tree, head: Token) -> Spans:
    """Words of the noun phrase at `head`, without a clause that only adds to it."""
    last = tree.right[head.i]
    for child in tree.sentence.children(head, "relcl", "advcl", "ccomp", "parataxis"):
        first = tree.left[child.i]
        if first > head.i and (child.dep != "relcl" or tree.tokens[first - 1].text == ","):
            last = min(last, first - 1)
    tokens = _trim(list(tree.tokens[tree.left[head.i] : last + 1]))
    return (tree.sentence.span_of(tokens[0], tokens[-1]),) if tokens else ()


def cue(tree: Tree, verb: Token) -> Spans:
    """The verb with its auxiliaries, negation and particle, where they stand beside it."""
    first = last = verb.i
    for child in reversed(tree.sentence.children(verb)):
        if child.i == first - 1 and (child.dep in CUE_PARTS or child.dep == "advmod"):
            first = child.i
    for child in tree.sentence.children(verb, "prt"):
        if child.i == last + 1:
            last = child.i
    return (tree.sentence.span_of(tree.tokens[first], tree.tokens[last]),)


def is_finite_clause(tree: Tree, token: Token) -> bool:
    """Whether `token` heads a clause with a subject of its own."""
    return token.pos in VERBAL and any(tree.tokens[i].dep in SUBJECTS for i in token.children)


def claims(tree: Tree, tokens: Iterable[Token], *, keep_end: bool) -> Iterator[Claim]:
    """Claims among `tokens`, which are in text order; `keep_end` keeps their last punctuation."""
    chosen = list(tokens)
    members: dict[int, list[Token]] = {}
    owner = _owners(tree, {token.i for token in chosen})
    for token in chosen:
        members.setdefault(owner[token.i], []).append(token)
    groups = sorted(members.items(), key=lambda item: item[1][0].i)
    for head, group in groups:
        spans = tuple(_runs(tree, group, keep_end=keep_end))
        if spans:
            hedges = tuple(token for token in group if token.lemma in HEDGES)
            yield Claim(tree.tokens[head], tree, spans, hedges)


def _owners(tree: Tree, inside: set[int]) -> dict[int, int]:
    """For each index in `inside`, the head of the claim it belongs to."""
    owner: dict[int, int] = {}
    tops = sorted(
        i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i
    )
    order = [i for i in tops if tree.tokens[i].pos != "PUNCT"] or tops
    main = order[0]
    for top in tops:
        owner[top] = top if is_finite_clause(tree, tree.tokens[top]) else main
        main = owner[top]
    stack = list(tops)
    while stack:
        i = stack.pop()
        for child in tree.tokens[i].children:
            if child in inside and child not in owner:
                token = tree.tokens[child]
                starts = _starts_claim(tree, token, head_is_owner=owner[i] == i)
                owner[child] = child if starts else owner[i]
                stack.append(child)
    return owner


def _starts_claim(tree: Tree, token: Token, *, head_is_owner: bool) -> bool:
    hedged = any(tree.tokens[i].lemma in HEDGES for i in token.children)
    if hedged and token.dep in ("relcl", "advcl", "conj"):
        return True
    if not head_is_owner or not is_finite_clause(tree, token):
        return False
    if token.dep == "advcl":
        marks = tree.sentence.children(token, "mark", "advmod")
        return bool(marks) and marks[0].lemma in CONTRASTS
    return token.dep == "conj"


def _runs(tree: Tree, group: list[Token], *, keep_end: bool) -> Iterator[Span]:
    run: list[Token] = []
    for token in [*group, None]:
        if token is not None and (not run or token.i == run[-1].i + 1):
            run.append(token)
            continue
        trimmed = _trim(run, joiners=True, keep_end=keep_end)
        if any(word.text[0].isalnum() for word in trimmed):
            yield tree.sentence.span_of(trimmed[0], trimmed[-1])
        run = [token] if token is not None else []


def _trim(tokens: list[Token], *, joiners: bool = False, keep_end: bool = False) -> list[Token]:
    """`tokens` without punctuation (and words that only join) at their ends."""
    first, last = 0, len(tokens)
    while first < last and (
        (
            tokens[first].pos == "PUNCT"
            or not any(c.isalnum() or c in "$£€%" for c in tokens[first].text)
        )
        or (
            joiners
            and tokens[first].lemma in JOINERS
            and tokens[first].dep in ("cc", "mark", "advmod")
        )
    ):
        first += 1
    while (
        last > first
        and not any(c.isalnum() or c in "$£€%)" for c in tokens[last - 1].text)
        and not keep_end
    ):
        last -= 1
    return tokens[first:last]
