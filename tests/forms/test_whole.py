"""Whether the words of a statement can be read alone."""

from __future__ import annotations

import pytest

from firsthand.flow import DocumentParts
from tests.claims.tellings import Telling, gist_of

CASES = [
    ("[source|The mayor] said [content|guards burned the mill in Odrin].", True),
    ("[source|The mayor] said [content|there were jails on the quay].", True),
    ("[content|The mill was burned by guards].", True),
    # fragments
    ("They shot a farmer, whom [source|the mayor] says [content|was unarmed].", False),
    ("[source|The mayor] denied [content|any role in the burning of the mill].", False),
    # a pronoun does not name who
    ("[source|The mayor] said [content|they burned the mill].", False),
    # hangs on another clause
    ("[content|After guards burned the mill], [source|the mayor] said, people left.", False),
    ("[source|The mayor] rejects [content|the report published this week by the watch].", False),
]


@pytest.mark.parametrize(("sentence", "whole"), CASES)
def test_a_clause_with_a_named_subject_reads_alone(
    ready: DocumentParts, sentence: str, whole: bool
) -> None:
    assert gist_of(ready, Telling(sentence)).whole is whole
