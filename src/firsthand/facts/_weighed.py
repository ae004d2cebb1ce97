"""What those who stand accused say to the matter: replies told by voice and content together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from firsthand.facts._accused import ACCUSED, ANSWERED, HOLDING, Accused
from firsthand.facts._answers import (
    ANSWERING,
    ASKED,
    CONCEDING,
    EXCUSED,
    MINE,
    NO_SUCH,
    PROMISING,
    REPLYING,
    SORRY,
    THEIRS,
    UNCLAIMED,
    Told,
    account,
    denial,
    excuse,
    is_called,
    is_claim,
    is_fragment,
    is_own,
    is_to_come,
    regret,
)
from firsthand.facts._ground import Ground, tokens_in
from firsthand.facts._replied import made
from firsthand.facts._reply_words import CONTESTS, MAY, MENDS, VERBS
from firsthand.model import Form, Reply, ReplyKind, Span, Stance, Statement
from firsthand.syntax import Sentence

UNANSWERING = frozenset({Stance.NO_COMMENT, Stance.RECOMMENDS, Stance.ESTIMATES})
ASKING = frozenset({"ask", "inquire", "enquire", "wonder", "accuse", "charge"})
NOT = frozenset({"not", "n't", "n’t", "never"})
SEVERAL = frozenset({ReplyKind.ACKNOWLEDGES, ReplyKind.PROMISES})  # may stand in one content
NAMING = frozenset({"speak", "talk", "cite"})
CONTESTED = 2  # points of a thing that is disputed and no telling
FIRST_WORDS = 3  # of a content, in which "my" or "its" stands
STANCE = 3  # points of a content that is told as denied
ENOUGH = 4  # points of voice and content that make a reply
NEAR = 10  # sentences before in which an answer may find the words it takes up
SHORT = 3  # letters of words that are taken up by chance
ECHO = 1  # points of words that are taken up
OURS = MINE | THEIRS  # by which a speaker is meant where the words are not his or her own
CARRYING = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})


def answered(
    facts: Ground,
    accused: Accused,
    sentence: Sentence,
    here: Sequence[Statement],
    before: Sequence[Reply],
) -> Iterator[Reply]:
    """Replies of those who stand accused in statements that begin `here`, the sentence.

    None where `before` has one of the same words. What one voice answers alike in a sentence is
    one reply.
    """
    found: list[tuple[Statement, Span, ReplyKind]] = []
    for statement in sorted(here, key=_place):
        span = _said(sentence, statement)
        kind = _kind(facts, accused, sentence, statement)
        if kind is None or _is_told(statement, kind, before):
            continue
        if found and found[-1][2] is kind and found[-1][0].source[:1] == statement.source[:1]:
            first, start, _ = found.pop()
            whole = Span(span.doc_id, start.start, max(start.end, span.end))
            found.append((first, whole, kind))
        else:
            found.append((statement, span, kind))
    for statement, span, kind in found:
        place = statement.source[0] if statement.source else None
        yield made(statement, span, kind, accused.bodies.speaker(statement), place)


def _is_told(statement: Statement, kind: ReplyKind, before: Sequence[Reply]) -> bool:
    """Whether the words tell a reply already that is not of another kind altogether."""
    return any(
        reply.span.overlaps(statement.content[0])
        and (reply.kind is kind or kind is ReplyKind.DENIES or reply.kind not in SEVERAL)
        for reply in before
    )


def _kind(
    facts: Ground, accused: Accused, sentence: Sentence, statement: Statement
) -> ReplyKind | None:
    """The kind of reply a statement is. None: it is none. Who answered once is heard on."""
    voice = accused.weight(statement)
    told = content_told(facts, accused, sentence, statement) if voice >= HOLDING else None
    kind = _weighed(facts, accused, told, statement, voice) if told is not None else None
    if told is None or kind is None:
        return None
    if kind is not ReplyKind.DENIES or denial(told) or statement.stance is Stance.DENIES:
        accused.heard(statement)
    return kind


def _said(sentence: Sentence, statement: Statement) -> Span:
    """Words of saying, where they stand in the sentence, and what is said."""
    content = statement.content[0]
    more = (*statement.content[1:], *statement.cue)
    spans = [content, *(span for span in more if sentence.span.contains(span))]
    return Span(content.doc_id, min(s.start for s in spans), max(s.end for s in spans))


def _length(span: Span) -> int:
    return span.end - span.start


def _place(statement: Statement) -> Span:
    return statement.content[0]


def content_told(
    facts: Ground, accused: Accused, sentence: Sentence, statement: Statement
) -> Told | None:
    """The content in its sentence. None: whoever speaks gives no answers."""
    if statement.stance in UNANSWERING:
        return None
    place = max(statement.content, key=_length)
    inside, cues = tuple(tokens_in(sentence, place.start, place.end)), _cues(sentence, statement)
    if not inside or not cues.isdisjoint(ASKING):
        return None
    direct = statement.form is Form.DIRECT or not statement.source
    text = facts.reading.doc.quote(place)
    return Told(sentence, inside, text, MINE if direct else OURS, accused.words(statement), cues)


def _weighed(
    facts: Ground, accused: Accused, told: Told, statement: Statement, voice: int
) -> ReplyKind | None:
    """The kind of reply that voice and content make together. None: too little speaks for one."""
    other = voice == HOLDING and accused.is_advocate(statement) and "client" not in told.text
    if other or not is_claim(told):
        return None
    put, replying = _is_put(facts, told, statement), not told.cues.isdisjoint(REPLYING)
    answering = not told.cues.isdisjoint(ANSWERING)
    asked = (put or answering) + replying
    if owned := _owned(told, statement):
        return ReplyKind.ACKNOWLEDGES if voice + owned + asked >= ENOUGH else None
    if promised := _promised(told):
        return ReplyKind.PROMISES if voice + promised + asked >= ENOUGH else None
    denied = denial(told)
    if denied == NO_SUCH and voice < ACCUSED:
        denied = 0
    base = max(min(denied + excuse(told), STANCE), _denied_by_cue(told, statement))
    if not base and not accused.tells(statement):
        given = replying or put or (voice >= ACCUSED and answering)
        base = account(told) if given or _is_wary(facts, told, statement, voice) else 0
    if not base and is_fragment(told) and not told.cues.isdisjoint(NAMING):
        base = EXCUSED
    if not base:
        return None
    lacking = _enough(accused, told, statement) - voice - base - asked
    lacking -= statement.form is Form.MIXED
    enough = lacking <= 0 or (lacking <= ECHO and _is_echo(facts, told))
    return ReplyKind.DENIES if enough else None


def _is_wary(facts: Ground, told: Told, statement: Statement, voice: int) -> bool:
    """Whether it is the speaker's own account in wary marks, and given for an answer."""
    if statement.form is not Form.MIXED or not is_own(told):
        return False
    return voice >= ANSWERED or _is_echo(facts, told)


def _is_put(facts: Ground, told: Told, statement: Statement) -> bool:
    before = facts.reading.doc.text[told.sentence.span.start : statement.content[0].start]
    return ASKED.search(before.lower()) is not None


def _enough(accused: Accused, told: Told, statement: Statement) -> int:
    """How many points make a denial: more of those who write themselves: "I did not go"."""
    if statement.source:
        return ENOUGH
    first_person = not accused.own.get(statement.article_id)
    return ENOUGH + (first_person and not excuse(told))


def _owned(told: Told, statement: Statement) -> int:
    """Points for what is owned up to, by the words or by how they are said."""
    cues = told.cues
    if regret(told) >= SORRY or ("regret" in cues and _is_of_own(told)):
        return SORRY
    if "regret" in cues:
        return EXCUSED
    negated = not cues.isdisjoint(NOT)
    if negated and not cues.isdisjoint(UNCLAIMED):
        return SORRY
    by_cue = not cues.isdisjoint(CONCEDING) and account(told)
    conceded = statement.stance is Stance.ACKNOWLEDGES or by_cue
    if not conceded or negated or _is_supposed(told.sentence, statement):
        return 0
    return SORRY


def _is_of_own(told: Told) -> bool:
    """ "my earlier answer was wrong": it begins with what is the speaker's own."""
    return any(token.text.lower() in told.pronouns for token in told.tokens[:FIRST_WORDS])


def _promised(told: Told) -> int:
    """Points for what will be done."""
    if not told.cues.isdisjoint(PROMISING) and account(told) + is_to_come(told):
        return SORRY
    mends = not MENDS.isdisjoint(token.lemma for token in told.tokens)
    return EXCUSED if mends and is_to_come(told) else 0


def _denied_by_cue(told: Told, statement: Statement) -> int:
    """Points of a stance that other words give than those read already."""
    cues = told.cues
    if is_called(told) or not (cues.isdisjoint(CONCEDING) or cues.isdisjoint(NOT)):
        return STANCE
    disputed = not cues.isdisjoint({"dispute", "contest"}) and cues.isdisjoint(NOT)
    if disputed or (statement.stance is Stance.DENIES and not cues.isdisjoint(CONTESTS)):
        return CONTESTED
    if statement.stance is not Stance.DENIES:
        return 0
    return 0 if not cues.isdisjoint(VERBS) else STANCE


def _cues(sentence: Sentence, statement: Statement) -> frozenset[str]:
    spans = statement.cue
    return frozenset([t.lemma for span in spans for t in tokens_in(sentence, span.start, span.end)])


def _is_echo(facts: Ground, told: Told) -> bool:
    """Whether it takes up a word of what was told shortly before."""
    mine = {t.lemma for t in told.tokens if t.pos in CARRYING and len(t.lemma) > SHORT}
    number = bisect_left(facts.starts, told.tokens[0].start + 1) - 1
    before = facts.reading[Sentence][max(0, number - NEAR) : max(0, number)]
    return any(t.lemma in mine and t.lemma not in told.names for s in before for t in s.tokens)


def _is_supposed(sentence: Sentence, statement: Statement) -> bool:
    """ "acknowledged that it may be hard" owns up to nothing."""
    inside = tuple(tokens_in(sentence, statement.content[0].start, statement.content[-1].end))
    return any(token.tag == "MD" and token.lemma in MAY for token in inside) and not any(
        token.lemma == "have" and token.dep == "aux" for token in inside
    )
