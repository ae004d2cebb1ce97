"""What the network says of one window → attributions, as ranges of its words."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from firsthand.model.quick import dataclass
from firsthand.statements._tagger.chain import Floats, Ints
from firsthand.statements._tagger.labels import BEGIN, INSIDE, Label, Role

# All tuned on dev, in the shares of what a run points to; figures are points of F1 of the whole
# attribution at overlap / half / exact, and neighbouring values differ by less than .6.
ACCEPTED = 0.3  # a content that gives every labelled cue less has one that was not labelled
LIKELY_CUE = 0.2  # words beside a missed cue are part of it from this share on
STRAY = 0.3  # a further content of a cue below this is dropped: +0 / +1 / +1
OWN_SOURCE = 0.02  # a source that gives a cue less is not its own
SHARED_SOURCE = 0.005  # a cue without a source of its own borrows one from this on: +2 / +2 / +2
ALONE = 8  # words from which a content that no cue takes is kept: -.5 / -.5 / -.4, words +1.3
NO_CUE = -1
BEGINS = frozenset(map(int, BEGIN.values()))
ROLE_OF = {int(label): role for table in (BEGIN, INSIDE) for role, label in table.items()}


@dataclass(frozen=True, slots=True)
class Sight:
    """One window as the network sees it; every array has one row a word."""

    labels: Ints  # [word], the best sequence
    shares: Floats  # [word, label], probabilities
    pointers: Floats  # [word, word looked for], scores


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one role: [begin, end)."""

    role: Role
    begin: int
    end: int


Pointed = Mapping[Run, Floats]  # [word]: what the words of each source and content point to


@dataclass(frozen=True, slots=True)
class Link:
    """A source or content run and the cue it points to, with the probability of that."""

    run: Run
    cue: int  # index among the window's cues, or NO_CUE
    share: float


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution of a window, in words."""

    cue: Run | None  # None: the words of a content that belongs to no cue
    source: Link | None  # None when no source points to the cue
    contents: tuple[Link, ...]  # in text order, never empty


def found(sight: Sight) -> Iterator[Found]:
    """The attributions of a window in order of their cues, then long contents without a cue.

    A cue without content is dropped.
    """
    parts = list(runs(sight.labels))
    pointed = {run: _pointed(run, sight) for run in parts if run.role is not Role.CUE}
    cues = _cues(parts, pointed, sight)
    taken: set[Run] = set()
    for one in _of_cues(parts, cues, pointed) if cues else ():
        taken.update(link.run for link in one.contents)
        yield one
    for run in parts:
        if run.role is Role.CONTENT and run not in taken and run.end - run.begin >= ALONE:
            yield Found(None, None, (Link(run, NO_CUE, 0.0),))


def _of_cues(parts: Sequence[Run], cues: Sequence[Run], pointed: Pointed) -> Iterator[Found]:
    contents = _contents([run for run in parts if run.role is Role.CONTENT], cues, pointed)
    speaking = [run for run in parts if run.role is Role.SOURCE]
    sources = _sources(speaking, cues, sorted(contents), pointed)
    for index in sorted(contents):
        yield Found(cues[index], sources.get(index), tuple(contents[index]))


def _cues(parts: Sequence[Run], pointed: Pointed, sight: Sight) -> list[Run]:
    """The labelled cues and those that only a content points to, in text order."""
    cues = [run for run in parts if run.role is Role.CUE]
    taken = {index for run in parts for index in range(run.begin, run.end)}
    for run in parts:
        if run.role is Role.CONTENT:
            cues += _missed(pointed[run], cues, taken, sight)
    return sorted(cues, key=lambda cue: cue.begin)


def _contents(
    contents: Sequence[Run], cues: Sequence[Run], pointed: Pointed
) -> dict[int, list[Link]]:
    """The contents of each cue that has any, by its index; each goes where it points to most."""
    links: dict[int, list[Link]] = {}
    for run in contents:
        link = max(_links(run, cues, pointed), key=lambda link: link.share)
        links.setdefault(link.cue, []).append(link)
    for index, mine in links.items():
        surest = max(link.share for link in mine)
        links[index] = [link for link in mine if link.share >= min(STRAY, surest)]
    return links


def _sources(
    sources: Sequence[Run], cues: Sequence[Run], wanting: Sequence[int], pointed: Pointed
) -> dict[int, Link]:
    """At most one source for each of the cues `wanting`, by their index.

    A source goes to one cue first, the surest links deciding; then cues left without one share
    that of another ("she said … and added …").
    """
    links = [link for run in sources for link in _links(run, cues, pointed) if link.cue in wanting]
    links.sort(key=lambda link: -link.share)
    chosen: dict[int, Link] = {}
    placed: set[Run] = set()
    for link in links:
        if link.cue not in chosen and link.run not in placed and link.share >= OWN_SOURCE:
            chosen[link.cue] = link
            placed.add(link.run)
    for link in links:
        if link.share >= SHARED_SOURCE:
            chosen.setdefault(link.cue, link)
    return chosen


def runs(labels: Sequence[int] | Ints) -> Iterator[Run]:
    """Maximal runs of one role; a beginning label always starts a new one."""
    values = labels.tolist() if isinstance(labels, np.ndarray) else labels
    role: Role | None = None
    begin = 0
    for place, value in enumerate(values):
        if value in BEGINS or ROLE_OF.get(value) is not role:
            if role:
                yield Run(role, begin, place)
            role, begin = ROLE_OF.get(value), place
    if role:
        yield Run(role, begin, len(values))


def _missed(shares: Floats, cues: Sequence[Run], taken: set[int], sight: Sight) -> Iterator[Run]:
    """The unlabelled words that a content takes for its cue, if it accepts no labelled one.

    `shares` is what the content points to. The words are added to `taken`, so that a second
    content that looks there finds a labelled cue.
    """
    most = int(shares.argmax())
    best = max((_share(shares, cue) for cue in cues), default=0.0)
    if best >= ACCEPTED or most in taken or shares[most] <= best:
        return
    likely = sight.shares[:, [Label.BEGIN_CUE, Label.INSIDE_CUE]].sum(1) >= LIKELY_CUE
    begin, end = most, most + 1
    while begin > 0 and begin - 1 not in taken and likely[begin - 1]:
        begin -= 1
    while end < len(likely) and end not in taken and likely[end]:
        end += 1
    taken.update(range(begin, end))
    yield Run(Role.CUE, begin, end)


def _links(run: Run, cues: Sequence[Run], pointed: Pointed) -> list[Link]:
    """`run` with each cue, and the share of the cue's words in what it points to."""
    shares = pointed[run]
    return [Link(run, index, _share(shares, cue)) for index, cue in enumerate(cues)]


def _share(shares: Floats, cue: Run) -> float:
    if cue.end == cue.begin + 1:
        return float(shares[cue.begin])
    return float(shares[cue.begin : cue.end].sum())


def _pointed(run: Run, sight: Sight) -> Floats:
    """[word]: the share of each word of the window in what the words of `run` point to."""
    pointed = sight.pointers[run.begin : run.end]
    pointed = np.exp(pointed - np.maximum.reduce(pointed, 1, keepdims=True))
    pointed /= np.add.reduce(pointed, 1, keepdims=True)
    return np.asarray(np.add.reduce(pointed, 0) / np.float32(run.end - run.begin))
