"""A source of one article as far as it was met, and what it can be called afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import SourceKind
from firsthand.model.quick import dataclass
from firsthand.sources._mentions import Manner, Mention
from firsthand.sources._nouns import BODIES, GENERIC_OUTLETS, OUTLET_NAMES
from firsthand.text.countries import Told, country_of
from firsthand.text.names import bare, title_nouns
from firsthand.text.words import words

MONITORING = frozenset({SourceKind.BODY, SourceKind.UNKNOWN})
MONITORS = words(
    """
    monitor monitoring monitors observatory observers watch watchdog rights network documentation
    centre center committee committees
    """
)
COMPANIES = frozenset({"company", "firm", "corporation"})
OFFICIAL = words(
    """
    army police ministry government court parliament tribunal senate embassy navy military unit
    brigade battalion regiment garrison state congress command prosecution
    """
)
"""Words of names that no private body has."""
CIVIL = words(
    """
    commission committee council union party mission university hospital observatory church ngo
    charity organisation organization association foundation observers watch rights un nations
    """
)
"""Words of names that no company has."""
PERSONAL_WORDS = (2, 3)  # words that a person's full name has
THINGS = frozenset({SourceKind.BODY, SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Character:
    """One source of an article, as far as it was met."""

    kind: SourceKind
    names: tuple[str, ...] = ()  # proper names, fullest first
    text: str = ""  # first description printed
    nouns: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    gender: str = ""
    plural: bool = False
    owner: int | None = None  # character it speaks for
    collector: int | None = None  # character it told its story to
    other_texts: tuple[str, ...] = ()  # further descriptions, in the order met
    met: int = 0  # where it is first mentioned
    spoke: int | None = None  # where it is first a source; None: not yet
    place: bool = False  # named as where something is; never a source while it has not spoken
    title: str = ""  # of a document, as printed in quotation marks; empty: none


def same_monitor(characters: Sequence[Character]) -> dict[int, int]:
    """Unnamed monitors that the article goes on to name: "a war monitor", then the observatory.

    Only a body that spoke before any named one did, and only when the first named one to speak
    is called a monitor by its own name.
    """
    spoke = sorted(
        (c.spoke, i)
        for i, c in enumerate(characters)
        if c.spoke is not None and c.kind in MONITORING
    )
    named = next((i for _, i in spoke if characters[i].names), None)
    if named is None or not MONITORS & set(bare(characters[named].names[0]).split()):
        return {}
    before = [i for _, i in spoke[: [i for _, i in spoke].index(named)]]
    return {i: named for i in before if MONITORS & (characters[i].nouns | characters[i].modifiers)}


def is_described_by(character: Character, mention: Mention) -> bool:
    """Whether "the young officer" can be the character: its noun, and no modifier it lacks."""
    if mention.plural != character.plural:
        return False
    if mention.noun in character.nouns:
        return mention.modifiers <= character.modifiers or not character.modifiers
    words = {word for name in character.names for word in bare(name).split()}
    return mention.noun in words and mention.modifiers <= words | character.modifiers


def titled(mention: Mention) -> frozenset[str]:
    """Nouns that the title of a person's name gives."""
    person = mention.manner is Manner.NAME and mention.kind is not SourceKind.BODY
    return title_nouns(mention.text) if person else frozenset()


def may_be_called(character: Character, noun: str) -> bool:
    """Whether a body of this name can be called "the company", "the organisation" …"""
    if character.kind is not SourceKind.BODY or not character.names:
        return False
    named = {word for name in character.names for word in bare(name).split()} | character.nouns
    if noun in COMPANIES:
        return not named & (OFFICIAL | CIVIL)
    official = bool(named & OFFICIAL) and noun not in {"body", "agency", "institution"}
    return not official and not any(map(_is_country, character.names))


def _is_country(name: str) -> bool:
    told = country_of(name)
    return told is not None and told[1] is Told.COUNTRY


def may_be_person(character: Character) -> bool:
    """Whether a name that a tagger took for a body's has the form of a person's."""
    words = character.names[0].split()
    plain = {bare(word) for word in words}
    no_body = not plain & (BODIES | OUTLET_NAMES) and not character.nouns & BODIES
    is_name = all(word[:1].isupper() and not word.isupper() for word in words)
    return len(words) in PERSONAL_WORDS and no_body and is_name and not character.place


def is_outlet(character: Character) -> bool:
    """Whether it is named and may be a newspaper: an outlet, or a body of no other noun."""
    return bool(character.names) and (
        character.kind is SourceKind.OUTLET
        or (character.kind is SourceKind.BODY and not character.nouns - GENERIC_OUTLETS)
    )


def is_many(character: Character) -> bool:
    """Whether it is several people: they, sooner than a body, are meant by "they"."""
    return character.kind is SourceKind.GROUP or (
        character.plural and character.kind is SourceKind.PERSON
    )


def is_person(character: Character, gender: str) -> bool:
    if character.kind is not SourceKind.PERSON or character.plural:
        return False
    return not gender or not character.gender or gender == character.gender


def is_meant(character: Character, pronoun: Mention) -> bool:
    """Whether the pronoun agrees with the character in number, gender and kind."""
    if pronoun.gender:
        return is_person(character, pronoun.gender) or (
            character.kind is SourceKind.UNKNOWN and bool(character.names or character.nouns)
        )
    if pronoun.plural:
        return character.plural or character.kind in {SourceKind.GROUP, SourceKind.BODY}
    return character.kind in THINGS and not character.plural
