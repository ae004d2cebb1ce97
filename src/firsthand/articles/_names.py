"""What a printed name of a person or an outlet looks like, in a header line."""

from __future__ import annotations

import re

_PARTICLE = r"(?:de|del|della|di|da|du|van|von|der|den|el|al|bin|ibn|la|le|of|and|&)"
_LETTERS = r"[^\W\d_]"
_WORD = rf"(?:{_LETTERS}\.|{_LETTERS}{_LETTERS}?['’]?{_LETTERS}+(?:-{_LETTERS}+)*\.?)"
PERSON = re.compile(rf"{_WORD}(?:[ \xa0](?:{_WORD}|{_PARTICLE})){{1,4}}")
_OTHER_WORDS = (
    "the a an and or for in on at to with from by of is are was were not no new news press daily"
    " times post herald agency staff report reports radio tv television media online weekly"
    " international union council ministry government army police party committee court city"
    " street human rights war peace crisis special our we he she it they his her their this that"
    " correspondent correspondents writer reporter agencies town village province state nations"
    " today bulletin site website service edition programme department section wire"
)
_NOT_PEOPLE = frozenset(_OTHER_WORDS.split())
_JOINTS = frozenset({"at", "in", "on", "by", "for", "from", "with", "to"})
_ENDS = (
    "times post herald tribune gazette chronicle observer courier telegraph news journal mail"
    " review weekly monitor examiner dispatch press agency radio television tv magazine newspaper"
    " broadcasting daily wire insight advertiser argus newswire intelligencer gazeta zeitung"
    " bulletin"
    " website"
)
_ENDS_WITH_THE = (
    "independent mirror star sun echo standard globe economist nation ledger record register"
    " sentinel advocate inquirer messenger papers wire lens lantern beacon banner voice leader"
    " mercury enterprise spectator reporter pilot clarion digest express eagle citizen"
)
_WORDS = r"(?:[^\W\d_][\w&'’.-]*[ \xa0])"
_OUTLET = re.compile(
    rf"(?:{_WORDS}{{0,4}}(?:{'|'.join(_ENDS.split())})(?:[ \xa0](?:online|international|service"
    r"|world|agency|network|group|tribune|today))?"
    rf"|(?:The[ \xa0]|{_WORDS}{{0,2}}(?:Evening|Morning|Sunday|Saturday|Daily)[ \xa0])"
    rf"{_WORDS}{{0,2}}"
    rf"(?:{'|'.join(_ENDS_WITH_THE.split())})"
    r"|(?:Radio|TV|The[ \xa0]Daily|Agence|Agencia)(?:[ \xa0][^\W\d_][\w-]*){1,3}"
    rf"|{_WORDS}{{1,2}}(?:Radio|TV|Television)[ \xa0](?:One|Two|Three|Four|\d)"
    rf"|{_WORDS}{{1,3}}Web[ \xa0]Site|{_WORDS}Today)",
    re.IGNORECASE,
)
_ADJECTIVES = "a good bad breaking latest fake no more free big"
_NO_OUTLET = frozenset(_ADJECTIVES.split())  # "Bad News" is a headline
DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?(?:[\w-]+\.)+[a-z]{2,12}/?", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<site>(?:[\w-]+\.)+[a-z]{2,12})(?=/|\s|$)", re.IGNORECASE
)
_PLACE = re.compile(r"(?:From[ \xa0]+(?=The))|[ \xa0]*[,(][ \xa0]*[A-Z][\w .]{1,30}\)?$")
_PAPER = re.compile(
    r"The[ \xa0](?!(?:Hague|Gambia|Bahamas|Netherlands|Philippines|Maldives|Bronx|Vatican)\b)"
    r"[A-Z][\w-]+(?:[ \xa0][A-Z][\w-]+)?"
)
PERSON_WORDS = 4
OUTLET_WORDS = 5


def is_person(text: str) -> bool:
    """Whether `text` is shaped like one person's name: two to four words, capitals, no titles."""
    words = text.split()
    if not 2 <= len(words) <= PERSON_WORDS + 1 or PERSON.fullmatch(text) is None:  # noqa: PLR2004
        return False
    if any(plain in _NOT_PEOPLE for plain in (word.casefold() for word in words[:1] + words[-1:])):
        return False
    if any(word.casefold() in _JOINTS for word in words):
        return False
    return all(word[0].isupper() or word.casefold() in _PARTICLE for word in words)


def is_outlet(text: str) -> bool:
    """Whether `text` alone says that it names an outlet: "The Oldport Herald", "oldport.com"."""
    if DOMAIN.fullmatch(text):
        return True
    text = _PLACE.sub("", text)
    words = text.split()
    capital = all(word[0].isupper() or word in ("of", "and", "&") for word in words)
    if words and words[0].casefold() in _NO_OUTLET:
        return False
    return bool(words) and capital and len(words) <= OUTLET_WORDS and bool(_OUTLET.fullmatch(text))


def is_paper(text: str) -> bool:
    """Whether a name beside a day may be a paper's: "The Lowlander", not "The Hague"."""
    return _PAPER.fullmatch(text) is not None
