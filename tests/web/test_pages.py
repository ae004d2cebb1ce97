"""Every page over a real case: what it holds, what it never shows, what it says when wrong."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from eval.room import invented
from starlette.testclient import TestClient

from firsthand import flow
from firsthand.model import Report
from firsthand.shell.adding import Options, add
from firsthand.store import write
from firsthand.store.file import open_to_write
from firsthand.store.lock import held
from firsthand.store.view import View
from firsthand.web.desk import Desk
from firsthand.web.figures import strips
from tests.web.conftest import Enter, form_of

LINK = re.compile(r'href="(/[^"]*)"')
ROOMS = (
    "/",
    "/reports",
    "/ledger",
    "/figures",
    "/times",
    "/sources",
    "/review",
    "/dossier",
    "/keys",
    "/search",
)


def text_of(page: str) -> str:
    """The words of a page on one line, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def crawled(client: TestClient, start: str = "/") -> dict[str, str]:
    """Every page that links lead to, but those that open protected words, narrow the list, or
    show a text from another place.
    """
    found: dict[str, str] = {}
    waiting = [start]
    while waiting:
        path = waiting.pop().split("#")[0]
        if path.startswith("/documents"):
            path = path.split("?")[0]
        narrows = path.startswith(("/?", "/search?", "/times?")) and "page=" not in path
        if path in found or narrows or "open=" in path or path.startswith(("/static", "/reports/")):
            continue
        answer = client.get(html.unescape(path))
        assert answer.status_code == 200, path
        found[path] = answer.text
        waiting += LINK.findall(answer.text)
    return found


@pytest.mark.parametrize("path", ROOMS)
def test_every_room_opens(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "<h1" in answer.text
    assert answer.text.count("<main") == 1


def test_no_page_shows_protected_words(client: TestClient, made: Path) -> None:
    with View.open(made) as view:
        passages = [words.split() for _, words in view.protected_words()]
    runs = {
        " ".join(words[at : at + 4])
        for words in passages
        if len(words) > 3
        for at in range(len(words) - 3)
    }
    assert len(runs) > 20
    pages = crawled(client)
    assert len(pages) > 100
    for path, page in pages.items():
        words = text_of(page)
        leaked = [run for run in runs if run in words or run in html.unescape(path)]
        assert not leaked, path


def test_protected_words_are_opened_one_by_one(client: TestClient, made: Path) -> None:
    statement, words = protected_statement(made)
    with View.open(made) as view:
        claim = next(view.claims_of_statement(statement)).id
    shut = client.get(f"/claims/{claim}")
    assert words not in text_of(shut.text)
    assert f"open={statement}" in shut.text
    opened = client.get(f"/claims/{claim}?open={statement}")
    assert words in text_of(opened.text)
    assert words not in opened.text.split("</title>")[0]


def test_nothing_opens_in_the_projector_safe_view(case: Path, enter: Enter) -> None:
    client = enter(case)
    statement, words = protected_statement(case)
    with View.open(case) as view:
        claim = next(view.claims_of_statement(statement)).id
        doc = view.statement(statement).doc_id
        report = next(view.reports()).id
    client.post("/safe", data={"form": form_of(client), "safe": "1"})
    for path in (f"/claims/{claim}", f"/documents/{doc}", f"/review/{statement}"):
        page = client.get(f"{path}?open={statement}").text
        assert words not in text_of(page)
        assert "open the protected words" not in page
    assert client.get(f"/reports/{report}/original").status_code == 404
    client.post("/safe", data={"form": form_of(client), "safe": "0"})
    assert words in text_of(client.get(f"/claims/{claim}?open={statement}").text)


def test_no_drawing_tells_a_protected_number(client: TestClient) -> None:
    page = client.get("/figures").text
    rows = re.findall(r"<tr><td class=\"printed\">.*?</tr>", page, re.S)
    shut = [row for row in rows if 'class="folded"' in row]
    assert shut
    assert not [row for row in shut if "<circle" in row or "<rect" in row or "<path" in row]


def protected_statement(case: Path) -> tuple[str, str]:
    """A statement of a claim that lies in protected words, and four of them."""
    with View.open(case) as view:
        for each, words in view.protected_words():
            for article in view.articles_of(each.span.doc_id):
                for statement in view.statements(article.id):
                    inside = any(each.span.contains(span) for span in statement.content)
                    if (
                        inside
                        and len(words.split()) > 5
                        and any(view.claims_of_statement(statement.id))
                    ):
                        said = " ".join(view.quote(statement.content[0]).split()[:4])
                        return statement.id, said
    raise AssertionError("no protected statement in the examples")


def test_search_folds_what_is_protected(client: TestClient, made: Path) -> None:
    _, words = protected_statement(made)
    for path in (f"/search?q={words}", f"/?q={words}"):
        page = client.get(path).text
        body = text_of(page.split("<main", 1)[1])
        assert body.count(words) <= body.count(f"“{words}”") + body.count(f'"{words}"') + 1


def test_facets_narrow_and_say_how_many(client: TestClient) -> None:
    page = client.get("/").text
    link = re.search(r'href="(/\?opposed=opposed)"[^>]*>.*?<small>(\d+)</small>', page, re.S)
    assert link is not None
    narrowed = client.get(link[1]).text
    assert narrowed.count('<article class="claim"') == int(link[2])
    assert f"{link[2]} of " in narrowed
    again = re.search(r'class="chosen"><a href="([^"]+)"', narrowed)
    assert again is not None
    assert again[1] == "/"


@pytest.mark.parametrize("sort", ["weight", "origins", "opposed", "newest", "time"])
def test_every_order_holds_every_claim(client: TestClient, sort: str) -> None:
    ids: list[str] = []
    page = 1
    while f"page={page + 1}" in (text := client.get(f"/?sort={sort}&page={page}").text):
        ids += re.findall(r'id="c-(\w+)"', text)
        page += 1
    ids += re.findall(r'id="c-(\w+)"', text)
    assert len(ids) == len(set(ids))
    assert f"{len(ids)} claims" in text


def test_words_that_match_are_marked(client: TestClient) -> None:
    page = client.get("/?q=boats").text
    assert "<mark>boats</mark>" in page
    assert client.get('/?q="listed by the harbour"').text.count('<article class="claim"') >= 1


def test_a_search_without_hits_teaches(client: TestClient) -> None:
    page = client.get("/?q=fishermin").text
    assert "No claim in this case matches" in page
    assert "fishermen" in page


@pytest.mark.parametrize(
    "path",
    [
        "/?page=0", "/?page=-1", "/?page=99999999999", "/?page=x", "/?sort=nothing",
        "/?origins=99", "/?body=%00", "/?q=%22", "/?q=%E2%80%AE%00", "/?from=x&to=2000",
        "/?q=" + "a" * 3000, "/search?q=*%20OR%20NEAR(", "/?more=nothing", "/times?q=boats",
        "/figures?q=boats", "/reports?page=400",
    ],
)  # fmt: skip
def test_any_address_is_answered(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/claims/nothing", "/documents/nothing", "/review/nothing", "/reports/no/original", "/x/y"],
)
def test_an_unknown_id_is_a_clear_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Not in this case" in answer.text
    assert "Traceback" not in answer.text


def test_the_reader_shows_the_text_as_it_was_written(client: TestClient, made: Path) -> None:
    with View.open(made) as view:
        doc = next(d for d in view.documents() if not list(view.protected(d.id)))
    page = client.get(f"/documents/{doc.id}").text
    bits = re.findall(r'data-at="(\d+)"[^>]*>(.*?)</span>', page, re.S)
    assert bits
    for at, words in bits:
        plain = html.unescape(words)
        assert doc.text[int(at) : int(at) + len(plain)] == plain
    assert "".join(doc.text.split()) == "".join("".join(html.unescape(w) for _, w in bits).split())


def test_the_reader_leads_to_each_statement_and_hit(client: TestClient, made: Path) -> None:
    with View.open(made) as view:
        for statement in list(view.statements())[::9]:
            page = client.get(f"/documents/{statement.doc_id}?at={statement.id}").text
            assert f'id="s-{statement.id}"' in page
        doc = next(view.documents())
    first = client.get(f"/documents/{doc.id}?q=boats").text
    assert "hit=1#hit-1" in first
    assert 'id="hit-1"' in first


HOSTILE = (
    "Lorries <script>alert(1)</script> at \"><img src=x onerror=alert(2)>\n\n"
    "By Ada </title><script>alert(3)</script> Brenk\n\n"
    "The council {{7*7}} said that “<b onclick=alert(4)>18 lorries</b> were seized” in Ostrel. "
    "The mayor of \u202eLERTSO\u202c denied that any lorry was seized in Ostrel. "
    "The driver Z\u0315\u0300\u0301\u0302\u0303a\u0345lgo said \x07 nothing \x1b[31mred. "
    f"{'Very' * 1200} Long said that 18 lorries were seized in Ostrel. "
    "قال المتحدث إن الشاحنات احتجزت.\n"
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, ready: flow.DocumentParts) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    name = "<script>alert(5)<∕script>\u202ename.txt"
    (folder / name).write_text(HOSTILE, "utf-8")
    case = folder / "hostile.case"
    add([folder / name], case, Options(ready=ready, strict=True))
    return case


def test_a_hostile_report_is_words_and_no_more(hostile: Path, enter: Enter) -> None:
    client = enter(hostile)
    pages = crawled(client)
    assert any("alert(1)" in page for page in pages.values())
    for page in pages.values():
        assert "<script>" not in page
        assert "<img" not in page
        assert "<b onclick" not in page
        assert not set(page) & {"\x07", "\x1b", "\x00"}
    assert any("{{" in page and "7*7" in page for page in pages.values())


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of one article with ten thousand statements."""
    case = tmp_path_factory.mktemp("long") / "long.case"
    db = open_to_write(case)
    reading = invented(0, 10_000)
    doc = reading.doc
    report = Report(doc.report_id, doc.name, len(doc.text.encode()))
    with write.transaction(db):
        write.add_report(db, report)
        write.add_document(db, reading, "eval@1")
        write.finish_report(db, [report], "eval@1", doc.text.encode(), "place")
    db.close()
    return case


def test_ten_thousand_statements_in_one_article(long: Path, enter: Enter) -> None:
    client = enter(long)
    with View.open(long) as view:
        doc = next(view.documents())
        last = max(view.statements(), key=lambda each: each.content[0].start)
    first = client.get(f"/documents/{doc.id}")
    assert first.status_code == 200
    assert len(first.content) < 3_000_000
    assert "part 1 of" in first.text
    assert f'id="s-{last.id}"' in client.get(f"/documents/{doc.id}?at={last.id}").text
    for path in ROOMS:
        assert client.get(path).status_code == 200


def test_an_empty_case_says_what_to_do(
    tmp_path: Path, ready: flow.DocumentParts, enter: Enter
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Ostrel.\n", "utf-8")
    add([note], tmp_path / "small.case", Options(ready=ready))
    client = enter(tmp_path / "small.case")
    assert "firsthand add" in client.get("/").text
    for path in ROOMS:
        assert client.get(path).status_code == 200


def test_a_case_that_goes_is_missed_and_found_again(case: Path, enter: Enter) -> None:
    client = enter(case)
    away = case.with_name("away.case")
    case.rename(away)
    gone = client.get("/")
    assert gone.status_code == 503
    assert "deleted or moved" in gone.text
    assert "Traceback" not in gone.text
    away.rename(case)
    assert client.get("/").status_code == 200


def test_another_case_in_its_place_is_read(case: Path, hostile: Path, enter: Enter) -> None:
    client = enter(case)
    assert "lorries" not in client.get("/").text
    fresh = case.with_name("fresh.case")
    fresh.write_bytes(hostile.read_bytes())
    for end in ("-wal", "-shm"):
        case.with_name(case.name + end).unlink(missing_ok=True)
    fresh.replace(case)
    assert "lorries" in client.get("/").text


def test_no_case_any_more_but_some_file(case: Path, enter: Enter) -> None:
    client = enter(case)
    fresh = case.with_name("fresh")
    fresh.write_text("no case at all " * 1000)
    fresh.replace(case)
    answer = client.get("/")
    assert answer.status_code == 503
    assert "is not a case" in answer.text


def test_the_page_says_that_reports_are_being_added(case: Path, enter: Enter) -> None:
    client = enter(case)
    with held(case, 1.0):
        assert "being added" in client.get("/").text
    assert "being added" not in client.get("/").text


def test_sources_tell_how_articles_rest_on_each_other(client: TestClient, made: Path) -> None:
    with View.open(made) as view:
        edges = list(view.derivations())
        articles = {each.id: each for each in view.articles()}
    inside = [each for each in edges if each.to_article]
    assert inside
    page = client.get("/sources").text
    fans = page.split("Articles that others repeat", 1)[1]
    for each in inside:
        doc_ids = (articles[str(each.to_article)].doc_id, articles[each.from_article].doc_id)
        assert all(f"/documents/{doc_id}" in fans for doc_id in doc_ids)
    for each in edges:
        assert each.to_name is None or "Leaned on, and not in this case" in fans


def test_a_list_is_drawn_once_and_anew_for_who_sees_it_otherwise(case: Path, enter: Enter) -> None:
    client = enter(case)
    first = client.get("/?sort=newest")
    assert client.get("/?sort=newest").text == first.text
    assert client.get("/?sort=newest").headers["content-encoding"] == "gzip"
    assert client.get("/?sort=origins").text != first.text
    with View.open(case) as view:
        claim = next(iter(view.claims()))
    sent = {"form": form_of(client), "about": claim.supports[0], "verdict": "reject", "who": "Ada"}
    client.post("/judge", data=sent)
    assert "✎ 1 reject" in client.get("/?sort=newest").text
    client.post("/safe", data={"form": form_of(client), "safe": "1"})
    assert 'class="safe"' in client.get("/?sort=newest").text


def test_no_two_units_stand_on_one_scale(tmp_path: Path, ready: flow.DocumentParts) -> None:
    note = tmp_path / "note.txt"
    note.write_text(
        "Prices at Ostrel\n\nBy Ada Brenk\nThe Courier, 3 May 2004\n\n"
        "Permits were sold for up to £1,900 each, the port union said. Permits were sold for "
        "between 80 and 2,600 euros each, the harbour council said.\n",
        "utf-8",
    )
    case = tmp_path / "prices.case"
    add([note], case, Options(ready=ready))
    desk = Desk(case)
    with desk.sitting() as sitting:
        scales = [scale for strip in strips(sitting) for scale in strip.scales]
        ends = [scale.last for scale in scales]
    desk.close()
    assert any("GBP" in end for end in ends)
    assert any("EUR" in end for end in ends)
    for scale in scales:
        assert len({str(each.words[0].words)[:1] in "£" for each in scale.told}) == 1
