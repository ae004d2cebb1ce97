"""Demands told by a verb: "urged the mission to leave", "demanded that …", "called for …"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, actions_of, is_infinitive, last_word
from firsthand.facts._doers import actor_of
from firsthand.facts._duties import DUTY
from firsthand.facts._frames import is_passive
from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._pleas import knows
from firsthand.facts._shared import for_each, that_each, with_others
from firsthand.facts._voices import BODIES
from firsthand.facts._wants import PUBLIC_THINGS, listed
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model.quick import dataclass, replace
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Verbs with the addressee as their object and the action as an infinitive.
ASKS = words(
    "urge ask call appeal press push beg implore exhort order request invite encourage plead lobby"
    " petition"
)
# Verbs with the action as a that-clause or a noun.
WANTS = words(
    "demand recommend insist request propose call urge advise require suggest campaign shout chant"
    " clamour rally march"
)
STRICT = words("demand recommend urge call appeal insist propose advise suggest request")
PLAINLY = words("ask request demand")  # with "that" they ask for it in any mood
FOR = words("ask plead press push petition lobby beg campaign shout chant clamour rally march")
PROPOSES = frozenset({"recommend", "propose", "advise", "urge", "suggest"})
COURTS = words("court tribunal judge jury magistrate chamber")
ARMED = words(
    "soldier guard militia rebel gunman kidnapper captor pimp fighter officer interpreter"
)
HELD = words(
    "man woman girl boy child villager prisoner detainee driver passenger resident family worker"
    " farmer they he she refugee student civilian people cook victim hostage"
)
TAKING = words("want plan intend try agree refuse fail continue begin wish decide promise hope")
OF_WHOM = words("want demand expect request seek require")
BESIDE = 2  # words between a thing and what is to be done to it: a mark and its like
HUMAN = frozenset({"PERSON"})
ASKERS = (
    BODY_NOUNS
    | HOLDERS
    | PART_NOUNS
    | PEOPLE_OF
    | words(
        "man woman resident villager family relative mother father activist lawyer doctor"
        " journalist expert campaigner protester survivor victim witness country report resolution"
        " draft statement letter thinktank agency critic analyst neighbour farmer worker community"
        " client plaintiff claimant applicant petitioner parent widow sister brother daughter son"
    )
)
AUDIENCE = words("reader viewer listener fan customer guest visitor cook pupil player")
FAVOURS = frozenset({"ask", "order", "request", "invite", "beg", "encourage"})
MOVEMENTS = words("protest demonstration movement uprising rally march revolt riot strike")
POWERS = words(
    "country state media medium press donor investor lender prosecution prosecutor court judge"
)
KNOWLEDGE = words("information knowledge detail evidence footage")
PAPERS = words("copy record document file access report list log footage information dossier")
PRIVATE = words(
    "anonymity ransom money answer payment bribe silence name identity surname"
)  # asked for oneself


@dataclass(frozen=True, slots=True)
class Parties:
    """Who asks whom, and the infinitive of what for. None: the words tell none."""

    by: Token | None
    to: Token | None
    infinitive: Token | None

    @property
    def is_force(self) -> bool:
        """Whether armed people tell those in their hands what to do: no demand on a body."""
        return _is_of(self.by, ARMED) and _is_of(self.to, HELD)


def requests(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """What the verb asks for, each action and each addressee apart."""
    told = parties(sentence, verb)
    by, to = told.by, told.to
    if _is_of(by, MOVEMENTS) or told.is_force:
        return
    if to is not None and (to.lemma in AUDIENCE or _is_own(sentence, to)):
        return
    clause = _subjunctive(sentence, verb)
    if verb.lemma == "order" and (clause or not is_public(to) or _is_of(by, COURTS)):
        return  # "the court ordered the state to pay": what followed
    if clause is not None:
        yield from _that(sentence, clause, by, to)
    elif verb.lemma in FAVOURS and not _is_of_note(sentence, verb, told):
        return  # "she asked the clerk to stamp the form"
    elif told.infinitive is not None and to is not None and _is_asked(sentence, verb, told):
        asked = Asked(actions_of(sentence, told.infinitive), by, to, voice=False)
        yield from with_others(sentence, asked, public=is_public)
    elif verb.lemma in FOR:
        yield from _asked_for(sentence, verb, by, to)
    elif verb.lemma in STRICT:
        giver = _from(sentence, verb) if verb.lemma in OF_WHOM else None
        for asked in _strictly(sentence, verb, by):
            yield asked if asked.to is not None else replace(asked, to=giver)


def parties(sentence: Sentence, verb: Token) -> Parties:
    passive = is_passive(sentence, verb)
    by = None if passive else _asker(sentence, verb)
    infinitive = next(
        (
            k
            for k in sentence.children(verb, "xcomp", "ccomp", "advcl")
            if k.i > verb.i and is_infinitive(sentence, k)
        ),
        None,
    )
    to = _addressee(sentence, verb, infinitive, passive=passive)
    return Parties(by, to, infinitive or _lost_infinitive(sentence, verb, to))


def _lost_infinitive(sentence: Sentence, verb: Token, to: Token | None) -> Token | None:
    """ "calls on the states that send troops to try them": parsers hang it on "send"."""
    if to is None or verb.lemma not in ASKS:
        return None
    for clause in sentence.children(to, "relcl", "acl"):
        for kid in sentence.children(clause, "advcl", "xcomp"):
            if is_infinitive(sentence, kid) and clause.lemma not in TAKING:
                return kid
        if clause.tag == "VB" and is_infinitive(sentence, clause):
            return clause
        for word in sentence.subtree(clause):  # "anyone who has information to come forward"
            known = sentence.head(word).lemma in KNOWLEDGE
            if known and word.dep in ("acl", "relcl") and is_infinitive(sentence, word):
                return word
    return None


def _is_asked(sentence: Sentence, verb: Token, told: Parties) -> bool:
    """Whether the addressee is to do it: of "called for the gate to be shut" it is not."""
    if verb.lemma not in ASKS or told.infinitive is None:
        return False
    things = told.infinitive.lemma == "be" or sentence.children(told.infinitive, "auxpass")
    return not (things and not is_public(told.to))


def _is_of_note(sentence: Sentence, verb: Token, told: Parties) -> bool:
    """Whether a favour is asked of, or by, those in public life; or something for a third."""
    fors = (k for k in sentence.children(verb, "advcl", "ccomp") if k.i > verb.i)
    third = any(
        sentence.children(kid, "auxpass") and sentence.children(kid, "mark") for kid in fors
    )
    would = any(kid.lemma == "would" for kid in sentence.children(verb, "aux"))
    spoken = would and told.by is not None and told.by.text.lower() == "we"
    power = told.to is not None and told.to.lemma in POWERS
    paper = told.by is not None and told.by.text.lower() == "it"  # a body or its letter
    return third or spoken or power or paper or is_public(told.by) or is_public(told.to)


def _is_of(token: Token | None, lemmas: frozenset[str]) -> bool:
    return token is not None and token.lemma in lemmas


def _subjunctive(sentence: Sentence, verb: Token) -> Token | None:
    """The clause of "ask that X be opened". None: there is none."""
    told = [*sentence.children(verb, "ccomp"), *_with_that(sentence, verb)]
    clauses = (k for k in told if k.i > verb.i)
    fits = (k for k in clauses if sentence.subtree(k)[0].text.lower() != "to")
    plain = verb.lemma in PLAINLY
    return next(
        (k for k in fits if _is_subjunctive(sentence, k) or (plain and _is_that(sentence, k))), None
    )


def _with_that(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """ "ask only that he bring it": parsers may take the clause for an infinitive."""
    for clause in sentence.children(verb, "xcomp"):
        if any(kid.text.lower() == "that" for kid in sentence.children(clause, "mark")):
            yield clause


def _is_that(sentence: Sentence, clause: Token) -> bool:
    """ "are asking that the girl gets a visa"."""
    marks = {kid.text.lower() for kid in sentence.children(clause, "mark")}
    return (
        clause.tag == "VBZ" and "that" in marks and not sentence.children(clause, "aux", "auxpass")
    )


def _that(sentence: Sentence, clause: Token, by: Token | None, to: Token | None) -> Iterator[Asked]:
    """ "demanded that the army withdraw", "asked that X be opened, that Y be closed"."""
    who = next(iter(sentence.children(clause, "nsubj")), None)
    if _is_of(by, ARMED) and _is_of(who, HELD):
        return
    if any(_is_own_name(sentence, kid) for kid in sentence.children(clause, "nsubjpass")):
        return  # "asked that her name be withheld"
    places = that_each(sentence, clause)
    if len(places) > 1 or sentence.children(clause, "auxpass"):
        yield Asked(places, by, to, voice=False)
    else:
        own = who if clause.tag != "VBZ" else to  # of "asks that she gets a visa" she grants none
        yield Asked(actions_of(sentence, clause), by, own, voice=False)


def _is_own_name(sentence: Sentence, thing: Token) -> bool:
    return thing.lemma in PRIVATE and any(
        kid.pos == "PRON" for kid in sentence.children(thing, "poss")
    )


def _strictly(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "demanded an inquiry", "demanded to know who fired", "insisted on an apology"."""
    yield from knows(sentence, verb, by)
    for gerund in sentence.children(verb, "xcomp"):
        if gerund.tag == "VBG" and verb.lemma in PROPOSES:
            yield Asked(actions_of(sentence, gerund), by, None, voice=False)
            return
    for on in sentence.children(verb, "prep"):
        things = sentence.children(on, "pobj")
        if verb.lemma == "insist" and on.lemma == "on" and _is_listed(things):
            below = sentence.subtree(on)[1:]
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)
            return
    yield from _called_for(sentence, verb, by)


def _is_listed(things: tuple[Token, ...]) -> bool:
    return any(thing.lemma in PUBLIC_THINGS for thing in things)


def _asked_for(
    sentence: Sentence, verb: Token, by: Token | None, to: Token | None
) -> Iterator[Asked]:
    """ "pleaded with the militia for the release of the monks", "asked for it to be frozen"."""
    for asked in _called_for(sentence, verb, by):
        inside = tuple(tokens_in(sentence, asked.actions[0].start, asked.actions[-1].end))
        if any(token.lemma in PUBLIC_THINGS or token.text in ("be", "to") for token in inside):
            yield Asked(asked.actions, by, to, voice=False)


def _is_own(sentence: Sentence, to: Token) -> bool:
    """ "urged its members": told to one's own."""
    return any(kid.tag == "PRP$" for kid in sentence.children(to, "poss"))


def is_public(token: Token | None) -> bool:
    """A body, its people, or those who ask it for something; not a neighbour asked a favour."""
    if token is None:
        return False
    return token.entity in BODIES or token.lemma in BODY_NOUNS | HOLDERS | PART_NOUNS | PEOPLE_OF


def _asker(sentence: Sentence, verb: Token) -> Token | None:
    """The subject; of "a statement calling for", what calls."""
    above = sentence.head(verb)
    if verb.dep == "acl" and verb.tag == "VBG" and above.pos in NOUNS:
        return above
    return actor_of(sentence, verb)


def _is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """ "that the army withdraw", "that soldiers be tried"; not "insist that they are right"."""
    kids = sentence.children(verb, "aux", "auxpass")
    first = kids[0] if kids else verb
    return (
        first.tag == "VB"
        or first.lemma in DUTY
        or first.text.lower() == "be"
        or (first.tag == "VBP" and first.text.lower() == first.lemma and first.lemma != "be")
    )


def _addressee(
    sentence: Sentence, verb: Token, infinitive: Token | None, *, passive: bool
) -> Token | None:
    if verb.lemma in OF_WHOM and (giver := _from(sentence, verb)) is not None:
        return giver
    bound = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",)}.get(verb.lemma, ())
    if bound and not any(kid.lemma in bound for kid in sentence.children(verb, "prep")):
        return None
    if passive:
        return _last_of(sentence, verb, subject(sentence, verb))
    for preposition in sentence.children(verb, "prep"):
        before = preposition.lemma == "of" and preposition.i < verb.i  # "of the army we ask …"
        if (before or preposition.lemma in ("to", *bound)) and (
            kids := sentence.children(preposition, "pobj")
        ):
            who = next((kid for kid in kids if kid.entity not in ("DATE", "TIME")), None)
            if who is not None:
                return who
    found = next(reversed(sentence.children(verb, "dobj", "dative")), None)
    if found is None and verb.dep == "advcl" and verb.tag == "VBG":
        return _written_to(sentence, sentence.head(verb))
    if found is None and infinitive is not None:
        found = next(
            (k for k in sentence.children(infinitive, "nsubj") if k.i < infinitive.i), None
        )
    return found


def _from(sentence: Sentence, verb: Token) -> Token | None:
    """ "from the company it expects a fund": the company."""
    froms = (by for by in sentence.children(verb, "prep") if by.lemma == "from")
    whom = (kid for by in froms for kid in sentence.children(by, "pobj"))
    return next((kid for kid in whom if kid.entity not in ("DATE", "TIME")), None)


def _last_of(sentence: Sentence, verb: Token, who: Token | None) -> Token | None:
    """Of joined subjects the last, when the verb is of one: "told the staff, and the mission has
    been asked": parsers join the object to it.
    """
    if who is None or not any(kid.text in ("has", "is", "was") for kid in sentence.children(verb)):
        return who
    mates = [kid for kid in sentence.children(who, "conj") if kid.i < verb.i]
    return mates[-1] if mates else who


def _written_to(sentence: Sentence, verb: Token) -> Token | None:
    """ "has written to the ombudsman asking for …"."""
    if verb.lemma not in ("write", "appeal", "send"):
        return None
    tos = (by for by in sentence.children(verb, "prep") if by.lemma == "to")
    return next((kid for to in tos for kid in sentence.children(to, "pobj")), None)


def _called_for(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "called for the camp to be shut", "demanded an inquiry"."""
    if verb.lemma == "call" and sentence.children(verb, "dobj"):
        return  # "called the rally for the day of the vote"
    for preposition in sentence.children(verb, "prep"):
        if preposition.lemma == "for" and preposition.i > verb.i:
            below = _with_infinitive(sentence, verb, preposition)
            if not below:
                break
            place = sentence.span_of(below[0], last_word(below))
            yield Asked(for_each(sentence, verb, place), by, None, voice=False)
            return
    infinitive = next(
        (k for k in sentence.children(verb, "advcl", "xcomp", "ccomp") if k.i > verb.i), None
    )
    if (
        verb.lemma in FOR | {"call"}
        and infinitive is not None
        and sentence.subtree(infinitive)[0].i > 0
    ):
        below = tuple(
            t for t in sentence.subtree(infinitive) if t.text != "for" or t.i > infinitive.i
        )
        if sentence.tokens[below[0].i - 1].text == "for":
            place = sentence.span_of(below[0], last_word(below))
            yield Asked(for_each(sentence, verb, place), by, None, voice=False)
            return
    if verb.lemma in ("demand", "recommend", "urge", "propose"):
        for thing in sentence.children(verb, "dobj"):
            fits = thing.lemma not in PRIVATE and thing.entity not in BODIES | HUMAN
            fits = fits and (thing.lemma in PUBLIC_THINGS or by is None or can_ask(by))
            if thing.pos in NOUNS and fits:
                yield from listed(sentence, thing, by)
    if verb.lemma == "request" and is_public(by):
        for thing in sentence.children(verb, "dobj"):
            if thing.lemma in PAPERS:
                below = sentence.subtree(thing)
                yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)


def _with_infinitive(sentence: Sentence, verb: Token, lead: Token) -> tuple[Token, ...]:
    """ "asked for the contract, worth a fortune, to be frozen": up to what is to be done to it."""
    below = sentence.subtree(lead)[1:]
    last = below[-1].i if below else lead.i
    for clause in sentence.children(verb, "xcomp", "ccomp", "advcl"):
        inside = sentence.subtree(clause)
        near = 0 < inside[0].i - last <= BESIDE
        if near and inside[0].text == "to" and any(token.text == "be" for token in inside):
            return (*below, *inside)
    return below


def can_ask(head: Token) -> bool:
    """A person, a body or those that may be: not the raid that somebody condemns."""
    if head.pos in ("PRON", "PROPN") or head.entity in BODIES | HUMAN:
        return True
    return head.pos in NOUNS and head.lemma in ASKERS
