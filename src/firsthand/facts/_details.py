"""What else one incident's words tell: how far it went, who, whom, how many, with what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from firsthand.facts._actors import age_of, sex_of, type_of
from firsthand.facts._confidence import confidence
from firsthand.facts._frames import Frame
from firsthand.facts._ground import tokens_in
from firsthand.facts._modality import governors
from firsthand.facts._phrases import NOUNS, joint_span, name_beside, noun_span, unbroken
from firsthand.facts._trafficking import CODES, trafficking
from firsthand.model import (
    AgeGroup,
    Detail,
    Document,
    Execution,
    Figure,
    FigureKind,
    Perpetrator,
    Span,
    Toll,
    Victim,
)
from firsthand.model.quick import replace
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

TRIED: Final = words("attempt try seek foil thwart abort")
TRIED_BEFORE: Final = words("attempted attempt foiled thwarted failed bid")
THREATENED: Final = words("threaten vow threat")
WEAPONS: Final = words(
    "bomb grenade dynamite explosive rocket mortar rifle gun pistol revolver machinegun"
    " machine-gun submachinegun knife machete dagger axe car-bomb mine landmine missile shell"
    " artillery bullet firearm weapon stick baton club stone rod whip belt fire gas acid poison"
    " tank helicopter aircraft plane drone sarin chlorine petrol gasoline truncheon hammer bottle"
    " ak-47 m-16 device charge shotgun sword arrow cocktail"
)
LET_HAPPEN: Final = "failure-to-act"  # whom one did not stop is no victim,
OWED: Final = words("protect warn help")  # whom one did not protect is
SEXUAL: Final = CODES | {"sexual-violence"}
MANY: Final = words("dozen hundred thousand million score ten number group majority most")
WITH: Final = frozenset({"with", "by", "using", "from"})


def detail(
    doc: Document, sentence: Sentence, act: Frame, code: str, figures: Sequence[Figure]
) -> Detail | None:
    """None: the words tell nothing beyond the act."""
    suffers = code != LET_HAPPEN or act.act.lemma in OWED
    made = Detail(
        execution=execution(sentence, act.act),
        perpetrator=_perpetrator(doc, sentence, act.actor),
        victim=shielded(_victim(doc, sentence, act.target), code) if suffers else None,
        toll=_toll(sentence, act, figures) if suffers else None,
        means=means(sentence, act.act),
        trafficking=trafficking(doc, sentence, act, code),
    )
    return None if made == Detail() else made


def execution(sentence: Sentence, act: Token) -> Execution:
    """Done unless the words say that it was only tried, or threatened with."""
    listed = act.dep == "conj" and act.pos in NOUNS  # "threats, beatings": beatings were done
    above = [token for token in governors(sentence, act) if token is not act]
    lemmas = {token.lemma for token in above if not (listed and token.pos in NOUNS)}
    lemmas |= {kid.text.lower() for kid in sentence.children(act, "amod", "compound")}
    head = sentence.head(act)
    if head is not act and not listed and (act.pos in NOUNS or act.dep in ("acl", "pobj", "pcomp")):
        lemmas |= {head.lemma, sentence.head(head).lemma}
    if lemmas & THREATENED:
        return Execution.THREATENED
    if lemmas & (TRIED | TRIED_BEFORE):
        return Execution.ATTEMPTED
    return Execution.ACCOMPLISHED


def _perpetrator(doc: Document, sentence: Sentence, actor: Token | None) -> Perpetrator | None:
    if actor is None or actor.tag in ("EX", "WDT", "WP"):
        return None
    span = joint_span(sentence, actor)
    text = " ".join(doc.quote(span).split())
    surely = confidence(doc.quote(sentence.span), (doc.quote(span),))
    if actor.pos == "PRON":
        return Perpetrator(confidence=surely)
    kind = type_of(_lemmas(sentence, span))
    if actor.entity == "PERSON":
        return Perpetrator(name=text, type=kind, confidence=surely)
    return Perpetrator(body=text, type=kind, confidence=surely)


def _victim(doc: Document, sentence: Sentence, target: Token | None) -> Victim | None:
    if target is None or target.tag in ("EX", "WDT", "WP"):
        return None
    span = joint_span(sentence, target)
    phrase = doc.quote(span)
    lemmas = _lemmas(sentence, span)
    if target.pos == "PRON":
        sex = {"he": "man", "him": "man", "she": "woman", "her": "woman"}.get(target.text.lower())
        told = sex_of(frozenset({sex})) if sex else None
        return Victim(sex=told) if told else None
    sex, age = sex_of(lemmas), age_of(lemmas, phrase.lower())
    if target.entity == "PERSON":
        return Victim(name=" ".join(phrase.split()), sex=sex, age=age)
    name = name_beside(sentence, target)
    if name is not None and name.entity == "PERSON":
        words = " ".join(doc.quote(noun_span(sentence, name)).split())
        return Victim(name=words, group=_group(sentence, target), sex=sex, age=age)
    victim = Victim(group=_group(sentence, target), sex=sex, age=age)
    return None if victim == Victim() else victim


def _group(sentence: Sentence, target: Token) -> str:
    """What those are whom it befell; empty for a bare number: of "hundreds of women", women."""
    for of in sentence.children(target, "prep"):
        if of.lemma == "of" and target.lemma in MANY:
            return next((each.text.lower() for each in sentence.children(of, "pobj")), "")
    if target.pos == "NUM" or target.lemma in MANY:
        return ""
    first, last = unbroken(sentence, target, target)
    return "".join(word.text for word in sentence.tokens[first.i : last.i + 1]).lower()


def shielded(victim: Victim | None, code: str) -> Victim | None:
    """Without the name of a child, or of somebody who suffered an act of a sexual kind."""
    if victim is None or not victim.name:
        return victim
    if code in SEXUAL or victim.age is AgeGroup.CHILD:
        return replace(victim, name="")
    return victim


def _lemmas(sentence: Sentence, span: Span) -> frozenset[str]:
    held = tokens_in(sentence, span.start, span.end)
    return frozenset(form for token in held for form in (token.lemma, token.text.lower()))


def _toll(sentence: Sentence, act: Frame, figures: Sequence[Figure]) -> Toll | None:
    """The number of those it was done to; a part of another number is none."""
    if act.target is None:
        return None
    place = joint_span(sentence, act.target)
    counts = [
        figure
        for figure in figures
        if figure.kind is FigureKind.COUNT and not figure.part_of and place.overlaps(figure.span)
    ]
    if not counts:
        return None
    first = counts[0]
    return Toll(first.low, first.value, first.high)


def may_wield(sentence: Sentence, weapon: Span, act: Token) -> bool:
    """Whether a weapon may be the act's: not one told in a clause about somebody beside it."""
    held = next((t for t in sentence.tokens if t.start < weapon.end and t.end > weapon.start), act)
    for above in sentence.ancestors(held):
        if above is act:
            return True
        if above.dep == "relcl":
            return any(each is above for each in sentence.ancestors(act))
    return True


def means(sentence: Sentence, act: Token) -> Span | None:
    """The weapon or instrument said of the act. None: none is told."""
    for link in governors(sentence, act):
        for kid in sentence.children(link, "prep", "agent", "advcl", "compound", "dobj"):
            if kid.dep in ("compound", "dobj") and kid.lemma in WEAPONS:
                return joint_span(sentence, kid)
            if kid.lemma in WITH or kid.lemma == "use":
                for held in sentence.children(kid, "pobj", "dobj"):
                    if held.lemma in WEAPONS:
                        return joint_span(sentence, held)
    return None
