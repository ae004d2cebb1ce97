"""What all tests share: the built parts, loaded once."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from firsthand import flow

settings.register_profile(
    "firsthand", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("firsthand")


@pytest.fixture(scope="session")
def ready() -> flow.DocumentParts:
    """Parts of the document steps, with their models."""
    return flow.build_document_parts()
