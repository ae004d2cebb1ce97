"""On whom a statement lays a deed, and for whom it denies one."""

from __future__ import annotations

import pytest

from firsthand.flow import DocumentParts
from firsthand.model import Attribution, Gist, Stance
from tests.claims.tellings import Telling, gist_of, gists_of

ABOUT = "[content|The Portuguese government and its army hold the north of Portugal]."


def gist(ready: DocumentParts, text: str, stance: Stance = Stance.ASSERTS) -> Gist:
    """The gist of a sentence in an article about Portugal."""
    told = Telling(text, stance=stance)
    return gists_of(ready, [Telling(ABOUT, attribution=Attribution.NARRATOR), told])[1]


BLAMED = [
    # a state by its name, its people, its seat, its forces
    ("[source|The nurses] said [content|Portuguese jets bombed the market].", {"=PT"}),
    ("[source|The nurses] said [content|Lisbon bombed the market].", {"=PT"}),
    ("[source|The nurses] said [content|the army shelled the market].", {"=PT"}),
    ("[source|The nurses] said [content|the market was bombed by Spanish planes].", {"=ES"}),
    # groups and names
    ("[source|The nurses] said [content|rebels shelled the market].", {"rebel"}),
    ("[source|The nurses] said [content|Harbour Guard killed ten men].", {"harbour guard"}),
    # in words of blame
    ("[source|The nurses] said [content|Lisbon was behind the attack].", {"=PT"}),
    ("[source|The nurses] said [content|the army was responsible for the raid].", {"=PT"}),
    ("[source|The nurses] said [content|they blamed the raid on the army].", {"=PT"}),
    ("[source|The nurses] said [content|they blamed the army for the raid].", {"=PT"}),
    # an event by its owner
    ("[source|The nurses] said [content|ten men died in Spanish raids].", {"=ES"}),
    ("[source|The nurses] said [content|ten men died in an attack by rebels].", {"rebel"}),
    # near misses: a place of an event, those it was done to, other deeds, what may be
    ("[source|The nurses] said [content|ten men died in the Lisbon raids].", set()),
    ("[source|The nurses] said [content|the army lost ten men].", set()),
    ("[source|The nurses] said [content|the army used a new road].", set()),
    ("[source|The nurses] said [content|the army destroyed its stockpile].", set()),
    ("[source|The nurses] asked [content|if Lisbon bombed the market].", set()),
    ("[source|The nurses] said [content|Lisbon would be responsible for the raid].", set()),
]


@pytest.mark.parametrize(("text", "blamed"), BLAMED)
def test_a_deed_is_laid_on_sides(ready: DocumentParts, text: str, blamed: set[str]) -> None:
    made = gist(ready, text)
    assert {*made.blamed} == blamed
    assert not made.cleared


CLEARED = [
    ("[source|Lisbon] denied [content|any involvement].", {"=PT"}),
    ("[source|The army] denied [content|the use of poison gas].", {"=PT"}),
    ("[source|Spain] denied [content|its planes were involved in the raid].", {"=ES"}),
    ("[source|Spain] denied [content|Lisbon carried out the raid].", {"=PT"}),
    # of what others do, and of no deed, nobody is cleared
    ("[source|The army] denied [content|the governor would resign].", set()),
    ("[source|The army] denied [content|claims of winning a town back].", set()),
]


@pytest.mark.parametrize(("text", "cleared"), CLEARED)
def test_a_denial_clears_sides(ready: DocumentParts, text: str, cleared: set[str]) -> None:
    made = gist(ready, text, Stance.DENIES)
    assert {*made.cleared} == cleared


SAID_SO = [
    ("[source|A minister] said [content|Spanish planes had not bombed the town].", {"=ES"}),
    ("[source|A Spanish minister] said [content|the reports were fabricated].", {"=ES"}),
    ("[source|The nurses] said [content|Spain denied any role in the raid].", {"=ES"}),
    ("[source|The nurses] said [content|Spain will deny any role in the raid].", set()),
    ("[source|A Spanish minister] said [content|the reports were welcome].", set()),
]


@pytest.mark.parametrize(("text", "cleared"), SAID_SO)
def test_other_words_clear_sides_too(ready: DocumentParts, text: str, cleared: set[str]) -> None:
    assert {*gist(ready, text).cleared} == cleared


def test_what_is_added_to_a_denial_is_told(ready: DocumentParts) -> None:
    text = "[source|Spain] denied [content|the raid, saying rebels had shelled the town]."
    made = gist(ready, text, Stance.DENIES)
    assert ({*made.cleared}, {*made.blamed}) == ({"=ES"}, {"rebel"})


def test_a_ruler_s_government_is_that_of_the_country(ready: DocumentParts) -> None:
    told = Telling("[content|The Vell regime bombed Porto in Portugal].")
    assert gist_of(ready, told).blamed == ("=PT",)
    other = Telling("[content|Vell's men bombed Porto in Portugal].")
    assert gist_of(ready, other).blamed == ("vell",)


NURSE = Telling("[source|A nurse] said [content|Spanish planes bombed the town].")
DENIED = Telling("[source|Spain] denied [content|any involvement].", stance=Stance.DENIES)
OTHER = Telling("[content|Ten men were killed in Faro].", attribution=Attribution.NARRATOR)


def test_a_bare_denial_points_to_the_charge_before_it(ready: DocumentParts) -> None:
    charge, _, denial = gists_of(ready, [NURSE, OTHER, DENIED])
    assert denial.answers == charge.place
    denial, _ = gists_of(ready, [DENIED, NURSE])
    assert denial.answers == -1  # what follows must name the event, or blame
