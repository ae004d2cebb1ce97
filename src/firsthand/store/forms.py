"""Gists and imprints of articles: kept packed beside what they were made of, and read whole."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate
from types import MappingProxyType
from typing import Any, Final

from firsthand import codec
from firsthand.model import (
    Article,
    Figure,
    Gist,
    Imprint,
    Incident,
    Outcome,
    Passage,
    Span,
    Statement,
)
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.store import texts
from firsthand.store.file import Connection
from firsthand.store.ids import spelt
from firsthand.store.packing import (
    BEGINS,
    COUNTED_UP,
    Ground,
    inflated,
    maker,
    packed,
    told_fields,
    unpacked,
)
from firsthand.store.passages import SAMPLED, Plain, sample_of, unvarint, varint
from firsthand.text.shingles import Run

IDS: Final = (
    "SELECT f.id FROM article a JOIN figure_row f ON f.statement_id BETWEEN a.first AND a.last "
    "WHERE a.number = ? ORDER BY f.id"
)
ARTICLES: Final = (
    "SELECT number, article_id FROM statement_row WHERE number IN (SELECT value FROM json_each(?))"
)
PARTS: Final = "SELECT part FROM form WHERE article = ? ORDER BY nth"
ALIKE: Final = ("stance", "form", "attribution")  # of a statement and of its gist
TELLING: Final[tuple[Any, ...]] = (Figure, Incident, Outcome)
SAID: Final = (
    "SELECT s.id, r.start, EXISTS (SELECT 1 FROM figure_row WHERE statement_id = s.number) "
    "OR EXISTS (SELECT 1 FROM incident_row WHERE statement_id = s.number) "
    "OR EXISTS (SELECT 1 FROM outcome_row WHERE statement_id = s.number), "
    "t.stance, t.form, t.attribution, json_extract(a.published, '$.value') "
    "FROM article a JOIN statement_row s ON s.number BETWEEN a.first AND a.last "
    "JOIN statement_reach r ON r.number = s.number "
    "JOIN statement_shared t ON t.number = s.shared WHERE a.number = ? ORDER BY s.number"
)
PLACE: Final = told_fields(Gist).index("place")
PART_BYTES: Final = 480  # eight fill a page of the file
NO_PASSAGES: Final = MappingProxyType(dict.fromkeys(SAMPLED, ()))


@dataclass(frozen=True, slots=True)
class Packed:
    """Forms of one article as the case keeps them."""

    article_id: str
    gists: bytes | None  # None: it has none; statements are told from the first of the article
    imprints: bytes | None


def packs(reading: Reading) -> Iterator[Packed]:
    """The forms of each article of a document, packed."""
    doc = reading.doc
    places: dict[str, int] = {}
    said: dict[str, dict[int, Plain]] = defaultdict(dict)
    figures: dict[str, list[str]] = defaultdict(list)
    articles = {article.id: article for article in reading[Article]}
    article_of = {statement.id: statement.article_id for statement in reading[Statement]}
    telling = {fact.statement_id for kind in TELLING for fact in reading[kind]}
    for statement in reading[Statement]:
        article = articles[statement.article_id]
        place = places[statement.id] = len(said[article.id])
        said[article.id][place] = {
            **{name: str(getattr(statement, name)) for name in ALIKE},
            "published": article.published.value if article.published else None,
            "telling": statement.id in telling,
            BEGINS: statement.content[0].start if statement.content else article.span.start,
        }
    for figure in reading[Figure]:
        figures[article_of[figure.statement_id]].append(figure.id)
    gists: dict[str, list[Plain]] = defaultdict(list)
    for gist in reading[Gist]:
        plain = codec.pack(gist, doc.id)
        place = places[gist.statement_id]
        begins = said[gist.article_id][place][BEGINS] - articles[gist.article_id].span.start
        plain["place"] -= begins  # mostly nothing: where its words begin
        gists[gist.article_id].append({**plain, COUNTED_UP: place})
    imprints: dict[str, list[Plain]] = defaultdict(list)
    for imprint in reading[Imprint]:
        imprints[imprint.article_id].append(codec.pack(imprint, doc.id))
    for id_, article in articles.items():
        ids = (id_, *sorted(figures[id_]))
        ground = Ground(doc.text, article.span.start, article.span.end, ids, said[id_])
        yield Packed(id_, packed(Gist, gists[id_], ground), packed(Imprint, imprints[id_], ground))


def add(db: Connection, reading: Reading, numbers: Mapping[tuple[str, str], int]) -> None:
    """Keeps the forms of a document's articles; `numbers` are those of its records."""
    rows = [
        (numbers["article", each.article_id], nth, part)
        for each in reading[Packed] or packs(reading)
        for nth, part in enumerate(_parts(each.gists or b"", each.imprints or b""))
    ]
    db.executemany("INSERT INTO form (article, nth, part) VALUES (?, ?, ?)", rows)


def _parts(gists: bytes, imprints: bytes) -> Iterator[bytes]:
    """Both one after the other, in parts of a few hundred bytes."""
    whole = varint(len(gists)) + gists + imprints
    yield from (whole[at : at + PART_BYTES] for at in range(0, len(whole), PART_BYTES))


def _whole(parts: Iterable[bytes]) -> tuple[bytes | None, bytes | None]:
    """What `_parts` was given; None for nothing."""
    joined = b"".join(parts)
    if not joined:
        return None, None
    size, start = unvarint(memoryview(joined), 0)
    return joined[start : start + size] or None, joined[start + size :] or None


def gists(db: Connection, article: int, wanted: Container[int] | None = None) -> dict[int, Gist]:
    """Gists of one article by the number of their statement: those wanted, or all."""
    doc_id, first, ground, blob, _ = _kept(db, article)
    if blob is None:
        return {}
    ids, ground = _with_said(db, article, ground)
    rows, _ = inflated(Gist, blob, ground)
    make = maker(Gist)
    found: dict[int, Gist] = {}
    places = accumulate([row[0] for row in rows])
    for place, row in zip(places, rows, strict=True):
        if wanted is None or first + place in wanted:
            row[0] = ids[place]
            row[PLACE] += ground.said[place][BEGINS] - ground.start
            found[first + place] = make(row, ground.ids, doc_id)
    return found


def _with_said(db: Connection, article: int, ground: Ground) -> tuple[list[str], Ground]:
    """Ids of the statements of an article in order, and its ground with what they tell."""
    rows = db.execute(SAID, (article,)).fetchall()
    said = {
        place: {
            **dict(zip((*ALIKE, "published"), told, strict=True)),
            "telling": bool(telling),
            BEGINS: ground.start if begins is None else begins,
        }
        for place, (_, begins, telling, *told) in enumerate(rows)
    }
    return [spelt(id_) for id_, *_ in rows], replace(ground, said=said)


def articles_of(db: Connection, statements: Collection[int]) -> dict[int, int]:
    """Article of each of some statements, all by their numbers."""
    asked = json.dumps([*statements])
    return dict(db.execute(ARTICLES, (asked,)).fetchall()) if statements else {}


def imprints(db: Connection, article: int) -> list[Imprint]:
    """Imprints of one article: one, or none."""
    doc_id, _, ground, _, blob = _kept(db, article)
    plains = unpacked(Imprint, blob, ground, whole=False)
    return [_imprint(plain, doc_id, ground.text) for plain in plains]


def _imprint(plain: dict[str, Any], doc_id: str, text: str) -> Imprint:
    """The imprint; passages that are not kept are a sample of the text, and made at once."""
    if SAMPLED[0] in plain:
        return codec.unpack(Imprint, plain, doc_id)
    bare = codec.unpack(Imprint, {**NO_PASSAGES, **plain}, doc_id)
    sample = sample_of(text, [(span.start, span.end) for span in bare.prose])
    return replace(
        bare,
        shingles=_passages(sample.shingles, doc_id),
        quotations=_passages(sample.quotations, doc_id),
        anchors=_passages(sample.anchors, doc_id),
    )


def _passages(found: Iterable[Run], doc_id: str) -> tuple[Passage, ...]:
    return tuple([Passage(hash_, Span(doc_id, start, end)) for hash_, start, end in found])


def _kept(db: Connection, article: int) -> tuple[str, int, Ground, bytes | None, bytes | None]:
    """Id of the document, the number of the first statement of the article, what else is known of
    it, and its packed gists and imprints.
    """
    first, doc_id, document, id_, start, end = db.execute(
        "SELECT coalesce(a.first, 0), d.id, d.number, a.id, "
        "json_extract(a.span, '$[0]'), json_extract(a.span, '$[1]') "
        "FROM article a JOIN document_row d ON d.number = a.doc_id WHERE a.number = ?",
        (article,),
    ).fetchone()
    gists, imprints = _whole(part for (part,) in db.execute(PARTS, (article,)))
    ids = (id_, *(spelt(figure) for (figure,) in db.execute(IDS, (article,))))
    ground = Ground(texts.whole(db, document), start, end, ids)
    return doc_id, first, ground, gists, imprints


def _gist(plain: dict[str, Any], statement_id: str, doc_id: str) -> Gist:
    return codec.unpack(Gist, {**plain, "statement_id": statement_id}, doc_id)


def depart(db: Connection, document: int) -> None:
    """Keeps the forms of a document that goes, without its words, until its keys are taken back."""
    query = "SELECT number FROM article WHERE doc_id = ? AND compared = 1"
    for (article,) in db.execute(query, (document,)).fetchall():
        _, first, known, gists, imprints = _kept(db, article)
        _, ground = _with_said(db, article, known)
        plains = unpacked(Gist, gists, ground)
        said = packed(Gist, [{**each, COUNTED_UP: first + each[COUNTED_UP]} for each in plains])
        known_by = packed(Imprint, unpacked(Imprint, imprints, ground))
        db.execute(
            "INSERT INTO departed (article, gists, imprints) VALUES (?, ?, ?)",
            (article, said, known_by),
        )


def departed(db: Connection) -> Iterator[tuple[int, list[Gist], list[Imprint]]]:
    """Number of each article that went, and its forms; statements are named by number."""
    rows = db.execute("SELECT article, gists, imprints FROM departed").fetchall()
    for article, gists, imprints in rows:
        yield (
            article,
            list(_departed(unpacked(Gist, gists))),
            [codec.unpack(Imprint, plain) for plain in unpacked(Imprint, imprints)],
        )


def _departed(plains: Iterable[dict[str, Any]]) -> Iterator[Gist]:
    return (_gist(plain, str(plain["statement_id"]), "") for plain in plains)
