"""For whom a source speaks."""

from __future__ import annotations

from firsthand.model import Naming, Source, SourceKind
from firsthand.origins._ends import speaks_as
from firsthand.text.keys import key

MINISTRY = Source("ministry", "Ministry of Ports", SourceKind.BODY, Naming.NAMED)
OFFICE = Source("office", "Harbour Office", SourceKind.BODY, Naming.NAMED, speaks_for=MINISTRY.id)
CLERK = Source("clerk", "a clerk", SourceKind.PERSON, Naming.ANONYMOUS, speaks_for=OFFICE.id)
DIRECTOR = Source("doe", "Ann Doe", SourceKind.PERSON, Naming.NAMED, speaks_for=MINISTRY.id)
POLICE = Source(key("source", "a", "police"), "the police", SourceKind.BODY, Naming.ANONYMOUS)
CHIEF = Source("chief", "Bo Ray", SourceKind.PERSON, Naming.NAMED, speaks_for=POLICE.id)
ALL = {source.id: source for source in (MINISTRY, OFFICE, CLERK, DIRECTOR, POLICE, CHIEF)}


def test_a_person_speaks_for_the_body_and_a_named_body_for_itself() -> None:
    assert speaks_as(DIRECTOR, ALL, "a") == MINISTRY
    assert speaks_as(CLERK, ALL, "a") == OFFICE
    assert speaks_as(OFFICE, ALL, "a") == OFFICE


def test_a_body_without_a_name_is_known_in_its_own_article_alone() -> None:
    assert speaks_as(CHIEF, ALL, "a") == POLICE
    assert speaks_as(CHIEF, ALL, "b") == CHIEF
