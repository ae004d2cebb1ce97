"""The corpus half of a run: what is new is compared with what shares a key, and no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice
from typing import Any, Final, TypeVar

import numpy as np

from firsthand import corpus
from firsthand.model import Derivation, Discrepancy, Link, Origin, Rooting
from firsthand.shell import runs
from firsthand.shell.following import Following
from firsthand.shell.matching import Days, Grouped, Joined, Matcher, Prepared, Rows
from firsthand.shell.sharing import Shared, shared
from firsthand.store import compared, forms, rooted, write
from firsthand.store.blocks import Blocks
from firsthand.store.file import Connection
from firsthand.text.sets import (
    May,
    Numbers,
    among,
    any_two,
    meetings,
    rising,
    rows,
    stacked,
)

Each = TypeVar("Each")
Near = Callable[[Connection, int], list[int]]  # what is joined to one element
Joins = Callable[[Connection], list[tuple[int, int]]]  # every two that are joined
STAMP: Final = "compared by"
AT_ONCE: Final = 50  # articles, or components of them, of one task
ASKING: Final = 500  # articles whose candidates are found at once: some 100 MB
PAIRS: Final = 4_000  # pairs of one task
MANY: Final = 2_000  # elements from which all that is joined is read at once
TOGETHER: Final = 500  # statements that are grouped together, components whole
FEW: Final = 0.1  # share of the articles: fewer that changed are followed one by one
LARGE: Final = 1_000  # articles joined by derivations, from which they are not one task
ELEMENT: Final = (1 << corpus.ELEMENT_BITS) - 1
NOTHING: Final[Numbers] = np.empty(0, np.int64)


def compare(
    db: Connection,
    progress: runs.Report,
    limit: int = corpus.BLOCK_LIMIT,
    processes: int = 1,
    key: str | None = None,
) -> None:
    """Brings derivations, origins, claims and discrepancies up to date, in one transaction.

    Much of it is done by so many processes, when there is much; `key` opens the case for them.
    """
    stamp = corpus.stamp()
    if not _is_due(db, stamp):
        return
    with write.transaction(db):
        if compared.setting(db, STAMP) != stamp:
            compared.forget_all(db)
            compared.set_setting(db, STAMP, stamp)
        with shared(db, processes, key) as work:
            Comparing(db, progress, limit, work).run()
        compared.settle(db)


def _is_due(db: Connection, stamp: str) -> bool:
    waiting = (compared.new_articles, compared.stale_articles, compared.stale_statements)
    return compared.setting(db, STAMP) != stamp or any(some(db) for some in waiting)


class Comparing:
    """One bringing up to date of one case."""

    def __init__(self, db: Connection, progress: runs.Report, limit: int, work: Shared) -> None:
        self.db = db
        self.progress = progress
        self.work = work
        self.here: Matcher = work.here
        self.blocks = {kind: Blocks(db, kind, limit) for kind in self.here.sides}
        self.stale: dict[str, set[int]] = {kind: set() for kind in self.here.sides}
        self.rows: dict[str, Rows] = {}
        self.lanes: dict[str, tuple[Numbers, Numbers]] = {}  # new elements, rising, with theirs
        self.days = Days(db)
        self.done = 0

    def run(self) -> None:
        """Derivations, origins, links, claims: each from what the step before touched."""
        new = compared.new_articles(self.db)
        self.stale["article"].update(new, compared.stale_articles(self.db))
        self.stale["statement"].update(compared.stale_statements(self.db))
        returned = self._forget_departed()
        tasks = list(in_lanes(new, self.work.lanes))
        prepared = list(self.work.map("prepare", tasks))
        self._note_lanes([lane for lane, _ in tasks], prepared)
        for each in prepared:
            self._keep(each.leanings)
            self.stale["statement"].update(each.rows["statement"].numbers.tolist())
        asking = {kind: [each.entries[kind] for each in prepared] for kind in self.here.sides}
        for kind in self.here.sides:
            self._hold(kind, [each.rows[kind] for each in prepared])
        prepared.clear()  # its rows are held: of 100,000 articles some 200 MB
        self._match("article", asking["article"], returned["article"])
        self._root()
        self._match("statement", asking["statement"], returned["statement"])
        self._group()
        self._note_large()

    def _note_lanes(self, lanes: Sequence[int], prepared: Sequence[Prepared]) -> None:
        """Notes which process has read what is new."""
        for kind in self.here.sides:
            parts = [each.rows[kind].numbers for each in prepared]
            numbers = np.concatenate([NOTHING, *parts])
            mine = np.repeat(np.array(lanes, np.int64), [len(part) for part in parts])
            order = np.argsort(numbers)
            self.lanes[kind] = numbers[order], mine[order]

    def _lanes_of(self, kind: str, numbers: Numbers) -> Numbers:
        """Which process has read each of these; the first one for what is not new."""
        known, lanes = self.lanes[kind]
        found = np.zeros(len(numbers), np.int64)
        is_new = among(numbers, known)
        found[is_new] = lanes[np.searchsorted(known, numbers[is_new])]
        return found

    def _forget_departed(self) -> dict[str, Numbers]:
        """Takes back the keys of what went; keys by which can be compared again."""
        gone: dict[str, dict[int, Any]] = {kind: {} for kind in self.here.sides}
        for number, gists, imprints in forms.departed(self.db):
            for imprint in imprints:
                gone["article"][number] = imprint
            gone["statement"].update((int(gist.statement_id), gist) for gist in gists)
        return {
            kind: self.blocks[kind].remove(self.here.sides[kind].entries(some))
            for kind, some in gone.items()
        }

    def _match(self, kind: str, asking: Sequence[Numbers], returned: Numbers) -> None:
        """Compares what is new of one kind, whose entries ask, with what shares a key, and keeps
        what is found.
        """
        blocks = self.blocks[kind]
        every = rising(np.concatenate([NOTHING, *asking]))
        new = rising(every & ELEMENT)
        grown = blocks.add(every)
        self._take_back(kind, self._grown_apart(kind, grown, new))
        near = blocks.shared(rising(every >> corpus.ELEMENT_BITS))
        again = blocks.shared(returned)
        wanted = [(each, near, new) for each in _portioned(asking)]
        wanted.append((again, again, rising(again & ELEMENT)))
        for some in self.work.map("compare", self._candidates(kind, wanted)):
            for one, other, record in some:
                self._found(record, one, other)
            self.done += PAIRS
            self.progress(runs.Progress("comparing", self.done, 0, None))

    def _candidates(
        self, kind: str, wanted: Iterable[tuple[Numbers, Numbers, Numbers]]
    ) -> Iterator[tuple[int, tuple[str, Numbers]]]:
        """Pairs in which a comparison may find something, with which ones may, in portions."""
        side = self.here.sides[kind]
        for asking, near, new in wanted:
            one, other = meetings(asking, near, corpus.ELEMENT_BITS, new, self._may(kind))
            if len(one):
                found = self._rows(kind, rising(np.concatenate((one, other))))
                places = found.places(one), found.places(other)
                asked = side.asked(found.columns, *places)
                pairs = np.stack((one, other, asked), axis=1)[asked > 0]
                lanes = self._lanes_of(kind, pairs[:, 0])
                for lane in range(self.work.lanes):
                    mine = pairs[lanes == lane]
                    mine = mine[np.lexsort((mine[:, 0], mine[:, 1]))]  # the others are read once
                    for start in range(0, len(mine), PAIRS):
                        yield lane, (kind, mine[start : start + PAIRS])

    def _hold(self, kind: str, parts: Sequence[Rows]) -> None:
        """Holds rows for the time of this run, beside those that are held."""
        held = [self.rows[kind]] if kind in self.rows else []
        some = [*held, *(part for part in parts if len(part.numbers))]
        if some:
            numbers = np.concatenate([part.numbers for part in some])
            order = np.argsort(numbers)
            columns = stacked([part.columns for part in some])
            self.rows[kind] = Rows(numbers[order], rows(columns, order))

    def _may(self, kind: str) -> May:
        """Whether two elements may be compared by a key."""
        by_day = self.here.sides[kind].by_day
        if by_day is None:
            return any_two
        of = self.days.of
        return lambda one, other, keys: by_day(of(one), of(other), keys)

    def _rows(self, kind: str, numbers: Numbers) -> Rows:
        """Rows that hold these elements; those that are not held are made, and held from now on."""
        known = self.rows[kind].numbers if kind in self.rows else NOTHING
        missing = numbers[~among(numbers, known)]
        if len(missing):
            some = in_lanes(missing.tolist(), self.work.lanes)
            made = self.work.map("glance", ((lane, (kind, part)) for lane, part in some))
            self._hold(kind, list(made))
        return self.rows[kind]

    def _grown_apart(self, kind: str, grown: Numbers, new: Numbers) -> Numbers:
        """Pairs compared before by a key which is too common now, and that share no other."""
        blocks = self.blocks[kind]
        found = blocks.everyone(grown)
        old = found[~among(found & ELEMENT, new)]
        some = rising(old & ELEMENT)
        if not len(some):
            return np.empty((0, 2), np.int64)
        met = meetings(old, old, corpus.ELEMENT_BITS, some, self._may(kind))
        every = self.here.sides[kind].entries({n: self.here.form(kind, n) for n in some.tolist()})
        small = every[~among(every >> corpus.ELEMENT_BITS, blocks.large())]
        still = meetings(small, small, corpus.ELEMENT_BITS, some, self._may(kind))
        lost = np.setdiff1d(_as_one(*met), _as_one(*still))
        return np.stack((lost >> corpus.ELEMENT_BITS, lost & ELEMENT), axis=1)

    def _take_back(self, kind: str, pairs: Numbers) -> None:
        """Forgets what was found between pairs."""
        forget = compared.forget_links if kind == "statement" else compared.forget_derivations
        for one, other in pairs.tolist():
            if forget(self.db, one, other):
                self.stale[kind].update((one, other))

    def _found(self, record: Any, one: int, other: int) -> None:
        match record:
            case Derivation():
                self._keep([record])
            case Link():
                compared.add_link(self.db, record)
                self.stale["statement"].update((one, other))
            case Discrepancy():
                compared.add_discrepancy(self.db, record)

    def _keep(self, derivations: Iterable[Derivation]) -> None:
        added = (compared.add_derivation(self.db, record) for record in derivations)
        self.stale["article"].update(taker for taker in added if taker is not None)

    def _root(self) -> None:
        """Follows chains to their ends: of what changed, or of all where most of it is new."""
        stale = self.stale["article"]
        following = Following(self.db, self.here.ready)
        if len(stale) < FEW * compared.how_many(self.db):
            self.stale["statement"] |= following.renew(stale)
            return
        components = self._components("article", compared.all_derived)
        for members in components:
            if len(members) > LARGE:
                self.stale["statement"] |= following.write(compared.by_day(self.db, members))
        small = [members for members in components if len(members) <= LARGE]
        tasks = self._shared_out("article", small, AT_ONCE)
        given = ((lane, self._joined(some)) for lane, some in tasks)
        for (_, task), found in zip(tasks, self.work.map("root", given), strict=True):
            ends = [record for record in found if isinstance(record, Origin)]
            rootings = [record for record in found if isinstance(record, Rooting)]
            every = frozenset[int]().union(*task)
            self.stale["statement"] |= rooted.write_roots(self.db, every, ends, rootings)

    def _components(
        self, kind: str, at_once: Joins, one_by_one: Near | None = None
    ) -> list[frozenset[int]]:
        """Whole components that hold an element which something changed in."""
        stale = sorted(self.stale[kind])
        if one_by_one is not None and len(stale) < MANY:
            return list(corpus.component(stale, lru_cache(None)(partial(one_by_one, self.db))))
        near: dict[int, list[int]] = defaultdict(list)
        for one, other in at_once(self.db):
            near[one].append(other)
            near[other].append(one)
        return list(corpus.component(stale, lambda number: near.get(number, ())))

    def _joined(self, components: Sequence[frozenset[int]]) -> Joined:
        every = frozenset[int]().union(*components)
        return Joined(tuple(components), tuple(compared.derivations(self.db, every)))

    def _group(self) -> None:
        """Groups each component of linked statements that something changed in."""
        components = self._components("statement", compared.all_linked, compared.linked)
        tasks = [
            (lane, tuple(sorted(frozenset[int]().union(*part))))
            for lane, part in self._shared_out("statement", components, TOGETHER)
        ]
        given = ((lane, self._grouped(members)) for lane, members in tasks)
        made = self.work.map("group", given)
        for (_, members), (claims, words) in zip(tasks, made, strict=True):
            compared.write_claims(self.db, members, claims, words)

    def _shared_out(
        self, kind: str, components: Sequence[frozenset[int]], size: int
    ) -> list[tuple[int, list[frozenset[int]]]]:
        """Components in tasks of so many members, each for the process that read their first."""
        by_lane: list[list[frozenset[int]]] = [[] for _ in range(self.work.lanes)]
        firsts = np.array([min(some) for some in components], np.int64)
        for lane, some in zip(self._lanes_of(kind, firsts).tolist(), components, strict=True):
            by_lane[lane].append(some)
        return list(in_turn([list(_whole(some, size)) for some in by_lane]))

    def _grouped(self, members: tuple[int, ...]) -> Grouped:
        rootings = tuple(compared.rootings(self.db, members))
        named = frozenset(id_ for r in rootings for id_ in (r.origin_id, *r.maybe))
        links = tuple(compared.links(self.db, members))
        return Grouped(members, links, rootings, tuple(compared.origins(self.db, named)))

    def _note_large(self) -> None:
        problems = [
            (corpus.too_common(kind, count, blocks.limit), None)
            for kind, blocks in self.blocks.items()
            if (count := len(blocks.large()))
        ]
        write.note_file(self.db, "", (), problems)


def portions(some: Iterable[Each], size: int) -> Iterator[list[Each]]:
    """Lists of `size` in order, the last one shorter."""
    rest = iter(some)
    while portion := list(islice(rest, size)):
        yield portion


def in_lanes(articles: Sequence[int], lanes: int) -> Iterator[tuple[int, list[int]]]:
    """Portions of articles with their lanes, which take turns; neighbours mostly share one."""
    size = -(-len(articles) // lanes)
    runs_of = [articles[lane * size : (lane + 1) * size] for lane in range(lanes)]
    return in_turn([list(portions(some, AT_ONCE)) for some in runs_of])


def in_turn(by_lane: Sequence[Sequence[Each]]) -> Iterator[tuple[int, Each]]:
    """What each lane has, with the lane: one of the first, one of the second, and so on."""
    places = range(max(map(len, by_lane)))
    return ((lane, some[n]) for n in places for lane, some in enumerate(by_lane) if n < len(some))


def _portioned(asking: Sequence[Numbers]) -> Iterator[Numbers]:
    """Entries of ASKING articles at a time."""
    for some in portions(asking, ASKING // AT_ONCE):
        yield rising(np.concatenate(some))


def _whole(components: Iterable[frozenset[int]], size: int) -> Iterator[list[frozenset[int]]]:
    """Components together until they have `size` members."""
    found: list[frozenset[int]] = []
    held = 0
    for members in components:
        found.append(members)
        held += len(members)
        if held >= size:
            yield found
            found, held = [], 0
    if found:
        yield found


def _as_one(one: Numbers, other: Numbers) -> Numbers:
    """Pairs as single numbers."""
    found: Numbers = (one << corpus.ELEMENT_BITS) | other
    return found
