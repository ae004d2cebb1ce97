"""Replies that the network hears, with those of the rules that it backs or does not."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from firsthand import flow
from firsthand.facts import replies
from firsthand.model import Reply, ReplyKind, Statement
from firsthand.reading import Reading
from firsthand.syntax import Hint
from tests.facts.conftest import Read
from tests.marked import document, marked

BEATEN = "Miners say that guards of the salt company beat them. "


def heard(ready: flow.DocumentParts, sentence: str, sure: float = 0.97) -> Reading:
    """The text with the replies found in it when the network hears the marked words alone.

    A mark is the kind it takes them for.
    """
    marks = marked(sentence)
    (reading,) = flow.analyse([document(marks.text)], ready)
    layers = {kind: held for kind, held in reading.layers.items() if kind not in (Hint, Reply)}
    bare = Reading(reading.doc, MappingProxyType(layers))
    hints = [
        Hint(reading.doc.span(*place), "reply", role, "", sure)
        for role, places in marks.roles.items()
        for place in places
    ]
    made = bare.with_layers(hints)
    return made.with_layers(replies.find(made))


def answers(ready: flow.DocumentParts, text: str, sure: float = 0.97) -> list[tuple[str, str]]:
    """The kind and the words of each reply of a marked text, in text order."""
    reading = heard(ready, text, sure)
    return [(reply.kind.value, reading.doc.quote(reply.span)) for reply in reading[Reply]]


BACKED = [
    ("The governor [denies|dismissed the report as biased].", "denies", "the governor"),
    (
        "The company was [not-approached|not approached] for a reply.",
        "not-approached",
        "the company",
    ),
    (
        "The newspaper [not-approached|did not contact] the ministry.",
        "not-approached",
        "the ministry",
    ),
    (
        "The governor [acknowledges|asked the families to forgive him].",
        "acknowledges",
        "the governor",
    ),
    ("The general [acknowledges|expressed regret for the deaths].", "acknowledges", ""),
    ("The army [acknowledges|claimed responsibility for the raid].", "acknowledges", "the army"),
    ("The police [acknowledges|did not dispute the figures].", "acknowledges", "the police"),
]


@pytest.mark.parametrize(("sentence", "kind", "body"), BACKED)
def test_what_the_rules_tell_and_the_network_hears_is_a_reply(
    ready: flow.DocumentParts, sentence: str, kind: str, body: str
) -> None:
    found = heard(ready, sentence, sure=0.4)[Reply]
    assert [(reply.kind.value, reply.body) for reply in found] == [(kind, body)]


@pytest.mark.parametrize("sentence", [each[0] for each in (*BACKED[:2], *BACKED[4:6])])
def test_plain_words_of_those_with_power_are_a_reply_heard_or_not(
    ready: flow.DocumentParts, sentence: str
) -> None:
    before = "It rained all day. The river rose. Boats lay at the quay. "
    text = marked(sentence).text
    assert len(answers(ready, before + text)) == 1
    assert len(answers(ready, text)) == 1  # nothing around it: rules are believed


@pytest.mark.parametrize(
    "sentence",
    [
        "The villager [acknowledges|asked the families to forgive him].",
        "A witness [denies|denied that the mine was dark].",
    ],
)
def test_plain_words_of_those_who_tell_are_none(ready: flow.DocumentParts, sentence: str) -> None:
    before = "It rained all day. The river rose. Boats lay at the quay. "
    assert answers(ready, before + BEATEN + sentence, sure=0.8) == []


@pytest.mark.parametrize(("who", "found"), [("the director", 1), ("a miner", 0)])
def test_what_a_text_says_of_a_person_elsewhere_tells_whether_words_answer(
    ready: flow.DocumentParts, who: str, found: int
) -> None:
    said = f"Ann Moor, {who}, went home. [denies|“It was never dark],” Moor said."
    before = "It rained all day. The river rose. Boats lay at the quay. "
    assert len(answers(ready, before + BEATEN + said, sure=0.75)) == found


ANSWERED = [
    ("[denies|“No guard of mine has beaten anyone],” the company's director said.", "denies"),
    ("The company's director said that [denies|he had given no such order].", "denies"),
    ("The company said that [denies|its guards had acted within the law].", "denies"),
    ("The company said that [denies|no miner had been beaten].", "denies"),
    ("Asked about the miners, the company replied that [denies|they had fallen].", "denies"),
    ("The company's lawyer said that [denies|the guards had obeyed every rule].", "denies"),
    ("The company [denies|called the miners' account “guesswork”].", "denies"),
    ("The company [denies|disputes what the miners tell] of the guards.", "denies"),
    ("The company [denies|does not accept that its guards beat anyone].", "denies"),
    ("The company's director, Ann Moor, said [denies|she had full confidence] in them.", "denies"),
    ("The company [acknowledges|does not claim] that its guards are free.", "acknowledges"),
    ("The company [acknowledges|agreed that two miners had been hurt].", "acknowledges"),
    (
        "The company's director said that [acknowledges|he was sorry for what had been done].",
        "acknowledges",
    ),
    ("The company [promises|has promised that the miners will be paid].", "promises"),
]


@pytest.mark.parametrize(("answer", "kind"), ANSWERED)
def test_who_stands_accused_answers_in_any_words(
    ready: flow.DocumentParts, answer: str, kind: str
) -> None:
    assert [told for told, _ in answers(ready, BEATEN + answer, sure=0.5)] == [kind]


ALONE = [
    ("The company said [promises|a camera would hang] in each gallery.", "promises"),
    ("The company said [rebuts-in-part|the lamps were dim there].", "rebuts-in-part"),
    ("The company said [rebuts-in-part|the gallery was not dark].", "rebuts-in-part"),
    ("The company's gate [silence|stayed shut when we rang].", "silence"),
]


@pytest.mark.parametrize(("answer", "kind"), ALONE)
def test_what_the_network_alone_hears_of_who_stands_accused(
    ready: flow.DocumentParts, answer: str, kind: str
) -> None:
    assert [told for told, _ in answers(ready, BEATEN + answer)] == [kind]


@pytest.mark.parametrize("answer", [each[0] for each in ALONE[1:]])
def test_what_the_network_hardly_hears_is_none(ready: flow.DocumentParts, answer: str) -> None:
    assert answers(ready, BEATEN + answer, sure=0.2) == []


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("The company [denies|said it was sorry for what its guards had done].", "acknowledges"),
        ("The company [denies|said it would open an inquiry into the lamps].", "promises"),
        ("The company [acknowledges|said it had beaten nobody].", "denies"),
    ],
)
def test_words_tell_the_kind_of_what_the_network_is_not_sure_of(
    ready: flow.DocumentParts, answer: str, kind: str
) -> None:
    assert [told for told, _ in answers(ready, BEATEN + answer, sure=0.6)] == [kind]


def test_a_question_answers_less_than_what_is_told(ready: flow.DocumentParts) -> None:
    told = "The company said [denies|the gallery was bright]"
    assert len(answers(ready, BEATEN + told + ".", sure=0.9)) == 1
    assert answers(ready, BEATEN + told + "?", sure=0.9) == []


def test_who_accepts_what_others_say_answers_nothing(ready: flow.DocumentParts) -> None:
    text = "It rained. The river rose. Boats lay at the quay. "
    accepts = "The general [rebuts-in-part|continues to accept their view of the weather]."
    assert answers(ready, text + accepts, sure=0.8) == []


def test_words_too_few_to_answer_alone_join_those_beside_them(ready: flow.DocumentParts) -> None:
    text = "The company said that [denies|all the lamps in the gallery] [promises|were lit]."
    ((kind, words),) = answers(ready, BEATEN + text)
    assert (kind, words) == ("denies", "all the lamps in the gallery were lit")


@pytest.mark.parametrize(
    "said",
    [
        "A doctor said that [denies|he had treated no miner].",
        "A miner said that [denies|he had never been paid].",
        "The miners [denies|deny that they were ever asked].",
        "One witness said that [denies|she had not seen the director].",
        "The judge said that [denies|she was not satisfied].",
    ],
)
def test_those_who_tell_or_judge_answer_nothing_whatever_is_heard(
    ready: flow.DocumentParts, said: str
) -> None:
    assert answers(ready, BEATEN + said) == []


def test_who_holds_power_may_answer_though_other_words_for_him_tell(
    ready: flow.DocumentParts,
) -> None:
    said = "A sergeant, a former miner, said that [denies|no miner had ever been beaten]."
    assert [kind for kind, _ in answers(ready, BEATEN + said)] == ["denies"]


def test_a_hint_outside_of_every_sentence_makes_nothing() -> None:
    doc = document("Nobody has read this.")
    reading = Reading(doc).with_layers([Hint(doc.span(0, 6), "reply", "denies", "", 1.0)])
    assert [*replies.find(reading)] == []


@limits(max_examples=30)
@given(
    places=st.lists(st.tuples(st.integers(0, 90), st.integers(1, 40)), max_size=4),
    kind=st.sampled_from([kind.value for kind in ReplyKind]),
    sure=st.floats(0, 1),
)
def test_whatever_is_heard_a_reply_lies_in_the_text_and_in_a_statement(
    read: Read, places: list[tuple[int, int]], kind: str, sure: float
) -> None:
    text = "The company denied it. Nobody fell, said Ann Moor. The army did not answer our letters."
    told = read(text).reading
    size = len(text)
    spans = [told.doc.span(min(at, size - 1), min(at + long, size)) for at, long in places]
    layers = {layer: held for layer, held in told.layers.items() if layer not in (Hint, Reply)}
    hints = [Hint(span, "reply", kind, "", sure) for span in spans]
    made = Reading(told.doc, MappingProxyType(layers)).with_layers(hints)
    found = [*replies.find(made)]
    statements = {statement.id for statement in told[Statement]}
    assert {reply.statement_id for reply in found if isinstance(reply, Reply)} <= statements
    assert all(isinstance(reply, Reply) and told.doc.quote(reply.span) for reply in found)
    assert len(set(found)) == len(found)
    assert found == [*replies.find(made)]


@pytest.mark.parametrize(
    "said",
    [
        "A doctor said that he had treated no miner.",
        "A miner said that he had never been paid.",
        "The miners deny that they were ever asked.",
        "One witness said that she had not seen the director.",
        "The company said that coal would not be sold on Sunday.",
        "The judge said that she was not satisfied.",
        "A former guard said that he had not been told why.",
        "The company said it feared no storm.",
    ],
)
def test_what_others_say_and_other_matters_answer_nothing(
    ready: flow.DocumentParts, said: str
) -> None:
    assert answers(ready, BEATEN + said) == []


def test_what_one_voice_answers_alike_in_a_sentence_is_one_reply(
    ready: flow.DocumentParts,
) -> None:
    told = answers(
        ready,
        BEATEN + "The company said that [denies|no miner had been beaten] and that"
        " [denies|no guard had been armed].",
    )
    assert len(told) == 1


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        (
            "[acknowledges|admitted the beatings and said the lamps were dim]",
            "admitted the beatings and said the lamps were dim",
        ),
        (
            "[acknowledges|admitted the beatings] and said the lamps were dim",
            "admitted the beatings",
        ),
    ],
)
def test_what_is_heard_beside_a_plain_reply_is_told_with_it(
    ready: flow.DocumentParts, heard: str, told: str
) -> None:
    before = "It rained all day. The river rose. Boats lay at the quay. "
    text = before + BEATEN + f"The company {heard}."
    assert answers(ready, text) == [("acknowledges", told)]


def test_a_writer_who_stands_accused_answers_for_himself(ready: flow.DocumentParts) -> None:
    text = "I was a warder in the women's wing. They ask whether I beat anyone."
    beat = " [denies|I beat nobody]."
    assert answers(ready, text + beat) == [("denies", "I beat nobody")]
    other = "I was a child in the village. They ask whether I beat anyone."
    assert answers(ready, other + beat, sure=0.25) == []
