"""What counting without firsthand gives: articles, outlets, clusters of shared words, citations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b

from eval.echo.score import Counted
from eval.echo.world import Text, World
from eval.echo.written import write
from firsthand.text.shingles import runs, words_in

HASHES, BANDS = 64, 32  # of MinHash: 32 bands of two rows meet at a Jaccard index of about .2
WEEK = 7
NEAR = 0.3  # of the estimate, from which two articles are one cluster
SHINGLE_WORDS = 3

Group = Callable[[str], str]


def baselines(world: World) -> Mapping[str, Mapping[str, Counted]]:
    """Counts of each baseline by its name, the grouping into claims given."""
    outlets = {text.id: text.outlet for text in world.held}
    return {
        "articles": _counted(world, lambda id_: id_),
        "outlets": _counted(world, outlets.__getitem__),
        "MinHash clusters": _counted(world, _leader(world, _minhash(world))),
        "citations only": _counted(world, _leader(world, _cited(world))),
    }


def _counted(world: World, group: Group) -> dict[str, Counted]:
    """How many groups of articles tell each claim."""
    told: dict[str, set[str]] = defaultdict(set)
    for text in world.held:
        for line in text.lines:
            if line.origins:
                told[line.matter.id].add(group(text.id))
    return {id_: Counted(len(some), len(some)) for id_, some in told.items()}


def _leader(world: World, joined: Iterable[tuple[str, str]]) -> Group:
    """The first of all articles that are joined to one, at some remove."""
    leader = {text.id: text.id for text in world.held}

    def first(id_: str) -> str:
        while leader[id_] != id_:
            id_ = leader[id_]
        return id_

    for one, other in joined:
        ends = sorted((first(one), first(other)))
        leader[ends[1]] = ends[0]
    return first


def _minhash(world: World) -> Iterable[tuple[str, str]]:
    """Pairs of articles whose three-word runs are alike by MinHash."""
    signatures = {text.id: _signature(text) for text in world.held}
    blocks: dict[tuple[int, ...], list[str]] = defaultdict(list)
    rows = HASHES // BANDS
    for id_ in sorted(signatures):
        for band in range(BANDS):
            blocks[(band, *signatures[id_][band * rows : band * rows + rows])].append(id_)
    for some in blocks.values():
        for place, one in enumerate(some):
            for other in some[place + 1 :]:
                mine, theirs = signatures[one], signatures[other]
                equal = sum(a == b for a, b in zip(mine, theirs, strict=True))
                if equal >= NEAR * HASHES:
                    yield one, other


def _signature(text: Text) -> tuple[int, ...]:
    written = write(text)
    words = words_in(written.words, *written.body)
    found = [run.hash for run in runs(words, SHINGLE_WORDS)]
    salts = [
        int.from_bytes(blake2b(bytes([n]), digest_size=8).digest(), "big") for n in range(HASHES)
    ]
    return tuple(
        min((value ^ salt) * 0x9E3779B97F4A7C15 % (1 << 61) for value in found) for salt in salts
    )


def _cited(world: World) -> Iterable[tuple[str, str]]:
    """Articles with those of the outlet that they name, a week before at most."""
    by_outlet: dict[str, list[Text]] = defaultdict(list)
    for text in world.held:
        by_outlet[text.outlet].append(text)
    for text in world.held:
        named = {line.cites for line in text.lines if line.cites} | {text.credit}
        for outlet in sorted(filter(None, named)):
            for other in by_outlet[outlet]:
                if other.id != text.id and 0 <= text.day - other.day <= WEEK:
                    yield text.id, other.id
