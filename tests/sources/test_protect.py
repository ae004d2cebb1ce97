from __future__ import annotations

import pytest
from tests.sources.told import told

from firsthand.flow import DocumentParts
from firsthand.model import Protected
from firsthand.sources import attribute

# text with marked statements; what is to be folded, with the reason
CASES = [
    (
        "[source|A former customs officer] [cue|said] [content|he saw the trucks].\n"
        "[source|The former customs officer, who asked not to be named out of fear of his chief] "
        "[cue|said] [content|they left at night].",
        {
            ("A former customs officer", "anonymous witness"),
            (
                "The former customs officer, who asked not to be named out of fear of his chief",
                "anonymous witness",
            ),
            ("asked not to be named out of fear of his chief", "anonymous witness"),
        },
    ),
    (
        "[source|One woman] [cue|said] [content|I was beaten and sold to a bar].\n"
        "[source|She] [cue|said] [content|it lasted a year].",
        {
            ("One woman", "survivor"),
            ("I was beaten and sold to a bar", "survivor"),
            ("it lasted a year", "survivor"),
        },
    ),
    (
        "[source|Lantern Relief] [cue|said] [content|a Vell girl was raped in the camp].",
        {("a Vell girl", "minor")},
    ),
    (  # an office protects nobody who asks not to be named
        "[source|A senior official, speaking on condition of anonymity,] [cue|said] [content|yes].",
        {
            ("A senior official, speaking on condition of anonymity", "anonymous witness"),
            ("speaking on condition of anonymity", "anonymous witness"),
        },
    ),
    (
        "[source|A former official] [cue|said] [content|yes].",
        {("A former official", "anonymous witness")},
    ),
    ("[source|The sexton] [cue|said] [content|yes].", {("The sexton", "anonymous witness")}),
    ("[source|K.D.] [cue|said] [content|yes].", {("K.D.", "anonymous witness")}),
    (
        '"[content|I was raped,]" [source|Irina Volk] [cue|said].',
        {("Irina Volk", "survivor"), ("I was raped,", "survivor")},
    ),
    (  # her words told by another are her own suffering all the same
        "[source|A young woman] [cue|said] [content|she had been sold twice].\n"
        '[source|The woman] [cue|said]: "[content|The keys were in the drawer.]"',
        {
            ("A young woman", "survivor"),
            ("she had been sold twice", "survivor"),
            ("The woman", "survivor"),
            ("The keys were in the drawer.", "survivor"),
        },
    ),
    (
        "[source|A woman] who asked to be called Lina [cue|said] [content|the owner beat her].\n"
        '"[content|He kept my passport,]" [source|Lina] [cue|said].',
        {
            ("A woman who asked to be called Lina", "survivor"),
            ("the owner beat her", "survivor"),
            ("Lina", "survivor"),
            ("He kept my passport,", "survivor"),
        },
    ),
    (  # near misses: what befell another
        "[source|A woman] [cue|said] [content|her sister came home and had been sold].",
        {("A woman", "anonymous witness")},
    ),
    (
        "[source|A neighbour] [cue|said] [content|she was beaten].",
        {("A neighbour", "anonymous witness")},
    ),
    (
        "[source|Lantern Relief] [cue|said] [content|a Vell girl was raped].\n"
        "[source|The minor's lawyer, Ida Marl,] [cue|said] [content|the court was slow].",
        {("a Vell girl", "minor")},
    ),
    ("[source|A senior official] [cue|said] [content|yes].", set()),
    ("[source|The explanation] [cue|said] [content|yes].", set()),
    ("[source|The U.N.] [cue|said] [content|yes].", set()),
    # near misses: a name, an office, a group of officials, children without sexual violence
    ("[source|Mara Quill] [cue|said] [content|I was beaten].", set()),
    ("[source|A police spokesman] [cue|said] [content|the road was shut].", set()),
    ("[source|officials] [cue|said] [content|a Vell girl planted a tree].", set()),
    ("[source|Lantern Relief] [cue|said] [content|girls are often raped in camps].", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_to_fold(ready: DocumentParts, text: str, expected: set[tuple[str, str]]) -> None:
    made = told(list(ready.languages.values()), text)
    doc = made.reading.doc
    found = {
        (doc.quote(record.span), record.why)
        for record in attribute.PART.build()(made.reading)
        if isinstance(record, Protected)
    }
    assert found == expected
