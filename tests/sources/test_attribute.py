from __future__ import annotations

import pytest
from tests.sources.told import told

from firsthand.flow import DocumentParts

# text with marked statements, and who says each, in text order
CASES = [
    (
        "[source|Mara Quill] [cue|said] [content|the bridge was closed].\n"
        "[source|Ms Quill] [cue|added] [content|nobody was hurt].\n"
        "[source|She] [cue|said] [content|it would open again].",
        ["Mara Quill"] * 3,
    ),
    (
        "[source|The World Harbour Council] [cue|said] [content|ships were delayed].\n"
        "[source|The WHC] [cue|added] [content|more would follow].\n"
        "[source|It] [cue|said] [content|the port was full].",
        ["World Harbour Council"] * 3,
    ),
    (
        "[source|The Lantern Relief Fund] [cue|said] [content|ten men were missing].\n"
        "[source|The organisation] [cue|said] [content|it had asked the army].",
        ["Lantern Relief Fund"] * 2,
    ),
    (
        "[source|The mayor, monitors and journalists] [cue|insist] [content|he was unarmed].",
        ["The mayor + monitors + journalists"],
    ),
    (
        "[source|a former customs officer] [cue|said] [content|he saw the trucks].\n"
        "[content|I counted the trucks myself].\n"
        "[source|He] [cue|said] [content|there were nine].\n"
        "[source|The former customs officer] [cue|said] [content|they left at night].",
        ["a former customs officer"] * 4,
    ),
    (  # a pronoun skips those of another gender
        "[source|Mara Quill] [cue|said] [content|the bridge was closed].\n"
        "[source|Her husband] [cue|said] [content|he saw smoke].\n"
        "[source|She] [cue|added] [content|the fire was small].",
        ["Mara Quill", "Her husband", "Mara Quill"],
    ),
    (  # two surnames alike stay two
        "[source|John Marl] [cue|said] [content|the road was open].\n"
        "[source|Anna Marl] [cue|said] [content|the road was shut].",
        ["John Marl", "Anna Marl"],
    ),
    (  # another noun is another person
        "[source|A baker] [cue|said] [content|he saw smoke].\n"
        "[source|The teacher] [cue|said] [content|she heard a blast].",
        ["A baker", "The teacher"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whom_statements_are_attributed_to(
    ready: DocumentParts, text: str, expected: list[str]
) -> None:
    assert told(list(ready.languages.values()), text).speakers() == expected
