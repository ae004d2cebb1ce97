"""The codebook of acts: the one that ships, a user's own, and bad ones."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.facts._codebook import Entry
from firsthand.facts._codebook_file import WrongCodebook, codebook, faults, read, shipped
from firsthand.facts._patterns import MOST_CHARS, why_unsafe
from firsthand.model import Incident
from tests.facts.conftest import Read

ENTRIES = shipped().entries
ACT = """\
acts:
  - code: hexing
    definition: A spell is cast.
    example: Witches hexed the mayor.
    near_miss: The mayor was vexed.
    told_by:
      - verbs: [hex]
"""


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_the_example_of_an_act_tells_it(read: Read, entry: Entry) -> None:
    assert entry.code in {incident.act for incident in read(entry.example).reading[Incident]}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_the_near_miss_of_an_act_does_not(read: Read, entry: Entry) -> None:
    assert entry.code not in {incident.act for incident in read(entry.near_miss).reading[Incident]}


def test_every_act_has_its_equivalents() -> None:
    assert all(entry.huridocs and entry.plover and entry.acled for entry in ENTRIES)
    assert shipped().violation("wounding") == "", "no type is taken from an act beside it"
    assert shipped().violation("forced-prostitution") == "other"


def test_a_users_act_joins_the_shipped_ones() -> None:
    book = codebook(ACT)
    assert "hexing" in book.by_code
    assert book.by_code["hexing"].definition == "A spell is cast."
    assert len(book.entries) == len(ENTRIES) + 1


def test_a_users_words_join_those_of_a_shipped_act() -> None:
    book = codebook(ACT.replace("hexing", "killing"))
    assert {act.code for act in book.verbs["hex"]} == {"killing"}
    assert {act.code for act in book.verbs["murder"]} == {"killing"}
    assert book.violation("killing") == "killing"


def test_a_users_act_may_name_a_shipped_class_and_act() -> None:
    more = (
        ACT.replace("told_by:", "broader: attack\n    told_by:") + '        objects: ["@person"]\n'
    )
    assert "priest" in codebook(more).verbs["hex"][0].objects


FAULTS = [
    ("acts: [", "line 1, file: is no YAML"),
    ("", "line 1, file: is empty"),
    ("a: &x 1\nb: *x\n", r"line 2, \*x: aliases are not allowed"),
    ("act: []\n", "line 1, act: is no key of the codebook; the keys are acts, classes"),
    ("acts: {}\n", "line 1, acts: must be a list of acts"),
    ("acts: [a]\n", "line 1, an act: must be a mapping"),
    (ACT.replace("    definition: A spell is cast.\n", ""), "line 2, definition: is missing"),
    (ACT.replace("A spell is cast.", "7"), "line 3, definition: must be text"),
    (ACT.replace("hexing", "Hex!"), "line 2, code: must be small letters"),
    (ACT + "    colour: red\n", "line 8, colour: is no key of an act"),
    (ACT + "    code: other\n", "line 8, code: stands twice"),
    (ACT + ACT.removeprefix("acts:\n"), "line 8, code: 'hexing' stands twice"),
    (ACT.replace("[hex]", "[hex, hex]"), "line 7, verbs: 'hex' stands twice"),
    (ACT.replace("[hex]", "hex"), "line 7, verbs: must be a list of words"),
    (ACT.replace("[hex]", "[cast a spell]"), "line 7, verbs: .* more than two words"),
    (ACT.replace("verbs: [hex]", "objects: [mayor]"), "line 7, told_by: needs verbs or nouns"),
    (ACT + '        objects: ["@nobody"]\n', "line 8, @nobody: is no class"),
    (ACT + "        negated: perhaps\n", "line 8, negated: must be true or false"),
    (ACT + '        pattern: "(a+)+b"\n', "line 8, pattern: repeats what repeats"),
    (ACT + '        pattern: "(a"\n', "line 8, pattern: is no regular expression"),
    (ACT.replace("told_by", "broader: jinxing\n    told_by"), "line 2, broader: no act is called"),
    (ACT.replace("told_by", "broader: hexing\n    told_by"), "line 2, broader: goes in a circle"),
    (
        ACT.replace("hexing", "attack").replace("told_by", "broader: beating\n    told_by"),
        "line 2, broader: goes in a circle: attack → beating → attack",
    ),
    (ACT.replace("told_by", "violation: fraud\n    told_by"), "line 6, violation: must be one of"),
    (
        'classes:\n  a: ["@b"]\n  b: ["@a"]\n' + ACT + '        objects: ["@a"]\n',
        "@a: holds itself",
    ),
    (
        ACT.replace("verbs: [hex]", "nouns: [curse]")
        + ACT.removeprefix("acts:\n")
        .replace("hexing", "jinxing")
        .replace("verbs: [hex]", "nouns: [curse]"),
        "line 8, nouns: 'curse' already names hexing",
    ),
]


@pytest.mark.parametrize(("text", "message"), FAULTS, ids=[message for _, message in FAULTS])
def test_a_wrong_codebook_says_line_and_key(text: str, message: str) -> None:
    assert faults(text), "something is wrong"
    with pytest.raises(WrongCodebook, match=message):
        codebook(text)


def test_every_fault_is_told_at_once() -> None:
    text = ACT.replace("hexing", "Hex!") + "        negated: perhaps\n"
    assert [fault.line for fault in faults(text)] == [2, 8]


@pytest.mark.parametrize(
    ("pattern", "safe"),
    [
        (r"\bhouse\b", True),
        ("a.*b", True),
        ("(ab)?c", True),
        ("(a|b)", True),
        ("(a+)+b", False),
        ("(a|aa)*b", False),
        ("(a{1,10})*b", False),
        (r"(.)\1", False),
        (".*a.*b.*c", False),
        ("[", False),
        ("", False),
        ("a" * (MOST_CHARS + 1), False),
    ],
)
def test_a_pattern_that_explodes_is_refused(pattern: str, safe: bool) -> None:
    assert (why_unsafe(pattern) == "") is safe


def test_a_safe_pattern_of_a_codebook_is_asked_of_the_sentence() -> None:
    book = codebook(ACT + '        pattern: "mayor"\n')
    assert book.verbs["hex"][0].telling.pattern is not None


def test_a_deep_file_is_a_fault_and_no_crash() -> None:
    began = time.process_time()
    assert faults("acts: " + "[" * 5_000 + "]" * 5_000)
    assert time.process_time() - began < 5


@given(st.text(max_size=200))
def test_any_text_is_entries_or_faults(text: str) -> None:
    entries, found = read(text)
    assert entries or found


@given(st.text(alphabet="ab(|)*+?{1,}.[]\\", max_size=20))
def test_what_is_called_safe_compiles(pattern: str) -> None:
    assert (
        why_unsafe(pattern) or codebook(ACT + f"        pattern: {_quoted(pattern)}\n").verbs["hex"]
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\") + '"'
