"""Copies rest on the origin of the very statement that they copy."""

from __future__ import annotations

from dataclasses import replace

from tests.origins.around import (
    BODY,
    OUTLET,
    UNKNOWN,
    Rooted,
    Said,
    around,
    article,
    edge,
    rooted,
    source,
)

from firsthand.model import Derivation, DerivationKind

HERALD, GAZETTE, MAIL = (source(name, OUTLET) for name in ("Herald", "Gazette", "Mail"))
LANTERN, MINISTRY = source("Lantern Relief", BODY), source("Harbour Ministry", BODY)
SOMEBODY = source("somebody@a", UNKNOWN, unnamed=True)
ARTICLES = article("a", "Herald"), article("b", "Gazette"), article("c", "Mail")
BEATEN = "the men were beaten in the hold of the ferry until their families paid"
LISTED = "forty boats were listed as seized on the river last year"
REWRITE, REPRINT = DerivationKind.REWRITE, DerivationKind.REPRINT
ALL_OF_B = edge("b", "a", REWRITE, [("a", 0), ("a", 1), ("b", 0), ("b", 1)])


def by(outlet: str, words: str, who: str = "", how: str = "explicit") -> Said:
    place = {"Herald": "a", "Gazette": "b", "Mail": "c"}[outlet]
    links = (outlet, who) if who else (outlet,)
    return Said(place, links, how=how if who else "narrator", words=words)


def found(*said: Said, edges: tuple[Derivation, ...] = (ALL_OF_B,)) -> Rooted:
    sources = (HERALD, GAZETTE, MAIL, LANTERN, MINISTRY, SOMEBODY)
    return rooted(around(said, sources, ARTICLES, edges))


def test_who_drops_the_parent_rests_on_whom_the_parent_names() -> None:
    made = found(by("Herald", BEATEN, "Lantern Relief"), by("Gazette", BEATEN))
    assert made.names(1) == ["Lantern Relief"]
    assert made.of(1)[0].why == (
        "Gazette has these words from Herald, which gives them to Lantern Relief (rewrite)."
    )
    assert made.maybe(1) == set()


def test_each_statement_rests_on_the_one_it_shares_most_words_with() -> None:
    herald = by("Herald", BEATEN, "Lantern Relief"), by("Herald", LISTED, "Harbour Ministry")
    made = found(*herald, by("Gazette", f"Some {LISTED}"), by("Gazette", BEATEN))
    assert made.names(2) == ["Harbour Ministry"]
    assert made.names(3) == ["Lantern Relief"]


def test_words_that_the_parent_tells_itself_rest_on_the_parent() -> None:
    made = found(
        by("Herald", BEATEN), by("Herald", LISTED, "Lantern Relief"), by("Gazette", BEATEN)
    )
    assert made.names(2) == ["Herald"]
    assert made.of(2)[0].why == "Gazette has these words from Herald (rewrite)."


def test_words_that_the_parent_gives_to_nobody_tie_it_to_nobody() -> None:
    made = found(by("Herald", BEATEN, SOMEBODY.id, "hedge"), by("Gazette", BEATEN))
    assert made.names(1) == ["(somebody)"]
    assert made.of(1)[0].why.endswith("from Herald, which names nobody (rewrite).")


def test_other_words_are_no_copy() -> None:
    made = found(by("Herald", BEATEN, "Lantern Relief"), by("Gazette", LISTED))
    assert made.names(1) == ["Gazette"]
    apart = found(by("Herald", BEATEN, "Lantern Relief"), by("Gazette", BEATEN), edges=())
    assert apart.names(1) == ["Gazette"]


def test_who_names_its_source_keeps_it() -> None:
    made = found(by("Herald", BEATEN, "Lantern Relief"), by("Gazette", BEATEN, "Harbour Ministry"))
    assert made.names(1) == ["Harbour Ministry"]


def test_a_copy_of_a_copy_rests_on_the_first() -> None:
    second = edge("c", "b", REPRINT)
    said = by("Herald", BEATEN, "Lantern Relief"), by("Gazette", BEATEN), by("Mail", BEATEN)
    made = found(*said, edges=(ALL_OF_B, second))
    assert made.names(2) == ["Lantern Relief"]
    assert made.of(2)[0].why == (
        "Mail has these words from Gazette, and they go back to Lantern Relief (reprint)."
    )


def test_what_a_reprint_adds_is_its_own() -> None:
    shown = edge("b", "a", REPRINT, [("a", 0), ("b", 0)])
    said = by("Herald", BEATEN, "Lantern Relief"), by("Gazette", BEATEN), by("Gazette", LISTED)
    made = found(*said, edges=(shown,))
    assert made.names(1) == ["Lantern Relief"]
    assert made.names(2) == ["Gazette"]


def test_a_shared_quotation_tells_only_whom_words_of_saying_name() -> None:
    quoted = replace(ALL_OF_B, kind=DerivationKind.QUOTATION)
    named = found(by("Herald", BEATEN, "Lantern Relief"), by("Gazette", BEATEN), edges=(quoted,))
    assert named.names(1) == ["Lantern Relief"]
    own = found(by("Herald", BEATEN), by("Gazette", BEATEN), edges=(quoted,))
    assert own.names(1) == ["Gazette"]


def test_a_circle_of_copies_ends() -> None:
    circle = edge("b", "a", REPRINT), edge("a", "b", REPRINT)
    made = found(by("Herald", BEATEN), by("Gazette", BEATEN), edges=circle)
    assert made.of(0)[0].origin_id == made.of(1)[0].origin_id
