from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.origins.around import (
    BODY,
    DOCUMENT,
    GROUP,
    OUTLET,
    PERSON,
    UNKNOWN,
    Rooted,
    Said,
    around,
    article,
    edge,
    rooted,
    source,
)

from firsthand.model import Derivation, DerivationKind, OriginKind, Source, Stance, Statement
from firsthand.origins import Neighbourhood
from firsthand.origins._followed import Followed

HERALD = source("Ostmark Herald", OUTLET)
GAZETTE = source("Vell Gazette", OUTLET)
QUILL = source("Mara Quill", PERSON)
LANTERN = source("Lantern Relief", BODY)
REPORT = source("the report@a", DOCUMENT, unnamed=True, of="Lantern Relief")
OTHER_REPORT = source("its study@b", DOCUMENT, unnamed=True, of="Lantern Relief")
DIRECTOR = source("Jo Marl", PERSON, of="Lantern Relief")
WOMAN = source("One woman@a", PERSON, unnamed=True)
ANOTHER = source("Another woman@a", PERSON, unnamed=True)
CLERK = source("a clerk@a", PERSON, unnamed=True)
CLERK_B = source("a clerk@b", PERSON, unnamed=True)
WITNESSES = source("Eyewitness accounts@b", GROUP, unnamed=True)
SOMEBODY = source("somebody@b", UNKNOWN, unnamed=True)
ALL = (
    HERALD, GAZETTE, QUILL, LANTERN, REPORT, OTHER_REPORT, DIRECTOR, WOMAN, ANOTHER, CLERK,
    CLERK_B, WITNESSES, SOMEBODY,
)  # fmt: skip
ROUND = "Guards beat nine prisoners in the yard of the old fort on Monday"
A, B = article("a", "Ostmark Herald", "Mara Quill"), article("b", "Vell Gazette")


def in_herald(*links: str, how: str = "explicit", beside: tuple[str, ...] = ()) -> Said:
    return Said("a", (HERALD.id, QUILL.id, *links), beside, how)


def in_gazette(*links: str, how: str = "explicit") -> Said:
    return Said("b", (GAZETTE.id, *links), (), how)


def test_two_articles_on_one_report_share_its_origin() -> None:
    said = [
        in_herald(LANTERN.id, REPORT.id),
        in_herald(LANTERN.id),
        in_gazette(LANTERN.id, OTHER_REPORT.id),
        in_gazette(DIRECTOR.id),
    ]
    made = rooted(around(said, ALL, [A, B]))
    assert [made.names(n) for n in range(4)] == [["Lantern Relief"]] * 4
    assert len(made.origins) == 1
    assert made.of(3)[0].why == "Said by Jo Marl, speaking for Lantern Relief."


def test_two_womens_accounts_are_two_witnesses_and_one_collector() -> None:
    said = [
        in_herald(how="narrator"),
        in_herald(LANTERN.id, WOMAN.id),
        in_herald(LANTERN.id, ANOTHER.id),
        in_herald(LANTERN.id),
    ]
    made = rooted(around(said, ALL, [A]))
    assert made.names(1) == ["One woman"]
    assert made.names(2) == ["Another woman"]
    assert made.maybe(1) == made.maybe(2) == {"Lantern Relief"}
    assert "Lantern Relief" in made.of(1)[0].why
    assert {made.origins[r.origin_id].kind for r in made.of(1, 2)} == {OriginKind.OBSERVER}


def test_coordinated_sources_are_several_origins() -> None:
    made = rooted(around([in_herald(LANTERN.id, beside=(CLERK.id,))], ALL, [A]))
    assert made.names(0) == ["Lantern Relief", "a clerk"]


def test_own_words_and_hedges_may_rest_on_what_the_article_names() -> None:
    said = [
        in_gazette(how="narrator"),
        in_gazette(SOMEBODY.id, how="hedge"),
        in_gazette(LANTERN.id),
        in_gazette(CLERK_B.id),
    ]
    made = rooted(around(said, ALL, [B]))
    assert made.names(0) == ["Vell Gazette"]
    assert made.names(1) == ["(somebody)"]
    assert made.maybe(0) == made.maybe(1) == {"Lantern Relief", "a clerk"}
    assert made.maybe(2) == set()


def test_a_headline_sums_up_what_the_article_mainly_rests_on() -> None:
    said = [in_gazette(how="headline"), in_gazette(LANTERN.id), in_gazette(LANTERN.id)]
    assert rooted(around(said, ALL, [B])).names(0) == ["(Lantern Relief)"]
    several = [in_gazette(how="headline"), *(in_gazette(s.id) for s in (LANTERN, CLERK_B, WOMAN))]
    assert rooted(around(several, ALL, [B])).names(0) == ["(Vell Gazette)"]


def test_an_agency_that_is_credited_speaks_for_the_outlet() -> None:
    wire = source("AFP", OUTLET)
    said = [Said("a", (HERALD.id, wire.id, QUILL.id), how="narrator")]
    assert rooted(around(said, [*ALL, wire], [A])).names(0) == ["AFP"]


def test_the_outlet_it_was_first_printed_in_speaks_for_the_one_that_prints_it() -> None:
    said = [Said("a", (HERALD.id, GAZETTE.id, QUILL.id), how="narrator")]
    assert rooted(around(said, ALL, [A])).names(0) == ["Vell Gazette"]


def test_a_reprint_rests_on_what_it_reprints() -> None:
    said = [
        in_herald(how="narrator"),
        in_herald(CLERK.id),
        in_gazette(how="narrator"),
        in_gazette(CLERK_B.id),
        in_gazette(SOMEBODY.id),
    ]
    reprint = edge("b", "a", DerivationKind.REPRINT)
    made = rooted(around(said, ALL, [A, B], [reprint]))
    assert made.of(2)[0].origin_id == made.of(0)[0].origin_id
    assert made.of(3)[0].origin_id == made.of(1)[0].origin_id
    assert made.names(4) == ["somebody"]  # nobody is described so in what it reprints
    apart = rooted(around(said, ALL, [A, B]))
    assert apart.of(3)[0].origin_id != apart.of(1)[0].origin_id


def test_a_rewrite_rests_on_its_parent_only_in_the_shared_words() -> None:
    said = [in_herald(how="narrator"), in_gazette(how="narrator"), in_gazette(how="narrator")]
    rewrite = edge("b", "a", DerivationKind.REWRITE, [("a", 0), ("b", 1)])
    made = rooted(around(said, ALL, [A, B], [rewrite]))
    assert made.names(1) == ["Vell Gazette"]
    assert made.names(2) == ["Mara Quill"]


def test_one_quotation_in_two_articles_has_one_speaker() -> None:
    said = [in_herald(CLERK.id), in_herald(WOMAN.id), in_gazette(SOMEBODY.id)]
    shared = edge("b", "a", DerivationKind.QUOTATION, [("a", 0), ("b", 0)])
    made = rooted(around(said, ALL, [A, B], [shared]))
    assert made.names(2) == ["a clerk"]
    both = edge("b", "a", DerivationKind.QUOTATION, [("a", 0), ("a", 1), ("b", 0)])
    assert rooted(around(said, ALL, [A, B], [both])).names(2) == ["somebody"]


def test_a_commentary_rests_on_the_witness_of_what_it_carries() -> None:
    said = [
        in_herald(CLERK.id),
        in_herald(CLERK.id),
        in_gazette(WITNESSES.id),
        in_gazette(HERALD.id),
        in_gazette(how="headline"),
        in_gazette(SOMEBODY.id, how="hedge"),
        in_gazette(LANTERN.id),
    ]
    carries = edge("b", "a", DerivationKind.COMMENTARY)
    made = rooted(around(said, ALL, [A, B], [carries]))
    assert [made.names(n) for n in range(2, 6)] == [["(a clerk)"]] * 4
    assert made.names(6) == ["Lantern Relief"]
    apart = rooted(around(said, ALL, [A, B]))
    assert apart.names(2) == ["Eyewitness accounts"]
    assert apart.names(3) == ["Ostmark Herald"]


def test_a_circle_of_reprints_ends() -> None:
    said = [in_herald(how="narrator"), in_gazette(how="narrator")]
    circle = [edge("b", "a", DerivationKind.REPRINT), edge("a", "b", DerivationKind.REPRINT)]
    made = rooted(around(said, ALL, [A, B], circle))
    assert made.of(0)[0].origin_id == made.of(1)[0].origin_id


def test_the_silence_of_a_body_is_the_word_of_who_tells_it() -> None:
    silent = Said("b", (GAZETTE.id, LANTERN.id), stance=Stance.NO_COMMENT)
    made = rooted(around([in_gazette(how="narrator"), silent], ALL, [B]))
    assert made.names(1) == ["Vell Gazette"]


def test_who_only_passes_on_what_another_says_is_no_second_origin() -> None:
    outer = in_gazette(LANTERN.id)
    inner = Said("b", (GAZETTE.id, LANTERN.id, DIRECTOR.id, CLERK_B.id), inside=0)
    made = rooted(around([outer, inner], ALL, [B]))
    assert made.names(0) == made.names(1) == ["a clerk"]
    assert made.maybe(1) == set()  # named nowhere as an origin of its own
    assert made.of(1)[0].why == "Told by a clerk, passed on by Jo Marl."


def test_a_protected_witness_is_never_described() -> None:
    clerk = replace(CLERK, name="a former clerk at the Vell customs house", protected=True)
    made = rooted(around([in_herald(CLERK.id)], [*ALL, clerk], [A]))
    assert made.names(0) == ["an unnamed clerk"]
    assert made.of(0)[0].why == "Said by an unnamed clerk."


def test_a_statement_without_chain_has_no_rooting() -> None:
    whole = around([in_herald(LANTERN.id)], ALL, [A])
    assert rooted(replace(whole, chains={})).rootings == []


SAID = [
    in_herald(how="narrator"),
    in_herald(LANTERN.id, WOMAN.id),
    in_herald(CLERK.id),
    in_herald(how="headline"),
    in_gazette(how="narrator"),
    in_gazette(CLERK_B.id),
    in_gazette(SOMEBODY.id, how="hedge"),
    in_gazette(DIRECTOR.id),
]
EDGES = [
    edge("b", "a", DerivationKind.REWRITE, [("a", 2), ("b", 1)]),
    edge("b", "a", DerivationKind.QUOTATION, [("a", 1), ("b", 3)]),
]
WHOLE = around(SAID, ALL, [A, B], EDGES)


STATEMENTS = [statement for told in WHOLE.told.values() for statement in told.statements]
CHAINS = dict(sorted(WHOLE.chains.items(), reverse=True))


@given(st.permutations(STATEMENTS), st.permutations(EDGES), st.permutations(ALL))
def test_any_order_gives_the_same_rootings(
    statements: list[Statement], edges: list[Derivation], sources: list[Source]
) -> None:
    other = Neighbourhood.of((B, A), statements, CHAINS, {s.id: s for s in sources}, edges)
    assert rooted(other) == rooted(WHOLE)


@given(st.permutations(["a", "b"]))
def test_what_was_followed_before_ends_where_it_does_together(articles: list[str]) -> None:
    followed: dict[str, Followed] = {}
    parts = [rooted(replace(WHOLE, asked=(each,), followed=followed)) for each in articles]
    found = Rooted(
        {id_: origin for part in parts for id_, origin in part.origins.items()},
        sorted((r for part in parts for r in part.rootings), key=lambda r: r.statement_id),
    )
    assert found == rooted(WHOLE)
    assert len(followed) == len(SAID)


def test_what_was_followed_through_a_circle_is_followed_anew() -> None:
    said = [
        Said("a", (HERALD.id,), how="narrator", words=ROUND),
        Said("b", (GAZETTE.id,), how="narrator", words=ROUND),
    ]
    edges = [
        edge("a", "b", DerivationKind.REPRINT, [("a", 0), ("b", 0)]),
        edge("b", "a", DerivationKind.REPRINT, [("a", 0), ("b", 0)]),
    ]
    whole = around(said, ALL, [A, B], edges)
    followed: dict[str, Followed] = {}
    rooted(replace(whole, followed=followed))
    assert followed == {}
    assert len(rooted(whole).names(0)) == 1
