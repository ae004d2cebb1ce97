"""Statements that deny without a verb of denying: `I was never there`, `there was no tug`.

Not every negation denies: "there was no food" accuses. One denies who speaks for those of whom
something is told, and says that it is not so: with force, or in words of what was told before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Attribution, Basis, Span, Stance, Statement
from firsthand.model.quick import dataclass, replace
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import SUBJECTS, VERBAL, is_none
from firsthand.statements._cue import head_of
from firsthand.statements._sides import BLAMED, HARMED, OFF_DUTY, Side, side_of
from firsthand.statements._stance import FELT
from firsthand.syntax import Sentence, Token

OWN_VOICE = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})
FORCE = re.compile(
    r"\b(?:never|at no (?:time|point|stage)|not one|not a single|no such|at all|whatsoever"
    r"|nothing of the (?:sort|kind)|none of (?:this|that|it|them|these|those)|in no way"
    r"|no (?:one|body) (?:was |has |had |is )?ever|nobody (?:was |has |had |is )?ever"
    r"|no \w+ (?:has|have|had|was|were) ever|neither|nor|under no circumstances|not once)\b",
    re.IGNORECASE,
)
"""Words that say of something that it was not so on any occasion."""
FLAT = re.compile(r"\b(?:no such|nothing of the (?:sort|kind)|none of (?:this|that|it))\b", re.I)
"""Words that take up what was told before."""
DISCLAIMED = frozenset(
    {"knowledge", "part", "role", "involvement", "hand", "connection", "link", "responsibility"}
    | {"control", "contact", "dealing", "say", "awareness", "aware", "unaware", "involve"}
    | {"participate", "responsible"}
)
"""What one says that one had not, of what one is blamed for."""
ACCUSING = frozenset(
    {"accuse", "indict", "charge", "suspect", "convict", "implicate", "blame", "prosecute"}
    | {"sentence", "acquit", "arrest", "try"}
)
IN_OFFICE = frozenset(
    {"minister", "general", "colonel", "captain", "commander", "governor", "major", "lieutenant"}
    | {"sergeant", "brigadier", "admiral", "warden", "commodore", "commissioner", "chief"}
)
ASKED = frozenset({"WRB", "WP", "WDT"})
PERSONAL = frozenset({"he", "she", "it", "they", "i", "we"})
OWNING = frozenset({"my", "our", "his", "her", "its", "their"})
COMMON_VERBS = frozenset(
    {"be", "have", "do", "make", "say", "tell", "know", "see", "hear", "get", "go", "come", "take"}
    | {"give", "want", "think", "find", "put", "let", "keep", "use", "try", "need", "ask", "look"}
    | {"become", "seem", "happen", "show", "call", "leave", "work", "live", "speak", "talk"}
)
COMMON_NOUNS = frozenset(
    {"man", "woman", "people", "person", "child", "year", "day", "time", "week", "month", "hour"}
    | {"thing", "one", "number", "place", "part", "way", "night", "morning", "country", "world"}
    | {"case", "police", "government", "soldier", "officer", "force", "army", "court", "law"}
    | {"something", "anything", "nothing", "everything", "reason", "life", "family", "today"}
)
"""Nouns that two sentences share without telling of the same."""
NEWS = frozenset(
    {"injure", "wound", "hurt", "kill", "casualty", "injury", "damage", "arrest", "claim"}
    | {"responsibility", "death", "victim", "suspect", "report", "decision", "date"}
)
"""Of what the police say that there was none, without being blamed for it."""
INTENT = frozenset({"plan", "intention", "intend", "comment", "information", "doubt", "need"})
"""What one has not without denying anything: `no plans to`, `no information`."""
SHORTEST_STEM = 4  # letters
THINGS = (*SUBJECTS, "dobj", "attr", "pobj", "oprd")
SENSED = frozenset({"hear", "see", "notice", "know", "find"})
"""`Heard nothing`, `saw no evidence`: what one who is blamed says of what happened."""
OMITTED = frozenset(
    {"prevent", "stop", "protect", "help", "intervene", "act", "respond", "react", "investigate"}
    | {"punish", "answer", "assist", "inform", "warn", "care", "move", "arrest", "prosecute"}
)
"""What others are blamed for not having done."""
LEFT_OPEN = frozenset({"rule", "exclude", "confirm", "decide", "specify", "identify", "learn"})
"""What one has not done without denying anything: `not ruled out`."""
FUTURE = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})


@dataclass(frozen=True, slots=True)
class Negation:
    """A clause that says of something that it is not so."""

    flat: bool  # it takes up what was told
    sweeping: bool  # nobody did it, or to nobody
    forceful: bool
    own: bool  # of the speaker, or of his or her people
    theirs: bool  # of these, of those who may be blamed, or of nobody
    matter: frozenset[str]  # lemmas of what is not so
    deed: frozenset[str]  # of them, the verb or what there is none of
    perfect: bool  # up to now, or up to then
    past: bool  # told of what was
    place: int


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as far as the words of one article tell."""

    name: str
    side: Side


def denied(ordered: Sequence[Statement], indexed: Sequence[Block]) -> Iterator[Statement]:
    """The statements, which are in text order; those that deny what was told say so."""
    text = _Text(indexed)
    voices = _voices(ordered, text)
    denying = {voices[s.id].name for s in ordered if s.id in voices and s.stance is Stance.DENIES}
    changed: dict[str, Statement] = {}
    for weak in (False, True):
        for statement in ordered:
            voice = voices.get(statement.id)
            if voice is None or statement.stance is not Stance.ASSERTS or statement.id in changed:
                continue
            negation = text.negation(statement)
            if negation and _denies(
                negation, voice, text, is_denier=weak and voice.name in denying
            ):
                changed[statement.id] = replace(
                    statement, stance=Stance.DENIES, basis=Basis.UNKNOWN
                )
        denying |= {voices[id_].name for id_ in changed}
    yield from (changed.get(s.id, s) for s in ordered)


def _denies(negation: Negation, voice: Voice, text: _Text, *, is_denier: bool) -> bool:
    """Whether it answers: with force, in words told before, or after other denials."""
    if voice.side is Side.HARMED or negation.matter & INTENT:
        return False
    if negation.flat or (negation.own and negation.deed & DISCLAIMED):
        return True
    again = is_denier and negation.past
    if voice.side is Side.BLAMED:
        if negation.sweeping and not negation.matter & NEWS:
            return True
        if negation.forceful or again:
            return True
        return negation.theirs and text.is_told(negation.matter, negation.place, voice)
    told = text.is_told(negation.deed, negation.place, voice)
    return negation.own and (told or again or (negation.forceful and negation.perfect))


def stem(lemma: str) -> str:
    """The lemma without an ending that makes a noun of a verb: `shooting`, `order`."""
    for ending in ("ing", "ment", "ation", "ion"):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST_STEM:
            return lemma[: -len(ending)].rstrip("e")
    return lemma.rstrip("e")


class _Text:
    """The blocks by place, and where each lemma of their sentences stands."""

    def __init__(self, indexed: Sequence[Block]) -> None:
        self._blocks = sorted(indexed, key=lambda block: block.paragraph.span)
        self._starts = [block.paragraph.span.start for block in self._blocks]
        self._told: dict[tuple[str, str], list[int]] | None = None
        self.said: dict[tuple[str, str], list[Span]] = defaultdict(list)  # by article and voice

    def is_told(self, lemmas: frozenset[str], place: int, voice: Voice) -> bool:
        """Whether somebody else uses one of the lemmas in the article before `place`."""
        article = self.block_at(place).paragraph.article_id
        told = self._lemmas()
        own = self.said[article, voice.name]
        return any(
            where < place and not any(span.start <= where < span.end for span in own)
            for lemma in lemmas
            for where in told.get((article, stem(lemma)), ())
        )

    def block_at(self, place: int) -> Block:
        """The block that holds the character at `place`."""
        return self._blocks[max(0, bisect_right(self._starts, place) - 1)]

    def _lemmas(self) -> dict[tuple[str, str], list[int]]:
        """Where each lemma stands, by article; made once."""
        if self._told is None:
            self._told = defaultdict(list)
            for block in self._blocks:
                for tree in block.trees:
                    for token in tree.tokens:
                        if token.pos in ("NOUN", "VERB"):
                            where = (block.paragraph.article_id, stem(token.lemma))
                            self._told[where].append(token.start)
        return self._told

    def blamed(self) -> Iterator[tuple[str, str]]:
        """Names of those who are accused, charged or tried, or answer for a body by their office,
        with their article."""
        for block in self._blocks:
            for tree in block.trees:
                for token in tree.tokens:
                    if token.pos == "VERB" and token.lemma in ACCUSING:
                        for name in _whom(tree, token):
                            yield block.paragraph.article_id, name.lemma.lower()
                    elif token.entity == "PERSON" and _is_in_office(tree, token):
                        yield block.paragraph.article_id, token.lemma.lower()

    def negation(self, statement: Statement) -> Negation | None:
        """What the statement says is not so; None: its main clause says no such thing."""
        block = self.block_at(statement.content[0].start)
        for tree, tokens in block.trees_in(statement.content):
            if tokens[0].tag in ASKED or tokens[0].lemma in ("whether", "if"):
                return None
            inside = {token.i for token in tokens}
            for token in tokens:
                top = token.head == token.i or token.head not in inside
                if top and token.pos in VERBAL:
                    return _negation(tree, token, inside)
        return None


def _is_in_office(tree: Tree, name: Token) -> bool:
    """`General Dorn`, `the deputy interior minister, Osk Dorn`."""
    kids = tree.sentence.children(name, "compound", "appos")
    over = tree.sentence.head(name)
    titles = [*kids, *([over] if name.dep == "appos" else ())]
    near = {t.lemma.lower() for title in titles for t in (title, *tree.sentence.children(title))}
    return bool(near & IN_OFFICE) and not near & (HARMED | OFF_DUTY)


def _whom(tree: Tree, verb: Token) -> Iterator[Token]:
    """People whom the verb is done to, by name."""
    passive = any(kid.dep == "auxpass" for kid in tree.sentence.children(verb))
    for kid in tree.sentence.children(verb, "nsubjpass" if passive else "dobj"):
        for name in (kid, *tree.sentence.children(kid, "conj", "appos")):
            if name.pos == "PROPN":
                yield name


def _negation(tree: Tree, verb: Token, inside: set[int]) -> Negation | None:
    sentence = tree.sentence
    kids = [kid for kid in sentence.children(verb) if kid.i in inside]
    neg = any(kid.dep == "neg" or kid.lemma == "never" for kid in kids) or any(
        low.lemma == "never" for kid in kids if kid.dep == "prep" for low in sentence.children(kid)
    )
    things = [low for kid in kids if kid.dep == "prep" for low in sentence.children(kid, "pobj")]
    none = [kid for kid in (*kids, *things) if kid.dep in THINGS and _is_none(sentence, kid)]
    words = " ".join([tree.tokens[i].text for i in sorted(inside)])
    if not (neg or none or "at no time" in words.lower()) or _is_ordered(verb, kids):
        return None
    force = FORCE.search(words) is not None
    subject = next((kid for kid in kids if kid.dep in SUBJECTS), None)
    blank = verb.lemma in SENSED and any(kid.dep == "dobj" for kid in none)
    felt = verb.lemma in FELT - {"be", "see", "meet", "know"} and not blank
    if _is_open(kids) or verb.lemma in LEFT_OPEN or felt:
        return None
    below = [t for t in sentence.subtree(verb) if t.i in inside]
    matter = {t.lemma for t in below if t.pos == "NOUN"} - COMMON_NOUNS
    matter |= {t.lemma for t in below if t.pos == "VERB"} - COMMON_VERBS
    absent = {kid.lemma for kid in none if kid.pos == "NOUN"}
    absent |= {kid.lemma for kid in kids if kid.dep in ("acomp", "attr")} & DISCLAIMED
    own = _is_own(tree, subject)
    if not own and verb.lemma in OMITTED:
        return None
    blamed = subject is not None and subject.lemma in BLAMED
    return Negation(
        flat=FLAT.search(words) is not None,
        sweeping=verb.tag != "VBZ" and _is_nobody(kids, none),
        forceful=force or blank,
        own=own,
        theirs=own or blamed or bool(none),
        matter=frozenset(matter),
        deed=frozenset(
            ({verb.lemma} | absent) - (COMMON_VERBS | COMMON_NOUNS) | (absent & DISCLAIMED)
        ),
        past=verb.tag == "VBD" or any(kid.tag in ("VBD", "VBN") for kid in kids),
        perfect=any(kid.dep == "aux" and kid.lemma == "have" for kid in kids),
        place=tree.start,
    )


def _is_none(sentence: Sentence, token: Token) -> bool:
    """`No tug`, `nobody`, `not one seat`, `neither the driver nor the truck`."""
    if is_none(sentence, token):
        return True
    below = [t for t in sentence.subtree(token) if t.i < token.i and t.pos != "PUNCT"]
    return bool(below) and below[0].lemma in ("not", "neither")


def _is_nobody(kids: Sequence[Token], none: Sequence[Token]) -> bool:
    """Whether nobody did it; "nobody warned us" complains."""
    complains = any(kid.dep in ("dobj", "dative") and kid.tag == "PRP" for kid in kids)
    return not complains and any(kid.dep in SUBJECTS for kid in none)


def _is_ordered(verb: Token, kids: Sequence[Token]) -> bool:
    """Whether it tells somebody not to: `don't ask me`."""
    return verb.tag == "VB" and not any(k.dep in SUBJECTS or k.dep == "expl" for k in kids)


def _is_open(kids: Sequence[Token]) -> bool:
    """Whether the clause tells what cannot or will not be, is asked, or is `not only` so."""
    return any(
        (kid.dep == "aux" and kid.lemma in FUTURE) or kid.text.lower() in ("?", "only", "just")
        for kid in kids
    )


def _is_own(tree: Tree, subject: Token | None) -> bool:
    """Whether the subject is a pronoun or belongs to one, is left out, or is a mere `there`."""
    if subject is None or subject.dep == "expl":
        return True
    if subject.lemma.lower() in PERSONAL:
        return True
    return any(kid.lemma in OWNING for kid in tree.sentence.children(subject, "poss"))


def _voices(ordered: Sequence[Statement], text: _Text) -> dict[str, Voice]:
    """Who speaks in each statement that is attributed, by its id."""
    found: dict[str, Voice] = {}
    last: dict[str, Voice] = {}
    sides: dict[tuple[str, str], Side] = defaultdict(lambda: Side.NEITHER)
    sides.update(dict.fromkeys(text.blamed(), Side.BLAMED))
    for statement in ordered:
        if statement.attribution in OWN_VOICE or statement.attribution is Attribution.HEDGE:
            continue
        voice = _voice(statement, text, last.get(statement.article_id))
        if voice is None:
            continue
        place = (statement.article_id, voice.name)
        if voice.side is not Side.NEITHER:
            sides[place] = voice.side
        found[statement.id] = replace(voice, side=sides[place])
        text.said[place] += statement.content
        if statement.parent is None:
            last[statement.article_id] = found[statement.id]
    return found


def _voice(statement: Statement, text: _Text, before: Voice | None) -> Voice | None:
    """The voice that the words for the source name, or the one before for a pronoun or none."""
    if not statement.source:
        return before
    block = text.block_at(statement.source[0].start)
    head = head_of(block, statement.source)
    if head is None:
        return before
    if head.tag in ("PRP", "PRP$"):
        return before or Voice(head.lemma.lower(), Side.NEITHER)
    tokens = [t for span in statement.source for t in block.tokens_in(span)]
    return Voice(head.lemma.lower(), side_of(head, tokens))
