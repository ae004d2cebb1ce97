"""A stretch of words → its claims: clauses that could be true while their neighbours are false."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firsthand.model import Span, Spans
from firsthand.model.quick import dataclass
from firsthand.statements._blocks import Tree
from firsthand.statements._clauses import VERBAL, has_subject, is_word, spans_of
from firsthand.syntax import Token

CONTRASTS = frozenset({"while", "whereas", "although", "though", "whilst", "even"})
JOINERS = frozenset({"and", "but", "or", "nor", "yet", "so"}) | CONTRASTS
RELATIVE = frozenset({"WRB", "WDT", "WP"})
HEDGES = frozenset({"reportedly", "allegedly", "apparently", "purportedly", "supposedly"})
RUMOURS = frozenset(
    {
        "say",
        "report",
        "allege",
        "claim",
        "believe",
        "think",
        "suspect",
        "rumour",
        "rumor",
        "presume",
    }
    | {"assume", "fear", "estimate", "understand", "reckon", "repute", "hold", "consider"}
    | {"suggest", "whisper", "murmur", "mutter"}
)
BARE = frozenset({"report", "allege", "rumour", "rumor", "whisper"})  # "abuses have been reported"
DUE = frozenset({"should", "must", "shall", "ought", "will", "would", "to"})
CLAUSES = frozenset({"relcl", "advcl", "conj"})
OPENING = CLAUSES | {"xcomp"}
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
COMPLETING = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "oprd", "agent"})
SHORTEST = 3  # words; a shorter clause stays with its neighbour


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, the head of its clause, and the words that mark it as unproven."""

    head: Token
    tree: Tree
    spans: Spans
    hedges: tuple[Token, ...]


def claims(tree: Tree, chosen: Iterable[Token], *, keep_end: bool) -> Iterator[Claim]:
    """Claims among the `chosen` tokens, which are in text order, in text order.

    `keep_end` keeps punctuation at their ends, as inside quotation marks.
    """
    tokens = list(chosen)
    owner = _owners(tree, tokens)
    groups: dict[int, list[Token]] = {}
    for token in tokens:
        groups.setdefault(owner[token.i], []).append(token)
    for head, group in groups.items():
        spans = tuple(_spans(tree, group, tree.tokens[head], keep_end=keep_end))
        if spans:
            yield Claim(tree.tokens[head], tree, spans, _hedges(tree, group, tree.tokens[head]))


def rumour(tree: Tree, token: Token) -> bool:
    """Whether `token` is the verb of `is said to`, `are believed to`, `was estimated at`."""
    if token.tag != "VBN" or token.lemma not in RUMOURS:
        return False
    if any(tree.tokens[i].lemma in DUE for i in token.children):
        return False  # "should be considered", "will be reported to the board"
    deps = {tree.tokens[i].dep for i in token.children}
    if "auxpass" not in deps or "agent" in deps:
        return False
    return token.lemma in BARE or bool(deps & {"xcomp", "ccomp", "oprd"})


def _owners(tree: Tree, tokens: list[Token]) -> dict[int, int]:
    """For the index of each token, the head of the claim it belongs to."""
    inside = {token.i for token in tokens}
    tops = [t.i for t in tokens if t.head == t.i or t.head not in inside]
    owner = _tops(tree, tops)
    stack = list(tops)
    while stack:
        i = stack.pop()
        for child in tree.tokens[i].children:
            if child in inside:
                token = tree.tokens[child]
                owner[child] = owner[i]
                if token.children:
                    may = token.dep in OPENING or token.pos in VERBAL
                    if may and _starts(tree, token, inside, is_main=owner[i] == i):
                        owner[child] = child
                    stack.append(child)
    before = owner[tokens[0].i]
    for token in tokens:
        if token.pos == "PUNCT" and token.dep == "punct":
            owner[token.i] = before
        before = owner[token.i]
    return owner


def _tops(tree: Tree, tops: list[int]) -> dict[int, int]:
    """Of several heads, those of whole clauses stand alone; the others join the one before."""
    owner: dict[int, int] = {}
    main = next((i for i in tops if tree.tokens[i].pos in VERBAL), tops[0])
    for i in tops:
        if has_subject(tree, tree.tokens[i]) and not _depends(tree, tree.tokens[i]):
            main = i
        owner[i] = main
    for i in {*owner.values()}:
        owner[i] = i
    return owner


def _depends(tree: Tree, token: Token) -> bool:
    """Whether the clause only tells when, why or if another one holds."""
    marks = tree.sentence.children(token, "mark", "advmod")
    return token.dep == "advcl" and bool(marks) and marks[0].lemma not in CONTRASTS


def _starts(tree: Tree, token: Token, inside: set[int], *, is_main: bool) -> bool:
    """Whether a claim of its own begins at `token`, whose head belongs to another.

    None does at a word with nothing below it, nor at one that is no verb and hangs on as none does.
    """
    if _is_another_that(tree, token) or _is_another_to(tree, token, inside):
        return True
    if token.dep not in CLAUSES or tree.right[token.i] - tree.left[token.i] + 1 < SHORTEST:
        return False
    if is_hedged(tree, token):
        return tree.left[token.i] > min(inside) or token.dep != "advcl"
    if is_main and token.dep == "conj":
        return has_subject(tree, token) or _is_another_deed(tree, token)
    marks = tree.sentence.children(token, "mark", "advmod")
    adds = is_main and token.dep == "advcl" and has_subject(tree, token)
    return adds and bool(marks) and marks[0].lemma in CONTRASTS


def _is_another_that(tree: Tree, token: Token) -> bool:
    """Whether the clause goes on a list of them: `that A, that B, and that C`."""
    if token.pos not in VERBAL:
        return False
    marks = [kid for kid in tree.sentence.children(token, "mark") if kid.lemma == "that"]
    over = tree.sentence.head(token)
    if token.dep == "ccomp" and token.i < over.i and has_subject(tree, token):
        return over.i != token.i and _is_another_that(tree, over)  # the first one, hung below it
    if not marks or not has_subject(tree, token) or marks[0].i == 0:
        return False
    before = tree.tokens[marks[0].i - 1]
    return before.text in (",", ";") or before.dep == "cc"


def _is_another_deed(tree: Tree, token: Token) -> bool:
    """Whether the clause tells of another deed than the one it is joined to, or of another time
    or mood: `shot three men and burned the mill`, `was closed and is to be sold`."""
    over = tree.sentence.head(token)
    if token.pos not in VERBAL or over.pos not in VERBAL or token.i < over.i:
        return False
    one, other = _time(tree, over), _time(tree, token)
    joined = tree.tokens[tree.left[token.i] - 1].dep == "cc"
    if not (one and other and joined):
        return False
    return one != other or _has_own_words(tree, over, token)


def _has_own_words(tree: Tree, over: Token, token: Token) -> bool:
    """Whether both clauses have what they need to be told alone: an object, a place, a helper.

    `Were held and told to wait` is one: the helper serves both.
    """
    shared = tree.sentence.children(over, "auxpass") and not tree.sentence.children(token, "aux")
    if shared and not tree.sentence.children(token, "auxpass"):
        return False
    return all(
        any(kid.i > verb.i and kid.dep in COMPLETING for kid in tree.sentence.children(verb))
        for verb in (over, token)
    )


def _time(tree: Tree, verb: Token) -> str:
    """Time and mood of a finite clause; empty: it has none of its own."""
    helpers = [k for k in tree.sentence.children(verb, "aux", "auxpass") if k.tag in TENSED]
    if not helpers:
        return verb.tag.replace("VBP", "VBZ") if verb.tag in TENSED else ""
    if helpers[0].tag == "MD":
        return "MD"
    perfect = helpers[0].lemma == "have" and helpers[0].dep == "aux"
    return helpers[0].tag.replace("VBP", "VBZ") + ("+" if perfect else "")


def _is_another_to(tree: Tree, token: Token, inside: set[int]) -> bool:
    """Whether it goes on a list of what is to be done: `to open A, to close B and to …`."""
    if token.dep not in ("conj", "advcl", "xcomp"):
        return False
    kids = tree.sentence.children(token, "aux")
    over = tree.sentence.head(token)
    if not kids or kids[0].tag != "TO":
        return False
    if kids[0].i - 1 not in inside or not any(k.tag == "TO" for k in tree.sentence.children(over)):
        return False
    before = tree.tokens[kids[0].i - 1]
    return before.text in (",", ";") or (before.dep == "cc" and before.lemma != "or")


def is_hedged(tree: Tree, token: Token) -> bool:
    """Whether the clause of `token` itself is marked as unproven."""
    return rumour(tree, token) or any(tree.tokens[i].lemma in HEDGES for i in token.children)


def _hedges(tree: Tree, group: list[Token], head: Token) -> tuple[Token, ...]:
    """Hedges whose own clause is the claim's: not those of a clause below it."""
    found = []
    for token in group:
        if token.lemma in HEDGES:
            over = tree.sentence.head(token)
            if over.i == head.i or over.dep in ("xcomp", "acomp", "attr", "conj", "oprd", "ROOT"):
                found.append(token)
        elif token.i == head.i and rumour(tree, token):
            found.append(token)
    return tuple(found)


def _spans(tree: Tree, group: list[Token], head: Token, *, keep_end: bool) -> Iterator[Span]:
    """Unbroken runs of `group`, without words that only tie the claim to its neighbours."""
    for run in runs(group):
        first, last = 0, len(run)
        while first < last and (not is_word(run[first]) or _ties(run[first], head)):
            first += 1
        while last > first and (
            run[last - 1].dep == "cc" or not (keep_end or is_word(run[last - 1]))
        ):
            last -= 1
        if any(is_word(token) for token in run[first:last]):
            yield from spans_of(tree, run[first:last])


def _ties(token: Token, head: Token) -> bool:
    if head.dep == "relcl" and token.head == head.i and token.tag in RELATIVE:
        return True
    if token.lemma in HEDGES and token.head == head.i and head.pos not in VERBAL:
        return True
    if (
        head.dep in ("advcl", "conj", "acl", "ccomp")
        and token.head == head.i
        and token.dep == "mark"
    ):
        return True
    beside = token.dep == "advmod" and token.head == token.i + 1 and token.head != head.i
    return token.lemma in JOINERS and token.dep in ("cc", "mark", "advmod") and not beside


def runs(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Unbroken runs of tokens, which are in text order."""
    run: list[Token] = []
    for token in tokens:
        if run and token.i != run[-1].i + 1:
            yield run
            run = []
        run.append(token)
    if run:
        yield run
