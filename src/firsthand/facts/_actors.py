"""What sort of actor words name, and what sort of victim: type, sex, age."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from firsthand.model import AgeGroup, PerpetratorType, Sex
from firsthand.text.words import words

# The first type whose words an actor's phrase has is its type; collected by reading news.
TYPES: Final[Mapping[PerpetratorType, frozenset[str]]] = MappingProxyType(
    {
        PerpetratorType.PERMITTED: words("paramilitary vigilante auxiliary mercenary contractor"),
        PerpetratorType.REGIONAL: words(
            "peacekeeper peacekeeping un union multinational coalition alliance"
        ),
        PerpetratorType.NON_STATE: words(
            "rebel guerrilla insurgent terrorist militant jihadist extremist fighter militia"
            " militiaman separatist subversive faction warlord"
        ),
        PerpetratorType.STATE: words(
            "police policeman policewoman army soldier troop military navy gendarme gendarmerie"
            " government ministry minister authority court judge state regime intelligence officer"
            " guard warden president governor customs prosecutor agent security constabulary junta"
            " official commander patrol unit battalion brigade"
        ),
        PerpetratorType.PRIVATE: words(
            "gunman gunmen man attacker assailant robber gang thug mob bandit criminal kidnapper"
            " abductor trafficker owner pimp company settler smuggler cartel individual person"
            " stranger raider looter hooligan dealer"
        ),
    }
)
WOMEN: Final = words("woman girl wife daughter mother sister schoolgirl nun actress waitress widow")
MEN: Final = words("man boy husband son father brother schoolboy policeman serviceman fisherman")
CHILDREN: Final = words(
    "child girl boy minor teenager schoolchild schoolgirl schoolboy baby infant toddler pupil"
    " youngster underage juvenile"
)
ADULTS: Final = words(
    "man woman soldier officer journalist reporter teacher lawyer doctor driver policeman wife"
    " husband mother father guard farmer worker priest nurse editor activist judge mayor nun"
)
AGED: Final = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|\baged?\s+(\d{1,2})\b|\bunder\s+(18)\b")
OF_AGE: Final = 18


def type_of(lemmas: frozenset[str]) -> PerpetratorType | None:
    """The type of an actor by the words of its phrase. None: they do not tell."""
    return next((kind for kind, held in TYPES.items() if held & lemmas), None)


def sex_of(lemmas: frozenset[str]) -> Sex | None:
    """None: the words do not tell."""
    women, men = bool(lemmas & WOMEN), bool(lemmas & MEN)
    if women and men:
        return Sex.OTHER
    return Sex.WOMAN if women else Sex.MAN if men else None


def age_of(lemmas: frozenset[str], phrase: str) -> AgeGroup | None:
    """By a printed age, else by the words. None: they do not tell."""
    if told := AGED.search(phrase):
        years = next(int(number) for number in told.groups() if number)
        child = years < OF_AGE or told[3] is not None
        return AgeGroup.CHILD if child else AgeGroup.ADULT
    young, old = bool(lemmas & CHILDREN), bool(lemmas & (ADULTS - CHILDREN))
    if young and old:
        return AgeGroup.OTHER
    return AgeGroup.CHILD if young else AgeGroup.ADULT if old else None
