"""What followed an allegation, each stage its own: said, begun, sought and not found, or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.facts import Find
from firsthand.facts._frames import (
    actor_of,
    frame,
    governors,
    is_omission,
    is_passive,
    joint_span,
    modality,
    noun_span,
    time_of,
)
from firsthand.facts._ground import Ground, ground
from firsthand.facts._phrases import subject
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._stages import (
    ADJECTIVES,
    ASKED,
    BEGUN,
    DENYING,
    ESCAPED,
    LEMMAS,
    NOT_FOUND,
    NOUNS,
    PEOPLE,
    PERSONAL,
    PREFILTER,
    VERBS,
)
from firsthand.facts._voices import body_of
from firsthand.model import (
    Article,
    Figure,
    Modality,
    Outcome,
    OutcomeStatus,
    Problem,
    Span,
    Stage,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key

# Verbs and adjectives under which an infinitive tells what was, or was not, done.
HAPPENED = frozenset(
    "fail refuse decline begin manage say report know believe unable appear seem use continue expect"
    " think understand allege agree decide likely first last set due neglect come go have".split()
)
PERSON_NAMES = frozenset({"PERSON", "NORP", "ORG"})
PRESS = frozenset("publish newspaper magazine media press journalist reporter broadcaster".split())
FINDS = frozenset("find show reveal conclude suggest uncover say report establish".split())
DUTY = frozenset({"should", "must", "ought"})


@dataclass(frozen=True, slots=True)
class Found:
    """One stage in a sentence: the word for it, and whom it concerns and who decided."""

    stage: Stage
    word: Token
    status: OutcomeStatus
    about: Token | None
    by: Token | None


def find(reading: Reading) -> Iterator[Outcome | Problem]:
    """The outcomes of each sentence, in text order."""
    facts = ground(reading)
    for sentence in reading[Sentence]:
        if LEMMAS.isdisjoint(token.lemma for token in sentence.tokens):
            continue
        if PREFILTER.search(reading.doc.quote(sentence.span)) is None:
            continue
        for found in _stages(reading, sentence):
            yield from _outcome(facts, sentence, found, reading[Figure])


def _stages(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    for token in sentence.tokens:
        if token.lemma not in LEMMAS:
            continue
        stage = _stage(sentence, token)
        if stage is None or _is_wished(sentence, token):
            continue
        status = _status(reading, sentence, token, stage)
        if status is not None:
            yield Found(stage, token, status, *_parts(sentence, token, stage))


def _stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.pos == "VERB":
        return _verb_stage(sentence, token)
    if token.pos == "ADJ":
        found = ADJECTIVES.get(token.lemma)
        if token.lemma == "guilty":
            above = sentence.head(token)
            return found if above.lemma in ("find", "plead") else None
        return found
    if token.pos in NOUN_POS and token.lemma in NOUNS:
        return _noun_stage(sentence, token)
    return None


def _verb_stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.lemma == "send":
        home = any(
            kid.lemma == "home" for kid in sentence.children(token, "advmod", "dobj", "npadvmod")
        )
        return Stage.REPATRIATED if home else None
    if token.lemma == "clear":
        of = any(kid.lemma == "of" for kid in sentence.children(token, "prep"))
        return Stage.ACQUITTED if of and is_passive(sentence, token) else None
    if token.lemma == "remove":
        post = {
            kid.lemma
            for by in sentence.children(token, "prep")
            for kid in sentence.children(by, "pobj")
        }
        return Stage.DISMISSED if post & {"post", "office", "duty", "position", "command"} else None
    stage = VERBS.get(token.lemma)
    if token.lemma == "fire" and any(
        kid.lemma in ("on", "at", "into", "back", "upon")
        for kid in sentence.children(token, "prep", "advmod", "prt")
    ):
        return None
    if stage is Stage.WAIVED:
        return stage if _touches(sentence, token, "immunity") else None
    if token.lemma in PERSONAL and not _takes_person(sentence, token):
        return None
    if token.lemma == "suspect" and token.dep == "amod":
        return None
    if token.lemma == "try" and (
        sentence.children(token, "xcomp") or not is_passive(sentence, token)
    ):
        return None
    return stage


def _touches(sentence: Sentence, verb: Token, lemma: str) -> bool:
    """Whether `lemma` is what the verb is done to: "had their immunity waived", "waived immunity"."""
    kids = sentence.children(verb, "dobj", "nsubj", "nsubjpass")
    if any(kid.lemma == lemma for kid in kids):
        return True
    named = subject(sentence, verb)
    if named is not None and (
        named.lemma == lemma or named.text.lower() in ("this", "it", "that", "which")
    ):
        return any(token.lemma == lemma for token in sentence.tokens)
    return verb.dep in ("acl", "relcl", "amod") and sentence.head(verb).lemma == lemma


def _takes_person(sentence: Sentence, verb: Token) -> bool:
    told = frame(sentence, verb)
    who = told.target
    if who is None:
        return False
    if who.lemma in PEOPLE or who.text.lower() in PEOPLE or who.entity in PERSON_NAMES:
        return True
    return who.pos == "NUM" or who.tag == "NNPS"


def _noun_stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.dep in ("compound", "nmod") and sentence.head(token).pos in NOUN_POS:
        return None
    stage = NOUNS[token.lemma]
    above = sentence.head(token)
    if stage is Stage.INVESTIGATED and _is_journalism(sentence, token):
        return None
    if token.lemma == "indictment" and not _against_person(sentence, token):
        return None
    if (
        stage is Stage.PROSECUTED
        and above.lemma == "from"
        and _reaches(sentence, token, ("immunity", "immune"))
    ):
        return None
    if token.lemma == "justice":
        bring = above.lemma == "to" and sentence.head(above).lemma in ("bring", "face")
        return stage if bring or above.lemma in ("face", "escape", "evade") else None
    if token.lemma == "proceeding":
        kinds = {"criminal", "legal", "court", "judicial", "disciplinary"}
        return (
            stage
            if kinds & {kid.lemma for kid in sentence.children(token, "amod", "compound")}
            else None
        )
    if token.lemma == "charge":
        kinds = {kid.lemma for kid in sentence.children(token, "amod", "compound", "prep")}
        near = {"criminal", "of", "against"} & kinds or above.lemma in (
            "face",
            "bring",
            "drop",
            "file",
            "press",
        )
        return stage if near and above.lemma not in ("in", "deny", "take") else None
    if stage is Stage.WAIVED:
        return stage if any(token.lemma == "immunity" for token in sentence.tokens) else None
    if stage is Stage.IMMUNITY and _is_waived(sentence, token):
        return None
    return stage


def _is_journalism(sentence: Sentence, token: Token) -> bool:
    """ "investigations published in the press", "an investigation by a newspaper", "our inquiry found"."""
    below = {kid.lemma for kid in sentence.subtree(token)}
    if below & PRESS:
        return True
    above = sentence.head(token)
    return above.lemma in ("accord", "publish") or (token.dep == "nsubj" and above.lemma in FINDS)


def _against_person(sentence: Sentence, token: Token) -> bool:
    for by in sentence.children(token, "prep"):
        if by.lemma == "for":
            return True
        if by.lemma in ("of", "against"):
            kids = sentence.children(by, "pobj")
            return any(kid.lemma in PEOPLE or kid.entity == "PERSON" for kid in kids)
    return True


def _reaches(sentence: Sentence, token: Token, lemmas: Sequence[str]) -> bool:
    return any(above.lemma in lemmas for above in sentence.ancestors(token))


def _is_waived(sentence: Sentence, immunity: Token) -> bool:
    above = sentence.head(immunity)
    return above.lemma in ("waive", "lift") or any(
        kid.lemma in ("waive", "lift") for kid in sentence.children(immunity, "acl", "relcl")
    )


def _is_wished(sentence: Sentence, word: Token) -> bool:
    """Only asked for: "should be arrested", "called for an investigation", "right to redress"."""
    chain = list(governors(sentence, word))
    words = {kid.lemma for link in chain for kid in sentence.children(link, "aux")}
    if words & DUTY:
        return True
    for above in sentence.ancestors(word):
        if (
            above.lemma in ASKED
            and above.pos in ("VERB", "NOUN")
            or above.lemma in ("right", "time")
        ):
            return True
        if above.pos == "VERB" and any(
            kid.lemma in DUTY for kid in sentence.children(above, "aux")
        ):
            return True
        if above.dep in ("ROOT", "relcl") or (above.dep == "conj" and above.pos == "VERB"):
            break
    lead = _lead(sentence, word)
    if _is_bare_infinitive(sentence, word):
        return True
    essential = sentence.head(lead)
    return essential.lemma == "be" and any(
        kid.lemma in ("essential", "necessary", "needed", "vital", "required", "overdue")
        for kid in sentence.children(essential, "acomp")
    )


def _is_bare_infinitive(sentence: Sentence, word: Token) -> bool:
    """ "it is up to them to bring them to justice": said of nobody as done."""
    verb = (
        word
        if word.pos == "VERB"
        else next((a for a in sentence.ancestors(word) if a.pos == "VERB"), None)
    )
    if verb is None or verb.tag != "VB":
        return False
    to = any(kid.text.lower() == "to" for kid in sentence.children(verb, "aux"))
    return to and sentence.head(verb).lemma not in HAPPENED | BEGUN | ESCAPED


def _status(
    reading: Reading, sentence: Sentence, word: Token, stage: Stage
) -> OutcomeStatus | None:
    """How far it went. None: it is only supposed, and tells no outcome."""
    before = reading.doc.text[sentence.span.start : word.start]
    if (
        (sought := NOT_FOUND.search(before))
        and stage is not Stage.IMMUNITY
        and len(before) - sought.end() < 90
    ):
        return OutcomeStatus.NOT_FOUND
    held = modality(sentence, word)
    if held is Modality.NEGATED or is_omission(sentence, word) or _is_denied(sentence, word):
        return OutcomeStatus.NEGATED
    if held is Modality.HYPOTHETICAL or stage is Stage.WAIVED and _is_conditional(sentence, word):
        return None
    if held is Modality.FUTURE or _is_begun(sentence, word):
        return OutcomeStatus.IN_PART
    return OutcomeStatus.SAID


def _is_conditional(sentence: Sentence, word: Token) -> bool:
    links = (word, *sentence.ancestors(word))
    return any(
        kid.text.lower() in ("unless", "if", "until")
        for link in links
        for kid in sentence.children(link, "mark")
    )


def _is_denied(sentence: Sentence, word: Token) -> bool:
    """ "escaped any proceedings", "no prosecutions", "without trial", "nobody was charged"."""
    if any(DENYING.fullmatch(kid.text) for kid in sentence.children(word, "det", "neg", "advmod")):
        return True
    verb = next((above for above in sentence.ancestors(word) if above.pos == "VERB"), None)
    if word.pos in NOUN_POS:
        head = sentence.head(word)
        if (
            head.lemma in ESCAPED | {"without", "lack"}
            or word.dep in ("dobj", "pobj", "conj")
            and verb is not None
            and verb.lemma in ESCAPED
        ):
            return True
        return (
            verb is not None
            and word.dep in ("dobj", "nsubjpass", "nsubj")
            and bool(sentence.children(verb, "neg"))
        )
    who = subject(sentence, word)
    if who is None:
        return False
    denied = (who, *sentence.children(who, "det"))
    return any(DENYING.fullmatch(token.text) for token in denied)


def _is_begun(sentence: Sentence, word: Token) -> bool:
    if word.pos in NOUN_POS:
        lead = _lead(sentence, word)
        return lead.dep in ("dobj", "nsubjpass", "pobj") and any(
            above.lemma in BEGUN for above in list(sentence.ancestors(lead))[:2]
        )
    chain = list(governors(sentence, word))[1:]
    return (
        any(link.lemma in BEGUN for link in chain)
        or word.tag == "VBG"
        and bool(sentence.children(word, "aux"))
    )


def _lead(sentence: Sentence, word: Token) -> Token:
    """First of the list that `word` goes on."""
    while word.dep == "conj":
        word = sentence.head(word)
    return word


def _parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    """Whom it concerns, and who decided."""
    if word.pos == "VERB":
        told = frame(sentence, word)
        about = told.target
        if stage is Stage.WAIVED:
            about = _owner(sentence, word)
        by = told.actor if told.actor is not about else None
        if by is not None and (by.lemma == "immunity" or stage is Stage.SUSPECTED and told.passive):
            by = None
        return _not_thing(about), by
    if word.pos == "ADJ":
        above = sentence.head(word)
        own = [*sentence.children(word, "nsubj"), *sentence.children(above, "dobj")]
        return next(iter(own), None) or actor_of(sentence, above), None
    return _noun_parts(sentence, word, stage)


def _not_thing(about: Token | None) -> Token | None:
    return (
        about
        if about is None or about.lemma not in ("immunity", "crime", "allegation", "case")
        else None
    )


def _owner(sentence: Sentence, waive: Token) -> Token | None:
    """Whose immunity: the subject of "had their immunity waived", or its owner."""
    for token in sentence.tokens:
        if token.lemma == "immunity":
            owners = [kid for kid in sentence.children(token, "poss") if kid.pos in NOUN_POS]
            if owners:
                return owners[0]
    above = sentence.head(waive)
    if above.lemma == "have" and above is not waive:
        return subject(sentence, above)
    return None


def _noun_parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    objects = {
        by.lemma: next(iter(sentence.children(by, "pobj")), None)
        for by in sentence.children(word, "prep", "agent")
    }
    about = objects.get("against") or objects.get("for") or objects.get("of") or objects.get("into")
    if about is None:
        about = _later_against(sentence, word)
    verb = next((above for above in sentence.ancestors(word) if above.pos in ("VERB", "AUX")), None)
    if about is None and verb is not None and word.dep in ("dobj", "nsubjpass"):
        about = next(
            (
                kid
                for by in sentence.children(verb, "prep")
                if by.lemma in ("into", "against") and by.i > word.i
                for kid in sentence.children(by, "pobj")
            ),
            None,
        )
    if about is None and verb is not None and verb.dep == "advcl" and verb.lemma in BEGUN:
        return _had(sentence, verb), None
    who = subject(sentence, verb) if verb is not None and word.dep != "nsubjpass" else None
    if who is word:
        who = None
    holds = (
        stage is Stage.IMMUNITY or verb is not None and verb.lemma in ESCAPED | {"face", "await"}
    )
    if holds:
        return about or who, None
    return about, who if about is not None and who is not about else None


def _had(sentence: Sentence, verb: Token) -> Token | None:
    """The first subject on the way up that is somebody: not the immunity, the officer who had it."""
    told = (subject(sentence, above) for above in sentence.ancestors(verb))
    return next((who for who in told if who is not None and _not_thing(who)), None)


def _later_against(sentence: Sentence, word: Token) -> Token | None:
    """ "proceedings related to … against any personnel": the preposition may hang lower down."""
    for token in sentence.subtree(word):
        if token.lemma == "against" and (kids := sentence.children(token, "pobj")):
            return kids[0]
    return None


def _outcome(
    facts: Ground, sentence: Sentence, found: Found, figures: Sequence[Figure]
) -> Iterator[Outcome]:
    span = _words(sentence, found.word)
    statement = facts.near(sentence, span)
    if statement is None:
        return
    about = _about(sentence, found.about, figures)
    by = noun_span(sentence, found.by) if found.by is not None else None
    body = body_of(facts.reading, sentence, about)[0] if about is not None else ""
    figure = _figure(figures, about)
    yield Outcome(
        id=key("outcome", statement.id, found.stage, span.start, span.end),
        statement_id=statement.id,
        span=span,
        stage=found.stage,
        status=found.status,
        body=body,
        about=about,
        by=by,
        figure_id=figure,
        time=None
        if _is_sum(figures, figure)
        else time_of(sentence, found.word, facts.times(sentence)),
    )


def _about(sentence: Sentence, head: Token | None, figures: Sequence[Figure]) -> Span | None:
    """The words for whom it concerns; a sum ("one officer … and another") is told whole."""
    if head is None:
        return None
    span = joint_span(sentence, head)
    whole = next(
        (f.span for f in figures if f.span.contains(span) and f.span.start == span.start), None
    )
    return whole or span


def _words(sentence: Sentence, word: Token) -> Span:
    """The word with its auxiliaries, its denial and its object of the same phrase."""
    kids = sentence.children(word, "aux", "auxpass", "neg", "amod", "det", "compound", "prt")
    ends = sorted([word, *kids], key=lambda token: token.i)
    return sentence.span_of(ends[0], ends[-1])


def _figure(figures: Sequence[Figure], about: Span | None) -> str | None:
    """The count that stands in the words for whom it concerns."""
    if about is None:
        return None
    held = (f for f in figures if f.span.overlaps(about) and not f.part_of)
    return next((figure.id for figure in held), None)


def _is_sum(figures: Sequence[Figure], ident: str | None) -> bool:
    """A sum of things that each have a time of their own."""
    return ident is not None and sum(f.part_of == ident and f.time is not None for f in figures) > 1


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="outcomes", version=1, build=build, needs=frozenset({Article, Sentence, Statement, Figure})
)
