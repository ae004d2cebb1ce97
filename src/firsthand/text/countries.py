"""Words → countries: the country of a name or of a word for people, and those a text is about.

Codes are ISO 3166-1, two letters, as GeoNames gives them; the list is `data/countries.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from firsthand.model.quick import dataclass
from firsthand.text.gazetteer import known, plain

LONGEST, LONGEST_CHARS = 6, 60  # words and characters of the longest name looked up
CITY_PEOPLE = 100_000  # a smaller town does not tell the country of a text by its name alone
TOWN_PEOPLE = 15_000  # a namesake of a city in a country that the text names is as large as this
DOMINANT = 5  # times as many people as the next place of that name in another country
WORD = re.compile(r"[^\W\d_][\w’']*(?:[.-][^\W\d_][\w’']*)*\.?")
HEADING_CHARS = 400  # where a text begins it says what it is about
IN = re.compile(
    r"\b(?:in|at|near|inside|across|around|outside|throughout)"
    r"\s+(?:the\s+|[\w-]+ern\s+|metro\s+|greater\s+)?$",
    re.IGNORECASE,
)
_IN_ENDS = (
    *("in", "at", "near", "inside", "across", "around", "outside", "throughout"),
    *("the", "ern", "metro", "greater"),
)  # of what is found, without the space
# A city is believed where it is told as a place: many are also the names of people.
_AT = ("in", "at", "near", "inside", "across", "around", "outside", "from", "to", "of", "through")
_AT_ENDS = (*_AT, "into", "the", "metro", "greater")  # of what is found, without the space
AT = re.compile(rf"\b(?:{'|'.join(_AT)}|into)\s+(?:the\s+|metro\s+|greater\s+)?$", re.IGNORECASE)
BESIDE = re.compile(r",\s+[A-Z]")  # how what follows a name and tells its country begins
AFTER = re.compile(r",\s+([A-Z][\w.]*(?:\s+[A-Z][\w.]*)?)")
LINKS = frozenset({"and", "of", "the", "al", "el", "de", "la", "da", "do"})
LOOK_BACK = 40  # characters before a name in which its preposition stands
# A state's name before these is that of an outlet, a body or a person elsewhere.
AWAY = re.compile(r"\s+(?:embassy|ambassador|consulate|Times|Post|Herald|News)\b")

# A name that holds a country's, and what then tells another country.
PART_AFTER: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {"NE": (re.compile(r"\s+(?:state|governor|delta)\b", re.IGNORECASE), "NG")}
)
# Words for a town that begin the names of towns in more than one country: "Metro Dorlan".
TOWN_WORDS = frozenset({"metro", "bandar"})
OF_TOWNS = frozenset({"Harbour", "Harbor", "Port", "Bay", "Airport", "Docks", "Beach", "Road"})
# A short name that also stands for other things is believed beside another of its country's names.
SHORT = frozenset({"png"})
SEAS = frozenset(
    {
        "gulf of guinea",
        "gulf of mexico",
        "gulf of oman",
        "gulf of thailand",
        "indian ocean",
        "sea of japan",
        "south china sea",
        "east china sea",
    }
)
WATERS = frozenset({"Gulf", "Ocean", "Sea"})
STATES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("HK", "MO"), "CN"),
        **dict.fromkeys(("PR", "GU", "VI", "AS", "MP"), "US"),
        **dict.fromkeys(("RE", "GP", "MQ", "GF", "YT", "NC", "PF", "BL", "MF", "PM", "WF"), "FR"),
        **dict.fromkeys(("GI", "BM", "KY", "VG", "FK", "AI", "MS", "TC", "IM", "JE", "GG"), "GB"),
        **dict.fromkeys(("AW", "CW", "SX"), "NL"),
        **dict.fromkeys(("GL", "FO"), "DK"),
        "AX": "FI",
    }
)
"""The state that a territory with a code of its own belongs to."""


class Told(IntEnum):
    """How words tell a country."""

    PEOPLE = 1  # "Norlandish police"
    CITY = 2
    PART = 3  # a province or region
    COUNTRY = 4


# Weights of one naming, by trials on 279 articles of HRDsAttack's train split: flat around them.
WEIGHTS: Mapping[Told, float] = MappingProxyType(
    {Told.PEOPLE: 2.0, Told.CITY: 3.0, Told.PART: 4.0, Told.COUNTRY: 4.0}
)
INSIDE = 2.0  # times the weight after "in", "at": where something is
EARLY = 2.0  # times the weight in the first HEADING_CHARS
ELSEWHERE: Mapping[str, float] = MappingProxyType({"US": 0.7, "GB": 0.8})
"""Countries that news in English names for readers, courts and outlets far from what it tells."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Words in a text that tell a country."""

    start: int
    end: int
    country: str
    told: Told


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, str, Mapping[str, Told]], ...]:
    """Code, name and folded words of every country."""
    text = files(__package__).joinpath("data/countries.txt").read_text("utf-8")
    rows = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, name, other, parts, people = (field.strip() for field in line.split("|"))
        words = dict.fromkeys(_pieces(people), Told.PEOPLE)
        words |= dict.fromkeys(_pieces(parts), Told.PART)
        words |= dict.fromkeys((plain(name), *_pieces(other)), Told.COUNTRY)
        rows.append((code, name, MappingProxyType(words)))
    return tuple(rows)


def _pieces(field: str) -> Iterator[str]:
    return (plain(piece) for piece in field.split(";") if piece.strip())


@lru_cache(maxsize=1)
def _by_words() -> Mapping[str, tuple[str, Told]]:
    found = {word: (code, told) for code, _, words in _rows() for word, told in words.items()}
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    return MappingProxyType({code: name for code, name, _ in _rows()})


def country_name(code: str) -> str:
    """The name of a country as the list prints it; the code itself when it is not in the list."""
    return _names().get(code, code)


def state_of(code: str) -> str:
    """Code of the state that a territory belongs to; of a state its own."""
    return STATES.get(code, code)


@lru_cache(maxsize=16_384)  # the names of a case are few, and asked for again and again
def country_of(words: str) -> tuple[str, Told] | None:
    """Code of the country that a name, or a word for its people, tells. None: it tells none."""
    folded = plain(words)
    return _by_words().get(folded) or _by_words().get(folded.removesuffix("s"))


def country_code(name: str) -> str | None:
    """Code of the country of that name, or whose part or people is called so. None: unknown."""
    found = country_of(name)
    return found[0] if found else None


@lru_cache(maxsize=8)  # an article is asked for its countries in more than one way
def namings(text: str) -> tuple[Naming, ...]:
    """Words of `text` that tell a country, left to right, none overlapping; longest names first."""
    words = [*WORD.finditer(text)]
    printed = [word[0] for word in words]
    beside = [at.start() for at in BESIDE.finditer(text) if is_told_in_country(text, at.start())]
    found: list[Naming] = []
    done = 0
    for i in [n for n, word in enumerate(printed) if word[0].isupper()]:
        if i < done:
            continue
        first = printed[i]
        is_led = i > 0 and printed[i - 1].lower().endswith(_AT_ENDS)
        is_sought = is_led or _may_tell(first) or _may_be_sea(first)
        if not is_sought and not _is_in_reach(beside, words[i].start()):
            continue
        run = _run(text, words[i : i + LONGEST], printed[i : i + LONGEST])
        if sea := _sea(text, run, printed[i : i + len(run)]):
            done = i + sea
            continue
        told = _longest(text, run, may_tell=_may_tell(first))
        done = i + told[0] if told else 0
        if told is not None and AWAY.match(text, told[1].end) is None:
            found.append(_of_another(text, told[1]))
    return tuple(_in_context(text, found))


def _in_context(text: str, found: Sequence[Naming]) -> Iterator[Naming]:
    """A name is told as it was told in full, a city as the one in a country that the text names."""
    parts = {
        text[one.start : one.end].split(maxsplit=1)[0]: one.country
        for one in found
        if one.told is Told.PART
    }
    short = [one for one in found if plain(text[one.start : one.end]) in SHORT]
    meant = {one.country for one in found if one not in short}
    told = Counter(one.country for one in found if one.told is not Told.CITY)
    for one in found:
        words = text[one.start : one.end]
        if one in short and one.country not in meant:
            continue
        if one.country in PART_AFTER and words in parts:
            yield Naming(one.start, one.end, parts[words], Told.PART)
        elif one.told is Told.CITY and one.country not in told:
            yield _namesake(one, words, told)
        else:
            yield one


def _namesake(city: Naming, name: str, told: Mapping[str, int]) -> Naming:
    """The city, or its namesake in the country that the text names most.

    What is named after a town ("Dorlan Harbour") is in the town.
    """
    first, _, last = name.rpartition(" ")
    others = _towns(name, told) or (_towns(first, told) if last in OF_TOWNS else ())
    if not others:
        return city
    country = max(dict.fromkeys(others), key=lambda code: told[code])
    return Naming(city.start, city.end, country, Told.CITY)


def _towns(name: str, told: Mapping[str, int]) -> tuple[str, ...]:
    """The countries that the text names, and which have a town of that name."""
    return tuple(
        place.country
        for place in known(name)
        if place.country in told and place.population >= TOWN_PEOPLE
    )


def _of_another(text: str, naming: Naming) -> Naming:
    """The naming itself, or as that of another country which has a part called so."""
    part, country = PART_AFTER.get(naming.country, (None, ""))
    if part is None or part.match(text, naming.end) is None:
        return naming
    return Naming(naming.start, naming.end, country, Told.PART)


def _run(text: str, words: list[re.Match[str]], printed: list[str]) -> list[re.Match[str]]:
    """The words from the first on that may be one name: capitals, and small words between them."""
    count = 1
    for word in printed[1:]:
        if not (word[0].isupper() or word in LINKS or not word.islower()):
            break
        if text[words[count - 1].end() : words[count].start()].strip(" &"):
            break
        count += 1
    return words[:count]


def _sea(text: str, words: list[re.Match[str]], printed: list[str]) -> int:
    """How many words from the first on name a sea that is called after a country. 0: none."""
    if len(words) == 1 or WATERS.isdisjoint([word.rstrip(".") for word in printed]):
        return 0
    for count in range(len(words), 1, -1):
        if plain(text[words[0].start() : words[count - 1].end()]).rstrip(".") in SEAS:
            return count
    return 0


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """First words of all that tells a country, without an "s" at their ends."""
    return frozenset(words.split()[0].rstrip("s") for words in _by_words())


def _is_in_reach(places: Sequence[int], start: int) -> bool:
    """Whether a name that begins at `start` may end at one of the places, which are in order."""
    following = places[bisect(places, start) :][:1]
    return bool(following) and following[0] - start <= LONGEST_CHARS


@lru_cache(maxsize=16_384)
def _may_be_sea(word: str) -> bool:
    """Whether the name of a sea called after a country may begin with the word."""
    return any(sea.startswith(plain(word)) for sea in SEAS)


@lru_cache(maxsize=16_384)
def _may_tell(word: str) -> bool:
    """Whether what tells a country may begin with the word: right when it says no."""
    return any(first.rstrip("s") in _first_words() for first in plain(word).split()[:1])


def _longest(text: str, words: list[re.Match[str]], *, may_tell: bool) -> tuple[int, Naming] | None:
    """The longest run of `words`, from the first, that tells a country, and its number of words.

    Unless it `may_tell` one by its first word, only cities do.
    """
    start = words[0].start()
    before = text[max(0, start - LOOK_BACK) : start]
    may_lead = before.rstrip().lower().endswith(_AT_ENDS)
    is_led = may_lead and AT.search(before) is not None
    if not (may_tell or is_led or any(text.startswith(",", word.end()) for word in words)):
        return None
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        printed = text[start:end].removesuffix("'s").removesuffix("’s")
        if len(printed) > LONGEST_CHARS or words[count - 1][0].islower():
            continue
        is_told = may_tell and printed != "Us"  # the pronoun, in a headline
        told = country_of(printed) if is_told else None
        if told is not None:
            return count, Naming(start, start + len(printed), *told)
        placed = is_led or is_told_in_country(text, start + len(printed))
        if placed and (city := _city(printed)):
            return count, Naming(start, start + len(printed), city, Told.CITY)
    return None


@lru_cache(maxsize=16_384)
def _city(name: str) -> str | None:
    """The country of a large place that no other of its name comes near. None: there is none."""
    found = known(name) if plain(name) not in TOWN_WORDS else ()
    if not found or found[0].population < CITY_PEOPLE:
        return None
    first = found[0]
    rivals = [place.population for place in found if place.country != first.country]
    return first.country if first.population >= DOMINANT * max(rivals, default=0) else None


def is_told_in_country(text: str, end: int) -> bool:
    """Whether the name of a country follows one that ends at `end`: "Varn, Portugal"."""
    after = AFTER.match(text, end, end + LOOK_BACK) if text.startswith(",", end) else None
    return after is not None and bool(country_of(after[1]) or country_of(after[1].split()[0]))


def countries(text: str, by: frozenset[Told] = frozenset(Told)) -> tuple[str, ...]:
    """Codes of the countries that a text tells of, the one it is most about first.

    Each naming weighs by how it tells its country, where it stands and after which words; ties go
    to the one named first. Only words that tell a country in one of the ways `by` count.
    Give it the title and the body, without the dateline. Empty: none is named.
    """
    weights = shares(text, by)
    return tuple(sorted(weights, key=lambda code: -weights[code]))


def shares(text: str, by: frozenset[Told] = frozenset(Told)) -> Mapping[str, float]:
    """What each country that a text tells of weighs in it, in the order in which they come up."""
    weights: dict[str, float] = defaultdict(float)
    for naming in namings(text):
        if naming.told not in by:
            continue
        weight = WEIGHTS[naming.told] * (EARLY if naming.start < HEADING_CHARS else 1.0)
        weights[naming.country] += weight * (INSIDE if _is_inside(text, naming.start) else 1.0)
    for code, share in ELSEWHERE.items():
        if code in weights:
            weights[code] *= share
    return MappingProxyType(weights)


def _is_inside(text: str, start: int) -> bool:
    """Whether words that lead to where something is stand before `start`."""
    before = text[max(0, start - LOOK_BACK) : start]
    return before.rstrip().lower().endswith(_IN_ENDS) and IN.search(before) is not None
