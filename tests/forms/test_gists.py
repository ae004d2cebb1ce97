"""What a statement says, in comparable form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.flow import DocumentParts
from firsthand.model import Attribution, Clause, FigureKind, Form, OutcomeStatus, Stage
from tests.claims.tellings import Number, Telling, gist_of, gists_of

HEADLINE, NARRATOR = Attribution.HEADLINE, Attribution.NARRATOR

CLAUSES = [
    # a passive's agent is the agent
    (
        "Three villagers were beaten by Tarnavian soldiers.",
        Clause("beat", ("soldier", "tarnavian"), ("villager",)),
    ),
    ("Tarnavian soldiers beat him.", Clause("beat", ("soldier", "tarnavian"), ())),
    ("The camp was shelled.", Clause("shell", (), ("camp",))),
    # negation
    ("The guards did not open the gate.", Clause("open", ("guard",), ("gate",), negated=True)),
    (
        "The guards would not have opened the gate.",
        Clause("open", ("guard",), ("gate",), negated=False),
    ),
    (
        "The guards could not have opened the gate.",
        Clause("open", ("guard",), ("gate",), negated=True),
    ),
    ("No soldier opened the gate.", Clause("open", ("soldier",), ("gate",), negated=True)),
    ("The guards failed to open the gate.", Clause("open", ("guard",), ("gate",), negated=True)),
    # verbs that leave the act to their complement
    ("The army continues to shell the camp.", Clause("shell", ("army",), ("camp",))),
    (
        "The militia had close contact with the soldiers.",
        Clause("contact", ("militia",), ("soldier",)),
    ),
    # heads that say little
    ("Dozens of women fled.", Clause("flee", ("dozen", "woman"), ())),
    ("Militia members burned the church.", Clause("burn", ("member", "militia"), ("church",))),
    # nobody is named by a pronoun
    ("They beat him.", Clause("beat", (), ())),
    # those who are there
    ("There were soldiers in the valley.", Clause("exist", ("soldier",), ())),
]


@pytest.mark.parametrize(("text", "clause"), CLAUSES)
def test_the_clause_says_who_does_what_to_whom(
    ready: DocumentParts, text: str, clause: Clause
) -> None:
    assert gist_of(ready, Telling(text)).clauses[0] == clause


def test_further_clauses_are_kept(ready: DocumentParts) -> None:
    gist = gist_of(ready, Telling("The soldiers burned the church and beat the priest."))
    assert [(clause.predicate, clause.patients) for clause in gist.clauses] == [
        ("burn", ("church",)),
        ("beat", ("priest",)),
    ]


@pytest.mark.parametrize(
    ("text", "verb", "agents"),
    [
        ("Clerks met the farmers, and they wrote a letter.", "write", ("clerk",)),
        ("The clerk met the farmers, and they wrote a letter.", "write", ()),
        ("The mayor accused the farmers of burning the archive.", "burn", ("farmer",)),
        (
            "The relief group accused the regime and its allies of using poison in the attack.",
            "use",
            ("ally", "regime"),
        ),
        ("The mayor spoke of burning the archive.", "burn", ("mayor",)),
    ],
)
def test_who_acts_in_a_clause_that_does_not_name_them(
    ready: DocumentParts, text: str, verb: str, agents: tuple[str, ...]
) -> None:
    clauses = gist_of(ready, Telling(text)).clauses
    assert [clause.agents for clause in clauses if clause.predicate == verb] == [agents]


def test_who_refers_to_what_its_clause_narrows(ready: DocumentParts) -> None:
    gist = gist_of(
        ready,
        Telling(
            "They killed a Tarnavian sniper, whom [source|the mayor] insists [content|was unarmed]."
        ),
    )
    assert gist.clauses[0].predicate == "unarmed"
    assert "sniper" in gist.clauses[0].agents


def test_terms_names_and_quoted_words_are_told_apart(ready: DocumentParts) -> None:
    gist = gist_of(
        ready,
        Telling("Soldiers in Odrin had [quoted|openly traded] fuel.", form=Form.MIXED),
    )
    assert gist.names == ("odrin",)
    assert set(gist.terms) == {"soldier", "openly", "trade", "fuel"}
    assert set(gist.quoted) == {"openly", "trade"}


def test_a_direct_statement_keeps_its_words_once(ready: DocumentParts) -> None:
    gist = gist_of(ready, Telling("[quoted|They burned the church], she said.", form=Form.DIRECT))
    assert gist.quoted == ()


def test_capitals_of_a_headline_make_no_names(ready: DocumentParts) -> None:
    headline, _ = gists_of(
        ready,
        [
            Telling("Soldiers Burn Church In Odrin", attribution=HEADLINE),
            Telling("The soldiers burn every church in Odrin.", attribution=NARRATOR),
        ],
    )
    assert headline.names == ("odrin",)
    assert headline.predicate == "burn"


VOICED = [
    # nobody is quoted with the verb of the headline
    ("[content|The guards met women], a driver said.", True),
    # somebody is
    ("[content|The guards sold women], a driver said.", False),
]


@pytest.mark.parametrize(("body", "unvoiced"), VOICED)
def test_a_headline_whose_verb_nobody_said(ready: DocumentParts, body: str, unvoiced: bool) -> None:
    headline, _ = gists_of(
        ready, [Telling("Guards sell women", attribution=HEADLINE), Telling(body)]
    )
    assert headline.unvoiced is unvoiced


def test_a_headline_over_nobodys_words_lacks_no_voice(ready: DocumentParts) -> None:
    headline, _ = gists_of(
        ready,
        [
            Telling("Guards sell women", attribution=HEADLINE),
            Telling("The valley is quiet.", attribution=NARRATOR),
        ],
    )
    assert not headline.unvoiced


SOURCES = [
    ("[source|Eyewitness accounts] say [content|the church burned].", True),
    ("[source|An eyewitness] says [content|the church burned].", False),
    ("[source|The United Nations] says [content|the church burned].", False),
]


@pytest.mark.parametrize(("text", "many"), SOURCES)
def test_several_sources_are_told_from_one(ready: DocumentParts, text: str, many: bool) -> None:
    assert gist_of(ready, Telling(text)).many is many


def test_a_figure_says_what_befell_those_counted(ready: DocumentParts) -> None:
    gist = gist_of(
        ready,
        Telling("Soldiers killed 12 [counted|unarmed villagers] in Odrin.",
                numbers=[Number(12, counted="unarmed villager", time="1999")]),
    )  # fmt: skip
    (amount,) = gist.figures
    assert (amount.counted, amount.detail, amount.act) == ("villager", ("unarmed",), "kill")
    assert (amount.kind, amount.value, amount.time) == (FigureKind.COUNT, 12, "1999")
    assert gist.telling


def test_outcomes_are_stage_and_status(ready: DocumentParts) -> None:
    telling = Telling("His immunity was waived.", outcomes=[(Stage.WAIVED, OutcomeStatus.SAID)])
    assert gist_of(ready, telling).outcomes == ("immunity-waived/said",)
    assert gist_of(ready, replace(telling, outcomes=())).telling is False


def test_a_long_quotation_keeps_its_first_words(ready: DocumentParts) -> None:
    words = " and ".join(f"bridge{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(120))
    gist = gist_of(ready, Telling(f"They burned {words}."))
    assert 0 < len(gist.terms) <= 32
    assert len(gist.names) <= 32
    assert len(gist.clauses) <= 5


def test_the_same_text_gives_the_same_gist(ready: DocumentParts) -> None:
    telling = Telling("Militia members burned the church in Odrin.", published="2004-05-07")
    assert gist_of(ready, telling) == gist_of(ready, telling)
    assert gist_of(ready, telling).published == "2004-05-07"
