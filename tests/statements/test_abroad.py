"""Languages that are not parsed: quotations by their marks, speakers by the verb beside them."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.model import Article, Form, Problem, Statement
from firsthand.reading import Reading
from firsthand.statements._resolve import resolve
from firsthand.syntax import Paragraph
from tests.marked import document, marked

CASES = [
    ("fr", "« [content|Personne n'est venu nous aider] », [cue|a déclaré] [source|le boulanger]."),
    ("fr", "— [content|Personne n'est venu], [cue|dit] [source|la femme]."),
    ("de", "„[content|Niemand hat uns geholfen]“, [cue|sagte] [source|der Bäcker]."),
    ("sq", "“[content|Askush nuk erdhi të na ndihmojë,]” [cue|tha] [source|furrtari]."),
    ("sq", "[source|Kryetari] [cue|deklaroi]: “[content|Ura ishte e mbyllur.]”"),
    ("sr", "„[content|Niko nam nije pomogao]“, [cue|rekao je] [source|pekar]."),
    ("sr", "„[content|Нико нам није помогао]“, [cue|рекао је] [source|пекар]."),
    ("es", "«[content|Nadie vino a ayudarnos]», [cue|dijo] [source|el panadero]."),
    ("it", "‹[content|Nessuno è venuto ad aiutarci]›, disse il fornaio."),
    ("pl", "— [content|Nikt do nas nie przyszedł.]"),
]
NEAR_MISSES = [
    ("fr", "Le boulanger a déclaré que personne n'était venu."),
    ("fr", "Le mot « pain » est peint sur la porte."),
    ("de", "Die Tür – eine alte – stand offen."),
]


def read(language: str, text: str, ready: flow.DocumentParts) -> Reading:
    doc = document(text)
    article = Article("a", doc.id, doc.span(0, len(text)), language=language)
    bare = Reading(doc).with_layers([article, Paragraph("a", 0, article.span)])
    return bare.with_layers(resolve(bare, ready.extractors))


@pytest.mark.parametrize(("language", "sentence"), CASES)
def test_a_quotation_is_read(language: str, sentence: str, ready: flow.DocumentParts) -> None:
    expected = marked(sentence)
    (found,) = read(language, expected.text, ready)[Statement]
    assert found.form is Form.DIRECT
    for role in ("source", "cue", "content"):
        assert [(s.start, s.end) for s in getattr(found, role)] == expected.roles.get(role, [])


@pytest.mark.parametrize(("language", "text"), NEAR_MISSES)
def test_nothing_else_is_read(language: str, text: str, ready: flow.DocumentParts) -> None:
    assert read(language, text, ready)[Statement] == ()


def test_what_was_not_read_is_said(ready: flow.DocumentParts) -> None:
    text = "Personne n'est venu nous aider pendant trois jours, et le pont était fermé. " * 4
    (reading,) = flow.analyse([document(f"{text}\n\n« Rien n'a changé ici », dit-elle.")], ready)
    assert any("its quotations are read" in problem.message for problem in reading[Problem])
