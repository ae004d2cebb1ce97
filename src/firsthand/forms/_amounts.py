"""A figure in comparable form: what is counted, and what befell those counted."""

from __future__ import annotations

from firsthand.forms._places import Place, Words
from firsthand.model import Amount, Figure, Span
from firsthand.text.keys import fold

NOUNS = frozenset({"NOUN", "PROPN"})
SMALL = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def amount(figure: Figure, words: Words) -> Amount:
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
    )


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
