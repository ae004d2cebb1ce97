"""Texts → those that tell of one happening: by the rare words and the names that they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from firsthand.text.sets import Numbers

Bag = Mapping[str, float]  # how often a text has a word; what tells more may count for more
# Average likeness (0–1) that two groups of texts need to be one. The share is of what a text
# is usually like the one that is most like it: groups of short news share less than pairs do.
LEAST: Final = 0.05
SHARE: Final = 0.3
HALF: Final = 0.5  # a text: what all have tells a little, or two texts would share nothing
ALONE: Final = 2  # texts: with fewer there is nothing to group


def happenings(bags: Sequence[Bag]) -> list[tuple[int, ...]]:
    """Groups of texts by their places, in order; each text stands in one group.

    Method: tf-idf over these texts alone, so that what all of them are about tells nothing;
    groups are joined by average likeness, the likest first, down to a limit that follows from
    how alike texts are to their nearest. It takes the cube of the texts: some thousand at most.
    """
    groups: dict[int, tuple[int, ...]] = {place: (place,) for place in range(len(bags))}
    if len(bags) < ALONE:
        return sorted(groups.values())
    alike = likeness(bags)
    limit = max(LEAST, SHARE * float(np.median(alike.max(axis=1))))
    sizes = np.ones(len(bags))
    while len(groups) > 1:
        one, other = divmod(int(alike.argmax()), len(bags))
        if alike[one, other] < limit:
            break
        one, other = min(one, other), max(one, other)
        mixed = (sizes[one] * alike[one] + sizes[other] * alike[other]) / (
            sizes[one] + sizes[other]
        )
        alike[one, :], alike[:, one] = mixed, mixed
        alike[other, :], alike[:, other], alike[one, one] = -1, -1, -1
        sizes[one] += sizes[other]
        groups[one] = tuple(sorted((*groups[one], *groups.pop(other))))
    return sorted(groups.values())


def likeness(bags: Sequence[Bag]) -> Numbers:
    """Cosine (0–1) of each two texts; -1 of a text with itself."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(bags):
        for word in bag:
            places[word].append(place)
    alike: Numbers = np.zeros((len(bags), len(bags)))
    squares: Counter[int] = Counter()
    for word in sorted(places):
        held = places[word]
        rare = math.log((len(bags) + HALF) / len(held))
        told = np.array([rare * (1 + math.log(max(1.0, bags[place][word]))) for place in held])
        alike[np.ix_(held, held)] += np.outer(told, told)
        for place, weight in zip(held, told.tolist(), strict=True):
            squares[place] += weight * weight
    norms = np.sqrt([max(squares[place], 1e-12) for place in range(len(bags))])
    alike /= np.outer(norms, norms)
    np.fill_diagonal(alike, -1.0)
    return alike
