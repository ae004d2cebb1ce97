"""Reports with notes, read as texts with marks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from eval.braces import ANY, Mark
from eval.training.hints.corpus import Marked, reports, targets

from firsthand.statements._tagger.tagger import VOCABULARY, WEIGHTS
from firsthand.text.hints import KINDS
from firsthand.text.pieces import Vocabulary, encode

TEXT = "The police denied it. Two men were jailed and fined. We want them tried.\n"
NOTES = """\
a | - | - | - | - | The police ~ tried.
r | police | denies/rebuts-in-part | denied it
o | convicted said / arrested said | were jailed
o | fined said | fined | optional
d | we | - | want them tried
"""


def test_notes_on_a_report_are_marks(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.gold").write_text(NOTES, encoding="utf-8")
    (made,) = reports(tmp_path)
    assert made == Marked(
        TEXT,
        (
            Mark(11, 20, "reply denies/rebuts-in-part"),
            Mark(30, 41, "outcome convicted/arrested said"),
            Mark(46, 51, ANY),
            Mark(56, 71, "demand"),
        ),
    )


def test_what_is_no_kind_is_learned_as_none() -> None:
    words = encode("They were freed.", Vocabulary.read(WEIGHTS / VOCABULARY))
    made = targets(words, [Mark(0, 15, "outcome closed/immunity said")])
    told = {KINDS[kind] for kind in np.flatnonzero(made[0])}
    assert told == {"outcome", "closed", "said"}


def test_every_report_of_ours_quotes_its_text() -> None:
    for one in reports():
        assert one.marks
        assert all(one.text[mark.start : mark.end].strip() for mark in one.marks)
