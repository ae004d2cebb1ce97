from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Attribution, Form, Origin, OriginKind, Rooting
from firsthand.origins._count import count, counter, is_loose

ORIGINS = {
    name: Origin(name, kind, name)
    for name, kind in {
        "Lantern": OriginKind.FINDING,
        "clerk": OriginKind.OBSERVER,
        "woman": OriginKind.OBSERVER,
        "another": OriginKind.OBSERVER,
        "a clerk of Vell": OriginKind.OBSERVER,
        "Lantern Relief Fund": OriginKind.FINDING,
        "Herald": OriginKind.OUTLET,
        "Gazette": OriginKind.OUTLET,
        "unnamed": OriginKind.UNNAMED,
    }.items()
}
ARTICLES = {"a1": "a", "a2": "a", "a3": "a", "b1": "b", "b2": "b", "c1": "c"}


def interval(*rootings: Rooting) -> tuple[int, int]:
    made = count(rootings, ORIGINS, ARTICLES)
    return made.low, made.high


def at(statement: str, origin: str, *maybe: str, inferred: bool = False) -> Rooting:
    return Rooting(statement, origin, "", maybe, inferred)


def test_many_statements_of_one_origin_count_once() -> None:
    assert interval(at("a1", "Lantern"), at("a2", "Lantern"), at("b1", "Lantern")) == (1, 1)


def test_two_bodies_are_two() -> None:
    assert interval(at("a1", "Lantern"), at("b1", "clerk")) == (2, 2)


def test_two_witnesses_and_their_collector() -> None:
    women = at("a1", "woman", "Lantern"), at("a2", "another", "Lantern")
    assert interval(*women, at("a3", "Lantern")) == (1, 3)
    assert interval(*women) == (1, 2)


def test_an_outlet_that_repeats_what_it_attributes_adds_nothing() -> None:
    own = at("a1", "Herald", "Lantern", "clerk")
    assert interval(own, at("a2", "Lantern")) == (1, 1)
    made = count([own, at("a2", "Lantern")], ORIGINS, ARTICLES)
    assert made.ids == ("Lantern",)
    assert made.why == ("Herald: repeats what the same article attributes to Lantern.",)


def test_an_outlet_of_another_article_may_be_an_origin_of_its_own() -> None:
    assert interval(at("a1", "Herald", "Lantern"), at("b1", "Lantern")) == (1, 2)
    assert interval(at("a1", "Herald"), at("b1", "Lantern")) == (2, 2)


def test_headlines_and_hedges_alone_count_from_nothing() -> None:
    only = at("a1", "Lantern", inferred=True), at("b1", "unnamed", inferred=True)
    assert interval(*only) == (0, 1)
    assert "no words tie" in count(only, ORIGINS, ARTICLES).why[-1]
    assert interval(*only, at("c1", "Lantern")) == (1, 2)
    why = count([*only, at("c1", "Lantern")], ORIGINS, ARTICLES).why
    assert "unnamed: headlines and hedges only, so the low end leaves it out." in why


def test_those_who_name_nobody_are_one_beside_those_who_are_named() -> None:
    outlets = at("a1", "Herald"), at("b1", "Gazette")
    assert interval(*outlets) == (1, 1)
    made = count((*outlets, at("c1", "Lantern")), ORIGINS, ARTICLES)
    assert (made.low, made.high) == (2, 2)
    assert made.ids == ("Gazette", "Lantern")
    assert made.why == ("Two of those who tell it do not say whose word it is: they count as one.",)
    known = frozenset({("Gazette", "Herald")})  # a person found them to be two
    assert count(outlets, ORIGINS, ARTICLES, apart=known).high == len(outlets)


def test_namesakes_of_two_articles_may_be_one() -> None:
    assert interval(at("a1", "clerk"), at("b1", "a clerk of Vell")) == (1, 2)
    assert interval(at("a1", "woman"), at("b1", "a clerk of Vell")) == (2, 2)


def test_a_short_form_of_the_one_longer_name_is_the_same_body() -> None:
    assert interval(at("a1", "Lantern"), at("b1", "Lantern Relief Fund")) == (1, 1)


def test_nothing_counts_nothing() -> None:
    assert interval() == (0, 0)


def test_each_merge_is_said_in_a_sentence() -> None:
    made = count([at("a1", "woman", "Lantern"), at("a2", "Lantern")], ORIGINS, ARTICLES)
    assert made.why == ("woman may rest on, or be, Lantern.",)


def test_a_counter_adds_the_other_sources_of_a_statement() -> None:
    both = at("a1", "clerk"), at("a1", "Lantern")
    assert counter(both, ORIGINS.values(), ARTICLES)([both[0]]).high == len(both)


LONG = "fourteen boats were seized on the river near Vell in the first week of March"


def worded(*rootings: Rooting, **words: str) -> tuple[int, int]:
    made = count(rootings, ORIGINS, ARTICLES, lambda id_: words.get(id_, ""))
    return made.low, made.high


def test_the_same_words_in_two_outlets_are_told_once() -> None:
    both = at("a1", "Herald"), at("b1", "Gazette")
    why = count(both, ORIGINS, ARTICLES, lambda _: LONG).why
    assert why == (
        "Both statements rest on Gazette.",
        "Herald tells it in the same words as Gazette.",
    )


def test_an_outlet_with_the_words_of_one_who_is_named_rests_on_that_one() -> None:
    said = at("a1", "Herald", "clerk"), at("b1", "Lantern")
    assert worded(*said, a1=LONG, b1=LONG) == (1, 1)
    assert count(said, ORIGINS, ARTICLES, lambda _: LONG).ids == ("Lantern",)


def test_other_words_or_other_names_stay_apart() -> None:
    said = at("a1", "Herald"), at("b1", "Lantern")
    assert worded(*said, a1=LONG, b1=LONG) == (1, 1)
    assert worded(*said, a1=LONG, b1="fourteen boats were seized on the Orsa") == (2, 2)
    run = " ".join(LONG.split()[:9])
    more = f"{run}, while mayors spoke with crews about nets, ice, fuel, bread, fines and old roofs"
    other = (
        f"nobody at headquarters would say whether anything like {run} ever happened again today"
    )
    assert worded(*said, a1=more, b1=other) == (2, 2)
    named = at("a1", "clerk"), at("b1", "Lantern")  # two who are named may be quoted alike
    assert worded(*named, a1=LONG, b1=LONG) == (2, 2)


def test_a_short_telling_that_stands_whole_in_another_is_in_the_same_words() -> None:
    said = at("a1", "Herald"), at("b1", "Lantern")
    assert worded(*said, a1="boats were seized", b1=LONG) == (2, 2)
    assert worded(*said, a1="boats were seized on the river", b1=LONG) == (1, 1)
    assert worded(*said, a1="boats had been seized on the river", b1=LONG) == (2, 2)


def test_a_quotation_or_what_a_pronoun_said_is_of_whom_another_names() -> None:
    named = at("a1", "clerk"), at("b1", "Lantern")

    def origins(*loose: str) -> tuple[str, ...]:
        return count(named, ORIGINS, ARTICLES, lambda _: LONG, loose=loose).ids

    assert len(origins()) == len(named)
    assert origins("a1") == ("Lantern",)
    assert origins("b1") == ("clerk",)
    assert len(origins("a1", "b1")) == 1
    apart = count(named, ORIGINS, ARTICLES, {"a1": LONG, "b1": "no"}.__getitem__, loose=("a1",))
    assert apart.high == len(named)


def test_who_gives_the_very_words_or_names_nobody_beside_them_is_loose() -> None:
    assert is_loose(Attribution.PRONOUN, Form.INDIRECT)
    assert is_loose(Attribution.EXPLICIT, Form.DIRECT)
    assert not is_loose(Attribution.EXPLICIT, Form.INDIRECT)


def test_an_outlet_that_tells_it_elsewhere_in_words_of_its_own_stays() -> None:
    said = at("a1", "Herald"), at("c1", "Herald"), at("b1", "Lantern")
    assert worded(*said, a1=LONG, b1=LONG, c1="boats were taken") == (2, 2)
    assert worded(*said, a1=LONG, b1=LONG, c1=LONG) == (1, 1)


def test_statements_of_one_origin_are_counted_in_words() -> None:
    def why(*rootings: Rooting) -> tuple[str, ...]:
        return count(rootings, ORIGINS, ARTICLES).why

    said = [Rooting(id_, "Lantern", "Said by Lantern.") for id_ in ("a1", "a2", "b1")]
    assert why(*said) == ("All three statements are said by Lantern.",)
    assert why(*said[:2]) == ("Both statements are said by Lantern.",)
    assert why(said[0]) == ()
    assert why(*said[:2], at("c1", "clerk"))[0] == "Two of three statements are said by Lantern."
    handed = Rooting("b2", "Lantern", "Gazette has these words from Herald.")
    assert why(said[0], handed) == (
        "Both statements rest on Lantern.",
        "Gazette has these words from Herald.",
    )


ROOTINGS = st.lists(
    st.builds(
        Rooting,
        st.sampled_from(sorted(ARTICLES)),
        st.sampled_from(sorted(ORIGINS)),
        st.just(""),
        st.lists(st.sampled_from(sorted(ORIGINS)), max_size=3).map(tuple),
        st.booleans(),
    ),
    max_size=8,
)


WORDS = st.fixed_dictionaries({id_: st.sampled_from(("", LONG, LONG[:60])) for id_ in ARTICLES})


@given(ROOTINGS, WORDS, st.randoms(use_true_random=False))
def test_words_only_merge_and_in_any_order_alike(
    rootings: list[Rooting], words: dict[str, str], random: Random
) -> None:
    made = count(rootings, ORIGINS, ARTICLES, words.__getitem__)
    assert made.high <= count(rootings, ORIGINS, ARTICLES).high
    shuffled = list(rootings)
    random.shuffle(shuffled)
    assert count(shuffled, ORIGINS, ARTICLES, words.__getitem__) == made


@given(ROOTINGS, st.randoms(use_true_random=False))
def test_never_more_than_the_distinct_origins_in_any_order(
    rootings: list[Rooting], random: Random
) -> None:
    made = count(rootings, ORIGINS, ARTICLES)
    assert made.high <= len({r.origin_id for r in rootings})
    assert bool(made.high) == bool(rootings)
    shuffled = list(rootings)
    random.shuffle(shuffled)
    assert count(shuffled, ORIGINS, ARTICLES) == made
