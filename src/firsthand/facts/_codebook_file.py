"""A codebook's file, which is YAML → its entries, or faults that name the line and the key."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from firsthand.errors import FirsthandError
from firsthand.facts._codebook import Codebook, Entry, Telling, joined
from firsthand.facts._patterns import why_unsafe

TEXTS: Final = ("code", "definition", "example", "near_miss")
SCHEMES: Final = ("huridocs", "plover", "acled", "violation", "broader")
LISTS: Final = ("verbs", "nouns", "objects", "unless")
FLAGS: Final = ("negated", "omission")
VIOLATIONS: Final = frozenset(
    {
        "killing",
        "kidnapping",
        "enforced disappearance",
        "arbitrary detention",
        "torture",
        "other",
    }
)
CODE = re.compile(r"[a-z][a-z0-9-]{0,47}")
MOST_CHARS: Final = 1_000_000
WORDS_OF_A_VERB: Final = 2
DEEPEST: Final = 8
# Ten times as fast where a system has it; its words and lines for a fault are less clear.
FAST_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class WrongCodebook(FirsthandError):
    """A codebook cannot be used; says the line, the key and what is wrong."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a codebook, and where; lines from 1."""

    line: int
    key: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.key}: {self.message}"


@dataclass(slots=True)
class _File:
    """A file being read: what was found wrong so far, and the classes it names."""

    faults: list[Fault] = field(default_factory=list)
    classes: dict[str, SequenceNode] = field(default_factory=dict)

    def wrong(self, node: Node, key: str, message: str) -> None:
        self.faults.append(Fault(node.start_mark.line + 1, key, message))

    def mapping(self, node: Node, key: str, allowed: frozenset[str]) -> dict[str, Node]:
        """Values by key; keys that are unknown or stand twice are faults."""
        found: dict[str, Node] = {}
        if not isinstance(node, MappingNode):
            self.wrong(node, key, "must be a mapping of keys to values")
            return found
        for name, value in node.value:
            word = str(name.value)
            if allowed and word not in allowed:
                self.wrong(name, word, f"is no key of {key}; the keys are {_list(allowed)}")
            elif word in found:
                self.wrong(name, word, "stands twice")
            else:
                found[word] = value
        return found

    def text(self, node: Node, key: str) -> str:
        if not isinstance(node, ScalarNode) or not node.tag.endswith(":str"):
            self.wrong(node, key, "must be text")
            return ""
        return str(node.value).strip()

    def flag(self, node: Node, key: str) -> bool:
        if not isinstance(node, ScalarNode) or not node.tag.endswith(":bool"):
            self.wrong(node, key, "must be true or false")
            return False
        return str(node.value).lower() in ("true", "yes", "on")

    def words(self, node: Node, key: str) -> tuple[str, ...]:
        """Words of a list, each once."""
        if not isinstance(node, SequenceNode):
            self.wrong(node, key, "must be a list of words")
            return ()
        found: list[str] = []
        for item in node.value:
            word = self.text(item, key)
            if word in found:
                self.wrong(item, key, f"{word!r} stands twice")
            elif word:
                found.append(word)
        return tuple(found)


def _list(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


@cache
def shipped() -> Codebook:
    """The codebook that comes with the program."""
    return codebook(_text(), alone=True)


def codebook(text: str, *, alone: bool = False) -> Codebook:
    """The codebook of `text`; joined to the shipped one unless it stands alone.

    Raises WrongCodebook with every fault, one a line.
    """
    entries, found = read(text, alone=alone)
    if found:
        raise WrongCodebook("the codebook cannot be used:\n" + "\n".join(map(str, found)))
    return Codebook(entries) if alone else joined(shipped(), entries)


def digest_of(text: str) -> str:
    """What a codebook's words are told by: the first 16 digits of their SHA-256; empty: none."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16] if text else ""


def faults(text: str) -> tuple[Fault, ...]:
    """Everything that is wrong with a codebook of the user's, in the order of its lines."""
    return read(text)[1]


def read(text: str, *, alone: bool = False) -> tuple[tuple[Entry, ...], tuple[Fault, ...]]:
    """Entries and faults; unless it stands alone, it may name shipped codes and classes."""
    if len(text) > MOST_CHARS:
        return (), (Fault(1, "file", f"is longer than {MOST_CHARS:,} characters"),)
    loader = FAST_LOADER if alone else yaml.SafeLoader
    try:
        if (odd := _odd(text, loader)) is not None:
            return (), (odd,)
        top = yaml.compose(text, loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return (), (Fault(line, "file", f"is no YAML: {error.problem}"),)
    except yaml.YAMLError as error:
        return (), (Fault(1, "file", f"is no YAML: {error}"),)
    if top is None:
        return (), (Fault(1, "file", "is empty"),)
    return _entries(_File(classes={} if alone else dict(_shipped_classes())), top, alone=alone)


def _odd(text: str, loader: Any) -> Fault | None:
    """The first alias, or the first place that is nested too deep. None: there is none."""
    depth = 0
    for event in yaml.parse(text, loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            return Fault(line, f"*{event.anchor}", "aliases are not allowed")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return Fault(line, "file", f"is nested deeper than {DEEPEST}")
    return None


def _text() -> str:
    return files(__package__).joinpath("codebook.yaml").read_text("utf-8")


@cache
def _shipped_classes() -> Mapping[str, SequenceNode]:
    made = _File()
    top = yaml.compose(_text(), yaml.SafeLoader)
    parts = made.mapping(top, "the codebook", frozenset()) if top is not None else {}
    _read_classes(made, parts["classes"])
    return MappingProxyType(made.classes)


def _entries(made: _File, top: Node, *, alone: bool) -> tuple[tuple[Entry, ...], tuple[Fault, ...]]:
    parts = made.mapping(top, "the codebook", frozenset({"classes", "acts"}))
    if "classes" in parts:
        _read_classes(made, parts["classes"])
    acts = parts.get("acts")
    if not isinstance(acts, SequenceNode):
        made.wrong(acts or top, "acts", "must be a list of acts")
        return (), _sorted(made)
    entries: dict[str, Entry] = {}
    nodes: dict[str, Node] = {}
    for node in acts.value:
        entry = _entry(made, node)
        if entry.code in entries:
            made.wrong(node, "code", f"{entry.code!r} stands twice")
        elif entry.code:
            entries[entry.code] = entry
            nodes[entry.code] = node
    _check_broader(made, entries, nodes, Codebook(()) if alone else shipped())
    _check_nouns(made, entries, nodes)
    return tuple(entries.values()), _sorted(made)


def _sorted(made: _File) -> tuple[Fault, ...]:
    return tuple(sorted(set(made.faults), key=lambda fault: (fault.line, fault.key)))


def _read_classes(made: _File, node: Node) -> None:
    for name, value in made.mapping(node, "classes", frozenset()).items():
        if isinstance(value, SequenceNode):
            made.classes[name] = value
        else:
            made.wrong(value, name, "must be a list of words")


def _entry(made: _File, node: Node) -> Entry:
    allowed = frozenset({*TEXTS, *SCHEMES, "told_by"})
    parts = made.mapping(node, "an act", allowed)
    texts: dict[str, str] = {}
    texts |= {name: made.text(parts[name], name) for name in (*TEXTS, *SCHEMES) if name in parts}
    for name in TEXTS:
        if not texts.get(name):
            made.wrong(parts.get(name, node), name, "is missing or empty")
            texts[name] = ""
    if texts["code"] and not CODE.fullmatch(texts["code"]):
        made.wrong(parts["code"], "code", "must be small letters, digits and hyphens")
    if texts.get("violation") and texts["violation"] not in VIOLATIONS:
        made.wrong(parts["violation"], "violation", f"must be one of {_list(VIOLATIONS)}")
    told_by = parts.get("told_by")
    if not isinstance(told_by, SequenceNode) or not told_by.value:
        made.wrong(told_by or node, "told_by", "must be a list of groups of words")
        return _made(texts, ())
    return _made(texts, tuple(_telling(made, group) for group in told_by.value))


def _made(texts: Mapping[str, str], told_by: tuple[Telling, ...]) -> Entry:
    code, definition, example, near_miss = (texts[name] for name in TEXTS)
    huridocs, plover, acled, violation, broader = (texts.get(name, "") for name in SCHEMES)
    made = Entry(code, definition, example, near_miss, huridocs, plover, acled)
    return replace(made, violation=violation, broader=broader, told_by=told_by)


def _telling(made: _File, node: Node) -> Telling:
    parts = made.mapping(node, "told_by", frozenset({*LISTS, *FLAGS, "pattern"}))
    words: Mapping[str, tuple[str, ...]] = MappingProxyType(
        {name: made.words(parts[name], name) for name in LISTS if name in parts}
    )
    if not words.get("verbs") and not words.get("nouns"):
        made.wrong(node, "told_by", "needs verbs or nouns")
    for verb in words.get("verbs", ()):
        if len(verb.split()) > WORDS_OF_A_VERB:
            made.wrong(parts["verbs"], "verbs", f"{verb!r} has more than two words")
    objects = frozenset(_members(made, parts.get("objects"), words.get("objects", ()), ()))
    return Telling(
        words.get("verbs", ()),
        words.get("nouns", ()),
        objects,
        frozenset(words.get("unless", ())),
        _pattern(made, parts.get("pattern")),
        "negated" in parts and made.flag(parts["negated"], "negated"),
        "omission" in parts and made.flag(parts["omission"], "omission"),
    )


def _members(
    made: _File, node: Node | None, names: tuple[str, ...], inside: tuple[str, ...]
) -> Iterator[str]:
    """The words of a list, its classes replaced by theirs."""
    for name in names:
        if node is None or not name.startswith("@"):
            yield name
        elif name in inside:
            made.wrong(node, name, "holds itself")
        elif name[1:] not in made.classes:
            made.wrong(node, name, "is no class of the codebook")
        else:
            held = made.classes[name[1:]]
            yield from _members(made, held, made.words(held, name[1:]), (*inside, name))


def _pattern(made: _File, node: Node | None) -> re.Pattern[str] | None:
    if node is None:
        return None
    text = made.text(node, "pattern")
    if why := why_unsafe(text):
        made.wrong(node, "pattern", why)
        return None
    return re.compile(text, re.IGNORECASE)


def _check_broader(
    made: _File, entries: Mapping[str, Entry], nodes: Mapping[str, Node], shipped_ones: Codebook
) -> None:
    """Each act's broader one exists, and no chain of them goes in a circle."""
    broader = {entry.code: entry.broader for entry in shipped_ones.entries}
    broader |= {code: entry.broader or broader.get(code, "") for code, entry in entries.items()}
    for code, entry in entries.items():
        if entry.broader and entry.broader not in broader:
            made.wrong(nodes[code], "broader", f"no act is called {entry.broader!r}")
        seen = [code]
        while (above := broader.get(seen[-1], "")) and above not in seen:
            seen.append(above)
        if above == code:
            made.wrong(nodes[code], "broader", f"goes in a circle: {' → '.join([*seen, code])}")


def _check_nouns(made: _File, entries: Mapping[str, Entry], nodes: Mapping[str, Node]) -> None:
    """A noun names one act only."""
    named: dict[str, str] = {}
    for code, entry in entries.items():
        for noun in (noun for telling in entry.told_by for noun in telling.nouns):
            if named.setdefault(noun, code) != code:
                made.wrong(nodes[code], "nouns", f"{noun!r} already names {named[noun]}")
