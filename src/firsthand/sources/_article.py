"""One article → its characters, and which of them each statement is attributed to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Article, Attribution, Document, Form, SourceKind, Span, Statement
from firsthand.model.quick import dataclass, replace
from firsthand.sources._cast import Cast
from firsthand.sources._characters import Character, same_monitor
from firsthand.sources._mentions import (
    LABELS,
    Manner,
    Mention,
    is_where,
    mention_of,
    mentions_at,
    nouns_in,
)
from firsthand.sources._names import Named, named_characters
from firsthand.sources._nouns import gender_of, kind_of
from firsthand.sources._officers import lend, officers
from firsthand.sources._phrases import (
    apposed,
    apposed_noun,
    capital_bodies,
    head_of,
    people_named,
    trim,
)
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold
from firsthand.text.names import TITLES, bare, title_gender
from firsthand.text.quotes import quotations
from firsthand.text.words import words

TELLING = words(
    """
    tell inform interview confide testify describe report speak say
    """
)
COLLECTING = frozenset({SourceKind.BODY, SourceKind.OUTLET, SourceKind.UNKNOWN})
NAMING = words(
    """
    compound appos det amod nmod nummod poss case flat conj punct
    """
)
"""How a word of a name, or one named beside it, hangs on the head of its phrase."""
NOBODY = words("someone somebody nobody anyone anybody")
"""Words for somebody whom nobody can tell."""
PREMISES = words(
    """
    hotel hostel inn hospital clinic school prison jail station court restaurant bar church mosque
    shelter office university media medium press
    """
)
"""Houses that are bodies where they speak, and what one works in."""
FIRST_PERSON = words("i we me us myself ourselves")
NARRATED = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})


@dataclass(frozen=True, slots=True)
class Text:
    """An article's sentences, with the one at any place."""

    doc: Document
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def at(self, place: int) -> Sentence | None:
        """The sentence that holds the character at `place`; None when none does."""
        i = bisect_right(self.starts, place) - 1
        if i < 0 or place >= self.sentences[i].tokens[-1].end:
            return None
        return self.sentences[i]

    def paragraph(self, statement: Statement) -> int | None:
        """Ordinal of the paragraph that names its source; None outside of all sentences."""
        return self.ordinal(place_of(statement))

    def ordinal(self, place: int) -> int | None:
        """Ordinal of the paragraph around the character at `place`; None outside of sentences."""
        sentence = self.at(place)
        return None if sentence is None else sentence.paragraph


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks in an article, and in which statement."""

    article: Article
    characters: tuple[Character, ...]
    speakers: Mapping[str, tuple[int, ...]]  # characters by statement id; empty: unnamed
    statements: tuple[Statement, ...]  # in text order
    places: Mapping[int, tuple[Span, ...]]  # where characters are named or described
    text: Text
    authors: frozenset[str] = frozenset()  # statements that the author makes by "I" or "we"


def tell(
    doc: Document,
    article: Article,
    sentences: Sequence[Sentence],
    found: Sequence[Statement],
) -> Told:
    """Characters and speakers of one article, from its sentences and statements."""
    text = Text(doc, tuple(sentences), tuple(s.tokens[0].start for s in sentences))
    statements = tuple(sorted(found, key=lambda s: (place_of(s), s.id)))
    spoken = {s.id: tuple(_mentions(text, s)) for s in statements}
    names = named_characters(_names(text, spoken))
    cast = Cast(names)
    by_id = {s.id: s for s in statements}
    speakers: dict[str, tuple[int, ...]] = {}
    sources = {span for s in statements for span in s.source}
    contents = sorted(
        (c.start, c.end) for s in statements if s.attribution not in NARRATED for c in s.content
    )
    events: list[tuple[int, int, Statement | Mention]] = [
        *((place_of(s), 1, s) for s in statements if spoken[s.id]),
        *((m.span.start, 0, m) for m in _others(text, sources)),
    ]
    for at, _, event in sorted(events, key=lambda event: event[:2]):
        if isinstance(event, Mention):
            quoted = _is_inside(at, contents)
            cast.meet(
                event,
                subject=not quoted and _is_subject(text, at),
                paragraph=text.ordinal(at),
                quoted=quoted,
            )
            continue
        if not _is_own(spoken[event.id]):
            cast.barred = _around(event, by_id, speakers)
            they = any(m.plural and m.manner is Manner.PRONOUN for m in spoken[event.id])
            cast.inside = they and _is_quoted(doc, place_of(event))
            speakers[event.id] = _speakers(cast, text, event, spoken[event.id])
            cast.barred, cast.inside = frozenset(), False
    same = same_monitor(cast.characters)
    for id_, those in speakers.items():
        speakers[id_] = tuple(dict.fromkeys(same.get(who, who) for who in those))
    lend(cast.characters, officers(cast.characters, statements, speakers, text.paragraph))
    own = {s.id for s in statements if _is_own(spoken[s.id])}
    authors = {
        s.id
        for s in statements
        if s.id in own
        and not _is_inside(place_of(s), contents)
        and not _is_quoted(doc, place_of(s))
    }
    _inherit([s for s in statements if s.id not in authors], speakers, own)
    places = {who: tuple(sorted(set(spans))) for who, spans in cast.places.items()}
    return Told(
        article, tuple(cast.characters), speakers, statements, places, text, frozenset(authors)
    )


def _around(
    statement: Statement, by_id: Mapping[str, Statement], speakers: Mapping[str, tuple[int, ...]]
) -> frozenset[int]:
    """Who says the words that it stands in, as far as known: of himself he says "I"."""
    found: set[int] = set()
    around = by_id.get(statement.parent or "")
    while around is not None:
        if around.form is Form.DIRECT:
            found.update(speakers.get(around.id, ()))
        around = by_id.get(around.parent or "")
    return frozenset(found)


def place_of(statement: Statement) -> int:
    """Where its source is named, or else where its content begins."""
    return (statement.source or statement.content or statement.cue)[0].start


def _mentions(text: Text, statement: Statement) -> Iterator[Mention]:
    for span in statement.source:
        sentence = text.at(span.start)
        if sentence is not None:
            yield from mentions_at(text.doc, sentence, span)


def _names(text: Text, spoken: Mapping[str, tuple[Mention, ...]]) -> Iterator[Named]:
    for mentions in spoken.values():
        for m in mentions:
            if m.name:
                yield Named(m.name, m.kind, m.span.start, m.gender, m.sure)
    for sentence in text.sentences:
        for run in sentence.entities():
            kept = trim(run)
            if run[0].entity in LABELS and kept[0].text[:1].isupper():
                name = text.doc.quote(sentence.span_of(kept[0], kept[-1]))
                before = " ".join(
                    t.text for t in sentence.tokens[max(0, kept[0].i - 1) : kept[0].i]
                )
                titled = bool(_title(sentence, kept))
                yield Named(
                    " ".join(name.split()),
                    SourceKind.PERSON if titled else LABELS[run[0].entity],
                    kept[0].start,
                    title_gender(f"{before} {name}"),
                    sure=titled,
                )
        for noun, person in people_named(sentence):
            name = text.doc.quote(sentence.span_of(person[0], person[-1]))
            kind = kind_of(noun.lemma, plural=False)
            gender = gender_of(noun.lemma)
            yield Named(" ".join(name.split()), kind, person[0].start, gender, sure=True)
        for body in capital_bodies(sentence):
            name = text.doc.quote(sentence.span_of(body[0], body[-1]))
            yield Named(" ".join(name.split()), SourceKind.BODY, body[0].start)


def _others(text: Text, sources: set[Span]) -> Iterator[Mention]:
    """People, bodies and documents mentioned where no statement names its source."""
    taken = sorted((s.start, s.end) for s in sources)
    for sentence in text.sentences:
        named = list(sentence.entities())
        beside = {noun.start for run in named for noun in apposed(sentence, run)}

        def is_new(place: Span, beside: set[int] = beside) -> bool:
            is_named = any(place.start <= noun < place.end for noun in beside)
            return not is_named and not _is_inside(place.start, taken)

        for mention in nouns_in(text.doc, sentence, is_new):
            yield replace(mention, place=_is_premises(sentence, mention))
        for run in named:
            if _is_label(sentence, run):
                continue
            if run[0].entity in {"PERSON", "ORG"} and not _is_inside(run[0].start, taken):
                yield _entity(text.doc, sentence, run)
        for body in capital_bodies(sentence):
            if not _is_inside(body[0].start, taken):
                yield _entity(text.doc, sentence, body)


def _is_label(sentence: Sentence, run: Sequence[Token]) -> bool:
    """Whether the name only tells whose line it is: `Lantern Review: Who was it?`"""
    behind = sentence.tokens[run[-1].i + 1 : run[-1].i + 2]
    return run[0].i == 0 and bool(behind) and behind[0].text == ":"


def _entity(doc: Document, sentence: Sentence, run: Sequence[Token]) -> Mention:
    kept = trim(run)
    span = sentence.span_of(kept[0], kept[-1])
    name = " ".join(doc.quote(span).split())
    kind = LABELS.get(kept[0].entity, SourceKind.BODY)
    title = _title(sentence, kept)
    return Mention(
        span,
        f"{title} {name}".strip(),
        Manner.NAME,
        SourceKind.PERSON if title else kind,
        name=name,
        noun=apposed_noun(sentence, kept),
        place=is_where(sentence, run),
    )


def _title(sentence: Sentence, name: Sequence[Token]) -> str:
    """The title before a name, as printed; empty: none."""
    title = sentence.tokens[name[0].i - 1].text if name[0].i else ""
    return title if bare(title).strip(".") in TITLES and title[:1].isupper() else ""


def _is_quoted(doc: Document, place: int) -> bool:
    """Whether the character at `place` stands in quotation marks of its line."""
    start = doc.text.rfind("\n", 0, place) + 1
    end = doc.text.find("\n", place)
    found = quotations(doc.id, doc.text, start, len(doc.text) if end < 0 else end)
    return any(quotation.inner.start <= place < quotation.inner.end for quotation in found)


def _is_premises(sentence: Sentence, mention: Mention) -> bool:
    """Whether a house is told of as where one is or goes: "they took me to an inn"."""
    if mention.noun not in PREMISES:
        return False
    head = head_of(sentence, tuple(t for t in sentence.tokens if _holds(mention.span, t)))
    if head is None:
        return False
    goes = head.dep == "pobj" and sentence.head(head).lemma in {"to", "from"}
    return goes or is_where(sentence, (head,))


def _holds(span: Span, token: Token) -> bool:
    return span.start <= token.start < span.end


def _is_inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the sorted spans; only the latest two starts are tried."""
    i = bisect_right(spans, (place, 1 << 60))
    last = i > 0 and place < spans[i - 1][1]
    return last or (i > 1 and place < spans[i - 2][1])


def _is_subject(text: Text, place: int) -> bool:
    """Whether the word at `place` names the subject of its sentence's main verb.

    A name inside the phrase of another does not: "the study of detentions on the Orsa".
    """
    sentence = text.at(place)
    token = (
        next((t for t in sentence.tokens if t.start <= place < t.end), None) if sentence else None
    )
    if sentence is None or token is None:
        return False
    for above in (token, *sentence.ancestors(token)):
        if above.dep in {"nsubj", "nsubjpass"}:
            return above.head == sentence.root.i
        if above.dep not in NAMING:
            return False
    return False


def _speakers(
    cast: Cast, text: Text, statement: Statement, mentions: Sequence[Mention]
) -> tuple[int, ...]:
    said = [mention for mention in mentions if fold(mention.text) not in NOBODY]
    found = [
        cast.meet(mention, speaking=True, paragraph=text.ordinal(mention.span.start))
        for mention in said
    ]
    speakers = tuple(dict.fromkeys(who for who in found if who is not None))
    for addressee in _addressees(text, statement):
        collector = cast.meet(addressee)
        for who in speakers:
            cast.told_to(who, collector)
    return speakers


def _addressees(text: Text, statement: Statement) -> Iterator[Mention]:
    """Bodies and outlets that it was told to: "told Lantern Relief", "said to the Herald"."""
    for cue in statement.cue:
        sentence = text.at(cue.start)
        if sentence is None:
            continue
        for verb in sentence.tokens:
            if cue.start <= verb.start < cue.end and verb.lemma in TELLING:
                for token in _told(sentence, verb):
                    mention = mention_of(text.doc, sentence, token, sentence.subtree(token))
                    if mention.manner is Manner.NAME and mention.kind in COLLECTING:
                        yield mention


def _told(sentence: Sentence, verb: Token) -> Iterator[Token]:
    yield from sentence.children(verb, "dobj", "dative", "iobj")
    for preposition in sentence.children(verb, "prep", "dative", "agent"):
        if preposition.text.lower() in {"to", "by"}:
            yield from sentence.children(preposition, "pobj")


def _is_own(mentions: Sequence[Mention]) -> bool:
    """Whether the source is the speaker around it: "I saw that …"."""
    return bool(mentions) and all(fold(mention.text) in FIRST_PERSON for mention in mentions)


def _inherit(
    statements: Sequence[Statement], speakers: dict[str, tuple[int, ...]], own: set[str]
) -> None:
    """Gives a quotation without cue the speaker before it, or else the first one quoted.

    What stands in `own` names its source by "I": that is who says what it stands in.
    """
    said = [
        s
        for s in statements
        if speakers.get(s.id) and s.parent is None and s.form is not Form.NARRATOR
    ]
    quoted = [s for s in said if s.form in {Form.DIRECT, Form.MIXED}]
    places = [place_of(s) for s in said]
    carried = [s for s in statements if s.attribution is Attribution.INHERITED or s.id in own]
    for statement in sorted(carried, key=lambda s: (s.parent is not None, place_of(s), s.id)):
        if speakers.get(statement.id):
            continue
        if statement.id in own and (around := speakers.get(statement.parent or "")):
            speakers[statement.id] = around
            continue
        before = bisect_right(places, place_of(statement))
        model = said[before - 1] if before else next(iter(quoted or said), None)
        if model is not None:
            speakers[statement.id] = speakers[model.id]
