"""Which statement of an earlier article another one copies: the one that shares most words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from firsthand.model import Attribution, Statement
from firsthand.text.keys import fold
from firsthand.text.shingles import WORD, code, runs, words_in

RUN_WORDS = 3
# Share of the copy's words that must stand in the other: a rewrite that turned "up to 900 men
# are estimated to have been held" into "some 900 men have been held" keeps five of six.
LEAST = 0.5
NEARLY_ALL = 0.8  # where no run that both articles share stands in the copy: it is too short
# Where one article names another as its source, its words need only tell the same.
ALIKE = 0.4  # of the shorter one's telling words
ALIKE_NAMES = 0.6  # or of its names and figures
FEWEST = 2
LONG, STEM_CHARS = 4, 5
TEXTS_HELD = 16_384  # whose runs and words are held in memory: some 100 MB
COMMON = 50  # statements of one article that may share a run and still be tried by it


class Said:
    """The statements of one article, to be found again by their words."""

    def __init__(self, statements: Sequence[Statement], words: Mapping[str, str]) -> None:
        self.statements = {s.id: s for s in statements if s.id in words}
        self.words = words

    @cached_property
    def _by_run(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for id_ in sorted(self.statements):
            for run in _runs(self.words[id_]):
                found[run].append(id_)
        return {run: ids for run, ids in found.items() if len(ids) <= COMMON}

    def copied_by(self, statement: Statement, least: float = LEAST) -> Statement | None:
        """The statement whose words `statement` repeats; None: none has `least` of them.

        Of several that share as many words, prose comes before a headline, then the shorter.
        """
        text = self.words.get(statement.id, "")
        mine = _codes(text)
        found = dict.fromkeys(id_ for run in _runs(text) for id_ in self._by_run.get(run, ()))
        ranked = []
        for id_ in found:
            theirs = _codes(self.words[id_])
            shared = len(mine & theirs)
            if shared >= least * len(mine):
                is_headline = self.statements[id_].attribution is Attribution.HEADLINE
                ranked.append((-shared, is_headline, len(theirs), id_))
        return self.statements[min(ranked)[-1]] if ranked else None

    def nearest(self, statement: Statement) -> Statement | None:
        """The statement that tells most of what `statement` does, in whatever words or language.

        None: none shares ALIKE of the shorter's telling words, or of its names and figures.
        """
        mine = self.words.get(statement.id, "")
        ranked = []
        for id_, other in self.statements.items():
            theirs = self.words[id_]
            share = max(
                _share(telling(mine), telling(theirs), ALIKE),
                _share(named(mine), named(theirs), ALIKE_NAMES),
            )
            if share:
                ranked.append((-share, other.attribution is Attribution.HEADLINE, id_))
        return self.statements[min(ranked)[-1]] if ranked else None


def _share(mine: frozenset[str], theirs: frozenset[str], least: float) -> float:
    """The share that the two have of the shorter one; 0 when it is less than `least`."""
    shared, shorter = len(mine & theirs), min(len(mine), len(theirs))
    return shared / shorter if shared >= FEWEST and shared >= least * shorter else 0.0


@lru_cache(maxsize=TEXTS_HELD)
def named(text: str) -> frozenset[str]:
    """Numbers, and the beginnings of words with a capital letter; the first word is left out."""
    found = list(WORD.finditer(text))
    return frozenset(
        fold(word[0])[:STEM_CHARS]
        for place, word in enumerate(found)
        if word[0].isdigit() or (place and word[0][0].isupper() and len(word[0]) >= LONG)
    )


@lru_cache(maxsize=TEXTS_HELD)
def telling(text: str) -> frozenset[str]:
    """Numbers, and the beginnings of the longer words, by which another wording is known."""
    return frozenset(
        folded[:STEM_CHARS]
        for found in WORD.finditer(text)
        if len(folded := fold(found[0])) >= LONG or folded.isdigit()
    )


@lru_cache(maxsize=TEXTS_HELD)
def _codes(text: str) -> frozenset[int]:
    return frozenset(code(found[0]) for found in WORD.finditer(text))


@lru_cache(maxsize=TEXTS_HELD)
def _runs(text: str) -> tuple[int, ...]:
    """Runs of three words, each once; a text of fewer words has none."""
    found = runs(words_in(text, 0, len(text)), RUN_WORDS)
    return tuple(dict.fromkeys(run.hash for run in found))
