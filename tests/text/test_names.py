from __future__ import annotations

import pytest

from firsthand.text.names import bare, initials, same_body, same_person, title_gender

PEOPLE = [
    ("Ms Quill", "Mara Quill", True),
    ("Quill", "Mara Quill", True),
    ("M. Quill", "Mara Quill", True),
    ("Abdel Marl", "Rami Abdel Marl", True),
    ("Mr Quill", "Ms Mara Quill", False),
    ("John Marl", "Anna Marl", False),
    ("Mara", "Mara Quill", False),
    ("Quilling", "Mara Quill", False),
]
BODIES = [
    ("WHC", "World Harbour Council", True),
    ("The Lantern", "Lantern International", True),
    ("U.N.", "United Nations", True),
    ("Norland Network", "Norland Network for Open Rivers", True),
    ("World Council for Open Rivers", "May 2016 World Council for Open Rivers", True),
    ("UN", "UN Harbour Mission", False),
    ("Norland Army", "Free Norland Army", False),
    ("Harbour Council", "World Harbour Council", False),
    ("WC", "World Harbour Council", False),
]


@pytest.mark.parametrize(("short", "full", "same"), PEOPLE)
def test_second_mentions_of_people(short: str, full: str, *, same: bool) -> None:
    assert same_person(short, full) is same


@pytest.mark.parametrize(("short", "full", "same"), BODIES)
def test_second_mentions_of_bodies(short: str, full: str, *, same: bool) -> None:
    assert same_body(short, full) is same


@pytest.mark.parametrize(
    ("name", "plain"),
    [("The U.N.'s", "un"), ("the Lantern", "lantern"), ("“Élan Vert”,", "elan vert"), ("", "")],
)
def test_bare_forms(name: str, plain: str) -> None:
    assert bare(name) == plain


def test_initials_leave_small_words_out_and_need_two_words() -> None:
    assert initials("Norland Observatory for Open Rivers") == "noor"
    assert initials("Norland") == ""


def test_titles_tell_gender_only_before_a_name() -> None:
    assert title_gender("Mrs Quill") == "f"
    assert title_gender("Colonel Quill") == ""
    assert title_gender("Miss") == ""
