"""Two statements that say alike, and those that only share a number, a people or a topic."""

from __future__ import annotations

from itertools import combinations

import pytest

from firsthand.claims import same
from firsthand.claims._alike import view
from firsthand.claims._words import name
from firsthand.flow import DocumentParts
from firsthand.model import Attribution, Gist, Link, Stance
from tests.claims.tellings import Number, Telling, gists_of

HEADLINE, NARRATOR = Attribution.HEADLINE, Attribution.NARRATOR
COMPARE = same.build()

ALIKE = [
    # passive and active
    (
        "Tarnavian soldiers burned the church in Odrin.",
        "The church in Odrin was burned by Tarnavian soldiers.",
    ),
    # other words for the act
    (
        "Militia groups had close contact with Tarnavian soldiers.",
        "Militia networks cultivated close relations with Tarnavian soldiers.",
    ),
    # one in more words than the other
    (
        "The militia moved freely through the valley.",
        "The militia, often wearing civilian clothes, moved freely through the valley at night.",
    ),
    # one that names nothing and is told again nearly word for word, with more around it
    (
        "A small local trade in river fish was turned into a large industry built on smuggling, "
        "chiefly run by gangs of harbour traders.",
        "After the Lantern Mission sent hundreds of armed guards to Odrin, a small local trade in "
        "river fish was turned into a large industry built on smuggling run by organised gangs of "
        "harbour traders.",
    ),
    # the country and its people
    ("Guards beat Tarnavians at the depot.", "Tarnavian men were beaten by guards at the depot."),
    # who did it is a pronoun
    (
        "They portrayed the Velgans as extremists and criminals.",
        "The officers portrayed the Velgans as extremists or criminals.",
    ),
]

APART = [
    # only a topic
    ("Tarnavian soldiers burned the church in Odrin.", "Tarnavian soldiers guarded the church."),
    # only the people who take part
    (
        "The militia offered women to Tarnavian soldiers.",
        "The militia had close contact with Tarnavian soldiers.",
    ),
    # another people
    ("Guards beat Tarnavian men at the depot.", "Guards beat Velgan men at the depot."),
    # the other way round
    (
        "Tarnavian soldiers shelled the Velgan villages.",
        "Velgan soldiers shelled the Tarnavian villages.",
    ),
    # another place
    ("Soldiers burned the church in Odrin.", "Soldiers burned the church in Kesten."),
    # not so
    ("Soldiers burned the church in Odrin.", "Soldiers did not burn the church in Odrin."),
    # nothing says which attack
    (
        "The militia bore the responsibility for that deadly attack.",
        "The militia bore the responsibility for the cruel attack on the school in Odrin.",
    ),
    # who is responsible, of two things
    (
        "The Tarnavian army is responsible for the raids.",
        "The Tarnavian army is responsible for deaths at the depot.",
    ),
    # only a number
    ("The report lists 80 brothels.", "The hospital treated 80 patients."),
]


def links(gists: list[Gist]) -> list[Link]:
    return [record for record in COMPARE(*gists) if isinstance(record, Link)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_statements_that_say_alike_are_linked(ready: DocumentParts, one: str, other: str) -> None:
    gists = gists_of(ready, [Telling(one), Telling(other, article="b")])
    (link,) = links(gists)
    assert not link.opposed
    assert 0 < link.strength <= 1
    assert link.one < link.other
    assert COMPARE.keys(gists[0]) & COMPARE.keys(gists[1])


@pytest.mark.parametrize(("one", "other"), APART)
def test_near_misses_stay_two(ready: DocumentParts, one: str, other: str) -> None:
    assert not links(gists_of(ready, [Telling(one), Telling(other, article="b")]))


def test_an_attack_that_nothing_names_is_known_by_its_day_alone(ready: DocumentParts) -> None:
    stock = "The attack also caused great damage to the shops and houses of the farmers."

    def linked(days: tuple[str | None, str | None], told: str = stock) -> bool:
        one, other = (
            Telling(told, article=article, published=day)
            for article, day in zip("ab", days, strict=True)
        )
        return bool(links(gists_of(ready, [one, other])))

    assert not linked((None, None))
    assert not linked(("2031-03-01", None))
    assert linked(("2031-03-01", "2031-03-02"))
    assert linked((None, None), stock.replace("houses", "houses in Odrin"))


def test_two_counts_of_one_thing_are_not_one_claim(ready: DocumentParts) -> None:
    told = "Shells killed [counted|villagers] at the market in Odrin."
    gists = gists_of(
        ready,
        [
            Telling(told, numbers=[Number(12, counted="villager")]),
            Telling(told, article="b", numbers=[Number(40, counted="villager")]),
        ],
    )
    assert not links(gists)


def test_the_same_count_is_one_claim(ready: DocumentParts) -> None:
    told = "Shells killed [counted|villagers] at the market in Odrin."
    gists = gists_of(
        ready,
        [
            Telling(told, numbers=[Number(12, counted="villager")]),
            Telling(told, article="b", numbers=[Number(None, low=10, counted="villager")]),
        ],
    )
    assert len(links(gists)) == 1


BODIES = ["The union", "The governor", "Lantern Watch"]


def test_bodies_that_tell_one_count_in_the_same_words_make_one_claim(ready: DocumentParts) -> None:
    told = [
        Telling(
            f"[source|{body}] said that [content|at least 12 [counted|miners] were arrested at "
            "Quillaro].",
            article=article,
            numbers=[Number(None, low=number, counted="miner")],
        )
        for body, article, number in zip(
            [*BODIES, "The mine"], "abcd", [12, 12, 12, 40], strict=True
        )
    ]
    gists = gists_of(ready, told)
    found = {frozenset(pair) for pair in combinations(range(4), 2)
             if links([gists[place] for place in pair])}  # fmt: skip
    assert found == {frozenset(pair) for pair in combinations(range(3), 2)}
    elsewhere = Telling(told[0].text.replace("Quillaro", "Vask"), "e", numbers=told[0].numbers)
    assert not links(gists_of(ready, [told[0], elsewhere]))


def test_what_is_one_predicate_of_another_is_of_its_claim(ready: DocumentParts) -> None:
    freely = "Tarnavian militiamen moved freely."
    both = "Tarnavian militiamen were often dressed in rags and moved freely."
    assert links(gists_of(ready, [Telling(freely), Telling(both)]))
    assert not links(gists_of(ready, [Telling(freely.replace("Tarn", "Velg")), Telling(both)]))
    assert not links(gists_of(ready, [Telling("Militiamen moved."), Telling(both)]))


OCCASIONS = [
    # of the like things two articles tell again and again, little is shared
    ("A car bomb killed four clerks and wounded six bakers in Odrin.",
     "A car bomb near the mill of Odrin killed dozens of refugees who had fled from the coast."),
    # no act that both tell
    ("The mayor spoke of gas attacks around Odrin.", "Gas attacks hit farms in Odrin, a report."),
    # nothing is named
    ("The fire also caused great damage to shops and barns.",
     "Fires caused great damage to the barns, roads and fields of the farmers in the valley."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OCCASIONS)
def test_two_articles_on_the_like_are_two_claims(
    ready: DocumentParts, one: str, other: str
) -> None:
    assert not links(gists_of(ready, [Telling(one), Telling(other, article="b")]))


def test_what_is_a_countrys_is_known_by_the_country(ready: DocumentParts) -> None:
    one = "Tarnavia's army burned the church in Odrin."
    for other in ("Tarnavias army burned the church in Odrin.", "The Tarnavian army burned it."):
        mine, theirs = gists_of(ready, [Telling(one), Telling(other, article="b")])
        assert name("tarnavias") == name("tarnavia") == name("tarnavian")
        assert view(mine).names & view(theirs).names


DAYS = [("2011-03-02", 1), ("2011-03-12", 0)]


@pytest.mark.parametrize(("published", "found"), DAYS)
def test_another_week_is_another_occasion(ready: DocumentParts, published: str, found: int) -> None:
    gists = gists_of(
        ready,
        [
            Telling("Jets bombed a crowded market in Odrin.", published="2011-03-01"),
            Telling(
                "Jets again bombed the fruit market in Odrin on Tuesday, wounding traders.",
                article="b",
                published=published,
            ),
        ],
    )
    assert len(links(gists)) == found


COUNTS = [
    ("120", 120, "2011-03-03", True),  # told again in these days
    ("120", 120, "2011-07-20", True),  # and months later
    ("131", 131, "2011-07-20", False),  # a later count
    ("131", None, "2011-07-20", False),  # of which the number is another statement's
]


@pytest.mark.parametrize(("printed", "value", "published", "found"), COUNTS)
def test_another_count_months_later_is_another_claim(
    ready: DocumentParts, printed: str, value: int | None, published: str, found: bool
) -> None:
    words = "The harbour police listed [counted|{} boats] as seized on the lower river in Odrin."
    first = Telling(
        words.format(120), published="2011-03-01", numbers=[Number(120, counted="boat")]
    )
    later = Telling(
        words.format(printed),
        article="b",
        published=published,
        numbers=[Number(value, counted="boat")] if value else [],
    )
    assert bool(links(gists_of(ready, [first, later]))) is found


def test_a_silence_is_no_telling(ready: DocumentParts) -> None:
    told = "The army burned the church in Odrin."
    gists = gists_of(ready, [Telling(told), Telling(told, article="b", stance=Stance.NO_COMMENT)])
    assert not links(gists)


def test_a_headline_leaves_words_out(ready: DocumentParts) -> None:
    tellings = [
        Telling("Guards sold women", attribution=HEADLINE),
        Telling("Young women were reportedly sold in the camps.", attribution=NARRATOR),
    ]
    assert len(links(gists_of(ready, tellings))) == 1


def test_the_order_of_the_two_does_not_matter(ready: DocumentParts) -> None:
    texts = [text for pair in ALIKE + APART for text in pair]
    gists = gists_of(ready, [Telling(text, article=str(i)) for i, text in enumerate(texts)])
    for one, other in combinations(gists, 2):
        assert list(COMPARE(one, other)) == list(COMPARE(other, one))


def test_keys_are_few_and_no_word_alone_is_one(ready: DocumentParts) -> None:
    one, other, third = gists_of(
        ready,
        [
            Telling("Soldiers."),
            Telling("Soldiers burned the old church of Odrin and fled.", article="b"),
            Telling("Soldiers guard the depot.", article="c"),
        ],
    )
    assert not COMPARE.keys(one)
    assert 0 < len(COMPARE.keys(other)) <= 12
    assert not COMPARE.keys(other) & COMPARE.keys(third)
    assert all(-(2**63) <= number < 2**63 for number in COMPARE.keys(other))


def test_numbers_that_never_agree_are_of_two_occasions(ready: DocumentParts) -> None:
    """Nine killed in one street and twelve wounded in another; with one number it is one claim."""
    killed = "Rebels fired shells on the Mill quarter in Odrin, killing [counted|nine people]."
    hurt = "Rebels fired shells on a quarter in Odrin, wounding [counted|twelve people]."
    nine, twelve = Number(9, counted="people"), Number(12, counted="people")
    apart = [Telling(killed, numbers=[nine]), Telling(hurt, article="b", numbers=[twelve])]
    assert not links(gists_of(ready, apart))
    untold = [Telling(killed, numbers=[nine]), Telling(hurt, article="b")]
    assert links(gists_of(ready, untold))
