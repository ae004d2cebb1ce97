"""`according to X`, `in the words of X`, `as described by X`."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Basis, Problem, Span, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import RELATIVES, is_word, named, spans_of, trimmed
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import attribution_of
from firsthand.syntax import Paragraph, Sentence, Token

BEGINNING = frozenset({"accord", "according", "as", "in"})
LONGEST = 4  # words looked at behind the first word of a cue
PASSIVES = frozenset({"describe", "report", "tell", "recount", "claim", "put", "state", "note"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
JUDGED = frozenset({"opinion", "view", "estimation", "judgement", "judgment", "telling", "words"})
JUDGED |= frozenset({"word", "assessment", "reckoning", "recollection", "submission"})
"""`In X's view`, `in the opinion of X`."""
GIVEN = frozenset({"account", "count", "reckoning", "telling", "tally", "estimate", "calculation"})
"""`By X's account`."""
KEPT = frozenset({"list", "record", "figure", "register", "log", "file", "book"})
"""`By the board's own list`: the list says so."""
CONCEDING = frozenset({"admission"})  # "by its own admission"
NO_SOURCES = frozenset({"plan", "need", "law", "rule", "schedule", "size", "age", "custom"})
NO_SOURCES |= frozenset({"risk", "rank", "type", "kind", "level", "degree", "ability", "sex"})
NO_SOURCES |= frozenset({"gender", "weight", "merit", "wish", "season", "mean", "procedure"})


TOLD = frozenset({"tell", "remember", "recall", "put", "see", "have", "describe", "relate"})
"""`As X tells it`, `to hear X tell it`."""
VIEWS = JUDGED | GIVEN | KEPT | CONCEDING


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each phrase that names a source, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for first, last in _cues(tree):
                    yield from _found(block, tree, first, last)
                for token in tree.tokens:
                    if token.lemma in VIEWS and token.dep == "pobj":
                        yield from _viewed(block, tree, token)
                    if token.lemma in TOLD and token.pos == "VERB":
                        yield from _retold(block, tree, token)


def _cues(tree: Tree) -> Iterator[tuple[Token, Token]]:
    """First and last word of each cue."""
    tokens = tree.tokens
    for i, token in enumerate(tokens):
        if token.lemma not in BEGINNING:
            continue
        following = [t.lemma for t in tokens[i + 1 : i + LONGEST]]
        if token.lemma in ("accord", "according") and following[:1] == ["to"]:
            yield token, tokens[i + 1]
        elif token.lemma == "as" and following[1:2] == ["by"] and following[0] in PASSIVES:
            yield token, tokens[i + 2]
        elif token.lemma == "in" and following[:3] == ["the", "word", "of"]:
            yield token, tokens[i + 3]
        elif token.lemma == "as" and following[:1] == ["per"]:
            yield token, tokens[i + 1]


def _found(block: Block, tree: Tree, first: Token, last: Token) -> Iterator[Statement]:
    names = tree.sentence.children(last, "pobj")
    if not names or names[0].lemma in NO_SOURCES:
        return
    source = _source(tree, names[0], last)
    content = _rest(block, tree, first.start, _end(tree, names[0], source)) if source else ()
    if content:
        finding = Finding(
            source=source,
            cue=tree_span(tree, first, last),
            content=content,
            attribution=attribution_of(names[0]),
            speaker=names[0],
        )
        yield from statements(block, finding)


def _viewed(block: Block, tree: Tree, noun: Token) -> Iterator[Statement]:
    """`In X's view, Y`, `by X's own account Y`: whose it is says so."""
    over = tree.sentence.head(noun)
    owners = tree.sentence.children(noun, "poss")
    by = over.lemma in ("by", "on")
    wanted = GIVEN | KEPT | CONCEDING if by else JUDGED
    if (over.lemma != "in" and not by) or noun.lemma not in wanted:
        return
    for of in tree.sentence.children(noun, "prep") if not owners and not by else ():
        owners = tree.sentence.children(of, "pobj") if of.lemma == "of" else owners
    if not owners or over.i > noun.i or block.quotation_at(noun.start):
        return
    start, end = tree.tokens[tree.left[over.i]].start, tree.tokens[tree.right[over.i]].end
    content = _rest(block, tree, start, end)
    if content and _is_whole(tree, over):
        kept = noun.lemma in KEPT
        yield from statements(
            block,
            Finding(
                source=named(tree, noun if kept else owners[0]),
                cue=spans_of(tree, [over]),
                content=content,
                attribution=attribution_of(noun if kept else owners[0]),
                stance=Stance.ACKNOWLEDGES if noun.lemma in CONCEDING else Stance.ASSERTS,
                speaker=noun if kept else owners[0],
            ),
        )


def _retold(block: Block, tree: Tree, verb: Token) -> Iterator[Statement]:
    """`As X tells it, Y`, `to hear X tell it, Y`: X says Y."""
    told = tree.sentence.children(verb, "dobj", "oprd")
    speakers = tree.sentence.children(verb, "nsubj")
    if not told or not speakers or told[0].lemma != "it" or told[0].i != verb.i + 1:
        return
    start = _retelling(tree, tree.left[speakers[0].i])
    if start is None or block.quotation_at(verb.start):
        return
    content = _rest(block, tree, start.start, told[0].end)
    if content and named(tree, speakers[0]):
        finding = Finding(
            source=named(tree, speakers[0]),
            cue=spans_of(tree, tree.tokens[verb.i : told[0].i + 1]),
            content=content,
            attribution=attribution_of(speakers[0]),
            basis=Basis.UNKNOWN if verb.lemma == "see" else None,
            speaker=speakers[0],
        )
        yield from statements(block, finding)


def _retelling(tree: Tree, first: int) -> Token | None:
    """The first word of `as` or `to hear` in front of the word at `first`, when it opens its
    sentence or stands behind a comma; None: they do not stand there."""
    for opening in (("as",), ("to", "hear")):
        at = first - len(opening)
        if at >= 0 and tuple(token.lemma for token in tree.tokens[at:first]) == opening:
            before = tree.tokens[at - 1] if at else None
            return tree.tokens[at] if before is None or before.text in ",—–(" else None
    return None


def _is_whole(tree: Tree, preposition: Token) -> bool:
    """Whether the phrase stands apart: at the start of its sentence, or between commas."""
    first, last = tree.left[preposition.i], tree.right[preposition.i]
    before = tree.tokens[first - 1].text if first else ""
    behind = tree.tokens[last + 1].text if last + 1 < len(tree.tokens) else ""
    return first == 0 or (before in ",(—–" and behind in ",.;)—–")


def tree_span(tree: Tree, first: Token, last: Token) -> Spans:
    """From `first` to `last`."""
    return (tree.sentence.span_of(first, last),)


def _source(tree: Tree, head: Token, cue: Token) -> Spans:
    """The name; cut at a comma when the parser took the subject of the sentence into it."""
    source = named(tree, head)
    end = tree.right[head.i]
    behind = tree.tokens[end + 1] if end + 1 < len(tree.tokens) else None
    commas = [t.i for t in tree.tokens[head.i : end] if t.text == ","]
    if not commas or cue.i > 1:
        return source
    if behind is None or not is_word(behind):
        return spans_of(tree, trimmed(tree.tokens[cue.i + 1 : commas[0]]))
    if behind.tag in FINITE:
        return spans_of(tree, trimmed(tree.tokens[cue.i + 1 : commas[-1]]))
    return source


def _end(tree: Tree, head: Token, source: Spans) -> int:
    """Where the source ends, with a clause that only adds to it: `the list, which we saw,`."""
    ends = [source[-1].end]
    below = tree.sentence.subtree(head)
    for clause in (kid for token in below for kid in tree.sentence.children(token, "relcl")):
        first = tree.tokens[tree.left[clause.i]]
        if first.start >= source[-1].end and first.lemma in RELATIVES:
            ends.append(tree.tokens[tree.right[clause.i]].end)
    return max(ends)


def _rest(block: Block, tree: Tree, start: int, end: int) -> Spans:
    """The sentence without the phrase from `start` to `end`; quotations beside it are whole."""
    before = trimmed([t for t in tree.tokens if t.end <= start])
    after = trimmed([t for t in tree.tokens if t.start >= end])
    spans = [*spans_of(tree, before), *spans_of(tree, after)]
    return tuple(_whole(block, span, start) for span in spans)


def _whole(block: Block, span: Span, phrase: int) -> Span:
    """The quotation around `span`, but not one that the phrase at `phrase` stands in as well."""
    quotation = block.quotation_at(span.start)
    if quotation is None or quotation.outer.end < span.end:
        return span
    return span if quotation.outer.start <= phrase < quotation.outer.end else quotation.inner


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="according", version=6, build=build, needs=frozenset({Sentence, Paragraph}))
