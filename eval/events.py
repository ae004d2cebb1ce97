"""Events told in several texts: `python -m eval.events [FOLDER] [--topics 36-45] [--sentences F]`.

FOLDER holds files in the XML format of ECB+ (`ecbplus.py`); without it `sets/events` is scored, in
two halves. The mentions of events are given, and nothing else of the annotation is read: which of
them are of one event is decided by the words alone. Beside ours stands the head lemma: mentions
whose heads have one lemma are of one event, and the same inside what we take for one happening.
Within topics a mention meets those of its own topic; over topics, those of all texts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from eval.coreference import conll, scores
from eval.ecbplus import Mention, Text, gold, kept_sentences, texts
from firsthand.facts._frames import frame
from firsthand.facts._settings import time_of
from firsthand.flow import build_document_parts
from firsthand.forms._clauses import role
from firsthand.language._choose import parse
from firsthand.model import Article, Document, Modality
from firsthand.reading import Reading
from firsthand.syntax import Paragraph, Sentence, Token
from firsthand.text.coreference import Telling, one_act
from firsthand.text.deeds import deed
from firsthand.text.happenings import happenings
from firsthand.text.keys import fold
from firsthand.text.times import times

SET = Path(__file__).parent / "sets" / "events"
HALVES = ("tune", "kept")
NAMED = frozenset({"PROPN"})
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})  # of one event a town, a country, a coast is told
TELL = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
ANOTHER = frozenset(
    {"another", "second", "third", "previous", "earlier", "former", "past", "other", "next", "last"}
)
NO_WORDS = frozenset({"be", "have", "do"})
LIGHT = frozenset({"take", "make", "carry", "give", "hold", "launch", "stage", "conduct", "be"})
Acts = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """A text with what was read of its mentions."""

    text: Text
    bag: Mapping[str, float]
    lemmas: Mapping[str, str]  # of the heads, by mention
    tellings: tuple[Telling, ...]


def read(some: Sequence[Text]) -> list[Read]:
    """The texts parsed: each sentence of a file is a paragraph, its words with spaces between."""
    languages = build_document_parts().languages.values()
    drawn = [_reading(text) for text in some]
    parsed = parse([reading for reading, _ in drawn], languages)
    return [
        _read(text, reading, starts)
        for text, reading, (_, starts) in zip(some, parsed, drawn, strict=True)
    ]


def _reading(text: Text) -> tuple[Reading, list[int]]:
    """The text as a document of one article, and where each of its words begins."""
    starts, words, at = [], [], 0
    ends: list[tuple[int, int]] = []
    for _, places in groupby(range(len(text.words)), key=text.sentences.__getitem__):
        first = at
        for place in places:
            starts.append(at)
            words.append(text.words[place])
            at += len(text.words[place]) + 1
        ends.append((first, at - 1))
    doc = Document(text.name, text.name, text.name, "eval", " ".join(words))
    article = Article(text.name, doc.id, doc.span(0, len(doc.text)), language="en")
    paragraphs = [
        Paragraph(article.id, number, doc.span(*place)) for number, place in enumerate(ends)
    ]
    return Reading(doc).with_layers([article, *paragraphs]), starts


def _read(text: Text, reading: Reading, starts: Sequence[int]) -> Read:
    found: dict[int, tuple[Sentence, Token]] = {}
    bag: dict[str, float] = defaultdict(float)
    for sentence in reading[Sentence]:
        for token in sentence.tokens:
            found.update(dict.fromkeys(range(token.start, token.end), (sentence, token)))
            for word in _told(token):
                bag[word] += 1
    lemmas, tellings = {}, []
    known = frozenset(word for word in bag if word[0] == "=")
    for mention in text.mentions:
        own = [found[starts[place]] for place in mention.tokens if starts[place] in found]
        if own:
            lemmas[mention.id], telling = _telling(mention, reading, own, known)
            tellings.append(telling)
    return Read(text, bag, lemmas, tuple(tellings))


def _told(token: Token) -> Iterator[str]:
    """Words by which the text is known; a name counts beside its word, and so twice."""
    if token.pos in TELL and token.lemma not in NO_WORDS and token.text[0].isalnum():
        yield fold(token.lemma)
        if token.pos in NAMED:
            yield f"={fold(token.lemma)}"


def _telling(
    mention: Mention,
    reading: Reading,
    own: Sequence[tuple[Sentence, Token]],
    known: frozenset[str],
) -> tuple[str, Telling]:
    sentence = own[0][0]
    tokens = [token for other, token in own if other is sentence]
    lemma, act = _head(sentence, tokens)
    told = frame(sentence, act)
    inside = {token.i for token in tokens}
    kids = {kid.lemma for kid in sentence.children(act, "amod", "det", "nummod")}
    when = time_of(
        sentence, act, tuple(times(reading.doc.quote(sentence.span), sentence.span, None))
    )
    return lemma, Telling(
        id=mention.id,
        text=reading.doc.name,
        deed=deed(fold(act.lemma)),
        by=_party(sentence, told.actor),
        to=_party(sentence, told.target),
        beside=frozenset(w for t in sentence.tokens if t.i not in inside for w in _told(t)),
        known=known,
        when=when.value if when else None,
        negated=told.modality is Modality.NEGATED,
        another=not ANOTHER.isdisjoint(kids),
    )


def _head(sentence: Sentence, tokens: Sequence[Token]) -> tuple[str, Token]:
    """Lemma of the head of some words, and the word that tells the act: a light verb's noun."""
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head not in inside or token.head == token.i]
    top = next((token for token in tops if token.pos == "VERB"), tops[0])
    below = [kid for kid in sentence.children(top, "dobj", "attr") if kid.i in inside]
    return fold(top.lemma), below[0] if below and top.lemma in LIGHT else top


def _party(sentence: Sentence, head: Token | None) -> frozenset[str]:
    """Words for who takes part, names that are no places marked; empty of a pronoun."""
    if head is None:
        return frozenset()
    names = {fold(t.lemma) for t in sentence.subtree(head) if t.pos in NAMED}
    names -= {fold(t.lemma) for t in sentence.subtree(head) if t.entity in PLACES}
    return frozenset(f"={word}" if word in names else word for word in role(sentence, [head]))


def by_lemma(some: Sequence[Read], _: Mapping[str, int]) -> Acts:
    """Mentions whose heads have one lemma, of one topic or of all."""
    return _by_lemma(some, dict.fromkeys((one.text.name for one in some), 0))


def by_lemma_of_happening(some: Sequence[Read], happening: Mapping[str, int]) -> Acts:
    """Mentions whose heads have one lemma, in texts of one happening."""
    return _by_lemma(some, happening)


def _by_lemma(some: Sequence[Read], groups: Mapping[str, int]) -> Acts:
    held: dict[tuple[int, str], list[str]] = defaultdict(list)
    for one in some:
        for id_, lemma in one.lemmas.items():
            held[groups[one.text.name], lemma].append(id_)
    return [tuple(ids) for ids in held.values()]


def ours(some: Sequence[Read], happening: Mapping[str, int]) -> Acts:
    """What firsthand takes for one act."""
    return list(one_act([telling for one in some for telling in one.tellings], happening))


WAYS: Mapping[str, Callable[[Sequence[Read], Mapping[str, int]], Acts]] = {
    "head lemma": by_lemma,
    "head lemma of a happening": by_lemma_of_happening,
    "firsthand": ours,
}


def grouped(some: Sequence[Read], way: str, *, within: bool) -> list[frozenset[str]]:
    """Mentions of each event as one of WAYS finds them; one of which no word was read is alone."""
    found: list[frozenset[str]] = []
    for _, part in groupby(some, key=lambda one: one.text.topic if within else ""):
        texts_of = list(part)
        happening = {
            texts_of[place].text.name: number
            for number, places in enumerate(happenings([one.bag for one in texts_of]))
            for place in places
        }
        found += [frozenset(ids) for ids in WAYS[way](texts_of, happening)]
    known = frozenset().union(*found)
    every = (mention.id for one in some for mention in one.text.mentions)
    return found + [frozenset({id_}) for id_ in every if id_ not in known]


def report(some: Sequence[Text]) -> Iterator[str]:
    """Lines of figures."""
    done = sorted(read(some), key=lambda one: (one.text.topic, one.text.name))
    key = gold(some)
    yield f"{len(some)} texts, {sum(map(len, key))} mentions of {len(key)} events"
    for within in (True, False):
        yield "within topics" if within else "over topics"
        for way in WAYS:
            found = scores(key, grouped(done, way, within=within))
            told = " · ".join(
                f"{name} {100 * s.recall:.1f}/{100 * s.precision:.1f}/{100 * s.f1:.1f}"
                for name, s in found.items()
            )
            yield f"  {way}: {told} · CoNLL F1 {100 * conll(found):.1f}"


def numbers(text: str) -> frozenset[str]:
    """Numbers of a list such as "1,3,36-45"."""
    pieces = [piece.partition("-") for piece in text.split(",") if piece]
    return frozenset(
        str(n) for first, _, last in pieces for n in range(int(first), int(last or first) + 1)
    )


def digest(folder: Path) -> str:
    """SHA-256 of the files of a folder, in the order of their names."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.xml")):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def main() -> None:
    """Prints recall, precision and F1 of each measure, in per cent."""
    parser = argparse.ArgumentParser(prog="python -m eval.events", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--topics", type=numbers, default=frozenset(), help="such as 36-45")
    parser.add_argument("--sentences", type=Path, help="list of the sentences that count")
    parser.add_argument("--to", type=Path, help="write the events found within topics, as JSON")
    asked = parser.parse_args()
    kept = kept_sentences(asked.sentences) if asked.sentences else frozenset[tuple[str, str]]()
    for folder in [asked.folder] if asked.folder else [SET / half for half in HALVES]:
        some = texts(folder, asked.topics, kept)
        if not some:
            print(f"absent, nothing scored: {folder}")
            continue
        print(f"{folder.name}: corpus {digest(folder)}")
        print("\n".join(report(some)))
        if asked.to:
            found = grouped(read(some), "firsthand", within=True)
            asked.to.write_text(json.dumps(sorted(map(sorted, found)), indent=1), "utf-8")


if __name__ == "__main__":
    main()
