"""Acts that statements tell: who did, or failed to do, what to whom, where, when, how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial

from firsthand.facts import Find
from firsthand.facts._codebook import Act, Codebook
from firsthand.facts._codebook_file import codebook, shipped
from firsthand.facts._details import detail, may_wield
from firsthand.facts._events import Told, with_events
from firsthand.facts._frames import Frame, frame, without
from firsthand.facts._ground import ground, tokens_in
from firsthand.facts._modality import governors, hedges, is_pattern
from firsthand.facts._phrases import NOUNS, SUBJECTS, named_span
from firsthand.facts._roles import may_tell_means, means_by_sentence
from firsthand.facts._settings import hangs_on, place_of, time_of
from firsthand.facts._settled import settled
from firsthand.facts._stages import PEOPLE
from firsthand.model import (
    Article,
    Detail,
    Figure,
    Incident,
    Modality,
    Problem,
    Span,
    Stance,
    Statement,
    When,
)
from firsthand.model.quick import dataclass, replace
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key
from firsthand.text.words import words

PARTICLES = words("by away up off on at back into out down")
SUPPORTS = words(
    "carry commit conduct launch suffer face stage perpetrate report occur happen place "
    "follow continue allege document describe witness survive endure undergo respond "
    "mount cause leave trigger unleash involve see include become condemn kill wound "
    "injure die"
)
TELLINGS = words(
    "testimony account allegation report accusation claim story evidence wave series "
    "spate campaign victim case act series incident pattern"
)
ACCUSED = words("accuse involve suspect engage participate guilty blame convict charge admit")
PUT_TO = ("death", "to")  # "sentenced to death", "tortured to death"
PERSONAL = frozenset({"PERSON", "NORP"})
EXTRA_REACH = 8  # words between a verb and the word that completes it
WISHES = words("want wish intend mean need hope plan like")
DUTY = frozenset({"should", "must", "ought"})


def find(reading: Reading, book: Codebook) -> Iterator[Incident | Problem]:
    """The acts of each sentence, in text order; those of one event share an id."""
    yield from with_events(reading.doc, _found(reading, book))


def _found(reading: Reading, book: Codebook) -> Iterator[Told]:
    facts = ground(reading)
    counted: dict[str, list[Figure]] = defaultdict(list)
    for figure in reading[Figure]:
        counted[figure.statement_id].append(figure)
    weapons: Mapping[int, Span] | None = None
    lemmas = book.lemmas
    for sentence in reading[Sentence]:
        told: tuple[When, ...] | None = None
        for token in [t for t in sentence.tokens if t.lemma in lemmas or t.pos == "VERB"]:
            lemma = lemma_of(token, book)
            act = _act(sentence, token, lemma, book) if lemma else None
            if act is None:
                continue
            statement = facts.near(sentence, _words(sentence, token, act.entry.extra))
            if statement is None or _is_only_silence(act.entry, statement):
                continue
            told = facts.times(sentence) if told is None else told
            parties = settled(sentence, act.frame, act.entry, statement, book.deeds)
            act = _Named(act.entry, parties)
            incident = _incident(sentence, act, statement, told)
            figures = counted.get(incident.statement_id, ())
            more = detail(reading.doc, sentence, parties, incident.act, figures)
            is_open = book.is_attack(incident.act) and (more is None or more.means is None)
            if is_open and may_tell_means(sentence):
                weapons = means_by_sentence(reading) if weapons is None else weapons
                weapon = weapons.get(sentence.span.start)
                if weapon and may_wield(sentence, weapon, token):
                    more = replace(more or Detail(), means=weapon)
            yield Told(replace(incident, detail=more), sentence.article_id)


@dataclass(frozen=True, slots=True)
class _Named:
    """An act that a word names, in its frame."""

    entry: Act
    frame: Frame


def lemma_of(token: Token, book: Codebook) -> str:
    """The codebook's word for a token; empty: none. Lemmatizers take "raped" for "rap"."""
    if token.lemma in book.lemmas:
        return token.lemma
    if token.pos == "VERB" and f"{token.lemma}e" in book.lemmas:
        return f"{token.lemma}e"
    return ""


def _act(sentence: Sentence, token: Token, lemma: str, book: Codebook) -> _Named | None:
    if token.pos in NOUNS:
        return _act_of_noun(sentence, token, lemma, book)
    if token.pos != "VERB" or lemma not in book.verbs:
        return None
    held = [entry for entry in book.verbs[lemma] if _may_fit(sentence, entry)]
    if not held or _is_only_wished(sentence, token) or _is_topic(sentence, token):
        return None
    told = frame(sentence, token)
    if told.actor is None and told.target is None and not _has_subject(sentence, token):
        return None
    for entry in held:
        if _fits(sentence, told, entry):
            return _Named(entry, without(sentence, told, entry.extra))
    return None


def _may_fit(sentence: Sentence, entry: Act) -> bool:
    """Whether the words that the entry asks for stand in the sentence at all."""
    tokens, things = sentence.tokens, entry.objects
    if entry.extra and entry.extra not in [token.lemma for token in tokens]:
        return False
    if not things or "person" in things or not things.isdisjoint([t.lemma for t in tokens]):
        return True
    return not things.isdisjoint([token.text.lower() for token in tokens])


def _is_thing(token: Token, objects: frozenset[str]) -> bool:
    return token.lemma in objects or token.text.lower() in objects


def _act_of_noun(sentence: Sentence, noun: Token, lemma: str, book: Codebook) -> _Named | None:
    entry = book.nouns.get(lemma)
    if entry is None or not _is_allowed(sentence, entry) or not _is_event(sentence, noun):
        return None
    before = book.nouns.get(sentence.head(noun).lemma) if noun.dep == "conj" else None
    if before is not None and before.code == entry.code:
        return None  # "arrest and detention": one act in two words
    return _Named(entry, frame(sentence, noun))


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether something does it that is nobody's act: "a bomb exploded"."""
    return bool(sentence.children(verb, "nsubj"))


def _is_topic(sentence: Sentence, verb: Token) -> bool:
    """ "offences related to trafficking" names a matter, "involved in trafficking" an act."""
    if verb.dep == "amod":
        return sentence.head(verb).lemma not in PEOPLE
    if _is_attribute(sentence, verb):
        return True
    if verb.tag == "VBN" and verb.dep == "pobj":
        return True
    if verb.tag != "VBG" or verb.dep not in ("pcomp", "pobj") or sentence.children(verb, "dobj"):
        return False
    above = sentence.head(sentence.head(verb))
    return above.lemma not in ACCUSED


def _is_attribute(sentence: Sentence, verb: Token) -> bool:
    """ "forced labour camps", where the parser took the participle for a verb with an object."""
    if verb.tag != "VBN" or sentence.children(verb, "aux", "auxpass", *SUBJECTS):
        return False
    after = sentence.tokens[verb.i + 1 : verb.i + 2]
    things = sentence.children(verb, "dobj")
    if not after or after[0].pos not in NOUNS or not things:
        return False
    return sentence.head(verb).pos not in ("VERB", "AUX") and things[0].lemma not in PEOPLE


def _is_only_wished(sentence: Sentence, verb: Token) -> bool:
    """ "should be arrested" demands; it tells no act."""
    words = (
        kid.lemma for link in governors(sentence, verb) for kid in sentence.children(link, "aux")
    )
    return not DUTY.isdisjoint(words)


def _is_event(sentence: Sentence, noun: Token) -> bool:
    """A noun that tells an act, not a topic: "the killing of two men", "were hurt in an attack"."""
    to = sentence.head(noun).lemma if noun.dep == "pobj" else ""
    if noun.dep in ("compound", "nmod", "amod") or to == "as" or (noun.lemma, to) == PUT_TO:
        return False
    if sentence.children(noun, "poss", "agent") or (noun.tag == "NNS" and noun.dep == "conj"):
        return True
    if any(
        kid.lemma in ("of", "by", "against", "on") and kid.dep == "prep"
        for kid in sentence.children(noun)
    ):
        return True
    lead = _lead(sentence, noun)
    head = sentence.head(lead)
    if lead.dep == "pobj":
        above = sentence.head(head)
        if above.lemma in TELLINGS and head.lemma in ("of", "from", "include"):
            return True
        return _is_single(sentence, noun) and head.lemma in (
            "in",
            "during",
            "after",
            "with",
            "by",
            "from",
        )
    return head.lemma in SUPPORTS and lead.dep in ("dobj", "nsubj", "nsubjpass", "attr", "conj")


def _lead(sentence: Sentence, noun: Token) -> Token:
    """First of a list of nouns that `noun` goes on."""
    while noun.dep in ("conj", "appos") and sentence.head(noun).pos in NOUNS:
        noun = sentence.head(noun)
    return noun


def _is_single(sentence: Sentence, noun: Token) -> bool:
    """One told event, or several: "a gas attack", "two raids", "the clashes"."""
    return noun.tag == "NNS" or bool(sentence.children(noun, "det", "nummod", "poss"))


def _is_allowed(sentence: Sentence, entry: Act) -> bool:
    """Whether the sentence has none of the words the entry excludes, and has its pattern."""
    telling = entry.telling
    if telling.unless and any(token.lemma in telling.unless for token in sentence.tokens):
        return False
    if telling.pattern is None:
        return True
    return telling.pattern.search(" ".join(token.text for token in sentence.tokens)) is not None


def _fits(sentence: Sentence, told: Frame, entry: Act) -> bool:
    if not _is_allowed(sentence, entry):
        return False
    if entry.extra and not _has_extra(sentence, told.act, entry.extra):
        return False
    if entry.negated and not _is_undone(sentence, told):
        return False
    given = sentence.children(told.act, "dobj") if told.passive else ()  # "were denied water"
    whole = without(sentence, told, entry.extra).target
    things = (thing for thing in (told.target, whole, *given) if thing is not None)
    return not entry.objects or any(_is_one_of(thing, entry.objects) for thing in things)


def _is_undone(sentence: Sentence, told: Frame) -> bool:
    """ "did not stop", "failed to stop", "was not let through"; not "did not want to stop"."""
    if told.modality is not Modality.NEGATED:
        return told.omission
    above = list(governors(sentence, told.act))[1:]
    return all(link.lemma not in WISHES for link in above)


def _has_extra(sentence: Sentence, verb: Token, extra: str) -> bool:
    if extra in PARTICLES:
        kids = sentence.children(verb, "prt", "prep", "advmod")
        last = max((thing.i for thing in sentence.children(verb, "dobj")), default=verb.i)
        return any(kid.lemma == extra and kid.i <= max(verb.i + 2, last + 1) for kid in kids)
    near = sentence.subtree(verb)
    if any(token.lemma == extra and 0 < token.i - verb.i <= EXTRA_REACH for token in near):
        return True
    return verb.dep == "relcl" and sentence.head(verb).lemma == extra


def _is_one_of(target: Token, objects: frozenset[str]) -> bool:
    if _is_thing(target, objects):
        return True
    if "person" not in objects:
        return False
    return target.entity in PERSONAL or target.tag == "NNPS" or target.pos == "NUM"


def _is_only_silence(entry: Act, statement: Statement) -> bool:
    """ "did not respond" to a reporter's question: a reply that was not given, and no act."""
    return entry.omission and statement.stance is Stance.NO_COMMENT


def _incident(
    sentence: Sentence, act: _Named, statement: Statement, told: tuple[When, ...]
) -> Incident:
    token = act.frame.act
    span = _words(sentence, token, act.entry.extra)
    certain = Modality.ASSERTED if act.entry.negated else act.frame.modality
    return Incident(
        id=key("incident", statement.id, act.entry.code, span.start, span.end),
        statement_id=statement.id,
        span=span,
        act=act.entry.code,
        actor=_part(sentence, act.frame.actor),
        target=_part(sentence, act.frame.target),
        place=place_of(sentence, token),
        time=time_of(sentence, token, _of_acts(sentence, statement, told)),
        modality=certain,
        omission=act.entry.omission or act.frame.omission,
        pattern=is_pattern(sentence, token),
        hedges=_all_hedges(sentence, token, statement),
    )


def _of_acts(sentence: Sentence, statement: Statement, told: tuple[When, ...]) -> tuple[When, ...]:
    """The times without that of the saying: "the group said on Monday that …"."""
    spoken = [t for cue in statement.cue for t in tokens_in(sentence, cue.start, cue.end)]
    saying = {token.i for token in spoken}
    return tuple(when for when in told if not hangs_on(sentence, when, saying))


def _words(sentence: Sentence, token: Token, extra: str) -> Span:
    """The act's own words, with the word that completes it."""
    for other in sentence.tokens[token.i + 1 : token.i + 1 + EXTRA_REACH]:
        if extra and other.lemma == extra:
            return sentence.span_of(token, other)
    return sentence.span_of(token, token)


def _part(sentence: Sentence, head: Token | None) -> Span | None:
    if head is None or head.tag in ("EX", "WDT"):
        return None
    return named_span(sentence, head)


def _all_hedges(sentence: Sentence, token: Token, statement: Statement) -> tuple[Span, ...]:
    own = set(hedges(sentence, token))
    own.update(hedge for hedge in statement.hedges if sentence.span.contains(hedge))
    return tuple(sorted(own))


def coding(text: str) -> Find:
    """Finds acts by a user's codebook joined to ours. Raises WrongCodebook."""
    return partial(find, book=codebook(text))


def build() -> Find:
    """Reads the codebook that ships."""
    return partial(find, book=shipped())


PART = Part(
    name="incidents",
    version=7,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Figure}),
)
