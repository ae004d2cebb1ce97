"""What is known at a glance never keeps apart two articles of which one takes from the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
from tests.forms.imprinted import BRIDGE, FERRY, imprint

from firsthand import derivations
from firsthand.derivations._columns import at_a_glance, columns
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
