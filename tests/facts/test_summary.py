"""What an article tells of as a whole, and who takes part in it."""

from __future__ import annotations

import hashlib
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from firsthand.facts import _roles, _victims, _weighing
from firsthand.facts._features import ACTORS, FAMILIES, families_of, words_of
from firsthand.facts._parties import Role
from firsthand.facts._people import PARTS, evidence, people
from firsthand.facts._roles import parties
from firsthand.facts._summary import summary
from firsthand.facts._victims import around, victims
from firsthand.syntax import Sentence
from tests.facts.conftest import Read

ARREST = (
    "Police arrested the journalist Ana Marsh in Arlo on Monday and jailed her. Officers beat Marsh"
    " in custody, said her lawyer, Per Lund. Lund said she was detained without charge."
)


def test_the_weights_are_those_that_were_measured() -> None:
    for module, name in ((_weighing, "attacks"), (_roles, "roles"), (_victims, "people")):
        data = files("firsthand.facts").joinpath(f"weights/{name}.npz").read_bytes()
        assert hashlib.sha256(data).hexdigest() == module.SHA256


def test_an_arrest_is_summed_up(read: Read) -> None:
    made = summary(read(ARREST).reading)
    assert "arbitrary detention" in made.violations
    assert made.perpetrator_type == "state actor"
    assert "Ana Marsh" in made.victims
    assert "Per Lund" not in made.victims, "who only speaks is no victim"


def test_phrases_of_some_heads_are_those_of_all(read: Read) -> None:
    reading = read(ARREST + " The police beat two women with rifles; a woman fell.").reading
    listed = _roles.weights().listed
    everything = _roles.phrases(reading, reading[Sentence], listed)
    for heads in ({"rifle"}, {"police", "woman"}, {"Marsh", "officer", "lawyer"}):
        some = _roles.phrases(reading, reading[Sentence], listed, frozenset(heads))
        assert some == tuple(p for p in everything if p.candidates[0].head.lemma in heads)
        assert some


CRIME = (
    "Detectives arrested two men on Monday, charged with kidnapping a farmer for ransom, a sheriff"
    " said. The suspects, members of a gang of armed robbers, tied up the farmer and his wife."
)


def test_those_whom_the_police_arrest_for_a_crime_did_it(read: Read) -> None:
    assert summary(read(CRIME).reading).perpetrator_type not in ("state actor", None)


def test_a_market_day_is_no_violation(read: Read) -> None:
    made = summary(read("The market of Arlo opens on Monday and sells pears.").reading)
    assert "killing" not in made.violations
    assert made.victims == ()


def test_persons_are_one_under_all_their_names(read: Read) -> None:
    reading = read(ARREST).reading
    told = people(reading.doc.text, reading[Sentence])
    assert "Ana Marsh" in {person.name for person in told}
    assert all(len(evidence(one, told, 0)) == len(PARTS) for one in told)


def test_names_that_the_parse_takes_for_something_else_may_be_persons(read: Read) -> None:
    reading = read("Guards beat Orlen Taskaew and jailed him. The Arlo Press Council met.").reading
    told = {one.name: one for one in people(reading.doc.text, reading[Sentence])}
    assert "Orlen Taskaew" in told
    assert not any("Council" in name for name in told)
    assert {"dobj=beat", "dep=dobj", "b1=beat", "s=guard"} <= around(told["Orlen Taskaew"])


def test_who_takes_part(read: Read) -> None:
    case = read("Guerrillas attacked the power station with two bombs and killed the mayor.")
    told = {(party.role, case.words(party.name)) for party in parties(case.reading)}
    assert {(Role.MEANS, "two bombs"), (Role.TARGET, "power station")} <= told
    assert (Role.MEANS, "the mayor") not in told


def test_nothing_is_told_of_nothing(read: Read) -> None:
    case = read("It rains.")
    assert parties(case.reading) == ()
    assert list(victims(case.reading.doc.text, case.reading[Sentence], 0)) == []


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_words_are_numbers_within_bounds(title: str, body: str) -> None:
    assert len(list(families_of(title, body))) == 5 * len({**FAMILIES, **ACTORS})
    assert sum(words_of(title, body).values()) >= 0
    assert all(0 <= share <= 1 for share in _weighing.weights().scores(title, body).values())
