"""Words that could lead to a person who must not be found: to be folded by default."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from firsthand.model import Protected, Span
from firsthand.sources._article import Told
from firsthand.sources._chains import Described
from firsthand.sources._mentions import Mention, nouns_in
from firsthand.text.words import words

WITNESS, SURVIVOR, MINOR = "anonymous witness", "survivor", "minor"

# "who asked not to be named", "spoke on condition of anonymity": the clause tells why, and so who.
SECRECY = re.compile(
    r"(?:(?:prefer|ask|wish|want|choos|chose|request)\w*\s+(?:to\s+(?:remain|stay|be)\s+anonymous"
    r"|(?:that\s+)?(?:his|her|their)\s+names?\s+not\s+be\s+\w+|not\s+to\s+be\s+(?:named|identified)"
    r"|anonymity)|(?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity"
    r"|whose\s+(?:real\s+)?names?\s+(?:is|are|was|were|has|have)\s+(?:been\s+)?(?:withheld|changed)"
    r"|not\s+(?:his|her|their)\s+real\s+names?)"
    r"(?:(?!\s(?:said|says|told|tells|added|adds)\b)[^.,;!?\n\"“”])*",
    re.IGNORECASE,
)
# Words of sexual violence and exploitation, or of meetings arranged for it.
SEXUAL = re.compile(
    r"\b(?:sex(?:ual(?:ly)?)?|rap(?:e|ed|es|ing|ists?)|prostitut\w*|traffick\w*|brothels?|pimps?"
    r"|molest\w*|sexually|slave(?:s|ry)?|enslav\w*|indecent|harass\w*|abus(?:e|ed|es|ing|ive)"
    r"|exploit(?:ed|ation|ing)|encounters?|bride|forced\s+marriage|pornograph\w*)\b"
    r"|\boffer(?:ed|ing|s)?\b[^.\n]{0,60}\b(?:women|girls|boys|children)\b"
    r"|\b(?:women|girls|boys|children)\b[^.\n]{0,30}\boffered\b",
    re.IGNORECASE,
)
# Harm done to the speaker: "I was beaten", "they took me".
SUFFERED = re.compile(
    r"\b(?:I|we)\s+(?:was|were|had\s+been|have\s+been|got)\s+(?:\w+ly\s+)?(?:forced|raped|beaten|sold"
    r"|bought|locked|tortured|abused|drugged|abducted|kidnapped|threatened|detained|stripped|burn\w+)"
    r"|\b(?:forced|raped|beat|sold|bought|locked|tortured|abused|drugged|abducted|kidnapped"
    r"|threatened|detained|stripped|burn\w+)\s+(?:me|us)\b",
    re.IGNORECASE,
)
MINORS = words(
    "girl boy child minor teenager pupil schoolgirl schoolboy youngster toddler infant baby"
)
YOUNG = words("young underage under-age teenage adolescent")
GROWN = words("woman man person")


def protected(told: Told, described: Described) -> Iterator[Protected]:
    """Each span once with its reason, in text order."""
    found: dict[Span, str] = {}
    for span, why in (*_witnesses(told, described), *_minors(told), *_secrecy(told)):
        found.setdefault(span, why)
    for span in sorted(found):
        yield Protected(span, found[span])


def _witnesses(told: Told, described: Described) -> Iterator[tuple[Span, str]]:
    """Descriptions of those who speak without a name, and all the words of survivors."""
    said: dict[int, list[Span]] = defaultdict(list)
    for statement in told.statements:
        for who in told.speakers.get(statement.id, ()):
            said[who].extend(statement.content)
    is_sexual = _is_sexual(told)
    for who in sorted(said):
        if not described.source(who).protected:
            continue
        collected = told.characters[who].collector is not None and is_sexual
        if collected or any(SUFFERED.search(told.text.doc.quote(span)) for span in said[who]):
            for span in (*told.places.get(who, ()), *said[who]):
                yield span, SURVIVOR
        else:
            for span in told.places.get(who, ()):
                yield span, WITNESS


def _is_sexual(told: Told) -> bool:
    """Whether the article tells of sexual violence, or of meetings arranged for it."""
    doc = told.text.doc
    return any(SEXUAL.search(doc.quote(sentence.span)) for sentence in told.text.sentences)


def _minors(told: Told) -> Iterator[tuple[Span, str]]:
    """Descriptions of children, and of the young, where an article tells of sexual violence."""
    doc = told.text.doc
    if not _is_sexual(told):
        return
    for sentence in told.text.sentences:
        for mention in nouns_in(doc, sentence):
            if _is_minor(mention):
                yield mention.span, MINOR


def _is_minor(mention: Mention) -> bool:
    """Whether it describes the young; "girls" alone describes nobody."""
    young = mention.noun in GROWN and bool(mention.modifiers & YOUNG)
    return young or (mention.noun in MINORS and bool(mention.modifiers))


def _secrecy(told: Told) -> Iterator[tuple[Span, str]]:
    doc = told.text.doc
    for sentence in told.text.sentences:
        for found in SECRECY.finditer(doc.text, sentence.span.start, sentence.span.end):
            yield doc.span(found.start(), found.start() + len(found[0].rstrip(" ,"))), WITNESS
