from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand import codec
from firsthand.exports._stream import KINDS
from firsthand.model import Gist, Imprint, Span, Statement
from tests.invented import TEXT, records
from tests.marked import document

DOC = document(TEXT)
EVERY = (*KINDS.values(), Gist, Imprint)


@pytest.mark.parametrize("kind", [k for k in EVERY if k.__name__ not in ("Claim", "Document")])
def test_pack_and_unpack_is_identity(kind: type) -> None:
    @settings(max_examples=20)
    @given(records(kind, DOC))
    def check(record: Any) -> None:
        plain = json.loads(json.dumps(codec.pack(record, DOC.id)))
        assert codec.unpack(kind, plain, DOC.id) == record

    check()


@given(st.integers(0, 9), st.integers(10, 20))
def test_a_span_of_another_document_names_it(start: int, end: int) -> None:
    span = Span("elsewhere", start, end)
    assert codec.packer(Span)(span, DOC.id) == [start, end, "elsewhere"]
    assert codec.unpacker(Span)([start, end, "elsewhere"], DOC.id) == span
    assert codec.packer(Span)(span, "elsewhere") == [start, end]


def test_a_field_that_is_missing_is_an_error_unless_it_has_a_default() -> None:
    with pytest.raises(KeyError):
        codec.unpack(Statement, {"id": "a"}, DOC.id)
