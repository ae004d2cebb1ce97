"""Who says the lines of an interview, a hearing or a testimony."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.model import Form, Statement
from firsthand.reading import Reading
from tests.statements.parsed import readings, said

ANSWERS = "Q: Who had the keys?\nA: The captain had the keys.\nQ: Did he come?\nA: He never came."
NAMED = (
    "Ida Marl: Who had the keys?\nTomas Reen: The captain had them.\nIM: Did he come?\nTR: He came."
)
DASHED = "— Who had the keys?\n— The captain had the keys.\n— Did he come?\n— He never came."
TOLD = """These accounts were collected in the winter.
Ida Marl, 52
We were put on the road. My brother carried the clock.
Tomas Reen, who was nine years old
I was under the cart. I saw boots.
"""
HEARD = """Ida Marl, sworn
MR REEN: You had the keys?
A. I kept them in a tin.
Q. Who took them?
A. The captain took them."""
RADIO = """Presenter: Ida Marl
MARL: The bridge fell in May. Our reporter Jon Reen went there.
REEN: The bridge was shut in April. I asked Colonel Orme about it.
COLONEL ORME: The bridge was open all spring. That road was ours.
REEN: The log says otherwise. Mrs Stahl lives beside it.
STAHL: The bridge was shut with a chain. We saw it in April.
ORME: The chain was never locked."""
NUMBERED = """1 MR REEN: Who came?
2 THE WITNESS: Two men came.
3 MR REEN: And then?
4 THE WITNESS: They left."""
FORM = "Name: Ida Marl\nKeeper: the town\nKeeper: nobody\nWard: the third"
# A text, the words of a statement, and who is given for it; empty: nobody, None: no statement.
CASES = [
    (f"A conversation with Ida Marl, a cook\n{ANSWERS}", "The captain had the keys.", "Ida Marl"),
    (f"Ida Marl was a cook for years.\n{ANSWERS}", "He never came.", "Ida Marl"),
    (ANSWERS, "The captain had the keys.", ""),
    (NAMED, "The captain had them.", "Tomas Reen"),
    (NAMED, "He came.", "Tomas Reen"),
    (NAMED, "Did he come", None),
    (f"{NAMED} That is all. I want to be careful.", "That is all", None),
    (f"{NAMED} That is all. I want to be careful.", "I want", None),
    (
        NAMED.replace("Ida Marl", "Presenter").replace("IM: Did he", "Presenter: He did"),
        "He did",
        None,
    ),
    (f"{NAMED}\nSubscribe: four issues cost ten crowns.", "four issues cost ten crowns", None),
    (f"Ida Marl was a cook for years.\n{DASHED}", "The captain had the keys.", "Ida Marl"),
    (DASHED, "Who had the keys", None),
    ("— The keys were lost.\n— The gate was open.\n— The yard was empty.", "The gate", None),
    (TOLD, "We were put on the road.", "Ida Marl"),
    (TOLD, "I saw boots.", "Tomas Reen"),
    (TOLD.replace("These accounts were collected", "It snowed"), "I saw boots.", None),
    ("Statement of Ida Marl\nI kept the list at home.", "I kept the list at home.", "Ida Marl"),
    ("Statement of Ida Marl\nThe list was kept at home.", "The list was kept", None),
    (HEARD, "I kept them in a tin.", "Ida Marl"),
    (HEARD, "The captain took them.", "Ida Marl"),
    (HEARD, "You had the keys", None),
    (RADIO, "The bridge fell", None),
    (RADIO, "The bridge was shut in April", None),
    (RADIO, "The bridge was open all spring.", "COLONEL ORME"),
    (RADIO, "The chain was never locked.", "COLONEL ORME"),
    (RADIO, "The bridge was shut with a chain.", "STAHL"),
    (NUMBERED, "Two men came.", "THE WITNESS"),
    (NUMBERED, "They left.", "THE WITNESS"),
    (f"{NAMED} I told them to wait.", "I told them to wait.", "Tomas Reen"),
    (f"{NAMED} Please sit down by the wall.", "Please sit", None),
    (FORM, "the town", None),
    ("FILE PHOTO: The captain walks to the gate.", "The captain walks", None),
    ("FACT: The captain never had the keys.", "The captain never", None),
    ("Date: 4 May\nSource: the Herald\nDate: 5 May\nThe gate was shut.", "4 May", None),
]


@pytest.fixture(scope="module")
def read(ready: flow.DocumentParts) -> dict[str, Reading]:
    return {r.doc.text: r for r in readings(sorted({text for text, _, _ in CASES}), ready)}


@pytest.mark.parametrize(("text", "words", "who"), CASES)
def test_a_line_is_said_by(read: dict[str, Reading], text: str, words: str, who: str) -> None:
    found = [s for s in said(read[text]) if _content(read[text], s).startswith(words.rstrip("."))]
    if who is None:
        assert found == []
    else:
        source = [read[text].doc.quote(span) for span in found[0].source]
        assert " ".join(source).startswith(who)
        assert bool(source) == bool(who)


def test_a_testimony_is_in_the_voice_of_its_witness(read: dict[str, Reading]) -> None:
    told = [s for s in said(read[TOLD]) if s.part.startswith("dialogue@")]
    assert told
    assert {s.form for s in told} == {Form.NARRATOR}
    spoken = [s for s in said(read[NAMED]) if s.part.startswith("dialogue@")]
    assert {s.form for s in spoken} == {Form.DIRECT}


def _content(reading: Reading, statement: Statement) -> str:
    return reading.doc.quote(statement.content[0])
