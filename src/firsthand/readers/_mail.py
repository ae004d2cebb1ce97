"""A mail message → its text, what its headers declare, and its attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from firsthand.model import Declared, MarkKind
from firsthand.readers._document import Found
from firsthand.readers._page import flat, page
from firsthand.text.encodings import decode

SHOWN = ("From", "To", "Cc", "Date", "Subject")
HEADER_CHARS = 10_000  # of one header; no person writes longer ones
LINE_END = re.compile(r"\r\n|\r")
SENT_ON = "message/rfc822"
SPACES = re.compile(r"\s+")
SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


def composed(message: Message) -> Found:
    """Headers that matter, one a line and marked as such, an empty line, and the words."""
    lines = [f"{name}: {value}" for name in SHOWN if (value := header(message, name))]
    head = "\n".join(lines)
    body, marks = _body(message)
    start = len(head) + 2 if head and body else len(head)
    shifted = ((begin + start, end + start, kind) for begin, end, kind in marks)
    return Found(
        "\n\n".join(part for part in (head, body) if part),
        None,
        _declared(message),
        ((0, len(head), MarkKind.HEADER), *shifted),
    )


def header(message: Message, name: str) -> str:
    """A header on one line, decoded; empty when it is missing."""
    raw = message.get(name)
    if raw is None:
        return ""
    words = str(raw)[:HEADER_CHARS]
    try:
        pieces = decode_header(words)
    except (MessageError, ValueError):  # damaged encoded words: shown as they are
        pieces = [(words, None)]
    decoded = (
        decode(piece, charset).text if isinstance(piece, bytes) else piece
        for piece, charset in pieces
    )
    return SPACES.sub(" ", _sound("".join(decoded))).strip()


def _body(message: Message) -> tuple[str, tuple[tuple[int, int, MarkKind], ...]]:
    """The plain text parts; where there is none, the pages."""
    parts = [part for part in leaves(message) if part.get_content_type() != SENT_ON]
    parts = [part for part in parts if not filename(part)]
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    if plain:
        texts = [LINE_END.sub("\n", text_of(part)).strip("\n") for part in plain]
        return "\n\n".join(text for text in texts if text.strip()), ()
    for part in parts:
        if part.get_content_type() == "text/html":
            source = text_of(part)
            found = page(source) or flat(source)
            return found.text, found.marks
    return "", ()


def text_of(part: Message) -> str:
    """The words of one text part, decoded."""
    return decode(bytes_of(part), part.get_content_charset()).text


def bytes_of(part: Message) -> bytes:
    """What a part carries; of a message inside a message, that message."""
    if part.get_content_type() == SENT_ON and part.is_multipart():
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, Message) else b""
    carried = part.get_payload(decode=True)
    return carried if isinstance(carried, bytes) else b""


def leaves(message: Message) -> Iterator[Message]:
    """Parts that hold no others, in order; a message that was sent on is one part."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_type() != SENT_ON:
            stack.extend(one for one in reversed(inner) if isinstance(one, Message))
        else:
            yield part


def attachments(message: Message) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each attachment and of each message sent on."""
    unnamed = 0
    for part in leaves(message):
        kind, name = part.get_content_type(), filename(part)
        if not name and kind.startswith("text/"):
            continue
        unnamed += not name
        suffix = ".eml" if kind == SENT_ON else ""
        yield name or f"attachment-{unnamed}{suffix}", bytes_of(part)


def filename(part: Message) -> str:
    """The name of an attachment; empty when it has none."""
    try:
        return _sound(part.get_filename() or "")
    except (MessageError, ValueError, LookupError, TypeError):
        return "unnamed"


def is_sealed(message: Message) -> bool:
    """Whether the words are encrypted."""
    return any(part.get_content_type() in SEALED for part in message.walk())


def _declared(message: Message) -> Declared:
    senders = getaddresses([header(message, "From")])
    names = tuple(name or address for name, address in senders if name or address)
    return Declared(
        title=header(message, "Subject") or None, authors=names, published=_sent(message)
    )


def _sent(message: Message) -> str | None:
    """The day in the sender's own time zone; None when the header gives none."""
    try:
        return parsedate_to_datetime(header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _sound(text: str) -> str:
    """`text` with U+FFFD for the halves of characters that stand for undecodable bytes."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
