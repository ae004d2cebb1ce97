"""Replies of the accused, and their silence; near misses turn down things that nobody said."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.model import Document, Reply
from firsthand.text.keys import key
from tests.facts.conftest import Read

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
    ("The ministry denied having held anyone.", "denies", "the ministry"),
    ("The police questioned the credibility of the report.", "rebuts-in-part", "the police"),
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
        ("There was no answer from the council.", "silence"),
        ("Nobody from the ministry was made available.", "silence"),
        ("The ministry was unable to say where they were.", "no-comment"),
        ("The ministry refused on Friday to publish it.", "no-comment"),
        ("The council said it was not allowed to discuss the raid.", "no-comment"),
        ("The commission accepted responsibility for the raid.", "acknowledges"),
    ],
)
def test_other_words_for_a_reply(read: Read, sentence: str, kind: str) -> None:
    assert [reply.kind for reply in read(sentence).reading[Reply]] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry did not answer the phone.",
        "There was no answer to the riddle of the lake.",
        "A guard who was not allowed to discuss the raid saw it.",
        "The police questioned three witnesses.",
        "The ministry refused on Friday to pay for it.",
        "A boat was made available to the council.",
        "The commission accepted the gift.",
        "The governor acknowledged the applause.",
        "The council did not return the books.",
    ],
)
def test_their_near_misses(read: Read, sentence: str) -> None:
    assert not read(sentence).reading[Reply]


IN_OTHER_WORDS = [
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
    ("The ministry said it was not aware of any complaint.", "denies", "the ministry"),
    ("The army said it had no record of the raid.", "denies", "the army"),
    ("The ministry does not intend to comment.", "no-comment", "the ministry"),
    ("The company referred us to its statement of May.", "no-comment", "the company"),
    ("The army took note of the report.", "no-comment", "the army"),
    ("The council took no position on the deaths.", "no-comment", "the council"),
    ("The company declined to produce its log book.", "no-comment", "the company"),
    ("The ministry would not go on tape.", "no-comment", "the ministry"),
    ("The minister withdrew that statement.", "acknowledges", "the minister"),
    ("The Armed Forces have neither confirmed nor denied the raid.", "no-comment", "Armed Forces"),
]


@pytest.mark.parametrize(("sentence", "kind", "body"), IN_OTHER_WORDS)
def test_a_reply_has_many_words(read: Read, sentence: str, kind: str, body: str) -> None:
    found = read(sentence).reading[Reply]
    assert [(reply.kind.value, reply.body) for reply in found] == [(kind, body)]


NOT_ONE_OF_THEM = [
    "The boy would not say where he had been.",
    "She declined a second helping.",
    "The boy never answered the bell.",
    "The engine did not respond.",
    "The army disputed the land.",
    "The police questioned the cook.",
    "The general expressed a wish.",
    "The guards refused to speak in the rain.",
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
    "The nurse referred him to the clinic.",
    "The teacher took note of the weather.",
    "The guide took no view of the bay.",
    "The army refused to release the prisoners.",
    "The band would not go on stage.",
    "The widow withdrew her complaint.",
]


OWN_WORDS = [
    ("The army never denied the raid.", "acknowledges", "the army"),
    ("The ministry does not deny that shots were fired.", "acknowledges", "the ministry"),
    ("The governor owned up to the killings.", "acknowledges", "the governor"),
    ("The governor ended the call.", "no-comment", "the governor"),
    ("The governor rang off.", "no-comment", "the governor"),
    ("The ministry would say no more.", "no-comment", "the ministry"),
    ("The ministry declined to show its records.", "no-comment", "the ministry"),
    ("The minister would not get ahead of the facts.", "no-comment", "the minister"),
    ("The minister did not take questions.", "no-comment", "the minister"),
    ("The letter elicited no response from the ministry.", "silence", "the ministry"),
    ("Two further messages were not returned.", "silence", ""),
    ("The ministry has not reverted.", "silence", "the ministry"),
    ("The army disowned the killing.", "denies", "the army"),
    ("The army brushed aside the reports.", "denies", "the army"),
    ("The army described the pictures as staged.", "denies", "the army"),
]


@pytest.mark.parametrize(("sentence", "kind", "body"), OWN_WORDS)
def test_is_of_the_kind_of_its_own_words(read: Read, sentence: str, kind: str, body: str) -> None:
    found = read(sentence).reading[Reply]
    assert [(reply.kind.value, reply.body) for reply in found] == [(kind, body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor never denied her a chair.",
        "The soldier rang the bell.",
        "Two of the boats were not returned.",
        "The governor ended the feast.",
        "The soldiers refused to show mercy.",
        "The minister disowned his son.",
        "The army brushed aside the branches.",
        "The army described the road as steep.",
        "The cook had cooked up a soup.",
        "The minister did not take sugar.",
    ],
)
def test_words_near_them_answer_nothing(read: Read, sentence: str) -> None:
    assert not read(sentence).reading[Reply]


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
        ("The army said that it was studying the reports.", "promises"),
        ("The minister said that he had ordered an inquiry.", "promises"),
    ],
)
def test_what_a_body_says_of_a_report_answers_it(
    ready: flow.DocumentParts, text: str, kind: str
) -> None:
    doc = Document(key("document", text), key("report", text), "a.txt", "test", text)
    (reading,) = flow.analyse([doc], ready)
    assert [reply.kind.value for reply in reading[Reply]] == [kind]
