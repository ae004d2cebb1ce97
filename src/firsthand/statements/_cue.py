"""The words of a cue → the stance they give: verbs, negations, silences, who is asked for what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.model import Spans, Stance
from firsthand.model.quick import dataclass
from firsthand.statements._blocks import Block
from firsthand.statements._claims import HEDGES, RUMOURS
from firsthand.statements._clauses import is_word
from firsthand.statements._cues import CLAUSE, INFINITIVE, NOUN, OBJECT, PREPOSITION, THOUGHT
from firsthand.statements._sides import HARMED
from firsthand.syntax import Token

BEHIND = 5  # words behind a cue that may end its phrase: "declined | to comment"
GUESSES = frozenset({"estimate", "expect", "reckon", "calculate", "project"})
PUTTING = frozenset({"put", "place", "set"})
ORDERING = frozenset({"ask", "tell", "order", "instruct", "press", "push", "want", "warn", "plead"})
ORDERING |= frozenset({"advise", "remind", "invite", "implore", "lobby", "pressure"})
CALLING = frozenset({"call", "describe", "brand", "label", "dismiss", "term", "denounce", "deem"})
INSISTING = frozenset({"insist", "maintain", "stress", "swear", "contend", "protest", "assure"})
INSISTING |= frozenset({"retort", "reiterate", "emphasise", "emphasize", "recall", "counter"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor"})
UNSAID = frozenset({"claim", "say", "suggest", "allege", "write", "state"})
MODALS = frozenset({"can", "could", "would", "will", "may", "might", "wo", "ca"})
NOBODY = frozenset({"neither", "none", "nobody", "no", "few"})
FALSE = frozenset(
    {"lie", "false", "untrue", "baseless", "unfounded", "groundless", "absurd", "nonsense"}
    | {"fabrication", "propaganda", "slander", "smear", "ridiculous", "laughable", "fantasy"}
    | {"fiction", "invention", "fabricate", "invent", "ludicrous", "preposterous", "fake"}
    | {"libel", "hoax", "untruth", "wrong", "incorrect", "inaccurate", "rubbish", "malicious"}
    | {"defamatory", "fanciful", "hearsay", "calumny", "falsehood", "spurious", "unsubstantiated"}
    | {"exaggerated", "exaggeration", "myth", "disinformation", "defamation"}
)
FALSE |= frozenset({"rumour", "rumor", "tale", "gossip", "guesswork", "distortion", "misleading"})
FALSE |= frozenset({"concoction", "travesty", "mischief", "storytelling", "erroneous", "mistaken"})
"""Words by which a telling is said not to be so."""
AMISS = frozenset({"date", "mark", "context", "proportion", "foundation", "basis", "truth"})
"""With `out of`, `wide of`, `beside`, `without`: what a telling is that is wrong."""

_SAYING = (
    "comment|respond|reply|answer|react|elaborate|discuss|say|speak|talk|name|share|identify"
    "|speculate|be drawn|be draw"
    "|confirm|explain|disclose|reveal|specify|clarify|provide|give|draw|interview|quote|go into"
)
SILENCE = re.compile(
    rf"""\b(?:
      (?:decline|refuse|fail)\ (?:to\ )?(?:be\ )?(?:\w+ly\ )?(?:{_SAYING})\b
    | (?:would|do|have|could|can|will)\ (?:not|never)\ (?:yet\ |be\ |immediately\ )*
      (?:comment|respond|reply|answer|react|elaborate|discuss|say|speak|explain|reach
      |return|wish\ to|want\ to\ (?:comment|talk|speak)|be\ draw)\b
    | neither\ (?:confirm|deny|admit|accept)
    | (?:remain|stay|keep|be|fall)\ (?:\w+ly\ )?(?:silent|mum|quiet|tight-lipped|mute)\b
    | (?:have|make|issue|offer|give|be)\ no\ (?:\w+\ )?(?:comment|reply|response|statement|answer
      |reaction)\b
    | no\ comment\b | nothing\ (?:\w+\ )?to\ (?:add|say)\b | say\ nothing\b
    | not\ (?:be\ )?(?:make\ )?(?:immediately\ )?available\b | unavailable\ for\b
    | (?:have|be)\ yet\ to\ (?:{_SAYING})\b
    | refer\ (?:\w+\ ){0, 3}(?:question|query|inquiry|enquiry|request)\b
    | hang\ up\b | go\ unanswered\b | ignore\b | stop\ short\ of\b
    | (?:refuse|decline)\ (?:all\ |any\ |\w+\ )?(?:interview|request|comment)
    | (?:not|never)\ (?:deny|dispute|challenge|contest|contradict|refute)\b
    | no\ longer\ (?:speak|talk|comment)\b
    )""",
    re.VERBOSE,
)
"""Lemmas of a cue that tell of no answer. "Did not deny" answers nothing either."""
OWN_SILENCE = re.compile(
    r"(?:say|add|reply|tell \w+|respond|explain) (?:that )?(?:he|she|it|they|I|i|we) "
    r"(?:have no comment|have nothing|(?:would|will|could|can) not (?:comment|discuss|answer"
    r"|speculate|be draw)|(?:would|will) (?:take the question|get back))"
)
DENIAL = re.compile(
    r"\b(?:plead not guilty|(?:not|never) (?:accept|agree|believe|recognise|recognize|acknowledge)"
    r"|(?:laugh|shrug) (?:\w+ )?off|brush (?:\w+ )?(?:aside|off)|wave (?:\w+ )?away|disagree"
    r"|(?<!not )rule out|take issue|push back|profess (?:his|her|its|their) innocence)\b"
)
REQUESTING = re.compile(r"\bcall (?:up)?(?:on|for)\b")
CONCESSION = re.compile(
    r"\b(?:plead guilty|own up|come clean|apologi[sz]e"
    r"|(?:express|voice) (?:\w+ )?(?:regret|remorse)"
    r"|not (?:rule out|exclude)|(?:claim|accept|take|assume|admit) (?:\w+ )?responsibility"
    r"|(?:allow|accept|grant|own) that|confess)\b"
)


def head_of(block: Block, places: Spans) -> Token | None:
    """The word that the others of the first sentence in `places` hang on; None: no words."""
    for _, tokens in block.trees_in(places):
        inside = {token.i for token in tokens}
        for token in tokens:
            if is_word(token) and (token.head == token.i or token.head not in inside):
                return token
    return None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of a cue, and what they tell whatever is said with them."""

    words: tuple[Token, ...] = ()
    phrase: str = ""  # their lemmas, and that of the word behind them
    alone: Stance | None = None  # what they give by themselves; None: what is said counts
    rumoured: Stance | None = None  # what they give when they name nobody; None: they do

    @classmethod
    def of(cls, block: Block, source: Spans, cue: Spans) -> Cue:
        """The cue of what `source` says."""
        words = tuple([token for _, tokens in block.trees_in(cue) for token in tokens])
        if not words:
            return NO_CUE
        phrase = _phrase(block, words)
        alone = None
        if _is_unsaid(block, source, words):
            alone = Stance.DENIES
        elif _is_silence(block, source, words):
            alone = Stance.NO_COMMENT
        elif _is_others(block, source, words):
            alone = Stance.ASSERTS
        elif CONCESSION.search(phrase):
            alone = Stance.ACKNOWLEDGES
        elif DENIAL.search(phrase):
            alone = Stance.DENIES
        return cls(words, phrase, alone, _of_rumour(words, source))

    @property
    def insists(self) -> bool:
        """Whether it answers somebody who says otherwise."""
        return any(token.lemma in INSISTING for token in self.words)

    def stance(self, block: Block, content: Spans) -> Stance:
        """The stance that it gives to what is said; without words, one asserts."""
        if not self.words or self.alone:
            return self.alone or Stance.ASSERTS
        told = [token for _, tokens in block.trees_in(content) for token in tokens]
        if _is_called_false(self.phrase, {token.lemma for token in self.words}, told):
            return Stance.DENIES
        return self.rumoured or _of_request(self.words, told) or _of_verb(self.words, told)


NO_CUE = Cue()


def _is_called_false(phrase: str, lemmas: set[str], told: Sequence[Token]) -> bool:
    """Whether something is called untrue: `called it a lie`, `denounced them as a smear`."""
    if not lemmas & CALLING or REQUESTING.search(phrase):
        return False
    wants_as = not lemmas & {"call", "brand", "label", "term", "deem"}
    seen_as = not wants_as
    for token in told:
        seen_as = seen_as or token.lemma == "as"
        if seen_as and token.lemma in FALSE:
            return True
    behind = [token.lemma for token in told]
    return seen_as and any(
        lemma in AMISS and {*behind[max(0, n - 3) : n]} & {"of", "without", "beside"}
        for n, lemma in enumerate(behind)
    )


def _phrase(block: Block, words: Sequence[Token], behind: int = 1) -> str:
    """Lemmas of the cue, and of a few words behind it in its sentence."""
    lemmas = [token.lemma for token in words]
    for tree, tokens in block.trees_in((block.doc.span(words[-1].start, words[-1].end),)):
        last = tokens[-1].i
        lemmas += [token.lemma for token in tree.tokens[last + 1 : last + 1 + behind]]
    return " ".join(lemmas)


def _is_silence(block: Block, source: Spans, words: Sequence[Token]) -> bool:
    cue = " ".join(token.lemma for token in words)
    phrase = _phrase(block, words, BEHIND)
    found = SILENCE.search(phrase)
    if found is not None and found.start() < len(cue):
        return True
    if OWN_SILENCE.search(phrase):
        return True
    who = block.trees_in(source)
    is_nobody = any(token.lemma in NOBODY for _, tokens in who for token in tokens[:1])
    return is_nobody and bool(re.search(rf"\b(?:{_SAYING})\b", cue))


def _is_unsaid(block: Block, source: Spans, words: Sequence[Token]) -> bool:
    """`We did not claim that X`."""
    lemmas = {token.lemma for token in words}
    if not (lemmas & NEGATIONS and lemmas & UNSAID) or lemmas & MODALS:
        return False
    return any(t.lemma in ("i", "we") for _, tokens in block.trees_in(source) for t in tokens)


def _is_others(block: Block, source: Spans, words: Sequence[Token]) -> bool:
    """Whether one regrets what others did: a union, a court."""
    if not any(token.lemma == "regret" for token in words):
        return False
    tokens = [token for _, inside in block.trees_in(source) for token in inside]
    return any(token.lemma in HARMED for token in tokens)


def _of_rumour(words: Sequence[Token], source: Spans) -> Stance | None:
    """`Allegedly`, and `is said to`, `it was estimated` where nobody is named."""
    if any(token.lemma in HEDGES or token.lemma == "ostensibly" for token in words):
        return Stance.ALLEGES
    if not source and any(token.tag == "VBN" and token.lemma in RUMOURS for token in words):
        guess = any(token.lemma in GUESSES for token in words)
        return Stance.ESTIMATES if guess else Stance.ALLEGES
    return None


def _of_request(words: Sequence[Token], told: Sequence[Token]) -> Stance | None:
    """`Told them to leave`, and `put the number at five`."""
    lemmas = {token.lemma for token in words}
    if "advise" in lemmas and _is_told_as_so(told):
        return Stance.ASSERTS
    if lemmas & ORDERING and not lemmas & NEGATIONS and _is_asked(told):
        return Stance.RECOMMENDS
    counts = any(token.pos == "NUM" for token in told)
    if "suggest" in lemmas and told and told[0].tag == "VBG":
        return Stance.RECOMMENDS  # "suggests moving the post"
    if (lemmas & PUTTING and counts) or "guess" in lemmas:
        return Stance.ESTIMATES
    return None


def _is_asked(told: Sequence[Token]) -> bool:
    """Whether the words are whom somebody asks, and `to` with what is to be done."""
    for n, token in enumerate(told):
        if token.tag in FINITE:
            return False
        if token.tag == "TO":
            return n > 0
    return False


def _is_told_as_so(told: Sequence[Token]) -> bool:
    """Whether what one is advised of is so: `that three men were killed`, not `that he go`."""
    finite = next((token for token in told if token.tag in FINITE), None)
    if finite is None or finite.tag == "MD":
        return False
    return finite.tag != "VBP" or finite.lemma in ("be", "have")


def _of_verb(words: Sequence[Token], told: Sequence[Token]) -> Stance:
    """What the tables of verbs and nouns of saying give."""
    wants = (bool(told) and told[0].tag == "TO") or words[-1].tag == "TO"
    is_negated = any(token.lemma in NEGATIONS for token in words)
    for n, token in enumerate(words):
        behind = words[n + 1].lemma if n + 1 < len(words) else ""
        if (stance := PREPOSITION.get(f"{token.lemma} {behind}")) is not None:
            return stance
        if token.pos in ("VERB", "AUX"):
            tables = (INFINITIVE, CLAUSE, OBJECT, THOUGHT) if wants else (CLAUSE, OBJECT, THOUGHT)
            for table in tables:
                if (stance := table.get(token.lemma)) is not None:
                    if is_negated and table is THOUGHT:
                        return Stance.DENIES
                    firm = stance in (Stance.ACKNOWLEDGES, Stance.ALLEGES, Stance.RECOMMENDS)
                    return Stance.ASSERTS if is_negated and firm else stance
        elif token.lemma in NOUN:
            return NOUN[token.lemma]
    return Stance.ASSERTS
