"""Score chains of saying: `python -m eval.chains [--half tuned|kept] [--errors]`.

The sentences of `eval/sets/chains` are our own, with sources and cues marked: `[sa|…]` and `[ca|…]`
are those of the outermost link, b stands in what a says, c in what b says, d beside b, p and q by
themselves. A link is right when a statement has words of its source and cue and stands in one of
the right parent. A sentence is right when all its links are, and nothing else is said in it.
Errors are listed for the tuned half only; the kept one is for the report.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from eval.marks import Case, readings
from firsthand import flow
from firsthand.model import Attribution, Statement
from firsthand.reading import Reading
from firsthand.statements._resolve import resolve

SENTENCES = Path(__file__).parent / "sets" / "chains" / "sentences.txt"
PARENT: Mapping[str, str] = MappingProxyType(
    {"a": "", "b": "a", "c": "b", "d": "a", "p": "", "q": ""}
)
PIECE = re.compile(r"\[([sc][a-z])\||\]")
OWN_VOICE = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})

Place = tuple[int, int]
Places = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Who says something, with which word, in what whose cue is `parent`."""

    source: Places
    cue: Places
    parent: Places  # cue of the link that this one stands in; empty: none


def marked(sentence: str) -> tuple[str, dict[str, list[Place]]]:
    """The sentence without its marks, and the ranges of each; marks do not nest."""
    roles: dict[str, list[Place]] = {}
    text, role, at = "", "", 0
    for piece in PIECE.finditer(sentence):
        before, at = sentence[at : piece.start()], piece.end()
        if not piece[1]:
            roles.setdefault(role, []).append((len(text), len(text) + len(before)))
        text, role = text + before, piece[1] or ""
    return text + sentence[at:], roles


def wanted(roles: Mapping[str, Sequence[Place]]) -> list[Link]:
    """The links that a sentence is marked with."""
    cues = {name[1]: tuple(places) for name, places in roles.items() if name[0] == "c"}
    return [
        Link(tuple(roles.get(f"s{name}", ())), cue, cues.get(PARENT[name], ()))
        for name, cue in sorted(cues.items())
    ]


def told(reading: Reading) -> set[Link]:
    """The links of a reading: claims that share a source and a cue are one."""
    by_id = {statement.id: statement for statement in reading[Statement]}
    found = set()
    for statement in by_id.values():
        if statement.attribution not in OWN_VOICE:
            parent = by_id.get(statement.parent or "")
            while parent is not None and parent.cue == statement.cue:
                parent = by_id.get(parent.parent or "")
            own = parent is None or parent.attribution in OWN_VOICE
            cue = () if own or parent is None else places(parent, "cue")
            found.add(Link(places(statement, "source"), places(statement, "cue"), cue))
    return found


def places(statement: Statement, role: str) -> Places:
    """The ranges of one role of a statement."""
    return tuple((span.start, span.end) for span in getattr(statement, role))


def meet(one: Places, other: Places) -> bool:
    """Whether the ranges share a character, or both are none."""
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)


def is_like(gold: Link, found: Link) -> bool:
    """Whether source, cue and parent meet."""
    return (
        meet(gold.source, found.source)
        and meet(gold.cue, found.cue)
        and meet(gold.parent, found.parent)
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence: links that are marked, those found, and what was found besides."""

    text: str
    links: Sequence[Link]
    right: Sequence[Link]
    besides: Sequence[Link]

    @property
    def is_right(self) -> bool:
        """Whether every link is right and there is nothing besides."""
        return len(self.right) == len(self.links) and not self.besides


def judged(text: str, links: Sequence[Link], found: set[Link]) -> Judged:
    """What is right and wrong in one sentence."""
    right = [link for link in links if any(is_like(link, one) for one in found)]
    besides = [one for one in found if not any(is_like(link, one) for link in links)]
    return Judged(text, links, right, besides)


def sentences() -> list[str]:
    """The marked sentences, in order."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def rows(results: Sequence[Judged]) -> Iterator[str]:
    """Sentences all right, by how many links they have, and links."""
    groups = {"one link": [r for r in results if len(r.links) == 1]}
    deep = [max(depth(link, r.links) for link in r.links) for r in results]
    for levels, name in ((1, "two side by side"), (2, "two deep"), (3, "three deep")):
        groups[name] = [
            r for r, d in zip(results, deep, strict=True) if d == levels and len(r.links) > 1
        ]
    groups["all"] = list(results)
    for name, group in groups.items():
        right = sum(r.is_right for r in group)
        links, found = sum(len(r.links) for r in group), sum(len(r.right) for r in group)
        besides = sum(len(r.besides) for r in group)
        share = right / len(group) if group else 0
        yield (
            f"{name:17} all links right {share:.2f} ({right} of {len(group)})   "
            f"links {found} of {links}, {besides} besides"
        )


def depth(link: Link, links: Sequence[Link]) -> int:
    """1 for a link that stands in no other."""
    over = next((one for one in links if link.parent and one.cue == link.parent), None)
    return 1 + depth(over, links) if over else 1


def main() -> None:
    """Print the scores of one half or both."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--half", choices=["tuned", "kept"])
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    ready = flow.build_document_parts()
    parts = ready.extractors
    data = SENTENCES.read_bytes()
    print(f"corpus   sha256 {hashlib.sha256(data).hexdigest()}")
    for remainder, half in ((1, "tuned"), (0, "kept")):
        if given.half not in (None, half):
            continue
        chosen = [marked(s) for n, s in enumerate(sentences(), start=1) if n % 2 == remainder]
        cases = [Case(f"{half} {n}", text, ()) for n, (text, _) in enumerate(chosen)]
        results = [
            judged(text, wanted(roles), told(reading.with_layers(resolve(reading, parts))))
            for (text, roles), reading in zip(chosen, readings(cases, ready), strict=True)
        ]
        print(half, *rows(results), sep="\n")
        for result in results if given.errors and half == "tuned" else ():
            if not result.is_right:
                print("wrong:", result.text)
                for link in {*result.links} - {*result.right}:
                    print("   missed", words(result.text, link))
                for link in result.besides:
                    print("   besides", words(result.text, link))


def words(text: str, link: Link) -> str:
    """The link in words."""
    said = (" … ".join(text[a:b] for a, b in part) for part in (link.source, link.cue, link.parent))
    return " | ".join(said)


if __name__ == "__main__":
    main()
