"""Names of people and bodies: their bare form, and whether two of them can be one."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from firsthand.text.keys import fold
from firsthand.text.words import words

NEUTRAL = words(
    """
    dr prof professor doctor judge justice sheikh imam rev reverend bishop president general gen
    lieutenant lt colonel col major maj captain capt sergeant sgt admiral brigadier commander
    lieutenant-colonel ambassador minister senator
    """
)
TITLES = MappingProxyType(
    {
        **dict.fromkeys(NEUTRAL, ""),
        **dict.fromkeys(("mr", "sir", "lord", "father", "brother", "monsieur"), "m"),
        **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "sister", "madame"), "f"),
    }
)
"""Words before a person's name that are not part of it, with the gender they tell."""

_NOUNS = {
    "doctor": "dr",
    "professor": "prof",
    "priest": "father rev reverend",
    "nun": "sister",
    "general": "gen",
    "colonel": "col lieutenant-colonel",
    "major": "maj",
    "captain": "capt",
    "lieutenant": "lt",
    "sergeant": "sgt",
    "officer": "general gen colonel col lieutenant-colonel major maj captain capt lieutenant lt"
    " sergeant sgt brigadier admiral commander",
    "cleric": "father rev reverend bishop imam sheikh",
}
NOUNS_OF_TITLES = MappingProxyType(
    {
        title: frozenset({title, *(n for n, titles in _NOUNS.items() if title in titles.split())})
        for title in TITLES
    }
)
"""What one who bears a title may be called afterwards: "the doctor", "the officer"."""

SMALL = words(
    """
    of for the and in on to a an de la du des et against with
    """
)

# Words that a second mention of a body leaves out: "Lantern" for "Lantern International".
LEFT_OUT = words(
    """
    international organisation organization group agency news association foundation network
    committee institute trust fund inc ltd plc company corporation corp online daily newspaper
    television tv radio press service minerals timber sons brothers partners mutual holding
    holdings industries industry oil energy mining steel shipping haulage insurance logistics
    security motors airlines railways chemicals telecom group limited & llc gmbh
    """
)

# Bodies that the press names by acronym without ever spelling it out, so that no article alone
# could tell. Public knowledge; the spelled form is folded, articles removed.
WELL_KNOWN = MappingProxyType(
    {
        "united nations": "un",
        "european union": "eu",
        "african union": "au",
        "north atlantic treaty organization": "nato",
        "north atlantic treaty organisation": "nato",
        "world health organization": "who",
        "world health organisation": "who",
        "international criminal court": "icc",
        "international court of justice": "icj",
        "international committee of red cross": "icrc",
        "medecins sans frontieres": "msf",
        "doctors without borders": "msf",
        "human rights watch": "hrw",
        "united states": "us",
        "usa": "us",
        "united kingdom": "uk",
        "united nations children's fund": "unicef",
        "organization for prohibition of chemical weapons": "opcw",
        "organisation for prohibition of chemical weapons": "opcw",
        "syrian observatory for human rights": "sohr",
        "associated press": "ap",
        "agence france-presse": "afp",
        "agence france presse": "afp",
    }
)

LONG_WORDS = 4  # a name of fewer can be the end of another body's: "Norland Army"
ACRONYM_MIN, ACRONYM_MAX = 2, 8
EDGES = " \t\n\"'“”‘’`,;:.()[]-–—*/"
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?![a-z])")


@lru_cache(maxsize=65_536)
def bare(name: str) -> str:
    """`name` folded, without articles, possessive, outer marks and the points of an acronym."""
    text = DOTTED.sub(lambda dots: dots[0].replace(".", ""), fold(name)).strip(EDGES)
    text = re.sub(r"'s?$", "", text).strip(EDGES)
    words = [word for word in text.split() if word not in {"the", "a", "an"}]
    return " ".join(words)


def canonical(name: str) -> str:
    """The form of a body's name that ids are made from: its acronym where all know it."""
    plain = bare(name)
    return WELL_KNOWN.get(plain, plain)


def outlet_name(name: str) -> str:
    """An outlet's name without what is printed or left out at will: article, points, domain."""
    return canonical(name).removesuffix(".com").removesuffix(" news")


@lru_cache(maxsize=65_536)
def untitled(name: str) -> tuple[str, ...]:
    """Words of a person's bare name without titles."""
    words = [word.strip(".,") for word in bare(name).split()]
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return tuple(words)


@lru_cache(maxsize=65_536)
def title_gender(name: str) -> str:
    """`f` or `m` as the title before the name tells; empty when it does not."""
    words = [word.strip(".,") for word in bare(name).split()]
    return next((TITLES[word] for word in words[:-1] if TITLES.get(word)), "")


def title_nouns(name: str) -> frozenset[str]:
    """Nouns by which the titles before the name allow to call the person; empty: none."""
    words = [word.strip(".,") for word in bare(name).split()]
    found = [NOUNS_OF_TITLES[word] for word in words[:-1] if word in NOUNS_OF_TITLES]
    return frozenset().union(*found)


def is_first_name(short: str, full: str) -> bool:
    """Whether `short` is the first name of a person called `full`, and no more."""
    one, other = bare(short).split(), untitled(full)
    return len(one) == 1 and len(other) > 1 and one[0] == other[0]


def initials(name: str) -> str:
    """First letters of a name of several words, small words left out; empty for one word."""
    words = [word for word in re.split(r"[\s-]+", bare(name)) if word and word not in SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def is_acronym(name: str) -> bool:
    """Whether the name is written as letters: `WHO`, `U.N.`."""
    letters = name.replace(".", "").strip()
    return ACRONYM_MIN <= len(letters) <= ACRONYM_MAX and letters.isalpha() and letters.isupper()


def same_person(short: str, full: str) -> bool:
    """Whether a person called `full` may be called `short` afterwards.

    The shorter form keeps the last words (`Ms Doe`); a first name that differs, or a title of
    the other gender, makes them two.
    """
    one, other = untitled(short), untitled(full)
    genders = {title_gender(short), title_gender(full)} - {""}
    if not one or len(genders) > 1:
        return False
    if one == other or (len(one) < len(other) and other[-len(one) :] == one):
        return True
    if len(one) == len(other) > 1 and one[1:] == other[1:]:
        return one[0][0] == other[0][0] and min(len(one[0]), len(other[0])) == 1
    return False


def same_body(short: str, full: str) -> bool:
    """Whether a body called `full` may be called `short`: acronym, or shortened at its end."""
    if canonical(short) == canonical(full):
        return True
    one, other = bare(short).split(), bare(full).split()
    if not one or len(one) >= len(other):
        return False
    if len(one) == 1 and len(one[0]) > 1 and one[0] in {initials(full), _letters(full)}:
        return True
    if has_lead(full, short):
        return True
    if other[: len(one)] != one:
        return False
    rest = other[len(one) :]
    return all(word in LEFT_OUT for word in rest) or (rest[0] in {"for", "of"} and len(one) > 1)


def has_lead(name: str, full: str) -> bool:
    """Whether `name` is the long name `full` after other words: "Vell-based World Harbour …"."""
    one, other = bare(full).split(), bare(name).split()
    return LONG_WORDS <= len(one) < len(other) and other[-len(one) :] == one


def _letters(name: str) -> str:
    """First letters of every word, small ones too: `DfID`."""
    return "".join(word[0] for word in bare(name).split())
