from __future__ import annotations

from pathlib import Path

import pytest
from eval.marks import cases, digest, document, placed
from eval.sources import pairing
from eval.stance import macro_f1

TEXT = "A head.\n\n## one\n[s1=ana+lev|Ana and Lev] [c1|said] [t1|it [p|rained]].\n> 1 asserts\n"


def test_marks_become_spans_of_the_bare_text(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text(TEXT, encoding="utf-8")
    case = cases([path])[0]
    doc = document(case)
    place = next(placed(case, doc))
    assert case.text == "Ana and Lev said it rained."
    assert [doc.quote(span) for span in (*place.source, *place.cue, *place.content)] == [
        "Ana and Lev",
        "said",
        "it rained",
    ]
    assert place.who == ("ana", "lev")
    assert case.labels == ("1 asserts",)
    assert digest([path]) != digest([])


@pytest.mark.parametrize("body", ["[s1|Ana said.", "Ana] said."])
def test_marks_that_do_not_match_are_told(tmp_path: Path, body: str) -> None:
    path = tmp_path / "set.txt"
    path.write_text(f"## one\n{body}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="bracket"):
        cases([path])


def test_the_half_depends_on_the_name_alone() -> None:
    folder = Path(__file__).parents[2] / "eval" / "sets" / "stance"
    given = cases(sorted(folder.glob("*.txt")))
    kept = [case for case in given if case.half == "kept half"]
    assert 0.4 < len(kept) / len(given) < 0.6


def test_pairing_takes_what_most_mentions_share() -> None:
    shared = {("ana", "x"): 2, ("ana", "y"): 3, ("lev", "y"): 2}
    assert pairing(shared) == [("ana", "x"), ("lev", "y")]


def test_macro_f1_counts_every_value_alike() -> None:
    rows = [("a", "a"), ("a", "a"), ("a", "a"), ("b", "a")]
    assert macro_f1(rows) == pytest.approx((6 / 7) / 2)
