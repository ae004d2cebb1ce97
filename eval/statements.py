"""Score statements on passages of our own: `python -m eval.statements [--errors] [FOLDER]`.

`eval/sets/statements` holds passages in the manner of interviews, letters, testimonies, reports
of bodies, wires, essays and courts, with the notes on them that `eval.notes` describes. They were
written and annotated before the program was run on any of them, by the one who then extended the
rules; the passages of the kept half, by the digest of the file's name, are for the report only.
Statements are counted as `eval.invented` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from eval.halves import KEPT, TUNING, asked
from eval.invented import Scored, of_statements, of_statements_wrong, scored
from eval.reports import digest

SET: Final = Path(__file__).parent / "sets" / "statements"


def main() -> int:
    """Prints the scores of both halves; 2 when the set is absent."""
    given = asked(__doc__, SET)
    if given is None:
        return 2
    passages = scored(given.path)
    for half in (TUNING, KEPT):
        _print(half, [one for one in passages if one.half == half])
    if given.errors:
        for one in passages:
            if one.half == TUNING:
                print(f"== {one.gold['file']['name']}", *of_statements_wrong(one), sep="\n")
    print("corpus", digest([*sorted(given.path.iterdir())]))
    return 0


def _print(half: str, passages: Sequence[Scored]) -> None:
    hits: Counter[str] = Counter()
    cases: Counter[str] = Counter()
    for one in passages:
        for name, right, count in of_statements(one):
            hits[name] += right
            cases[name] += count
    print(f"{half}, {len(passages)} passages")
    for name, count in cases.items():
        share = f"{hits[name] / count:.2f}" if count else "–"
        print(f"  {name:14} {share:>5}  {hits[name]} of {count}")


if __name__ == "__main__":
    raise SystemExit(main())
