"""Rules that are told to hold: immunity, who may lift it, orders, conduct, who has to try whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.facts import Find
from firsthand.facts._bodies import Bodies, bodies_in
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._jurisdictions import jurisdiction_of
from firsthand.facts._phrases import joint_span, subject, verb_above
from firsthand.facts._who import BODY_NOUNS, PEOPLE_OF
from firsthand.model import (
    Article,
    Chain,
    Problem,
    Rule,
    RuleKind,
    Source,
    Span,
    Statement,
)
from firsthand.model.quick import dataclass
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.glances import Letters, small
from firsthand.text.keys import key
from firsthand.text.words import words

HELD = (
    r"(?:enjoy\w*|ha(?:s|ve|d)|grant\w*|give[ns]?|gave|guarantee\w*|secur\w*|retain\w*|claim\w*|hold\w*"
    r"|provid\w*|cover\w*|keep\w*|extend\w*|receiv\w*|won)"
)
IMMUNITY = re.compile(
    rf"\b(?P<verb>{HELD})\s+(?:\w+\s+){{0,5}}?(?P<word>immunity)\b"
    r"(?!\s+(?:(?:was|were|be|been)\s+)?(?:waived|lifted)|\s+to\b)(?:\s+from\s+[\w-]+)?"
    r"|\b(?:is|are|was|were|be|remain\w*)\s+(?:\w+ly\s+)?(?P<immune>immune|exempt)\s+from\s+"
    r"(?:\w+\s+)?(?:prosecution|arrest|trial|suit|local|the\s+(?:law|courts?)|jurisdiction|legal)"
    r"|\b(?:may|can)\s*not\s+be\s+(?:tried|prosecuted|arrested|sued|charged)\b"
    r"|\bnot\s+subject\s+to\s+(?:the\s+)?(?:local\s+|national\s+)?(?:law|courts?|jurisdiction|prosecution|arrest)",
)
WAIVER = re.compile(
    r"\b(?:unless|until|only|may|can|could|must|right\s+to|power\s+to|authority\s+to)\b[^.;]{0,40}?"
    r"\b(?P<word>waive[ds]?|waiver|lift(?:ed|s)?)\b(?=[^.;]{0,80})",
)
ORDER = re.compile(
    r"\b(?P<word>instruct(?:ed|s)|order(?:ed|s)|command(?:ed|s)|told|directed|forb(?:ade|idden|ids))\b"
    r"(?:\s+by\s+(?:\w+\s+){1,4}?)?[^.;]{0,30}?\b(?:not\s+to|to|from)\s+\w+"
    r"|\bunder\s+(?:\w+\s+)?(?P<orders>orders)\s+(?:not\s+)?to\s+\w+",
)
PAPERS = re.compile(
    r"\b(?:circular|directive|decree|memo(?:randum)?|instructions?|orders?|regulations?)\b", re.I
)
CONDUCT = re.compile(
    r"\b(?:not|no\s+longer|never)\s+[\"“]?(?:allowed|permitted|authori[sz]ed)\b"
    r"|\b(?P<bound>may|must|shall|can)\s*not\s+(?!be\b|have\b)\w+"
    r"|\b[\"“]not\s+allowed[\"”]?|\b(?:is|are|was|were)\s+(?:strictly\s+)?(?P<word>forbidden|prohibited"
    r"|barred|banned)\b|\boff[-\s]limits\b|\bzero[-\s]tolerance\b|\bcode\s+of\s+conduct\b"
    r"|\b(?:rules|regulations|standing\s+orders)\s+(?:forbid|prohibit|ban|require|say|state)\w*",
)
COMPETENCE = re.compile(
    r"\b(?:is|are|was|were|remains?)\s+(?:\w+ly\s+)?(?:responsible|answerable|accountable|liable)\s+for\s+"
    r"(?:the\s+)?(?:conduct|discipline|behaviou?r|acts?|actions|crimes|investigat\w+|prosecut\w+|punish\w+)"
    r"|\bup\s+to\s+(?:them|it|him|her|each|the)\b[^.;]{0,30}?\bto\s+(?:bring|try|prosecute|punish|investigate"
    r"|discipline)\b|\b(?:have|has|had|retains?)\s+(?:\w+\s+)?jurisdiction\b"
    r"|\b(?:fall|come|are|is|remain)s?\s+(?:under|within|subject\s+to)\s+the\s+(?:\w+\s+){0,2}jurisdiction\b"
    r"|\b(?:is|are|remains?)\s+for\s+(?:\w+\s+){1,5}?to\s+(?:bring|try|prosecute|punish|investigate|discipline|judge)\b"
    r"|\bonly\s+(?:[\w']+\s+){1,5}?(?:can|may)\s+(?:try|prosecute|punish|discipline|judge|arrest)\b"
    r"|\bmay\s+(?:only\s+)?be\s+tried\s+(?:only\s+)?(?:in|by|before)\b",
)
# Each with letters of which a sentence that tells one has some, as far as these are rare.
KINDS = (
    (RuleKind.WAIVER, WAIVER, ("immunity",)),
    (RuleKind.IMMUNITY, IMMUNITY, ("immun", "exempt", "not")),
    (RuleKind.COMPETENCE, COMPETENCE, ("",)),
    (RuleKind.CONDUCT, CONDUCT, ("",)),
)
SUPERIORS = re.compile(
    r"\b(?:superiors?|command(?:er)?s?|headquarters|officers?|chiefs?|ministry|general|colonel)\b",
    re.IGNORECASE,
)
UNITS = words("battalion contingent platoon unit policeman sentry warder jailer")
STAFF = UNITS | words("company doctor nurse teacher driver")
TELLING = Letters(
    "immun exempt waive lift instruct order command told direct forb allow permit authori prohib"
    " barred banned limits tolerance conduct regulation rules responsible answerable accountable"
    " liable jurisdiction tried",
    re.compile(r"up\s+to\s|(?:may|must|shall|can)\s*not|(?:is|are|remains?)\s+for|only\s"),
    some="not bring try prosecute punish investigate discipline judge arrest",
)


@dataclass(frozen=True, slots=True)
class _Told:
    """One rule in a sentence: its words, the word that names it, whom it holds for, who set it."""

    kind: RuleKind
    span: Span
    word: Token
    body: Token | None
    by: Token | None


def find(reading: Reading) -> Iterator[Rule | Problem]:
    """The rules of each sentence, in text order, one of a kind for each stretch of words."""
    facts = ground(reading)
    bodies = bodies_in(reading)
    for sentence in reading[Sentence]:
        text = reading.doc.quote(sentence.span)
        if TELLING(text):
            for told in _told(sentence, text):
                yield from _rule(facts, bodies, sentence, told)


def _told(sentence: Sentence, text: str) -> Iterator[_Told]:
    """Whatever a pattern tells; all of them are looked for in small letters."""
    lower = small(text)
    for kind, pattern, letters in KINDS:
        for found in pattern.finditer(lower) if any(some in lower for some in letters) else ():
            told = [*_parts(sentence, kind, found)]
            yield from told
            if told and kind is RuleKind.CONDUCT:
                break  # "are forbidden …, under the code of conduct" is one rule
    for found in ORDER.finditer(lower):
        yield from _ordered(sentence, found)


def _parts(sentence: Sentence, kind: RuleKind, found: re.Match[str]) -> Iterator[_Told]:
    span = _place(sentence, found)
    inside = [*tokens_in(sentence, span.start, span.end)]
    verb = next((t for t in inside if t.pos in ("VERB", "AUX")), None) or (
        verb_above(sentence, inside[0]) if inside else None
    )
    if verb is None or _is_denied(sentence, verb):
        return
    word = inside[-1]
    who = subject(sentence, verb)
    if kind is RuleKind.WAIVER:
        yield _Told(kind, span, word, None, _agent(sentence, word) or who)
        return
    if kind is RuleKind.IMMUNITY and (exempt := _for_whom(sentence, inside)) is not None:
        yield _Told(kind, span, word, exempt, who)
        return
    if kind is not RuleKind.CONDUCT or _binds(who, found):
        yield _Told(kind, span, word, who, None)


def _binds(who: Token | None, found: re.Match[str]) -> bool:
    """A rule for people of a body; that villagers were not allowed to pass is an act."""
    if "allowed" not in found[0] and found["word"] is None and found["bound"] is None:
        return True
    return who is not None and _noun(who) in PEOPLE_OF | UNITS


def _noun(token: Token) -> str:
    """The noun in the singular: taggers take a first word for a name ("Guards were told …")."""
    return token.lemma.removesuffix("s") if token.tag == "NNPS" else token.lemma


def _is_denied(sentence: Sentence, verb: Token) -> bool:
    """ "did not enjoy immunity"; a prohibition has its "not" elsewhere."""
    holds = verb.lemma in ("enjoy", "have", "grant", "give")
    return holds and any(kid.i < verb.i for kid in sentence.children(verb, "neg"))


def _agent(sentence: Sentence, word: Token) -> Token | None:
    """Who may lift it: "unless the council waives it"."""
    for by in sentence.children(word, "agent", "prep"):
        if by.lemma == "by" and (kids := sentence.children(by, "pobj")):
            return kids[0]
    return None


def _for_whom(sentence: Sentence, inside: list[Token]) -> Token | None:
    """ "secured immunity from trial for its staff"."""
    after = sentence.tokens[inside[-1].i + 1 : inside[-1].i + 5]
    leads = (by for by in after if by.lemma in ("for", "to"))
    found = (kid for by in leads for kid in sentence.children(by, "pobj"))
    return next((kid for kid in found if kid.pos in ("NOUN", "PROPN")), None)


def _ordered(sentence: Sentence, found: re.Match[str]) -> Iterator[_Told]:
    """ "were ordered by the command not to …", "the command told guards not to …"."""
    span = _place(sentence, found)
    if found["orders"] is not None:
        verb = verb_above(sentence, next(tokens_in(sentence, span.start, span.end)))
        who = subject(sentence, verb) if verb is not None else None
        if who is not None and _noun(who) in PEOPLE_OF | STAFF | BODY_NOUNS:
            yield _Told(RuleKind.ORDER, span, who, who, None)
        return
    word = next((t for t in tokens_in(sentence, span.start, span.end) if t.pos == "VERB"), None)
    if word is None:
        return
    passive = bool(sentence.children(word, "auxpass"))
    by = _agent(sentence, word) if passive else subject(sentence, word)
    body = subject(sentence, word) if passive else _told_to(sentence, word)
    if body is not None and _may_order(by, body, found, passive=passive):
        yield _Told(RuleKind.ORDER, span, word, body, by)


def _told_to(sentence: Sentence, word: Token) -> Token | None:
    """Who is ordered: the object, which parsers may take for the subject of what follows."""
    clauses = sentence.children(word, "xcomp", "ccomp", "advcl")
    below = [kid for clause in clauses for kid in sentence.children(clause, "nsubj")]
    return next(iter((*sentence.children(word, "dobj"), *below)), None)


def _may_order(by: Token | None, body: Token, found: re.Match[str], *, passive: bool) -> bool:
    """Superiors or their papers; nobody is named where soldiers "were told not to"."""
    if by is not None:
        return bool(SUPERIORS.search(by.text) or PAPERS.fullmatch(by.text))
    bound = _noun(body) in PEOPLE_OF | STAFF
    return passive and bound and (found["word"] != "told" or " not " in found[0])


def _place(sentence: Sentence, found: re.Match[str]) -> Span:
    start = sentence.span.start
    return Span(sentence.doc_id, start + found.start(), start + found.end())


def _rule(facts: Ground, bodies: Bodies, sentence: Sentence, told: _Told) -> Iterator[Rule]:
    statement = facts.near(sentence, told.span)
    if statement is None:
        return
    yield Rule(
        id=key("rule", statement.id, told.kind, told.span.start, told.span.end),
        statement_id=statement.id,
        span=told.span,
        kind=told.kind,
        body=bodies.of(sentence, told.body) if told.body else "",
        by=bodies.of(sentence, told.by) if told.by else "",
        body_span=joint_span(sentence, told.body) if told.body else None,
        by_span=joint_span(sentence, told.by) if told.by else None,
        jurisdiction=jurisdiction_of(sentence, told.word),
    )


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="rules",
    version=3,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain}),
)
