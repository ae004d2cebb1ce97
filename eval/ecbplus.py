"""Texts in the XML format of ECB+: tokens, marked mentions, and which of them are of one event.

A mention of an event is a markable whose tag begins with ACTION or NEG_ACTION and which anchors
tokens; those of one event are the sources of a CROSS_DOC_COREF (known everywhere by its note) or
of an INTRA_DOC_COREF (of one text). One that stands in neither is an event of its own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, parse

EVENTS = ("ACTION", "NEG_ACTION")
NAME = re.compile(r"(?P<topic>\d+)_(?P<file>\w+)\.xml$")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that tell of an event; places of tokens in the text, in order."""

    id: str  # known in all texts
    sentence: int
    tokens: tuple[int, ...]
    event: str


@dataclass(frozen=True, slots=True)
class Text:
    """One file."""

    name: str
    topic: str
    words: tuple[str, ...]
    sentences: tuple[int, ...]  # of each word
    mentions: tuple[Mention, ...]


def texts(folder: Path, topics: frozenset[str], kept: frozenset[tuple[str, str]]) -> list[Text]:
    """The texts below a folder, by name.

    `topics`: empty for all. `kept`: names of texts with the numbers of the sentences whose
    mentions count; empty for all.
    """
    paths = [path for path in folder.rglob("*.xml") if (named := NAME.search(path.name))
             and (not topics or named["topic"] in topics)]  # fmt: skip
    return [_text(path, kept) for path in sorted(paths, key=lambda path: path.name)]


def kept_sentences(path: Path) -> frozenset[tuple[str, str]]:
    """Sentences that a list in the form of ECBplus_coreference_sentences.csv names."""
    with path.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.reader(lines))[1:]
    return frozenset((f"{topic}_{file}.xml", number) for topic, file, number in rows)


def _text(path: Path, kept: frozenset[tuple[str, str]]) -> Text:
    root = parse(path).getroot()
    tokens = root.findall("token")
    places = {token.attrib["t_id"]: place for place, token in enumerate(tokens)}
    sentences = tuple(int(token.attrib["sentence"]) for token in tokens)
    events = dict(_events(root, path.name))
    mentions = [
        Mention(
            f"{path.name}:{id_}", sentences[held[0]], held, events.get(id_, f"{path.name}:{id_}")
        )
        for id_, held in _anchored(root, places)
        if not kept or (path.name, str(sentences[held[0]])) in kept
    ]
    named = NAME.search(path.name)
    return Text(
        path.name,
        named["topic"] if named else "",
        tuple(token.text or "" for token in tokens),
        sentences,
        tuple(sorted(mentions, key=lambda mention: (mention.tokens, mention.id))),
    )


def _anchored(root: Element, places: dict[str, int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Mentions of events by id, with their tokens."""
    for markable in root.iterfind("Markables/*"):
        anchors = markable.findall("token_anchor")
        if markable.tag.startswith(EVENTS) and anchors:
            held = tuple(sorted(places[anchor.attrib["t_id"]] for anchor in anchors))
            yield markable.attrib["m_id"], held


def _events(root: Element, name: str) -> Iterator[tuple[str, str]]:
    """Ids of mentions with the event they are of; of two that a mention is given, the last."""
    for relation in [*root.iterfind("Relations/INTRA_DOC_COREF"),
                     *root.iterfind("Relations/CROSS_DOC_COREF")]:  # fmt: skip
        known = relation.get("note") if relation.tag == "CROSS_DOC_COREF" else None
        event = known or f"{name}:relation {relation.attrib['r_id']}"
        for source in relation.iterfind("source"):
            yield source.attrib["m_id"], event


def gold(some: Sequence[Text]) -> list[frozenset[str]]:
    """Mentions of each event."""
    found: dict[str, set[str]] = {}
    for text in some:
        for mention in text.mentions:
            found.setdefault(mention.event, set()).add(mention.id)
    return [frozenset(mentions) for mentions in found.values()]
