"""Who tells nothing: nobody, and an author who only did something."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.statements._blocks import blocks
from firsthand.statements._idle import is_idle
from tests.statements.parsed import readings

# The speaker's word, the verb's word, and whether nothing is told.
CASES = [
    ("Nobody at all would say.", "Nobody", "say", True),
    ("Nobody at the mill would say.", "Nobody", "say", False),
    ("No one has said.", "one", "said", True),
    ("One of the clerks has said so.", "One", "said", False),
    ("I asked for the list of the dead.", "I", "asked", True),
    ("The clerk asked for the list of the dead.", "clerk", "asked", False),
    (
        "In the long winter of that year the old ferryman came. He said so.",
        "ferryman",
        "said",
        False,
    ),
    ("In the long winter of that year nobody came. He said so.", "nobody", "said", False),
]


@pytest.mark.parametrize(("text", "speaker", "verb", "idle"), CASES)
def test_who_tells_nothing(
    text: str, speaker: str, verb: str, idle: bool, ready: flow.DocumentParts
) -> None:
    [block] = blocks(readings([text], ready)[0])
    at = {token.text: (tree, token) for tree in block.trees for token in tree.tokens}
    tree, said = at[verb]
    assert is_idle(block, tree, said, at[speaker][1]) == idle
