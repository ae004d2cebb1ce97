"""An officer named right after "a spokesman of X", without a body of his own, speaks for X."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from firsthand.model import SourceKind, Statement
from firsthand.model.quick import replace
from firsthand.sources._characters import Character
from firsthand.sources._nouns import BODIES
from firsthand.text.names import bare
from firsthand.text.words import words

SPOKES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
RANKS = words(
    """
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral brigadier
    commander commodore lieutenant-colonel superintendent inspector
    """
)
NEXT = 1  # paragraphs between the spokesman and the officer: the same one or the next
ELSEWHERE = re.compile(r"\b(?:of|from|with|at|former|retired|ex)\b", re.IGNORECASE)


def officers(
    characters: Sequence[Character],
    statements: Sequence[Statement],
    speakers: Mapping[str, tuple[int, ...]],
    paragraph: Callable[[Statement], int | None],
) -> dict[int, int]:
    """Bodies of officers whom no words give one, by character; `statements` in text order."""
    found: dict[int, int] = {}
    owner, where = None, 0
    for statement in statements:
        here = paragraph(statement)
        for who in speakers.get(statement.id, ()) if here is not None else ():
            character = characters[who]
            if character.owner is not None and character.nouns & SPOKES and not character.names:
                owner, where = character.owner, here or 0
            elif owner is not None and (here or 0) - where <= NEXT and _is_officer(character):
                found.setdefault(who, owner)
    return found


def lend(characters: list[Character], owners: Mapping[int, int]) -> None:
    """Writes the bodies into the characters."""
    for who, owner in owners.items():
        characters[who] = replace(characters[who], owner=owner)


def _is_officer(character: Character) -> bool:
    texts = " ".join((character.text, *character.names, *character.other_texts))
    alone = character.owner is None and not character.modifiers & BODIES
    is_person = character.kind is SourceKind.PERSON and bool(character.names)
    return (
        is_person
        and alone
        and bool(RANKS & set(bare(texts).split()))
        and not (ELSEWHERE.search(texts))
    )
