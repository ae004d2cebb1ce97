"""Piles made to join everything: `python -m eval.piles [PAGES]` compares each and tells its cost.

Pages are written to a case as a reading without a parser would make them: one paragraph, the
sentences said in it as the words of its narrator or of the outlet it cites. Writes nothing but a
temporary folder and standard output.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import MappingProxyType

from eval.scale import AT_ONCE, words_of
from firsthand.corpus import BLOCK_LIMIT
from firsthand.forms.imprints import imprint
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Credit,
    Document,
    Form,
    Gist,
    Naming,
    Precision,
    Report,
    Source,
    SourceKind,
    Stance,
    Statement,
    When,
)
from firsthand.reading import Reading
from firsthand.shell import runs
from firsthand.shell.comparing import compare, portions
from firsthand.store import write
from firsthand.store.file import Connection, open_to_write
from firsthand.text.words import words

PAGES = 10_000
SENTENCES, FEW_SENTENCES = 12, 5  # of a page of its own; of few, a disclaimer is a quarter
CLIQUE = 60  # outlets that all cite each other; twice as many take four times as long
FERRY = (
    "The night ferry to Ostmark left the harbour at nine with forty crates of medicine, although "
    "the coast guard had closed the strait two hours earlier because of floating mines. Dockers "
    "who loaded the ship counted eleven men in grey coats going aboard without papers."
)
QUOTED = "I stood on the quay all night and nobody came to ask what I had seen there"
DISCLAIMER = (
    "This page may not be copied, quoted or stored without the written consent of its owner, who "
    "answers for none of the views in it."
)
IMPOSSIBLE = (None, "", "2009-02-31", "9999-99-99", "0000-00-00", "soon", "2009-13")
SYLLABLES = sorted(words("ba ko ri ten mos lu va per gin da shu fer ol ka nem tir"))
LENGTH = 12  # words of a sentence


@dataclass(frozen=True, slots=True)
class Page:
    """One article: its words, and which sentences of them are statements."""

    words: str
    said: tuple[str, ...]
    outlet: str = ""
    published: str | None = None
    cites: tuple[str, ...] = ()  # outlets; the first one is whom its statements are given to


def own_text(number: int, sentences: int = SENTENCES) -> str:
    """Some sentences in words that hardly another page of a pile has."""
    random = Random(number)
    found = ["".join(random.choices(SYLLABLES, k=4)) for _ in range(sentences * LENGTH)]
    said = (found[n : n + LENGTH] for n in range(0, len(found), LENGTH))
    return " ".join(f"{' '.join(sentence).capitalize()}." for sentence in said)


def identical(pages: int) -> Iterator[Page]:
    """One text again and again."""
    return (Page(FERRY, (FERRY,), f"Outlet {n}", "2009-03-12") for n in range(pages))


def quoted_by_all(pages: int) -> Iterator[Page]:
    """One quotation in every page, each of which tells something of its own."""
    for n in range(pages):
        own = own_text(n)
        yield Page(f'{own} "{QUOTED}," a witness said.', (own,), f"Outlet {n}", "2009-03-12")


def clique(pages: int) -> Iterator[Page]:
    """Outlets that tell one thing and all give it to each other."""
    for n in range(min(pages, CLIQUE)):
        others = tuple(f"Outlet {(n + step) % pages}" for step in range(1, min(pages, CLIQUE)))
        yield Page(FERRY, (FERRY,), f"Outlet {n}", "2009-03-12", others)


def undated(pages: int) -> Iterator[Page]:
    """Copies and strangers whose days are none or impossible."""
    for n in range(pages):
        own = own_text(n // 2)  # of two that follow each other one copies
        day = IMPOSSIBLE[n % len(IMPOSSIBLE)]
        yield Page(own, (own,), f"Outlet {n}", day)


def short_disclaimers(pages: int) -> Iterator[Page]:
    """A disclaimer that is a quarter of every page."""
    return disclaimers(pages, FEW_SENTENCES)


def disclaimers(pages: int, sentences: int = SENTENCES) -> Iterator[Page]:
    """A disclaimer on every page, taken for something said."""
    for n in range(pages):
        own = own_text(n, sentences)
        yield Page(f"{own}\n{DISCLAIMER}", (own, DISCLAIMER), f"Outlet {n}", "2009-03-12")


PILES: Mapping[str, Callable[[int], Iterator[Page]]] = MappingProxyType(
    {
        "identical articles": identical,
        "one article quoted by all": quoted_by_all,
        "a clique of citations": clique,
        "no day, or an impossible one": undated,
        "a disclaimer on every page": disclaimers,
        "a disclaimer on every short page": short_disclaimers,
    }
)


def fill(db: Connection, pages: Iterable[Page], first: int = 0) -> None:
    """Writes the pages into a case, numbered on from `first`."""
    for some in portions(enumerate(pages, first), AT_ONCE):
        with write.transaction(db):
            for number, page in some:
                write.add_report(db, Report(f"r{number}", f"{number}.txt", len(page.words)))
                write.add_document(db, reading(number, page), "eval")


def reading(number: int, page: Page) -> Reading:
    """All records of one page."""
    doc = Document(f"d{number}", f"r{number}", f"{number}.txt", "eval", page.words)
    whole = doc.span(0, len(page.words))
    article = Article(
        f"a{number}",
        doc.id,
        whole,
        outlet=Credit(page.outlet),
        published=When(page.published, Precision.DAY) if page.published else None,
        language="en",
    )
    names = [page.outlet, *page.cites]
    sources = [Source(name, name, SourceKind.OUTLET, Naming.NAMED) for name in names]
    links = tuple(names[:2])
    statements = [_statement(doc, article, sentence, bool(page.cites)) for sentence in page.said]
    chains = [Chain(statement.id, links) for statement in statements]
    gists = [_gist(doc, statement, page) for statement in statements]
    credits = {Credit(name, whole) for name in page.cites}
    known_by = imprint(doc, article, [whole], credits, page.outlet)
    return Reading(doc).with_layers([article, *statements, *sources, *chains, *gists, known_by])


def _statement(doc: Document, article: Article, sentence: str, is_cited: bool) -> Statement:
    start = doc.text.index(sentence)
    return Statement(
        f"{doc.id}-{start}",
        doc.id,
        article.id,
        (),
        (),
        (doc.span(start, start + len(sentence)),),
        Form.INDIRECT if is_cited else Form.NARRATOR,
        Stance.ASSERTS,
        Basis.UNKNOWN,
        Attribution.EXPLICIT if is_cited else Attribution.NARRATOR,
    )


def _gist(doc: Document, statement: Statement, page: Page) -> Gist:
    names, terms, _ = words_of(doc.quote(statement.content[0]))
    return Gist(
        statement.id,
        statement.article_id,
        "",
        (),
        (),
        terms,
        names,
        (),
        attribution=statement.attribution,
        published=page.published,
        telling=True,
        whole=True,
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comparing a pile found."""

    derivations: Mapping[str, int]  # by kind
    links: int
    claims: int
    high: int  # most origins of a claim
    problems: tuple[str, ...]


def outcome(db: Connection) -> Outcome:
    """What a compared case holds."""
    kinds = dict(db.execute("SELECT kind, count(*) FROM derivation GROUP BY kind").fetchall())
    links, claims, high = (
        db.execute(f"SELECT {what}").fetchone()[0]
        for what in (
            "count(*) FROM link",
            "count(*) FROM claim",
            "coalesce(max(high), 0) FROM claim",
        )
    )
    rows = db.execute("SELECT message FROM problem WHERE stage = 'comparing' ORDER BY message")
    return Outcome(kinds, links, claims, high, tuple(message for (message,) in rows))


def main() -> None:
    """Prints two lines for each pile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=int, nargs="?", default=PAGES)
    asked = parser.parse_args()
    for name, pile in PILES.items():
        with tempfile.TemporaryDirectory() as place:
            db = open_to_write(Path(place) / "pile.case")
            fill(db, pile(asked.pages))
            began = time.process_time()
            compare(db, runs.silent, BLOCK_LIMIT)
            seconds = time.process_time() - began
            found = outcome(db)
            (held,) = db.execute("SELECT count(*) FROM article").fetchone()
            db.close()
        told = ", ".join(f"{count:,} {kind}" for kind, count in found.derivations.items())
        print(f"{name}: {held:,} pages, {seconds:.1f} s of CPU; {told or 'no derivation'};")
        print(f"  {found.links:,} links, {found.claims:,} claims; {' '.join(found.problems)}")


if __name__ == "__main__":
    main()
