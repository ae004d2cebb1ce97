"""Who asks whom to do what; of a list of demands, each its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.facts import Find
from firsthand.facts._actions import Asked, actions_of, is_infinitive, last_word
from firsthand.facts._asked import kind_of, status_of
from firsthand.facts._bodies import GAP, Bodies
from firsthand.facts._duties import DUTY, NEEDED, duty, essential, needs, time_for
from firsthand.facts._frames import actor_of, is_passive
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._listed import addressee, is_heading, items
from firsthand.facts._modality import governors
from firsthand.facts._phrases import NOUNS, joint_span, subject
from firsthand.facts._voices import BODIES, Voices
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model import Article, Chain, Demand, Problem, Source, Span, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key
from firsthand.text.words import words

# Verbs with the addressee as their object and the action as an infinitive.
ASKS = words("urge ask call appeal press push beg implore exhort order request invite")
# Verbs with the action as a that-clause or a noun.
WANTS = words("demand recommend insist request propose call urge advise require want")
STRICT = frozenset({"demand", "recommend", "urge", "call", "appeal", "insist", "propose", "advise"})
HUMAN = frozenset({"PERSON"})
AUTHORITIES = words(
    "authority government army ministry police force mission council coalition command parliament"
    " court regime administration state department agency company union"
)
ASKERS = (
    BODY_NOUNS
    | HOLDERS
    | PART_NOUNS
    | PEOPLE_OF
    | words(
        "man woman resident villager family relative mother father activist lawyer doctor"
        " journalist expert campaigner protester survivor victim witness country report resolution"
        " draft statement letter thinktank agency critic analyst neighbour farmer worker community"
    )
)
AUDIENCE = words("reader viewer listener fan customer guest visitor cook pupil player")
FAVOURS = frozenset({"ask", "order", "request", "invite", "beg"})
MOVEMENTS = words("protest demonstration movement uprising rally march revolt riot strike")
# Many that a report speaks to, none of them by name.
PUBLICS = words(
    "country state government party donor member nation authority lawmaker legislator politician"
    " leader employer company contributor ministry agency"
)
PRIVATE = words("anonymity ransom money answer payment bribe silence")  # asked for oneself
# Verbs of a sentence whose subject speaks: nothing is put to it.
TELLS = words(
    "say add state call urge demand condemn stress warn report tell note describe insist ask"
    " welcome appeal accuse blame recommend believe estimate claim record publish"
)
NEAR = 8  # sentences within which a demand without addressee is put to the body before it
PREFILTER = re.compile(
    r"\b(?:urg|ask|call|appeal|press|push|beg|implor|exhort|order|request|invit|demand|recommend|insist|propos"
    r"|advis|requir|want|should|must|ought|need|essential|necessary|vital|imperative|crucial|overdue|time\s+for)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks, and which bodies words mean, in one reading."""

    voices: Voices
    bodies: Bodies


@dataclass(frozen=True, slots=True)
class Latest:
    """The last body that was a sentence's subject, and the number of that sentence."""

    article_id: str
    number: int
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading under which demands are listed. `to` None: it tells no addressee."""

    article_id: str
    to: Latest | None


def find(reading: Reading) -> Iterator[Demand | Problem]:
    """The demands of each sentence, in text order, none inside another."""
    facts = ground(reading)
    speakers = Speakers(Voices(reading), Bodies(reading))
    latest: Latest | None = None
    headed: Headed | None = None
    for number, sentence in enumerate(reading[Sentence]):
        text = reading.doc.quote(sentence.span)
        headed = _headed(speakers.bodies, sentence, text, headed)
        taken: list[Span] = []
        near = latest if latest and _is_near(latest, number, sentence) else None
        told = [(asked, headed.to) for asked in items(sentence, text)] if headed else []
        if PREFILTER.search(text):
            told += [(asked, near) for asked in _asked(sentence)]
        for asked, to in told:
            for demand in _demands(facts, speakers, sentence, asked, to):
                if not any(demand.span.overlaps(span) for span in taken):
                    taken.append(demand.span)
                    yield demand
        latest = _latest(speakers.bodies, number, sentence) or latest


def _headed(bodies: Bodies, sentence: Sentence, text: str, before: Headed | None) -> Headed | None:
    """The heading that the sentence stands under; itself when it is one."""
    if is_heading(sentence, text):
        head = addressee(sentence)
        span = joint_span(sentence, head) if head is not None else None
        name = bodies.of(sentence, head) if head is not None else ""
        if head is None or span is None:
            return Headed(sentence.article_id, None)
        name = name or bodies.voice(sentence, head)
        return Headed(sentence.article_id, Latest(sentence.article_id, 0, name, span))
    return before if before and before.article_id == sentence.article_id else None


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
    for token in sentence.tokens:
        if token.pos == "VERB" and token.lemma in ASKS | WANTS and _is_real(sentence, token):
            yield from _verbs(sentence, token)
        elif token.lemma in DUTY and token.tag == "MD":
            yield from duty(sentence, sentence.head(token))
        elif token.lemma == "need" and token.pos == "VERB":
            yield from needs(sentence, token)
        elif token.lemma in NEEDED and token.dep in ("acomp", "attr"):
            yield from essential(sentence, token)
        elif token.lemma == "time" and token.dep in ("attr", "nsubj"):
            yield from time_for(sentence, token)


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


def _verbs(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    passive = is_passive(sentence, verb)
    by = None if passive else _asker(sentence, verb)
    if by is not None and by.lemma in MOVEMENTS:
        return
    infinitive = next(
        (
            k
            for k in sentence.children(verb, "xcomp", "ccomp", "advcl")
            if k.i > verb.i and is_infinitive(sentence, k)
        ),
        None,
    )
    to = _addressee(sentence, verb, infinitive, passive=passive)
    if to is not None and (to.lemma in AUDIENCE or _is_own(sentence, to)):
        return
    if verb.lemma in FAVOURS and not (_is_public(by) or _is_public(to)):
        return  # "she asked the clerk to stamp the form"
    if to is not None and infinitive is not None and verb.lemma in ASKS:
        yield Asked(actions_of(sentence, infinitive), by, to, voice=False)
        return
    if verb.lemma not in STRICT:
        return
    clause = next(
        (
            k
            for k in sentence.children(verb, "ccomp")
            if k.i > verb.i and _is_subjunctive(sentence, k)
        ),
        None,
    )
    if clause is not None:
        who = next(iter(sentence.children(clause, "nsubj")), None)
        yield Asked(actions_of(sentence, clause), by, who, voice=False)
        return
    yield from _called_for(sentence, verb, by)


def _is_own(sentence: Sentence, to: Token) -> bool:
    """ "urged its members": told to one's own."""
    return any(kid.tag == "PRP$" for kid in sentence.children(to, "poss"))


def _is_public(token: Token | None) -> bool:
    """A body, its people, or those who ask it for something; not a neighbour asked a favour."""
    if token is None:
        return False
    return token.entity in BODIES or token.lemma in BODY_NOUNS | HOLDERS | PART_NOUNS | PEOPLE_OF


def _asker(sentence: Sentence, verb: Token) -> Token | None:
    """The subject; of "a statement calling for", what calls."""
    above = sentence.head(verb)
    if verb.dep == "acl" and verb.tag == "VBG" and above.pos in NOUNS:
        return above
    return actor_of(sentence, verb)


def _is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """ "that the army withdraw", "that soldiers be tried"; not "insist that they are right"."""
    kids = sentence.children(verb, "aux", "auxpass")
    first = kids[0] if kids else verb
    return (
        first.tag == "VB"
        or first.lemma in DUTY
        or (first.tag == "VBP" and first.text.lower() == first.lemma and first.lemma != "be")
    )


def _addressee(
    sentence: Sentence, verb: Token, infinitive: Token | None, *, passive: bool
) -> Token | None:
    bound = {"call": ("on", "upon"), "appeal": ("to",)}.get(verb.lemma, ())
    if bound and not any(kid.lemma in bound for kid in sentence.children(verb, "prep")):
        return None
    if passive:
        return subject(sentence, verb)
    for preposition in sentence.children(verb, "prep"):
        if preposition.lemma in ("on", "upon", "to") and (
            kids := sentence.children(preposition, "pobj")
        ):
            who = next((kid for kid in kids if kid.entity not in ("DATE", "TIME")), None)
            if who is not None:
                return who
    found = next(iter(sentence.children(verb, "dobj", "dative")), None)
    if found is None and infinitive is not None:
        found = next(
            (k for k in sentence.children(infinitive, "nsubj") if k.i < infinitive.i), None
        )
    return found


def _called_for(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "called for the camp to be shut", "demanded an inquiry"."""
    for preposition in sentence.children(verb, "prep"):
        if preposition.lemma == "for" and preposition.i > verb.i:
            below = sentence.subtree(preposition)[1:]
            if below:
                yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)
            return
    infinitive = next(
        (k for k in sentence.children(verb, "advcl", "xcomp", "ccomp") if k.i > verb.i), None
    )
    if (
        verb.lemma == "call"
        and infinitive is not None
        and any(k.text == "for" for k in sentence.children(infinitive, "mark"))
    ):
        below = sentence.subtree(infinitive)
        yield Asked((sentence.span_of(below[1], last_word(below)),), by, None, voice=False)
    if verb.lemma in ("demand", "recommend", "urge", "propose"):
        for thing in sentence.children(verb, "dobj"):
            fits = thing.lemma not in PRIVATE and thing.entity not in BODIES | HUMAN
            if thing.pos in NOUNS and fits:
                below = sentence.subtree(thing)
                yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)


def _demands(
    facts: Ground, speakers: Speakers, sentence: Sentence, asked: Asked, latest: Latest | None
) -> Iterator[Demand]:
    if asked.to is not None and asked.to.text.lower() in ("us", "me"):
        return  # a request to the author: "asked us not to print the name"
    for span in asked.actions:
        statement = facts.near(sentence, span)
        if statement is None:
            continue
        place = joint_span(sentence, asked.to) if asked.to is not None else None
        to = _put_to(speakers.bodies, sentence, asked.to) if asked.to is not None else ""
        inferred = place is None and asked.voice and latest is not None
        if inferred and latest is not None:
            to, place = latest.name, latest.span
        yield Demand(
            id=key("demand", statement.id, span.start, span.end),
            statement_id=statement.id,
            span=span,
            by=_by(speakers, statement, sentence, asked),
            to=to,
            to_span=place,
            inferred=inferred,
            kind=kind_of(_lemmas(sentence, span)),
            status=status_of(facts.reading.doc.quote(sentence.span)),
        )


def _put_to(bodies: Bodies, sentence: Sentence, head: Token) -> str:
    """Those a demand is put to: bodies and what they include; "all parties" in those words."""
    included = [
        name
        for by in sentence.children(head, "prep")
        if by.lemma == "include"
        for kid in sentence.children(by, "pobj")
        if (name := bodies.of(sentence, kid))
    ]
    told = bodies.of(sentence, head)
    if not told and head.lemma in PUBLICS and head.tag == "NNS":
        told = bodies.voice(sentence, head)
    return GAP.join(name for name in dict.fromkeys((told, *included)) if name)


def _lemmas(sentence: Sentence, span: Span) -> list[str]:
    """Lemmas of the words asked for."""
    return [token.lemma for token in tokens_in(sentence, span.start, span.end)]


def _by(speakers: Speakers, statement: Statement, sentence: Sentence, asked: Asked) -> str:
    """Who demands, as named: the speaker for a duty or a "we", else the subject of the verb."""
    head = asked.by
    if asked.voice or head is None or head.text.lower() in ("we", "i"):
        return speakers.voices.speaker(statement)
    if not _can_ask(head):
        head = subject(sentence, sentence.root)
    if head is None:
        return speakers.voices.speaker(statement)
    return speakers.bodies.voice(sentence, head)


def _can_ask(head: Token) -> bool:
    """A person, a body or those that may be: not the raid that somebody condemns."""
    if head.pos in ("PRON", "PROPN") or head.entity in BODIES | HUMAN:
        return True
    return head.pos in NOUNS and head.lemma in ASKERS


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="demands",
    version=4,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain}),
)
