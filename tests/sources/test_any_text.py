from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.marked import document

from firsthand import flow
from firsthand.model import Chain, Protected, Source, Statement

PIECES = (
    "he", "She", "the report", "Mara Quill", "said", "told", "UN", "“", "”", '"', ".", ",", ":",
    "that", "according to", "reportedly", "a woman", "I was beaten", "and", "\n", "girls", "who",
    "asked not to be named", "Another", "on Monday", "published", "’s", "-", "é", "(AFP)",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
@settings(max_examples=40)
def test_every_statement_has_one_chain_of_known_sources(
    ready: flow.DocumentParts, pieces: list[str]
) -> None:
    doc = document(" ".join(pieces))
    reading = flow.analyse([doc], ready)[0]
    sources = {source.id: source for source in reading[Source]}
    chains = {chain.statement_id: chain for chain in reading[Chain]}
    assert len(sources) == len(reading[Source])
    assert set(chains) == {statement.id for statement in reading[Statement]}
    for chain in chains.values():
        assert chain.links
        assert all(link in sources for link in (*chain.links, *chain.beside))
    assert all(s.speaks_for is None or s.speaks_for in sources for s in sources.values())
    assert all(doc.quote(record.span) for record in reading[Protected])
    assert flow.analyse([doc], ready)[0].layers == reading.layers
