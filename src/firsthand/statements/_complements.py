"""What follows a verb that takes no clause: an object, an infinitive or a preposition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from firsthand.model import Span, Spans, Stance
from firsthand.statements._basis import DOCUMENTS
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, named, spans_of, subject, trimmed
from firsthand.statements._cues import CLAUSE, INFINITIVE, OBJECT, PREPOSITION, THOUGHT
from firsthand.statements._idle import is_idle
from firsthand.statements._make import Finding
from firsthand.statements._phrases import WORDS, phrased
from firsthand.statements._sayings import attribution_of, is_passive, stance_of_cue
from firsthand.statements._wanted import is_asked_for
from firsthand.syntax import Token

ASKING = frozenset({"call", "urge", "ask", "appeal"})
BEGGING = frozenset({"ask", "plead", "beg"})  # for what one needs oneself
APART = 3  # words between a verb and its preposition
DENYING = frozenset({"deny", "reject", "dismiss", "dispute", "refute", "rebut", "contradict"})
DENYING |= frozenset({"rubbish", "repudiate", "debunk"})
DENIABLE = frozenset(
    {"allegation", "accusation", "claim", "charge", "report", "involvement", "responsibility"}
    | {"wrongdoing", "knowledge", "existence", "role", "it", "this", "that", "them", "suggestion"}
    | {"account", "rumour", "rumor", "link", "guilt", "finding", "version", "blame", "use", "story"}
    | {"figure", "evidence", "description", "testimony", "survey", "article", "study", "number"}
    | {
        "all",
        "everything",
        "both",
        "presence",
        "criticism",
        "complicity",
        "statement",
        "idea",
        "assertion",
        "connection",
    }
)
BRUSHED = frozenset(
    {"brush aside", "brush off", "wave away", "wave aside", "laugh off", "shrug off", "bat away"}
    | {"sweep aside", "bat aside", "explain away", "wave off"}
)
ISSUES = frozenset(
    {"take issue with", "pour water on", "pour scorn on", "take exception to", "cast doubt on"}
    | {"throw doubt on", "heap scorn on", "cast aspersion on"}
)
"""Verb, noun and preposition in front of what one does not accept."""
PROOF = frozenset({"evidence", "indication", "proof", "sign", "trace"})
TELLINGS = frozenset({"testimony", "account", "allegation", "accusation", "claim"})
EXTORTED = frozenset({"money", "ransom", "bribe", "cash", "sex", "payment", "fee"})
TAKEN = frozenset(
    {"life", "victory", "win", "seat", "title", "vote", "prize", "percent", "%", "asylum", "damage"}
    | {"benefit", "compensation", "land", "territory", "victim", "refund", "inheritance", "record"}
    | {"pension", "reward", "expense", "credit", "majority", "place"}
)
"""What one claims who takes or asks it for himself: `the blast claimed two lives`."""
OWN_TERMS = frozenset({"anonymity", "interview", "comment", "asylum", "copy", "refund"})
"""What one requests for oneself."""
GROUNDS = frozenset({"reason", "ground", "concern", "security", "privacy", "rule", "policy"})
"""What one cites for what one does."""
TALLYING = ("list", "record", "count", "register", "log")
PUTTING = frozenset({"put", "place"})
TOTALS = frozenset({"number", "figure", "total", "toll", "count", "cost", "damage", "loss"})
INTO = frozenset({"to", "into"})
KEPT = frozenset(
    {"dobj", "prep", "xcomp", "oprd", "dative", "acl", "agent", "prt", "ccomp", "pobj"}
)


def complements(block: Block, tree: Tree, wanted: Callable[[Stance], bool]) -> Iterator[Finding]:
    """What verbs outside quotations say of an object, when their stance is `wanted`."""
    for verb in tree.tokens:
        if verb.pos != "VERB" or block.quotation_at(verb.start):
            continue
        found = complement_of(tree, verb)
        if found is None or not wanted(found[0]):
            continue
        stance, first, cue = found
        speaker = None if is_passive(tree, verb) else subject(tree, verb)
        content = _to_the_end(tree, verb, first)
        if stance is Stance.DENIES and content and _is_empty(block, content):
            content = (Span(block.doc.id, cue[0].start, content[-1].end),)  # "denied it"
        if speaker is None or is_idle(block, tree, verb, speaker):
            continue
        if content and not _is_empty(block, content):
            source = named(tree, speaker)
            yield Finding(source, cue, content, attribution_of(speaker), stance, speaker=speaker)


def _is_empty(block: Block, content: Spans) -> bool:
    """Whether but a pronoun is said of somebody, or nothing yet: `called him that`, `on X to:`."""
    words = [token for span in content for token in block.tokens_in(span)]
    return (
        not words or words[-1].tag == "TO" or all(token.pos in ("PRON", "DET") for token in words)
    )


def complement_of(tree: Tree, verb: Token) -> tuple[Stance, int, Spans] | None:
    """Stance, index of the first word of the complement, and cue; None when there is none."""
    kids = {kid.dep: kid for kid in reversed(tree.sentence.children(verb)) if kid.i > verb.i}
    if "ccomp" in kids and (verb.lemma in CLAUSE or verb.lemma in THOUGHT):
        return None
    found = _refused(tree, verb, kids)
    found = found or _prepositional(tree, verb, kids.get("prep") or _mark_behind(tree, verb))
    if found is None and (phrase := phrased(tree, verb, kids)):
        found = (*phrase, cue_of(tree, verb))
    if found is not None:
        return found
    infinitive = kids.get("xcomp") or kids.get("ccomp")
    asks = INFINITIVE.get(verb.lemma) is Stance.RECOMMENDS and verb.lemma not in (
        "demand",
        "propose",
    )
    if asks and "dobj" not in kids and not tree.sentence.children(infinitive or verb, "nsubj"):
        infinitive = None  # "asked to remain anonymous": no one is asked to do anything
    if verb.lemma in INFINITIVE and infinitive is not None and _is_infinitive(tree, infinitive):
        start = kids["dobj"].i if "dobj" in kids else infinitive.i
        first = min(tree.left[start], tree.left[infinitive.i])
        return stance_of_cue(tree, verb, INFINITIVE), first, cue_of(tree, verb)
    if verb.lemma in PUTTING and "dobj" in kids and (put := _put(tree, verb)):
        return put, tree.left[kids["dobj"].i], cue_of(tree, verb)
    if verb.lemma in OBJECT and "dobj" in kids and _is_said(tree, verb, kids):
        return stance_of_cue(tree, verb, OBJECT), tree.left[kids["dobj"].i], cue_of(tree, verb)
    return None


def _refused(
    tree: Tree, verb: Token, kids: Mapping[str, Token]
) -> tuple[Stance, int, Spans] | None:
    """`Took issue with X`, `brushed aside X`: what is denied begins behind; None: nothing is."""
    done = kids.get("xcomp")
    if verb.lemma == "deny" and done is not None and done.tag == "VBG":
        return Stance.DENIES, tree.left[done.i], cue_of(tree, verb)  # "denied ever being there"
    asides = tree.sentence.children(verb, "prt", "advmod", "advcl")
    aside = next((kid for kid in asides if kid.i > verb.i), None)
    below = tree.sentence.children(aside, "pobj") if aside is not None else ()
    told = kids.get("dobj") or next(iter(below), None)
    if told is None or is_passive(tree, verb):
        return None
    if aside is not None and f"{verb.lemma} {aside.lemma}" in BRUSHED and _is_telling(tree, told):
        first = tree.left[told.i]
        behind = aside.i if aside.i < first else verb.i
        return Stance.DENIES, first, spans_of(tree, tree.tokens[verb.i : behind + 1])
    for link in (*tree.sentence.children(told, "prep"), *tree.sentence.children(verb, "prep")):
        phrase = f"{verb.lemma} {told.lemma} {link.lemma}"
        names = tree.sentence.children(link, "pobj")
        if phrase in ISSUES and link.i > told.i and any(_is_telling(tree, name) for name in names):
            return Stance.DENIES, link.i + 1, spans_of(tree, tree.tokens[verb.i : link.i + 1])
    return None


def _is_telling(tree: Tree, told: Token) -> bool:
    """Whether what is brushed aside are words: `the account`, `it`, `suggestions that …`."""
    heads = {told.lemma, *(kid.lemma for kid in tree.sentence.children(told, "conj"))}
    return bool(heads & (DENIABLE | WORDS))


def _put(tree: Tree, verb: Token) -> Stance | None:
    """The stance of one who puts a number on it, or a company in a town; None: of neither."""
    if _puts_at(tree, verb):
        return Stance.ESTIMATES
    down = [k.i for k in tree.sentence.children(verb) if k.lemma == "down" and k.i > verb.i]
    to = any(link.lemma == "to" and link.i > verb.i for link in tree.sentence.subtree(verb))
    return Stance.ASSERTS if (down and to) or _is_placed(tree, verb) else None


def _puts_at(tree: Tree, verb: Token) -> bool:
    """`Put the number at five`: what is put is counted, or where it is put is a number."""
    objects = tree.sentence.children(verb, "dobj")
    counted = any(token.lemma in TOTALS for token in objects)
    return any(
        prep.lemma == "at" and (counted or any(t.pos == "NUM" for t in tree.sentence.subtree(prep)))
        for over in (verb, *objects)
        for prep in tree.sentence.subtree(over)
    )


def _is_placed(tree: Tree, verb: Token) -> bool:
    """`The logs place the company in the town`: a document says where somebody was."""
    where = any(kid.i > verb.i for kid in tree.sentence.children(verb, "prep"))
    return where and subject_lemma(tree, verb) in DOCUMENTS | {"witness", "testimony", "account"}


def _prepositional(
    tree: Tree, verb: Token, preposition: Token | None
) -> tuple[Stance, int, Spans] | None:
    """`called on`, `accused of`: the complement begins behind the preposition."""
    if preposition is None or preposition.i - verb.i > APART:
        return None
    stance = PREPOSITION.get(f"{verb.lemma} {preposition.lemma}")
    asks = stance is Stance.RECOMMENDS and preposition.lemma == "for"
    negated = any(kid.dep == "neg" for kid in tree.sentence.children(verb))
    if stance is Stance.RECOMMENDS and negated:
        return None  # "do not ask for money"
    if verb.lemma in ("refer", "call") and any(
        kid.i < preposition.i for kid in tree.sentence.children(verb, "dobj")
    ):
        return None  # "referred the reporter to the police", "called a rally for May Day"
    if stance is None or (asks and _is_somebody(tree.sentence.children(preposition, "pobj"))):
        return None
    words = tree.tokens[preposition.i + 1 : tree.right[preposition.i] + 1]
    if asks and verb.lemma in BEGGING and words and not is_asked_for(words, past=True):
        return None  # "asked for a doctor"
    apart = preposition.i > verb.i + 1
    whole = [[verb], [preposition]] if apart else [[verb, preposition]]
    return stance, preposition.i + 1, tuple(s for words in whole for s in spans_of(tree, words))


def _mark_behind(tree: Tree, verb: Token) -> Token | None:
    """The word of `called for the camp to be closed` that opens the clause; None: another one."""
    behind = tree.tokens[verb.i + 1] if verb.i + 1 < len(tree.tokens) else None
    return behind if behind is not None and behind.dep == "mark" else None


def _is_somebody(names: Sequence[Token]) -> bool:
    """Whether the object is a person: `called for him` asks for nothing to be done."""
    return bool(names) and (names[0].tag == "PRP" or names[0].entity == "PERSON")


def _is_said(tree: Tree, verb: Token, kids: Mapping[str, Token]) -> bool:
    if any(kid.tag == "TO" for kid in tree.sentence.children(verb, "aux")):
        return False
    return is_told_of(tree, verb, kids)


def is_told_of(tree: Tree, verb: Token, kids: Mapping[str, Token]) -> bool:
    """Whether verb and object are words: `denied the charge`, not `denied them entry`.

    `kids` are those behind the verb by their relation to it.
    """
    heads = {kids["dobj"].lemma} | {
        token.lemma for token in tree.sentence.children(kids["dobj"], "conj")
    }
    if verb.lemma in DENYING:
        return bool(heads & DENIABLE) or kids["dobj"].tag == "VBG"
    if verb.lemma in ("report", "admit"):
        return not any(kid.lemma in INTO for kid in tree.sentence.children(verb, "prep", "dative"))
    return {
        "find": bool(heads & PROOF) or _is_nothing(tree, kids["dobj"]),
        "claim": not heads & TAKEN,
        "show": subject_lemma(tree, verb) in DOCUMENTS,
        "call": "oprd" in kids,
        "attribute": "prep" in kids and tree.sentence.head(kids["dobj"]).i == verb.i,
        "demand": not heads & EXTORTED,
        "request": not heads & OWN_TERMS,
        "cite": not heads & GROUNDS,
        **dict.fromkeys(TALLYING, _is_tallied(tree, verb, kids["dobj"])),
        "remember": kids["dobj"].tag == "VBG" or "prep" in kids,
        "include": subject_lemma(tree, verb) in DOCUMENTS and bool(heads & TELLINGS),
        "contain": subject_lemma(tree, verb) in DOCUMENTS and bool(heads & TELLINGS),
    }.get(verb.lemma, True)


def _is_nothing(tree: Tree, told: Token) -> bool:
    """`Nothing to bear out the complaint`."""
    return told.lemma == "nothing" and bool(tree.sentence.children(told, "relcl", "acl"))


def _is_tallied(tree: Tree, verb: Token, counted: Token) -> bool:
    """Whether a document tells it, or somebody a number: `recorded 23 attacks`."""
    if subject_lemma(tree, verb) in DOCUMENTS:
        return True
    if subject_lemma(tree, verb) in ("i", "we"):
        return False  # what one did oneself
    return any(token.tag == "CD" for token in (counted, *tree.sentence.children(counted, "nummod")))


def subject_lemma(tree: Tree, verb: Token) -> str:
    """Lemma of who does the verb; empty: nobody."""
    speaker = subject(tree, verb)
    return speaker.lemma if speaker else ""


def _is_infinitive(tree: Tree, token: Token) -> bool:
    return any(kid.tag == "TO" for kid in tree.sentence.children(token, "aux"))


def _to_the_end(tree: Tree, verb: Token, first: int) -> tuple[Span, ...]:
    """From the complement to the last phrase that belongs to the verb."""
    last = first
    for kid in tree.sentence.children(verb):
        if kid.i > verb.i and (kid.dep in KEPT or tree.left[kid.i] == first - 1 > verb.i):
            last = max(last, tree.right[kid.i])
        elif kid.i == last + 1 and kid.tag == "VBG" and verb.lemma in TALLYING:
            last = tree.right[kid.i]  # "counted 61 missing"
        elif kid.i > last and kid.dep in ("conj", "cc", "advcl"):
            break
    behind = tree.tokens[last + 1 : last + 3]
    if behind and "to" in {token.lemma for token in behind} and verb.lemma in ASKING:
        last = len(tree.tokens) - 1  # "calling on X, to: a; b; c"
    words = tree.tokens[max(first, verb.i + 1) : last + 1]
    if verb.lemma in DENYING:  # "disputed this: the true number is twelve"
        colon = next((n for n, token in enumerate(words) if token.text == ":"), len(words))
        words = words[:colon]
    return spans_of(tree, trimmed(words))
