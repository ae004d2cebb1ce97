"""Replies of the accused, and their silence; near misses turn down things that nobody said."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from firsthand import flow
from firsthand.facts import replies
from firsthand.model import Document, Reply, ReplyKind, Statement
from firsthand.reading import Reading
from firsthand.syntax import Hint
from firsthand.text.keys import key
from tests.facts.conftest import Read
from tests.marked import document, marked

REPLIES = [
    ("The ministry has denied any involvement.", "denies", "the ministry"),
    ("Commanders denied that troops were in Arlo.", "denies", ""),
    ("The army rejected the allegations.", "denies", "the army"),
    ("The mission acknowledged that its staff were to blame.", "acknowledges", "the mission"),
    ("The governor admitted the killings.", "acknowledges", "the governor"),
    ("The mission's admission of guilt was welcome.", "acknowledges", "the mission"),
    ("The army promised to investigate the killings.", "promises", "the army"),
    ("There was no comment from the ministry.", "no-comment", "the ministry"),
    ("The ministry declined to comment.", "no-comment", "the ministry"),
    ("The ministry did not respond to questions.", "silence", "the ministry"),
    ("The mission and the army have remained silent.", "silence", "the mission; the army"),
    ("The company could not be reached.", "silence", "the company"),
]


@pytest.mark.parametrize(("sentence", "kind", "body"), REPLIES)
def test_finds_the_reply(read: Read, sentence: str, kind: str, body: str) -> None:
    found = read(sentence).reading[Reply]
    assert [(reply.kind.value, reply.body) for reply in found] == [(kind, body)]


NO_REPLY = [
    "Guards denied entry to the farmers.",
    "The army denied the prisoners food.",
    "The ministry dismissed three officers.",
    "The army rejected recruits under 18.",
    "The hospital admitted nine patients.",
    "The ministry may deny the claims.",
    "The ministry did not deny the claims.",
    "The night was silent.",
    "He promised land.",
]


@pytest.mark.parametrize("sentence", NO_REPLY[:-1])
def test_takes_nothing_else_for_a_reply(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Reply] == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The ministry has yet to respond.", "silence"),
        ("The council did not return calls.", "silence"),
        ("The commission accepted responsibility for the raid.", "acknowledges"),
    ],
)
def test_other_words_for_a_reply(read: Read, sentence: str, kind: str) -> None:
    assert [reply.kind for reply in read(sentence).reading[Reply]] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry did not answer the phone.",
        "The commission accepted the gift.",
        "The governor acknowledged the applause.",
        "The council did not return the books.",
    ],
)
def test_their_near_misses(read: Read, sentence: str) -> None:
    assert not read(sentence).reading[Reply]


IN_OTHER_WORDS = [
    ("The embassy described the accusations as propaganda.", "denies", "the embassy"),
    ("The governor called the report a tissue of lies.", "denies", "the governor"),
    ("The police maintained their innocence.", "denies", "the police"),
    ("She denies the charge.", "denies", ""),
    ("The bank declined to be interviewed.", "no-comment", "the bank"),
    ("The ministry would not say who was held.", "no-comment", "the ministry"),
    ("The army referred all questions to the mission.", "no-comment", "the army"),
    ("Three letters to the ministry went unanswered.", "silence", "the ministry"),
    ("Calls to the company were not returned.", "silence", "the company"),
    ("Our lawyers received no reply from the court.", "silence", "the court"),
    ("The council has so far not replied.", "silence", "the council"),
    ("The army has never explained the deaths.", "silence", "the army"),
    (
        "Neither the company nor the union wished to comment.",
        "no-comment",
        "the company; the union",
    ),
    ("The army has yet to explain the raid.", "silence", "the army"),
    ("The company did not want to comment.", "no-comment", "the company"),
    ("A list of questions sent to the ministry came back unopened.", "silence", "the ministry"),
    ("The police declined an invitation to appear.", "no-comment", "the police"),
    ("Both accused pleaded not guilty.", "denies", ""),
    ("The driver denied the others.", "denies", ""),
    ("The minister ruled out an inquiry.", "denies", "the minister"),
    ("The army disputed that anyone was sold.", "denies", "the army"),
    ("The army has undertaken to do so.", "promises", "the army"),
    ("The governor vouched for the guards.", "denies", "the governor"),
    ("It would not say who was held.", "no-comment", ""),
    ("Neither the company nor the union has replied.", "silence", "the company; the union"),
    ("They never answered.", "silence", ""),
    ("The army disputed the toll.", "rebuts-in-part", "the army"),
    (
        "While accepting that shots were fired, the army contested the account.",
        "rebuts-in-part",
        "the army",
    ),
    ("The police undertook to look into the deaths.", "promises", "the police"),
    ("The harbour guard admitted that shots were fired.", "acknowledges", "the harbour guard"),
    ("The council has not returned our calls.", "silence", "the council"),
    ("The army laughed off the claims.", "denies", "the army"),
    ("The ministry scoffed at the report.", "denies", "the ministry"),
    ("The ministry said it was not aware of any complaint.", "denies", "the ministry"),
    ("The army said it had no record of the raid.", "denies", "the army"),
]


@pytest.mark.parametrize(("sentence", "kind", "body"), IN_OTHER_WORDS)
def test_a_reply_has_many_words(read: Read, sentence: str, kind: str, body: str) -> None:
    found = read(sentence).reading[Reply]
    assert [(reply.kind.value, reply.body) for reply in found] == [(kind, body)]


NOT_ONE_OF_THEM = [
    "The officers described the bay as lovely.",
    "The boy would not say where he had been.",
    "She declined a second helping.",
    "The boy never answered the bell.",
    "The engine did not respond.",
    "The army disputed the land.",
    "The police questioned the cook.",
    "The general expressed a wish.",
    "The guards refused to speak in the rain.",
    "The boy laughed off the cold.",
    "The cook has no record of prices.",
    "The guards hung up their coats.",
    "The town is yet to recover.",
    "She declined an invitation to the dance.",
    "The parcel came back unopened.",
    "The guard denied her a chair.",
    "The mayor asked the cook to forget the salt.",
    "The cook did not want to dance.",
    "The minister ruled out snow.",
    "No soldier has ever apologised.",
    "The widows want an apology from the army.",
    "The agency could not confirm the toll.",
]


@pytest.mark.parametrize("sentence", NOT_ONE_OF_THEM)
def test_their_like_answer_nothing(read: Read, sentence: str) -> None:
    assert [reply.kind for reply in read(sentence).reading[Reply]] == []


def test_two_who_keep_silent_in_one_sentence_are_two_replies(read: Read) -> None:
    case = read("The ministry declined to comment, and the army did not reply.")
    told = [(reply.kind.value, reply.body) for reply in case.reading[Reply]]
    assert told == [("no-comment", "the ministry"), ("silence", "the army")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bank said that the account was “wholly misleading”.", "denies"),
        ("The army said it took the claims seriously and would look into them.", "promises"),
    ],
)
def test_what_a_body_says_of_a_report_answers_it(
    ready: flow.DocumentParts, text: str, kind: str
) -> None:
    doc = Document(key("document", text), key("report", text), "a.txt", "test", text)
    (reading,) = flow.analyse([doc], ready)
    assert [reply.kind.value for reply in reading[Reply]] == [kind]


BEATEN = "Miners say that guards of the salt company beat them. "


def heard(ready: flow.DocumentParts, sentence: str, sure: float = 0.97) -> Reading:
    """The text with the replies found in it when the network hears the marked words alone.

    A mark is the kind it takes them for, `follows` something that it takes for an outcome.
    """
    marks = marked(sentence)
    (reading,) = flow.analyse([document(marks.text)], ready)
    layers = {kind: held for kind, held in reading.layers.items() if kind not in (Hint, Reply)}
    bare = Reading(reading.doc, MappingProxyType(layers))
    hints = [
        Hint(reading.doc.span(*place), "reply", role, "", sure)
        if role != "follows"
        else Hint(reading.doc.span(*place), "outcome", "investigated", "in-part", sure)
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


@pytest.mark.parametrize("sentence", [sentence for sentence, _, _ in BACKED])
def test_what_the_rules_alone_tell_of_these_is_none(
    ready: flow.DocumentParts, sentence: str
) -> None:
    before = "It rained all day. The river rose. Boats lay at the quay. "
    assert answers(ready, before + marked(sentence).text) == []
    assert len(answers(ready, before + sentence)) == 1
    assert len(answers(ready, marked(sentence).text)) == 1  # nothing around it: rules are believed


def test_a_promise_is_borne_out_by_what_is_to_follow(ready: flow.DocumentParts) -> None:
    before = "It rained all day. The river rose. Boats lay at the quay. "
    said = "The company [follows|will look into the deaths], its director, Ann Moor, said."
    ((kind, words),) = answers(ready, before + BEATEN + said, sure=0.4)
    assert kind == "promises"
    assert "will look into" in words
    assert answers(ready, before + BEATEN + marked(said).text) == []


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
    ("The company said [rebuts-in-part|the gallery was not dark].", "denies"),
    ("The company's gate [silence|stayed shut when we rang].", None),
]


@pytest.mark.parametrize(("answer", "kind"), ALONE)
def test_what_the_network_alone_hears_of_who_stands_accused(
    ready: flow.DocumentParts, answer: str, kind: str | None
) -> None:
    assert [told for told, _ in answers(ready, BEATEN + answer)] == ([kind] if kind else [])
    assert answers(ready, BEATEN + answer, sure=0.34) == []


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
        "A former guard said that [denies|he had not been told why].",
    ],
)
def test_those_who_tell_or_judge_answer_nothing_whatever_is_heard(
    ready: flow.DocumentParts, said: str
) -> None:
    assert answers(ready, BEATEN + said) == []


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


def test_a_writer_who_stands_accused_answers_for_himself(ready: flow.DocumentParts) -> None:
    text = "I was a warder in the women's wing. They ask whether I beat anyone."
    beat = " [denies|I beat nobody]."
    assert answers(ready, text + beat) == [("denies", "I beat nobody")]
    other = "I was a child in the village. They ask whether I beat anyone."
    assert answers(ready, other + beat, sure=0.5) == []
