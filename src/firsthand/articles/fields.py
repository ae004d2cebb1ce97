"""Fields over a message or a form: "From: Ann Lee", "Subject: Searches", "Cc: The mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from firsthand.articles import Label
from firsthand.articles._bodies import is_body
from firsthand.articles._lines import Line, lines
from firsthand.articles._names import is_outlet, is_person
from firsthand.model import Document, Mark, MarkKind
from firsthand.plugins import Part
from firsthand.text.dates import printed_dates

FIELD = re.compile(
    r"(?P<name>From|FROM|To|TO|Cc|CC|cc|Bcc|Sent|SENT|Date|DATE|Time|TIME|Subject|SUBJECT|Re|RE"
    r"|Attachments?|Reply-To|Classification|CLASSIFICATION|Distribution|Place|Priority|Via"
    r"|Our ref|Your ref|Ref|REF"
    r"|Name|Witness|Age|Sex|Occupation|Location|Interviewer|Language)"
    r"[ \xa0]*(?::|(?=\t))[ \xa0\t]*(?P<value>\S.*)"
)
KINDS = MappingProxyType(
    {"subject": MarkKind.TITLE, "re": MarkKind.TITLE, "from": MarkKind.BYLINE}
    | {"date": MarkKind.PUBLISHED, "sent": MarkKind.PUBLISHED}
)
MAIL = re.compile(r"[ \xa0]*[<(\[]?[\w.+-]+@[\w.-]+[>)\]]?")
HEAD_LINES = 24
TOGETHER = 2  # fields of different names: one alone may be anything
LINE_CHARS = 200


def label(doc: Document) -> Iterator[Mark]:
    """The name of each field, and what it says: subject, author, date or furniture."""
    fields = [*_fields(lines(doc.text)[:HEAD_LINES])]
    names = {found["name"].casefold() for _, found in fields}
    subjects = 0
    for line, found in fields:
        name = found["name"].casefold()
        alone = len(names) < TOGETHER
        if alone and (name != "re" or not _is_apart(line)):
            continue
        kind = KINDS.get(name)
        value = line.start + found.start("value")
        if name == "from" and _is_issuer(_bare(found["value"])):
            kind = MarkKind.OUTLET
        if kind is MarkKind.TITLE and subjects:
            kind = None
        subjects += kind is MarkKind.TITLE
        if kind is None or not _fits(kind, found["value"]):
            yield Mark(doc.span(line.start, line.end), MarkKind.LABEL)
            continue
        sender = kind in (MarkKind.BYLINE, MarkKind.OUTLET)
        end = value + len(_bare(found["value"])) if sender else line.end
        yield Mark(doc.span(line.start, value), MarkKind.LABEL)
        yield Mark(doc.span(value, end), kind)
        if end < line.end:
            yield Mark(doc.span(end, line.end), MarkKind.LABEL)


def _fields(head: Sequence[Line]) -> Iterator[tuple[Line, re.Match[str]]]:
    for line in head:
        if len(line.text) <= LINE_CHARS and (found := FIELD.fullmatch(line.text)):
            yield line, found


def _is_apart(line: Line) -> bool:
    """Whether "Re: …" heads a letter: a line of its own, a capital, no end of a sentence."""
    return line.blank > 0 and line.text[-1] not in ".?!" and line.text[3:].strip()[:1].isupper()


def _fits(kind: MarkKind, value: str) -> bool:
    match kind:
        case MarkKind.BYLINE:
            return is_person(_bare(value).split(",")[0])
        case MarkKind.PUBLISHED:
            return any(printed_dates(value))
        case _:
            return True


def _is_issuer(sender: str) -> bool:
    return "," not in sender and (is_outlet(sender) or is_body(sender))


def _bare(value: str) -> str:
    """A sender without the address behind the name."""
    found = MAIL.search(value)
    return value[: found.start()].rstrip() if found and found.start() else value


def build() -> Label:
    """The label; it needs no model."""
    return label


PART = Part(name="fields", version=3, build=build)
