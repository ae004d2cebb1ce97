"""The words of a cue → the stance they give, a negation among them minded."""

from __future__ import annotations

from firsthand.model import Spans, Stance
from firsthand.statements._blocks import Block
from firsthand.statements._clauses import is_word
from firsthand.statements._cues import CLAUSE, INFINITIVE, NOUN, OBJECT, PREPOSITION, THOUGHT
from firsthand.syntax import Token


def head_of(block: Block, places: Spans) -> Token | None:
    """The word that the others of the first sentence in `places` hang on; None: no words."""
    for _, tokens in block.trees_in(places):
        inside = {token.i for token in tokens}
        for token in tokens:
            if is_word(token) and (token.head == token.i or token.head not in inside):
                return token
    return None


def stance_of_words(block: Block, cue: Spans, content: Spans) -> Stance:
    """The stance that the words of the cue give."""
    words = [token for _, tokens in block.trees_in(cue) for token in tokens]
    first = next((t for _, ts in block.trees_in(content) for t in ts if is_word(t)), None)
    wants = first is not None and first.tag == "TO"
    for n, token in enumerate(words):
        behind = words[n + 1].lemma if n + 1 < len(words) else ""
        if (stance := PREPOSITION.get(f"{token.lemma} {behind}")) is not None:
            return stance
        if token.pos == "VERB":
            tables = (INFINITIVE, CLAUSE, OBJECT, THOUGHT) if wants else (CLAUSE, OBJECT, THOUGHT)
            for table in tables:
                if token.lemma in table:
                    return table[token.lemma]
        elif token.lemma in NOUN:
            return NOUN[token.lemma]
    return Stance.ASSERTS
