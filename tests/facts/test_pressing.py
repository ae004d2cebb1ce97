"""How likely words are a demand: what bears one out, and what is never weighed."""

from __future__ import annotations

from firsthand.facts._actions import Asked
from firsthand.facts._pressing import How, Pressed, heard, known
from firsthand.facts._seen import Sights, near
from firsthand.syntax import Hint, Sentence
from tests.facts.conftest import Read
from tests.facts.hinted import hinted, with_hints

DUTY = "The ministry must [h|open the archive]."


def pressed(read: Read, sure: float, how: How, around: float = 0.0) -> Pressed:
    case = hinted(read, DUTY, "demand")
    hints = [Hint(one.span, "demand", "", "", sure) for one in case.reading[Hint]]
    reading = with_hints(case.reading, hints)
    sentence = reading[Sentence][-1]
    asked = Asked((hints[0].span,), None, None, voice=True)
    in_it = heard(asked, Sights(reading, "demand", 0.2)(sentence))
    text = reading.doc.quote(sentence.span)
    return Pressed(asked, how, None, dict(known(sentence, text, asked, how, in_it, around)))


def test_a_duty_that_the_network_sees_is_a_demand(read: Read) -> None:
    assert pressed(read, 0.97, How.BORNE).is_likely
    assert not pressed(read, 0.1, How.BORNE).known["heard"] > -1  # too weak a hint is not looked at


def test_what_is_listed_under_a_heading_is_never_weighed(read: Read) -> None:
    listed = pressed(read, 0.1, How.LISTED)
    assert Pressed(listed.asked, How.LISTED, None, {}).is_likely


def test_demands_nearby_speak_for_one(read: Read) -> None:
    alone, among = (pressed(read, 0.5, How.SEEN, around) for around in (0.0, 0.9))
    assert among.known["near"] > alone.known["near"]


def test_how_sure_the_network_is_nearby_leaves_the_sentence_itself_out() -> None:
    assert near([0.0, 0.0, 0.0, 0.6, 0.9, 0.3], 4) == sum((0.0, 0.0, 0.6, 0.3)) / 4
    assert near([0.9], 0) == 0.0
