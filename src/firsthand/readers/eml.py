"""A mail message: a few headers, marked as such, then the words; attachments are read in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from pathlib import PurePosixPath

from firsthand.model import Document, Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import document, problem
from firsthand.readers._limits import Fit, Limits, megabytes, too_large
from firsthand.readers._mail import attachments, composed, is_sealed
from firsthand.readers._members import Container, inside

SNIFF = 8192
HEADER = re.compile(rb"[!-9;-~]{1,70}:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
HEADERS = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:" + HEADER.pattern + rb"){2,}")
FROM = re.compile(rb"^From:", re.M | re.I)
TRANSPORT = re.compile(
    rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|X-Mailer|DKIM-Signature):",
    re.M | re.I,
)


class Eml:
    """A text that starts with headers is a mail when one of them is written by a mail program."""

    def recognises(self, raw: Raw, /) -> Fit:
        head = HEADERS.match(raw.data[:SNIFF])
        if not head or not FROM.search(head[0]):
            return Fit.NO
        if TRANSPORT.search(head[0]):
            return Fit.CONTENT
        return Fit.NAME if PurePosixPath(raw.name).suffix.lower() == ".eml" else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Document | Raw | Problem]:
        if len(raw.data) > limits.member_bytes:
            yield too_large(raw.name, len(raw.data), limits.member_bytes)
            return
        try:
            message = message_from_bytes(raw.data)
            if is_sealed(message):
                yield problem(raw, "is encrypted: decrypt it in your mail program and save it anew")
                return
            found = composed(message)
            carried = list(attachments(message))
        except RecursionError:
            yield problem(raw, "holds parts in parts too deep to be read: save it anew")
            return
        except (MessageError, ValueError, TypeError, LookupError, AttributeError):
            yield problem(raw, "is a damaged mail: save it anew from your mail program")
            return
        if len(found.text) > limits.text_bytes:
            yield problem(raw, f"holds more than {megabytes(limits.text_bytes)} of text: not read")
        else:
            yield document(raw, PART.stamp, found)
        container = Container.of(raw)
        for name, data in carried:
            yield container.member(inside(name), data)


def build() -> Read:
    """The reader of mail messages."""
    return Eml()


PART = Part(name="eml", version=1, build=build)
