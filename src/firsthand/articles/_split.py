"""Where one article of a document ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.articles._breaks import Announced, announced, introduces, points, presents
from firsthand.articles._headings import SUBTITLE_CHARS, SUBTITLES, is_prose
from firsthand.articles._heads import HEADER, is_signature
from firsthand.articles._items import Item
from firsthand.articles._shapes import is_heading
from firsthand.model import PROSE_MARKS, MarkKind
from firsthand.model.quick import dataclass

CLOSING = frozenset({MarkKind.COPYRIGHT, MarkKind.BIO})
PAGE = frozenset({MarkKind.BOILERPLATE, MarkKind.PAGE_STAMP})
HEAD_ITEMS = 12  # more lines than this are no mere head
LICENCE_CHARS = 80  # a longer copyright line speaks of the site, not of one text


@dataclass(frozen=True, slots=True)
class Segment:
    """The items of one article, in text order; those of a carrying one may stand apart."""

    items: tuple[Item, ...]
    outer: int | None = None  # place of the carrying segment; None: stands alone


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where another article begins, or a carrying one goes on."""

    at: int
    how: Announced


@dataclass(frozen=True, slots=True)
class Layout:
    """The segments of a document, and what its page prints below them all."""

    segments: tuple[Segment, ...]
    page: tuple[Item, ...]


def layout(found: Sequence[Item]) -> Layout:
    """Segments in the order in which they begin."""
    end = _page_start(found)
    cuts = [*_cuts(found[:end]), Cut(end, Announced.FURTHER)]
    parts: list[list[Item]] = [list(found[: cuts[0].at])]
    outers: list[int | None] = [None]
    current = 0
    for cut, after in pairwise(cuts):
        stretch = found[cut.at : after.at]
        outer = outers[current]
        if cut.how is Announced.RESUMED and outer is not None:
            parts[outer].extend(stretch)
            current = outer
            continue
        base = current if outer is None else outer
        outers.append(base if cut.how is Announced.EMBEDDED or outer is not None else None)
        if cut.how is Announced.FURTHER:
            outers[-1] = None
        parts.append(list(stretch))
        current = len(parts) - 1
    pairs = zip(parts, outers, strict=True)
    return Layout(tuple(Segment(tuple(part), outer) for part, outer in pairs), tuple(found[end:]))


def _page_start(found: Sequence[Item]) -> int:
    """Where the foot of the page begins: the first furniture after the last prose."""
    last = max((n for n, item in enumerate(found) if _is_words(item)), default=-1)
    if last < 0:
        return len(found)
    for n in range(last + 1, len(found)):
        item = found[n]
        licence = item.kind is MarkKind.COPYRIGHT and len(item.text) > LICENCE_CHARS
        if item.kind in PAGE or licence or (item.kind is MarkKind.ARTICLE_BREAK):
            return n
    return len(found)


def _is_words(item: Item) -> bool:
    return is_prose(item) or item.kind in PROSE_MARKS


def _cuts(found: Sequence[Item]) -> Iterator[Cut]:
    """Cuts in text order: looked for between two stretches of prose."""
    prose = [n for n, item in enumerate(found) if is_prose(item)]
    if not prose:
        return
    first_header = frozenset(item.kind for item in found[: prose[0]] if item.kind in HEADER)
    collected = not any(_is_number(item) for item in found[: prose[0]])
    foot = frozenset(item.kind for item in found[prose[-1] + 1 :] if item.kind in HEADER)
    begun = 0
    ruled: int | None = None  # where the article begins that stands between two rules
    last_rule = max((n for n in range(prose[0], prose[-1]) if _is_rule(found[n])), default=-1)
    for before, after in pairwise(prose):
        run = found[before + 1 : after]
        if not run:
            continue
        if ruled is not None and ruled <= before < last_rule < after and not any(map(_opens, run)):
            yield Cut(last_rule, Announced.RESUMED)
            continue
        cut = _announced(run, collected=collected)
        if (
            cut is None
            and any(map(_opens, run))
            and _hands_over(found[before].text, run, found[after:])
        ):
            cut = Cut(0, Announced.EMBEDDED)
        plain = not any(
            item.kind in CLOSING or (_is_title(item) and not is_signature(item.text))
            for item in run
        )
        if cut is None and not (plain and _is_standfirst(found[begun : before + 1])):
            cut = _restart(run, first_header, foot)
        if cut is not None:
            begun = before + 1 + cut.at
            if cut.how is Announced.EMBEDDED and (_is_rule(run[0]) or _is_number(run[cut.at])):
                ruled = begun
            yield Cut(begun, cut.how)


def _hands_over(words: str, run: Sequence[Item], rest: Sequence[Item]) -> bool:
    """Whether prose introduces an article, or presents a text that stands between two rules."""
    between = _is_rule(run[0]) and any(map(_is_rule, rest))
    return introduces(words) or (between and (presents(words) or points(words)))


def _is_standfirst(found: Sequence[Item]) -> bool:
    """Whether only a title and a short paragraph were read so far, and no header line."""
    if len(found) > HEAD_ITEMS:
        return False
    prose = [item for item in found if is_prose(item)]
    titled = any(is_heading(item) or item.kind is MarkKind.TITLE for item in found)
    bare = not any(item.kind in HEADER for item in found)
    short = all(len(item.text) <= SUBTITLE_CHARS for item in prose)
    return titled and bare and short and len(prose) <= SUBTITLES


def _is_number(item: Item) -> bool:
    """Whether it is the number of a clipping: "2." """
    return item.kind is MarkKind.ARTICLE_BREAK and not any(map(str.isalpha, item.text))


def _announced(run: Sequence[Item], *, collected: bool) -> Cut | None:
    """The last announcement in `run`; a link counts only when a header follows it.

    Numbered clippings are carried by the text of whoever `collected` them, when it goes before.
    """
    for n in range(len(run) - 1, -1, -1):
        if _is_number(run[n]):
            return Cut(n, Announced.EMBEDDED if collected else Announced.FURTHER)
        if run[n].kind is MarkKind.ARTICLE_BREAK:
            how = announced(run[n].text.rstrip(" \xa0:")) or announced(run[n].text)
            if how is not Announced.LINK:
                return Cut(n, how or Announced.FURTHER)
            if any(item.kind in HEADER for item in run[n:]):
                return Cut(n, Announced.FURTHER)
    return None


def _restart(
    run: Sequence[Item], first: frozenset[MarkKind | None], foot: frozenset[MarkKind | None]
) -> Cut | None:
    """A new header between two stretches of prose, without a word that announces it."""
    closed = max((n + 1 for n, item in enumerate(run) if item.kind in CLOSING), default=0)
    ruled = max((n + 1 for n, item in enumerate(run) if _is_rule(item)), default=0)
    rest = run[max(closed, ruled) :]
    begins = [n for n, item in enumerate(rest) if _opens(item)]
    if not begins:
        return None
    kinds = frozenset(item.kind for item in rest if item.kind in HEADER)
    titles = [n for n, item in enumerate(rest) if _is_title(item)]
    signed = MarkKind.OUTLET in foot and rest[begins[0]].kind is MarkKind.OUTLET
    known = first | {MarkKind.OUTLET} if signed else first
    if not (closed and titles) and not _is_header(rest, kinds, titles, known):
        return None
    at = begins[0]
    while at + 1 < len(rest) and rest[at].kind in HEADER and _looks_back(rest, at, first, foot):
        at += 1
    return Cut(max(closed, ruled) + at, Announced.LINK)


def _is_rule(item: Item) -> bool:
    """Whether the line is drawn across the page: "* * *", "-----"."""
    return item.kind is MarkKind.BOILERPLATE and not any(map(str.isalnum, item.text))


def _opens(item: Item) -> bool:
    return item.kind in HEADER or _is_title(item)


def _is_title(item: Item) -> bool:
    return item.kind is MarkKind.TITLE or is_heading(item)


def _is_header(
    rest: Sequence[Item],
    kinds: frozenset[MarkKind | None],
    titles: Sequence[int],
    first: frozenset[MarkKind | None],
) -> bool:
    """Whether the lines are a header: two kinds of header line, or one with a title.

    One kind alone is weak: a source line below a table or a photographer's name may stand over a
    cross-heading. A source counts when the first article had one too, a name when it follows.
    """
    if len(kinds) > 1:
        return True
    if not kinds or not titles:
        return False
    if MarkKind.OUTLET in kinds:
        return MarkKind.OUTLET in first
    name = next((n for n, item in enumerate(rest) if item.kind is MarkKind.BYLINE), None)
    return name is None or titles[0] < name


def _looks_back(
    rest: Sequence[Item],
    at: int,
    first: frozenset[MarkKind | None],
    foot: frozenset[MarkKind | None],
) -> bool:
    """Whether a header line belongs to the text above: it touches that, or articles end so here."""
    kind = rest[at].kind
    if rest[at].blank == 0 and rest[at + 1].blank > 0:
        return True
    return kind in foot and kind not in first
