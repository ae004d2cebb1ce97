"""Scores stance, basis and form of statements: `python -m eval.stance [--errors]`.

The set is `eval/sets/stance`: texts with their statements marked (eval/marks.py). A label line is
`> number stance basis form`; `a/b` accepts both, the first is what the annotator would choose.

given spans   the marked source, cue and content are handed to the stage: it alone is measured
end to end    the text goes through the whole pipeline; a statement is found when the contents
              share half of their characters (Dice index), and is then judged by the same labels

Half of the texts, by the digest of their names, were kept for the report: errors are listed for
the tuning half only. `second.tsv` holds labels given a second time to 100 statements, from the
bare text; agreement is with the first choice (strict) or with any accepted one.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.marks import HALVES, Case, Placed, cases, dice, digest, document, placed, readings
from firsthand import flow
from firsthand.model import Attribution, Basis, Form, Stance, Statement
from firsthand.reading import Reading
from firsthand.statements._blocks import Block, blocks
from firsthand.statements._claims import claims
from firsthand.statements._cue import head_of
from firsthand.statements._make import Finding, statement, statements

SET = Path(__file__).parent / "sets" / "stance"
SECOND = "second.tsv"
FIELDS = ("stance", "basis", "form")
HALF = 0.5

Label = tuple[tuple[str, ...], ...]  # accepted values of each of FIELDS, the first choice first


@dataclass(frozen=True, slots=True)
class Judged:
    """One marked statement, what is accepted for it, and what was made of it."""

    case: Case
    number: int
    label: Label
    made: Statement | None  # None: not found


def labels(case: Case) -> dict[int, Label]:
    """What is accepted for each statement of a case."""
    found = {}
    for line in case.labels:
        number, *fields = line.split()
        found[int(number)] = tuple(tuple(field.split("/")) for field in fields)
    return found


def from_spans(case: Case, reading: Reading) -> Iterator[Judged]:
    """The statements that the stage makes of the marked spans."""
    wanted = labels(case)
    indexed = list(blocks(reading))
    for place in placed(case, reading.doc):
        block = next(b for b in indexed if b.paragraph.span.contains(place.content[0]))
        yield Judged(case, place.number, wanted[place.number], whole(block, finding(block, place)))


def finding(block: Block, place: Placed) -> Finding:
    """The marked words of one statement, as a part that finds statements hands them on."""
    speaker = head_of(block, place.source)
    if place.source:
        pronoun = speaker is not None and speaker.tag in ("PRP", "PRP$")
        attribution = Attribution.PRONOUN if pronoun else Attribution.EXPLICIT
    elif all(block.quotation_at(span.start) for span in place.content):
        attribution = Attribution.INHERITED
    elif place.cue or is_hedged(block, place):
        attribution = Attribution.HEDGE
    else:
        attribution = Attribution.NARRATOR
    form = Form.NARRATOR if attribution is Attribution.NARRATOR else None
    return Finding(
        place.source, place.cue, place.content, attribution, None, form=form, speaker=speaker
    )


def whole(block: Block, made: Finding) -> Statement:
    """One statement of all that is marked: the stance of its first claim, the first basis told."""
    pieces = list(statements(block, made))
    basis = next((s.basis for s in pieces if s.basis is not Basis.UNKNOWN), Basis.UNKNOWN)
    return replace(statement(block, made, None), stance=pieces[0].stance, basis=basis)


def is_hedged(block: Block, place: Placed) -> bool:
    """Whether the words themselves say that they are somebody's, unnamed: "reportedly"."""
    return any(
        claim.hedges
        for tree, tokens in block.trees_in(place.content)
        for claim in claims(tree, tokens, keep_end=False)
    )


def end_to_end(case: Case, reading: Reading) -> Iterator[Judged]:
    """The statements of the whole pipeline that share half of a marked content."""
    wanted = labels(case)
    for place in placed(case, reading.doc):
        best = max(reading[Statement], key=lambda s: dice(s.content, place.content), default=None)
        if best is not None and dice(best.content, place.content) < HALF:
            best = None
        yield Judged(case, place.number, wanted[place.number], best)


def value(judged: Judged, field: int) -> str | None:
    """What was made of a field; None: the statement was not found."""
    return None if judged.made is None else str(getattr(judged.made, FIELDS[field]))


def is_right(judged: Judged, field: int) -> bool:
    """Whether the value is an accepted one."""
    return value(judged, field) in judged.label[field]


def macro_f1(rows: Sequence[tuple[str, str]]) -> float:
    """Mean F1 over the values that `rows`, pairs of gold and made, have as gold."""
    right: Counter[str] = Counter(gold for gold, made in rows if gold == made)
    golds, mades = Counter(gold for gold, _ in rows), Counter(made for _, made in rows)
    scores = [2 * right[name] / (golds[name] + mades[name]) for name in golds]
    return sum(scores) / len(scores) if scores else 0.0


def pairs(judged: Sequence[Judged], field: int, *, strict: bool) -> list[tuple[str, str]]:
    """Gold and made of a field; an accepted value counts as the gold one unless `strict`."""
    found = []
    for one in judged:
        made = value(one, field)
        if made is not None:
            accepted = not strict and made in one.label[field]
            found.append((made if accepted else one.label[field][0], made))
    return found


def report(name: str, judged: Sequence[Judged]) -> None:
    """Prints the measures of both halves."""
    for half in HALVES:
        chosen = [one for one in judged if one.case.half == half]
        met = [one for one in chosen if one.made is not None]
        print(f"{name}, {half}: {len(met)} of {len(chosen)} statements")
        for field, title in enumerate(FIELDS):
            right = sum(is_right(one, field) for one in met)
            loose = macro_f1(pairs(met, field, strict=False))
            strict = macro_f1(pairs(met, field, strict=True))
            print(
                f"  {title:7} right {right / len(met):.3f}  macro-F1 {loose:.3f}"
                f"  (first choice only {strict:.3f})"
            )


def by_stance(judged: Sequence[Judged]) -> Iterator[str]:
    """One line a stance: precision, recall and cases."""
    rows = pairs(judged, 0, strict=False)
    for stance in Stance:
        both = sum(gold == made == stance for gold, made in rows)
        gold = sum(gold == stance for gold, _ in rows)
        made = sum(made == stance for _, made in rows)
        if gold:
            precision = f"{both / made:.2f}" if made else "–"
            yield f"  {stance:13} precision {precision}  recall {both / gold:.2f}  of {gold}"


def errors(name: str, judged: Sequence[Judged]) -> Iterator[str]:
    """One line for each wrong field of the tuning half."""
    for one in judged:
        if one.case.half != HALVES[0] or one.made is None:
            continue
        for field, title in enumerate(FIELDS):
            if not is_right(one, field):
                quoted = {
                    role: " … ".join(
                        one.case.text[m.start : m.end] for m in one.case.of(one.number, role)
                    )
                    for role in ("source", "cue", "content")
                }
                yield (
                    f"{name} {one.case.name}/{one.number} {title}: {value(one, field)}, not "
                    f"{'/'.join(one.label[field])} | {quoted['source']} | {quoted['cue']} | "
                    f"{quoted['content']}"
                )


def agreement(given: Sequence[Case], path: Path) -> None:
    """Prints how far the second labels agree with the first."""
    first = {f"{case.name}/{n}": label for case in given for n, label in labels(case).items()}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    for field, title in enumerate(FIELDS):
        pairs_of = [(first[row[0]][field], row[field + 1]) for row in rows]
        strict = sum(accepted[0] == again for accepted, again in pairs_of) / len(rows)
        loose = sum(again in accepted for accepted, again in pairs_of) / len(rows)
        chance = _chance([(accepted[0], again) for accepted, again in pairs_of])
        kappa = (strict - chance) / (1 - chance)
        print(
            f"  {title:7} same {strict:.2f} (kappa {kappa:.2f}), accepted {loose:.2f}, "
            f"of {len(rows)}"
        )


def _chance(rows: Sequence[tuple[str, str]]) -> float:
    one, other = Counter(a for a, _ in rows), Counter(b for _, b in rows)
    return sum(one[name] * other[name] for name in one) / len(rows) ** 2


def main() -> int:
    """Prints the scores; 2 when the set is absent."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="list errors of the tuning half")
    given = parser.parse_args()
    files = sorted(SET.glob("*.txt"))
    if not files:
        print("absent, nothing scored:", SET)
        return 2
    texts = cases(files)
    ready = flow.build_document_parts()
    judged: dict[str, list[Judged]] = defaultdict(list)
    for case, reading in zip(texts, readings(texts, ready), strict=True):
        judged["given spans"] += from_spans(case, reading)
    analysed = flow.analyse([document(case) for case in texts], ready)
    for case, reading in zip(texts, analysed, strict=True):
        judged["end to end"] += end_to_end(case, reading)
    for name, rows in judged.items():
        report(name, rows)
    print("stances of the kept half, given spans")
    print(*by_stance([j for j in judged["given spans"] if j.case.half == HALVES[1]]), sep="\n")
    print("labelled a second time")
    agreement(texts, SET / SECOND)
    if given.errors:
        for name, rows in judged.items():
            print(*errors(name, rows), sep="\n")
    print("corpus", digest([*files, SET / SECOND]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
