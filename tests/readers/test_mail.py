"""Mail: a few headers marked as such, the words, and attachments as files of their own."""

from __future__ import annotations

import pytest
from tests.readers import builders

from firsthand.model import Document, MarkKind, Problem, Raw
from firsthand.readers import eml, mbox
from firsthand.readers._limits import Fit, Limits

READ = eml.build()
READ_BOX = mbox.build()
HEAD = b"From: Ana <ana@post.test>\nMIME-Version: 1.0\n"


def read(data: bytes) -> list[object]:
    return list(READ(Raw("a.eml", data), Limits()))


def one(data: bytes) -> Document:
    [doc] = [found for found in read(data) if isinstance(found, Document)]
    return doc


def test_headers_are_kept_and_marked_and_declared() -> None:
    doc = one(builders.eml())
    head, _, body = doc.text.partition("\n\n")
    assert head.splitlines() == [
        "From: Ána Lind <ana@post.test>",
        "To: desk@post.test",
        "Date: Fri, 04 Mar 2011 23:30:00 +0100",
        "Subject: Shots at the bridge",
    ]
    assert body == f"Dear desk,\n\n{builders.SAID}"
    assert [(mark.kind, doc.quote(mark.span)) for mark in doc.marks] == [(MarkKind.HEADER, head)]
    assert doc.declared.title == "Shots at the bridge"
    assert doc.declared.authors == ("Ána Lind",)
    assert doc.declared.published == "2011-03-04"


@pytest.mark.parametrize(
    ("rest", "body"),
    [
        (b"\nPlain words.\n", "Plain words."),
        (b"Content-Type: text/plain; charset=iso-8859-2\n\n\xe8ovek\n", "čovek"),
        (
            b"Content-Transfer-Encoding: quoted-printable\n\nno =E2=80=94 yes=\n, no\n",
            "no — yes, no",
        ),
        (b"Content-Transfer-Encoding: base64\n\nd29yZHM=\n", "words"),
        (b"Content-Type: text/html\n\n<html><p>One</p><p>Two</p></html>", "One\n\nTwo"),
        (b"Content-Type: text/plain; charset=no-such\n\nwords\n", "words"),
    ],
)
def test_the_body_is_decoded(rest: bytes, body: str) -> None:
    assert one(HEAD + rest).text == f"From: Ana <ana@post.test>\n\n{body}"


def test_plain_text_is_preferred_to_the_same_words_as_a_page() -> None:
    mail = builders.message()
    mail.add_alternative("<p>As a page.</p>", subtype="html")
    assert "As a page" not in one(mail.as_bytes()).text


def test_furniture_of_a_page_is_marked_behind_the_headers() -> None:
    doc = one(HEAD + b"Content-Type: text/html\n\n<html><nav>Menu</nav><p>Words.</p></html>")
    marks = [(mark.kind, doc.quote(mark.span)) for mark in doc.marks]
    assert (MarkKind.BOILERPLATE, "Menu") in marks


def test_attachments_and_messages_sent_on_are_members() -> None:
    mail = builders.message()
    mail.add_attachment(b"words", maintype="application", subtype="pdf", filename="../p/x.pdf")
    mail.add_attachment(b"more", maintype="image", subtype="png")
    inner = builders.message()
    inner.replace_header("Subject", "Older")
    mail.add_attachment(inner)
    found = read(mail.as_bytes())
    members = [member for member in found if isinstance(member, Raw)]
    assert [member.name for member in members] == [
        "a.eml!p/x.pdf",
        "a.eml!attachment-1",
        "a.eml!attachment-2.eml",
    ]
    assert members[0].data == b"words"
    assert b"Subject: Older" in members[2].data
    assert one(mail.as_bytes()).text.count(builders.SAID) == 1


@pytest.mark.parametrize("kind", ["multipart/encrypted; boundary=x", "application/pkcs7-mime"])
def test_an_encrypted_mail_is_a_problem(kind: str) -> None:
    [problem] = read(HEAD + f"Content-Type: {kind}\n\n--x\n\nsecret\n--x--\n".encode())
    assert isinstance(problem, Problem)
    assert "decrypt it" in problem.message


@pytest.mark.parametrize(
    ("data", "name", "fit"),
    [
        (builders.eml(), "a.txt", Fit.CONTENT),
        (b"From: Ana\nSubject: x\n\nwords", "a.eml", Fit.NAME),
        (b"From: Ana\nSubject: x\n\nwords", "a.txt", Fit.NO),
        (b"By: Ana Lind\nSource: Harbour Post\nPublish Date: 4 March\n\nwords", "a.eml", Fit.NO),
        (b"Words first.\nFrom: Ana\nMIME-Version: 1.0\n\nwords", "a.txt", Fit.NO),
    ],
)
def test_a_mail_is_told_by_headers_of_a_mail_program(data: bytes, name: str, fit: Fit) -> None:
    assert READ.recognises(Raw(name, data)) is fit


@pytest.mark.parametrize("date", ["yesterday", "", "Fri, 99 Mar 2011 99:99:99 +0100"])
def test_a_date_that_is_none_is_not_declared(date: str) -> None:
    assert one(HEAD + f"Date: {date}\n\nwords".encode()).declared.published is None


@pytest.mark.parametrize(
    "name",
    [
        "=?utf-8?B?!!!?=",
        "=?nope?Q?a?=",
        "\udcff".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
def test_damaged_headers_are_shown_as_far_as_they_go(name: str) -> None:
    text = one(HEAD + b"Subject: " + name.encode("latin-1") + b"\n\nwords").text
    assert text.encode().endswith(b"words")


def test_parts_in_parts_without_end_are_a_problem() -> None:
    [problem] = read(HEAD + b"Content-Type: message/rfc822\n\n" * 2000 + b"words")
    assert isinstance(problem, Problem)
    assert "too deep" in problem.message


def test_a_mailbox_holds_its_messages() -> None:
    second = HEAD + b"Subject: two\n\n>From here we saw it.\nFrom there we did not.\n"
    found = list(READ_BOX(Raw("box", builders.mbox(builders.eml(), second)), Limits()))
    assert [member.name for member in found if isinstance(member, Raw)] == [
        "box!1.eml",
        "box!2.eml",
    ]
    last = found[-1]
    assert isinstance(last, Raw)
    assert one(last.data).text.endswith("From here we saw it.\nFrom there we did not.")


def test_a_message_over_the_limit_is_named() -> None:
    [problem] = READ_BOX(Raw("box", builders.mbox()), Limits(member_bytes=10))
    assert isinstance(problem, Problem)
    assert problem.subject == "box!1.eml"
