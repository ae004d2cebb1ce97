"""Names, numbers and number words of a text; `[…]` marks what is an anchor."""

from __future__ import annotations

import pytest

from firsthand.text.anchors import anchors

CASES = [
    "The clerk of [Ostrel] saw [14] boats and [1,200] crowns in 3 houses.",
    "Boats left. Guards of [Tarsovia] came. It is near.",  # two only begin sentences
    "[Kelmara] is far. He saw [Kelmara] and no Kelmarans.",  # a sentence has an anchor once
    "They said [ten] men, often attentive, gave [twenty] crowns.",
    "So it was [tEN] men to 5, at [40].5 degrees of Sun.",
    'He asked: Where is [Velgan]? "Tarsovia is there," said [Mara].',
    "un port de l'île, [quatorze] pêcheurs, [dix] à [Kelmara], [fünfzehn] andere",
    "the iPhone of macOS users cost [350] in [1 200] shops on Monday",
    "a word_[Ostrel] and a [13]b and c[28.000] in it",
]


@pytest.mark.parametrize("marked", CASES)
def test_anchors_stand_where_they_are_marked(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    expected = [part.split("]")[0] for part in marked.split("[")[1:]]
    found = sorted(anchors(text, [(0, len(text))]), key=lambda run: run.start)
    assert [text[run.start : run.end] for run in found] == expected
    before = "Cut off, "
    moved = anchors(before + text, [(len(before), len(before) + len(text))])
    assert [(run.hash, run.start - len(before)) for run in moved] == [
        (run.hash, run.start) for run in anchors(text, [(0, len(text))])
    ]
