"""Bytes → text: which encoding a file is in, decided from its bytes.

In order: byte order mark, UTF-16 by its pattern of zero bytes, strict UTF-8, UTF-8 with a few
spoilt bytes, then one of the single-byte code pages, by how plausible the letters are that each
of them makes. No character is changed: what cannot be decoded becomes U+FFFD and is reported.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from firsthand.model.quick import dataclass
from firsthand.text.codepages import PROFILES, is_defined, plausibility

BOMS = (  # longest first: the mark of UTF-16 begins that of UTF-32
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE_BYTES = 65_536
HIGH_BYTES = frozenset({0, 1, 2, 3, 4, 5, 6, 0x1E, 0x20})  # blocks of European and Arabic letters
HIGH_SHARE = 0.95  # of UTF-16 units whose high byte is one of HIGH_BYTES
ZERO_SHARE = 0.02  # of UTF-16 units in a text: at least its spaces are ASCII
CONTROLS = bytes(set(range(1, 32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
CONTROL_SHARE = 0.01  # above it the bytes are no text; random bytes have 0.09
NUL_SHARE = 0.1
JUNK = -5.0  # mean plausibility of a high byte below which the bytes are no text
ASIAN = -2.3  # below it no alphabet fits; Chinese or Japanese read as Cyrillic has -2.7
ASIAN_BYTES = 64  # high bytes needed to tell
ASIAN_ENCODINGS = frozenset(
    {"gb18030", "gbk", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"}
)
WINDOW_BYTES = 4096  # decoded at a time where bytes are spoilt
CONTEXTS = 20_000  # high bytes looked at
HIGH = re.compile(rb"(?s)(?=(.[\x80-\xff].))")
RUN = re.compile(rb"[\x80-\xff]+")
ALIASES = {  # what a page that declares the name on the left really holds, after WHATWG
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was got from its bytes.

    With no `spoilt` ranges, `text.encode(encoding)` gives the bytes again; of UTF-16 and UTF-32,
    without their byte order mark.
    """

    text: str
    encoding: str
    spoilt: tuple[tuple[int, int], ...] = ()  # byte ranges that could not be decoded

    @property
    def is_exact(self) -> bool:
        return not self.spoilt


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """`data` as text. `declared` is what the file says of itself: trusted where bytes allow it."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            skip = 0 if encoding == "utf-8-sig" else len(mark)
            return _decode_as(data, encoding, skip)
    if wide := wide_encoding(data):
        return _decode_as(data, wide)
    if _fits(data, "utf-8"):
        return Decoded(data.decode("utf-8"), "utf-8")
    if _is_mostly_utf8(data):
        return _decode_as(data, "utf-8")
    named = _named(declared)
    if named and is_defined(data, named):
        return Decoded(data.decode(named), named)
    return _decode_as(data, code_page(data))


def is_text(data: bytes) -> bool:
    """Whether the first bytes are those of a text in some encoding."""
    sample = data[:SAMPLE_BYTES]
    if any(sample.startswith(mark) for mark, _ in BOMS) or wide_encoding(sample):
        return True
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > CONTROL_SHARE * len(sample) or sample.count(0) > NUL_SHARE * len(sample):
        return False
    head = sample[:-3]  # a character may be cut at the end
    if _fits(head, "utf-8") or _is_mostly_utf8(sample):
        return True
    return max(_scores(sample).values()) > JUNK


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by where its zero bytes stand; None: it is not."""
    sample = data[: SAMPLE_BYTES // 2 * 2]
    units = len(sample) // 2
    if units < 2 or len(data) % 2 or 0 not in sample:  # noqa: PLR2004
        return None
    for high, low, encoding in (
        (sample[1::2], sample[::2], "utf-16-le"),
        (sample[::2], sample[1::2], "utf-16-be"),
    ):
        plain = sum(high.count(byte) for byte in HIGH_BYTES)
        zeros = high.count(0)
        if (
            plain >= HIGH_SHARE * units
            and zeros >= ZERO_SHARE * units
            and low.count(0) <= ZERO_SHARE * units
            and _fits(data, encoding)
            and _is_printed(sample.decode(encoding, "ignore"))
        ):
            return encoding
    return None


def _is_printed(text: str) -> bool:
    """Whether hardly any character is a control character."""
    controls = sum(text.count(chr(code)) for code in CONTROLS)
    return controls <= CONTROL_SHARE * len(text)


def code_page(data: bytes) -> str:
    """The code page whose letters are the most plausible; ties go to the first in the list."""
    scores = _scores(data)
    best = max(scores, key=scores.__getitem__)
    if scores[best] < ASIAN and (guess := _asian(data)):
        return guess
    return best


def _scores(data: bytes) -> dict[str, float]:
    """Mean plausibility of a high byte in each code page, for the language it fits best."""
    # each high byte with the bytes beside it; a space stands in at either end of the text
    contexts = Counter(match[1] for match in islice(HIGH.finditer(b" " + data + b" "), CONTEXTS))
    total = contexts.total() or 1
    scores: dict[str, float] = {}
    for profile in PROFILES:
        name, _, handicap = profile
        found = sum(plausibility(profile, context) * n for context, n in contexts.items())
        score = (found + handicap) / total
        scores[name] = max(score, scores.get(name, score))
    return scores


def _asian(data: bytes) -> str | None:
    """A multi-byte encoding where no alphabet fits; None: none fits either."""
    sample = data[:SAMPLE_BYTES]
    if len(sample) - len(sample.translate(None, bytes(range(128, 256)))) < ASIAN_BYTES:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best and best.encoding in ASIAN_ENCODINGS and _fits(data, best.encoding):
        return best.encoding
    return None


def _decode_as(data: bytes, encoding: str, skip: int = 0) -> Decoded:
    """`data` from `skip` on, with U+FFFD for each run of bytes that cannot be decoded."""
    if _fits(data[skip:], encoding):
        return Decoded(data[skip:].decode(encoding), encoding)
    spoilt: list[tuple[int, int]] = []
    pieces: list[str] = []
    for piece, start, end in _pieces(data, encoding, skip):
        pieces.append(piece)
        if start < end:
            spoilt.append((start, end))
    return Decoded("".join(pieces), encoding, tuple(_joined(spoilt)))


def _pieces(data: bytes, encoding: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Decoded stretches (with an empty range) and U+FFFD with the byte range it stands for."""
    new_decoder = codecs.getincrementaldecoder(encoding)
    while at < len(data):
        decoder = new_decoder()
        window = data[at : at + WINDOW_BYTES]
        try:
            text = decoder.decode(window, at + len(window) >= len(data))
        except UnicodeDecodeError as error:
            yield window[: error.start].decode(encoding), 0, 0
            end = min(at + max(error.end, error.start + 1), len(data))
            yield "\ufffd", at + error.start, end
            at = end
        else:
            yield text, 0, 0
            at += len(window) - len(decoder.getstate()[0])  # a character cut by the window


def _joined(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges, those that touch made one."""
    last: tuple[int, int] | None = None
    for start, end in ranges:
        if last and last[1] == start:
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether at least as many characters beyond ASCII are good UTF-8 as are not."""
    good = bad = 0
    for match in islice(RUN.finditer(data), CONTEXTS):
        text = match[0].decode("utf-8", "replace")
        wrong = text.count("\ufffd")
        bad += wrong
        good += len(text) - wrong
    return good >= max(bad, 1)


def _named(declared: str | None) -> str | None:
    """Python's name of a declared encoding; None when there is none or it is unknown."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf", "rot", "base64", "hex", "zlib", "bz2", "uu", "quopri", "idna")):
        return None  # bytes that are UTF were recognised before; the others are no encodings
    return ALIASES.get(name, name)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True
