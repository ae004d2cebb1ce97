"""Which names of one claim are one body, and which are not."""

from __future__ import annotations

import pytest

from firsthand.model import Origin, OriginKind
from firsthand.origins._naming import same_names

FINDING, OBSERVER = OriginKind.FINDING, OriginKind.OBSERVER


def named(name: str, kind: OriginKind = FINDING, article: str | None = None) -> Origin:
    return Origin(f"{name}/{kind}", kind, name, "source", article)


@pytest.mark.parametrize(
    ("origins", "same"),
    [
        ([named("Harbour Watch"), named("the Harbour Watch", OBSERVER)], 1),
        ([named("Watch"), named("Harbour Watch of Kelmara")], 1),
        ([named("HWK"), named("Harbour Watch Kelmara")], 1),
        ([named("HNA"), named("Harbour News Agency")], 1),
        ([named("HNA"), named("Harbour News Group")], 0),
        ([named("Watch"), named("Harbour Watch"), named("Night Watch")], 0),  # of which?
        ([named("Norway's Defense Ministry"), named("Norwegian Ministry of Defence")], 1),
        ([named("the Harbour News Agency"), named("Harbour")], 1),
        ([named("Vell the Harbour Watch of Kelmara"), named("Harbour Watch of Kelmara")], 1),
        (
            [
                named("monitors at the Harbour Watch of Kelmara", OBSERVER, "a"),
                named("Harbour Watch of Kelmara"),
            ],
            1,
        ),
        (
            [
                named("Watch"),
                named("Harbour Watch of Kelmara"),
                named("Ostmark-based Harbour Watch of Kelmara"),
            ],
            2,
        ),
        ([named("clerks at the Harbour Watch", OBSERVER, "a"), named("Harbour Watch")], 0),
        ([named("Norwegian Ministry of Defence"), named("Danish Ministry of Defence")], 0),
        ([named("Marsh", OBSERVER), named("Elin Marsh", OBSERVER)], 0),  # people may be kin
        ([named("Harbour Watch"), named("Harbour Fund")], 0),
        ([named("a guard", FINDING, "a"), named("a guard", OBSERVER, "b")], 0),  # nobody is named
    ],
)
def test_names_of_one_body(origins: list[Origin], same: int) -> None:
    by_id = {origin.id: origin for origin in origins}
    found = same_names(list(by_id), by_id)
    assert len(found) == same
    assert found == same_names(list(reversed(list(by_id))), by_id)
    assert not set(found) & set(found.values())
