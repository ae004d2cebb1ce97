"""Whether what the tagger hangs on a verb of saying is said, or only done, named or asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.model import Span, Spans
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import RELATIVES, SUBJECTS, VERBAL, is_word
from firsthand.statements._complements import is_told_of
from firsthand.statements._contents import Words
from firsthand.statements._cues import OBJECT
from firsthand.statements._sayings import is_bidden, is_only_meant
from firsthand.statements._speech import is_speech
from firsthand.syntax import Token

PLAIN = frozenset({"say", "tell", "read", "write", "post", "add", "ask", "answer", "reply"})
PLAIN |= frozenset({"respond", "continue", "swear", "cry", "shout", "question", "interrogate"})
"""Verbs that with a bare noun say nothing that could be false: `said my name`."""
PROVING = frozenset({"establish", "show", "prove", "find", "demonstrate", "confirm", "verify"})
"""What one could not prove one does not say, nor is it silence."""
AGREEING = frozenset({"agree", "decide"})  # to do something
ACTING = frozenset({"point", "protest", "post", "assert"})
"""Verbs that with an object and no clause are acts: `pointed the camera down`."""
UNSETTLED = frozenset({"unclear", "unknown", "uncertain", "clear", "known"})
ASKING = frozenset({"ask", "question", "wonder"})
WITHHELD = frozenset(
    {"entry", "access", "visa", "permission", "bail", "request", "appeal", "petition", "asylum"}
    | {"treatment", "care", "food", "water", "leave", "parole", "motion", "application", "plea"}
    | {"right", "service", "visit", "chance", "opportunity", "citizenship", "refuge"}
)
"""What one denies somebody, rather than that it was so."""
QUESTIONED = frozenset({"ask", "question", "press", "quiz", "challenge"})
QUESTIONS = frozenset({"question", "query", "inquiry", "enquiry", "request", "call"})
THEMES = frozenset({"about", "regarding", "concerning"})
THEME_CHARS = 12
PLAINTS = frozenset({"warn", "warning", "complain", "complaint"})
SLIGHT = frozenset({"UH", "DT", "IN", "PRP", "RB", "WDT", "WP"})


def says_nothing(block: Block, cue: Words, content: Spans) -> bool:
    """Whether the content is no claim under this cue."""
    words = [t for span in content for t in block.tokens_in(span) if is_word(t)]
    if not words or (len(words) == 1 and words[0].tag in SLIGHT) or _is_bare(block, content):
        return True
    if _is_question(block, cue, content) or _asks_around(cue) or _is_nobodys(cue):
        return True
    if _goes_on(block, cue, content):
        return True
    spoken = [q for span in content for q in block.quotations_in(span.start, span.end)]
    if any(is_speech(block, quotation) for quotation in spoken):
        return False
    if _is_only_about(block, cue, content[0]):
        return True
    return any(_is_done(tree, verb, words) for tree, verb in cue if verb.pos == "VERB")


def _is_bare(block: Block, content: Spans) -> bool:
    """Whether but a pronoun is said, and to whom: `confessed | it to the chaplain`."""
    for _, tokens in block.trees_in(content):
        inside = {token.i for token in tokens}
        for token in tokens:
            top = token.head == token.i or token.head not in inside
            slight = token.pos in ("PRON", "DET", "ADV") or token.lemma == "to"
            beside = token.dep in ("prep", "npadvmod", "punct", "dative")
            if top and not (slight or (beside and tokens[0].pos in ("PRON", "DET"))):
                return False
    return True


def _is_nobodys(cue: Words) -> bool:
    """Whether it is only to be said, or not known: `X should report`, `it remains unclear why`."""
    open_to_all = any(
        token.lemma in UNSETTLED and token.dep == "acomp" and _is_it(tree, token)
        for tree, token in cue
    )
    return open_to_all or any(is_bidden(tree, verb) for tree, verb in cue if verb.pos == "VERB")


def _is_it(tree: Tree, predicate: Token) -> bool:
    """Whether `it` is what is so."""
    over = tree.sentence.head(predicate)
    return any(kid.lemma == "it" for kid in tree.sentence.children(over, *SUBJECTS))


def _is_only_about(block: Block, cue: Words, content: Span) -> bool:
    """Whether but a theme is told: `allegations about | the conduct of the guards`."""
    if not content.start:
        return False
    place = Span(content.doc_id, max(0, content.start - THEME_CHARS), content.start)
    before = block.tokens_in(place)
    if not before or before[-1].lemma not in THEMES or {t.lemma for _, t in cue} & PLAINTS:
        return False
    return not any(t.pos in VERBAL or t.pos == "NUM" for t in block.tokens_in(content))


def _goes_on(block: Block, cue: Words, content: Spans) -> bool:
    """Whether the content only tells more of a noun of the cue: `told a tale | that ran long`."""
    nouns = {(tree.start, token.i) for tree, token in cue if token.pos == "NOUN"}
    for tree, tokens in block.trees_in(content):
        inside = {token.i for token in tokens}
        for token in tokens:
            if token.dep == "relcl" and (tree.start, token.head) in nouns:
                own = tree.sentence.children(token, *SUBJECTS)
                return not any(k.i in inside and k.lemma not in RELATIVES for k in own)
    return False


def _is_question(block: Block, cue: Words, content: Spans) -> bool:
    text = block.doc.text
    end = content[-1].end
    asked = text[end - 1] == "?" or text[end : end + 1] == "?"
    return asked and any(token.lemma in ASKING for _, token in cue)


def _asks_around(cue: Words) -> bool:
    lemmas = [token.lemma for _, token in cue]
    return "ask" in lemmas and "around" in lemmas


def _is_done(tree: Tree, verb: Token, words: Sequence[Token]) -> bool:
    """Whether the verb with this object is an act: `rejected the plea`, `agreed to meet me`."""
    if is_only_meant(tree, verb) or (verb.lemma in AGREEING and words[0].tag == "TO"):
        return True
    bare = not any(token.pos in VERBAL or token.pos == "NUM" for token in words)
    if verb.lemma in PLAIN and bare and words[0].pos != "ADP" and words[0].lemma != "nothing":
        return True
    if verb.lemma == "protest" and not tree.sentence.children(verb, "ccomp"):
        return True
    if verb.lemma in PROVING and tree.sentence.children(verb, "neg"):
        return True
    kids = {kid.dep: kid for kid in reversed(tree.sentence.children(verb)) if kid.i > verb.i}
    told = kids.get("dobj")
    if told is None or "ccomp" in kids or told.i not in {t.i for t in words}:
        return False
    return _acts_on(tree, verb, kids)


def _acts_on(tree: Tree, verb: Token, kids: Mapping[str, Token]) -> bool:
    """Whether what the verb does to its object, behind it, is done: `denied them entry`."""
    if verb.lemma == "deny":
        return "dative" in kids or kids["dobj"].lemma in WITHHELD
    if verb.lemma in ACTING:
        return True
    return verb.lemma in OBJECT and not is_told_of(tree, verb, kids)


def is_turned_away(cue: Words) -> bool:
    """Whether who is named was asked, or sent another away, or only decided for somebody."""
    return _is_asked(cue) or _refers(cue) or _rules(cue)


def _is_asked(cue: Words) -> bool:
    """Whether who is named was asked himself: `asked whether …, he replied`."""
    return any(
        token.lemma in QUESTIONED
        and token.tag == "VBN"
        and not any(kid.dep == "aux" for kid in tree.sentence.children(token))
        and not tree.sentence.children(token, "agent")
        for tree, token in cue
    )


def _refers(cue: Words) -> bool:
    """Whether somebody is only sent elsewhere: `referred the reporter to the police`."""
    return any(
        token.lemma == "refer"
        and any(kid.lemma not in QUESTIONS for kid in tree.sentence.children(token, "dobj"))
        for tree, token in cue
    )


def _rules(cue: Words) -> bool:
    """Whether a judge only decides for somebody: `ruled in their favour`."""
    return len(cue) > 0 and any(
        token.lemma == "rule"
        and token.pos == "VERB"
        and not tree.sentence.children(token, "ccomp", "prt", "dobj")
        for tree, token in cue
    )
