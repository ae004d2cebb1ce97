"""Who stands accused in a document, and how surely one of its voices answers for them.

A voice is told by its names and by the words for it: an office, a rank, a body with power over
others, somebody's lawyer. Who is laid to an act, accused, or gives a plain reply elsewhere stands
accused; those who find, judge, treat or suffer do not, unless they are accused themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from firsthand.facts._bodies import bodies_in
from firsthand.facts._described import described
from firsthand.facts._ground import ground
from firsthand.facts._laid import laid, named, named_loosely, suffered
from firsthand.facts._phrases import NOUNS, noun_span
from firsthand.facts._speakers import Speakers
from firsthand.model import (
    Form,
    Incident,
    Naming,
    Reply,
    Source,
    SourceKind,
    Stance,
    Statement,
)
from firsthand.reading import Reading
from firsthand.syntax import Paragraph, Sentence, Token
from firsthand.text.words import words

ANSWERED: Final = 3  # gives a plain reply in the document
ACCUSED: Final = 2  # is laid to an act, or accused in so many words
HOLDING: Final = 1  # holds an office or power, or others tell of it by name
EXEMPT: Final = -2  # finds, judges, treats, suffers
HELD: Final = frozenset({Stance.ALLEGES, Stance.DENIES, Stance.ACKNOWLEDGES})
ALLEGED: Final = re.compile(
    r"\b(?:alleg|accus|complain|abus|misconduct|scandal|claims?\b|charges?\b)", re.IGNORECASE
)

POWERS: Final = words(
    "government army ministry police force mission regime administration state authority agency"
    " company firm corporation contractor operator owner manufacturer supplier bank airline navy"
    " military gendarmerie militia paramilitary junta brigade battalion regiment contingent unit"
    " squadron platoon division guard service department directorate municipality embassy command"
    " diocese archdiocese church order convent orphanage school academy prison jail camp"
    " movement party faction front rebel guerrilla delegation kremlin palace presidency cabinet"
    " plant factory mine mill shipyard estate plantation customs security"
    " president minister premier chancellor governor mayor king emir sultan ambassador secretary"
    " chief commander commandant colonel general brigadier major captain lieutenant sergeant"
    " corporal constable inspector superintendent marshal admiral officer official warden warder"
    " director manager owner chairman chairwoman chairperson executive boss foreman headmaster"
    " headmistress principal superior abbess abbot bishop archbishop cardinal priest rector matron"
    " landlord contractor accused defendant suspect spokesman spokeswoman spokesperson"
    " management board trust trustee employer skipper master shipowner landowner farm foundry"
    " refinery colliery hotel depot terminal port airport railway utility developer builder"
    " producer exporter dealer broker recruiter subsidiary holding consortium retailer provider"
    " home centre college dean registrar supervisor overseer controller keeper jailer custodian"
    " sheriff marshal commissioner envoy consul councillor senator politician warlord leader"
    " paramilitary appellant respondent sgt insp supt lt col maj capt cpl gen brig pc ministerial"
    " hospital clinic university governorate council policeman soldier troop personnel staff ranger"
)
BODIES: Final = words(
    "government army ministry police force mission company corporation bank navy embassy service"
    " department command diocese order delegation presidency council authority agency contingent"
)
LEADERS: Final = words(
    "director chairman chairwoman chairperson chief executive president secretary official officer"
    " manager spokesman spokeswoman spokesperson leader head deputy master trustee centre"
)
SUFFERING: Final = frozenset({"witness", "victim", "survivor"})
ADVOCATES: Final = words("lawyer solicitor barrister counsel attorney advocate defence defense")
TELLERS: Final = words(
    "witness victim survivor resident villager neighbour neighbor relative widow mother father"
    " family child woman girl boy teacher journalist reporter newspaper correspondent refugee"
    " migrant miner farmer fisherman docker worker student activist campaigner"
)
JUDGES: Final = words(
    "court tribunal chamber judge coroner jury magistrate prosecutor prosecution"
    " ombudsman committee panel rapporteur expert observatory monitor researcher"
    " investigator inspectorate auditor union association league society network"
    " organisation organization charity ngo nurse doctor surgeon pathologist physician diplomat"
    " observer historian professor academic analyst cleaner opposition"
)
GATHERED: Final = words("association union league society network organisation organization")
NEUTRAL: Final = TELLERS | JUDGES
NEUTRAL_ALONE: Final = NEUTRAL - GATHERED
POWERS_ALONE: Final = POWERS - LEADERS
ORDAINED: Final = re.compile(r"\b(?:Mother|Father|Sister|Brother)\s+[A-Z]|\bReverend\s")
TOLD_APART: Final = POWERS | NEUTRAL
PAST: Final = words("former retired ex ex-soldier ex-officer ex-guard")
FIRST: Final = frozenset({"a", "an", "one", "another", "some"})
LEADING: Final = 6  # words of a name in which a rank may stand
MOUTHS: Final = words("spokesman spokeswoman spokesperson representative lawyer official counsel")
AUTHORS: Final = words("i me we us my our")
DOERS: Final = frozenset({"nsubj", "poss"})
WAS: Final = re.compile(
    r"\b(?:I|we)\s+(?:was|am|were|are)\s+(?:an?|the)\s+(?P<office>(?:[a-z]+\s+){0,3}[a-z]+)"
    r"|\b(?:accus)\w*\s+(?:\w+\s+){0,3}?(?P<me>me|us|I|we)\b"
)
PLEA: Final = re.compile(
    r"\b(?:I|we)\s+(?:\w+ly\s+|do\s+|must\s+|can\s+only\s+)?(?:deny|reject|refute|regret|repudiate|apologi[sz]e)\b",
    re.IGNORECASE,
)
HEADS: Final = 6  # paragraphs in which the body that issues a text names itself
HEAD_CHARS: Final = 90
OFTEN: Final = 3  # statements of a body that its own text holds


class Accused:
    """The accused of one reading; `answered` are replies that the words alone already tell."""

    def __init__(self, reading: Reading, answered: Iterable[Reply]) -> None:
        self.reading = reading
        self.facts = ground(reading)
        self.bodies = bodies_in(reading)
        self.answered = {*_answering(self.reading, answered)}
        blamed, hurt = laid(self.reading), suffered(self.reading)
        self.accused = frozenset([*blamed, *self._told_of()])
        self.laid = frozenset(word for word in blamed if blamed[word] > hurt[word])
        self.suffering = frozenset(word for word in hurt if hurt[word] > blamed[word])
        self.own = _own_voices(self.reading)
        self.accusers = frozenset(self._accusing())
        self.telling = frozenset(incident.statement_id for incident in self.reading[Incident])
        self.described = described(self.reading)
        self.speakers = Speakers(self.bodies, self.telling)
        self._words: dict[str, frozenset[str]] = {}  # by the id of the statement
        self._telling_words: dict[str, frozenset[str]] = {}

    def _accusing(self) -> Iterator[str]:
        """Words for those who allege, and who ask that something be done."""
        doc = self.reading.doc
        for statement in self.reading[Statement]:
            if statement.stance in (Stance.ALLEGES, Stance.RECOMMENDS) and statement.source:
                held = frozenset(named(doc.quote(statement.source[0])))
                yield from held - LEADERS if not held & POWERS_ALONE else ()

    def _told_of(self) -> Iterator[str]:
        """Words for bodies, offices and people of whom witnesses and finders tell as doers."""
        for sentence in self.reading[Sentence]:
            for token in sentence.tokens:
                if token.dep in DOERS and token.pos in NOUNS and _may_do(token):
                    place = sentence.span_of(token, token)
                    told = self.facts.statement_of(place)
                    if told is not None and told.source and self._is_teller(told):
                        yield from named(self.reading.doc.quote(noun_span(sentence, token)))

    def _is_teller(self, statement: Statement) -> bool:
        """Whether whoever speaks holds no power, as far as the words for them tell."""
        doc = self.reading.doc
        held = {word for span in statement.source for word in named(doc.quote(span))}
        return not held & POWERS or bool(held & NEUTRAL)

    def tells(self, statement: Statement) -> bool:
        """Whether an act is told in it, whoever did it: what happened, and no answer."""
        return statement.id in self.telling

    @cached_property
    def is_anything_held(self) -> bool:
        """Whether the text tells of any act, or of anything alleged, denied or acknowledged."""
        if self.telling or any(s.stance in HELD for s in self.reading[Statement]):
            return True
        return ALLEGED.search(self.reading.doc.text) is not None

    def heard(self, statement: Statement) -> None:
        """Whoever says this has answered: what else they say is heard as an answer more readily."""
        if statement.source:
            self.answered |= self.words(statement)

    def weight(self, statement: Statement) -> int:
        """How surely whoever speaks answers for one who is accused."""
        if self.is_own_word(statement):
            return ACCUSED if statement.article_id in self.own else EXEMPT
        end = self.bodies.ends.get(statement.id)
        if _is_unnamed(end):
            return EXEMPT
        ordained = end is not None and ORDAINED.search(f"{end.name} ") is not None
        return self._weight_of(self.telling_words(statement), ordained=ordained)

    def _weight_of(self, held: frozenset[str], *, ordained: bool) -> int:
        if held & self.answered:
            return ANSWERED
        accused, power = held & self.accused, held & POWERS_ALONE
        led = not power and held & LEADERS
        if held & SUFFERING or (led and held & self.accusers and not accused):
            return EXEMPT
        neutral = held & (NEUTRAL_ALONE if held & POWERS else NEUTRAL) and not ordained
        if accused:
            return HOLDING if neutral else ACCUSED
        advocate = held & ADVOCATES
        return EXEMPT if neutral else HOLDING * (bool(ordained or power) + bool(advocate))

    def is_advocate(self, statement: Statement) -> bool:
        """Whether somebody's lawyer speaks, and nobody accused is named with it."""
        held = self.telling_words(statement)
        return bool(held & ADVOCATES) and not held & (POWERS | self.accused | self.answered)

    def telling_words(self, statement: Statement) -> frozenset[str]:
        """Words of the source alone when they tell an office or a teller, else all its names."""
        known = self._telling_words.get(statement.id)
        if known is None:
            own = self._own_words(statement)
            known = own if own & TOLD_APART else self.words(statement)
            self._telling_words[statement.id] = known
        return known

    def _own_words(self, statement: Statement) -> frozenset[str]:
        quote = self.reading.doc.quote
        return frozenset().union(*[named(quote(span)) for span in statement.source])

    def _is_narrators(self, statement: Statement) -> bool:
        """Whether the author speaks of himself or herself, outside quotation marks."""
        words = self.reading.doc.quote(statement.source[0]).lower()
        return words in AUTHORS and statement.parent is None

    def is_own_word(self, statement: Statement) -> bool:
        """Whether it is the text's own word: nobody's, or the author's of himself or herself."""
        return not statement.source or self._is_narrators(statement)

    def held(self, statement: Statement) -> frozenset[str]:
        """The words for whoever speaks, with what the text says elsewhere of who bears the name."""
        return self._with_described(self.words(statement))

    def held_by(self, sentence: Sentence, noun: Token) -> frozenset[str]:
        """The words of the phrase of `noun`, with what is said elsewhere of whom it names."""
        phrase = self.reading.doc.quote(noun_span(sentence, noun))
        return self._with_described(frozenset(named(phrase)))

    def _with_described(self, held: frozenset[str]) -> frozenset[str]:
        return held.union(*(self.described.get(word, ()) for word in held))

    def is_telling(self, reply: Reply) -> bool:
        """Whether those whose reply it seems to be tell what befell them, and are not accused."""
        if reply.body_span is None:
            return False
        held = frozenset(named_loosely(self.reading.doc.quote(reply.body_span)))
        return bool(held & TELLERS) and not held & self.accused

    def words(self, statement: Statement) -> frozenset[str]:
        """The words that name whoever speaks, folded, without those that name nobody."""
        known = self._words.get(statement.id)
        if known is None:
            mine = self._own_words(statement)
            known = mine.union(*map(named, self._names(statement, mine)))
            self._words[statement.id] = known
        return known

    def _names(self, statement: Statement, mine: frozenset[str]) -> Iterator[str]:
        """What whoever speaks is called besides the words printed there, `mine`."""
        if not statement.source:
            yield from self.own.get(statement.article_id, ())
            return
        end = self.bodies.ends.get(statement.id)
        if end is not None:
            above = self.bodies.sources.get(end.speaks_for or "")
            yield end.name
            yield from (n for n in end.aliases if not mine or not mine.isdisjoint(named(n)))
            yield from (above.name,) if above else ()


def _may_do(token: Token) -> bool:
    return token.lemma in POWERS or token.entity in ("ORG", "PERSON")


def _answering(reading: Reading, answered: Iterable[Reply]) -> frozenset[str]:
    """Words for those who plainly answer, or plainly do not."""
    names = [reply.body for reply in answered]
    names += [reading.doc.quote(reply.body_span) for reply in answered if reply.body_span]
    return frozenset(word for name in names for word in named(name)) - NEUTRAL - ADVOCATES


def _own_voices(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Articles in which the accused speaks itself, each with its names: "we", "I", a body's."""
    found: dict[str, tuple[str, ...]] = {}
    doc = reading.doc
    for told in reading[Statement]:
        own = not told.source or doc.quote(told.source[0]).lower() in AUTHORS
        if own and told.form is not Form.DIRECT and told.article_id not in found:
            first = min(span.start for span in (*told.source, *told.cue, *told.content))
            if _pleads(doc.text[first : told.content[0].end]):
                found[told.article_id] = ()
    for paragraph in reading[Paragraph]:
        if paragraph.ordinal < HEADS and paragraph.article_id not in found:
            words = reading.doc.quote(paragraph.span)
            held = frozenset(named(words)) & BODIES if len(words) < HEAD_CHARS else frozenset()
            if held and _speaks(reading, paragraph.article_id, held):
                found[paragraph.article_id] = tuple(sorted(held))
    return found


def _speaks(reading: Reading, article_id: str, held: frozenset[str]) -> bool:
    """Whether the body in an article's heading speaks in it again and again: it is its own."""
    doc = reading.doc
    told = (
        {*named(doc.quote(span))} & held
        for statement in reading[Statement]
        if statement.article_id == article_id
        for span in statement.source[:1]
    )
    return sum(map(bool, told)) >= OFTEN


def _pleads(text: str) -> bool:
    """Whether somebody answers for himself or herself: "I deny", "I was a warder"."""
    was = WAS.search(text)
    return PLEA.search(text) is not None or bool(
        was and (was["me"] or frozenset(named(was["office"])) & POWERS)
    )


def _is_unnamed(end: Source | None) -> bool:
    """ "a former guard", "one inspector": somebody who tells, not who answers."""
    if end is None or end.naming is not Naming.ANONYMOUS or end.kind is SourceKind.BODY:
        return False
    first = end.name.lower().split()[:LEADING]
    if not first or first[1:2] == ["of"] or (first[0] not in FIRST and not PAST & set(first)):
        return False
    return not MOUTHS & set(first) or bool(PAST & set(first))
