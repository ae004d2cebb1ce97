"""The order of the steps is proved before any work."""

from __future__ import annotations

import pytest

from firsthand.flow import PARSED, check
from firsthand.model import Claim, Statement
from firsthand.plugins import Part


def test_a_part_that_comes_too_early_is_named_with_what_it_lacks() -> None:
    early = Part("early", 1, object, needs=frozenset({Statement, Claim}))
    with pytest.raises(ValueError, match="early needs Claim, which"):
        check([early], PARSED | {Statement})


def test_a_part_whose_layers_are_there_passes() -> None:
    check([Part("ready", 1, object, needs=frozenset({Statement}))], PARSED | {Statement})
