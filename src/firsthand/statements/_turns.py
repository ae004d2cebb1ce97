"""Who speaks in the lines of an interview, a hearing or a testimony, where no verb tells it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import MarkKind, Span, Spans
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import VERBAL, is_word, named, trimmed
from firsthand.syntax import Token
from firsthand.text.names import initials

LABEL = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n:?!;\"“”]{0,48}?)\s*(?:\([^()\n]{1,40}\))?\s*(?P<mark>:)\s+(?=\S)"
)
LABEL_WORDS = 6
DASH = re.compile(r"[–—-]\s*(?=\w)")
LEAST_TURNS = 3  # fewer lines with a name and a colon are a list
ASKS = 0.3  # share of the turns of whoever asks that are questions
JOURNALISTS = frozenset(
    {"presenter", "host", "reporter", "narrator", "interviewer", "anchor", "correspondent"}
    | {"moderator", "editor", "newsreader", "announcer", "voiceover", "voice-over", "journalist"}
)
"""Who speaks for the outlet itself."""
HEADING_SENTENCES = 2
BACK = 3  # paragraphs in front of the first turn that tell who answers
HEADING_WORDS = 12
ASKER, ANSWERER = frozenset({"q", "question"}), frozenset({"a", "answer"})
FORMAL = frozenset(
    {"from", "to", "subject", "date", "cc", "source", "by", "title", "tel", "phone", "email"}
    | {"note", "claim", "fact", "myth", "photo", "re", "contact", "location", "time", "place"}
    | {"name", "age", "occupation", "author", "published", "language", "topic", "response"}
    | {"allegation", "background", "arrests", "access", "summary", "update", "country", "tags"}
)
"""Words before a colon that name nobody."""
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "myself"})
TITLED = re.compile(
    r"^(?:\W*\d*\W*)(?:statement|testimony|account|evidence|deposition|story) (?:of|by|from) ",
    re.IGNORECASE,
)
COLLECTED = re.compile(
    r"\b(?:testimon(?:y|ies)|accounts?|voices|statements|recorded|collected|interviewed|stories)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"[\W\d]*")
PERSONAL = re.compile(
    r"(?:man|woman|person|er|or|ist|ian|eer|ant|ee|boy|girl|child|wife|widow|husband|son|nurse"
    r"|priest|captain|sergeant|refugee|cook|clerk|guard|witness|pupil|chief|spy|nun|monk|guide)$",
    re.IGNORECASE,
)
NO_PEOPLE = frozenset(
    {"letter", "chapter", "order", "river", "summer", "winter", "water", "paper", "answer", "power"}
    | {"number", "register", "matter", "quarter", "harbour", "error", "tower", "corner", "border"}
    | {"september", "october", "november", "december", "ministry", "season", "reason", "prison"}
)
SPOKE = frozenset({"with", "to"})
TALKS = frozenset({"interview", "conversation", "talk", "speak", "question", "discussion"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says in one paragraph."""

    block: Block
    source: Spans  # words for who says it; empty: nobody is named
    cue: Spans
    start: int  # where what is said begins


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph that a name and a colon begin."""

    index: int  # of its block
    name: Span
    mark: Span
    start: int

    def key(self, block: Block) -> str:
        """The name as it is compared."""
        return block.doc.quote(self.name).casefold().strip()


def turns(blocks: Sequence[Block]) -> Iterator[Turn]:
    """Turns of every article, in text order."""
    articles: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        articles[block.paragraph.article_id].append(block)
    for own in articles.values():
        yield from _labelled(own)
        yield from _dashed(own)
        yield from _testified(own)


def _labelled(blocks: Sequence[Block]) -> Iterator[Turn]:
    """`Name: …`, and what goes on below it up to the next one."""
    lines = [line for i, block in enumerate(blocks) if (line := _line(i, block))]
    keys = _keys(blocks, lines)
    counts = Counter(keys.values())
    if not _is_dialogue(counts):
        return
    lines = _between(lines, keys, counts)
    asking = _asking(blocks, lines, keys)
    by_index = {line.index: line for line in lines}
    current: _Line | None = None
    for i in range(lines[0].index, lines[-1].index + 1):
        line = by_index.get(i)
        current = line or current
        if current is None or keys[current.index] in asking or not blocks[i].is_prose:
            continue
        start = line.start if line else blocks[i].paragraph.span.start
        source = _whole_name(current, keys, lines, blocks)
        if keys[current.index] in ANSWERER:
            source = _answerer(blocks, lines[0].index)
        yield Turn(blocks[i], source, (current.mark,), start)


def _line(index: int, block: Block) -> _Line | None:
    place, text = block.paragraph.span, block.doc.text
    found = LABEL.match(text, place.start, place.end) if block.is_prose else None
    if found is None or len(found["name"].split()) > LABEL_WORDS:
        return None
    name = Span(place.doc_id, *found.span("name"))
    if found["name"].casefold() in FORMAL or any(t.pos == "VERB" for t in block.tokens_in(name)):
        return None
    return _Line(index, name, Span(place.doc_id, *found.span("mark")), found.end())


def _is_dialogue(counts: Counter[str]) -> bool:
    """Whether several speak, and one of them again; a question and an answer are enough."""
    if counts.keys() & ASKER and counts.keys() & ANSWERER:
        return True
    again = any(count > 1 for count in counts.values())
    return len(counts) > 1 and again and sum(counts.values()) >= LEAST_TURNS


def _between(lines: list[_Line], keys: dict[int, str], counts: Counter[str]) -> list[_Line]:
    """The lines from the first to the last of those who speak again, under any short form."""
    again = {key for key, count in counts.items() if count > 1} | (counts.keys() & ANSWERER)
    ours = [n for n, line in enumerate(lines) if keys[line.index] in again]
    return lines[ours[0] : ours[-1] + 1]


def _keys(blocks: Sequence[Block], lines: Sequence[_Line]) -> dict[int, str]:
    """The name of each line, a short form of it as the first full name it can stand for."""
    printed = {line.index: line.key(blocks[line.index]) for line in lines}
    full: dict[str, str] = {}
    for key in printed.values():
        if " " in key:
            full.setdefault(initials(key).casefold(), key)
            full.setdefault(key.rsplit(maxsplit=1)[-1], key)
    return {i: key if " " in key else full.get(key, key) for i, key in printed.items()}


def _asking(blocks: Sequence[Block], lines: Sequence[_Line], keys: dict[int, str]) -> set[str]:
    """Who mostly asks: his questions tell nothing."""
    asked: Counter[str] = Counter()
    for line in lines:
        words = blocks[line.index].doc.quote(blocks[line.index].paragraph.span)
        asked[keys[line.index]] += words.rstrip(" ”\"'").endswith("?")
    counts = Counter(keys.values())
    told = {key for key in counts if JOURNALISTS & {*key.split()}}
    return told | {key for key in counts if key in ASKER or asked[key] > ASKS * counts[key]}


def _whole_name(
    line: _Line, keys: dict[int, str], lines: Sequence[_Line], blocks: Sequence[Block]
) -> Spans:
    """The name; of a short form the first full name that it stands for."""
    for other in lines:
        same = keys[other.index] == keys[line.index]
        if same and other.key(blocks[other.index]) == keys[line.index]:
            return (other.name,)
    return (line.name,)


def _dashed(blocks: Sequence[Block]) -> Iterator[Turn]:
    """Lines that a dash begins, in turn a question and an answer."""
    run: list[int] = []
    for i, block in enumerate([*blocks, None]):
        if block is not None and block.is_prose and _dash(block):
            run.append(i)
            continue
        if len(run) >= LEAST_TURNS:
            yield from _alternating(blocks, run)
        run = []


def _dash(block: Block) -> re.Match[str] | None:
    return DASH.match(block.doc.text, block.paragraph.span.start, block.paragraph.span.end)


def _alternating(blocks: Sequence[Block], run: Sequence[int]) -> Iterator[Turn]:
    """The turns of who answers: those of the half that has fewer questions."""
    asks = [blocks[i].doc.quote(blocks[i].paragraph.span).rstrip().endswith("?") for i in run]
    odd, even = sum(asks[1::2]), sum(asks[::2])
    if odd == even:
        return
    source = _answerer(blocks, run[0])
    for i in run[1::2] if even > odd else run[::2]:
        found = _dash(blocks[i])
        if found is not None:
            yield Turn(blocks[i], source, (), found.end())


def _answerer(blocks: Sequence[Block], first: int) -> Spans:
    """Words for who is asked: `a conversation with X`, or the last person named before."""
    before = [block for block in blocks[max(0, first - BACK) : first] if block.trees]
    for block in reversed(before):
        for tree in block.trees:
            if found := _spoken_with(tree):
                return named(tree, found)
    for block in [*reversed(before), *blocks[:1]]:
        for tree in reversed(block.trees):
            people = [run for run in tree.sentence.entities() if run[0].entity == "PERSON"]
            if people:
                return (tree.sentence.span_of(people[0][0], people[0][-1]),)
    return _title(blocks)


def _spoken_with(tree: Tree) -> Token | None:
    for token in tree.tokens:
        if token.lemma in SPOKE and tree.sentence.head(token).lemma in TALKS:
            for name in tree.sentence.children(token, "pobj"):
                if name.pos == "PROPN" and name.entity != "ORG":
                    return name
    return None


def _title(blocks: Sequence[Block]) -> Spans:
    """A title that is but a description: `The night watchman`."""
    for block in blocks[:1]:
        if block.is_headline and len(block.trees) == 1:
            root = block.trees[0].sentence.root
            if root.pos == "NOUN":
                return named(block.trees[0], root)
    return ()


def _testified(blocks: Sequence[Block]) -> Iterator[Turn]:
    """What stands in the first person under the name of who tells it."""
    opening = " ".join(b.doc.quote(b.paragraph.span) for b in blocks[:BACK])
    collected = COLLECTED.search(opening) is not None
    heads = [(i, name) for i, block in enumerate(blocks) if (name := _heading(block))]
    own = [(i, name) for i, name in heads if _is_own(blocks, i)]
    for i, name in own:
        words = blocks[i].doc.quote(blocks[i].paragraph.span)
        if TITLED.match(words) or (collected and len(own) > 1):
            for block in _below(blocks, i):
                yield Turn(block, (name,), (), block.paragraph.span.start)


def _heading(block: Block) -> Span | None:
    """The words of a short line that name or describe a person; None: it is none."""
    words = [token for tree in block.trees for token in tree.tokens if is_word(token)]
    heading = block.paragraph.kind is MarkKind.CROSS_HEADING or block.is_prose
    if (
        not heading
        or not words
        or len(words) > HEADING_WORDS
        or len(block.trees) > HEADING_SENTENCES
    ):
        return None
    if block.is_prose and block.doc.text[block.paragraph.span.end - 1] in '.?!:;"”':
        return None
    if any(tree.sentence.root.pos in VERBAL for tree in block.trees):
        return None
    titled = TITLED.match(block.doc.quote(block.paragraph.span))
    if titled is not None:
        place = block.paragraph.span
        return Span(place.doc_id, place.start + titled.end(), place.end)
    for tree in block.trees:
        for run in tree.sentence.entities():
            if run[0].entity == "PERSON":
                return tree.sentence.span_of(run[0], run[-1])
    return _described(block)


def _described(block: Block) -> Span | None:
    """The heading without its number, when it is not only a word of time or place."""
    tree = block.trees[-1]
    words = trimmed([t for t in tree.tokens if not NUMBERED.fullmatch(t.text)])
    root = tree.sentence.root
    if not words or root.lemma in NO_PEOPLE or not PERSONAL.search(root.lemma):
        return None
    return tree.sentence.span_of(words[0], words[-1])


def _is_own(blocks: Sequence[Block], heading: int) -> bool:
    """Whether half of what stands below is told in the first person."""
    below = _below(blocks, heading)
    own = [block for block in below if _speaks(block)]
    return bool(own) and 2 * len(own) >= len(below)


def _below(blocks: Sequence[Block], heading: int) -> list[Block]:
    """The paragraphs up to the next heading."""
    found: list[Block] = []
    for block in blocks[heading + 1 :]:
        if not block.is_prose or _heading(block):
            break
        found.append(block)
    return found


def _speaks(block: Block) -> bool:
    """Whether one speaks of oneself outside of quotations."""
    return any(
        token.text.lower() in FIRST_PERSON and not block.quotation_at(token.start)
        for tree in block.trees
        for token in tree.tokens
    )
