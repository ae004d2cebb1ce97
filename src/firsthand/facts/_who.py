"""Words for bodies, their parts and their people, and the names in a noun phrase."""

from __future__ import annotations

from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import NOUNS, noun_span
from firsthand.model import Document
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Collected by reading news and reports of human-rights organisations.
BODY_NOUNS = words(
    "authority government army ministry police force mission council coalition parliament court"
    " regime administration state agency company union organisation organization group"
    " commission committee observatory network party tribunal navy secretariat delegation corps"
    " kremlin military gendarmerie militia alliance association federation front foundation"
    " embassy municipality senate congress hospital university league opposition contingent"
    " firm bank charity ngo thinktank junta army airline constabulary service"
)
# What speaks or acts for the body it belongs to.
PART_NOUNS = words(
    "department headquarters office command unit bureau branch leadership spokesman spokeswoman"
    " spokesperson patrol team division brigade battalion side representative statement"
    " press-office admission denial"
)
PEOPLE_OF = words(
    "officer soldier troop commander personnel staff peacekeeper guard member official employee"
    " worker contractor fighter militant spokesman spokeswoman spokesperson source director"
    " policeman policewoman leader chief head representative envoy diplomat adviser aide agent"
    " lieutenant colonel general captain major sergeant delegate investigator researcher"
    " inspector monitor observer rebel militiaman serviceman recruit conscript people crew pilot"
)
# Holders of an office that there is one of: "the governor".
HOLDERS = words(
    "president minister governor mayor premier chancellor king emir sultan ambassador prosecutor"
    " pope commissioner ombudsman attorney"
)
# A guard that is a body: "the coast guard".
GUARDED = words(
    "coast national border frontier civil home harbour harbor river republican presidential royal"
)
PLURAL_BODIES = words("authority police force military")
OWNERS = words("their its his her our my whose")
FIRST_PERSON = words("we us our i me my")
POINTING = words("those some many most several none one both each all any others")
COUNTING = words(
    "some many several any all other more most few even every each no such certain various alleged"
    " former unnamed unidentified anonymous senior top local"
)
NAMES = frozenset({"ORG", "GPE", "NORP", "LOC", "FAC", "PERSON", "PRODUCT", "EVENT", ""})
HYPHENED = 2  # tokens before the last piece of a name with one hyphen
DEFINITE = words("the this these that both")


def is_name(token: Token) -> bool:
    """A capitalised name of a body, place or nation; a date or a number is none."""
    if not token.text[:1].isupper() or token.entity not in NAMES:
        return False
    return token.pos == "PROPN" or token.entity in ("ORG", "GPE")


def is_body(sentence: Sentence, head: Token) -> bool:
    """ "the mission", "police", "the governor"; not "a court", "governments"."""
    many = head.tag in ("NNS", "NNPS")
    if head.lemma in HOLDERS:
        return not many and _is_definite(sentence, head)
    if head.lemma == "guard" and not many:
        kinds = {kid.lemma for kid in sentence.children(head, "compound", "amod", "nmod")}
        return bool(kinds & GUARDED) and _is_definite(sentence, head)
    if head.lemma not in BODY_NOUNS:
        return False
    if many and head.lemma not in PLURAL_BODIES:
        return bool(sentence.children(head, "poss"))
    return head.lemma in ("police", "authority") or _is_definite(sentence, head)


def _is_definite(sentence: Sentence, head: Token) -> bool:
    first = _phrase(sentence, head)[0]
    return first.text.lower() in DEFINITE or bool(sentence.children(head, "poss"))


def plain_words(doc: Document, sentence: Sentence, head: Token) -> str:
    """The words of the phrase of `head`, without articles, counts and what modifies loosely."""
    tokens = _phrase(sentence, head)
    first = 0
    while first < len(tokens) - 1 and tokens[first].i < head.i and _is_loose(tokens[first]):
        first += 1
    last = tokens[-1]
    if last.tag == "POS" and len(tokens) - first > 1:
        last = tokens[-2]
    text = " ".join(doc.quote(sentence.span_of(tokens[first], last)).split())
    nation = head.entity == "NORP" and tokens[first].i == head.i
    described = not is_name(head) and tokens[0].text.lower() == "the"
    return f"the {text}" if nation or described else text


def owner_words(doc: Document, sentence: Sentence, head: Token) -> str:
    """The name or body that stands before `head` and owns it. Empty: none does.

    "A Norland Defence Ministry spokesman", "mission soldiers", "the mission's headquarters".
    """
    before = [token for token in _phrase(sentence, head) if token.i < head.i]
    while before and (_is_loose(before[0]) or before[0].lemma in PEOPLE_OF):
        before.pop(0)
    while before and not _is_owner(before[-1]) and not _ends_hyphened(sentence, before[-1]):
        before.pop()
    if not before or (len(before) == 1 and before[0].lemma == "police"):
        return ""
    if all(token.entity == "NORP" for token in before):
        return ""
    return " ".join(doc.quote(sentence.span_of(before[0], before[-1])).split())


def _is_owner(token: Token) -> bool:
    if token.lemma in PEOPLE_OF or token.tag == "POS":
        return False
    return (is_name(token) and token.entity != "PERSON") or (
        token.pos in NOUNS and token.lemma in BODY_NOUNS
    )


def _ends_hyphened(sentence: Sentence, token: Token) -> bool:
    """Last piece of a name printed with hyphens, whatever the tagger takes it for: "N-For"."""
    if not token.text[:1].isupper() or token.i < HYPHENED:
        return False
    hyphen, first = sentence.tokens[token.i - 1], sentence.tokens[token.i - HYPHENED]
    return hyphen.text == "-" and hyphen.end == token.start and first.text[:1].isupper()


def _is_loose(token: Token) -> bool:
    if token.pos in ("DET", "NUM", "PRON", "ADV", "PUNCT", "SYM", "CCONJ", "ADP", "VERB"):
        return True
    if token.entity in ("CARDINAL", "DATE", "ORDINAL", "QUANTITY"):
        return True
    return token.text.lower() in COUNTING


def _phrase(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    span = noun_span(sentence, head)
    return tuple(tokens_in(sentence, span.start, span.end))
