"""How plausible a character is in a code page, from the letters of the languages that use it.

Short texts hold too few letters for statistics alone (a name and two words may be all), so the
evidence is what any reader would use: which letters the languages of a code page have, that a
vowel stands beside consonants, that a capital does not follow a small letter, that two
alphabets do not meet within a word, and that accented Latin letters seldom stand side by side.
The weights are orders of magnitude, set by hand and checked in `tests/text/test_encodings.py`.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache

CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф"
WESTERN = "éèàçêëôîâûùïœ"
ARABIC = "اليمونرتبةعدسفهكقأحجشطصخإىضذزئءثغظؤآًٌٍَُِّْ"
PROFILES = (  # code page, letters beyond ASCII of one group of languages, handicap
    ("cp1252", WESTERN + "äöüß", 0.0),  # French, German, Albanian; English with its loans
    ("cp1252", "éáíóúñüç", 0.0),
    ("cp1252", "éáíóúâêôãõàç", -0.6),
    ("cp1252", "åäöøæé", -0.5),
    ("cp1250", "šžčćđëç", -0.5),
    ("cp1250", "ěščřžýáíéúůóťďňľ", -0.8),
    ("cp1250", "łąęśżźńćó", -0.5),
    ("cp1250", "áéíóöőúüű", -0.5),
    ("cp1250", "ăâîşţ", -0.5),
    ("cp1251", CYRILLIC + "ё", -0.5),
    ("cp1251", CYRILLIC + "іїєґ", -0.7),
    ("cp1251", CYRILLIC + "јљњћђџѓќѕ", -0.6),
    ("koi8-r", CYRILLIC + "ё", -1.0),
    ("cp1254", "ığşçöüâîû", -1.0),
    ("cp1253", "αοιετσνηυρπκμλςωίόάέήύδγχθφβώξζψϊϋΐΰ", -1.0),
    ("cp1256", ARABIC + "پچژگ", -1.0),
    ("iso8859-2", "šžčćđëç", -2.0),
    ("iso8859-2", "ěščřžýáíéúůóťďňľ", -2.0),
    ("iso8859-2", "łąęśżźńćó", -2.0),
    ("iso8859-2", "áéíóöőúüű", -2.0),
    ("cp866", CYRILLIC + "ё", -3.0),
    ("cp852", "šžčćđëç", -4.0),
    ("mac-roman", WESTERN + "äöüß", -4.0),
    ("iso8859-5", CYRILLIC + "ёјљњћђџѓќѕ", -4.0),
)
MARKS = frozenset("“”‘’„‚–—…«»‹›\xa0•")  # punctuation of every language
SIGNS = frozenset("©®™§°€£№·")
CURRENCIES = frozenset("£€¥¢")
HIATUS = frozenset("ïëÏË")  # say that two vowels stand side by side
VOWELS = frozenset("aeiouyæœøаеёиоуыэюяіїєαεηιουω")
OWN_LETTER, SIBLING_LETTER, FOREIGN = -1.0, -4.0, -6.0
MARK, SIGN, NO_TEXT = -1.5, -3.0, -12.0
SAME_KIND_VOWELS, SAME_KIND_CONSONANTS, ALTERNATING = -1.0, -0.4, 0.3
CAPITAL_INSIDE, TWO_CAPITALS, TWO_ALPHABETS, TWO_ACCENTS, GLUED = -4.0, -0.4, -5.0, -2.0, -2.0


def is_defined(data: bytes, encoding: str) -> bool:
    """Whether every byte of `data` means something in `encoding`."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@lru_cache(maxsize=65_536)
def plausibility(profile: tuple[str, str, float], context: bytes) -> float:
    """Log odds, in units of no fixed base, that the middle one of three bytes is text."""
    code_page = profile[0]
    before, char, after = (_char(code_page, byte) for byte in context)
    if char.isalpha():
        digits = GLUED * (before.isdigit() + after.isdigit())
        return _letter(profile, char) + digits + _pair(before, char) + _pair(char, after)
    if char in CURRENCIES and (before.isdigit() or after.isdigit()):
        return MARK
    is_glued = before.isalpha() and after.isalpha() and char not in "’‘·"
    return _sign(char) + (GLUED if is_glued else 0.0)


def _letter(profile: tuple[str, str, float], letter: str) -> float:
    code_page, letters, _ = profile
    if letter.lower() in letters:
        return OWN_LETTER
    return SIBLING_LETTER if letter.lower() in _siblings(code_page) else FOREIGN


@lru_cache(maxsize=64)
def _siblings(code_page: str) -> frozenset[str]:
    """Letters of every language of a code page."""
    return frozenset("".join(letters for name, letters, _ in PROFILES if name == code_page))


def _sign(char: str) -> float:
    if char in MARKS:
        return MARK
    if char in SIGNS:
        return SIGN
    if char == "\ufffd" or unicodedata.category(char) in {"Cc", "Co", "Cn"}:
        return NO_TEXT
    return FOREIGN


def _pair(first: str, second: str) -> float:
    """How well two characters go together within a word; 0 when one is no letter."""
    if not (first.isalpha() and second.isalpha()):
        return 0.0
    score = _case(first, second)
    scripts = _script(first), _script(second)
    if scripts[0] != scripts[1]:
        return score + TWO_ALPHABETS
    if scripts[0] == "ARABIC":
        return score
    if scripts[0] == "LATIN" and not first.isascii() and not second.isascii():
        score += TWO_ACCENTS
    kinds = _is_vowel(first), _is_vowel(second)
    if kinds[0] != kinds[1] or first in HIATUS or second in HIATUS:
        return score + ALTERNATING
    return score + (SAME_KIND_VOWELS if kinds[0] else SAME_KIND_CONSONANTS)


def _case(first: str, second: str) -> float:
    if second.isupper():
        return TWO_CAPITALS if first.isupper() else CAPITAL_INSIDE
    return 0.0


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "NONE").split(" ", 1)[0]


@lru_cache(maxsize=4096)
def _is_vowel(char: str) -> bool:
    return unicodedata.normalize("NFD", char.lower())[0] in VOWELS


@lru_cache(maxsize=4096)
def _char(code_page: str, byte: int) -> str:
    """The character of one byte; U+FFFD when the code page has none."""
    return codecs.decode(bytes([byte]), code_page, "replace")
