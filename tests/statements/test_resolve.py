"""Chains, scopes, bases and paragraphs: what takes more than one sentence or statement to see."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.model import Attribution, Basis, Form, MarkKind, Span, Stance, Statement
from firsthand.reading import Reading
from firsthand.statements._resolve import resolved
from firsthand.syntax import Hint
from tests.statements.parsed import readings, said


def read(text: str, ready: flow.DocumentParts, kind: MarkKind | None = None) -> Reading:
    return readings([text], ready, kind)[0]


def words(reading: Reading, spans: tuple[Span, ...]) -> str:
    return " … ".join(map(reading.doc.quote, spans))


def contents(reading: Reading, statements: list[Statement]) -> list[str]:
    return [words(reading, s.content) for s in statements]


def by_content(reading: Reading, start: str) -> Statement:
    return next(s for s in reading[Statement] if words(reading, s.content).startswith(start))


def test_what_one_says_that_another_said_is_told_twice(ready: flow.DocumentParts) -> None:
    reading = read("The report said that a driver had told police that the road was mined.", ready)
    outer, inner = said(reading)
    assert contents(reading, [outer, inner]) == [
        "a driver had told police that the road was mined",
        "the road was mined",
    ]
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert words(reading, inner.source) == "a driver"


def test_texts_read_together_are_read_as_alone(ready: flow.DocumentParts) -> None:
    texts = [
        "The mayor said that the clerk had told her the ferry was late.\nShe added: “It sank.”",
        "No word.",
        "The report said that a driver had told police that the road was mined.",
    ]
    alone = readings(texts, ready)
    bare = [
        Reading(one.doc, {k: v for k, v in one.layers.items() if k not in (Statement, Hint)})
        for one in alone
    ]
    assert resolved(bare, ready.extractors) == [[*one[Statement], *one[Hint]] for one in alone]
    assert not resolved([], ready.extractors)


def test_a_noun_of_saying_nests_in_what_another_said(ready: flow.DocumentParts) -> None:
    text = (
        "The Lomir admission in May that its guards were behind the thefts "
        "was overdue, said Open Gate."
    )
    reading = read(text, ready)
    inner = by_content(reading, "its guards were")
    assert inner.stance is Stance.ACKNOWLEDGES
    assert inner.parent == by_content(reading, "The Lomir admission").id


def test_a_quotation_of_several_paragraphs_has_one_source(ready: flow.DocumentParts) -> None:
    text = (
        "Camp director Amina Hodo said:\n"
        '"The river rose in the night.\n'
        '"Nobody came to help us for three days."'
    )
    first, second = said(read(text, ready))
    assert first.source == second.source
    assert first.cue == second.cue
    assert first.form is second.form is Form.DIRECT


def test_a_quotation_goes_on_behind_its_speaker(ready: flow.DocumentParts) -> None:
    reading = read("“The river rose,” says the guard. “We lost our cattle.”", ready)
    first, second = said(reading)
    assert contents(reading, [first, second]) == ["The river rose,", "We lost our cattle."]
    assert first.cue == second.cue


def test_a_quotation_is_split_into_its_claims(ready: flow.DocumentParts) -> None:
    text = "“The river took the bridge, but the soldiers stayed in their tents,” says the guard."
    reading = read(text, ready)
    assert contents(reading, said(reading)) == [
        "The river took the bridge,",
        "the soldiers stayed in their tents,",
    ]


def test_a_list_of_one_verb_is_one_claim(ready: flow.DocumentParts) -> None:
    reading = read("The guard said the river took the bridge, the mill and the gate.", ready)
    assert len(said(reading)) == 1


def test_a_hedge_reaches_its_own_clause_only(ready: flow.DocumentParts) -> None:
    text = "The scouts were reportedly allowed to pass, while the farmers faced long searches."
    reading = read(text, ready)
    hedged, plain = reading[Statement]
    assert (hedged.attribution, hedged.stance) == (Attribution.HEDGE, Stance.ALLEGES)
    assert (plain.attribution, plain.stance) == (Attribution.NARRATOR, Stance.ASSERTS)
    assert words(reading, plain.content) == "the farmers faced long searches"


def test_a_hedge_inside_what_is_said_makes_it_alleged(ready: flow.DocumentParts) -> None:
    text = "Testimonies describe soldiers attending parties where girls were reportedly sold."
    reading = read(text, ready)
    sold = by_content(reading, "girls were")
    assert words(reading, sold.source) == "Testimonies"
    assert sold.stance is Stance.ALLEGES
    assert by_content(reading, "soldiers attending").stance is Stance.ASSERTS


def test_headlines_are_the_articles_own(ready: flow.DocumentParts) -> None:
    reading = read("Lomir: guards 'fuel bread trade', group says", ready, MarkKind.TITLE)
    (title,) = reading[Statement]
    assert (title.attribution, title.form) == (Attribution.HEADLINE, Form.NARRATOR)
    assert words(reading, title.content) == reading.doc.text


def test_a_cross_heading_says_nothing(ready: flow.DocumentParts) -> None:
    assert read("Trading houses", ready, MarkKind.CROSS_HEADING)[Statement] == ()


def test_the_article_keeps_the_main_clause_around_what_others_say(
    ready: flow.DocumentParts,
) -> None:
    text = (
        "Criticism of the guards follows a report by Open Gate, "
        "which called for the camp to be closed."
    )
    reading = read(text, ready)
    narrator, demand = reading[Statement]
    assert narrator.attribution is Attribution.NARRATOR
    assert demand.stance is Stance.RECOMMENDS
    assert demand.parent == narrator.id


def test_the_article_keeps_nothing_of_a_sentence_that_another_says(
    ready: flow.DocumentParts,
) -> None:
    text = (
        "In a paper on the floods since the army took over the valley in 1999, "
        "Open Gate said guards slept."
    )
    (only,) = read(text, ready)[Statement]
    assert only.attribution is Attribution.EXPLICIT


def test_what_ought_to_be_is_a_recommendation(ready: flow.DocumentParts) -> None:
    for text in (
        "The mines should be closed.",
        "An inquiry is essential.",
        "The wells must be cleaned.",
    ):
        assert read(text, ready)[Statement][0].stance is Stance.RECOMMENDS
    assert read("The mines were closed.", ready)[Statement][0].stance is Stance.ASSERTS


BASES = [
    ('"I saw the soldiers burn the mill," said the baker.', Basis.FIRST_HAND),
    ('"They took me to a cellar," said the baker.', Basis.FIRST_HAND),
    ('"I was forced to work at night," said the baker.', Basis.FIRST_HAND),
    ('"The soldiers burnt the mill," said the baker.', Basis.UNKNOWN),
    ('"I think the soldiers burnt the mill," said the baker.', Basis.UNKNOWN),
    ('"I heard that the soldiers burnt the mill," said the baker.', Basis.SECOND_HAND),
    ("The report said that US soldiers burnt the mill.", Basis.OWN_FINDING),
    ("According to police records, the mill burnt twice.", Basis.DOCUMENT),
    ("Testimonies suggest that soldiers burnt the mill.", Basis.SECOND_HAND),
    ("The mayor said that soldiers burnt the mill.", Basis.UNKNOWN),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_how_the_source_knows(text: str, basis: Basis, ready: flow.DocumentParts) -> None:
    assert said(read(text, ready))[0].basis is basis


def test_verbatim_parts_leave_out_scare_quotes(ready: flow.DocumentParts) -> None:
    text = (
        'The group said the women were kept by their "owners" and told "never to speak to anyone".'
    )
    reading = read(text, ready)
    (statement,) = said(reading)
    assert [reading.doc.quote(s) for s in statement.verbatim] == ["never to speak to anyone"]
    assert statement.form is Form.MIXED
