"""Whether an arrest or a trial befell those who suffer: by its offence, and by who was named."""

from __future__ import annotations

import pytest

from firsthand.facts._against_victims import (
    is_of_victims_offence,
    is_sufferer,
    means_sufferers,
)
from firsthand.facts._tellings import told_in
from firsthand.syntax import Sentence
from tests.facts.conftest import Read

OFFENCES = [
    ("The clerk was charged with spreading false rumours.", True),
    ("The two were convicted of insulting the nation.", True),
    ("Nine were fined for illegal entry.", True),
    ("They were sentenced to four years for disturbing the public order.", True),
    ("The sergeant was charged with murder.", False),
    ("The sergeant was convicted of manslaughter; riots followed.", False),
    ("The captain was arrested for selling passports to the Immigration Service.", False),
]


@pytest.mark.parametrize(("text", "told"), OFFENCES)
def test_an_offence_of_those_who_speak_or_flee(read: Read, text: str, told: bool) -> None:
    reading = read(text).reading
    for sentence in reading[Sentence][:1]:
        found = next(iter(told_in(reading, sentence)))
        words = reading.doc.quote(sentence.span)
        assert is_of_victims_offence(sentence, words, found.last) is told


MEANT = [
    ("The villagers complained. They were arrested in May.", True),
    ("The villagers met the priest. Nine were convicted in May.", True),
    ("The guards left. They were arrested in May.", False),
    ("The mine was closed. They were arrested in May.", False),
    ("The villagers complained. The captain was arrested in May.", False),
]


@pytest.mark.parametrize(("text", "told"), MEANT)
def test_who_is_meant_is_who_was_named_last(read: Read, text: str, told: bool) -> None:
    reading = read(text).reading
    before, sentence = reading[Sentence]
    found = next(iter(told_in(reading, sentence)))
    assert means_sufferers(sentence, found.about, before) is told


def test_a_word_beside_the_name_counts(read: Read) -> None:
    reading = read("The lawyer Ana Marsh was arrested in May.").reading
    sentence = reading[Sentence][0]
    found = next(iter(told_in(reading, sentence)))
    assert is_sufferer(sentence, found.about)
    assert not is_sufferer(sentence, None)
