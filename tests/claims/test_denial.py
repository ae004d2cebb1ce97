"""What denies, and what it denies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims import denial
from firsthand.flow import DocumentParts
from firsthand.model import Attribution, Discrepancy, DiscrepancyKind, Form, Link, Stance
from tests.claims.tellings import Number, Telling, gists_of

COMPARE = denial.build()
DENIES, ALLEGES = Stance.DENIES, Stance.ALLEGES

OPPOSED = [
    # in so many words
    (
        "[source|The mayor] denied that [content|soldiers burned the church in Odrin].",
        "[source|A priest] said [content|soldiers burned the church in Odrin].",
    ),
    # there were none of them here
    (
        "[source|The commander] denied [content|there were Velgan militia troops in the valley].",
        "[source|A driver] said [content|the Velgan militia moved freely at night].",
    ),
    # he was no sniper
    (
        "They killed a Velgan sniper, whom [source|the mayor] insists [content|was unarmed].",
        "The patrol killed a Velgan sniper near the bridge.",
    ),
    # it was not us
    (
        "[source|Tarnavia] denied [content|any role in the bombing of the market].",
        "[source|A nurse] said [content|Tarnavia bombed the market and the school].",
    ),
]

NEAR_MISSES = [
    # a denial of something else that the same people are said to have done
    (
        "[source|The mayor] denied that [content|soldiers burned the church in Odrin].",
        "[source|A priest] said [content|soldiers guarded the depot in Kesten].",
    ),
    # of another people
    (
        "[source|The commander] denied [content|there were Velgan militia troops in the valley].",
        "[source|A driver] said [content|the Tarnavian army moved freely at night].",
    ),
    # what they are said to do needs no presence
    (
        "[source|The commander] denied [content|there were Velgan militia troops in the valley].",
        "[source|A driver] said [content|Velgan militia leaders thanked the bishop].",
    ),
    # of one people, and another body
    (
        "[source|The Tarnavian league] denied [content|any role in the bombing of the market].",
        "[source|A nurse] said [content|the Tarnavian army bombed the market and the school].",
    ),
    # a request is refused, and no telling
    (
        "[source|Tarnavia] rejected [content|a plea to halt the bombing of the market].",
        "[source|A nurse] said [content|Tarnavia bombed the market and the school].",
    ),
    # the other calls a telling untrue, or unsure
    (
        "[source|The mayor] denied that [content|soldiers burned the church in Odrin].",
        "Tarnavia described reports that [content|soldiers burned the church in Odrin as false].",
    ),
    (
        "[source|The mayor] denied that [content|soldiers burned the church in Odrin].",
        "[source|A priest] said [content|it was unclear whether soldiers burned the church in"
        " Odrin].",
    ),
    # what the speaker says of others is no deed of the speaker
    (
        "[source|Tarnavia] denied [content|the accusation and accused the league].",
        "[source|A nurse] said [content|Tarnavia accused the league of burning the market].",
    ),
    # one more thing is told of the speaker besides the deed that both name
    (
        "[source|Tarnavia] denied [content|any deaths of farmers from boats since it marched in].",
        "[source|A nurse] said [content|boats burned at the quay since Tarnavia marched in].",
    ),
    # unarmed, and nobody calls them armed
    (
        "They killed a Velgan farmer, whom [source|the mayor] insists [content|was unarmed].",
        "The patrol killed a Velgan farmer near the bridge.",
    ),
]


@pytest.mark.parametrize(("denies", "says"), OPPOSED)
def test_a_denial_opposes_what_it_denies(ready: DocumentParts, denies: str, says: str) -> None:
    one, other = gists_of(ready, [Telling(denies, stance=DENIES), Telling(says, article="b")])
    link, found = COMPARE(one, other)
    assert isinstance(link, Link)
    assert link.opposed
    assert isinstance(found, Discrepancy)
    assert found.kind is DiscrepancyKind.CONTRADICTION
    assert found.members == tuple(sorted((one.statement_id, other.statement_id)))
    assert COMPARE.keys(one) & COMPARE.keys(other)
    assert list(COMPARE(other, one)) == [link, found]


@pytest.mark.parametrize(("denies", "says"), NEAR_MISSES)
def test_near_misses_are_not_opposed(ready: DocumentParts, denies: str, says: str) -> None:
    gists = gists_of(ready, [Telling(denies, stance=DENIES), Telling(says, article="b")])
    assert not list(COMPARE(*gists))


@pytest.mark.parametrize(("denies", "says"), OPPOSED)
@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.NO_COMMENT, Stance.RECOMMENDS])
def test_two_denials_a_silence_or_a_demand_are_no_two_sides(
    ready: DocumentParts, denies: str, says: str, stance: Stance
) -> None:
    tellings = [Telling(denies, stance=DENIES), Telling(says, article="b", stance=stance)]
    assert not list(COMPARE(*gists_of(ready, tellings)))


def test_a_not_opposes(ready: DocumentParts) -> None:
    tellings = [
        Telling("[source|A priest] said [content|soldiers burned the church in Odrin]."),
        Telling("[source|A clerk] said [content|soldiers did not burn the church in Odrin].", "b"),
    ]
    link, _ = COMPARE(*gists_of(ready, tellings))
    assert isinstance(link, Link)
    assert link.opposed


BEATEN = Telling(
    "[source|The colonel] denied that [content|mission soldiers had beaten fishermen].",
    stance=DENIES,
    published="2009-03-13",
)
LATER = [
    ("mission soldiers had beaten fishermen in the cells", True),  # the very act, months later
    ("soldiers had beaten traders in the market", False),  # another people
    ("mission soldiers had fed fishermen in the cells", False),  # another act
]


@pytest.mark.parametrize(("says", "opposed"), LATER)
def test_the_very_act_denied_is_opposed_at_any_time(
    ready: DocumentParts, says: str, opposed: bool
) -> None:
    text = f"[source|The watch] repeated that [content|{says}]."
    again = Telling(text, article="b", published="2009-07-20")
    assert bool(opposes(ready, BEATEN, again)) is opposed


NO_GUARD = Telling("No guard of this depot has ever run a jail here.", form=Form.DIRECT)
ALLEGED = [
    ("[source|The watch] claims [content|some have run the jails themselves].", ALLEGES, True),
    ("[source|The watch] claims [content|some have run the ferries themselves].", ALLEGES, False),
    ("[source|The watch] claims [content|some have not run the jails].", ALLEGES, False),
    ("[source|The watch] says [content|some run the jails today].", Stance.ASSERTS, False),
]


@pytest.mark.parametrize(("says", "stance", "opposed"), ALLEGED)
def test_nobody_ever_did_what_is_alleged(
    ready: DocumentParts, says: str, stance: Stance, opposed: bool
) -> None:
    other = Telling(says, article="b", stance=stance)
    for own in (Stance.ASSERTS, DENIES):  # a denial that tells what nobody did tells the same
        assert bool(opposes(ready, replace(NO_GUARD, stance=own), other)) is opposed


def opposes(ready: DocumentParts, one: Telling, other: Telling) -> list[Link | Discrepancy]:
    """What is found between the two, the same for either order, where they share a key."""
    mine, theirs = gists_of(ready, [one, other])
    found = list(COMPARE(mine, theirs))
    assert found == list(COMPARE(theirs, mine))
    assert not found or COMPARE.keys(mine) & COMPARE.keys(theirs)
    return found


TEN = (Number(10, counted="person"),)
BARE = Telling("[source|Tarnavia] denied [content|any responsibility].", stance=DENIES)
NAMED = Telling("[source|Tarnavia] denied [content|any role in the attack].", stance=DENIES)
BOMBED = "Tarnavia bombed the market and the school in Odrin"
CHARGED = [
    (BARE, Telling(f"[source|A nurse] claims [content|{BOMBED}].", stance=ALLEGES), True),
    # told by nobody who accuses, of somebody else, or elsewhere
    (BARE, Telling(f"[content|{BOMBED}].", attribution=Attribution.NARRATOR), False),
    (BARE, Telling(f"[source|A nurse] claims [content|{BOMBED}].", "b", stance=ALLEGES), False),
    (BARE, Telling("[source|A nurse] claims [content|Velgans bombed it].", stance=ALLEGES), False),
    # the event that is named is the one told
    (
        NAMED,
        Telling(
            "[content|Tarnavia killed [counted|ten people] in an attack on a market].", numbers=TEN
        ),
        True,
    ),
    (
        NAMED,
        Telling("[content|Tarnavia killed [counted|ten people] on a road].", numbers=TEN),
        False,
    ),
]


@pytest.mark.parametrize(("denies", "says", "opposed"), CHARGED)
def test_a_bare_denial_answers_the_charge_in_its_own_article(
    ready: DocumentParts, denies: Telling, says: Telling, opposed: bool
) -> None:
    assert bool(opposes(ready, denies, says)) is opposed


BLAMES = [
    ("[source|Tarnavia] said [content|Velgans bombed the market in Odrin].",
     "[source|The Velgans] said [content|Tarnavia bombed the market in Odrin].", True),
    # each tells of its own deed, of another deed, of another place
    ("[source|Tarnavia] said [content|Tarnavia bombed the market in Odrin].",
     "[source|The Velgans] said [content|Velgans bombed the market in Odrin].", False),
    ("[source|Tarnavia] said [content|Velgans bombed the market in Odrin].",
     "[source|The Velgans] said [content|Tarnavia thanked the market in Odrin].", False),
    ("[source|Tarnavia] said [content|Velgans bombed the market in Odrin].",
     "[source|The Velgans] said [content|Tarnavia bombed the bridge in Kesten].", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "opposed"), BLAMES)
def test_two_who_give_each_other_one_deed(
    ready: DocumentParts, one: str, other: str, opposed: bool
) -> None:
    assert bool(opposes(ready, Telling(one), Telling(other, article="b"))) is opposed


ONE_VOICE = [
    ("[source|A priest] said [content|soldiers burned the church in Odrin].",
     "[source|A priest] said [content|soldiers did not burn the church in Odrin]."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE_VOICE)
def test_one_voice_does_not_oppose_itself(ready: DocumentParts, one: str, other: str) -> None:
    assert not list(COMPARE(*gists_of(ready, [Telling(one), Telling(other)])))


def test_a_narrator_does_not_oppose_himself(ready: DocumentParts) -> None:
    own = Attribution.NARRATOR
    tellings = [
        Telling("Soldiers burned the church in Odrin.", attribution=own),
        Telling("Soldiers did not burn the church in Odrin.", attribution=own),
    ]
    assert not list(COMPARE(*gists_of(ready, tellings)))


def test_a_narrator_who_hands_on_what_is_said_is_no_side(ready: DocumentParts) -> None:
    denies = "[source|The mayor] denied that [content|guards had beaten the miners in Odrin]."
    told = "An inquiry said that guards had beaten the miners in Odrin."
    said = "An inquiry said that [content|guards had beaten the miners in Odrin]."
    narrates = Telling(told, article="b", attribution=Attribution.NARRATOR)
    for other, opposed in ((narrates, False), (Telling(said, article="b"), True)):
        gists = gists_of(ready, [Telling(denies, stance=DENIES), other])
        assert any(isinstance(found, Discrepancy) for found in COMPARE(*gists)) is opposed
