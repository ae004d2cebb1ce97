"""What the tagger found in a paragraph → a finding: quotation marks, stance and speaker told."""

from __future__ import annotations

from firsthand.model import Attribution, Form, Span, Spans, Stance
from firsthand.model.quick import dataclass
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._claims import RUMOURS
from firsthand.statements._clauses import (
    PRONOUNS,
    SUBJECTS,
    has_subject,
    is_word,
)
from firsthand.statements._contents import Words, contents
from firsthand.statements._cue import Cue
from firsthand.statements._cues import (
    CLAUSE,
    NOUN,
    PREPOSITION,
    SAYING,
    TELLING,
    VERBS,
)
from firsthand.statements._idle import is_idle, is_open
from firsthand.statements._make import Finding
from firsthand.statements._sayable import is_turned_away, says_nothing
from firsthand.statements._sayer import (
    PERSUADED,
    agents,
    is_told,
    is_told_by,
    source_of,
    subject_of,
)
from firsthand.statements._sayings import (
    SHOWING,
    THINGS,
    is_finite,
    is_passive,
)
from firsthand.statements._speech import is_speech
from firsthand.syntax import Token

LINKED = (",", ":", "—", "–", "-")
UNSURE = 0.35  # the confidence is calibrated: of findings below it fewer than 35 in 100 are right
POSSIBLE = 0.2  # of a finding whose cue opens a clause by the parse: what the two agree on
UNNAMED = frozenset({"name", "identify", "quote", "photograph"})
NAMING = frozenset({"call"})  # "called it a disgrace" is said, "called the bank" is done
NAMED = ("oprd", "ccomp", "xcomp", "attr")
REFUSED = frozenset({"decline", "refuse"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of one attribution, as the tagger gives them."""

    source: Spans
    cue: Spans
    content: Spans
    confidence: float


def finding(block: Block, spoken: Spoken, *, nested: bool) -> Finding | None:
    """The finding for `spoken`; None when it says nothing that could be true or false.

    `nested`: it stands inside of what somebody says.

    The tagger learned from a corpus in which attitudes and intentions are attributions too:
    "favours the plan", "refused to go". Words of saying, and clauses and quotations, are kept.
    """
    cue = _words(block, spoken.cue)
    if spoken.confidence < (POSSIBLE if _opens_clause(cue) else UNSURE):
        return None
    content = contents(block, spoken.content, cue)
    if (
        not cue
        or not content
        or not _says(block, cue, content)
        or says_nothing(block, cue, content)
    ):
        return None
    if is_turned_away(cue) or _is_due(cue):
        return None
    source, speaker = source_of(block, spoken.source, cue)
    rumour = _is_rumour(cue) or _is_nobodys(cue)
    if rumour:
        source, speaker = (), None
    elif speaker is None:
        source, speaker = subject_of(cue)
    content = tuple(c for c in content if not any(place.contains(c) for place in source))
    if len(content) > 1 and is_told_by(cue):
        content = tuple(c for c in content if c.start > spoken.cue[0].start)  # "X was told by Y …"
    if _is_unnamed(block, content) or _is_idle(block, cue, speaker, content):
        return None
    content = _silent(block, source, spoken.cue, content)
    telling = speaker is not None and _is_telling(block, cue, content)
    if not content or (nested and not telling):
        return None
    return Finding(
        source=source,
        cue=_trimmed(block, _behind(spoken.cue, source)),
        content=content,
        attribution=_attribution(speaker),
        stance=Stance.ALLEGES if rumour else Stance.ASSERTS,
        form=_form(block, spoken.cue, content),
        speaker=speaker,
        confidence=spoken.confidence,
    )


def _is_idle(block: Block, cue: Words, speaker: Token | None, content: Spans) -> bool:
    """Whether nobody says it, the author only did it, or it is but a question."""
    told = [token for span in content for token in block.tokens_in(span) if is_word(token)]
    negated = any(token.dep == "neg" or token.lemma in REFUSED for _, token in cue)
    verbs = [(tree, token) for tree, token in cue if token.pos == "VERB"]
    return speaker is not None and any(
        is_idle(block, tree, verb, speaker)
        or (is_open(verb, speaker, told) and (verb.lemma == "know" or not negated))
        for tree, verb in verbs
    )


def _is_due(cue: Words) -> bool:
    """Whether it is but what is to come: `is expected to testify`."""
    return any(
        token.lemma == "expect" and token.tag == "VBN" and is_passive(tree, token)
        for tree, token in cue
    )


def _opens_clause(cue: Words) -> bool:
    """Whether a finite word of saying or being sure opens a clause by the parse."""
    for tree, token in cue:
        verb = tree.sentence.head(token) if token.dep == "acomp" else token
        said = token.lemma in CLAUSE or (token.dep == "acomp" and token.lemma in PERSUADED)
        if said and token.lemma not in SHOWING and is_finite(tree, verb):
            clauses = tree.sentence.children(token, "ccomp")
            own = any(kid.dep in SUBJECTS for kid in tree.sentence.children(verb))
            if own and any(kid.i > token.i and has_subject(tree, kid) for kid in clauses):
                return True
    return False


def _is_unnamed(block: Block, content: Spans) -> bool:
    """Whether all that is said is that one's name be kept back: `asked not to be named`."""
    words = [token.lemma for span in content for token in block.tokens_in(span)]
    return words[:1] in (["not"], ["to"]) and bool({*words[:6]} & UNNAMED) and "not" in words[:3]


def _silent(block: Block, source: Spans, cue: Spans, content: Spans) -> Spans:
    """The content; of one who answers nothing, with the words that say so: `has said nothing`."""
    words = _words(block, content)
    inside = {(tree.start, token.i) for tree, token in words}
    clauses = any(
        has_subject(tree, token) and (tree.start, token.head) not in inside for tree, token in words
    )
    silent = Cue.of(block, source, cue).stance(block, content) is Stance.NO_COMMENT
    if clauses or not silent or cue[0].start > content[0].start:
        return content
    return (Span(cue[0].doc_id, _behind(cue, source)[0].start, content[-1].end),)


def _behind(cue: Spans, source: Spans) -> Spans:
    """The words of the cue without those for the source at its start: `It was not satisfied`."""
    first = cue[0]
    inside = [place for place in source if first.start <= place.start and place.end < first.end]
    if not inside:
        return cue
    return (Span(first.doc_id, max(place.end for place in inside), first.end), *cue[1:])


def _attribution(speaker: Token | None) -> Attribution:
    if speaker is None:
        return Attribution.HEDGE
    return Attribution.PRONOUN if speaker.tag in PRONOUNS else Attribution.EXPLICIT


def _words(block: Block, places: Spans) -> Words:
    return [(tree, token) for tree, tokens in block.trees_in(places) for token in tokens]


def _says(block: Block, cue: Words, content: Spans) -> bool:
    """Whether the cue is a word of saying, opens a clause, or stands beside a quotation."""
    for n, (tree, token) in enumerate(cue):
        behind = cue[n + 1][1].lemma if n + 1 < len(cue) else ""
        if f"{token.lemma} {behind}" in PREPOSITION:
            return True
        said = token.lemma in SAYING and (token.pos == "NOUN" or token.lemma in VERBS)
        if (said or _is_past_saying(token)) and not _leads_on(tree, token, cue):
            if token.lemma in NAMING and not _is_named_so(tree, token):
                continue
            return not (token.lemma in SHOWING and _only_shows(tree, token))
        if any(
            kid.i > token.i and has_subject(tree, kid)
            for kid in tree.sentence.children(token, "ccomp")
        ):
            return True
    return all(_is_speech(block, span) for span in content)


def _is_past_saying(token: Token) -> bool:
    """Whether a word of saying was taken for an adjective: `several described being sold`."""
    stems = (token.text[:-1].lower(), token.text[:-2].lower())
    return token.pos == "ADJ" and token.text.endswith("ed") and any(s in CLAUSE for s in stems)


def _leads_on(tree: Tree, verb: Token, cue: Words) -> bool:
    """Whether another verb of the cue tells what is done: `continues to accept`."""
    inside = {(other.start, token.i) for other, token in cue}
    return any((tree.start, kid.i) in inside for kid in tree.sentence.children(verb, "xcomp"))


def _is_named_so(tree: Tree, verb: Token) -> bool:
    """Whether the verb gives something a name or is tied to a clause: `called it a disgrace`."""
    return bool(tree.sentence.children(verb, *NAMED))


def _is_telling(block: Block, cue: Words, content: Spans) -> bool:
    """Whether words of saying and a clause, not just an object, stand inside of a content."""
    telling = any(token.lemma in TELLING for _, token in cue)
    return telling and any(
        has_subject(tree, token) and (token.head == token.i or token.head not in inside)
        for tree, tokens in block.trees_in(content)
        for inside in ({token.i for token in tokens},)
        for token in tokens
    )


def _only_shows(tree: Tree, verb: Token) -> bool:
    """Whether something shows something in the author's own eyes: `…, underscoring that …`."""
    own = [kid for kid in tree.sentence.children(verb) if kid.dep in SUBJECTS]
    return verb.pos == "VERB" and (not own or own[0].lemma in THINGS)


def _is_speech(block: Block, span: Span) -> bool:
    """Whether the span is a quotation that ends or is tied on as speech does."""
    quotation = block.quotation_at(span.start)
    if quotation is None or not quotation.inner.contains(span) or not is_speech(block, quotation):
        return False
    text = block.doc.text
    before = text[block.paragraph.span.start : quotation.outer.start].rstrip()
    return text[quotation.inner.end - 1] in ",.!?" or before.endswith(LINKED)


def _trimmed(block: Block, places: Spans) -> Spans:
    """The places without punctuation at their ends, as they are when nothing else is in them."""
    found: list[Span] = []
    for place in places:
        words = [token for token in block.tokens_in(place) if is_word(token)]
        found.append(Span(place.doc_id, words[0].start, words[-1].end) if words else place)
    return tuple(found)


def _is_rumour(cue: Words) -> bool:
    """Whether what stands before the cue is what is told of: `they are said to have left`."""
    return any(
        token.lemma in RUMOURS and is_passive(tree, token) and not agents(tree, token)
        for tree, token in cue
    )


def _is_nobodys(cue: Words) -> bool:
    """`There were reports that X`, `fled after reports that X`: nobody is said to say so."""
    if any(tree.sentence.children(token, "expl") for tree, token in cue):
        return True
    nouns = [(tree, token) for tree, token in cue if token.lemma in NOUN and token.pos == "NOUN"]
    return (
        bool(nouns)
        and len(cue) == len(nouns)
        and all(
            token.dep == "pobj"
            and tree.sentence.head(token).lemma in ("after", "amid", "following", "despite")
            and not tree.sentence.children(token, "poss", "compound", "amod")
            and not any(
                kid.lemma in ("by", "from") for kid in tree.sentence.children(token, "prep")
            )
            for tree, token in nouns
        )
    )


def is_heard(block: Block, spoken: Spoken) -> bool:
    """Whether the source is who it was said to."""
    cue = _words(block, spoken.cue)
    return is_told(cue, source_of(block, spoken.source, cue)[1])


def _form(block: Block, cue: Spans, content: Spans) -> Form | None:
    """Mixed for a quotation that completes a clause of the article; None: told by the marks."""
    quotation = block.quotation_at(content[0].start)
    if quotation is None or not quotation.inner.contains(content[0]):
        return None
    if quotation.outer.start < cue[0].end or not is_speech(block, quotation):
        return None
    between = block.doc.text[cue[-1].end : quotation.outer.start].strip()
    return None if not between or between.endswith(LINKED) else Form.MIXED
