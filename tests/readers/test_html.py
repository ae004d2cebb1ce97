"""Web pages: what they show is kept in order, furniture is marked, dates are not guessed."""

from __future__ import annotations

import pytest

from firsthand.model import Document, MarkKind, Problem, Raw
from firsthand.readers import html
from firsthand.readers._limits import Limits

READ = html.build()
PROSE = (
    "The mayor of Velm said on Friday that no shots were fired at the old bridge.",
    "Two shopkeepers who live beside the bridge told the newspaper that they heard four shots.",
    "The police have opened an inquiry, and its results are expected before the end of the year.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)


def one(source: str | bytes, name: str = "page.html") -> Document:
    data = source.encode() if isinstance(source, str) else source
    [doc] = [found for found in READ(Raw(name, data), Limits()) if isinstance(found, Document)]
    return doc


def furniture(doc: Document) -> list[str]:
    return [doc.quote(mark.span) for mark in doc.marks if mark.kind is MarkKind.BOILERPLATE]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One  two\n three</p><p>Four</p>", "One two three\n\nFour"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("One<br><br>two", "One\n\ntwo"),
        ("<h1>Head</h1>Words <b>in</b> a<i>n</i>other", "Head\n\nWords in another"),
        ("<pre>a\n  b</pre>c", "a\nb\n\nc"),
        ("<ul><li>a<li>b</ul>c", "a\nb\n\nc"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>e", "a\tb\nc\td\n\ne"),
        ("a<script>var b</script><style>p{}</style><!-- c -->d", "ad"),
        ("a <p hidden>b</p><p style='display: none'>c</p>d", "a d"),
        ("<p>1&nbsp;000 &amp; &ldquo;more&rdquo; &#8212;</p>", "1\xa0000 & “more” —"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<p>unclosed <b>bold<p>next", "unclosed bold\n\nnext"),
    ],
)
def test_keeps_what_is_seen_in_reading_order(body: str, text: str) -> None:
    source = f"<html><head><title>T</title></head><body>{body}</body></html>"
    assert one(source).text == text


def test_a_page_laid_out_as_a_table_has_its_cells_as_paragraphs() -> None:
    source = f"<html><table><tr><td>Home<br>News</td><td>{BODY}</td></tr></table></html>"
    assert one(source).text == "\n\n".join(("Home\nNews", *PROSE))


@pytest.mark.parametrize(
    ("before", "marked"),
    [
        ("<nav><a href=/>Home</a> <a href=/n>News</a></nav>", ["Home News"]),
        ("<div class='site-menu'><ul><li>Home<li>News</ul></div>", ["Home", "News"]),
        ("<div id='cookieNotice'><p>We use cookies.</p></div>", ["We use cookies."]),
        ("<div role=navigation>Home</div>", ["Home"]),
        ("<header>The Harbour Post</header>", ["The Harbour Post"]),
        ("<p><a href=/>← Back</a></p>", ["← Back"]),
        ("<div class=share>Share this</div>", ["Share this"]),
        ("<div class=canvas>A daring reader</div><p>Words.</p>", []),
        ("<article><header><h1>Shots</h1></header></article>", []),
        ("<h1><a href=/shots>Shots at the bridge</a></h1>", []),
        ("<h1>Shots</h1><p class=byline><a href=/ana>Ana Lind</a></p>", []),
        ("<h1>Shots</h1><p>By Ana Lind</p>", []),
        (
            "<h1>Shots</h1><p><a href=/r>A long link in a line of its own, as prose may have</a>.",
            [],
        ),
    ],
)
def test_marks_furniture_and_keeps_it(before: str, marked: list[str]) -> None:
    doc = one(f"<html><body>{before}{BODY}</body></html>")
    assert furniture(doc) == marked
    assert all(paragraph in doc.text for paragraph in PROSE)


def test_a_page_laid_out_by_tables_and_line_breaks() -> None:
    menu = (
        "<a href=/>Front page</a><br><a href=/w>World</a><br><br><b>Help</b><br><a>Newsletter</a>"
    )
    body = "<br><br>".join(("<b>Shots at the bridge</b>", "<b>By Mira Holt</b>", *PROSE))
    foot = '<a href="javascript:print()">Print this page</a> | <a href=m>Email to a friend</a>'
    rows = f"<tr><td colspan=2>4 March 2003<tr><td>{menu}<td>{body}<br><br>{foot}"
    doc = one(f"<html><table>{rows}</table></html>")
    assert doc.text.split("\n\n")[3:8] == ["Shots at the bridge", "By Mira Holt", *PROSE]
    assert furniture(doc) == [
        "Front page\nWorld",
        "Help\nNewsletter",
        "Print this page | Email to a friend",
    ]


def test_a_caption_is_no_furniture() -> None:
    doc = one(f"<html>{BODY}<figure><figcaption>The bridge. Photo: J. Lund</figcaption></figure>")
    assert doc.text.endswith("The bridge. Photo: J. Lund")
    assert furniture(doc) == []


@pytest.mark.parametrize("name", ["body class='menu-open'", "div class='with-sidebar'", "form"])
def test_what_holds_the_page_is_no_furniture_whatever_it_is_called(name: str) -> None:
    tag = name.partition(" ")[0]
    doc = one(f"<html><{name}>{BODY}</{tag}></html>")
    assert furniture(doc) == []


def test_all_articles_of_a_page_are_in_its_text_and_unmarked() -> None:
    second = "<h2>Ferry sinks</h2><p>A ferry sank off Orle on Monday, the coast guard said.</p>"
    third = "<h2>Strike ends</h2><p>Dockers in Velm went back to work, their union announced.</p>"
    page = f"<html><body><h1>Shots</h1>{BODY}{second}{third}<footer>About us</footer></body></html>"
    doc = one(page)
    assert "A ferry sank off Orle" in doc.text
    assert "Dockers in Velm" in doc.text
    assert furniture(doc) == ["About us"]


HEADS = [
    ('<meta property="og:title" content="Shots"><title>Shots | Post</title>', "title", "Shots"),
    ("<title> Shots\n at the bridge </title>", "title", "Shots at the bridge"),
    ('<meta property="og:site_name" content="Harbour Post">', "outlet", "Harbour Post"),
    ('<meta name="author" content="Ana Lind">', "authors", ("Ana Lind",)),
    ('<meta property="article:author" content="https://x.test/ana">', "authors", ()),
    (
        '<meta property="article:published_time" content="2011-03-04T08:00Z">',
        "published",
        "2011-03-04",
    ),
    ('<meta name="pubdate" content="4 March 2011">', "published", "2011-03-04"),
    ('<meta property="article:modified_time" content="2016-07-27T08:00Z">', "published", None),
    ('<meta http-equiv="last-modified" content="2016-07-27">', "published", None),
    ('<meta name="pubdate" content="2011-13-44">', "published", None),
]
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "Person"}, {"@type":
"NewsArticle", "headline": "Shots", "datePublished": "2011-03-04T22:00:00+01:00",
"dateModified": "2016-07-27", "author": [{"name": "Ana Lind"}, {"name": "Bo Ek"}],
"publisher": {"name": "Harbour Post"}}]}</script>"""


@pytest.mark.parametrize(("head", "field", "value"), HEADS)
def test_reads_what_the_head_declares(head: str, field: str, value: object) -> None:
    doc = one(f"<html><head>{head}</head><body>{BODY}</body></html>")
    assert getattr(doc.declared, field) == value


def test_reads_linked_data() -> None:
    stated = one(f"<html><head>{LINKED}</head><body>{BODY}</body></html>").declared
    assert (stated.title, stated.outlet) == ("Shots", "Harbour Post")
    assert (stated.authors, stated.published) == (("Ana Lind", "Bo Ek"), "2011-03-04")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"@graph": 3}', "3", '{"@type": ["Article"]', ""])
def test_damaged_linked_data_is_passed_over(text: str) -> None:
    head = f'<script type="application/ld+json">{text}</script>'
    assert one(f"<html><head>{head}</head><body>{BODY}</body></html>").declared.title is None


@pytest.mark.parametrize("stamp", ["Last updated: 11/23/2018", "Printed on 23 November 2018"])
def test_a_page_stamp_is_no_publication_date(stamp: str) -> None:
    doc = one(f"<html><body><p>{stamp}</p><h1>Shots</h1>{BODY}<p>{stamp}</p></body></html>")
    assert doc.declared.published is None


@pytest.mark.parametrize("deep", [300, 5_000, 100_000])
def test_a_page_nested_deep_is_read(deep: int) -> None:
    source = "<html><body>" + "<div>" * deep + "deep words" + "</div>" * deep + "<p>after</p>"
    assert one(source).text == "deep words\n\nafter"


def test_a_page_nested_too_deep_says_so() -> None:
    source = b"<html>" + b"<b>" * 5_000 + b"words <script>if (a < b) {}</script>&amp; more"
    problem, doc = READ(Raw("a.html", source), Limits())
    assert isinstance(problem, Problem)
    assert "nested too deep" in problem.message
    assert isinstance(doc, Document)
    assert doc.text == "words\n\n& more"


def test_the_declared_encoding_is_used() -> None:
    source = '<html><head><meta charset="windows-1250"></head><p>Fenč</p></html>'
    assert one(source.encode("cp1250")).text == "Fenč"


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (b"<!DOCTYPE html><p>x", True),
        (b"\xef\xbb\xbf\n <!-- a --> <HTML>", True),
        ("<html><p>x".encode("utf-16"), True),
        (b"<?xml version='1.0'?><html/>", True),
        (b"Use <b>bold</b> for words.", False),
        (b"<?xml version='1.0'?><rss/>", False),
        (b"5 < 6", False),
    ],
)
def test_a_page_is_told_by_its_first_tag(data: bytes, known: bool) -> None:
    assert (READ.recognises(Raw("a.txt", data)) > 0) is known
