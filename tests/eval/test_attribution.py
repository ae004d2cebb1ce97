"""The scorer of attributions, on sentences small enough to count by hand."""

from __future__ import annotations

import pytest
from eval.attribution import Tally, Text, alike, score
from tests.marked import marked

GOLD = "[source|The mayor] [cue|said] [content|no shots were fired] on Monday."


def entry(*sentences: str) -> dict[str, object]:
    """An article of one text; each sentence marks one attribution in it."""
    read = [marked(sentence) for sentence in sentences]
    texts = {one.text for one in read}
    assert len(texts) == 1, "the sentences must differ in their marks only"
    return {"id": "a", "text": texts.pop(), "attributions": [one.roles for one in read]}


def tallies(gold: str, guess: str) -> dict[tuple[str, str], Tally]:
    return score([entry(gold)], [entry(guess)])


CASES = [
    (GOLD, (1.0, 1.0, 1.0)),
    ("[source|The mayor] [cue|said] [content|no shots] were fired on Monday.", (1.0, 1.0, 0.0)),
    ("[source|The mayor] [cue|said] no [content|shots] were fired on Monday.", (1.0, 0.0, 0.0)),
    ("[source|The] mayor [cue|said] [content|no shots were fired] on Monday.", (0.0, 1.0, 0.0)),
    ("The mayor [cue|said] [content|no shots were fired] on Monday.", (0.0, 0.0, 0.0)),
    ("[source|The mayor] [cue|said] no shots were fired [content|on Monday].", (0.0, 0.0, 0.0)),
    ("[source|The mayor] [cue|said] [content|no shots were fired] on Monday[cue|.]", (1.0,) * 3),
]


@pytest.mark.parametrize(("guess", "expected"), CASES)
def test_whole_attributions(guess: str, expected: tuple[float, float, float]) -> None:
    found = tallies(GOLD, guess)
    assert tuple(found["whole", degree].f1 for degree in ("overlap", "half", "exact")) == expected


def test_tokens_count_words_of_any_attribution() -> None:
    found = tallies(GOLD, "[source|The mayor said] [content|no] shots were fired on Monday.")
    assert found["source", "token"] == Tally(2, 3, 2, 2)
    assert found["content", "token"] == Tally(1, 1, 1, 4)
    assert found["cue", "token"] == Tally(0, 0, 0, 1)


def test_exact_forgives_punctuation_and_runs_do_not() -> None:
    found = tallies("[cue|She said:] [content|“Yes.”]", "[cue|She said]: “[content|Yes].”")
    assert found["content", "exact"].f1 == 1.0
    assert found["content", "runs"].f1 == 0.0


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("[cue|She said] [content|“no shots”].", "direct"),
        ("[cue|She said] [content|there were “no shots” at all].", "mixed"),
        ("[cue|She said] [content|there were no shots].", "indirect"),
        ('"Before"\n[cue|She said] [content|there were no shots].', "indirect"),
    ],
)
def test_form_follows_the_marks(sentence: str, form: str) -> None:
    found = tallies(sentence, sentence)
    assert found[form, "overlap"] == Tally(1, 1, 1, 1)


def test_one_prediction_pairs_once() -> None:
    text = "[cue|said] [content|one] two"
    found = score([entry(text)], [entry(text, text)])
    assert found["whole", "exact"] == Tally(1, 2, 1, 1)


def test_missing_article_counts_as_silence() -> None:
    found = score([entry(GOLD)], [])
    assert found["whole", "overlap"] == Tally(0, 0, 0, 1)
    assert found["whole", "overlap"].f1 == 0.0


def test_words_share_a_character() -> None:
    text = Text.of("no shots, none")
    assert text.ids([(1, 4)]) == {0, 1}
    assert text.ids([(8, 9)]) == {2}
    assert text.ids([(2, 3)]) == frozenset()


def test_nothing_is_like_nothing() -> None:
    assert alike(frozenset(), frozenset()) == 1.0
