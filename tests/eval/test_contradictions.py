"""Contradictions that a person read: labels hold no text, and a sample can be drawn again."""

from __future__ import annotations

import json

from eval.contradictions import LABELS, digest, labels, sampled, share

from firsthand.model import Discrepancy, DiscrepancyKind


def test_labels_are_digests_and_answers_only() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert len(rows) == len(labels()) > 0
    assert all({*row} == {"digest", "holds", "second"} for row in rows)
    assert all(int(row["digest"], 16) >= 0 for row in rows)
    assert all(isinstance(row["holds"], bool) for row in rows)


def test_a_digest_depends_on_the_places_alone() -> None:
    assert digest([(3, 40), (1, 7)]) == digest([(1, 7), (3, 40)])
    assert digest([(3, 40)]) != digest([(3, 41)])


def test_one_seed_draws_one_sample_whatever_the_order() -> None:
    found = [
        Discrepancy(f"{n:02}", DiscrepancyKind.CONTRADICTION, ("a", "b"), "") for n in range(9)
    ]
    drawn = sampled(found, 4, 7)
    assert drawn == sampled(found[::-1], 4, 7)
    assert len(drawn) == 4
    assert sampled(found, 50, 7) == found


def test_what_nobody_read_is_not_counted() -> None:
    assert share({"a": True, "b": False}, ["a", "b", "c"]) == (1, 2)
