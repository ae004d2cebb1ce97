"""Where chains end, followed anew for what may have changed, and no more.

What an article rests on depends on its own records, on the articles it takes from, and on where
those lead. So a change is handed on from an article to those that take from it, as long as
something changes, however many articles derivations join.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from firsthand import corpus
from firsthand.corpus import CorpusParts
from firsthand.model import Origin, Rooting, Source
from firsthand.origins._followed import Followed
from firsthand.origins._taken import WHOLE
from firsthand.shell.matching import Around
from firsthand.store import compared, forms, rooted
from firsthand.store.file import Connection

AT_ONCE: Final = 500  # articles whose records, and those they take from, are in memory together


class Following:
    """Follows what is said in articles of one case, and writes where it ends."""

    def __init__(self, db: Connection, ready: CorpusParts) -> None:
        self.db = db
        self.ready = ready
        self.followed: dict[str, Followed] = {}
        self.sources: dict[str, Source] = {}  # what is followed later may lead to them

    def renew(self, stale: Collection[int]) -> set[int]:
        """Follows what is said in articles beside which something changed, and in all that this
        changes; statements whose end is another now.
        """
        changed: set[int] = set()
        done: set[int] = set()
        asked = compared.copies(self.db, stale, sorted(WHOLE))
        asked |= compared.takers(self.db, asked)
        while asked:
            some = self.write(compared.by_day(self.db, asked))
            changed |= some
            done |= asked
            articles = {*forms.articles_of(self.db, some).values()}
            asked = compared.takers(self.db, articles) - done
        return changed

    def write(self, articles: Sequence[int]) -> set[int]:
        """Follows what is said in articles, best those first that others take from; statements
        whose end is another now.
        """
        changed: set[int] = set()
        for start in range(0, len(articles), AT_ONCE):
            some = articles[start : start + AT_ONCE]
            found = self._found(some)
            ends = [record for record in found if isinstance(record, Origin)]
            rootings = [record for record in found if isinstance(record, Rooting)]
            changed |= rooted.write_roots(self.db, some, ends, rootings)
        return changed

    def _found(self, articles: Sequence[int]) -> list[Origin | Rooting]:
        around = Around(self.db, sources=self.sources)
        ids = around.read(articles)
        around.read(compared.given_by(self.db, articles) - {*articles})
        return list(corpus.rooted(around.asked(ids, self.followed), self.ready))
