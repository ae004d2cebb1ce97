"""Who takes part in what an article tells: perpetrators, victims, targets, means, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.reading import Reading


class Role(StrEnum):
    """What a party is in the article's incidents."""

    PERSON = "perpetrator"
    BODY = "body of the perpetrator"
    TARGET = "target"
    VICTIM = "victim"
    MEANS = "means"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that a role is given to, and how surely (0–1)."""

    role: Role
    span: Span
    share: float


@dataclass(frozen=True, slots=True)
class Party:
    """One taker of a role under all its mentions; `name` is the mention that names it best."""

    role: Role
    name: Span
    mentions: tuple[Span, ...]


ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
WORD = re.compile(r"\w+(?:['’]s\b)?")
LINKS = frozenset({"the", "a", "an", "of", "and", "de", "la", "el", "los", "del"})
SHORTENED = frozenset({Role.BODY, Role.VICTIM})
SHORTEST = 3  # letters of a name made of first letters
HEADED = frozenset({Role.PERSON, Role.TARGET, Role.MEANS})


def joined(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Party]:
    """Mentions of one role that name the same thing, joined; in the order of the text."""
    for role in Role:
        groups: list[list[tuple[str, Mention]]] = []
        held = sorted(
            (m for m in mentions if m.role is role), key=lambda m: (-m.share, m.span.start)
        )
        for mention in held:
            words = bare(reading.doc.quote(mention.span))
            group = next(
                (g for g in groups if any(alike(words, other, role) for other, _ in g)), None
            )
            if group is None:
                groups.append([(words, mention)])
            else:
                group.append((words, mention))
        for group in sorted(groups, key=lambda g: min(m.span.start for _, m in g)):
            yield Party(
                role,
                max(group, key=lambda one: (one[1].share, -one[1].span.start))[1].span,
                tuple(sorted(mention.span for _, mention in group)),
            )


def bare(words: str) -> str:
    """Folded, without an article in front."""
    return ARTICLE.sub("", " ".join(words.lower().split()))


def alike(one: str, other: str, role: Role) -> bool:
    """Whether two wordings of a role name the same thing."""
    if one == other:
        return True
    mine = [word for word in WORD.findall(one) if word not in LINKS]
    theirs = [word for word in WORD.findall(other) if word not in LINKS]
    if not mine or not theirs:
        return False
    if role in SHORTENED and (_is_short(one, theirs) or _is_short(other, mine)):
        return True
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return role in HEADED and mine[-1].rstrip("s") == theirs[-1].rstrip("s")


def _is_short(name: str, words: Sequence[str]) -> bool:
    """Whether the name is made of the first letters of the words."""
    return len(name) >= SHORTEST and name == "".join(word[0] for word in words)
