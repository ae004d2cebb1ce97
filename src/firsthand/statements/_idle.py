"""Whether what looks like saying is said at all: by somebody, of something."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.statements._blocks import Block, Tree
from firsthand.syntax import Token

NOBODY = frozenset({"nobody", "anybody", "anyone"})
OWN_ACTS = frozenset({"ask", "write", "report", "request", "think", "question", "inquire"})
"""What an author does to find out, told in the first person."""
KNOWING = frozenset({"tell", "say", "ask", "know", "explain", "remember", "see", "wonder"})
OPEN = frozenset({"what", "where", "why", "who", "whom", "when", "whether"})
WONDERING = frozenset({"ask", "know", "wonder", "see"})
QUESTION_WORDS = 10  # a longer one tells something: "what they did to the men whom …"


def is_idle(block: Block, tree: Tree, verb: Token, speaker: Token) -> bool:
    """Whether nobody says it, or the author only did it: `nobody can say`, `I asked for X`.

    A speaker who is named in another sentence than the verb's is somebody.
    """
    if tree.sentence.tokens[speaker.i : speaker.i + 1] != (speaker,):
        return False
    none = any(kid.lemma in ("no", "any") for kid in tree.sentence.children(speaker, "det"))
    if speaker.lemma in NOBODY or (speaker.lemma == "one" and none):
        return not tree.sentence.children(speaker, "prep")  # "nobody at the mill would say"
    if speaker.lemma != "i" or verb.lemma not in OWN_ACTS or block.quotation_at(verb.start):
        return False
    told = verb.lemma != "ask" and bool(tree.sentence.children(verb, "ccomp"))
    return not told and (verb.tag == "VBD" or bool(tree.sentence.children(verb, "aux")))


def is_open(verb: Token, speaker: Token, words: Sequence[Token]) -> bool:
    """Whether but a question is told of: `I can tell what I saw`, `does not know how many`."""
    if not words or verb.lemma not in KNOWING or len(words) > QUESTION_WORDS:
        return False
    first = words[0].lemma
    if verb.lemma in WONDERING:
        return first in OPEN or first == "how"
    return first in OPEN and speaker.lemma == "i"
