from __future__ import annotations

from collections.abc import Iterator

import pytest

from firsthand import flow
from firsthand.discretion import HIDDEN, Discretion
from firsthand.model import Naming
from firsthand.shell.adding import Options, add
from firsthand.store.view import View

SURVIVOR = (
    "Found at the mill\n\nBy Jon Vess\nThe Gazette, 4 May 2004\n\n"
    "Marta Selk, 16, was raped at the mill by two guards, her mother said. "
    "“They beat me and locked the door,” said Marta Selk. The council of Ostrel had no comment.\n"
)


@pytest.fixture(scope="module")
def discretion(
    ready: flow.DocumentParts, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Discretion]:
    folder = tmp_path_factory.mktemp("discretion")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(SURVIVOR, "utf-8")
    add([folder / "in"], folder / "a.case", Options(strict=True, ready=ready))
    with View.open(folder / "a.case") as view:
        named = [each for each in view.protected_sources() if each.naming is Naming.NAMED]
        assert [each.name for each in named] == ["Marta Selk"]
        yield Discretion(view)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Marta Selk speaks", f"{HIDDEN} speaks"),
        ("MARTA SELK", HIDDEN),
        ("What Marta  Selk’s mother told", f"What {HIDDEN}’s mother told"),
        ("The door of the mill", "The door of the mill"),  # a turn of phrase
        ("Marta’s market", "Marta’s market"),  # part of the name alone names others too
    ],
)
def test_a_protected_name_is_struck_wherever_it_stands(
    discretion: Discretion, words: str, shown: str
) -> None:
    assert discretion.text(words) == shown
