"""Judgements through the room: kept, counted at once, never lost, both sides of a conflict."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.model import Claim, Reply, Statement
from firsthand.store.file import open_to_write
from firsthand.store.view import View
from firsthand.web import desk as desk_module
from tests.web.conftest import Enter, form_of


@pytest.fixture
def case(rival: Path) -> Path:
    """One claim told by several origins."""
    return rival


def told_twice(case: Path) -> Claim:
    """The claim of most origins, each with one statement or more."""
    with View.open(case) as view:
        return max(view.claims(), key=lambda c: len(c.origins.ids))


def judge(client: TestClient, about: str, verdict: str, **more: str) -> str:
    sent = {"form": form_of(client), "about": about, "verdict": verdict, "who": "Ada", **more}
    answer = client.post("/judge", data=sent)
    assert answer.status_code in {200, 400, 409}
    return answer.text


def badge(client: TestClient, claim: str) -> str:
    page = client.get(f"/claims/{claim}").text
    found = re.search(
        r'<div class="verdict">.*?<strong>(.*?)</strong>\s*<small>(.*?)</small>', page, re.S
    )
    assert found is not None
    return f"{found[1]}, {found[2]}"


def test_a_rejected_statement_leaves_the_count_and_stays_readable(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    before = badge(client, claim.id)
    for statement in claim.supports[1:]:
        judge(client, statement, "reject", why="not what it says")
    after = badge(client, claim.id)
    assert after != before
    assert after.endswith("1 origin, 1 article")  # "0–1" where the first telling is a hedge
    page = client.get(f"/claims/{claim.id}").text
    assert "Set aside by people" in page
    assert f"As found: {claim.articles} articles" in page
    assert "not what it says" in page
    listed = client.get("/").text.split(f'id="c-{claim.id}"')[1].split("</article>")[0]
    assert "1 origin" in listed
    assert "reject" in listed


def test_taking_back_restores_the_count_and_keeps_both(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    before = badge(client, claim.id)
    statement = claim.supports[1]
    judge(client, statement, "reject")
    page = client.get(f"/review/{statement}").text
    made = re.search(
        r'name="other" value="(\w+)"><input[^>]*name="who"[^>]*><input[^>]*>'
        r'<button name="verdict" value="undo"',
        page,
    )
    assert made is not None
    judge(client, statement, "undo", other=made[1])
    assert badge(client, claim.id) == before
    assert "taken back" in client.get(f"/review/{statement}").text


def test_joined_origins_lower_the_count(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    one, other = claim.origins.ids[:2]
    before = groups(client, claim.id)
    judge(client, one, "merge", other=other, why="one body")
    assert high(client, claim.id) == claim.origins.high - 1
    page = client.get(f"/claims/{claim.id}").text
    assert "joined by a person" in page
    assert "are one origin</bdi>" in page
    assert groups(client, claim.id) == before - 1
    undo = made(client, claim.id)
    judge(client, one, "undo", other=undo)
    assert high(client, claim.id) == claim.origins.high
    assert groups(client, claim.id) == before


def high(client: TestClient, claim: str) -> int:
    """The high end of the origin count that the page of a claim shows."""
    found = re.search(r"(\d+) origin", badge(client, claim))
    return int(found[1]) if found else 0


def groups(client: TestClient, claim: str) -> int:
    return client.get(f"/claims/{claim}").text.count('<section class="origin')


def made(client: TestClient, claim: str) -> str:
    """The latest judgement that the page of a claim offers to take back."""
    page = client.get(f"/claims/{claim}").text.split('id="decided"', 1)[1]
    found = re.search(r'name="other" value="(\w+)"', page)
    assert found is not None
    return found[1]


def test_joined_joins_are_one_through_the_third(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    one, two, three = claim.origins.ids[:3]
    judge(client, three, "merge", other=two)
    judge(client, one, "merge", other=two)
    assert high(client, claim.id) == claim.origins.high - 2


def test_origins_counted_as_one_are_told_apart(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    page = client.get(f"/claims/{claim.id}").text
    offered = re.search(
        r'class="joined".*?they are two: (\d+) origin', page.replace("\n", " "), re.S
    )
    pair = re.search(
        r'class="joined".*?name="about" value="(\w+)".*?name="other" value="(\w+)"', page, re.S
    )
    assert offered is not None
    assert pair is not None
    judge(client, pair[1], "split", other=pair[2], why="two nurses")
    assert high(client, claim.id) == int(offered[1]) == claim.origins.high + 1
    page = client.get(f"/claims/{claim.id}").text
    assert "told apart by a person" in page
    assert "are two origins</bdi>" in page
    listed = client.get("/").text.split(f'id="c-{claim.id}"')[1].split("</article>")[0]
    assert f"{int(offered[1])} origins" in listed
    judge(client, pair[1], "undo", other=made(client, claim.id))
    assert high(client, claim.id) == claim.origins.high
    assert "taken back" in client.get(f"/claims/{claim.id}").text


def test_a_statement_is_taken_from_the_origin_it_was_joined_to(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    with View.open(case) as view:
        copied = next(
            rooting
            for id_ in claim.supports
            for rooting in view.rootings(id_)
            if "same words" in rooting.why
        )
        name = view.origin(copied.origin_id).name
    judge(client, copied.statement_id, "split", other=copied.origin_id)
    assert high(client, claim.id) == claim.origins.high + 1
    page = client.get(f"/claims/{claim.id}").text
    assert f"another than {name}" in page
    assert f"does not rest on {name}" in page
    judge(client, copied.statement_id, "undo", other=made(client, claim.id))
    assert high(client, claim.id) == claim.origins.high


def test_who_disagree_about_two_origins_leave_them_as_found(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    one, other = claim.origins.ids[:2]
    judge(client, one, "merge", other=other)
    judge(client, other, "split", other=one, who="Jon")
    assert high(client, claim.id) == claim.origins.high
    page = client.get(f"/claims/{claim.id}").text
    assert "are one origin</bdi>" in page
    assert "are two origins</bdi>" in page
    judge(client, other, "undo", other=made(client, claim.id), who="Jon")
    assert high(client, claim.id) == claim.origins.high - 1


def test_what_is_no_pair_of_origins_is_not_joined(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    one = claim.origins.ids[0]
    for about, verdict, other in (
        (one, "merge", one),
        (one, "merge", claim.id),
        (claim.supports[0], "merge", claim.supports[1]),
        (claim.id, "split", claim.supports[0]),
        (claim.supports[0], "undo", "nothing"),
    ):
        assert "Nothing was recorded" in judge(client, about, verdict, other=other)
    sent = {"form": form_of(client), "about": one, "verdict": "merge", "who": "A", "other": "gone"}
    assert client.post("/judge", data=sent).status_code == 404
    assert "What people decided" not in client.get(f"/claims/{claim.id}").text


def test_a_split_statement_leaves_this_claim_only(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    judge(client, claim.supports[0], "split", other=claim.id)
    page = client.get(f"/claims/{claim.id}").text
    assert "Set aside by people" in page


def test_conflicting_judgements_stay_both_and_change_nothing(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    before = badge(client, claim.id)
    judge(client, claim.supports[0], "reject")
    judge(client, claim.supports[0], "accept", who="Jon")
    assert badge(client, claim.id) == before
    page = client.get(f"/review/{claim.supports[0]}").text
    assert "by <bdi>Ada</bdi>" in page
    assert "by <bdi>Jon</bdi>" in page
    assert "agreed on 0" in page
    assert "disputed" in client.get("/").text


def test_a_stale_decision_says_who_was_first(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    statement = claim.supports[0]
    seen = re.search(r'name="seen" value="(\d+)"', client.get(f"/review/{statement}").text)
    assert seen is not None
    judge(client, statement, "accept", who="Jon", seen=seen[1])
    page = judge(client, statement, "reject", seen=seen[1])
    assert "Somebody decided about this meanwhile" in page
    assert "Jon" in page
    assert "by <bdi>Ada</bdi>" not in client.get(f"/review/{statement}").text
    judge(client, statement, "reject")
    assert "by <bdi>Ada</bdi>" in client.get(f"/review/{statement}").text


def statement_of(case: Path) -> Statement:
    with View.open(case) as view:
        return view.statement(told_twice(case).supports[0])


def test_corrected_words_must_stand_in_the_article(case: Path, enter: Enter) -> None:
    client = enter(case)
    statement = statement_of(case)
    page = judge(client, statement.id, "correct", field="content", value="words nobody printed")
    assert "do not stand in the article" in page
    with View.open(case) as view:
        words = view.quote(statement.content[0])[:12].strip()
    judge(client, statement.id, "correct", field="content", value=words)
    page = client.get(f"/review/{statement.id}").text
    assert f">{words}</span>" in page


def test_a_corrected_stance_changes_sides(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    judge(client, claim.supports[0], "correct", field="stance", value="denies")
    page = client.get(f"/claims/{claim.id}").text
    against = page.split('id="side-2"')[1]
    assert f'id="t-{claim.supports[0]}"' in against


def test_a_corrected_speaker_is_an_origin_of_its_own(case: Path, enter: Enter) -> None:
    client = enter(case)
    with View.open(case) as view:
        claim = next(c for c in view.claims() if c.supports)
        shared = next(
            rooting.statement_id
            for id_ in claim.supports
            for rooting in view.rootings(id_)
            if "same words" in rooting.why
        )
    judge(client, shared, "correct", field="speaker", value="Orsa Boatmen")
    assert high(client, claim.id) == claim.origins.high + 1
    page = client.get(f"/claims/{claim.id}").text
    assert page.count("<bdi>Orsa Boatmen</bdi>") > 1  # the heading of its origin, and its chain


@pytest.mark.parametrize(
    "sent",
    [
        {"verdict": "nothing"},
        {"verdict": "correct", "field": "id", "value": "x"},
        {"verdict": "correct", "field": "stance", "value": "shouts"},
        {"verdict": "accept", "who": " "},
    ],
)
def test_what_no_page_sends_is_not_kept(case: Path, enter: Enter, sent: dict[str, str]) -> None:
    client = enter(case)
    statement = statement_of(case).id
    given = {"form": form_of(client), "about": statement, "who": "Ada", **sent}
    answer = client.post("/judge", data=given)
    assert answer.status_code == 400
    assert "Nothing was recorded" in answer.text
    assert "What people decided" not in client.get(f"/review/{statement}").text


def test_after_a_decision_only_to_our_own_pages(case: Path, enter: Enter) -> None:
    client = enter(case)
    statement = statement_of(case).id
    for away in ("http://evil.example/", "//evil.example", "/\\evil.example"):
        sent = {"form": form_of(client), "about": statement, "verdict": "note", "who": "Ada"}
        answer = client.post("/judge", data={**sent, "next": away}, follow_redirects=False)
        assert answer.headers["location"] == "/"


def test_the_queue_goes_on_where_one_left(case: Path, enter: Enter) -> None:
    client = enter(case)
    first = re.search(r'data-item="(\w+)"', client.get("/review").text)
    assert first is not None
    judge(client, first[1], "accept")
    again = re.search(r'data-item="(\w+)"', client.get("/review").text)
    assert again is not None
    assert again[1] != first[1]
    assert "1 today · 1 by you" in client.get("/review").text


def test_many_at_once(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    sent = {
        "form": form_of(client),
        "about": list(claim.supports),
        "verdict": "reject",
        "who": "Ada",
    }
    client.post("/judge", data=sent)
    assert "no origin" in badge(client, claim.id)


def test_while_another_process_writes_nothing_is_lost(case: Path, enter: Enter) -> None:
    client = enter(case)
    statement = statement_of(case).id
    writer = open_to_write(case)
    writer.execute("BEGIN IMMEDIATE")
    page = judge(client, statement, "accept")
    assert "Nothing was recorded" in page
    assert "being written" in page
    writer.execute("ROLLBACK")
    writer.close()
    assert "Nothing was recorded" not in judge(client, statement, "accept")


def test_judgements_survive_the_end_of_the_room(case: Path, enter: Enter) -> None:
    statement = statement_of(case).id
    judge(enter(case), statement, "reject", why="for later")
    assert "for later" in enter(case).get(f"/review/{statement}").text
    assert desk_module.Desk(case).writer == ""


def test_a_rejected_statement_leaves_facets_ledger_and_figures(case: Path, enter: Enter) -> None:
    client = enter(case)
    with View.open(case) as view:
        reply = next(view.facts(Reply))
        figure = next(iter(view.figures(None, 1)))
    for path, statement in (("/ledger", reply.statement_id), ("/figures", figure.statement.id)):
        assert f"at={statement}" in client.get(path).text
        judge(client, statement, "reject")
        assert f"at={statement}" not in client.get(path).text


def test_facets_follow_what_people_decided(case: Path, enter: Enter) -> None:
    client = enter(case)
    claim = told_twice(case)
    for statement in claim.supports:
        judge(client, statement, "correct", field="basis", value="document")
    narrowed = client.get("/?basis=document&sort=origins").text
    assert f'id="c-{claim.id}"' in narrowed
    for statement in (*claim.supports, *claim.opposes):
        judge(client, statement, "reject")
    assert f'id="c-{claim.id}"' not in client.get("/?basis=document").text
    assert f"/claims/{claim.id}" not in client.get("/times").text
