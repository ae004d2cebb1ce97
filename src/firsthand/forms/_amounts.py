"""A figure in comparable form: what is counted, and what befell those counted."""

from __future__ import annotations

from firsthand.forms._places import Place, Words
from firsthand.model import Amount, Document, Figure, FigureKind, Span
from firsthand.text.keys import fold

NOUNS = frozenset({"NOUN", "PROPN"})
SMALL = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


LONGEST = 40  # characters of a figure as printed: more are a sentence


def amount(figure: Figure, words: Words, doc: Document) -> Amount:
    """The figure with the head of what it counts told from the rest of the words."""
    named = [fold(word) for word in figure.counted.split()]
    counted, act = named[-1] if named else "", ""
    if figure.counted_span and (place := _head(words, figure.counted_span)):
        counted, act = fold(place[1].lemma), _act(place)
    return Amount(
        figure_id=figure.id,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        counted=counted,
        detail=tuple(sorted({*named} - {counted} - SMALL)),
        of=tuple(sorted({fold(word) for word in (figure.of or "").split()} - SMALL)),
        act=act,
        time=figure.time.value if figure.time else None,
        approximate=figure.approximate,
        printed=printed(figure, words, doc),
    )


def printed(figure: Figure, words: Words, doc: Document) -> str:
    """The number and, of a plain count, what it counts: "more than 200 places"; no names.

    Empty: the words are too long to be a number.
    """
    number = _plain(doc.quote(figure.span))
    noun = ""
    if figure.kind is FigureKind.COUNT and figure.counted_span:
        noun = _noun(words, figure.counted_span)
    known = noun and noun.split()[-1].lower() in number.lower()
    whole = number if known or not noun else f"{number} {noun}"
    return whole if len(whole) <= LONGEST else ""


def _noun(words: Words, span: Span) -> str:
    """What is counted, from the words before the head to the head; empty: it is a name."""
    place = _head(words, span)
    if place is None or place[1].pos != "NOUN":
        return ""
    before = [token for _, token in words.under((span,)) if token.end <= place[1].end]
    plain = [token.text for token in before if token.pos in ("NOUN", "ADJ") and not token.entity]
    return " ".join(plain)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _head(words: Words, span: Span) -> Place | None:
    """The word of the span that all the others hang on; a noun before other words."""
    inside = words.under((span,))
    places = {token.i for _, token in inside}
    heads = [place for place in inside if place[1].head not in places or place[1].dep == "ROOT"]
    nouns = [place for place in heads if place[1].pos in NOUNS]
    return next(iter(nouns or heads or inside), None)


def _act(place: Place) -> str:
    """Verb that those counted are told with: "people *killed*", "*arrested* 12 men"."""
    sentence, head = place
    for verb in sentence.children(head, "acl", "relcl"):
        if verb.pos == "VERB":
            return fold(verb.lemma)
    verbs = (token for token in sentence.ancestors(head) if token.pos == "VERB")
    return fold(next((token.lemma for token in verbs), ""))
