# ruff: noqa: E501 - sentences stand here whole
"""The language of each article, told apart in one document."""

from __future__ import annotations

import pytest

from firsthand import articles
from firsthand.articles._assemble import assemble
from firsthand.articles._language import language
from firsthand.model import Article
from firsthand.plugins import parts
from tests.marked import document

FRENCH = (
    "Des soldats de la mission ont fouillé onze maisons dans la ville basse, a déclaré le maire"
    " lundi. Personne n'a été blessé, selon une porte-parole qui a demandé à rester anonyme."
)
ENGLISH = (
    "Soldiers of the mission searched eleven houses in the lower town, the mayor said on Monday."
)
TEXTS = [
    (ENGLISH, "en"),
    ("Eleven houses searched as the council asks for answers", "en"),
    ("Mayor denies all charges of smuggling boats", "en"),
    (FRENCH, "fr"),
    (
        "Soldaten der Mission haben elf Häuser in der Unterstadt durchsucht, sagte der Bürgermeister"
        " am Montag. Niemand wurde verletzt, und der Rat will nächste Woche wieder tagen.",
        "de",
    ),
    (
        "Ushtarët e misionit kontrolluan njëmbëdhjetë shtëpi në pjesën e poshtme të qytetit, tha"
        " kryetari i komunës të hënën. Askush nuk u lëndua dhe këshilli kërkoi një hetim të plotë.",
        "sq",
    ),
    (
        "Солдаты миссии обыскали одиннадцать домов в нижней части города, сообщил мэр в понедельник."
        " Никто не пострадал, и совет потребовал провести полное расследование случившегося.",
        "ru",
    ),
    ("", "und"),
    ("12 34 56", "und"),
    ("Qwrt zxcv bnmp", "und"),
]


@pytest.mark.parametrize(("text", "code"), TEXTS)
def test_language(text: str, code: str) -> None:
    assert language(text) == code


def test_each_article_has_its_own() -> None:
    text = f"Houses searched\n\n{ENGLISH}\n\nFurther story:\n\nMaisons fouillées\n\n{FRENCH}"
    labels = [part.build() for part in parts(articles).values()]
    found = [one.language for one in assemble(document(text), labels) if isinstance(one, Article)]
    assert found == ["en", "fr"]
