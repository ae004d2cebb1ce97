"""The labels of real claims: sound, halved by event, read twice on a third; scores by hand."""

from __future__ import annotations

from eval.fakes import LABELS, MORE, Told, agreement, labelled, scores

from firsthand.model import OriginCount


def test_labels_are_places_and_numbers_only() -> None:
    words = {letter for letter in LABELS.read_text("utf-8") if letter.isalpha()}
    assert words <= set("idhalftunereportlingswhghscondcvb")
    assert len(labelled()) >= 60
    assert all(0 <= claim.low <= claim.high for claim in labelled())
    assert all(start < end for claim in labelled() for _, start, end in claim.tellings)


def test_the_second_set_has_claims_of_its_own() -> None:
    more = labelled(labels=MORE)
    assert len(more) >= 20
    assert all(0 < claim.low <= claim.high for claim in more)
    known = [place for claim in labelled() for place in claim.tellings]
    for article, start, end in (place for claim in more for place in claim.tellings):
        assert not any(a == article and s < end and start < e for a, s, e in known)


def test_a_third_was_read_twice_and_no_article_stands_in_both_halves() -> None:
    twice, equal = agreement(labelled())
    assert twice >= len(labelled()) / 3
    assert equal / twice >= 0.8
    halves = [
        {place[0] for claim in labelled(half) for place in claim.tellings}
        for half in ("tune", "report")
    ]
    assert len(halves[0] & halves[1]) <= 2  # articles on two events


def test_scores_of_known_counts() -> None:
    claims = [Told(id_, "tune", ((0, 0, 9),), 1, 2, None) for id_ in "abcd"]
    found = {id_: OriginCount(1, high, (), ()) for id_, high in zip("abc", (1, 2, 3), strict=True)}
    made = scores(claims, found)
    assert (made["exact"], made["over-count"], made["not found"]) == (0.5, 0.25, 0.25)
