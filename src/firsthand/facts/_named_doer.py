"""Whom the words right beside an action name as its doer, however parsers hang them:
"called on the council to …, and on the ministry to publish it".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.facts._borne import is_addressed
from firsthand.facts._ground import tokens_in
from firsthand.facts._listed import BULLETS
from firsthand.facts._phrases import NOUNS
from firsthand.facts._requests import ASKS, WANTS
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
WITHIN = words("of for in & 's ’s")  # parts of a name: "the Minister for Labour in the north"
JOINING = frozenset("-–")  # within a word
BETWEEN = words("and but or on upon to , ; : ) .") | frozenset(BULLETS)  # before a new name
LEADS = ASKS | WANTS | words("that like want expect let")
# What somebody lets or makes others do: "to allow the press and the council to visit".
LETTING = words(
    "allow permit enable help force order tell ask urge let oblige require get invite"
    " compel instruct call"
)
DUTY = frozenset({"should", "must", "ought"})
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY"})
DONE = frozenset({"VBN", "VBD"})
# What is for somebody to do something: "the request to visit it".
THINGS = words(
    "request demand call appeal invitation plan promise pledge vow right chance opportunity time"
    " need duty obligation power authority order decision effort attempt bid move step measure way"
    " access licence license permission permit ability capacity failure refusal reluctance"
    " willingness ambition pressure reason ground mandate law bill money fund"
)
MADE = words("make force compel order require")  # to do something
FAR = 14  # words of a name
TWO = 2  # from a mark to the one at the other end of a word between them


def doer(sentence: Sentence, asked: Span) -> Token | None:
    """Who is named right before the first verb of what is asked, inside it or beside it."""
    told = [t for t in tokens_in(sentence, asked.start, asked.end) if t.pos != "PUNCT"]
    while told and told[0].text.lower() in ("on", "upon", "to", "and", "now", "then", "so"):
        told = told[1:]
    if not told:
        return None
    first = told[0]
    if first.text.lower() == "let" and sentence.tokens[first.i - 1].tag != "TO":
        return _let(sentence, told)
    if first.tag == "VB" or first.text.lower() == "not":
        return _named_before(sentence, first.i)
    if _is_wished(sentence, first.i - 1):
        return _named_before(sentence, first.i - 1)
    end = _verb_after(sentence, first.i)
    return None if end is None else _named_before(sentence, end)


def _let(sentence: Sentence, told: Sequence[Token]) -> Token | None:
    """ "let the company pay", "let him show it"; nobody of "let the gate be opened"."""
    verb = next((n for n, t in enumerate(told) if n > 1 and t.tag in ("VB", "VBP")), None)
    if verb is None or told[verb].lemma == "be" or not all(map(_is_named, told[1:verb])):
        return None
    who = told[1] if told[1].pos == "PRON" else _core(told[1:verb])
    return who if who is not None and who.text.lower() not in ("us", "me", "it") else None


def _is_named(token: Token) -> bool:
    return _is_nominal(token) or token.pos == "PRON"


def _is_wished(sentence: Sentence, at: int) -> bool:
    """Whether a list makes a wish of a body there: "3. the owners, that …"."""
    return at > 0 and sentence.tokens[at].text.lower() == "that" and (
        sentence.tokens[at - 1].text == ","
    )  # fmt: skip


def parted(sentence: Sentence, asked: Span) -> Iterator[Span]:
    """What is asked of several, each its own: "to end it, and the ministry to pay for it"."""
    told = [*tokens_in(sentence, asked.start, asked.end)]
    start = 0
    for n, token in enumerate(told):
        if not n or not _opens(sentence, token.i):
            continue
        who = _named_before(sentence, token.i)
        if who is None or not (is_addressed(who) or who.pos == "PROPN"):
            continue
        first = _first_of_name(sentence, token.i)
        at = next((k for k, t in enumerate(told) if t.i == first), 0)
        before = _without_end(told[start:at])
        joined = at > start + 1 and told[at - 1].text.lower() in BETWEEN
        if joined and before and not any(t.lemma in LETTING for t in before):
            yield sentence.span_of(before[0], before[-1])
            start = at
    yield sentence.span_of(told[start], told[-1]) if start else asked


def _without_end(told: Sequence[Token]) -> Sequence[Token]:
    """Words without the marks, and the "and on", that lead to the next."""
    while told and (told[-1].text.lower() in BETWEEN or told[-1].pos == "PUNCT"):
        told = told[:-1]
    return told


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether what one is to do begins there: "not to pay", "should pay"; not "to be paid"."""
    following = sentence.tokens[at + 1 : at + 4]
    if sentence.tokens[at].text.lower() == "ought":
        following = following[1:]
    if len(following) < TWO:
        return False
    if sentence.tokens[at].text.lower() == "not":
        return following[0].tag == "TO" and following[1].tag == "VB"
    done = following[1].tag in DONE or following[1].text.endswith(("en", "ed"))
    suffers = following[0].text.lower() == "be" and done
    if suffers and following[1].lemma not in MADE:
        return False
    led = sentence.tokens[at].tag == "TO" or sentence.tokens[at].text.lower() in DUTY
    return led and following[0].tag == "VB"


def _verb_after(sentence: Sentence, at: int) -> int | None:
    """Where the infinitive after a name begins, or "that", of which a list makes a wish."""
    for token in sentence.tokens[at : at + FAR]:
        if _opens(sentence, token.i):
            return token.i
        if token.text.lower() == "that" and sentence.tokens[token.i - 1].text == ",":
            return token.i
        if token.lemma in LETTING:
            return None
        held = _is_nominal(token) or _is_described(sentence.tokens, token.i)
        if not held and token.text not in (",", "&"):
            return None
    return None


def _named_before(sentence: Sentence, at: int) -> Token | None:
    """The head of the name that ends right before `at`, "to" and "not" left out."""
    end = _end_of_name(sentence, at)
    if end == at:  # no "to" between them
        return None
    first = _first_of_name(sentence, at)
    name = sentence.tokens[first : end + 1]
    if not name or not _is_led(sentence, first):
        return None
    core = _core(name)
    if core is None or core.entity in TIMES or core.lemma in THINGS:
        return None
    known = is_addressed(core) or core.pos == "PROPN"
    return core if known or name[0].text.lower() not in ("a", "an") else None


def _core(name: Sequence[Token]) -> Token | None:
    """The last noun before "of" or what describes it: of "the Office of the Governor" the first."""
    stop = next((n for n, t in enumerate(name) if n and (t.pos == "ADP" or t.tag in DONE)), None)
    nouns = [token for token in name[:stop] if token.pos in NOUNS]
    return nouns[-1] if nouns else None


def _end_of_name(sentence: Sentence, at: int) -> int:
    """Where the name ends before `at`; `at` itself where no infinitive or wish begins there."""
    end = at - 1
    tokens = sentence.tokens
    led = tokens[at].tag == "TO" or tokens[at].text.lower() in DUTY | {"not", "that"}
    while end >= 0 and (tokens[end].tag == "TO" or tokens[end].text.lower() == "not"):
        end, led = end - 1, True
    if not led:
        return at
    aside = end >= TWO and tokens[end].text == "," == tokens[end - TWO].text
    if aside and tokens[end - 1].pos == "ADV":  # "and the journalists, politely, not to"
        return end - 3
    return end - 1 if end >= 1 and tokens[end].text == "," else end


def _first_of_name(sentence: Sentence, at: int) -> int:
    first = _end_of_name(sentence, at) + 1
    tokens = sentence.tokens
    while first and first > at - FAR and (
        _is_nominal(tokens[first - 1]) or _is_described(tokens, first - 1)
    ):  # fmt: skip
        first -= 1
    while first < at and tokens[first].text.lower() in WITHIN:
        first += 1
    return first


def _is_nominal(token: Token) -> bool:
    if token.tag in ("TO", "VB", "MD"):
        return False
    return token.pos in NOMINAL or token.text.lower() in WITHIN or token.tag == "PRP$"


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """ "the firms named in the report", "the ruling party": a participle beside a noun."""
    if tokens[at].tag == "VBG":
        return at + 1 < len(tokens) and tokens[at + 1].pos in NOUNS
    if tokens[at].tag not in DONE or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].pos in NOUNS and tokens[at + 1].pos == "ADP"


def _is_led(sentence: Sentence, first: int) -> bool:
    """Whether a name that begins there is named as one to act."""
    if first == 0:
        return True
    lead = sentence.tokens[first - 1]
    if sentence.tokens[first].start > lead.end + 1:
        return True  # of a line of its own
    if lead.text in JOINING and lead.end == sentence.tokens[first].start:
        return False
    return lead.text.lower() in BETWEEN or lead.lemma in LEADS
