"""Each verb on a case of the examples: what a person and a program see."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.marked import document, marked

import firsthand
from firsthand.cli import PROBLEMS, verbs
from firsthand.cli.ledger import closed
from firsthand.display import Display
from firsthand.model import Claim, DiscrepancyKind, Form
from firsthand.store.view import View

EXAMPLES = Path(__file__).parents[2] / "examples"
COLUMNS = 80


def run(*words: str) -> Result:
    return CliRunner().invoke(verbs, list(words), catch_exceptions=False)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("case") / "examples.case"
    report = firsthand.add([EXAMPLES], file)
    assert report.read == report.done == len(list(EXAMPLES.iterdir()))
    return file


TABLES = ["brief", "articles", "claims", "figures", "ledger", "problems", "discrepancies"]


@pytest.mark.parametrize("verb", [*TABLES, "origins", "derivations"])
def test_tables_fit_eighty_columns(verb: str, case: Path) -> None:
    result = run(verb, "--case", str(case))
    assert result.exit_code == 0
    assert result.stdout.strip()
    assert max(map(len, result.stdout.splitlines())) <= COLUMNS


@pytest.mark.parametrize(
    "verb", ["articles", "claims", "figures", "ledger", "problems", "origins", "derivations"]
)
def test_json_is_one_object_a_line(verb: str, case: Path) -> None:
    found = lines(run(verb, "--json", "--case", str(case)))
    assert found
    assert all(isinstance(each, dict) for each in found)


def test_the_brief_answers_five_questions(case: Path) -> None:
    out = run("brief", "--case", str(case)).stdout
    for number, words in enumerate(
        ["What did I load?", "corroborated", "number may I print", "answered", "safe to share"], 1
    ):
        assert f"{number}  " in out
        assert words in out
    assert "03/09/2016" in out  # the page stamp of the essay
    assert "What is missing means: no source in this case." in out


def test_articles_print_their_own_dates_only(case: Path) -> None:
    found = lines(run("articles", "--json", "--case", str(case)))
    dates = {each["published"]["value"] for each in found if each["published"]}
    assert dates == {"2009-03-12", "2009-03-13", "2009-03-15", "2009-07-20"}
    carried = [each for each in found if each["carried_by"]]
    assert len(carried) == 1


def test_figures_are_found_by_what_they_count(case: Path) -> None:
    found = lines(run("figures", "boat", "--json", "--case", str(case)))
    assert {14.0, 120.0, 131.0} <= {each["value"] for each in found}
    assert not lines(run("figures", "zebra", "--json", "--case", str(case)))


def test_figures_print_what_they_count_and_what_befell(case: Path) -> None:
    out = run("figures", "--limit", "200", "--case", str(case)).stdout
    assert "14: boats listed by the harbour police" in out
    assert "20 people (arrest)" in out
    assert "Some 900 men\n" in out
    assert "85 fishermen\n" in out


def test_lists_follow_the_text(case: Path) -> None:
    with View.open(case) as view:
        documents = {document.id: place for place, document in enumerate(view.documents())}
        alike: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for claim in view.claims():
            told = min(
                (view.statement(each) for each in (*claim.supports, *claim.opposes)),
                key=lambda one: (one.doc_id, one.content[0].start),
            )
            if len((*claim.supports, *claim.opposes)) == 1:
                place = documents[told.doc_id], told.content[0].start
                alike.setdefault((claim.articles, claim.origins.high), []).append(place)
        assert all(_rises_by_document(places) for places in alike.values())
        for row in view.ledger():
            starts = [(d.statement_id, d.span.start) for d in row.demands]
            grouped = [[s for i, s in starts if i == one] for one in dict(starts)]
            assert all(some == sorted(some) for some in grouped)


def _rises_by_document(places: list[tuple[int, int]]) -> bool:
    return all(b[1] > a[1] for a, b in pairwise(places) if a[0] == b[0])


CLOSED = [
    ('[q|they "came at night]" and left', 'they "came at night"'),
    ("[q|they “came at night]” and left", "they “came at night”"),
    ("[q|treating it as 'petty theft]' is wrong", "treating it as 'petty theft'"),
    ('[q|they came at night]" and left', "they came at night"),
    ("[q|the guards]' families left", "the guards"),
    ("[q|the guards don't see the boats]' names", "the guards don't see the boats"),
]


@pytest.mark.parametrize(("text", "words"), CLOSED)
def test_a_quotation_that_is_cut_before_its_mark_is_closed(text: str, words: str) -> None:
    case = marked(text)
    doc = document(case.text)
    (place,) = case.roles["q"]
    assert doc.quote(closed(doc.span(*place), doc.text)) == words


def test_the_ledger_quotes_what_was_answered_and_demanded(case: Path) -> None:
    """Every record by its words, so that nobody must look up an id to read an answer."""
    out = " ".join(run("ledger", "--case", str(case)).stdout.split())
    with View.open(case) as view:
        display = Display(view)
        for row in view.ledger():
            spans = [reply.span for reply in row.replies] + [asked.span for asked in row.demands]
            for span in spans:
                assert f"“{display.words((span,))}"[:60] in out
            for outcome in row.outcomes:
                told = view.statement(outcome.statement_id)
                assert f"“{display.words(told.content)}"[:60] in out
    assert "into the treatment of minors”" in out  # and not "…, she said”"


def test_show_opens_any_record_and_folds_the_protected(case: Path) -> None:
    with View.open(case) as view:
        claims = list(view.claims())
        ids = [claims[0].id, next(view.discrepancies()).id, next(view.articles()).id]
        ids.append(next(iter(claims[0].supports)))
        hidden = next(p for doc in view.documents() for p in view.protected(doc.id))
        told = next(s for s in view.statements() if any(hidden.span.overlaps(c) for c in s.content))
        words = view.quote(hidden.span)
    for record_id in ids:
        result = run("show", record_id, "--case", str(case))
        assert result.exit_code == 0
        assert result.stdout.strip()
    folded = " ".join(run("show", told.id, "--case", str(case)).stdout.split())
    unfolded = " ".join(run("show", told.id, "--open", "--case", str(case)).stdout.split())
    assert words not in folded
    assert f"[{hidden.why}:" in folded
    assert " ".join(words.split())[:40] in unfolded


def test_show_says_what_to_do_about_an_unknown_id(case: Path) -> None:
    result = CliRunner().invoke(verbs, ["show", "nosuchrecord", "--case", str(case)])
    assert result.exit_code != 0
    assert "nosuchrecord" in result.stderr


def test_search_marks_the_words(case: Path) -> None:
    result = run("search", "quay", "--case", str(case))
    assert "*quay*" in result.stdout.replace("\n", " ")


def test_verify_finds_every_quotation_verbatim(case: Path) -> None:
    result = run("verify", str(case))
    assert result.exit_code == 0
    assert "all verbatim" in result.stderr


def test_export_writes_the_record_stream(case: Path) -> None:
    found = lines(run("export", str(case), "--as", "jsonl"))
    assert found[0]["type"] == "stream"
    kinds = {each["type"] for each in found}
    assert {"article", "mark", "statement", "source", "figure", "claim"} <= kinds


@pytest.mark.parametrize("verb", ["export", "verify"])
def test_a_case_is_named_with_or_without_its_option(verb: str, case: Path) -> None:
    assert run(verb, str(case)).output == run(verb, "--case", str(case)).output


def test_adding_again_adds_nothing(case: Path) -> None:
    before = case.stat().st_size
    result = run("add", str(EXAMPLES), "--case", str(case), "--json")
    assert result.exit_code in {0, PROBLEMS}
    [report] = lines(result)
    assert report["done"] == 0
    assert case.stat().st_size == before


def test_a_missing_case_is_one_line_and_two(tmp_path: Path) -> None:
    result = CliRunner().invoke(verbs, ["claims", "--case", str(tmp_path / "none.case")])
    assert isinstance(result.exception, Exception)
    assert "none.case" in str(result.exception)


def told_by(view: View, claim: Claim) -> set[str]:
    """Names of the files in which the claim is supported."""
    return {view.said(statement_id).document.name for statement_id in claim.supports}


def claim_in(view: View, *files: str) -> Claim:
    """The first claim that these files support, and no other."""
    return next(claim for claim in view.claims() if told_by(view, claim) == set(files))


def test_a_rewrite_that_drops_its_source_adds_no_origin(case: Path) -> None:
    with View.open(case) as view:
        claim = claim_in(view, "01_courier.txt", "04_delta_post.txt")
        assert claim.articles == 2
        assert claim.origins.high == 1
        assert any("Lantern Watch" in reason for reason in claim.origins.why)


def test_two_outlets_on_one_report_are_one_origin(case: Path) -> None:
    with View.open(case) as view:
        assert claim_in(view, "01_courier.txt", "02_radio.html").origins.low <= 1
        parents = {each.to_name for each in view.derivations() if each.to_article is None}
    assert any(name and "Lantern Watch" in name for name in parents)


def test_a_headline_and_its_commentary_rest_on_one_witness_at_most(case: Path) -> None:
    """The verb of selling stands in headlines and hedges only: nobody quoted says it."""
    with View.open(case) as view:
        [claim] = [each for each in view.claims("keys") if len(each.supports) > 1]
        forms = {view.statement(statement_id).form for statement_id in claim.supports}
    assert claim.articles == 2
    assert (claim.origins.low, claim.origins.high) == (0, 1)
    assert not forms & {Form.DIRECT, Form.MIXED}


def test_a_denial_stands_against_what_it_denies(case: Path) -> None:
    with View.open(case) as view:
        denied = {
            view.said(statement_id).document.name
            for claim in view.claims()
            if claim.supports
            for statement_id in claim.opposes
        }
    assert "05_mission_statement.eml" in denied


def test_rival_figures_stand_side_by_side(case: Path) -> None:
    with View.open(case) as view:
        figures = {each.figure.id: each.figure for each in view.figures("boat")}
        rivals = [each for each in view.discrepancies() if set(each.figures) & set(figures)]
        kinds = {each.kind for each in rivals}
    assert {DiscrepancyKind.TENSION, DiscrepancyKind.UPDATE} <= kinds
    assert DiscrepancyKind.CONTRADICTION not in kinds


def test_why_prints_the_whole_argument_in_eighty_columns(case: Path) -> None:
    with View.open(case) as view:
        claims = [claim for claim in view.claims() if claim.articles > 1]
        opposed = [claim for claim in view.claims() if claim.supports and claim.opposes]
    out = run("why", claims[0].id, "--case", str(case)).stdout
    for words in (
        "Who says so",
        "How it travelled",
        "Why ",
        "Who says otherwise",
        "not called true",
    ):
        assert words in out
    assert max(map(len, out.splitlines())) <= COLUMNS
    against = run("why", opposed[0].id, "--case", str(case)).stdout
    assert "What differs" in against
    assert "No source in this case." not in against.split("Who says otherwise")[1]
    kinds = {
        each["type"] for each in lines(run("why", claims[0].id, "--json", "--case", str(case)))
    }
    assert {"claim", "statement", "rooting", "derivation"} <= kinds


def test_why_shows_protected_words_only_when_asked(case: Path) -> None:
    with View.open(case) as view:
        hidden = [words for _, words in view.protected_words() if len(words.split()) > 5]
        claims = [claim.id for claim in view.claims()]
    shown = " ".join(run("why", id_, "--case", str(case)).stdout for id_ in claims)
    plain = " ".join(shown.split())
    assert hidden
    assert not [words for words in hidden if " ".join(words.split()) in plain]


def test_why_of_no_claim_says_where_ids_are_listed(case: Path) -> None:
    result = run("why", "nothing", "--case", str(case))
    assert result.exit_code != 0
    assert "firsthand claims" in result.output


def test_origins_are_found_by_name(case: Path) -> None:
    found = lines(run("origins", "lantern watch", "--json", "--case", str(case)))
    assert found[0]["statements"] > 1
    assert not lines(run("origins", "no such body", "--json", "--case", str(case)))
