"""Score an attribution engine: `python -m eval.attribution GOLD.json [--predictions PRED.json]`.

GOLD is a JSON list of `{id, text, attributions: [{source, cue, content}]}`, each role a list of
`[start, end]` code points; PRED is the same without texts, and takes the place of the engine.

A word is `\\w+` or one punctuation mark and belongs to a span when they share a character.

token     words that carry the role in any attribution
exact     distinct word sets of the role, punctuation at the edges aside (all of it, in fact)
runs      distinct contiguous runs of words of the role
overlap   role spans that share a word with any one on the other side
half      role spans paired one to one with a Jaccard index of at least .5
soft      mean share of a span that its best partner covers (Johansson & Moschitti, 2013)
whole     attributions paired one to one: content and source overlap / are half alike / are equal
"""

import argparse
import hashlib
import json
import re
import time
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.engines import Engine, pipeline, rules, tagger

WORD = re.compile(r"\w+|[^\w\s]")
ROLES = ("source", "cue", "content")
FORMS = ("direct", "mixed", "indirect")
# Words too common for two sources that share only them to be one source.
ARTICLES, PREPOSITIONS = ("the", "a", "an"), ("of", "to", "in", "for", "on", "at", "by", "with")
COMMON = frozenset((*ARTICLES, *PREPOSITIONS, "and", "his", "her", "its", "their", "s"))
HALF = 0.5
DIRECT = 0.9  # share of a content's words inside quotation marks from which it is a quotation

Spans = Sequence[Sequence[int]]
Ids = frozenset[int]
Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What precision and recall are counted from; tallies add up."""

    right: float = 0  # predictions that are right
    predicted: float = 0
    found: float = 0  # gold items that were found; differs from `right` in many-to-many measures
    gold: float = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """Share (0–1) of the predictions that are right; 0 without predictions."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share (0–1) of the gold that was found; 0 without gold."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one article."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: Ids  # words inside double quotation marks

    @classmethod
    def of(cls, text: str) -> "Text":
        """The words of `text`; a quotation left open ends with its line."""
        found = list(WORD.finditer(text))
        starts, ends = tuple(m.start() for m in found), tuple(m.end() for m in found)
        words = tuple(match.group() for match in found)
        return cls(words, starts, ends, frozenset(_quoted(text, words, starts, ends)))

    def ids(self, spans: Spans) -> Ids:
        """Indexes of the words that share a character with any of the spans."""
        inside: set[int] = set()
        for begin, end in spans:
            index = max(0, bisect_right(self.starts, begin) - 1)
            while index < len(self.words) and self.starts[index] < end:
                if self.ends[index] > begin:
                    inside.add(index)
                index += 1
        return frozenset(inside)

    def plain(self, ids: Ids) -> Ids:
        """`ids` without punctuation."""
        return frozenset(i for i in ids if self.words[i][0].isalnum() or self.words[i][0] == "_")

    def telling(self, ids: Ids) -> Ids:
        """`ids` without punctuation and common words, or all of them where that leaves none."""
        return frozenset(i for i in self.plain(ids) if self.words[i].lower() not in COMMON) or ids

    def form(self, content: Ids) -> str:
        """One of FORMS, by the share of the content's words inside quotation marks."""
        words = self.plain(content)
        share = len(words & self.quoted) / len(words) if words else 0.0
        if share >= DIRECT:
            return "direct"
        return "mixed" if share > 0 else "indirect"


def _quoted(
    text: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]
) -> Iterator[int]:
    inside = False
    for index, word in enumerate(words):
        if index and "\n" in text[ends[index - 1] : starts[index]]:
            inside = False
        if word in "“”" or word == '"':
            inside = word == "“" or (word == '"' and not inside)
        elif inside:
            yield index


@dataclass(frozen=True, slots=True)
class Roles:
    """One attribution as word indexes."""

    source: Ids
    cue: Ids
    content: Ids

    def role(self, name: str) -> Ids:
        """The words of one of ROLES."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


def score(gold: Iterable[Given], predicted: Iterable[Given]) -> dict[tuple[str, str], Tally]:
    """A tally for each (role, measure), ("whole", degree) and (form, measure) over a corpus.

    An attribution without content counts on neither side; an article that is not in `predicted`
    counts as one without predictions.
    """
    guesses = {entry["id"]: entry["attributions"] for entry in predicted}
    totals: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)
    for entry in gold:
        text = Text.of(entry["text"])
        truth = _roles(text, entry["attributions"])
        guess = _roles(text, guesses.get(entry["id"], []))
        for role in ROLES:
            for measure, tally in _by_role(text, role, guess, truth):
                totals[role, measure] += tally
        for key, tally in _whole(text, guess, truth):
            totals[key] += tally
    return dict(totals)


def _roles(text: Text, attributions: Iterable[Mapping[str, Spans]]) -> list[Roles]:
    made = [Roles(*(text.ids(one.get(role, ())) for role in ROLES)) for one in attributions]
    return [one for one in made if one.content]


def _by_role(
    text: Text, role: str, guess: Sequence[Roles], truth: Sequence[Roles]
) -> Iterator[tuple[str, Tally]]:
    ours = [one.role(role) for one in guess if one.role(role)]
    theirs = [one.role(role) for one in truth if one.role(role)]
    yield "token", _shared(frozenset().union(*ours), frozenset().union(*theirs))
    plain = [{text.plain(ids) for ids in side} - {frozenset()} for side in (ours, theirs)]
    yield "exact", _shared(*plain)
    yield "runs", _shared(*({run for ids in side for run in _runs(ids)} for side in (ours, theirs)))
    pairs = sorted(_neighbours(ours, theirs))
    sizes = (len(ours), len(theirs))
    found = (len({one for one, _ in pairs}), len({one for _, one in pairs}))
    yield "overlap", Tally(found[0], sizes[0], found[1], sizes[1])
    near = [(alike(ours[p], theirs[g]), p, g) for p, g in pairs]
    half = len(_paired([pair for pair in near if pair[0] >= HALF]))
    yield "half", Tally(half, sizes[0], half, sizes[1])
    yield "soft", _soft(ours, theirs, pairs)


def _shared(ours: Iterable[object], theirs: Iterable[object]) -> Tally:
    ours, theirs = frozenset(ours), frozenset(theirs)
    both = len(ours & theirs)
    return Tally(both, len(ours), both, len(theirs))


def _soft(ours: Sequence[Ids], theirs: Sequence[Ids], pairs: Iterable[tuple[int, int]]) -> Tally:
    right: defaultdict[int, float] = defaultdict(float)
    found: defaultdict[int, float] = defaultdict(float)
    for p, g in pairs:
        both = len(ours[p] & theirs[g])
        right[p] = max(right[p], both / len(ours[p]))
        found[g] = max(found[g], both / len(theirs[g]))
    return Tally(sum(right.values()), len(ours), sum(found.values()), len(theirs))


def _whole(
    text: Text, guess: Sequence[Roles], truth: Sequence[Roles]
) -> Iterator[tuple[tuple[str, str], Tally]]:
    contents = [one.content for one in guess], [one.content for one in truth]
    near = [(alike(contents[0][p], contents[1][g]), p, g) for p, g in _neighbours(*contents)]
    same_source = [pair for pair in near if _sources_meet(text, guess[pair[1]], truth[pair[2]])]
    half = [pair for pair in near if pair[0] >= HALF]
    both_half = [pair for pair in half if _sources_alike(text, guess[pair[1]], truth[pair[2]])]
    equal = [(1.0, p, g) for _, p, g in near if _equal(text, guess[p], truth[g])]
    degrees = {"overlap": same_source, "half": both_half, "exact": equal}
    paired = {degree: _paired(pairs) for degree, pairs in degrees.items()}
    for degree, pairs in paired.items():
        yield ("whole", degree), Tally(len(pairs), len(guess), len(pairs), len(truth))
    touched = {p for _, p, _ in near}, {g for _, _, g in near}
    by_half, by_whole = {g for _, g in _paired(half)}, {g for _, g in paired["overlap"]}
    for p, one in enumerate(guess):
        yield (text.form(one.content), "overlap"), Tally(right=p in touched[0], predicted=1)
    for g, one in enumerate(truth):
        found = {"overlap": touched[1], "half": by_half, "whole overlap": by_whole}
        for measure, among in found.items():
            yield (text.form(one.content), measure), Tally(found=g in among, gold=1)


def alike(left: Ids, right: Ids) -> float:
    """Jaccard index; two empty sets are alike."""
    return len(left & right) / len(left | right) if left or right else 1.0


def _sources_meet(text: Text, left: Roles, right: Roles) -> bool:
    if not left.source and not right.source:
        return True
    return bool(text.telling(left.source) & text.telling(right.source))


def _sources_alike(text: Text, left: Roles, right: Roles) -> bool:
    return alike(text.plain(left.source), text.plain(right.source)) >= HALF


def _equal(text: Text, left: Roles, right: Roles) -> bool:
    contents = text.plain(left.content) == text.plain(right.content)
    return contents and text.plain(left.source) == text.plain(right.source)


def _neighbours(ours: Sequence[Ids], theirs: Sequence[Ids]) -> Iterator[tuple[int, int]]:
    """Pairs (index in ours, index in theirs) that share a word."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for index, ids in enumerate(theirs):
        for word in ids:
            holders[word].append(index)
    for index, ids in enumerate(ours):
        yield from ((index, other) for other in {h for word in ids for h in holders[word]})


def _paired(candidates: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """A one-to-one pairing, best first; ties go to the earlier prediction, then gold."""
    ours: set[int] = set()
    theirs: set[int] = set()
    pairs = []
    for _, p, g in sorted(candidates, key=lambda one: (-one[0], one[1], one[2])):
        if p not in ours and g not in theirs:
            ours.add(p)
            theirs.add(g)
            pairs.append((p, g))
    return pairs


def _runs(ids: Ids) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for index in sorted(ids):
        if run and index != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(index)
    if run:
        yield tuple(run)


def predictions(gold: Sequence[Given], engine: Engine) -> tuple[list[dict[str, Any]], float]:
    """What the engine says of each article, and the words it read a second of processor time."""
    if gold:
        engine(gold[0]["text"])  # the first call pays for what is made once
    began = time.process_time()
    made = [{"id": entry["id"], "attributions": engine(entry["text"])} for entry in gold]
    seconds = time.process_time() - began
    words = sum(len(re.findall(r"\w+", entry["text"])) for entry in gold)
    return made, words / seconds if seconds else 0.0


def rows(tallies: Mapping[tuple[str, str], Tally]) -> Iterator[str]:
    """The figures as lines of text: precision, recall and F1 in per cent."""
    measures: dict[str, list[str]] = {name: [] for name in (*ROLES, "whole", *FORMS)}
    for (name, measure), tally in tallies.items():
        values = (tally.precision, tally.recall, tally.f1)
        figures = "/".join(f"{100 * value:.1f}" for value in values)
        if name in FORMS:
            figures = f"R {100 * tally.recall:.1f}"
        measures[name].append(f"{measure} {figures}")
    for name, parts in measures.items():
        if parts:
            yield f"{name:9}{'   '.join(parts)}"


def calibration(gold: Sequence[Given], made: Sequence[Given]) -> tuple[float, int] | None:
    """Expected calibration error of the confidences, in ten bins; None when there are none.

    An attribution is right when gold has one whose source and content are half like its own.
    """
    guesses = {entry["id"]: entry["attributions"] for entry in made}
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for entry in gold:
        text = Text.of(entry["text"])
        truth = _roles(text, entry["attributions"])
        for one in guesses.get(entry["id"], ()):
            if (sure := one.get("confidence")) is not None:
                right = any(
                    _is_half(text, roles, t) for roles in _roles(text, [one]) for t in truth
                )
                bins[min(9, int(10 * sure))].append((sure, right))
    total = sum(map(len, bins.values()))
    gaps = (abs(sum(sure - right for sure, right in told)) for told in bins.values())
    return (sum(gaps) / total, total) if total else None


def _is_half(text: Text, one: Roles, other: Roles) -> bool:
    return alike(one.content, other.content) >= HALF and _sources_alike(text, one, other)


ENGINES: Mapping[str, Callable[[Path | None], Engine]] = {
    "pipeline": pipeline,
    "rules": rules,
    "tagger": tagger,
}


def main() -> None:
    """Score an engine or a file of predictions, and print what was scored on which bytes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--engine", choices=sorted(ENGINES), default="tagger")
    parser.add_argument("--weights", type=Path, help="a folder of weights other than ours")
    parser.add_argument("--predictions", type=Path, help="score this file instead of an engine")
    parser.add_argument("--write", type=Path, help="write the predictions here")
    given = parser.parse_args()
    data = given.gold.read_bytes()
    gold = json.loads(data)
    print(f"corpus   sha256 {hashlib.sha256(data).hexdigest()}  {len(gold)} articles")
    if given.predictions:
        made = json.loads(given.predictions.read_bytes())
    else:
        made, speed = predictions(gold, ENGINES[given.engine](given.weights))
        print(f"engine   {given.engine}  {speed:,.0f} words a second of processor time")
    counts = Counter(gold=_count(gold), predicted=_count(made))
    print(f"counted  {counts['gold']} gold, {counts['predicted']} predicted; P/R/F1 in per cent")
    print(*rows(score(gold, made)), sep="\n")
    if told := calibration(gold, made):
        print(f"calibration error {100 * told[0]:.1f} per cent over {told[1]} attributions")
    if given.write:
        given.write.write_text(json.dumps(made) + "\n", encoding="utf-8")


def _count(entries: Iterable[Given]) -> int:
    return sum(len(entry["attributions"]) for entry in entries)


if __name__ == "__main__":
    main()
