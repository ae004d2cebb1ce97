"""Counting origins on invented texts: `python -m eval.echo [--half report] [--texts]`.

The tune half may be looked at while rules are written; the report half is only scored. With
`--texts` the texts are added to a case as files and everything is found from their words.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import time
from collections.abc import Mapping

from eval.echo.baselines import baselines
from eval.echo.given import found
from eval.echo.score import circles, counts, gold, pairs
from eval.echo.spread import spread
from eval.echo.texts import counted
from eval.echo.written import write

HALVES = {"tune": 11, "report": 2029}
STORIES = 60
KILOBYTES = 1_000  # in a megabyte: the system counts peak memory in kilobytes
ALL = frozenset({"en", "fr", "es"})
ENGLISH = frozenset({"en"})


def main() -> None:
    """Prints the digest of the texts, then a line a system."""
    asked = _asked()
    if asked.scale:
        scale(asked.scale)
        return
    world = spread(asked.seed or HALVES[asked.half], asked.stories)
    digest = hashlib.sha256("".join(write(text).words for text in world.held).encode())
    print(f"{asked.half} half · {len(world.held)} articles · corpus: {digest.hexdigest()}")
    if asked.texts:
        golds = gold(world, ENGLISH)
        line("firsthand, from texts", counts(golds, counted(world)))
        return
    golds = gold(world, ALL)
    made = found(world)
    line("firsthand, statements given", counts(golds, made.counted))
    line("", pairs(world, made.pairs) | {"cycle recall": circles(world, made.circles)})
    for name, counted_by in baselines(world).items():
        line(name, counts(golds, counted_by))


def scale(stories: int) -> None:
    """Prints the time and memory that derivations, origins and counts take, statements given."""
    world = spread(HALVES["tune"], stories)
    began = time.process_time()
    made = found(world)
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES
    golds = gold(world, ALL)
    print(f"{len(world.held):,} articles: {seconds:.1f} s of CPU, peak {peak:,.0f} MB")
    line("", counts(golds, made.counted))


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m eval.echo", description=__doc__)
    asked.add_argument("--half", choices=sorted(HALVES), default="report")
    asked.add_argument("--stories", type=int, default=STORIES)
    asked.add_argument("--seed", type=int, help="another world than that of the half")
    asked.add_argument("--scale", type=int, help="measure time and memory on so many stories")
    asked.add_argument("--texts", action="store_true", help="find everything from the words")
    return asked.parse_args()


def line(name: str, values: Mapping[str, float]) -> None:
    """One system's measures."""
    said = [
        f"{key} {value:.3f}" if key != "claims" else f"{value:.0f} claims"
        for key, value in values.items()
    ]
    print(f"{name}: " + " · ".join(said) if name else "  " + " · ".join(said))


if __name__ == "__main__":
    main()
