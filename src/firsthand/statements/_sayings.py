"""Verbs of saying in a sentence, with who says, how firmly, and where a clause is interrupted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Attribution, Form, Spans, Stance
from firsthand.model.quick import dataclass
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._claims import CONTRASTS, runs
from firsthand.statements._clauses import (
    BESIDE,
    PRONOUNS,
    SUBJECTS,
    VERBAL,
    cue_of,
    has_subject,
    is_word,
    named,
    spans_of,
    teller,
    trimmed,
)
from firsthand.statements._cues import CLAUSE, THOUGHT
from firsthand.statements._make import Finding
from firsthand.syntax import Token

TAIL = 12  # words that may follow a verb of saying at the end: "yesterday", "in a statement"
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
SHOWING = frozenset({"show", "reveal", "indicate", "demonstrate", "illustrate", "imply", "mean"})
SHOWING |= frozenset({"underline", "underscore", "highlight", "signal", "suggest", "reflect"})
THINGS = frozenset({"it", "this", "that", "which", "what", "these", "those", "all"})
OPENED = ("ccomp", "dobj", "dative", "xcomp")
TELLING = frozenset({"tell", "inform", "assure", "remind", "warn"})
NEGATED = frozenset({"not", "n't", "never", "neither"})
DUTIES = frozenset({"should", "must", "ought", "shall"})
INSISTING = frozenset({"insist", "maintain"})
UNWILLING = frozenset({"refuse", "decline", "fail"})
PLAIN = frozenset({"say", "report", "announce", "state", "add", "warn", "write", "claim", "allege"})
SHORTENED = frozenset({"find", "hold"})  # "found him cold" says nothing
JUDGED = frozenset(
    {"guilty", "liable", "innocent", "unlawful", "illegal", "unconstitutional", "credible"}
    | {"arbitrary", "responsible", "inadmissible", "false", "true", "baseless", "unfounded"}
)
"""What is said when somebody is found to be so."""
MERELY = frozenset({"find", "explain", "establish", "show", "prove", "determine", "remember"})
MERELY |= frozenset({"verify", "learn", "confirm", "indicate", "recall", "demonstrate"})
PLANS = frozenset({"pressure", "call", "decision", "attempt", "refusal", "need", "chance", "order"})
PLANS |= frozenset({"opportunity", "duty", "plan", "willingness", "failure", "promise", "right"})
BIDDEN = frozenset({"ask", "tell", "order", "want", "force", "make", "urge", "invite", "allow"})
INNER = frozenset({"relcl", "conj", "advcl", "acl"})
POINTING = frozenset({"this", "that", "these", "those"})
STOPS = frozenset({",", ";", "—", "–", "--", "-", "”", '"', "''", "’", ")"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying and its subject."""

    tree: Tree
    verb: Token
    speaker: Token
    stance: Stance

    def finding(self, content: Spans, form: Form | None = None) -> Finding:
        """What is said with this verb, when it is `content`."""
        return Finding(
            source=_named_beside(self.tree, self.speaker, self.verb),
            cue=cue_of(self.tree, self.verb),
            content=content,
            attribution=attribution_of(self.speaker),
            stance=self.stance,
            form=form,
            insists=self.verb.lemma in INSISTING,
            speaker=self.speaker,
        )


def _named_beside(tree: Tree, speaker: Token, verb: Token) -> Spans:
    """Words for who says, without the clause of the verb: `a cook` of `a cook who said …`."""
    words = named(tree, speaker)
    for over in (verb, *tree.sentence.ancestors(verb)):
        if over.dep in ("relcl", "acl") and tree.sentence.head(over).i == speaker.i:
            first = tree.left[over.i]
            if words and first > speaker.i and tree.tokens[first].start < words[0].end:
                return spans_of(tree, trimmed(tree.tokens[tree.left[speaker.i] : first]))
    return words


def attribution_of(speaker: Token) -> Attribution:
    """Whether a pronoun or other words name the source."""
    return Attribution.PRONOUN if speaker.tag in PRONOUNS else Attribution.EXPLICIT


def sayings(block: Block, tree: Tree) -> Iterator[Saying]:
    """Verbs of saying with a subject, in text order; verbs of thought outside quotations only."""
    for token in tree.tokens:
        if token.pos != "VERB" or (token.lemma not in CLAUSE and token.lemma not in THOUGHT):
            continue
        table = CLAUSE if token.lemma in CLAUSE else THOUGHT
        if table is THOUGHT and not _is_told(block, tree, token):
            continue
        if is_only_meant(tree, token) or is_bidden(tree, token):
            continue
        speaker = None if is_passive(tree, token) else _speaker(tree, token)
        if (speaker is not None and speaker.lemma != "it") or (speaker and table is CLAUSE):
            yield Saying(tree, token, speaker, stance_of_cue(tree, token, table))


def is_only_meant(tree: Tree, verb: Token) -> bool:
    """Whether it is to be said, not said: `asked her to explain why`, `went to find out who`."""
    if not any(kid.tag == "TO" for kid in tree.sentence.children(verb, "aux")):
        return False
    over = tree.sentence.head(verb)
    if verb.dep == "acl" and over.lemma in PLANS:
        return True
    return verb.lemma in MERELY or (verb.dep in ("xcomp", "ccomp") and over.lemma in BIDDEN)


def is_bidden(tree: Tree, verb: Token) -> bool:
    """Whether the author only wants it said: `journalists should report how`; not `I must say`."""
    kids = tree.sentence.children(verb, "aux", "nsubj")
    due = any(kid.dep == "aux" and kid.lemma in DUTIES for kid in kids)
    return due and not any(kid.lemma in ("i", "we") for kid in kids)


def _speaker(tree: Tree, verb: Token) -> Token | None:
    """Who says; None: nobody, or a thing that only shows something in the author's own eyes."""
    speaker = _apposed(tree, verb) or teller(tree, verb) or _compounded(tree, verb)
    if speaker is None or verb.lemma not in SHOWING:
        return speaker
    own = any(kid.dep in (*SUBJECTS, "compound") for kid in tree.sentence.children(verb))
    return speaker if own and speaker.lemma not in THINGS else None


def _compounded(tree: Tree, verb: Token) -> Token | None:
    """Who says, when the parser took it and the verb for one noun: `…, court records show.`"""
    before = tree.tokens[verb.i - 1] if verb.i else verb
    if before.head != verb.i or before.dep != "compound" or before.pos not in ("NOUN", "PROPN"):
        return None
    first = tree.left[before.i]
    return before if first and tree.tokens[first - 1].text == "," else None


def _apposed(tree: Tree, verb: Token) -> Token | None:
    """Who says, when the parser took it for a word beside the last noun: `…, the town, X said`."""
    if verb.lemma not in PLAIN or verb.tag not in TENSED or verb.dep != "conj" or not verb.i:
        return None
    before = tree.tokens[verb.i - 1]
    first = tree.left[before.i]
    apart = before.dep in ("appos", "conj") and before.pos in ("NOUN", "PROPN") and first > 0
    own = any(kid.dep in SUBJECTS for kid in tree.sentence.children(verb))
    return before if apart and not own and tree.tokens[first - 1].text == "," else None


def _is_told(block: Block, tree: Tree, verb: Token) -> bool:
    """Whether a verb of thought is finite and stands in the article's own words."""
    return not block.quotation_at(verb.start) and is_finite(tree, verb)


def is_finite(tree: Tree, verb: Token) -> bool:
    """Whether the verb, or an auxiliary of it, carries tense."""
    return verb.tag in TENSED or any(
        kid.tag in TENSED for kid in tree.sentence.children(verb, "aux", "auxpass")
    )


def is_clause(tree: Tree, verb: Token) -> bool:
    """Whether `verb` heads a clause that says something: no infinitive, no `find themselves`."""
    kids = tree.sentence.children(verb)
    if any(kid.tag == "TO" for kid in kids):
        return False
    if any(kid.dep in SUBJECTS and kid.text.endswith(("self", "selves")) for kid in kids):
        return False
    return verb.tag != "VBG" or any(kid.dep == "aux" for kid in kids)


def is_passive(tree: Tree, verb: Token) -> bool:
    """Whether others do to the subject what the verb says: `were told`, `were held and told`."""
    below = {tree.tokens[i].dep for i in verb.children}
    if "nsubjpass" in below or "auxpass" in below:
        return True
    if verb.tag == "VBN" and verb.dep in ("acl", "advcl"):
        return below.isdisjoint(("aux", "nsubj"))  # "men described as guards", "asked why, he said"
    above = tree.sentence.head(verb)
    if verb.dep != "conj" or above.i == verb.i:
        return False
    if verb.tag != "VBN" and not below.isdisjoint(("dobj", "dative", "ccomp")):
        return False
    own = "aux" in below or not below.isdisjoint(SUBJECTS)
    return not own and any(tree.tokens[i].dep == "auxpass" for i in above.children)


def stance_of_cue(tree: Tree, verb: Token, table: Mapping[str, Stance]) -> Stance:
    """The stance of the cue; one who `did not deny` or `would not say` makes no statement."""
    stance = table[verb.lemma]
    above = tree.sentence.head(verb)
    negated = any(tree.tokens[i].lemma in NEGATED for i in verb.children)
    if verb.dep == "xcomp" and above.lemma in UNWILLING:
        negated = True
    if not negated:
        return stance
    if table is THOUGHT:
        return Stance.DENIES
    return Stance.NO_COMMENT


def clause_content(saying: Saying) -> Spans:
    """Words of the clause that the verb opens; none when it opens none to its right."""
    tree, verb = saying.tree, saying.verb
    found = [
        token
        for token in tree.sentence.children(verb, "ccomp")
        if token.i > verb.i and is_clause(tree, token) and _is_held(tree, verb, token)
    ] or _misplaced(tree, verb)
    if not found:
        return ()
    first, last = tree.left[found[0].i], tree.right[found[-1].i]
    if first <= verb.i:
        first = verb.i + 1
    tokens = list(tree.tokens[first : last + 1])
    while tokens and (
        not is_word(tokens[0]) or (tokens[0].lemma == "that" and tokens[0].dep == "mark")
    ):
        tokens.pop(0)
    return spans_of(tree, trimmed([*tokens, *_afterthought(saying, last)]))


def _is_held(tree: Tree, verb: Token, clause: Token) -> bool:
    """Whether the clause is said, not done or met with: not `found him cold`, `held: you pick`."""
    if verb.lemma not in SHORTENED:
        return True
    marked = any(mark.lemma == "that" for mark in tree.sentence.children(clause, "mark"))
    if verb.lemma == "hold":
        return marked
    return marked or is_finite(tree, clause) or clause.lemma in JUDGED


def _misplaced(tree: Tree, verb: Token) -> list[Token]:
    """The clause that the parser hung elsewhere: `told a group of men that …`, `said after
    noon it would …`; empty: there is none."""
    for kid in tree.sentence.children(verb, "dobj", "dative", "prep", "advcl"):
        if kid.i < verb.i:
            continue
        if kid.dep == "advcl":
            bare = not tree.sentence.children(kid, "mark", "advmod")
            return [kid] if bare and has_subject(tree, kid) else []
        names = tree.sentence.children(kid, "pobj") if kid.dep == "prep" else (kid,)
        for clause in (c for n in names for c in tree.sentence.children(n, "relcl", "acl")):
            if any(mark.lemma == "that" for mark in tree.sentence.children(clause, "mark")):
                return [clause]
    return []


def _afterthought(saying: Saying, last: int) -> list[Token]:
    """`X says A, but this was not so`: a clause about what was said goes on with it."""
    tree = saying.tree
    for kid in tree.sentence.children(saying.verb, "conj"):
        subjects = tree.sentence.children(kid, "nsubj", "nsubjpass")
        if kid.i > last and subjects and subjects[0].lemma in POINTING:
            return list(tree.tokens[last + 1 : tree.right[kid.i] + 1])
    return []


def interrupted_contents(saying: Saying) -> list[Spans]:
    """Words around a verb of saying set between commas: `Y, X said`, `Y, said X, although Z`.

    What a word of contrast opens behind the verb is a content of its own. Empty when the verb
    is not set between commas.
    """
    tree = saying.tree
    aside = _aside(saying)
    if aside is None:
        return []
    first, last = aside
    low, high = _clause_around(saying)
    rest = ([t for t in run if t.i <= high] for run in _rest(saying, last))
    runs_of = [trimmed(run) for run in (tree.tokens[low:first], *rest)]
    if not any(token.pos in VERBAL for run in runs_of for token in run):
        return []
    if _only_leads(saying, runs_of):
        return []
    apart = [run for run in runs_of[1:] if run and run[0].lemma in CONTRASTS]
    joined = [run for run in runs_of if run not in apart]
    whole = tuple(span for run in joined for span in spans_of(tree, run))
    return [content for content in (whole, *(spans_of(tree, run) for run in apart)) if content]


def _only_leads(saying: Saying, found: Sequence[Sequence[Token]]) -> bool:
    """Whether all that stands beside the verb tells when it was said: `When asked, X replied`."""
    heads = [t for run in found for t in run if t.pos in VERBAL and t.head == saying.verb.i]
    return bool(heads) and all(
        t.dep == "advcl"
        and t.i < saying.verb.i
        and t.tag in ("VBN", "VBG", "VBD")
        and not has_subject(saying.tree, t)
        for t in heads
    )


def _clause_around(saying: Saying) -> tuple[int, int]:
    """First and last index of the clause that the aside stands in: `…, which, X said, was full`."""
    tree, verb = saying.tree, saying.verb
    over = tree.sentence.head(verb)
    inner = verb.dep == "parataxis" and over.dep in INNER and has_subject(tree, over)
    if not inner or not tree.left[over.i] < verb.i < tree.right[over.i]:
        return 0, len(tree.tokens) - 1
    return tree.left[over.i], tree.right[over.i]


def _aside(saying: Saying) -> tuple[int, int] | None:
    """First and last index of `, X said yesterday,`; None when the verb opens a clause."""
    tree, verb, speaker = saying.tree, saying.verb, saying.speaker
    kids = [kid for kid in tree.sentence.children(verb, *OPENED) if kid.i > verb.i]
    if kids and (verb.lemma not in TELLING or kids[0].dep not in ("dobj", "dative")):
        return None
    named_end = tree.tokens[tree.right[speaker.i]].end
    if source := named(tree, speaker):
        named_end = source[-1].end
    if speaker.i < verb.i:
        first, last = tree.left[speaker.i], verb.i
        apart = any(
            t.pos in VERBAL and t.dep not in BESIDE for t in tree.tokens[speaker.i : verb.i]
        )
        far = apart and tree.right[speaker.i] < verb.i - len(BESIDE)
        if far or not _stands_by(tree, first, verb, speaker):
            return None
    else:
        first, last = verb.i, verb.i
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].end <= named_end:
        last += 1
    last = max([last, *(tree.right[kid.i] for kid in kids)])
    if first == 0 or tree.tokens[first - 1].text not in STOPS:
        return None
    return first, _tail(tree, last)


def _stands_by(tree: Tree, first: int, verb: Token, speaker: Token) -> bool:
    """Whether few words stand between, or none but the names of many: `the A, the B and C said`."""
    if verb.i - first <= TAIL:
        return True
    beside = {kid.i for kid in tree.sentence.children(verb, *BESIDE)}
    return all(i <= tree.right[speaker.i] or i in beside for i in range(first, verb.i)) and not any(
        token.pos in VERBAL for token in tree.tokens[first : tree.right[speaker.i]]
    )


def _tail(tree: Tree, last: int) -> int:
    """Index of the last word that goes with the verb: before a comma, at most TAIL words on."""
    for i in range(last + 1, min(len(tree.tokens), last + TAIL + 1)):
        if tree.tokens[i].text in STOPS and not _is_inside_word(tree, i):
            return i - 1
    return min(len(tree.tokens) - 1, last + TAIL)


def _is_inside_word(tree: Tree, i: int) -> bool:
    """Whether the token is the hyphen of `eight-month`."""
    if not 0 < i < len(tree.tokens) - 1:
        return False
    before, token, after = tree.tokens[i - 1 : i + 2]
    return before.end == token.start and token.end == after.start and token.text in "-–’"


def _rest(saying: Saying, last: int) -> list[list[Token]]:
    """What goes on behind the aside, without clauses that belong to the verb or its subject."""
    tree, verb = saying.tree, saying.verb
    behind = tree.tokens[last + 1 :]
    if len(behind) <= 1:
        return []
    apart = {token.i for token in tree.sentence.subtree(saying.speaker)}
    for child in tree.sentence.children(verb):
        if tree.right[child.i] > last and child.i > verb.i and not _goes_on(tree, child):
            apart.update(token.i for token in tree.sentence.subtree(child))
    return list(runs(token for token in behind if token.i not in apart))


def _goes_on(tree: Tree, child: Token) -> bool:
    """Whether the clause behind the aside is said too: `…, X said, although Y`."""
    marks = tree.sentence.children(child, "mark")
    if child.dep in ("conj", "ccomp", "parataxis"):
        return has_subject(tree, child)
    return has_subject(tree, child) and bool(marks) and marks[0].lemma in CONTRASTS
