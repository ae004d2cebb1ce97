"""Which place a name means, how exactly it is told, and what is no point on a map."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from enum import Enum

from firsthand.model import Nearness
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.gazetteer import Known as Place
from firsthand.text.gazetteer import plain
from firsthand.text.words import words

LINES = words(
    "river road street highway border valley mountain mount range canal coast front lake stream"
    " avenue boulevard hill hills mountains strait line corridor peninsula desert route track"
    " motorway railway forest frontier shore bank gorge pass"
)
SEAS = words("sea ocean gulf")
SITES = words(
    "bridge camp prison jail hospital school base airport port mosque church university court"
    " square checkpoint hotel barracks stadium market headquarters factory mine palace embassy"
    " station centre center cemetery monastery clinic house compound facility plant museum park"
    " tower quarter neighbourhood neighborhood airbase crossing detention island islands bay"
)
PROVINCES = words("province governorate region oblast state canton prefecture republic territory")
DISTRICTS = words("district county municipality subdistrict raion commune department")
TOWNS = words("city town village capital")
NOUNS = frozenset({"NOUN", "PROPN"})
AROUND = words("near outside around off close beyond")
COMPASS = words("north south east west northern southern eastern western central")
DISTANCE = re.compile(
    r"\b(?:km|kilomet\w+|miles?)\s+(?:\w+\s+)?(?:from|of)\s+$|\b(?:north|south|east|west)\w*\s+of\s+$"
    r"|\b(?:outskirts|suburbs?)\s+of\s+$|\bclose\s+to\s+$",
    re.IGNORECASE,
)
SEA_NAMES = words(
    "atlantic pacific mediterranean baltic adriatic aegean caribbean caspian arctic ionian"
)
# Powers of ten in people that a candidate loses: another name of the place, as printed nowhere
# else, and a country that the article tells of less. Chosen on the tuning half of `eval.places`.
BY_ANOTHER_NAME, LESSER_COUNTRY = 1.0, 1.0
METROPOLIS = 1_000_000  # people: known by its name alone,
SMALL_PEOPLE = 50_000  # unless a namesake in the article's countries has as many as this
FOREIGN_PEOPLE = 100_000  # fewer, in a country the article does not name: more likely another place


class Kind(Enum):
    """What the words beside a name say it is."""

    TOWN = "town"
    DISTRICT = "district"
    PROVINCE = "province"
    LINE = "line"
    SITE = "site"  # a bridge, a camp: a gazetteer of towns knows none
    SEA = "sea"


# Names that are rivers' wherever "the" stands before them.
RIVERS = words(
    "nile danube rhine volga tigris euphrates ganges indus mekong amazon zambezi dniester dnieper"
    " limpopo orinoco yangtze brahmaputra oder elbe rhone seine thames"
)
GENERIC = words("river lake mount village town port city island camp valley stream bridge")
KINDS = ((LINES, Kind.LINE), (SEAS, Kind.SEA), (SITES, Kind.SITE), (PROVINCES, Kind.PROVINCE))


@dataclass(frozen=True, slots=True)
class Known:
    """The place meant, and how many places have its name."""

    place: Place
    candidates: int


def bare(run: Sequence[Token]) -> tuple[Token, ...]:
    """A name without "the", a word of the compass in lower case, and a possessive."""
    tokens = list(run)
    while tokens and (tokens[0].pos == "DET" or _is_plain(tokens[0])):
        tokens.pop(0)
    while tokens and (tokens[-1].tag == "POS" or tokens[-1].pos == "PUNCT"):
        tokens.pop()
    return tuple(tokens)


def _is_plain(token: Token) -> bool:
    return token.text[:1].islower() or token.pos in ("PUNCT", "ADP")


def kind_of(sentence: Sentence, run: Sequence[Token]) -> Kind:
    """What the name's own last word, the next, or the one it is "of" says it is."""
    after = [t for t in sentence.tokens[run[-1].i + 1 : run[-1].i + 2] if t.pos in NOUNS]
    first = run[0].i
    before = [
        sentence.tokens[first - 2]
        for of in sentence.tokens[max(first - 1, 0) : first]
        if of.lemma == "of" and first > 1
    ]
    own = [run[0], run[-1]] if len(run) > 1 else []
    lead = sentence.tokens[max(first - 1, 0) : first]
    if len(run) == 1 and run[0].text.lower() in SEA_NAMES:
        return Kind.SEA
    if any(t.text.lower() == "the" for t in lead) and run[-1].text.lower() in RIVERS:
        return Kind.LINE
    before += [t for t in lead if t.lemma in GENERIC]
    for token in (*own, *after, *before):
        lemma = token.lemma
        if lemma in DISTRICTS:
            return Kind.DISTRICT
        for named, kind in KINDS:
            if lemma in named:
                return kind
    return Kind.TOWN


def nearness(sentence: Sentence, run: Sequence[Token]) -> Nearness:
    """How exactly the place is told."""
    match kind_of(sentence, run):
        case Kind.LINE:
            return Nearness.LINE
        case Kind.SEA:
            return Nearness.SEA
        case Kind.PROVINCE:
            return Nearness.PROVINCE
        case Kind.DISTRICT:
            return Nearness.DISTRICT
        case _:
            return Nearness.NEAR if _is_around(sentence, run) else Nearness.POINT


def _is_around(sentence: Sentence, run: Sequence[Token]) -> bool:
    before = sentence.tokens[max(0, run[0].i - 6) : run[0].i]
    leads = [t for t in before[-3:] if t.pos not in ("DET", "ADJ", "NOUN", "PROPN")]
    if leads and leads[-1].lemma in AROUND:
        return True
    return DISTANCE.search(" ".join(t.text for t in before) + " ") is not None


def believed(
    name: str,
    look_up: Callable[[str], tuple[Place, ...]],
    ranked: Sequence[str],
    beside: str | None,
) -> Known | None:
    """The place of that name in the country beside it, else in the article's, else the largest.

    `ranked` are the article's countries, of which the first weighs most; a large city of another
    goes before a village of that one. A metropolis goes before a small namesake;
    a small place in a country that the article does not name is not believed.
    """
    found = next((places for form in _forms(name) if (places := look_up(form))), ())
    if not found:
        return None
    if beside is not None:
        chosen = next((place for place in found if place.country == beside), None)
        return Known(chosen, len(found)) if chosen else None
    ranks = {code: i for i, code in enumerate(ranked)}
    largest = max(found, key=lambda place: place.population)
    inside = [place for place in found if place.country in ranks]
    best = max(inside, key=lambda place: _weight(place, name, ranks[place.country]), default=None)
    if best is None:
        return Known(largest, len(found)) if largest.population >= FOREIGN_PEOPLE else None
    if largest.population >= METROPOLIS and best.population < SMALL_PEOPLE:
        best = largest
    return Known(best, len(found))


def _weight(place: Place, name: str, rank: int) -> float:
    """How likely the place is meant; greater is more, the same for equal places in any order."""
    lost = BY_ANOTHER_NAME if plain(place.name) != plain(name) else 0.0
    return math.log10(place.population + 1) - lost - (LESSER_COUNTRY if rank else 0.0)


def _forms(name: str) -> tuple[str, ...]:
    """The name as printed, then without what a list of towns would not print with it."""
    pieces = name.split()
    forms = [name]
    if len(pieces) > 1 and pieces[0].lower() in COMPASS | TOWNS | DISTRICTS | PROVINCES:
        forms.append(" ".join(pieces[1:]).removeprefix("of "))
    if len(pieces) > 1 and pieces[-1].lower() in TOWNS | DISTRICTS | PROVINCES:
        forms.append(" ".join(pieces[:-1]))
    article = re.match(r"(?:al|el|an|as|ash|ar|at|az|ad)[-\s](?=\w)", name, re.IGNORECASE)
    if article:
        forms.append(name[article.end() :])
    return tuple(forms)
