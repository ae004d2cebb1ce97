"""The heading that a line of demands stands under, and to whom it puts them."""

from __future__ import annotations

from firsthand.facts._actions import Asked
from firsthand.facts._bodies import Bodies
from firsthand.facts._listed import Heading, Line, goes_on, heading, is_item, is_mark, led, named
from firsthand.model import Span
from firsthand.model.quick import dataclass, replace
from firsthand.syntax import Sentence


@dataclass(frozen=True, slots=True)
class Latest:
    """The last body that was a sentence's subject, and the number of that sentence."""

    article_id: str
    number: int
    name: str
    span: Span
    turned: bool = False  # it is said to be put to it: "has written to the minister"


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading under which demands are listed. `to` None: it tells no addressee."""

    article_id: str
    to: Latest | None
    strong: bool = False  # every item under it is a demand
    within: bool = False  # it stands under "Recommendations"
    opens: bool = False  # the line is the heading itself
    marked: bool = False  # the line before was the mark of an item and no more


def under(bodies: Bodies, sentence: Sentence, line: Line, before: Headed | None) -> Headed | None:
    """The heading that the line stands under; itself when it is one. None: under none."""
    if before is not None and before.article_id != sentence.article_id:
        before = None
    within = before is not None and before.within
    ends = line.tokens[-1] is sentence.tokens[-1]
    found = heading(line, within=within, ends=ends)
    if found is None and before is not None and before.strong:
        found = named(line)
    if found is not None:
        return Headed(
            sentence.article_id,
            _addressed(bodies, sentence, found),
            strong=found.strong or _is_opened(before),
            within=within or not found.strong,
            opens=True,
        )
    if before is None:
        return None
    if is_mark(line):
        return replace(before, opens=False, marked=True)
    if before.strong and not before.marked and not (is_item(line) or goes_on(line)):
        return Headed(sentence.article_id, None, within=True) if within else None
    return replace(before, opens=False, marked=False)


def bidden(bodies: Bodies, sentence: Sentence, line: Line) -> tuple[Latest, Asked] | None:
    """Whom a line names before a colon, and what it bids them: "To the governor: free the men"."""
    found = led(sentence, line)
    return None if found is None else (_at(bodies, sentence, found[0]), found[1])


def _is_opened(before: Headed | None) -> bool:
    """Whether a line that asks, and names nobody yet, stands right before: "We ask that:"."""
    return before is not None and before.strong and before.opens


def _addressed(bodies: Bodies, sentence: Sentence, found: Heading) -> Latest | None:
    """Whom a heading names, as a body or in its own words."""
    return None if found.place is None else _at(bodies, sentence, found.place)


def _at(bodies: Bodies, sentence: Sentence, place: tuple[int, int]) -> Latest:
    span = Span(sentence.doc_id, *place)
    words = " ".join(bodies.reading.doc.quote(span).split())
    plain = words.removeprefix("The ").removeprefix("the ")
    name = bodies.at(span) or plain
    cut = plain.startswith(f"{name}-")  # at a hyphen: "Procurator-General, Norland"
    return Latest(sentence.article_id, 0, plain.split(",")[0] if cut else name, span, turned=True)
