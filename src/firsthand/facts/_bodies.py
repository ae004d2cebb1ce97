"""Which body the words for somebody mean: a name that a reader recognises, or nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import NOUNS, SUBJECTS, noun_span, subject, top, verb_above
from firsthand.facts._stages import PEOPLE
from firsthand.facts._who import (
    BODY_NOUNS,
    FIRST_PERSON,
    HOLDERS,
    OWNERS,
    PART_NOUNS,
    PEOPLE_OF,
    POINTING,
    is_body,
    is_name,
    owner_words,
    plain_words,
)
from firsthand.model import Chain, Naming, Source, SourceKind, Span, Statement
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold
from firsthand.text.names import bare
from firsthand.text.words import words

KEPT_BY_BODIES = words("figure data statistic record register mandate archive database")
GAP = "; "  # between the bodies of words that name several
BACK = 2  # sentences before in which an "it" or "they" may have been named
PLACING = frozenset({"in", "at", "near", "inside", "outside", "across", "into", "to", "on"})
LEADS = frozenset({"of", "for", "from", "with", "at"})


class Bodies:
    """The bodies and named persons of one reading, looked up by the words that mean them.

    Most texts ask for few of the look-ups: each is made when it is first asked for. Its `reading`
    may be an earlier one, without what was found since.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.sentences = reading[Sentence]

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by their id."""
        return MappingProxyType({source.id: source for source in self.reading[Source]})

    @cached_property
    def ends(self) -> Mapping[str, Source]:
        """The last source of each statement's chain, by the statement's id."""
        ends = {
            c.statement_id: self.sources.get(c.links[-1]) for c in self.reading[Chain] if c.links
        }
        return MappingProxyType({ident: source for ident, source in ends.items() if source})

    @cached_property
    def places(self) -> tuple[tuple[int, int, str], ...]:
        """Where words for a source stand, in text order, each with its statement's id."""
        found = [
            (span.start, span.end, told.id)
            for told in self.reading[Statement]
            if told.id in self.ends
            for span in told.source
        ]
        return tuple(sorted(found))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each of `places` begins."""
        return tuple([start for start, _, _ in self.places])

    @cached_property
    def begins(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple([sentence.tokens[0].start for sentence in self.sentences])

    @cached_property
    def known(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Full names of bodies in each article by their last word: "Joint River Mission"."""
        known: dict[tuple[str, str], set[str]] = defaultdict(set)
        for sentence in self.sentences:
            for last in sentence.tokens:
                if last.pos == "PROPN" and last.lemma in BODY_NOUNS and last.text[0].isupper():
                    first = _first_of_name(sentence, last)
                    if first.i < last.i:
                        name = _plain(self.reading.doc.quote(sentence.span_of(first, last)))
                        known[sentence.article_id, fold(last.text)].add(name)
        return MappingProxyType({place: frozenset(names) for place, names in known.items()})

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Names of the bodies that are named, each in its bare form."""
        return frozenset(
            bare(name)
            for source in self.reading[Source]
            if source.kind is SourceKind.BODY and source.naming is Naming.NAMED
            for name in (source.name, *source.aliases)
        )

    @cached_property
    def persons(self) -> Mapping[str, Source]:
        """Persons by the bare form of each of their names."""
        return MappingProxyType(
            {
                bare(name): source
                for source in self.reading[Source]
                if source.kind is SourceKind.PERSON
                for name in (source.name, *source.aliases)
            }
        )

    def of(self, sentence: Sentence, head: Token) -> str:
        """The bodies that the phrase of `head` means, joined by "; ". Empty: it names none."""
        heads = tuple(_joined(sentence, head))
        found = [self._one(sentence, one, alone=len(heads) == 1) for one in heads]
        return GAP.join(dict.fromkeys(name for name in found if name))

    def at(self, span: Span) -> str:
        """The bodies named by the words at `span`."""
        sentence = self._sentence(span.start)
        inside = tuple(tokens_in(sentence, span.start, span.end)) if sentence else ()
        return self.of(sentence, top(inside)) if sentence and inside else ""

    def speaker(self, statement: Statement) -> str:
        """The body whose word the statement is: that of its speaker. Empty: nobody is named."""
        found = self._body(self.ends.get(statement.id))
        return found or (self.at(statement.source[0]) if statement.source else "")

    def voice(self, sentence: Sentence, head: Token) -> str:
        """Who the phrase of `head` is, as named: a person stays a person."""
        source = self._source(head) if not _has_mates(sentence, head) else None
        if source is not None and source.naming is Naming.NAMED:
            return source.name
        if head.pos == "PRON":
            return self._pronoun(sentence, head)
        heads = _joined(sentence, head)
        return " and ".join(plain_words(self.reading.doc, sentence, one) for one in heads)

    def _one(self, sentence: Sentence, head: Token, *, alone: bool) -> str:
        if head.pos == "PRON" or head.tag in ("DT", "PRP$"):
            return self._pronoun(sentence, head)
        by_words = self._words(sentence, head)
        named = is_name(head) and head.entity != "PERSON"
        if by_words and (named or head.lemma in PART_NOUNS | PEOPLE_OF):
            return by_words  # what the words tell goes before what a speaker was taken for
        source = self._source(head) if alone else None
        return self._body(source) or by_words

    def _body(self, source: Source | None) -> str:
        """The name of the body a source is or speaks for; its own when it is a named person."""
        if source is None:
            return ""
        above = self.sources.get(source.speaks_for or "")
        if above is not None and above.naming is Naming.NAMED:
            return above.name
        named = source.naming is Naming.NAMED
        return source.name if named and source.kind is not SourceKind.DOCUMENT else ""

    def _source(self, token: Token) -> Source | None:
        """The source that some statement names at `token`."""
        i = bisect_right(self.starts, token.start) - 1
        if i < 0 or self.places[i][1] < token.end:
            return None
        return self.ends[self.places[i][2]]

    def _words(self, sentence: Sentence, head: Token) -> str:
        """By the words alone: a name, a body said to be known, or whose people they are."""
        name = is_name(head)
        if head.entity == "PERSON":
            return self._person(sentence, head)
        if name and head.lemma not in PEOPLE_OF:
            return self._known_as(sentence, plain_words(self.reading.doc, sentence, head))
        if head.lemma == "guard" and is_body(sentence, head):
            return self._known_as(sentence, plain_words(self.reading.doc, sentence, head))
        if head.pos in ("NUM", "ADJ", "DET") or head.lemma in PART_NOUNS | PEOPLE_OF:
            return self._owner(sentence, head) or self._nation(sentence, head)
        return self._described(sentence, head) if head.lemma in BODY_NOUNS | HOLDERS else ""

    def _person(self, sentence: Sentence, head: Token) -> str:
        """A named person, or the body that the words or the article say he or she speaks for."""
        span = noun_span(sentence, head)
        before = [t for t in tokens_in(sentence, span.start, span.end) if t.lemma in PEOPLE_OF]
        for office in before[:1]:
            if office.i < head.i and (found := owner_words(self.reading.doc, sentence, office)):
                return self._known_as(sentence, found)
        run = next((run for run in sentence.entities() if head in run), (head,))
        name = self.reading.doc.quote(sentence.span_of(run[0], run[-1]))
        name = " ".join(name.split()).removesuffix("'s").removesuffix("’s")
        source = self.persons.get(bare(name))
        return self._body(source) or name

    def _owner(self, sentence: Sentence, head: Token) -> str:
        """Whose people, department or spokesman it is."""
        for kid in sentence.children(head, "poss"):
            if kid.text.lower() in OWNERS:
                return self._pronoun(sentence, kid)
        if found := owner_words(self.reading.doc, sentence, head):
            return self._known_as(sentence, found)
        for lead in sentence.children(head, "prep"):
            if lead.lemma in LEADS:
                for kid in sentence.children(lead, "pobj"):
                    if found := self._one(sentence, kid, alone=True):
                        return found
        return ""

    def _nation(self, sentence: Sentence, head: Token) -> str:
        """ "French commanders": of a nation, and no body of it is named."""
        nations = [k for k in sentence.children(head, "amod", "compound") if k.entity == "NORP"]
        return plain_words(self.reading.doc, sentence, head) if nations else ""

    def _described(self, sentence: Sentence, head: Token) -> str:
        """ "the mission": a body named so in the article, else the words when they are definite."""
        kids = sentence.children(head)
        named = any(kid.i < head.i and kid.text[:1].isupper() and kid.pos != "DET" for kid in kids)
        first = sentence.tokens[noun_span_start(sentence, head)]
        if first.text.lower() in OWNERS:
            return self._pronoun(sentence, first) if head.lemma in BODY_NOUNS else ""
        if not named and not is_body(sentence, head):
            return ""
        return self._known_as(sentence, plain_words(self.reading.doc, sentence, head))

    def _known_as(self, sentence: Sentence, words: str) -> str:
        """The one full name that ends in a body's noun: "mission" for "Joint River Mission"."""
        bare = fold(words).removeprefix("the ")
        names = self.known.get((sentence.article_id, bare), frozenset())
        return next(iter(names)) if len(names) == 1 else words

    def _pronoun(self, sentence: Sentence, token: Token) -> str:
        word = token.text.lower()
        if found := self._body(self._source(token)):
            return found
        person = word in ("he", "she", "his", "her")
        if person or word in FIRST_PERSON:
            return self._teller(sentence, token, person=person)
        if word in ("it", "its", "they", "their", "them"):
            return self._before(sentence, token, many=word.startswith("the"))
        lead = next((k for k in sentence.children(token, "prep") if k.lemma == "of"), None)
        if word == "those" and lead is None:
            return self._of_first_half(sentence, token)
        if word in POINTING and lead is not None:
            whole = next(iter(sentence.children(lead, "pobj")), None)
            return self._one(sentence, whole, alone=True) if whole is not None else ""
        return ""

    def _of_first_half(self, sentence: Sentence, those: Token) -> str:
        """ "the mission's guards won, and those who were jailed left": those of the first half."""
        verb = verb_above(sentence, those)
        if verb is None or verb.dep != "conj":
            return ""
        first = subject(sentence, sentence.head(verb))
        if first is None or first is those or first.lemma not in PEOPLE_OF:
            return ""
        return self.of(sentence, first)

    def _teller(self, sentence: Sentence, token: Token, *, person: bool = False) -> str:
        """Whose "we" it is; of a "he" in what somebody says, that somebody when a person."""
        for statement in self._holding(sentence, token):
            source = self.ends[statement]
            if not person or source.kind is SourceKind.PERSON:
                return self._body(source)
        return ""

    def _holding(self, sentence: Sentence, token: Token) -> Iterator[str]:
        """Statements of the sentence whose source is named in it, and that hold `token`."""
        i = bisect_right(self.starts, sentence.tokens[-1].end)
        while i > 0 and self.starts[i - 1] >= sentence.tokens[0].start:
            i -= 1
            yield self.places[i][2]

    def _before(self, sentence: Sentence, token: Token, *, many: bool) -> str:
        """The body named last before "it" or "they": in the sentence, else as a subject before.

        None when people that "they" could be stand in between.
        """
        for word in reversed(sentence.tokens[: token.i]):
            if many and word.tag == "NNS" and word.lemma in PEOPLE | PEOPLE_OF:
                return ""
            if _is_candidate(sentence, word):
                return self._words(sentence, word)
            if word.dep in SUBJECTS and word.pos in NOUNS:
                return self._owner(sentence, word) or self._named_owner(sentence, word)
        i = bisect_right(self.begins, sentence.tokens[0].start) - 1
        for earlier in reversed(self.sentences[max(i - BACK, 0) : max(i, 0)]):
            found = next(iter(earlier.children(earlier.root, "nsubj", "nsubjpass")), None)
            if found is not None and earlier.article_id == sentence.article_id:
                if found.pos == "PRON":
                    continue
                return self._words(earlier, found) if found.entity != "PERSON" else ""
        return ""

    def _named_owner(self, sentence: Sentence, noun: Token) -> str:
        """The body in "Unadep's figures", though a tagger takes its name for a person's."""
        owners = [kid for kid in sentence.children(noun, "poss") if kid.pos == "PROPN"]
        names = [plain_words(self.reading.doc, sentence, owner) for owner in owners[:1]]
        kept = noun.lemma in KEPT_BY_BODIES
        return next(
            (n for n in names if bare(n) in self.bodies or (kept and bare(n) not in self.persons)),
            "",
        )

    def _sentence(self, place: int) -> Sentence | None:
        i = bisect_right(self.begins, place) - 1
        return self.sentences[i] if i >= 0 else None


def _is_candidate(sentence: Sentence, word: Token) -> bool:
    """A body that "it" may mean: not the place where something is, nor part of a longer name."""
    if word.pos not in NOUNS or word.dep in ("compound", "nmod", "amod"):
        return False
    if word.dep == "pobj" and sentence.head(word).lemma in PLACING:
        return False
    return word.entity in ("ORG", "GPE") or is_body(sentence, word)


def noun_span_start(sentence: Sentence, head: Token) -> int:
    """Index of the first word of the phrase of `head`."""
    start = noun_span(sentence, head).start
    return next(token.i for token in sentence.tokens if token.start == start)


def _first_of_name(sentence: Sentence, last: Token) -> Token:
    """The first of the capitalised words that end with `last`."""
    first = last
    while first.i > 0 and _goes_before(sentence.tokens[first.i - 1]):
        first = sentence.tokens[first.i - 1]
    return first


def _goes_before(token: Token) -> bool:
    return token.pos in ("PROPN", "ADJ") and token.text[0].isupper()


def _joined(sentence: Sentence, head: Token) -> Iterator[Token]:
    """`head` and the nouns joined to it by "and"."""
    current: Token | None = head
    while current is not None:
        yield current
        current = next(
            (kid for kid in sentence.children(current, "conj") if kid.pos in NOUNS), None
        )


def _has_mates(sentence: Sentence, head: Token) -> bool:
    return len(tuple(_joined(sentence, head))) > 1


def _plain(words: str) -> str:
    return " ".join(words.split())


def bodies_in(reading: Reading) -> Bodies:
    """The bodies and named persons of a reading, for all kinds of facts the same."""
    return reading.look(Bodies, (Chain, Sentence, Source, Statement))
