"""What is known at a glance never keeps apart two articles of which one takes from the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
from tests.forms.imprinted import BRIDGE, FERRY, QUOTE, imprint

from firsthand import derivations
from firsthand.derivations._columns import NEAR_DAYS, at_a_glance, columns, may_meet
from firsthand.derivations._shared import NO_DAY
from firsthand.model import Credit
from firsthand.plugins import parts
from firsthand.text.sets import stacked

PARTS = {name: part.build() for name, part in parts(derivations).items()}
HALF = FERRY[: len(FERRY) // 2]
PAIR = np.array([0]), np.array([1])


def test_who_may_find_nothing_finds_nothing() -> None:
    ferry, bridge = imprint(FERRY, "Ostmark Herald"), imprint(BRIDGE, "Vell Gazette")
    credits = (Credit("Ostmark Herald"),)
    some = [
        ferry,
        bridge,
        imprint(HALF, "Kesten Post"),
        imprint(f"{BRIDGE}\n{HALF}", "Delta Post"),
        replace(bridge, article_id="leans", leans_on=credits),
        replace(ferry, article_id="carried", carried_by=bridge.article_id),
        replace(ferry, article_id="other", language="fr", published="2009-03-12"),
        replace(ferry, article_id="later", published="2009-05-12"),
    ]
    asked = 0
    for one, other in combinations(some, 2):
        for rows in (columns([one, other]), stacked([columns([other]), columns([one])])):
            pairs = at_a_glance(rows, *PAIR)
            for name, compare in PARTS.items():
                may = compare.may_find(pairs)[0]
                asked += int(may)
                assert may or not list(compare(one, other)), name
    assert 0 < asked < len(PARTS) * len(some) * (len(some) - 1)


def test_far_apart_articles_meet_by_words_alone() -> None:
    day, near, far = 5_000, 5_000 + NEAR_DAYS, 5_001 + NEAR_DAYS
    cases = [(near, 1, True), (far, 1, False), (far, 2, True), (NO_DAY, 1, True), (NO_DAY, 2, True)]
    days, keys, expected = (np.array(column) for column in zip(*cases, strict=True))
    for mine, theirs in ((np.full(len(days), day), days), (days, np.full(len(days), day))):
        assert may_meet(mine, theirs, keys).tolist() == expected.tolist()


def test_keys_of_words_are_even_and_those_of_names_odd() -> None:
    made = imprint(f'{FERRY}\n"{QUOTE}," said Mara of Tarsovia.', "Vell Gazette")
    keyed = {name: compare.keys(made) for name, compare in PARTS.items()}
    for name in ("reuse", "quotation", "carried"):
        assert keyed[name] and not any(key & 1 for key in keyed[name]), name
    assert keyed["translation"] and all(key & 1 for key in keyed["translation"])
    assert keyed["citation"] == keyed["reuse"] | keyed["quotation"] | keyed["translation"]
