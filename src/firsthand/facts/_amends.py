"""What is paid or given to those who suffered: to whom, and whether it is money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from firsthand.facts._frames import frame, is_passive
from firsthand.facts._objects import object_of
from firsthand.facts._phrases import subject
from firsthand.facts._stages import VICTIMS
from firsthand.facts._who import BODY_NOUNS, PEOPLE_OF
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

MONEY = words("million billion crown dollar euro pound franc mark dinar peso shilling rupee")
FUNDS = words("fund scheme programme program commission")
FOR_VICTIMS = words("compensation reparation redress victim survivor restitution orphan")
LARGE = words("hundred thousand million billion")
LEAST = 50  # units of a money that no list names
# What is counted in large numbers and is no money.
COUNTED = words(
    "lash stroke blow person people man woman child signature letter year month week day hour"
    " minute vote voter soldier word page kilometre kilometer mile metre meter hectare acre ton"
    " tonne litre liter kilo bag sack visitor visit call message complaint percent vaccination"
    " family household detainee prisoner member case file round cartridge brick bed place"
)
AWARDS = words(
    "pension compensation payout damages settlement scholarship annuity cheque restitution"
)
# Those who are left behind: what they are handed is no pay and no bribe.
LEFT = words(
    "family widow widower survivor victim relative parent mother father sister brother son"
    " daughter wife husband orphan bereaved heir kin next-of-kin household descendant"
)
GRANTS = frozenset({"award", "grant", "compensate"})  # what is done to no hireling
OWED = words("sex wage salary rent ransom bribe fee work labour labor service harvest")
BUYERS = words("he she they i we you man trafficker agent broker recruiter dealer guard soldier")
REACH = 12  # words from the verb within which its gift and its taker stand


def is_sum(sentence: Sentence, token: Token) -> bool:
    """Whether it is an amount of money: "2,000 crowns", "$2,500", "900 thalers"."""
    if token.entity == "MONEY" or token.text.startswith(("$", "€", "£")):
        return True
    kids = sentence.children(token, "nummod", "quantmod", "compound", "amod")
    if token.lemma in MONEY and any(kid.tag == "CD" for kid in kids):
        return True
    if token.lemma in COUNTED or token.entity in ("DATE", "TIME", "PERSON"):
        return False
    if token.pos not in ("NOUN", "PROPN", "NUM"):
        return False
    numbers = (token, *kids) if token.tag == "CD" else kids
    return any(kid.tag == "CD" and _is_large(kid) for kid in numbers)


def _is_large(number: Token) -> bool:
    digits = number.text.replace(",", "").split(".")[0]
    return number.lemma in LARGE or (digits.isdigit() and int(digits) >= LEAST)


def given(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "was granted a pension", "paid the patient's sister £600": to one of those who suffered."""
    told = frame(sentence, verb)
    words_near = {token.lemma for token in sentence.tokens[verb.i : verb.i + REACH]}
    if (told.actor is not None and _buys(told.actor)) or words_near & OWED:
        return False
    takers = VICTIMS if verb.lemma in GRANTS else LEFT
    who = next((one for one in _takers(sentence, verb) if one.lemma in takers), None)
    gifts = (one.lemma in AWARDS or is_sum(sentence, one) for one in _gifts(sentence, verb))
    return who if who is not None and any(gifts) else False


def _buys(actor: Token) -> bool:
    return actor.lemma in BUYERS | PEOPLE_OF


def _takers(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Whoever may be the one to whom it is given."""
    who = subject(sentence, verb) if is_passive(sentence, verb) else None
    if who is not None:
        yield from _parts_of(sentence, who)
    for token in _behind(sentence, verb):
        if token.dep in ("dative", "dobj", "pobj", "iobj", "nsubj", "npadvmod"):
            yield token


def _parts_of(sentence: Sentence, who: Token) -> Iterator[Token]:
    """ "each of the widows"."""
    yield who
    for of in sentence.children(who, "prep"):
        if of.lemma == "of":
            yield from sentence.children(of, "pobj")


def _gifts(sentence: Sentence, verb: Token) -> Iterator[Token]:
    yield from (token for token in _behind(sentence, verb) if token.pos in ("NOUN", "PROPN", "NUM"))
    who = subject(sentence, verb) if is_passive(sentence, verb) else None
    if who is not None:
        yield who


def _behind(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Words of its clause behind the verb."""
    for token in sentence.tokens[verb.i + 1 : verb.i + REACH]:
        if token.text in (";", ":", "–", "—") or (
            token.dep in ("conj", "relcl") and token.pos == "VERB"
        ):
            return
        yield token


def victim_sum(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "each widow received 2,000 crowns"."""
    who = victim(sentence, verb)
    sums = (kid for kid in sentence.children(verb, "dobj") if is_sum(sentence, kid))
    return who if next(sums, None) is not None else False


def to_victim(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "promised his widow a pension"."""
    below = (token for token in sentence.subtree(verb) if token.i > verb.i)
    return next((token for token in below if token.lemma in VICTIMS), False)


def from_body(sentence: Sentence, verb: Token) -> Literal[False] | None:
    """ "it offered six hundred crowns": of a body, and for nothing in return."""
    who = subject(sentence, verb)
    sums = any(is_sum(sentence, kid) for kid in sentence.children(verb, "dobj"))
    owner = who is not None and (who.lemma in BODY_NOUNS or who.lemma == "it")
    returns = any(by.lemma in ("for", "to") for by in sentence.children(verb, "prep"))
    return None if sums and owner and not returns else False


def payment(sentence: Sentence, verb: Token) -> Literal[False] | None:
    """ "ex gratia payments were made", "the payment of 900 crowns to each family": no bribe."""
    thing = object_of(sentence, verb)
    if thing is None or thing.lemma not in ("payment", "payout", "settlement"):
        return False
    below = {token.lemma for token in sentence.subtree(verb)}
    own = below & (VICTIMS | {"gratia", "liability", "deceased"})
    return None if own else False


def fund(sentence: Sentence, verb: Token) -> Literal[False] | None:
    """ "a compensation fund was set up"."""
    fund = object_of(sentence, verb)
    if fund is None or fund.lemma not in FUNDS:
        return False
    kinds = {kid.lemma for kid in sentence.subtree(fund)}
    return False if kinds.isdisjoint(FOR_VICTIMS) else None


def victim(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    who = object_of(sentence, verb) if is_passive(sentence, verb) else subject(sentence, verb)
    if who is not None and who.lemma == "they":  # "the families say they received nothing"
        named = (token.lemma in VICTIMS for token in sentence.tokens[: who.i])
        return who if any(named) else False
    return who if who is not None and who.lemma in VICTIMS else False


def money(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "set aside four million crowns for former pupils"."""
    thing = object_of(sentence, verb)
    if thing is None or not (thing.lemma in MONEY or thing.entity == "MONEY"):
        return False
    below = (token for token in sentence.subtree(verb) if token.i > thing.i)
    return next((token for token in below if token.lemma in VICTIMS), False)
