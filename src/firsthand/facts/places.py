"""Places in the world that statements name, looked up in the gazetteer."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from firsthand.facts import Find
from firsthand.facts._ground import Ground, ground
from firsthand.facts._settings import NEAR_PREPOSITIONS
from firsthand.facts._whereabouts import GENERIC, Kind, Known, bare, believed, kind_of, nearness
from firsthand.model import (
    PROSE_MARKS,
    Article,
    Location,
    Mark,
    Nearness,
    Problem,
    Span,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.countries import Told, countries, country_of
from firsthand.text.gazetteer import known
from firsthand.text.keys import fold, key
from firsthand.text.words import words

NAMED = frozenset({Told.COUNTRY, Told.PART})  # surer than the peoples an article tells of
REGIONS = words("europe africa asia balkans west east north south america middle-east")
NAMES = frozenset({"NNP", "NNPS", "POS"})
PLACED = frozenset({"GPE", "LOC", "FAC"})
INSIDE = NEAR_PREPOSITIONS | words("from to through toward towards outside for")
SURELY = words("in near outside around towards toward inside")
MOVING = words(
    "flee walk drive travel go move fly send take bring return trace come arrive road way route"
    " train convoy deport transfer bus boat journey flight march escape retreat withdraw man rebel"
    " family villager soldier fighter people migrant refugee trader farmer"
)
REACHED = words(
    "reach enter leave flee attack shell bomb capture seize besiege storm visit raid loot retake"
    " take occupy surround approach"
)
# Names of months and days are times, though towns are called so.
DAYS = words(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
COMMON = words("state states kingdom republic union federation province region district")
LEADS = words("river lake mount village")
FOLLOWS = words("river bridge village valley lake mountain mountains hills")
TITLES = words(
    "mr mrs ms dr president minister general colonel captain judge sir saint king queen prince"
    " princess emir sultan pope sheikh lord lady sergeant major lieutenant inspector senator"
)


NUMBERED = re.compile(r"[A-Za-z][-‑]?\d|\d[-‑]?[A-Za-z]")  # "COVID-19", "G7"
SHORT = re.compile(r"[A-Z]\.?[A-Z]?\.?")  # "PH", and "D.C." behind its city


class Geography:
    """What an article says of where it plays, looked at once."""

    def __init__(self, reading: Reading, article: Article) -> None:
        self.reading = reading
        self.article = article

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """Codes of the countries the article tells of, the one it is most about first."""
        text = self.reading.doc.quote(self.article.span)
        return tuple(dict.fromkeys((*countries(text, NAMED), *countries(text))))


def find(reading: Reading) -> Iterator[Location | Problem]:
    """The places named in each sentence, in text order; datelines and furniture name none.

    A name that articles of one document print alike is one place, unless a country stands by it.
    """
    told = [*_told(reading)]
    carried = [article.span for article in reading[Article] if article.carried_by is not None]
    meant = _meant([location for location, is_beside in told if not is_beside], carried)
    for location, is_beside in told:
        known = meant.get(fold(location.name))
        yield location if known is None or is_beside else _as(location, known)


def _meant(found: Sequence[Location], carried: Sequence[Span] = ()) -> Mapping[str, Location]:
    """The place that most tellings of a name mean, by the folded name, where they differ.

    What an article tells is asked before what those tell that it carries.
    """
    named: dict[str, list[Location]] = defaultdict(list)
    for location in found:
        if location.geoname_id is not None:
            named[fold(location.name)].append(location)
    meant: dict[str, Location] = {}
    for name, same in named.items():
        own = [each for each in same if not any(span.contains(each.span) for span in carried)]
        asked = own or same
        first, times = Counter(each.geoname_id for each in asked).most_common(1)[0]
        if len({each.geoname_id for each in same}) > 1 and times * 2 > len(asked):
            meant[name] = next(each for each in same if each.geoname_id == first)
    return meant


def _as(location: Location, known: Location) -> Location:
    """The location as the place that is known by its name."""
    if location.geoname_id is None:
        return location
    return replace(
        location,
        country=known.country,
        geoname_id=known.geoname_id,
        known_as=known.known_as,
        latitude=known.latitude,
        longitude=known.longitude,
    )


def _told(reading: Reading) -> Iterator[tuple[Location, bool]]:
    """Each place named, and whether the words beside it say of which country."""
    facts = ground(reading)
    around = {article.id: Geography(reading, article) for article in reading[Article]}
    furniture = tuple(mark.span for mark in reading[Mark] if mark.kind not in PROSE_MARKS)
    for sentence in reading[Sentence]:
        for run in _named(sentence):
            span = sentence.span_of(run[0], run[-1])
            geography = around.get(sentence.article_id)
            if geography is not None and not any(span.overlaps(mark) for mark in furniture):
                is_beside = _beside(sentence, bare(run)) is not None
                for location in _location(facts, geography, sentence, run):
                    yield location, is_beside


def _named(sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """Names of places: those tagged so, and other names that stand where a place would."""
    taken: set[int] = set()
    for run in sentence.entities():
        if run[0].entity in PLACED:
            taken.update(token.i for token in run)
            yield from _joined(sentence, run)
    for run in _names(sentence, taken):
        if _is_where(sentence, run):
            yield run


def _names(sentence: Sentence, taken: set[int]) -> Iterator[tuple[Token, ...]]:
    """Runs of proper nouns outside the places already taken, with a possessive inside them."""
    run: list[Token] = []
    for token in sentence.tokens:
        if token.tag in NAMES and token.i not in taken and _is_name(token, run):
            run.append(token)
        elif run:
            yield _without_possessive(run)
            run = []
    if run:
        yield _without_possessive(run)


def _without_possessive(run: Sequence[Token]) -> tuple[Token, ...]:
    """The run, which begins with a name, without a possessive at its end."""
    end = len(run)
    while run[end - 1].tag == "POS":
        end -= 1
    return tuple(run[:end])


def _is_name(token: Token, run: Sequence[Token]) -> bool:
    if token.tag == "POS":
        return bool(run)
    if token.entity in ("DATE", "TIME") or token.text.lower() in DAYS:
        return False
    return token.text[:1].isupper()


def _joined(sentence: Sentence, run: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """The pieces of "Halm, Varn and Orlen" where a tagger takes them for one name."""
    piece: list[Token] = []
    for token in run:
        if token.text in (",", ";") or token.lemma in ("and", "or"):
            if piece:
                yield tuple(piece)
            piece = []
        else:
            piece.append(token)
    if piece:
        yield tuple(piece)


def _is_where(sentence: Sentence, run: Sequence[Token]) -> bool:
    """ "in Lincoln", "fled to Cork", "reached Lincoln": where a person's name would seldom stand.

    The name of a country is one wherever it stands, unless it is tagged as a person's.
    """
    person = run[0].entity == "PERSON"
    if run[0].i == 0 or run[0].lemma in TITLES or (not person and _is_country(run)):
        return not person and _is_country(run)
    if _is_introduced(sentence, run):
        return True
    head = sentence.head(run[-1])
    if run[-1].dep == "conj":
        return head.entity in PLACED
    if run[-1].dep == "dobj":
        return head.lemma in REACHED and not person
    before = sentence.tokens[run[0].i - 1]
    if before.lemma in SURELY or (before.lemma in INSIDE and not person):
        return True
    return before.lemma in ("to", "from") and sentence.head(before).lemma in MOVING


def _is_introduced(sentence: Sentence, run: Sequence[Token]) -> bool:
    """ "the river Orlen", "a village called Orlen", "the Orlen bridge"."""
    if run[0].i == 0:
        return False
    before = sentence.tokens[run[0].i - 1]
    if before.lemma in LEADS and (before.lemma != "village" or run[0].entity != "PERSON"):
        return True
    after = sentence.tokens[run[-1].i + 1 : run[-1].i + 2]
    if before.text.lower() == "the" and any(t.text in FOLLOWS for t in after):
        return True
    called = before.lemma in ("call", "name") and before.tag == "VBN"
    return called and sentence.head(before).lemma in GENERIC


def _is_country(run: Sequence[Token]) -> bool:
    told = country_of(" ".join(token.text for token in run))
    return told is not None and told[1] is Told.COUNTRY


def _location(
    facts: Ground, geography: Geography, sentence: Sentence, run: tuple[Token, ...]
) -> Iterator[Location]:
    run = bare(run)
    if not run:
        return
    span = sentence.span_of(run[0], run[-1])
    statement = facts.near(sentence, span)
    if statement is None:
        return
    name = " ".join(facts.reading.doc.quote(span).split())
    told = country_of(name)
    sure = run[0].entity in PLACED or _is_introduced(sentence, run)
    if told is not None and told[1] in (Told.COUNTRY, Told.PART):
        nearness = Nearness.COUNTRY if told[1] is Told.COUNTRY else Nearness.PROVINCE
        yield Location(_id(statement, span), statement.id, span, name, nearness, told[0])
    elif (
        name.lower() not in COMMON
        and told is None
        and any(mark.isalpha() for mark in name)
        and name.lower() not in REGIONS
    ):
        place = _place(geography, sentence, run, name)
        if place is not None or (sure and not _is_no_place(run, name)):
            yield _found(statement, span, name, (sentence, run, place))


def _is_no_place(run: Sequence[Token], name: str) -> bool:
    """What taggers take for places: "King Otto", "COVID-19", "Quoting" that opens a sentence."""
    if run[0].text.lower().rstrip(".") in TITLES or NUMBERED.search(name):
        return True
    opens = run[0].i == 0 and len(run) == 1 and run[0].text.endswith("ing")
    return opens or SHORT.fullmatch(name) is not None


def _id(statement: Statement, span: Span) -> str:
    return key("location", statement.id, span.start, span.end)


def _place(
    geography: Geography, sentence: Sentence, run: tuple[Token, ...], name: str
) -> Known | None:
    """The place meant, and how many have its name. None: the gazetteer does not tell."""
    if kind_of(sentence, run) in (Kind.LINE, Kind.SEA, Kind.SITE):
        return None
    return believed(name, known, geography.ranked, _beside(sentence, run))


def _beside(sentence: Sentence, run: Sequence[Token]) -> str | None:
    """Code of the country that stands behind the name: "Norport, Ardenia". None: none does."""
    if not run:
        return None
    after = sentence.tokens[run[-1].i + 1 : run[-1].i + 4]
    if len(after) < 2 or after[0].text != ",":  # noqa: PLR2004 - a comma and a name
        return None
    beside = country_of(" ".join(t.text for t in after[1:] if t.text[:1].isupper()))
    beside = beside or country_of(after[1].text)
    return beside[0] if beside else None


def _found(
    statement: Statement,
    span: Span,
    name: str,
    seen: tuple[Sentence, tuple[Token, ...], Known | None],
) -> Location:
    sentence, run, place = seen
    return Location(
        _id(statement, span),
        statement.id,
        span,
        name,
        nearness(sentence, run),
        country=place.place.country if place else None,
        geoname_id=place.place.geoname_id if place else None,
        known_as=place.place.name if place else None,
        latitude=place.place.latitude if place else None,
        longitude=place.place.longitude if place else None,
        candidates=place.candidates if place else 0,
    )


def build() -> Find:
    """The finder needs no model; the gazetteer is mapped at the first look-up."""
    return find


PART = Part(
    name="places", version=6, build=build, needs=frozenset({Article, Mark, Sentence, Statement})
)
