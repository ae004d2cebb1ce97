"""`X was not so sure: Y`, `X shrugged: "Y"`: a colon ties what is said to what one did or was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Form, Problem, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import SUBJECTS, has_subject, named, spans_of, trimmed
from firsthand.statements._cues import CLAUSE
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import attribution_of, is_finite, is_passive
from firsthand.statements._sides import is_somebody
from firsthand.statements._speech import is_speech
from firsthand.syntax import Paragraph, Sentence, Token
from firsthand.text.quotes import Quotation

LONGEST = 24  # words in front of the colon
SHORT = 8  # words of a cue that is kept whole
FELT = frozenset(
    {"sure", "certain", "clear", "blunt", "adamant", "categorical", "frank", "firm", "emphatic"}
    | {"scathing", "unrepentant", "unmoved", "sceptical", "skeptical", "dismissive", "candid"}
    | {"cautious", "curt", "defiant", "bitter", "unimpressed", "unconvinced", "unequivocal"}
    | {"brief", "direct", "specific", "honest", "philosophical", "angry", "unapologetic"}
)
ANSWERED = frozenset(
    {"correct", "disagree", "differ", "object", "shrug", "hesitate", "contradict", "scoff"}
    | {"demur", "explode", "relent", "soften", "bristle", "sigh", "snap", "interrupt", "mince"}
    | {"beat", "remember", "elaborate", "hedge", "backtrack", "retract", "sum", "interject"}
)
VERSIONS = frozenset(
    {"view", "version", "explanation", "account", "story", "memory", "answer", "theory", "message"}
    | {"complaint", "recollection", "opinion", "reply", "response", "verdict", "word", "warning"}
)
HELD = frozenset({"have", "take", "tell", "give", "offer", "hold", "deliver"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
PRINTED = frozenset({"sign", "banner", "read", "title", "slogan", "headline", "label", "word"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each clause or quotation that such a colon opens, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for mark in tree.tokens[2:LONGEST]:
                    if mark.text == ":" and not block.quotation_at(mark.start):
                        yield from _said(block, tree, mark)
                        break


def _said(block: Block, tree: Tree, mark: Token) -> Iterator[Statement]:
    verb, speaker = _lead(tree, mark)
    if verb is None or speaker is None or verb.lemma in CLAUSE:
        return
    quotation = next(iter(block.quotations_in(mark.end, mark.end + 3)), None)
    if quotation is not None and quotation.outer.start >= mark.end:
        spoken = is_speech(block, quotation) and not _is_printed(tree, mark)
        content: Spans = (quotation.inner,) if spoken and _is_clause(block, quotation) else ()
        form = Form.DIRECT
    else:
        behind = trimmed(tree.tokens[mark.i + 1 :])
        held = _answers(tree, verb) or _is_backshifted(verb, behind)
        content, form = spans_of(tree, behind) if held and _has_clause(tree, behind) else (), None
    if content:
        yield from statements(
            block,
            Finding(
                source=named(tree, speaker),
                cue=_cue(tree, verb, mark),
                content=content,
                attribution=attribution_of(speaker),
                stance=Stance.ASSERTS,
                form=form,
                speaker=speaker,
            ),
        )


def _lead(tree: Tree, mark: Token) -> tuple[Token | None, Token | None]:
    """The first finite verb in front of the colon with a person or body for its subject."""
    for verb in tree.tokens[: mark.i]:
        subjects = [k for k in tree.sentence.children(verb, *SUBJECTS) if k.i < verb.i]
        if subjects and is_finite(tree, verb):
            speaker = subjects[0]
            if whose := _teller(tree, speaker):
                return verb, whose
            known = is_somebody(speaker) and not is_passive(tree, verb)
            return (verb, speaker) if known and verb.dep != "advcl" else (None, None)
    return None, None


def _teller(tree: Tree, speaker: Token) -> Token | None:
    """Whose version it is: `the cook's version differs: …`; None: it is no version of anybody."""
    owners = tree.sentence.children(speaker, "poss") if speaker.lemma in VERSIONS else ()
    return owners[0] if owners else None


def _answers(tree: Tree, verb: Token) -> bool:
    """Whether the words in front of the colon tell how one answers or sees it."""
    kids = tree.sentence.children(verb)
    if verb.lemma == "be":
        return any(kid.dep == "acomp" and kid.lemma in FELT for kid in kids)
    if any(kid.dep in SUBJECTS and kid.lemma in VERSIONS for kid in kids):
        return True
    held = any(kid.dep == "dobj" and kid.lemma in VERSIONS for kid in kids)
    return verb.lemma in ANSWERED or (verb.lemma in HELD and held)


def _is_backshifted(verb: Token, behind: Sequence[Token]) -> bool:
    """Whether the clause stands a step further back in time than what leads to it."""
    return verb.tag == "VBD" and any(
        token.text == "had" and token.dep == "aux" for token in behind[:SHORT]
    )


def _has_clause(tree: Tree, behind: Sequence[Token]) -> bool:
    return any(has_subject(tree, token) for token in behind)


def _is_clause(block: Block, quotation: Quotation) -> bool:
    return any(token.tag in TENSED for token in block.tokens_in(quotation.inner))


def _is_printed(tree: Tree, mark: Token) -> bool:
    """Whether what is quoted stood somewhere: `held a sign: "No more"`."""
    return any(token.lemma in PRINTED for token in tree.tokens[: mark.i])


def _cue(tree: Tree, verb: Token, mark: Token) -> Spans:
    """The verb with what is told of it, up to the colon; alone when that is long."""
    beside = tree.sentence.children(verb, "aux", "neg")
    first = min([verb.i, *(kid.i for kid in beside if kid.i < verb.i)])
    words = trimmed(tree.tokens[first : mark.i])
    return spans_of(tree, words if len(words) <= SHORT else [verb])


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="leads", version=3, build=build, needs=frozenset({Sentence, Paragraph}))
