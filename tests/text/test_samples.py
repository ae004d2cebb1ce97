"""Samples are the same whenever they are taken, and lie in the paragraphs."""

from __future__ import annotations

from firsthand.text.samples import sampled

TEXT = (
    "The clerk of Ostrel said on Monday that the three lorries had left the yard at night.\n\n"
    'She wrote: "Nobody in the yard saw the drivers of the three lorries again that week."'
)
PLACES = ((0, 85), (87, len(TEXT)))


def test_a_sample_is_the_same_whenever_it_is_taken() -> None:
    assert sampled(TEXT, PLACES) == sampled(TEXT, PLACES)


def test_a_sample_lies_in_its_paragraphs() -> None:
    sample = sampled(TEXT, PLACES[1:])
    runs = (*sample.shingles, *sample.quotations, *sample.anchors)
    assert sample.shingles
    assert sample.quotations
    assert all(87 <= run.start < run.end <= len(TEXT) for run in runs)


def test_words_that_stand_elsewhere_give_the_same_runs() -> None:
    moved = sampled("Cut short. " + TEXT, [(start + 11, end + 11) for start, end in PLACES])
    here = sampled(TEXT, PLACES)
    assert [run.hash for run in moved.shingles] == [run.hash for run in here.shingles]
    assert moved.words == here.words
    assert sampled(TEXT.replace("night", "seven"), PLACES).shingles != here.shingles


def test_no_paragraphs_give_nothing() -> None:
    assert sampled(TEXT, ()).words == 0
    assert sampled(TEXT, ()).shingles == ()
