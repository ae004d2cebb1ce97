"""Who asks whom to do what; of a list of demands, each its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from firsthand.facts import Find
from firsthand.facts._actions import Asked
from firsthand.facts._asked import kind_of, status_of
from firsthand.facts._bodies import GAP, Bodies, bodies_in
from firsthand.facts._borne import borne, is_addressed
from firsthand.facts._carried import UNTOLD, Before, carried
from firsthand.facts._doers import actor_of
from firsthand.facts._duties import DUTY, NEEDED, duty, essential, is_essential, needs, time_for
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._headed import Headed, Latest, bidden, under
from firsthand.facts._listed import BULLETS, item, lines
from firsthand.facts._modality import governors
from firsthand.facts._named_doer import THINGS, doer, parted
from firsthand.facts._operative import operative
from firsthand.facts._orders import order, wish
from firsthand.facts._phrases import NOUNS, joint_span, subject
from firsthand.facts._pleas import NOUN_PLEAS, VERB_PLEAS, plea, turn
from firsthand.facts._pressing import How, Pressed, heard, known
from firsthand.facts._requests import ASKS, WANTS, can_ask, requests
from firsthand.facts._salutation import addressed
from firsthand.facts._seen import Seen, Sights, is_lone, joined, near, surest
from firsthand.facts._turned import turned_to
from firsthand.facts._urged import BACKS, rest, urged
from firsthand.facts._voices import BODIES, Voices
from firsthand.facts._wants import seeks, wants
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model import Article, Chain, Demand, Problem, Source, Span, Stance, Statement
from firsthand.model.quick import dataclass, replace
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Hint, Sentence, Token
from firsthand.text.glances import Glance
from firsthand.text.keys import key
from firsthand.text.words import words

AUTHORITIES = words(
    "authority government army ministry police force mission council coalition command parliament"
    " court regime administration state department agency company union church order diocese bishop"
    " congregation synod newspaper prosecution prosecutor"
)
ADDRESSED = AUTHORITIES | BODY_NOUNS | HOLDERS | PEOPLE_OF | PART_NOUNS
# Many that a report speaks to, none of them by name.
PUBLICS = words(
    "country state government party donor member nation authority lawmaker legislator politician"
    " leader employer company contributor ministry agency partner embassy backer ally bank investor"
    " airline publisher neighbour newspaper broadcaster university church"
)
# Verbs of a sentence whose subject speaks: nothing is put to it.
TELLS = words(
    "say add state call urge demand condemn stress warn report tell note describe insist ask"
    " welcome appeal accuse blame recommend believe estimate claim record publish"
)
SUBJECTS = ("nsubj", "nsubjpass")
VAGUE = words("it someone somebody")
NEAR = 3  # sentences within which a demand without addressee is put to the body before it
ASKING = Glance(
    begins=(
        "urg ask call appeal press push beg implor exhort order request invit demand recommend"
        " insist propos suggest shout chant clamour rall march campaign plea owe like allow tolerat"
        " accept permit ignor forget cry cri advis requir want should must ought need essential"
        " wish necessary vital imperative crucial overdue encourag plead lobby petition seek sought"
    ),
    phrases=re.compile(r"\b(?:time\s+(?:for|that)|ha(?:s|ve)\s+to\b)", re.IGNORECASE),
    leads="time has have",
)
BIDDING = re.compile(
    r"\W*(?:then\W+|so\W+)?(?:let|set|give|bring|free|release|stop|end|publish|investigate|close|open"
    r"|lift|prosecute|disclose)|\W*(?:\w{1,4}[.)]\s*)?that\b",
    re.IGNORECASE,
)
"""How a sentence begins that bids somebody do something without any of these words."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks, and whom words mean, in one reading."""

    voices: Voices
    bodies: Bodies
    you: Mapping[str, str]  # whom a letter addresses, by article
    asking: frozenset[str]  # who recommends something: nothing is put to them unless it is told


def find(reading: Reading) -> Iterator[Demand | Problem]:
    """The demands of each sentence, in text order, none inside another."""
    facts = ground(reading)
    voices = Voices(reading)
    asking = (s for s in reading[Statement] if s.stance is Stance.RECOMMENDS and s.source)
    recommending = frozenset(_plain(voices.speaker(told)) for told in asking)
    speakers = Speakers(voices, bodies_in(reading), addressed(reading), recommending)
    lone = is_lone(reading)
    before: Before | None = None
    for sentence, pressed in looked_at(reading, speakers.bodies):
        taken: list[Span] = []
        for one in pressed:
            if lone or one.is_likely:
                asked = _beside(sentence, one, taken)
                for told in _demands(facts, speakers, sentence, asked, one.to):
                    if not any(told.span.overlaps(span) for span in taken):
                        demand = carried(sentence, told, before)
                        known_to = demand.to and demand.to.lower() not in UNTOLD
                        before = Before(sentence, demand) if known_to else before
                        taken.append(demand.span)
                        yield demand


def _beside(sentence: Sentence, one: Pressed, taken: Sequence[Span]) -> Asked:
    """What is asked for, of words that the network alone sees those past what is told already."""
    ends = [span.end for span in taken]
    if one.how is not How.SEEN or not ends:
        return one.asked
    rests = [
        rest(sentence, span, max(ends)) if any(map(span.overlaps, taken)) else span
        for span in one.asked.actions
    ]
    return replace(one.asked, actions=tuple(span for span in rests if span is not None))


def looked_at(reading: Reading, bodies: Bodies) -> Iterator[tuple[Sentence, list[Pressed]]]:
    """Each sentence with what may be a demand in it, what is surest by its words first."""
    sentences, lone = reading[Sentence], is_lone(reading)
    sights = Sights(reading, "demand", BACKS)
    seen = [() if lone else tuple(joined(sights(sentence))) for sentence in sentences]
    sure = [*map(surest, seen)]
    latest: Latest | None = None
    headed: Headed | None = None
    for number, sentence in enumerate(sentences):
        text = reading.doc.quote(sentence.span)
        told: list[Pressed] = []
        to = latest if latest and _is_near(latest, number, sentence) else None
        bid = None
        for line in lines(sentence, text):
            if bid := bidden(bodies, sentence, line):
                to, listed = bid
                told.append(Pressed(listed, How.LISTED, to, {}))
            headed = under(bodies, sentence, line, headed)
            if headed is None or headed.opens:
                continue
            asked = item(sentence, line, strong=headed.strong)
            if asked is not None:
                told.append(Pressed(asked, How.LISTED, headed.to, {}))
        told += [Pressed(asked, How.LISTED, None, {}) for asked in operative(sentence, text)]
        alone = seen[number] if headed is None or not headed.opens else ()
        proposed = [*_proposed(sentence, text, alone)]
        if proposed and bid is None:
            to = _turned(bodies, sentences, number, to)
        for asked, how in proposed:
            heard_in = heard(asked, seen[number])
            known_of = known(sentence, text, asked, how, heard_in, near(sure, number))
            told.append(Pressed(asked, how, to, dict(known_of)))
        yield sentence, told
        latest = _latest(bodies, number, sentence) or latest


def _turned(
    bodies: Bodies, sentences: Sequence[Sentence], number: int, latest: Latest | None
) -> Latest | None:
    """Whom somebody turned to last, in the sentence or near before it; else the body before it."""
    since = max(0, number - NEAR, latest.number if latest else 0)
    for n in range(number, since - 1, -1):
        sentence = sentences[n]
        if sentence.article_id != sentences[number].article_id:
            break
        who = turned_to(sentence)
        name = _put_to(bodies, sentence, who) if who is not None else ""
        if name and who is not None:
            return Latest(sentence.article_id, n, name, joint_span(sentence, who), n == number)
    return latest


def _proposed(sentence: Sentence, text: str, seen: Sequence[Seen]) -> Iterator[tuple[Asked, How]]:
    """What rules take for a demand in running text, then what the network alone does."""
    if ASKING(text) or BIDDING.match(text):
        for asked in _asked(sentence):
            how = How.BORNE if asked.voice else How.ASKED
            yield asked, How.PLAIN if is_essential(sentence, asked) else how
    for one in seen:
        if found := urged(sentence, one):
            yield found, How.SEEN


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _is_near(latest: Latest, number: int, sentence: Sentence) -> bool:
    return latest.article_id == sentence.article_id and number - latest.number <= NEAR


def _latest(bodies: Bodies, number: int, sentence: Sentence) -> Latest | None:
    """The body that is the sentence's subject: a demand without addressee is put to it."""
    found = next(iter(sentence.children(sentence.root, "nsubj", "nsubjpass")), None)
    if found is None or found.pos not in NOUNS or sentence.root.lemma in TELLS:
        return None
    if found.entity not in BODIES and found.lemma not in AUTHORITIES:
        return None
    span = joint_span(sentence, found)
    names = [t for t in sentence.tokens if span.start <= t.start < span.end and t.entity in BODIES]
    name = bodies.of(sentence, found) if names else ""
    return Latest(sentence.article_id, number, name, span) if name else None


def _asked(sentence: Sentence) -> Iterator[Asked]:
    if sentence.tokens[-1].text == "?" or sentence.tokens[-2:][0].text == "?":
        return  # "must we wait another year?"
    for token in sentence.tokens:
        if token.lemma in NOUN_PLEAS and token.pos == "NOUN" and _is_real(sentence, token):
            yield from plea(sentence, token)
        elif token.lemma in VERB_PLEAS and token.pos in ("VERB", "AUX"):
            yield from turn(sentence, token)
        if token.pos == "VERB" and token.lemma in ASKS | WANTS and _is_real(sentence, token):
            yield from requests(sentence, token)
        elif token.lemma in DUTY and token.tag == "MD":
            yield from duty(sentence, sentence.head(token))
        elif token.lemma == "want" and token.pos == "VERB" and _is_real(sentence, token):
            by = actor_of(sentence, token)
            yield from wants(sentence, token, by) if _may_want(by) else ()
        elif token.lemma == "seek" and token.pos == "VERB" and _is_real(sentence, token):
            yield from seeks(sentence, token, actor_of(sentence, token))
        elif token.lemma in ("need", "have") and token.pos == "VERB":
            yield from needs(sentence, token)
        elif token.lemma in NEEDED and token.dep in ("acomp", "attr"):
            yield from essential(sentence, token)
        elif token.lemma == "time" and token.dep in ("attr", "nsubj"):
            yield from time_for(sentence, token)
    yield from order(sentence)
    yield from wish(sentence)


def _may_want(by: Token | None) -> bool:
    """Whose wants are demands: those of bodies, named people, relatives; of "I" and "we"."""
    return by is not None and (can_ask(by) or by.text.lower() in ("i", "we", "one", "another"))


def _is_real(sentence: Sentence, verb: Token) -> bool:
    """Not negated, supposed or asked for itself."""
    kids = [kid for link in governors(sentence, verb) for kid in sentence.children(link)]
    clauses = [kid for kid in kids if kid.dep == "advcl"]
    if any(kid.text.lower() == "would" for kid in kids) and any(
        mark.text.lower() == "if" for clause in clauses for mark in sentence.children(clause)
    ):
        return False
    return not any(
        kid.dep == "neg" or (kid.dep == "aux" and kid.lemma in ("may", "might", "could"))
        for kid in kids
    )


def _demands(
    facts: Ground, speakers: Speakers, sentence: Sentence, asked: Asked, latest: Latest | None
) -> Iterator[Demand]:
    if asked.to is not None and asked.to.text.lower() in ("us", "me"):
        return  # a request to the author: "asked us not to print the name"
    for span in (part for whole in asked.actions for part in parted(sentence, whole)):
        statement = facts.near(sentence, span) or facts.own_word(sentence)
        if statement is None:
            continue
        beside = doer(sentence, span)
        if beside is not None and asked.to is not None and not _is_past(sentence, asked.to, beside):
            beside = None
        who = beside or asked.to or borne(sentence, span)
        place = joint_span(sentence, who) if who is not None else None
        to = _put_to(speakers.bodies, sentence, who) if who is not None else ""
        if who is not None and not to and (who is beside or _is_asked(asked, who)):
            to = _called(speakers.bodies, sentence, who)
        by = _by(speakers, statement, sentence, asked)
        if who is not None and who.pos == "PRON" and _plain(to) == _plain(by):
            to = ""  # nobody asks himself
        if latest is not None and latest.turned and to.lower() in UNTOLD:
            to = latest.name  # "wrote to the chairman asking him to pay"
        unknown = who is not None and who.text.lower() in VAGUE and to in ("", who.text)
        turned = latest is not None and latest.turned
        known_to = turned or (latest is not None and _plain(latest.name) not in speakers.asking)
        may = asked.voice or turned
        inferred = known_to and ((place is None and may) or unknown)
        if inferred and latest is not None:
            to, place = latest.name, latest.span
        letter = place is None and not to and _is_ours(asked)
        if to.lower() == "you" or letter:
            to = speakers.you.get(sentence.article_id, "")
            inferred = inferred or (letter and bool(to))
        yield Demand(
            id=key("demand", statement.id, span.start, span.end),
            statement_id=statement.id,
            span=span,
            by=by,
            to=to,
            to_span=place,
            inferred=inferred,
            kind=kind_of(_lemmas(sentence, span)),
            status=status_of(facts.reading.doc.quote(sentence.span)),
        )


def _is_asked(asked: Asked, who: Token) -> bool:
    """Whether a verb asks them: "urged the bloc to halt"."""
    is_asked = who is asked.to and asked.by is not None and not asked.voice
    return is_asked and who.lemma not in THINGS


def _is_past(sentence: Sentence, to: Token, beside: Token) -> bool:
    """Whether an action stands between the two, or the first is no name: "calls on: the court"."""
    between = sentence.tokens[to.i + 1 : beside.i]
    return to.pos == "ADP" or any(token.tag == "VB" for token in between)


def _is_ours(asked: Asked) -> bool:
    """Whether those who write ask for it: what a letter asks it asks of whom it is written to."""
    return asked.voice or (asked.by is not None and asked.by.text.lower() in ("we", "i"))


def _put_to(bodies: Bodies, sentence: Sentence, head: Token) -> str:
    """Those a demand is put to: bodies and what they include; "all parties" in those words."""
    included = [
        name
        for by in sentence.children(head, "prep")
        if by.lemma == "include"
        for kid in sentence.children(by, "pobj")
        if (name := bodies.of(sentence, kid))
    ]
    top = _named(sentence, head)
    told = bodies.voice(sentence, top) if top.entity == "PERSON" else bodies.of(sentence, top)
    many = head.lemma in PUBLICS and head.tag == "NNS"
    named = head.text[:1].isupper() and head.i > 0  # parsers know no acronyms
    known = named or head.pos == "PROPN" or head.lemma in ADDRESSED
    if not told and (many or known or is_addressed(head)):
        told = bodies.voice(sentence, head) or head.text
    return GAP.join(_plain_name(name) for name in dict.fromkeys((told, *included)) if name)


def _called(bodies: Bodies, sentence: Sentence, head: Token) -> str:
    """Those whom the verb asks, however they are called: "urged the bloc to halt".

    Of what is only spoken of, nobody: "asked for the contract to be frozen".
    """
    spoken_of = head.dep in SUBJECTS and sentence.children(sentence.head(head), "mark")
    if head.pos not in NOUNS or spoken_of:
        return ""
    return _plain_name(bodies.voice(sentence, head)) or head.text


def _plain_name(name: str) -> str:
    """The name without the mark of an item that parsers hang on it."""
    return name.lstrip(f"{BULLETS}.) ")


def _named(sentence: Sentence, head: Token) -> Token:
    """The name set beside the words for it: "the lender, Corvo, should …"."""
    names = (kid for kid in sentence.children(head, "appos") if kid.pos == "PROPN")
    return head if head.pos == "PROPN" else next(names, head)


def _lemmas(sentence: Sentence, span: Span) -> list[str]:
    """Lemmas of the words asked for."""
    return [token.lemma for token in tokens_in(sentence, span.start, span.end)]


def _by(speakers: Speakers, statement: Statement, sentence: Sentence, asked: Asked) -> str:
    """Who demands, as named: the speaker for a duty or a "we", else the subject of the verb."""
    head = asked.by
    if asked.voice or head is None or head.text.lower() in ("we", "i"):
        return speakers.voices.speaker(statement)
    if not can_ask(head):
        head = subject(sentence, sentence.root)
    if head is None:
        return speakers.voices.speaker(statement)
    return speakers.bodies.voice(sentence, head)


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="demands",
    version=17,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain, Hint}),
)
