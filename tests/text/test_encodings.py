"""Encodings are told from the letters: words of our own in every encoding we claim to read."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.encodings import decode, is_text

SENTENCES = [  # encoding, text: some are a single word
    ("cp1250", "Čovek je rekao da će doći kući."),
    ("cp1250", "Vlasti su priznale grešku: tužilac ćuti."),
    ("cp1250", "Ministar je najavio istragu, a svedoči Đurić."),
    ("cp1250", "većina građana"),
    ("cp1250", "Řekl, že přišel dům"),
    ("cp1250", "Powiedział, że żołnierze już są w mieście"),
    ("cp1252", "Kryetari i komunës tha se çështja është e mbyllur."),
    ("cp1252", "Le père de l’élève était là."),
    ("cp1252", "Où est la mère ?"),
    ("cp1252", "café"),
    ("cp1252", "naïve"),
    ("cp1252", "The “mayor” — he said “no”."),
    ("cp1252", "A fee of £2,000 a month"),
    ("cp1252", "Müller sagte, es könne größer sein."),
    ("cp1252", "Señor Núñez habló mañana."),
    ("cp1251", "Мэр города сказал, что выстрелов не было."),
    ("cp1251", "мир"),
    ("cp1251", "Председник општине је рекао да ће доћи."),
    ("koi8-r", "Мэр города сказал, что выстрелов не было."),
    ("cp866", "Мэр города сказал, что выстрелов не было."),
    ("iso8859-2", "Čovek je rekao da će šuma ostati, a žena Žarko."),
    ("cp1254", "Belediye başkanı ateş açılmadığını söyledi."),
    ("cp1253", "Ο δήμαρχος είπε ότι δεν έπεσαν πυροβολισμοί."),
    ("cp1256", "قال رئيس البلدية إنه لم يطلق النار."),
    ("utf-8", "Čovek — мэр — père — 市长"),
    ("utf-16-le", "The mayor said no."),
    ("utf-16-be", "Мэр города сказал, что выстрелов не было."),
    ("utf-16-le", "Kryetari tha se çështja është e mbyllur."),
]


@pytest.mark.parametrize(("encoding", "text"), SENTENCES)
def test_tells_the_encoding_of_a_sentence(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.is_exact
    assert decoded.text.encode(decoded.encoding) == data
    assert is_text(data)


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str, name: str) -> None:
    decoded = decode(mark + "Мэр: no\r\n".encode(encoding))
    assert (decoded.text, decoded.encoding) == ("Мэр: no\r\n", name)


def test_what_is_declared_decides_where_letters_cannot() -> None:
    data = b"\xd0\xd1"
    assert decode(data, "koi8-r").encoding == "koi8-r"
    assert decode(data, "iso-8859-1").encoding == "cp1252"
    assert decode(data, "no-such-encoding").is_exact
    assert decode("père".encode(), "iso-8859-1").text == "père"  # the bytes contradict it


@pytest.mark.parametrize("name", ["base64", "rot13", "hex", "zlib", "utf-7", "idna", "punycode"])
def test_a_declared_codec_that_is_no_encoding_is_ignored(name: str) -> None:
    assert decode(b"caf\xe9", name).text == "café"


def test_spoilt_bytes_are_named_and_the_rest_is_read() -> None:
    data = "Čoveće".encode() + b"\xe8\xe6 and \xff more: " + "ć".encode()
    decoded = decode(data)
    assert decoded.text == "Čoveće\ufffd\ufffd and \ufffd more: ć"
    assert decoded.spoilt == ((8, 10), (15, 16))
    assert data[8:10] == b"\xe8\xe6"


def test_spoilt_bytes_far_apart_keep_their_places() -> None:
    good = "čovek — мэр " * 1000
    data = good.encode() + b"\xff" + good.encode() + b"\xe8"
    size = len(good.encode())
    assert decode(data).text == f"{good}\ufffd{good}\ufffd"
    assert decode(data).spoilt == ((size, size + 1), (2 * size + 1, 2 * size + 2))


def test_half_a_utf16_unit_at_the_end_is_spoilt() -> None:
    data = codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"c"
    assert decode(data).text == "ab\ufffd"
    assert decode(data).spoilt == ((6, 7),)


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 64, b"\x7fELF\x02\x01\x01" + bytes(200)],
)
def test_junk_is_no_text(data: bytes) -> None:
    assert not is_text(data)


@pytest.mark.parametrize("data", [b"a NUL \x00 in a line of text", b"\x1b[1mbold\x1b[0m"])
def test_a_stray_control_leaves_a_text_a_text(data: bytes) -> None:
    assert is_text(data)
    assert decode(data).text.encode() == data


@given(st.binary(max_size=300))
def test_any_bytes_decode_to_a_text_without_surrogates(data: bytes) -> None:
    decoded = decode(data)
    decoded.text.encode("utf-8")
    is_text(data)
    if decoded.is_exact:
        encoded = decoded.text.encode(decoded.encoding)
        assert data.endswith(encoded)
        assert len(data) - len(encoded) <= len(codecs.BOM_UTF32_LE)
    assert all(0 <= start < end <= len(data) for start, end in decoded.spoilt)
    assert decoded.text.count("\ufffd") >= len(decoded.spoilt)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_utf8_is_never_mistaken(text: str) -> None:
    data = text.encode() + "ć".encode() * 3
    decoded = decode(data)
    assert data.endswith(decoded.text.encode(decoded.encoding))
