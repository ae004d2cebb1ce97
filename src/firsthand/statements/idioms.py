"""`X let it be known that Y`, `had it from X that Y`, `X owned that Y`: saying in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Attribution, Basis, Problem, Spans, Stance, Statement
from firsthand.model.quick import dataclass
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import (
    has_subject,
    is_word,
    named,
    spans_of,
    subject,
    trimmed,
)
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import attribution_of, is_finite
from firsthand.statements._sides import is_somebody
from firsthand.syntax import Paragraph, Sentence, Token

GAP = 8  # words between the idiom and its clause: "not by you", "through his union"
RUMOURS = frozenset({"word", "rumour", "rumor", "legend", "gossip", "story", "tradition", "talk"})
RUMOURS |= frozenset({"news", "report", "whisper"})


@dataclass(frozen=True, slots=True)
class Idiom:
    """Words that open a clause with `that`, by their lemmas."""

    words: re.Pattern[str]
    stance: Stance = Stance.ASSERTS
    informs: bool = False  # who says it stands behind "from": the subject only heard it
    nameless: bool = False  # nobody is said to say it


def _idiom(
    words: str, stance: Stance = Stance.ASSERTS, *, informs: bool = False, nameless: bool = False
) -> Idiom:
    return Idiom(
        re.compile(rf"(?<!\S)(?P<cue>{words})(?: \S+){{0,{GAP}}}$"), stance, informs, nameless
    )


IDIOMS = (
    _idiom("let it be (?:\\w+ )?know"),
    _idiom("send (?:back )?word"),
    _idiom("make (?:it )?(?:\\w+ )?(?:clear|plain|know|known|understood)"),
    _idiom("(?:take|hold|keep to) the (?:\\w+ )?(?:view|position|line|stance)"),
    _idiom("be of the (?:\\w+ )?(?:view|opinion|mind)"),
    _idiom("leave (?:no|little) doubt"),
    _idiom("give (?:\\w+ ){1,4}to understand"),
    _idiom("(?:own|allow|grant)", Stance.ACKNOWLEDGES),
    _idiom("reason"),
    _idiom("give it as (?:\\w+ ){1,2}(?:opinion|view|belief)"),
    _idiom("give (?:\\w+ )?(?:word|assurance)"),
    _idiom("let (?:on|it slip|slip)"),
    _idiom(
        "(?:find|consider|hold|deem|think|regard) it (?:\\w+ )?(?:prove|proven|establish"
        "|established|likely|unlikely|clear|probable|plausible)"
    ),
    _idiom("make the (?:\\w+ )?(?:point|case|argument)"),
    _idiom(
        "(?:concede|admit|grant|accept|acknowledge) (?:\\w+ )?(?:point|thing)", Stance.ACKNOWLEDGES
    ),
    _idiom("have (?:it|this|that) from", Stance.ALLEGES, informs=True),
    _idiom("hear (?:it )?from", Stance.ALLEGES, informs=True),
    _idiom("learn from", Stance.ALLEGES, informs=True),
    _idiom("it (?:have be|be) put to", Stance.ALLEGES, nameless=True),
    _idiom("have it", Stance.ALLEGES, nameless=True),
    _idiom("have it"),
    _idiom("it be (?:\\w+ )?(?:common knowledge|an open secret)", Stance.ALLEGES, nameless=True),
    _idiom("(?:come|arrive|spread|reach|go round|go around)", Stance.ALLEGES, nameless=True),
    _idiom(
        "there (?:be|have be) (?:\\w+ )?(?:talk|word|gossip|whisper)", Stance.ALLEGES, nameless=True
    ),
)
JUDGING = frozenset({"find", "consider", "hold", "deem", "think", "regard"})
PERSUADED = frozenset({"satisfied", "adamant", "convinced", "certain", "confident", "sure"})
PERSUADED |= frozenset({"persuaded", "emphatic", "insistent", "categorical", "positive"})
ALONE = frozenset({"own", "allow", "grant", "reason"})  # `that` stands right behind, or a comma


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each clause that such words open, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for token in tree.tokens:
                    if block.quotation_at(token.start):
                        continue
                    if token.lemma == "that" and token.i:
                        yield from _said(block, tree, token)
                    elif token.lemma in PERSUADED and token.dep == "acomp":
                        yield from _sure(block, tree, token)


def _said(block: Block, tree: Tree, mark: Token) -> Iterator[Statement]:
    content = _clause(tree, mark)
    before = " ".join(token.lemma for token in tree.tokens[: mark.i])
    for idiom in IDIOMS if content else ():
        found = idiom.words.search(before)
        if found is None:
            continue
        first = before.count(" ", 0, found.start("cue"))
        last = first + found["cue"].count(" ")
        finding = _finding(tree, idiom, (first, last, mark.i), content)
        if finding is not None:
            yield from statements(block, finding)
            return


def _sure(block: Block, tree: Tree, word: Token) -> Iterator[Statement]:
    """`X was certain the girls were sold`."""
    verb = tree.sentence.head(word)
    speaker = subject(tree, verb) if is_finite(tree, verb) else None
    clauses = [kid for kid in tree.sentence.children(word, "ccomp") if has_subject(tree, kid)]
    if speaker is None or not clauses or not named(tree, speaker) or not is_somebody(speaker):
        return
    words = trimmed(tree.tokens[tree.left[clauses[0].i] : tree.right[clauses[0].i] + 1])
    words = words[1:] if words and words[0].lemma == "that" else words
    unsure = any(kid.dep == "neg" for kid in tree.sentence.children(verb))
    if words and words[0].i > word.i and words[0].lemma not in ("whether", "if"):
        yield from statements(
            block,
            Finding(
                source=named(tree, speaker),
                cue=spans_of(tree, tree.tokens[verb.i : word.i + 1]),
                content=spans_of(tree, words),
                attribution=attribution_of(speaker),
                stance=Stance.DENIES if unsure else Stance.ASSERTS,
                speaker=speaker,
            ),
        )


def _clause(tree: Tree, mark: Token) -> Spans:
    """The clause behind `that`; none when there is none."""
    head = tree.sentence.head(mark)
    last = tree.right[head.i]
    own = any(kid.dep in ("nsubj", "nsubjpass", "expl") for kid in tree.sentence.children(head))
    if head.i <= mark.i or not own or not is_finite(tree, head):
        return ()
    return spans_of(tree, trimmed(tree.tokens[mark.i + 1 : last + 1]))


def _finding(
    tree: Tree, idiom: Idiom, places: tuple[int, int, int], content: Spans
) -> Finding | None:
    """Who says it with the idiom; `places` are its first word, its last, and `that`."""
    first, last, mark = places
    cue = tree.tokens[first : last + 1]
    verb = next((token for token in cue if token.pos in ("VERB", "AUX")), None)
    if verb is None or _is_apart(tree, verb, last, mark):
        return None
    speaker = _informer(tree, cue[-1], mark) if idiom.informs else subject(tree, verb)
    nameless = idiom.nameless and (speaker is None or speaker.lemma in {*RUMOURS, "it", "there"})
    if idiom.nameless and not nameless:
        return None
    if not nameless and (speaker is None or not named(tree, speaker)):
        return None
    known = None if nameless else speaker
    return Finding(
        source=_until(tree, known, mark) if known else (),
        cue=spans_of(tree, cue),
        content=content,
        attribution=attribution_of(known) if known else Attribution.HEDGE,
        stance=Stance.DENIES if _is_unproven(tree, verb, cue) else idiom.stance,
        basis=Basis.UNKNOWN if idiom.informs else None,
        speaker=known,
    )


def _is_unproven(tree: Tree, verb: Token, cue: Sequence[Token]) -> bool:
    """Whether it is `do not find it proven that`."""
    judged = any(token.lemma == "it" for token in cue) and verb.lemma in JUDGING
    return judged and any(kid.dep == "neg" for kid in tree.sentence.children(verb))


def _is_apart(tree: Tree, verb: Token, last: int, mark: int) -> bool:
    """Whether the clause is no clause of the verb: another verb between, or words of one kind."""
    between = tree.tokens[last + 1 : mark]
    if verb.lemma in ALONE:
        aside = len(between) > 1 and between[0].text == "," == between[-1].text
        apart = any(is_word(token) for token in between) and not aside
        return apart or (verb.tag == "VB" and verb.dep == "xcomp")
    return any(token.pos == "VERB" for token in between)


def _informer(tree: Tree, preposition: Token, mark: int) -> Token | None:
    """The noun behind `from`; None: there is none before the clause."""
    names = tree.sentence.children(preposition, "pobj")
    return names[0] if names and names[0].i < mark else None


def _until(tree: Tree, speaker: Token, mark: int) -> Spans:
    """The words for who says it, which end before the clause."""
    first, last = tree.left[speaker.i], min(tree.right[speaker.i], mark - 1)
    if last < speaker.i or not first <= speaker.i:
        return ()
    words = named(tree, speaker)
    whole = spans_of(tree, trimmed(tree.tokens[first : last + 1]))
    return whole if words and whole and words[0].end > whole[0].end else words


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="idioms", version=2, build=build, needs=frozenset({Sentence, Paragraph}))
