"""Score the pipeline on invented reports of many kinds: `python -m eval.invented [--errors]`.

There are five sets, told apart: `eval/sets/reports` and, in it, `second`, `third`, `fourth` and
`fifth`, written later in other manners; a folder that is named is scored alone. Each holds reports
and the notes on them (`eval.notes` says how they are written). They were annotated from the text
alone before anything was run on them. The reports of the kept half, by the digest of the file's
name, are for the report only.

Statements, stance, form and basis are counted as `eval.reports` does. `source` is right when words
that name it are, or the entity is; `entity` only when a name of it is among those of the source.
A record is found when one of a kind that is accepted overlaps its words; `wrong` are records that
overlap none; of title, outlet, authors and date, `wrong` are those told that are not so (an empty
field is not right, and not wrong). `origins` are claims that rest on no more origins than they
have.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from eval import notes
from eval.halves import KEPT, TUNING, asked, half_of
from eval.reports import (
    ATTRIBUTED,
    Told,
    dice,
    digest,
    finder,
    is_basis,
    is_source,
    missed,
    precision,
    read,
    told,
    words,
)
from firsthand.model import Article, Demand, Figure, Outcome, Reply, Span, Statement
from firsthand.reading import Reading
from firsthand.shell.adding import Options, add
from firsthand.store.view import MANY, View

SET: Final = Path(__file__).parent / "sets" / "reports"
LATER: Final = (SET / "second", SET / "third", SET / "fourth", SET / "fifth")
SAME_SPAN: Final = 0.9  # Dice index of an article's text
PRONOUNS: Final = frozenset(
    {"he", "him", "she", "her", "it", "they", "them", "we", "us", "i", "who", "one", "both"}
)

Given = Mapping[str, Any]
Score = tuple[str, int, int]  # name, hits, cases
Record = tuple[Span, str, str]  # its words, its kind, whose it is or whom it is put to


@dataclass(frozen=True, slots=True)
class Scored:
    """One report: its annotation and what was found."""

    gold: Given
    reading: Reading
    predicted: Sequence[Told]

    @property
    def half(self) -> str:
        return half_of(self.gold["file"]["name"])


def scored(place: Path) -> list[Scored]:
    """Every report of the folder, analysed."""
    found = []
    for path in sorted(place.glob("*.gold")):
        gold = notes.read(path)
        reading = read(gold, place)
        found.append(Scored(gold, reading, told(reading)))
    return found


def scores(one: Scored) -> Iterator[Score]:
    """Name, hits and cases of each measure."""
    yield from of_statements(one)
    yield from _articles(one)
    file, reading = one.gold["file"], one.reading
    yield from _figures(file["figures"], reading[Figure])
    for name, found in records(reading).items():
        yield from _records(name, file[name], found)


def records(reading: Reading) -> dict[str, list[Record]]:
    """Place, kind and body of the records found."""
    return {
        "replies": [(each.span, str(each.kind), each.body) for each in reading[Reply]],
        "outcomes": [(o.span, f"{o.stage} {o.status}", o.body) for o in reading[Outcome]],
        "demands": [(each.span, "demand", each.to) for each in reading[Demand]],
    }


def of_statements(one: Scored) -> Iterator[Score]:
    """Name, hits and cases of what is told of the statements."""
    annotated = one.gold["file"]["statements"]
    core = [s for s in annotated if s["attribution"] in ATTRIBUTED and s["priority"] == "core"]
    pairs = [(s, found) for s in core if (found := finder(s, one.predicted))]
    entities = {entity["id"]: entity for entity in one.gold["entities"]}
    yield "core found", len(pairs), len(core)
    yield "precision", *precision(annotated, one.predicted)
    yield "source", sum(is_source(s, found, entities) for s, found in pairs), len(pairs)
    yield "entity", sum(is_entity(s, found, entities) for s, found in pairs), len(pairs)
    for field in ("stance", "form"):
        yield field, sum(is_field(s, found, field) for s, found in pairs), len(pairs)
    yield "basis", sum(is_basis(s, found) for s, found in pairs), len(pairs)


def is_entity(gold: Given, found: Told, entities: Mapping[str, Given]) -> bool:
    """Whether the source bears a name of an entity that is accepted, pronouns aside."""
    ids = [gold["source"]["entity"], *gold["source"]["entity_also_ok"]]
    if None in ids and not found.statement.source:
        return True
    names = [name for i in ids if i for name in (entities[i]["name"], *entities[i]["aliases"])]
    return bool((words(names) & found.names) - PRONOUNS)


def is_field(gold: Given, found: Told, field: str) -> bool:
    """Whether stance or form is one of those accepted."""
    return str(getattr(found.statement, field)) in {gold[field], *gold[f"{field}_also_ok"]}


def _articles(one: Scored) -> Iterator[Score]:
    annotated, predicted = one.gold["file"]["articles"], one.reading[Article]
    yield "articles", int(len(annotated) == len(predicted)), 1
    best = [(gold, max(predicted, key=lambda a: _shared(gold, a.span))) for gold in annotated]
    yield "span", sum(_shared(gold, a.span) >= SAME_SPAN for gold, a in best), len(best)
    for name, printed, right in _heads(best, one.reading):
        yield name, sum(right), len(best)
        wrong = sum(given and not ok for given, ok in zip(printed, right, strict=True))
        yield f"wrong {name}", wrong, sum(printed)


def _heads(
    best: Sequence[tuple[Given, Article]], reading: Reading
) -> Iterator[tuple[str, list[bool], list[bool]]]:
    """For each field of a head: whether the article found tells it, and whether it is right."""
    titles = [_is_title(gold, a, reading) for gold, a in best]
    yield "title", [a.title is not None for _, a in best], titles
    outlets = [(gold["outlet"], a.outlet.name if a.outlet else notes.NONE) for gold, a in best]
    outlet = [any(map(_alike, names, [found] * len(names))) for names, found in outlets]
    yield "outlet", [a.outlet is not None for _, a in best], outlet
    yield "authors", [bool(a.authors) for _, a in best], [_is_author(gold, a) for gold, a in best]
    days = [(a.published and a.published.value) or notes.NONE for _, a in best]
    dates = [
        day.endswith(tuple(gold["published"])) for (gold, _), day in zip(best, days, strict=True)
    ]
    yield "date", [day != notes.NONE for day in days], dates


def _shared(gold: Given, span: Span) -> float:
    return dice([(gold["span"]["start"], gold["span"]["end"])], [(span.start, span.end)])


def _is_title(gold: Given, article: Article, reading: Reading) -> bool:
    if article.title is None:
        return notes.NONE in gold["title"]
    printed = words([reading.doc.quote(article.title)])
    titles = [title for title in gold["title"] if title != notes.NONE]
    return any(words(title.split(" ~ ")[:1]) <= printed for title in titles)


def _alike(one: str, other: str) -> bool:
    return one == other or bool(words([one]) & words([other]))


def _is_author(gold: Given, article: Article) -> bool:
    found = {credit.name.casefold() for credit in article.authors} or {"-"}
    return any({name.casefold() for name in names} == found for names in gold["authors"])


def _figures(annotated: Iterable[Given], predicted: Sequence[Figure]) -> Iterator[Score]:
    core = [figure for figure in annotated if figure["priority"] == "core"]
    yield "figures", sum(any(is_figure(f, p) for p in predicted) for f in core), len(core)


def is_figure(gold: Given, figure: Figure) -> bool:
    """Whether place and a value or bound agree."""
    return _meet(gold, figure.span) and bool(
        {*gold["values"]} & {figure.value, figure.low, figure.high}
    )


def _meet(gold: Given, span: Span) -> bool:
    return bool(span.start < gold["span"]["end"] and gold["span"]["start"] < span.end)


def _records(name: str, annotated: Sequence[Given], found: Sequence[Record]) -> Iterator[Score]:
    core = [gold for gold in annotated if gold["priority"] != "optional"]
    yield name, sum(any(is_record(gold, f, name) for f in found) for gold in core), len(core)
    wrong = sum(not any(_meet(gold, span) for gold in annotated) for span, _, _ in found)
    yield f"wrong {name}", wrong, len(found)


def is_record(gold: Given, found: Record, name: str) -> bool:
    """Whether what was found is the record that the notes tell."""
    span, kind, body = found
    if not _meet(gold, span):
        return False
    if name == "demands":  # the kind of a demand is whom it is put to; nobody: inferred or none
        nobody = notes.NONE in gold["kinds"] and (not body or len(gold["kinds"]) == 1)
        return nobody or bool(words(gold["kinds"]) & words([body]))
    return kind in gold["kinds"]


def _origins(one: Scored, view: View) -> Iterator[Score]:
    name = one.gold["file"]["name"]
    predicted = [Told(s, frozenset()) for s in view.statements() if _is_of(s, name, view)]
    of_statement = {id_: claim for claim in view.claims(limit=MANY) for id_ in claim.supports}
    by_label = {s["id"]: s for s in one.gold["file"]["statements"]}
    right: list[bool] = []
    for claim in one.gold["claims"]:
        tellings = [finder(by_label[label], predicted) for label in claim["statements"]]
        found = {of_statement.get(each.statement.id) for each in tellings if each}
        right += [each.origins.high <= claim["high"] for each in found if each]
    yield "origins", sum(right), len(right)


def _is_of(statement: Statement, name: str, view: View) -> bool:
    return Path(view.document(statement.doc_id).name).name == name


def main() -> int:
    """Prints the scores of both halves of each set; 2 when the folder is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    for folder in (SET, *LATER) if given.path == SET else (given.path,):
        _score(folder, listed=given.errors)
    return 0


def _score(folder: Path, *, listed: bool) -> None:
    print(f"== {folder.name}")
    reports = scored(folder)
    with tempfile.TemporaryDirectory() as place:
        case = Path(place) / "invented.case"
        add([*sorted(folder.glob("*.txt"))], case, Options())
        with View.open(case) as view:
            for half in (TUNING, KEPT):
                _print(half, [one for one in reports if one.half == half], view)
    if listed:
        for one in reports:
            if one.half == TUNING:
                print(f"== {one.gold['file']['name']}", *errors(one), sep="\n")
    print("corpus", digest(path for path in sorted(folder.iterdir()) if path.is_file()))


def _print(half: str, reports: Sequence[Scored], view: View) -> None:
    hits: Counter[str] = Counter()
    cases: Counter[str] = Counter()
    for one in reports:
        for name, right, count in (*scores(one), *_origins(one, view)):
            hits[name] += right
            cases[name] += count
    print(f"{half}, {len(reports)} reports")
    for name, count in cases.items():
        share = f"{hits[name] / count:.2f}" if count else "–"
        print(f"  {name:14} {share:>5}  {hits[name]} of {count}")


def errors(one: Scored) -> Iterator[str]:
    """One line for each thing that was missed or is wrong."""
    yield from of_statements_wrong(one)
    file, reading = one.gold["file"], one.reading
    for figure in file["figures"]:
        if figure["priority"] == "core" and not any(is_figure(figure, f) for f in reading[Figure]):
            yield f"figure {figure['span']['quote']} {figure['values']}"
    for name, found_records in records(reading).items():
        for gold in file[name]:
            if gold["priority"] != "optional" and not any(
                is_record(gold, found, name) for found in found_records
            ):
                like = [f"{f[1]} / {f[2]}" for f in found_records if _meet(gold, f[0])]
                yield f"{name} {'/'.join(gold['kinds'])}: {gold['span']['quote']} → {like}"
        for span, kind, body in found_records:
            if not any(_meet(gold, span) for gold in file[name]):
                yield f"wrong {name} {kind} {body}: {reading.doc.quote(span)}"
    for article in reading[Article]:
        title = reading.doc.quote(article.title) if article.title else "-"
        outlet = article.outlet.name if article.outlet else "-"
        names = [credit.name for credit in article.authors]
        day = article.published.value if article.published else "-"
        where = f"{article.span.start}–{article.span.end} of {len(reading.doc.text)}"
        yield f"article {title} | {outlet} | {names} | {day} | {where}"


def of_statements_wrong(one: Scored) -> Iterator[str]:
    """One line for each statement that was missed, is wrong, or is told otherwise."""
    yield from missed(one.gold, one.reading)
    entities = {entity["id"]: entity for entity in one.gold["entities"]}
    for s in one.gold["file"]["statements"]:
        found = finder(s, one.predicted)
        if s["attribution"] in ATTRIBUTED and s["priority"] == "core" and found:
            yield from _unlike(s, found, entities)


def _unlike(gold: Given, found: Told, entities: Mapping[str, Given]) -> Iterator[str]:
    quote = gold["content"][0]["quote"]
    if not is_source(gold, found, entities) or not is_entity(gold, found, entities):
        yield f"source {gold['source']['entity']} → {sorted(found.names)}: {quote}"
    for field in ("stance", "form"):
        if not is_field(gold, found, field):
            value = getattr(found.statement, field)
            yield f"{field} {gold[field]} → {value} by {found.statement.part}: {quote}"
    if not is_basis(gold, found):
        yield f"basis {gold['evidence']} → {found.statement.basis}: {quote}"


if __name__ == "__main__":
    raise SystemExit(main())
