"""Verbs that say something only with certain words: `has no memory of X`, `holds X responsible`."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.model import Stance
from firsthand.statements._basis import RECORDS
from firsthand.statements._blocks import Tree
from firsthand.statements._clauses import is_none, subject
from firsthand.statements._performed import MEMORIES
from firsthand.syntax import Token

Kids = Mapping[str, Token]  # those behind the verb, by their relation to it

AS = frozenset(
    {"characterise", "characterize", "depict", "identify", "present", "paint", "cast", "project"}
    | {"name"}
)
"""Verbs that say something of a thing with `as`: `characterised the strike as the end of it`."""
NAMED = frozenset({"brand", "label", "dub", "deem", "pronounce", "declare"})
"""Verbs that say something of a thing with a noun or adjective: `branded the list a fraud`."""
LACKED = MEMORIES | {"knowledge", "record"}
"""What one has none of who was asked."""
ANSWERABLE = frozenset({"responsible", "accountable", "liable", "answerable"})
PLEADING = frozenset({"plead", "protest", "maintain", "profess"})
PLEADED = frozenset({"ignorance", "innocence"})
JUDGING = frozenset({"take", "find", "judge", "believe", "consider", "deem", "know", "presume"})
"""Verbs that with `to be` say what a thing is: `took them to be twelve`."""
TOTALS = frozenset({"number", "figure", "total", "toll", "count", "date", "cause", "age"})
SCORNED = frozenset({"laugh at", "scoff at", "sneer at", "bridle at", "bristle at"})
WORDS = frozenset(
    {"list", "count", "tally", "figure", "claim", "report", "account", "story", "allegation"}
    | {"accusation", "charge", "suggestion", "idea", "description", "letter", "photograph"}
    | {"number", "testimony", "complaint", "document", "notion", "version", "finding"}
    | {"statement", "theory"}
)
"""What one laughs at who does not accept it."""


def phrased(tree: Tree, verb: Token, kids: Kids) -> tuple[Stance, int] | None:
    """Stance, and index of the first word of what is said; None: nothing is said so."""
    told = kids.get("dobj")
    if told is None:
        return _kept(tree, verb, kids) or _scorned(tree, verb) or _judged(tree, verb, kids)
    pleaded = verb.lemma in PLEADING and told.lemma in PLEADED
    if _is_unknown(tree, verb, told) or pleaded or _is_ruled_out(verb, kids):
        return Stance.DENIES, tree.left[told.i]
    if _is_called(tree, verb, told, kids):
        return Stance.ASSERTS, tree.left[told.i]
    return None


def _is_ruled_out(verb: Token, kids: Kids) -> bool:
    return verb.lemma == "rule" and "prt" in kids and kids["prt"].lemma == "out"


def _judged(tree: Tree, verb: Token, kids: Kids) -> tuple[Stance, int] | None:
    """`Took them to be twelve`; `knows of four more`."""
    clause = kids.get("ccomp") or kids.get("xcomp")
    if clause is not None and verb.lemma in JUDGING and clause.lemma == "be":
        own = tree.sentence.children(clause, "nsubj")
        to = any(kid.tag == "TO" for kid in tree.sentence.children(clause, "aux"))
        return (Stance.ASSERTS, tree.left[own[0].i]) if own and to and own[0].i > verb.i else None
    link = kids.get("prep")
    if verb.lemma == "know" and link is not None and link.lemma == "of":
        counted = any(token.tag == "CD" for token in tree.sentence.subtree(link))
        return (Stance.ASSERTS, link.i + 1) if counted else None
    return None


def _is_unknown(tree: Tree, verb: Token, told: Token) -> bool:
    """`Has no memory of it`."""
    about = bool(tree.sentence.children(told, "prep", "acl", "ccomp"))
    lacks = verb.lemma == "have" and told.lemma in LACKED and is_none(tree.sentence, told)
    return lacks and about


def _is_called(tree: Tree, verb: Token, told: Token, kids: Kids) -> bool:
    """Whether the verb says of the object what it is."""
    if verb.lemma == "hold":
        return _is_blamed(tree, told, kids)
    if verb.lemma in NAMED:
        return "oprd" in kids or "ccomp" in kids
    has_as = any(kid.lemma == "as" and kid.i > told.i for kid in tree.sentence.children(verb))
    return has_as and (verb.lemma in AS or (verb.lemma == "give" and told.lemma in TOTALS))


def _is_blamed(tree: Tree, told: Token, kids: Kids) -> bool:
    """`Held the mission responsible for it`."""
    near = [*tree.sentence.children(told), *kids.values()]
    return any(kid.lemma in ANSWERABLE and kid.i > told.i for kid in near)


def _kept(tree: Tree, verb: Token, kids: Kids) -> tuple[Stance, int] | None:
    """`The log has the boat leaving at nine`."""
    clause = kids.get("ccomp")
    speaker = subject(tree, verb) if verb.lemma == "have" and clause is not None else None
    if speaker is None or clause is None or speaker.lemma not in RECORDS:
        return None
    own = tree.sentence.children(clause, "nsubj", "nsubjpass")
    return (Stance.ASSERTS, tree.left[own[0].i]) if own and own[0].i > verb.i else None


def _scorned(tree: Tree, verb: Token) -> tuple[Stance, int] | None:
    """`Laughed at the figure`."""
    for link in tree.sentence.children(verb, "prep"):
        if f"{verb.lemma} {link.lemma}" in SCORNED:
            for name in tree.sentence.children(link, "pobj"):
                if name.lemma in WORDS:
                    return Stance.DENIES, tree.left[name.i]
    return None
