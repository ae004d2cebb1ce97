"""Lines that a name opens, and the part that each of those who speak has in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.statements._blocks import Block
from firsthand.text.names import TITLES, initials

NUMBER = r"(?:\d{1,4}[.)]?\s+)?"  # of a line in a transcript
LABEL = re.compile(
    NUMBER + r"(?P<name>[^\W\d_a-z][^\n:?!;\"“”]{0,48}?)\s*(?:\([^()\n]{1,40}\))?"
    r"\s*(?P<mark>:)\s+(?=\S)"
)
LETTER = re.compile(NUMBER + r"(?P<name>[QA])(?P<mark>\.)\s+(?=\S)")
LABEL_WORDS = 6
LEAST_TURNS = 3  # fewer lines with a name and a colon are a list
LEAST_ENDED = 0.5  # share of them that end as sentences do: what stands in a form does not
ENDS = (".", "?", "!", "…", "”", '"', "’", "'", ")", "]", "—", "–")
ASKS = 0.3  # share of the turns of whoever asks that are questions
LED = 0.5  # share of them that an answer follows
INTRODUCED = 2  # others whom one names before they speak: whoever does it leads through
JOURNALISTS = frozenset(
    {"presenter", "host", "reporter", "narrator", "interviewer", "anchor", "correspondent"}
    | {"moderator", "editor", "newsreader", "announcer", "voiceover", "voice-over", "journalist"}
)
"""Who speaks for the outlet itself."""
_OFFICE = rf"(?:{'|'.join(sorted(JOURNALISTS))})"
CREDIT = re.compile(
    rf"(?:^|[.;|·(\n]\s*)(?i:{_OFFICE}s?)\s*(?::|,|–|—|-)\s*"
    r"|(?i:\b(?:presented|introduced|reported|produced|compiled|interview) by\s+)"
)
OURS = re.compile(rf"(?i:\bour\s+(?:\w+\s+){{0,2}}{_OFFICE},?\s+)")
ON_AIR = re.compile(
    r",?\s+(?:reporting\b|reports(?:[.,:]| (?:from|on|now)\b)|investigates\b|has the story"
    r"|has been (?:to|in|there)\b|(?:has )?travelled to\b)"
)
CREDIT_CHARS = 40  # behind the word for the office
ASKER, ANSWERER = frozenset({"q", "question"}), frozenset({"a", "answer"})
FORMAL = frozenset(
    {"from", "to", "subject", "date", "cc", "source", "by", "title", "tel", "phone", "email"}
    | {"note", "claim", "fact", "myth", "photo", "re", "contact", "location", "time", "place"}
    | {"name", "age", "occupation", "author", "published", "language", "topic", "response"}
    | {"allegation", "background", "arrests", "access", "summary", "update", "country", "tags"}
    | {"image", "video", "watch", "listen", "related", "correction", "clarification", "exclusive"}
    | {"breaking", "opinion", "analysis", "reality", "truth", "verdict", "status", "charge"}
    | {"sentence", "profession", "category", "more", "update", "warning", "caption", "credit"}
    | {"picture", "quote", "ps", "nb", "attention", "ref", "reference", "conclusion", "context"}
    | {"finding", "findings", "recommendation", "recommendations", "methodology", "sources"}
)
"""Words that, before a colon, name nobody, alone or at the end: `FILE PHOTO:`."""
LEADING = frozenset({"file", "read", "see", "also", "key", "we", "i", "more", "what", "why", "how"})
"""Words that no name of a speaker begins with."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that a name and a colon begin."""

    index: int  # of its block
    name: Span
    mark: Span
    start: int  # where what is said begins
    key: str  # the name as it is compared


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The labelled lines of an article in which several speak, and whose they are."""

    lines: tuple[Line, ...]
    keys: Mapping[int, str]  # by the block: who speaks, under one name
    leading: frozenset[str]  # those who ask, or speak for the outlet

    def name(self, line: Line) -> Span:
        """The name; of a short form the first full name that it stands for."""
        key = self.keys[line.index]
        same = (other for other in self.lines if self.keys[other.index] == key == other.key)
        return next(same, line).name


def dialogue(blocks: Sequence[Block]) -> Dialogue | None:
    """The dialogue of one article; None: it holds none."""
    lines = [line for i, block in enumerate(blocks) if (line := _line(i, block))]
    keys = _keys(lines)
    counts = Counter(keys.values())
    if not _is_dialogue(counts) or not _are_sentences(blocks, lines):
        return None
    again = {key for key, count in counts.items() if count > 1} | (counts.keys() & ANSWERER)
    printed = {line.index: blocks[line.index].doc.quote(line.name) for line in lines}
    capitals = all(printed[line.index].isupper() for line in lines if keys[line.index] in again)
    ours = [
        n
        for n, line in enumerate(lines)
        if keys[line.index] in again or (capitals and printed[line.index].isupper())
    ]
    kept = tuple(lines[ours[0] : ours[-1] + 1])
    leading = {*_asking(blocks, kept, keys)} | _on_air(blocks, kept, keys)
    return Dialogue(kept, keys, frozenset(leading))


def is_formal(name: str) -> bool:
    """Whether the words name nobody who could speak: `FILE PHOTO`, `We therefore ask`."""
    words = re.findall(r"\w+", name.casefold())
    return not words or words[0] in LEADING or words[-1] in FORMAL


def _line(index: int, block: Block) -> Line | None:
    place, text = block.paragraph.span, block.doc.text
    if not block.is_prose:
        return None
    found = LETTER.match(text, place.start, place.end) or LABEL.match(text, place.start, place.end)
    if found is None or len(found["name"].split()) > LABEL_WORDS or is_formal(found["name"]):
        return None
    name = Span(place.doc_id, *found.span("name"))
    if any(t.pos == "VERB" and t.text.islower() for t in block.tokens_in(name)):
        return None
    key = found["name"].casefold().strip()
    return Line(index, name, Span(place.doc_id, *found.span("mark")), found.end(), key)


def _is_dialogue(counts: Counter[str]) -> bool:
    """Whether several speak, and one of them again; a question and an answer are enough."""
    if counts.keys() & ASKER and counts.keys() & ANSWERER:
        return True
    again = any(count > 1 for count in counts.values())
    return len(counts) > 1 and again and sum(counts.values()) >= LEAST_TURNS


def _are_sentences(blocks: Sequence[Block], lines: Sequence[Line]) -> bool:
    """Whether the lines end as what is said does, not as the fields of a form."""
    ended = sum(_words(blocks[line.index]).endswith(ENDS) for line in lines)
    return ended >= LEAST_ENDED * len(lines)


def _words(block: Block) -> str:
    return block.doc.quote(block.paragraph.span).rstrip()


def _keys(lines: Sequence[Line]) -> dict[int, str]:
    """The name of each line, a short form of it as the first full name it can stand for."""
    full: dict[str, str] = {}
    for line in lines:
        if " " in line.key:
            full.setdefault(initials(line.key).casefold(), line.key)
            full.setdefault(line.key.rsplit(maxsplit=1)[-1], line.key)
    return {
        line.index: line.key if " " in line.key else full.get(line.key, line.key) for line in lines
    }


def _asking(
    blocks: Sequence[Block], lines: Sequence[Line], keys: Mapping[int, str]
) -> Iterator[str]:
    """Who mostly asks: his questions tell nothing."""
    counts = Counter(keys[line.index] for line in lines)
    asked: Counter[str] = Counter()
    led: Counter[str] = Counter()
    for n, line in enumerate(lines):
        key = keys[line.index]
        asked[key] += _words(blocks[line.index]).rstrip("”\"'").endswith("?")
        led[key] += any(keys[after.index] in ANSWERER for after in lines[n + 1 : n + 2])
    for key, count in counts.items():
        asks = asked[key] > ASKS * count or led[key] > LED * count
        if key in ASKER or (asks and key not in ANSWERER):
            yield key


def _on_air(blocks: Sequence[Block], lines: Sequence[Line], keys: Mapping[int, str]) -> set[str]:
    """Who speaks for the outlet: by the office, a credit, or as one who introduces the others."""
    credited = _credited(blocks, lines)
    introduced = _introduced(blocks, lines, keys)
    found = {
        key
        for key in introduced
        if JOURNALISTS & {*key.split()}
        or any(_surname(key) in words for words in credited)
        or len(introduced[key]) >= INTRODUCED
    }
    return found | {key for key, others in introduced.items() if others & found}


def _surname(key: str) -> str:
    return key.rsplit(maxsplit=1)[-1]


def _credited(blocks: Sequence[Block], lines: Sequence[Line]) -> list[frozenset[str]]:
    """Words beside those that tell who reports: `Presenter: Ida Marl`, `Ida Marl reporting`."""
    found = []
    spoken = range(lines[0].index, lines[-1].index + 1)
    for i, block in enumerate(blocks):
        text = block.doc.quote(block.paragraph.span)
        for credit in (OURS if i in spoken else CREDIT).finditer(text):
            found.append(_names(text[credit.end() : credit.end() + CREDIT_CHARS]))
        for air in ON_AIR.finditer(text) if i in spoken else ():
            found.append(_names(text[max(0, air.start() - CREDIT_CHARS) : air.start()], last=True))
    return found


def _names(text: str, *, last: bool = False) -> frozenset[str]:
    """Names, in small letters, that open the text, or end it."""
    words = re.findall(r"[\w'’-]+|[.,;:!?()]", text)
    if last:
        words.reverse()
    found = []
    for word in words:
        if not word[0].isupper():
            break
        found.append(word.casefold())
    return frozenset(found)


def _introduced(
    blocks: Sequence[Block], lines: Sequence[Line], keys: Mapping[int, str]
) -> dict[str, set[str]]:
    """Whom each one names just before they speak for the first time."""
    found: dict[str, set[str]] = {key: set() for key in keys.values()}
    known: set[str] = set()
    for before, line in pairwise(lines):
        known.add(keys[before.index])
        key = keys[line.index]
        surname = _surname(key)
        if key in known or surname in TITLES or surname in ASKER | ANSWERER:
            continue
        said = {
            word.casefold()
            for block in blocks[before.index : line.index]
            for word in re.findall(r"\w+", _words(block))
        }
        if surname in said:
            found[keys[before.index]].add(key)
    return found
