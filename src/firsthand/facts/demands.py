"""Who asks whom to do what; of a list of demands, each its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.facts import Find
from firsthand.facts._frames import actor_of, is_passive
from firsthand.facts._ground import Ground, ground
from firsthand.facts._modality import governors
from firsthand.facts._phrases import NOUNS, joint_span, subject
from firsthand.facts._voices import Voices
from firsthand.model import Article, Demand, Problem, Span, Statement
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
DUTY = frozenset({"should", "must", "ought"})
NEEDED = words("essential necessary vital imperative crucial needed required overdue indispensable")
# Verbs under which "should" and "must" say what is likely or worth noting, not asked.
LIKELY = words("note remember know see stress mention say add seem suffice come expect")
ACTIONS = frozenset({"VB", "VBP"})
BODIES = frozenset({"ORG", "GPE", "NORP"})
HUMAN = frozenset({"PERSON"})
NOT_BODIES = frozenset({"allegation", "accusation"})
OPENERS = words(
    "ensure implement establish guarantee prosecute investigate provide adopt ratify "
    "repeal withdraw cease refrain introduce release protect"
)
TOLD = words("tell say think know believe explain agree reply")
PREFILTER = re.compile(
    r"\b(?:urg|ask|call|appeal|press|push|beg|implor|exhort|order|request|invit|demand|recommend|insist|propos"
    r"|advis|requir|want|should|must|ought|need|essential|necessary|vital|imperative|crucial|overdue|time\s+for)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand in its sentence. `by` and `to` are heads; None: the words name nobody."""

    actions: tuple[Span, ...]
    by: Token | None
    to: Token | None
    voice: bool  # the statement's own speaker demands


def find(reading: Reading) -> Iterator[Demand | Problem]:
    """The demands of each sentence, in text order, none inside another."""
    facts = ground(reading)
    voices = Voices(reading)
    bodies: dict[str, tuple[str, Span]] = {}
    for sentence in reading[Sentence]:
        text = reading.doc.quote(sentence.span)
        if PREFILTER.search(text):
            taken: list[Span] = []
            for asked in _asked(sentence):
                for demand in _demands(facts, voices, sentence, asked, bodies):
                    if not any(demand.span.overlaps(span) for span in taken):
                        taken.append(demand.span)
                        yield demand
        _remember(reading, sentence, bodies)


def _remember(reading: Reading, sentence: Sentence, bodies: dict[str, tuple[str, Span]]) -> None:
    """The last body that was a sentence's subject: a demand without addressee is put to it."""
    found = next(iter(sentence.children(sentence.root, "nsubj", "nsubjpass")), None)
    if found is None or found.pos not in NOUNS:
        return
    span = joint_span(sentence, found)
    names = [t for t in sentence.tokens if span.start <= t.start < span.end and t.entity in BODIES]
    if names:
        bodies[sentence.article_id] = (reading.doc.quote(span), span)


def _asked(sentence: Sentence) -> Iterator[Asked]:
    for token in sentence.tokens:
        if token.pos == "VERB" and token.lemma in ASKS | WANTS and _is_real(sentence, token):
            yield from _verbs(sentence, token)
        elif token.lemma in DUTY and token.tag == "MD":
            yield from _duty(sentence, sentence.head(token))
        elif token.lemma == "need" and token.pos == "VERB":
            yield from _needs(sentence, token)
        elif token.lemma in NEEDED and token.dep in ("acomp", "attr"):
            yield from _essential(sentence, token)
        elif token.lemma == "time" and token.dep in ("attr", "nsubj"):
            yield from _time_for(sentence, token)


def _is_real(sentence: Sentence, verb: Token) -> bool:
    """Not negated, supposed or asked for itself."""
    kids = [kid for link in governors(sentence, verb) for kid in sentence.children(link)]
    return not any(
        kid.dep == "neg" or (kid.dep == "aux" and kid.lemma in ("may", "might", "could"))
        for kid in kids
    )


def _verbs(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    passive = is_passive(sentence, verb)
    by = None if passive else actor_of(sentence, verb)
    infinitive = next(
        (
            k
            for k in sentence.children(verb, "xcomp", "ccomp", "advcl")
            if k.i > verb.i and _is_infinitive(sentence, k)
        ),
        None,
    )
    to = _addressee(sentence, verb, infinitive, passive=passive)
    if to is not None and infinitive is not None and verb.lemma in ASKS:
        yield Asked(_actions(sentence, infinitive), by, to, voice=False)
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
        yield Asked(_actions(sentence, clause), by, who, voice=False)
        return
    yield from _called_for(sentence, verb, by)


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return (
        verb.tag == "VB" and any(kid.text.lower() == "to" for kid in sentence.children(verb, "aux"))
    ) or (verb.tag in ACTIONS and not sentence.children(verb, "nsubj"))


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
            return kids[0]
    found = next(iter(sentence.children(verb, "dobj", "dative")), None)
    if found is None and infinitive is not None:
        found = next(
            (k for k in sentence.children(infinitive, "nsubj") if k.i < infinitive.i), None
        )
    return found


def _called_for(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "called for the mission to be overhauled", "demanded an inquiry"."""
    for preposition in sentence.children(verb, "prep"):
        if preposition.lemma == "for":
            below = sentence.subtree(preposition)[1:]
            if below:
                yield Asked((sentence.span_of(below[0], _last(below)),), by, None, voice=False)
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
        yield Asked((sentence.span_of(below[1], _last(below)),), by, None, voice=False)
    if verb.lemma in ("demand", "recommend", "urge", "propose"):
        for thing in sentence.children(verb, "dobj"):
            if thing.pos in NOUNS and thing.entity not in BODIES | HUMAN:
                below = sentence.subtree(thing)
                yield Asked((sentence.span_of(below[0], _last(below)),), by, None, voice=False)


def _last(tokens: tuple[Token, ...]) -> Token:
    """The last that is no mark."""
    return next((token for token in reversed(tokens) if token.pos != "PUNCT"), tokens[-1])


def _duty(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "the army must withdraw", "all units should be disarmed"; not "must have known"."""
    if verb.pos not in ("VERB", "AUX") or verb.lemma in LIKELY:
        return
    kids = sentence.children(verb, "aux", "neg", "mark")
    if any(
        kid.lemma == "have" or (kid.dep == "mark" and kid.lemma in ("if", "unless")) for kid in kids
    ):
        return
    if verb.lemma == "be" and not sentence.children(verb, "attr", "acomp", "prep"):
        return
    who = subject(sentence, verb)
    if who is None or verb.dep in ("relcl",) or who.tag in ("WP", "WDT", "EX"):
        return
    if who.dep == "nsubj" and who.text.lower() in ("i", "you", "it", "this", "that", "one"):
        return
    if (
        who.text.lower() in ("he", "she")
        and verb.dep == "ccomp"
        and sentence.head(verb).lemma in TOLD
    ):
        return
    passive = is_passive(sentence, verb)
    to = next(
        (k for by in sentence.children(verb, "agent") for k in sentence.children(by, "pobj")), None
    )
    start = who if passive or verb.lemma == "be" else verb
    last = _last(_clause(sentence, verb))
    first = sentence.subtree(start)[0] if start is who else verb
    if first.i < last.i:
        yield Asked(
            (sentence.span_of(first, last),),
            None,
            to if passive else None if verb.lemma == "be" else who,
            voice=True,
        )


def _clause(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verb's words up to the next clause joined to it."""
    stop = [
        sentence.subtree(kid)[0].i
        for kid in sentence.children(verb, "conj", "advcl")
        if sentence.children(kid, "nsubj", "nsubjpass") and kid.i > verb.i
    ]
    ccs = [kid.i for kid in sentence.children(verb, "cc") if kid.i > verb.i]
    limit = min([*stop, *(ccs if stop else ())], default=len(sentence.tokens))
    return tuple(token for token in sentence.subtree(verb) if token.i < limit)


def _needs(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "the authorities need to act"."""
    infinitive = next(
        (k for k in sentence.children(verb, "xcomp") if _is_infinitive(sentence, k)), None
    )
    who = subject(sentence, verb)
    if (
        infinitive is not None
        and who is not None
        and verb.tag in ("VBZ", "VBP")
        and who.entity in BODIES
    ):
        yield Asked(_actions(sentence, infinitive), None, who, voice=True)


def _essential(sentence: Sentence, word: Token) -> Iterator[Asked]:
    """ "an independent inquiry is essential": the inquiry is asked for, of nobody named."""
    verb = sentence.head(word)
    who = next(iter(sentence.children(verb, "nsubj")), None)
    if verb.lemma != "be" or who is None or who.pos not in NOUNS or sentence.children(verb, "neg"):
        return
    span = joint_span(sentence, who)
    yield Asked((span,), None, None, voice=True)


def _time_for(sentence: Sentence, time: Token) -> Iterator[Asked]:
    """ "It is time for states to stop …"."""
    verb = sentence.head(time)
    for infinitive in (
        *sentence.children(time, "relcl", "acl"),
        *sentence.children(verb, "advcl", "xcomp", "ccomp"),
    ):
        if _is_infinitive(sentence, infinitive) and infinitive.i > time.i:
            who = next(iter(sentence.children(infinitive, "nsubj")), None)
            fors = [
                k
                for p in (*sentence.children(time, "prep"), *sentence.children(verb, "prep"))
                if p.lemma == "for"
                for k in sentence.children(p, "pobj")
            ]
            yield Asked(
                _actions(sentence, infinitive), None, who or next(iter(fors), None), voice=True
            )
            return


def _actions(sentence: Sentence, verb: Token) -> tuple[Span, ...]:
    """The spans of the actions joined to `verb`, itself first: a list of demands is split."""
    openers = [t for t in sentence.tokens[verb.i + 1 :] if _opens_item(sentence, t)]
    joined = [t for t in sentence.subtree(verb) if t.i > verb.i and _is_joined(sentence, t, verb)]
    heads = sorted({verb, *openers, *joined}, key=lambda token: token.i)
    below = sentence.tokens if openers else sentence.subtree(verb)
    ends = [head.i for head in heads[1:]] + [_last(below).i + 1]
    return tuple(
        sentence.span_of(head, _trimmed(sentence.tokens[head.i : end]))
        for head, end in zip(heads, ends, strict=True)
    )


def _trimmed(words: tuple[Token, ...]) -> Token:
    """The last word before the "and", "to" or mark that leads to the next action."""
    while len(words) > 1 and (
        words[-1].pos in ("PUNCT", "CCONJ") or words[-1].text.lower() == "to"
    ):
        words = words[:-1]
    return words[-1]


def _is_joined(sentence: Sentence, token: Token, verb: Token) -> bool:
    if token.tag not in ACTIONS or token.dep != "conj" or sentence.children(token, "nsubj"):
        return False
    return _leads_to(sentence, token, verb)


def _leads_to(sentence: Sentence, token: Token, verb: Token) -> bool:
    while token.dep == "conj":
        token = sentence.head(token)
    return token.i == verb.i


def _opens_item(sentence: Sentence, token: Token) -> bool:
    """ "ensure that" after a finished phrase: the next item of a list without marks."""
    if token.i == 0 or token.text.lower() not in OPENERS:
        return False
    before = sentence.tokens[token.i - 1]
    after = sentence.tokens[token.i + 1 : token.i + 2]
    follows = any(word.text.lower() == "that" for word in after) or before.text in (";", ",", ":")
    return follows and before.pos in ("NOUN", "PROPN", "VERB", "PUNCT")


def _demands(
    facts: Ground,
    voices: Voices,
    sentence: Sentence,
    asked: Asked,
    bodies: dict[str, tuple[str, Span]],
) -> Iterator[Demand]:
    quote = facts.reading.doc.quote
    for span in asked.actions:
        statement = facts.near(sentence, span)
        if statement is None:
            continue
        by = (
            voices.speaker(statement)
            if asked.voice or asked.by is None
            else _name(facts, voices, sentence, asked.by)
        )
        place = joint_span(sentence, asked.to) if asked.to is not None else None
        to, inferred = (quote(place), False) if place is not None else ("", False)
        if place is None and sentence.article_id in bodies:
            to, place = bodies[sentence.article_id]
            inferred = True
        yield Demand(
            id=key("demand", statement.id, span.start, span.end),
            statement_id=statement.id,
            span=span,
            by=by,
            to=to,
            to_span=place,
            inferred=inferred,
        )


def _name(facts: Ground, voices: Voices, sentence: Sentence, head: Token) -> str:
    place = joint_span(sentence, head)
    if head.pos == "PRON":
        for statement in facts.starting_in(sentence):
            if any(source.overlaps(place) for source in statement.source):
                return voices.speaker(statement)
    return facts.reading.doc.quote(place)


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(name="demands", version=1, build=build, needs=frozenset({Article, Sentence, Statement}))
