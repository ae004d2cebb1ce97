"""The scorer of chains: what makes a link and a sentence right."""

from __future__ import annotations

from eval.chains import Link, judged, marked, rows, sentences, wanted

SENTENCE = "[sa|The paper] [ca|said] [sb|the mayor] [cb|denied] that he lied."


def test_marks_give_links_with_their_parents() -> None:
    text, roles = marked(SENTENCE)
    outer, inner = wanted(roles)
    assert text == "The paper said the mayor denied that he lied."
    assert (outer.parent, inner.parent) == ((), outer.cue)
    assert [text[a:b] for a, b in inner.source] == ["the mayor"]


def test_every_link_must_be_right_and_nothing_besides() -> None:
    text, roles = marked(SENTENCE)
    outer, inner = wanted(roles)
    assert judged(text, [outer, inner], {outer, inner}).is_right
    assert not judged(text, [outer, inner], {outer}).is_right
    assert not judged(text, [outer, inner], {outer, Link(inner.source, inner.cue, ())}).is_right
    assert not judged(text, [outer], {outer, inner}).is_right


def test_the_set_is_well_formed() -> None:
    chosen = sentences()
    assert len(chosen) >= 150
    for sentence in chosen:
        text, roles = marked(sentence)
        assert wanted(roles)
        assert "|" not in text


def test_shares_are_told_by_depth() -> None:
    text, roles = marked(SENTENCE)
    links = wanted(roles)
    lines = list(rows([judged(text, links, set(links))]))
    assert any(line.startswith("two deep") and "1.00 (1 of 1)" in line for line in lines)
