"""What the accused answered, or that they did not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from firsthand.facts import Find
from firsthand.facts._bodies import Bodies
from firsthand.facts._frames import actor_of, frame, is_passive
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._modality import governors
from firsthand.facts._phrases import joint_span, noun_span, subject, verb_above
from firsthand.facts._stages import PEOPLE
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model import (
    Article,
    Chain,
    Modality,
    Problem,
    Reply,
    ReplyKind,
    Source,
    Span,
    Stance,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key
from firsthand.text.words import words

VERBS: Mapping[str, ReplyKind] = MappingProxyType(
    dict.fromkeys(
        words("deny reject dismiss refute rebut repudiate contradict dispute disavow"),
        ReplyKind.DENIES,
    )
    | dict.fromkeys(
        words("acknowledge admit concede confess apologise apologize accept"),
        ReplyKind.ACKNOWLEDGES,
    )
    | dict.fromkeys(words("promise pledge vow undertake"), ReplyKind.PROMISES)
)
NOUNS: Mapping[str, ReplyKind] = MappingProxyType(
    dict.fromkeys(words("denial rebuttal"), ReplyKind.DENIES)
    | dict.fromkeys(
        words("admission acknowledgement acknowledgment apology"), ReplyKind.ACKNOWLEDGES
    )
    | dict.fromkeys(words("pledge promise"), ReplyKind.PROMISES)
)
# "reject", "dismiss", "dispute" answer only when what they turn down is something said.
TURNED_DOWN = frozenset({"reject", "dismiss", "refute", "dispute", "contradict", "deny", "rebut"})
SAID = words(
    "allegation claim accusation charge report finding criticism suggestion assertion "
    "rumour rumor complaint responsibility involvement wrongdoing it this that them these "
    "knowledge story account statement figure link complicity abuse role conclusion "
    "evidence accuracy version count guilt knowing participation existence blame notion "
    "idea use"
)
# Whom a hospital or a border admits: no reply.
ADMITTED = words(
    "patient child woman man person people victim refugee student member casualty girl "
    "boy state country civilian wounded dozen hundred worker journalist observer visitor"
)
# What is acknowledged with a nod.
GREETED = words("applause cheer crowd support receipt help greeting gift presence applaud debt")
BLAME = words("responsibility blame fault guilt liability")
WITHHELD = words("entry access passage treatment aid food permission visa request right help")
# What a promise must be about to answer an allegation.
MENDS = words(
    "investigate investigation inquiry enquiry probe punish prosecute prosecution cooperate review"
    " justice compensate compensation reform improve address stop end prevent ensure tighten"
    " discipline accountable accountability measure act action change protect"
)
SILENT = re.compile(
    r"\b(?:(?:remain|stay|kept|keep|has\s+been|have\s+been|been)\w*\s+(?:\w+ly\s+)?silent"
    r"|(?:did|do|does|has|have|had)\s*(?:not|n['’]t|never)\s+(?:\w+ly\s+)?(?:yet\s+)?(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|react(?:ed)?)"
    r"(?!\s+the\s+(?:door|bell|phone|telephone)\b)"
    r"|(?:has|have|had)\s+yet\s+to\s+(?:respond|reply|answer|comment|react)"
    r"|(?:did|do|does)\s*(?:not|n['’]t)\s+return\s+(?:\w+\s+)?(?:calls?|messages?|e-?mails?)"
    r"|(?:could|can)\s*(?:not|n['’]t)\s+(?:immediately\s+)?be\s+reached|(?:was|were)\s+not\s+(?:immediately\s+)?(?:available|reachable)"
    r"|unavailable\s+for\s+comment|made\s+no\s+(?:public\s+)?(?:statement|response|reply)"
    r"|(?:offered|gave|given|issued|provided)\s+no\s+(?:\w+\s+)?(?:response|reply|reaction|answer)"
    r"|no\s+(?:immediate\s+|public\s+|official\s+)?(?:response|reply|reaction|answer)\s+from)\b",
    re.IGNORECASE,
)
NO_COMMENT = re.compile(
    r"\b(?:no\s+(?:immediate\s+|further\s+|official\s+|public\s+)?comment"
    r"|(?:declin|refus)(?:ed|es|ing)\s+to\s+(?:comment|answer|discuss|say|respond|confirm\s+or\s+deny)"
    r"|(?:would|will|did|does|has|have|could|can)\s*(?:not|n['’]t)\s+(?:immediately\s+)?comment(?:ed)?"
    r"|neither\s+confirm(?:ed|s)?\s+nor\s+den(?:y|ied|ies)|made\s+no\s+comment)\b",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(
    r"\b(?:(?:was|were)\s+not\s+(?:asked|approached|contacted|invited)|did\s+not\s+(?:ask|approach|contact)"
    r"|without\s+(?:asking|approaching|contacting))\b",
    re.IGNORECASE,
)
_FAULT = (
    r"(?:out\s+of\s+date|outdated|inaccura\w+|incorrect|wrong|exaggerat\w+|misleading|mistaken|untrue"
    r"|not\s+(?:true|accurate|correct)|unfounded|unsubstantiated|one-sided|incomplete|old)"
)
_TELLING = (
    r"(?:report|details?|figures?|findings?|claims?|allegations?|numbers?|accusations?|data"
    r"|information|account|article|parts?|points?)"
)
IN_PART = re.compile(
    rf"\b(?:some|several|certain|many|a\s+few|parts?|not\s+all)\b[^.;]{{0,40}}?\b{_TELLING}\b[^.;]{{0,50}}?\b{_FAULT}"
    rf"|\b{_TELLING}\b[^.;]{{0,30}}?\b(?:partly|partially|somewhat|not\s+entirely|in\s+part)\b[^.;]{{0,20}}?\b{_FAULT}"
    r"|\b(?:policies|policy|rules|practices?|procedures?|things|the\s+situation)\s+(?:ha[sd]|have)\s+(?:since\s+|now\s+|already\s+)?(?:been\s+)?(?:changed|improved|tightened)",
    re.IGNORECASE,
)
WILL_ACT = re.compile(
    r"\b(?:it|they|we|he|she)\s+(?:will|would|shall)\s+(?:\w+ly\s+)?"
    r"(?:investigate|look\s+into|punish|prosecute|discipline|cooperate|review|take\s+(?:\w+\s+)?action)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(
    rf"\b(?:the|these|those|all|such|any|both)\s+(?:\w+\s+){{0,3}}?{_TELLING}\b[^.;]{{0,30}}?\b(?:is|are|was|were|be|being|as)\s+(?:\w+ly\s+)?"
    r"(?:false|untrue|baseless|unfounded|fabricated|lies|nonsense|groundless|a\s+lie|without\s+foundation|fiction)",
    re.IGNORECASE,
)
MAY = frozenset({"may", "might", "could"})
SOMEBODY = (PEOPLE | PEOPLE_OF | BODY_NOUNS | HOLDERS | PART_NOUNS) - words("he she it they we i")
# Whose silence is lamented: nobody asked them.
NOBODY = words("world community humanity everyone everybody nobody public history conscience")
PREFILTER = re.compile(
    r"\b(?:den(?:y|ie)|reject|dismiss|refut|rebut|repudiat|contradict|disput|disavow|acknowledg|admi[ts]|conced"
    r"|confess|apolog|promis|pledg|vow|undert[ao]|accept|would|will|yet\s+to|return|silen|comment|repl|respon|answer|react|reached|available|approach"
    r"|contact|asked|out\s+of\s+date|outdated|inaccura|exaggerat|wrong|incorrect|untrue|true|misleading|unfounded"
    r"|polic|rules|practice|procedure|false|baseless|fabricat|lie|nonsense|discuss|confirm)",
    re.IGNORECASE,
)


QUIET = frozenset({ReplyKind.SILENCE, ReplyKind.NO_COMMENT})


def find(reading: Reading) -> Iterator[Reply | Problem]:
    """The replies of each sentence, in text order; one of a kind for each body and sentence."""
    facts = ground(reading)
    bodies = Bodies(reading)
    for sentence in reading[Sentence]:
        text = reading.doc.quote(sentence.span)
        told = [*_stances(facts, bodies, sentence)]
        if PREFILTER.search(text):
            told = [
                *_words(facts, bodies, sentence),
                *_phrases(facts, bodies, sentence, text),
                *told,
            ]
        yield from _once(told)


def _once(told: list[Reply]) -> Iterator[Reply]:
    """Without those that say the same of one sentence again; silence and no comment are alike."""
    seen: set[ReplyKind] = set()
    for reply in told:
        if reply.kind not in seen:
            seen.update(QUIET if reply.kind in QUIET else {reply.kind})
            yield reply


def _words(facts: Ground, bodies: Bodies, sentence: Sentence) -> Iterator[Reply]:
    for token in sentence.tokens:
        kind = VERBS.get(token.lemma) if token.pos == "VERB" else None
        if kind is not None and _answers(sentence, token):
            body = _agent(sentence, token)
            yield from _reply(facts, bodies, sentence, kind, (_clause(sentence, token), body))
        kind = NOUNS.get(token.lemma) if token.pos == "NOUN" else None
        if kind is not None and (owner := _owner(sentence, token)) is not None:
            yield from _reply(facts, bodies, sentence, kind, (noun_span(sentence, token), owner))


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    return frame(sentence, verb).actor if is_passive(sentence, verb) else actor_of(sentence, verb)


def _answers(sentence: Sentence, verb: Token) -> bool:
    """Turning down something said; not "denied entry", "dismissed three officers"."""
    told = frame(sentence, verb)
    if told.modality in (Modality.HYPOTHETICAL, Modality.NEGATED):
        return False
    if told.modality is Modality.FUTURE and VERBS[verb.lemma] is not ReplyKind.PROMISES:
        return False  # "once again they will deny it"
    if any(link.lemma in ("refuse", "decline", "neither") for link in governors(sentence, verb)):
        return False
    if verb.lemma in TURNED_DOWN:
        return _turns_down(sentence, verb, told.target)
    if VERBS[verb.lemma] is ReplyKind.PROMISES:
        return not MENDS.isdisjoint(token.lemma for token in sentence.subtree(verb))
    return _owns_up(sentence, verb, told.target)


def _turns_down(sentence: Sentence, verb: Token, target: Token | None) -> bool:
    if sentence.children(verb, "ccomp") and verb.lemma != "dismiss":
        return True
    if target is not None and target.lemma in WITHHELD:
        return False
    gerund = any(kid.tag == "VBG" for kid in sentence.children(verb, "xcomp", "dobj", "pcomp"))
    denies = verb.lemma == "deny" and gerund
    return denies or (target is not None and _is_said(sentence, target))


def _owns_up(sentence: Sentence, verb: Token, target: Token | None) -> bool:
    """ "admitted the killings", "apologised"; not "admitted nine patients"."""
    if verb.lemma == "accept":
        return target is not None and target.lemma in BLAME
    if any(
        kid.lemma in MAY for c in sentence.children(verb, "ccomp") for kid in sentence.children(c)
    ):
        return False  # "acknowledged that it may be hard" owns up to nothing
    if verb.lemma in ("apologise", "apologize") or sentence.children(verb, "ccomp"):
        return True
    if target is not None:
        return target.lemma not in ADMITTED | GREETED and target.entity not in ("PERSON", "NORP")
    return bool(sentence.children(verb, "xcomp", "prep"))


def _is_said(sentence: Sentence, target: Token) -> bool:
    if target.lemma in SAID or target.text.lower() in SAID or target.tag == "VBG":
        return True
    return any(kid.lemma in SAID for kid in sentence.children(target, "compound", "amod"))


def _owner(sentence: Sentence, noun: Token) -> Token | None:
    """Whose admission it is: "the ministry's admission", "the UN admission", "denials by …"."""
    for kid in sentence.children(noun, "poss", "compound", "nmod"):
        if kid.pos in ("PROPN", "NOUN"):
            return kid
    for by in sentence.children(noun, "prep", "agent"):
        if by.lemma in ("by", "from"):
            return next(iter(sentence.children(by, "pobj")), None)
    return None


def _clause(sentence: Sentence, verb: Token) -> Span:
    """The verb with its auxiliaries and what it answers."""
    below = [token for token in sentence.subtree(verb) if token.i >= verb.i]
    while below and below[-1].pos == "PUNCT":
        below.pop()
    first = min([verb, *sentence.children(verb, "aux", "neg")], key=lambda token: token.i)
    return sentence.span_of(first, below[-1])


def _phrases(facts: Ground, bodies: Bodies, sentence: Sentence, text: str) -> Iterator[Reply]:
    offset = sentence.span.start
    for pattern, kind in (
        (NO_COMMENT, ReplyKind.NO_COMMENT),
        (SILENT, ReplyKind.SILENCE),
        (NOT_ASKED, ReplyKind.NOT_APPROACHED),
    ):
        for found in pattern.finditer(text):
            span = Span(sentence.doc_id, offset + found.start(), offset + found.end())
            body = _silent_body(sentence, span)
            if body is not None:
                yield from _reply(facts, bodies, sentence, kind, (span, body))
    yield from _rebuttals(facts, bodies, sentence, text)


def _silent_body(sentence: Sentence, span: Span) -> Token | None:
    """Who keeps silent: "no comment from X", else the subject of the words."""
    inside = [t for t in sentence.tokens if t.start < span.end and t.end > span.start]
    after = sentence.tokens[inside[-1].i + 1 :][:8] if inside else ()
    for token in (*inside, *after):
        if token.lemma in ("from", "by") and (kids := sentence.children(token, "pobj")):
            return kids[0]
    for token in inside:
        if token.pos in ("VERB", "AUX", "ADJ"):
            found = actor_of(sentence, token)
            if found is not None and found.pos in ("NOUN", "PROPN", "PRON") and found.tag != "EX":
                return found
    verb = verb_above(sentence, inside[-1]) if inside else None
    return subject(sentence, verb) if verb is not None and verb.lemma == "have" else None


def _rebuttals(facts: Ground, bodies: Bodies, sentence: Sentence, text: str) -> Iterator[Reply]:
    """What somebody else than the narrator says against a report, in part or as a whole."""
    for pattern, kind in (
        (IN_PART, ReplyKind.REBUTS_IN_PART),
        (WHOLE, ReplyKind.DENIES),
        (WILL_ACT, ReplyKind.PROMISES),
    ):
        at = 0
        while found := pattern.search(text, at):
            start = sentence.span.start + found.start()
            span = Span(sentence.doc_id, start, start + len(found[0]))
            statement = facts.statement_of(span)
            told = statement is not None and bool(statement.source)
            at = found.end() if told else found.start() + 1  # "the mission said the claims …"
            if statement is not None and told:
                yield _made(statement, span, kind, bodies.speaker(statement), statement.source[0])


def _stances(facts: Ground, bodies: Bodies, sentence: Sentence) -> Iterator[Reply]:
    """Statements that own up to something, whatever verb carries it.

    Not those that deny: to insist on the contrary may be anybody's, and `deny` itself is read
    above. Nor those that "did not say" or "could not tell": nobody asked for an answer.
    """
    for statement in facts.starting_in(sentence):
        if statement.stance is Stance.ACKNOWLEDGES and statement.source and statement.cue:
            body, span = bodies.speaker(statement), statement.content[0]
            if body and not _is_supposed(sentence, statement):
                kind = ReplyKind.ACKNOWLEDGES
                yield _made(statement, span, kind, body, statement.source[0])


def _is_supposed(sentence: Sentence, statement: Statement) -> bool:
    """ "acknowledged that it may be hard" owns up to nothing."""
    inside = tokens_in(sentence, statement.content[0].start, statement.content[-1].end)
    return any(token.tag == "MD" and token.lemma in MAY for token in inside)


def _reply(
    facts: Ground,
    bodies: Bodies,
    sentence: Sentence,
    kind: ReplyKind,
    where: tuple[Span, Token | None],
) -> Iterator[Reply]:
    span, head = where
    statement = facts.near(sentence, span)
    if statement is None or head is None or head.lemma in NOBODY:
        return
    body = bodies.of(sentence, head)
    if body or head.lemma in SOMEBODY:
        yield _made(statement, span, kind, body, joint_span(sentence, head))


def _made(
    statement: Statement, span: Span, kind: ReplyKind, body: str, place: Span | None
) -> Reply:
    return Reply(
        id=key("reply", statement.id, kind, span.start, span.end),
        statement_id=statement.id,
        span=span,
        body=body,
        kind=kind,
        body_span=place,
    )


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="replies",
    version=4,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain}),
)
