"""Scores who a source is, and what is protected: `python -m eval.sources [--errors]`.

The sets are `eval/sets/sources`, articles whose sources are marked with who they are, and
`eval/sets/protection`, texts with the words marked that must be folded (eval/marks.py). A label
line is `> who: kind naming open|protected; name; other names accepted`; `a/b` accepts both.
"The mayor, monitors and journalists" are three mentions; `?` is somebody nobody can tell.

mentions    given their spans: the marked sources, cues and contents are handed to the stage
paired      in each article the sources found are paired one to one with those marked so that
            most mentions agree (mention-based CEAF): mentions whose source is the partner of the
            marked one, and mentions of nobody that are left unnamed
source      paired mentions whose source also has an accepted name
kind …      of the mentions that are paired, those of accepted kind, naming; of all mentions of a
            protected source, those that are protected; of all that are protected, those that may be
protection  end to end, through the whole pipeline: marked words are kept when every letter of
            them is folded; false alarms are texts without marks in which something is folded

Half of the texts, by the digest of their names, were kept for the report: errors are listed for
the tuning half only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.marks import HALVES, Case, Placed, cases, digest, document, placed, readings
from firsthand import flow
from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Document,
    Form,
    Protected,
    Source,
    Stance,
    Statement,
)
from firsthand.reading import Reading
from firsthand.sources import attribute
from firsthand.sources._chains import UNNAMED
from firsthand.text.keys import key
from firsthand.text.names import bare

SETS = Path(__file__).parent / "sets"
NOBODY = "?"
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
QUOTED = ('"', "“")


@dataclass(frozen=True, slots=True)
class Entity:
    """What is accepted for one marked source."""

    kinds: tuple[str, ...]
    namings: tuple[str, ...]
    shelter: str  # open, protected, either
    names: frozenset[str]  # bare


@dataclass(frozen=True, slots=True)
class Mention:
    """One marked mention and the source found for it."""

    case: Case
    words: str
    who: str  # NOBODY: nobody can tell
    made: Source | None  # None: left unnamed, or not found at all
    agrees: bool = False
    entity: Entity = field(default=Entity((), (), "either", frozenset()))


def entities(case: Case) -> dict[str, Entity]:
    """What is accepted for each source of a case, by its mark."""
    found = {}
    for line in case.labels:
        head, *names = (part.strip() for part in line.split(";"))
        who, kind, naming, shelter = head.replace(":", "").split()
        shelters = set(shelter.split("/"))
        found[who] = Entity(
            tuple(kind.split("/")),
            tuple(naming.split("/")),
            shelter if len(shelters) == 1 else "either",
            frozenset(bare(name) for name in names),
        )
    return found


def mentions(case: Case, reading: Reading) -> list[Mention]:
    """The mentions of a case with the sources that the stage gives them."""
    places = list(placed(case, reading.doc))
    article = reading[Article][0]
    told = {place.number: statement(reading.doc, article, place) for place in places}
    whole = reading.with_layers(told.values())
    made = list(attribute.PART.build()(whole))
    sources = {record.id: record for record in made if isinstance(record, Source)}
    chains = {record.statement_id: record for record in made if isinstance(record, Chain)}
    found: list[Mention] = []
    for place in places:
        chain = chains[told[place.number].id]
        speakers = [sources[i] for i in (*chain.links[-1:], *chain.beside)]
        found += _mentions(case, place, speakers)
    return agreed(found, entities(case))


def statement(doc: Document, article: Article, place: Placed) -> Statement:
    """The marked statement; only what the stage reads of it matters."""
    words = " ".join(doc.quote(span) for span in place.source)
    inherited = not place.source and not place.cue
    attribution = Attribution.INHERITED if inherited else Attribution.HEDGE
    if place.source:
        attribution = Attribution.EXPLICIT
        if words.lower() in PRONOUNS:
            attribution = Attribution.PRONOUN
    quoted = doc.text[place.content[0].start - 1 : place.content[0].start] in QUOTED
    return Statement(
        id=key("statement", doc.id, place.number),
        doc_id=doc.id,
        article_id=article.id,
        source=place.source,
        cue=place.cue,
        content=place.content,
        form=Form.DIRECT if quoted else Form.INDIRECT,
        stance=Stance.ASSERTS,
        basis=Basis.UNKNOWN,
        attribution=attribution,
    )


def _mentions(case: Case, place: Placed, speakers: Sequence[Source]) -> Iterator[Mention]:
    """Those that the words name, each with the source found at its place in the list."""
    words = " … ".join(case.text[s.start : s.end] for s in (*place.source, *place.cue)[:1])
    named = [s for s in speakers if s.name != UNNAMED]
    for i, who in enumerate(place.who or (NOBODY,)):
        yield Mention(case, words, who, named[i] if i < len(named) else None)


def agreed(found: Sequence[Mention], known: Mapping[str, Entity]) -> list[Mention]:
    """The mentions with whether their source is the partner of the marked one."""
    shared = Counter((m.who, m.made.id) for m in found if m.made and m.who != NOBODY)
    partners = dict(pairing(shared))
    return [
        Mention(
            m.case,
            m.words,
            m.who,
            m.made,
            m.made is None if m.who == NOBODY else _is(m.made, partners.get(m.who)),
            known.get(m.who, Entity((), (), "either", frozenset())),
        )
        for m in found
    ]


def _is(made: Source | None, partner: str | None) -> bool:
    return made is not None and made.id == partner


def pairing(shared: Mapping[tuple[str, str], int]) -> list[tuple[str, str]]:
    """The one-to-one pairing that shares most mentions; every possible one is tried."""

    def best(left: tuple[str, ...], taken: frozenset[str]) -> tuple[int, list[tuple[str, str]]]:
        if not left:
            return 0, []
        first, rest = left[0], left[1:]
        found = best(rest, taken)
        for (who, source), count in shared.items():
            if who == first and source not in taken:
                more, pairs = best(rest, taken | {source})
                if more + count > found[0]:
                    found = more + count, [(first, source), *pairs]
        return found

    return best(tuple(sorted({who for who, _ in shared})), frozenset())[1]


def names_of(source: Source) -> frozenset[str]:
    """Bare names printed for it."""
    return frozenset(map(bare, (source.name, *source.aliases)))


def is_named(mention: Mention) -> bool:
    """Whether the source has an accepted name; one left unnamed needs none."""
    return mention.made is None or bool(names_of(mention.made) & mention.entity.names)


def measures(found: Sequence[Mention]) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    yield "source", sum(m.agrees and is_named(m) for m in found), len(found)
    yield "paired", sum(m.agrees for m in found), len(found)
    for manner, chosen in by_manner(found).items():
        yield f"  {manner}", sum(m.agrees for m in chosen), len(chosen)
    right = [(m, m.made) for m in found if m.agrees and m.made]
    yield "kind", sum(s.kind in m.entity.kinds for m, s in right), len(right)
    yield "naming", sum(s.naming in m.entity.namings for m, s in right), len(right)
    wanted = [m for m in found if m.entity.shelter == "protected"]
    yield "protected: recall", sum(bool(m.made and m.made.protected) for m in wanted), len(wanted)
    folded = [m for m in found if m.made and m.made.protected]
    yield (
        "protected: precision",
        sum(m.entity.shelter != "open" for m in folded),
        len(folded),
    )


def by_manner(found: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions by how they point at somebody."""
    groups: dict[str, list[Mention]] = {}
    seen: set[tuple[str, str]] = set()
    for m in found:
        if m.who == NOBODY:
            manner = "nobody can tell"
        elif m.words.lower() in PRONOUNS:
            manner = "pronoun"
        elif (m.case.name, m.who) in seen:
            manner = "met before"
        else:
            manner = "met first"
        seen.add((m.case.name, m.who))
        groups.setdefault(manner, []).append(m)
    return dict(sorted(groups.items()))


@dataclass(frozen=True, slots=True)
class Kept:
    """Words of one text that must be folded, and those that are."""

    case: Case
    wanted: tuple[tuple[int, int], ...]
    folded: tuple[tuple[int, int, str], ...]

    def is_covered(self, start: int, end: int) -> bool:
        """Whether every letter and digit between is folded."""
        hidden = {i for first, last, _ in self.folded for i in range(first, last)}
        return all(i in hidden for i in range(start, end) if self.case.text[i].isalnum())


def kept(case: Case, reading: Reading) -> Kept:
    """What is folded in a text that went through the whole pipeline."""
    return Kept(
        case,
        tuple((m.start, m.end) for m in case.marks if m.role == "protected"),
        tuple((p.span.start, p.span.end, p.why) for p in reading[Protected]),
    )


def protection(found: Sequence[Kept]) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    marked = [(one, place) for one in found for place in one.wanted]
    yield "words kept", sum(one.is_covered(*place) for one, place in marked), len(marked)
    clean = [one for one in found if not one.wanted]
    yield "false alarms", sum(bool(one.folded) for one in clean), len(clean)


def report(name: str, rows: Sequence[tuple[str, int, int]]) -> None:
    """Prints one line a measure."""
    print(name)
    for measure, hits, count in rows:
        share = f"{hits / count:.3f}" if count else "–"
        print(f"  {measure:22} {share:>6}  {hits} of {count}")


def errors(found: Sequence[Mention], folded: Sequence[Kept]) -> Iterator[str]:
    """One line for each wrong mention, field and missed word of the tuning half."""
    for m in found:
        if m.case.half != HALVES[0]:
            continue
        made = m.made.name if m.made else "nobody"
        if not m.agrees:
            yield f"source {m.case.name}: {m.words!r} is {made!r}, not {m.who}"
        elif not is_named(m):
            yield f"name {m.case.name}: {m.words!r} is called {made!r}"
        yield from _field_errors(m)
    for one in folded:
        if one.case.half == HALVES[0]:
            missed = [one.case.text[s:e] for s, e in one.wanted if not one.is_covered(s, e)]
            alarms = [one.case.text[s:e] for s, e, _ in one.folded] if not one.wanted else []
            if missed or alarms:
                seen = [one.case.text[s:e] for s, e, _ in one.folded]
                yield f"protection {one.case.name}: missed {missed} false {alarms} folded {seen}"


def _field_errors(m: Mention) -> Iterator[str]:
    """One line for each field of a mention that is not accepted."""
    if m.agrees and m.made:
        for value, accepted in ((m.made.kind, m.entity.kinds), (m.made.naming, m.entity.namings)):
            if value not in accepted:
                yield f"field {m.case.name}: {m.words!r} {value}, not {'/'.join(accepted)}"
    is_kept = bool(m.made and m.made.protected)
    if (m.entity.shelter == "protected") != is_kept and m.entity.shelter != "either":
        name = m.made.name if m.made else "nobody"
        yield f"shelter {m.case.name}: {m.words!r} is {name!r}, should be {m.entity.shelter}"


def main() -> int:
    """Prints the scores; 2 when a set is absent."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="list errors of the tuning half")
    given = parser.parse_args()
    files = {name: sorted((SETS / name).glob("*.txt")) for name in ("sources", "protection")}
    if not all(files.values()):
        print("absent, nothing scored:", SETS)
        return 2
    ready = flow.build_document_parts()
    articles, shelters = cases(files["sources"]), cases(files["protection"])
    found = [
        mention
        for case, reading in zip(articles, readings(articles, ready), strict=True)
        for mention in mentions(case, reading)
    ]
    analysed = flow.analyse([document(case) for case in shelters], ready)
    folded = [kept(case, reading) for case, reading in zip(shelters, analysed, strict=True)]
    for half in HALVES:
        chosen = [m for m in found if m.case.half == half]
        report(f"mentions, given spans, {half}", [*measures(chosen)])
        shut = [one for one in folded if one.case.half == half]
        report(f"protection, end to end, {half}", [*protection(shut)])
    if given.errors:
        print(*errors(found, folded), sep="\n")
    print("corpus", digest([*files["sources"], *files["protection"]]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
