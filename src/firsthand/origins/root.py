"""Each statement → where its chain ends, followed through the articles it was taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import (
    Attribution,
    Derivation,
    DerivationKind,
    Naming,
    Origin,
    OriginKind,
    Rooting,
    Source,
    SourceKind,
    Stance,
    Statement,
)
from firsthand.origins import Neighbourhood, Root
from firsthand.origins._copies import NEARLY_ALL, Said
from firsthand.origins._ends import called, origin_of, speaks_as
from firsthand.origins._taken import first_told, overlaps, parents_of, passed_on, taken_from
from firsthand.origins._voices import OWN_WORDS, Voice, ends, own_words, voices
from firsthand.plugins import Part
from firsthand.text.agencies import agency
from firsthand.text.keys import fold, key
from firsthand.text.names import bare, outlet_name, same_body
from firsthand.text.words import words

# Words by which a commentary names the people behind what it retells.
WITNESSES = words(
    """
    eyewitness eyewitnesses witness witnesses testimony testimonies account accounts survivor
    survivors source sources report reports investigation investigations story stories press
    media footage video confession
    """
)


COPIES = frozenset({DerivationKind.REPRINT, DerivationKind.REWRITE, DerivationKind.CITATION})
REWORDS = frozenset({DerivationKind.REPRINT, DerivationKind.REWRITE, DerivationKind.TRANSLATION})
HANDS_ON = REWORDS | {DerivationKind.CITATION}
UNATTRIBUTED = frozenset({Attribution.NARRATOR, Attribution.HEDGE})
DEEPEST = 20  # articles that one wording is followed through


@dataclass(frozen=True, slots=True)
class End:
    """Where one source of a statement leads."""

    origin: Origin
    why: str
    maybe: tuple[str, ...] = ()
    inferred: bool = False


def root(neighbourhood: Neighbourhood) -> Iterator[Origin | Rooting]:
    """Every origin once, by id; then for each statement a rooting for each source that says it."""
    roots = Roots(neighbourhood)
    origins: dict[str, Origin] = {}
    rootings: list[Rooting] = []
    for statement in sorted(neighbourhood.statements, key=lambda s: s.id):
        found: dict[str, End] = {}
        for end in roots.ends(statement):
            found.setdefault(end.origin.id, end)
        for id_, end in found.items():
            origins[id_] = end.origin
            maybe = tuple(sorted(set(end.maybe) - set(found)))
            rootings.append(Rooting(statement.id, id_, end.why, maybe, end.inferred))
    yield from (origins[id_] for id_ in sorted(origins))
    yield from rootings


class Roots:
    """One neighbourhood, with what statements are followed through."""

    def __init__(self, around: Neighbourhood) -> None:
        self.around = around
        self.outlets = {a.id: a.outlet.name for a in around.articles if a.outlet}
        self.voices = voices(around)
        self.parents = parents_of(around.derivations)
        self.speakers: dict[str, Origin | None] = {}  # by derivation id
        self.inner = passed_on(around.statements)
        self.said: dict[str, Said] = {}  # by article id
        self.by_id = {statement.id: statement for statement in around.statements}

    def ends(self, statement: Statement, path: tuple[str, ...] = ()) -> list[End]:
        """Where the words of each of its sources come from, through those it copies."""
        told = self.inner.get(statement.id, statement)
        copied = self._taken(told) if len(path) < DEEPEST else None
        if copied is None:
            return [self.end(told, source, path) for source in ends(told, self.around)]
        edge, other = copied
        if other.id in path:
            return [self._round((*path[path.index(other.id) :], told.id))]
        behind = self.ends(other, (*path, told.id))
        return [self._handed_on(told, edge, other, end) for end in behind]

    def _taken(self, statement: Statement) -> tuple[Derivation, Statement] | None:
        """The statement of another article that this one copies, translates, or gives to it."""
        if statement.attribution in UNATTRIBUTED:
            return self._copied(statement)
        if statement.attribution in OWN_WORDS or statement.stance is Stance.NO_COMMENT:
            return None
        sources = list(ends(statement, self.around))
        if len(sources) == 1 and sources[0].kind is SourceKind.OUTLET:
            return self._cited(statement, sources[0])
        return None

    def _cited(self, statement: Statement, outlet: Source) -> tuple[Derivation, Statement] | None:
        """What the article of the outlet that is named says of it; None: it is not in the case."""
        for edge in self.parents.get(statement.article_id, ()):
            printed = self.outlets.get(edge.to_article or "")
            if printed and outlet_name(printed) == outlet_name(outlet.name):
                other = self._said(edge.to_article or "").nearest(statement)
                if other is not None:
                    return edge, other
        return None

    def _round(self, circle: tuple[str, ...]) -> End:
        """The end of words that articles give to each other in a circle: its first outlet."""
        articles = sorted({self.by_id[id_].article_id for id_ in circle})
        chains = [self.around.chains[id_] for id_ in sorted(circle) if id_ in self.around.chains]
        first = min((chain.links[0] for chain in chains if chain.links), default="")
        names = " and ".join(sorted({self._printed_by(id_) for id_ in articles}))
        why = f"{names} give these words to each other, and nobody else is named."
        if first in self.around.sources:
            origin = origin_of(self.around.sources[first], articles[0], voice=True)
        else:
            origin = Origin(key("origin", *articles), OriginKind.UNNAMED, names, None, articles[0])
        return End(origin, why, (), inferred=True)

    def _copied(self, statement: Statement) -> tuple[Derivation, Statement] | None:
        """The statement of an earlier article whose words these are; None: none is found."""
        accounted = {edge.id for edge in taken_from(statement, self.parents)}
        edges = self.parents.get(statement.article_id, ())
        for edge in edges:
            is_shown = edge.id in accounted
            if edge.kind not in COPIES and not is_shown:
                continue
            said = self._said(edge.to_article or "")
            other = said.copied_by(statement) if is_shown else said.copied_by(statement, NEARLY_ALL)
            if other is None:
                continue
            is_quoted = edge.kind not in COPIES  # one mouth, which only words of saying tell
            if not is_quoted or other.attribution not in {*OWN_WORDS, Attribution.HEDGE}:
                return edge, other
        if statement.attribution is Attribution.NARRATOR:
            return self._retold(statement, edges)
        return None

    def _retold(
        self, statement: Statement, edges: Sequence[Derivation]
    ) -> tuple[Derivation, Statement] | None:
        """The statement of an article taken from at large that tells the same in other words."""
        for edge in edges:
            if edge.kind in REWORDS:
                other = self._said(edge.to_article or "").nearest(statement)
                if other is not None and other.attribution is not Attribution.HEADLINE:
                    return edge, other
        return None

    def _said(self, article_id: str) -> Said:
        if article_id not in self.said:
            voice = self.voices.get(article_id)
            self.said[article_id] = Said(voice.statements if voice else (), self.around.words)
        return self.said[article_id]

    def _handed_on(self, statement: Statement, edge: Derivation, other: Statement, end: End) -> End:
        """`end` of the copied statement `other`, as that of the one that copies it."""
        own, theirs = self._printed_by(statement.article_id), self._printed_by(other.article_id)
        itself = (
            "another article of its own" if other.article_id in self.outlets else "another article"
        )
        giver = itself if own == theirs else theirs
        maybe, inferred = end.maybe, end.inferred or statement.attribution is Attribution.HEDGE
        match other.attribution:
            case Attribution.NARRATOR | Attribution.HEADLINE:
                is_theirs = end.origin == self.voices[other.article_id].own
                if is_theirs:
                    maybe = tuple(sorted({*maybe, *self.voices[statement.article_id].maybe}))
                behind = "as told by" if is_theirs else "and they go back to"
                name = end.origin.name
                whose = "" if name in {giver, own} else f", {behind} {name}"
            case Attribution.HEDGE:
                whose = ", which names nobody"
            case _:
                whose = f", which gives them to {end.origin.name}"
        why = f"{own} has these words from {giver}{whose} ({edge.kind})."
        return End(end.origin, why, maybe, inferred)

    def _printed_by(self, article_id: str) -> str:
        """The outlet of an article, or else whose own words it has."""
        voice = self.voices.get(article_id)
        own = voice.own.name if voice and voice.own else "an article without a name"
        return self.outlets.get(article_id, own)

    def end(self, statement: Statement, source: Source, path: tuple[str, ...] = ()) -> End:
        """Where the words of `source` in `statement` come from."""
        match statement.attribution:
            case Attribution.NARRATOR:
                return self._narrated(statement, source)
            case Attribution.HEADLINE:
                return self._headed(statement, source)
            case Attribution.HEDGE:
                return self._hedged(statement, source)
            case Attribution.EXPLICIT | Attribution.PRONOUN | Attribution.INHERITED:
                return self._attributed(statement, source, path)

    def _narrated(self, statement: Statement, source: Source) -> End:
        own = own_words(statement, source, self.around)
        maybe = set(self.voices[statement.article_id].maybe)
        for edge in taken_from(statement, self.parents):
            parent = self.voices.get(first_told(edge.to_article or "", self.parents))
            in_own_words = edge.kind is not DerivationKind.QUOTATION
            if in_own_words and parent is not None and parent.own is not None:
                why = f"{own.name} has these words from {parent.own.name} ({edge.kind})."
                return End(parent.own, why, tuple({*maybe, *parent.maybe}))
        for edge in self.parents.get(statement.article_id, ()):
            parent = self.voices.get(edge.to_article or "")
            if parent is not None and edge.kind is not DerivationKind.QUOTATION:
                maybe.update(parent.maybe, [parent.own.id] if parent.own else [])
        return End(own, f"In the words of {own.name}, who names nobody.", tuple(maybe))

    def _headed(self, statement: Statement, source: Source) -> End:
        own = own_words(statement, source, self.around)
        voice = self._first_voice(statement)
        carried = self._carried(statement.article_id)
        main = (carried.main if carried else None) or voice.main
        maybe = self.voices[statement.article_id].maybe
        if main is None:
            return End(voice.own or own, f"A headline of {own.name}.", maybe, inferred=True)
        why = f"The headline sums up an article that rests on {main.name}."
        return End(main, why, maybe, inferred=True)

    def _first_voice(self, statement: Statement) -> Voice:
        """The voice of the article first told; its own where that one has no statements, as in a
        language that is not analysed.
        """
        own = self.voices[statement.article_id]
        return self.voices.get(first_told(statement.article_id, self.parents), own)

    def _hedged(self, statement: Statement, source: Source) -> End:
        voice = self.voices[statement.article_id]
        carried = self._carried(statement.article_id)
        if carried is not None and carried.main is not None:
            why = f"Unnamed; the article carries the account of {carried.main.name}."
            return End(carried.main, why, voice.maybe, inferred=True)
        first = self._first_voice(statement)
        origin = first.unnamed or origin_of(source, statement.article_id)
        return End(origin, "The words name nobody.", voice.maybe, inferred=True)

    def _attributed(self, statement: Statement, source: Source, path: tuple[str, ...]) -> End:
        if statement.stance is Stance.NO_COMMENT and not statement.verbatim:
            own = self.voices[statement.article_id].own
            if own is not None:
                return End(own, f"The silence of {called(source)}, as {own.name} tells it.")
        last = speaks_as(source, self.around.sources, statement.article_id)
        carried = self._carried(statement.article_id)
        if carried is not None and carried.main is not None and self._is_of(source, carried):
            why = f"{called(source)}: the article carries the account of {carried.main.name}."
            return End(carried.main, why, (), inferred=True)
        if last.naming is not Naming.NAMED:
            same = self._described_before(statement, source, path)
            same = same or self._printed_before(statement, source)
            if same is not None:
                return same
        origin = origin_of(last, statement.article_id)
        return self._told(statement, source, origin)

    def _is_of(self, source: Source, carried: Voice) -> bool:
        """Whether a commentary's source is the article it carries, or people without a name."""
        outlet = self.outlets.get(carried.article_id, "")
        names = [source.name, *source.aliases]
        if outlet and any(fold(outlet) in fold(name) or same_body(name, outlet) for name in names):
            return True
        unnamed = source.naming is not Naming.NAMED and source.speaks_for is None
        return unnamed and bool(WITNESSES & set(bare(source.name).split()))

    def _printed_before(self, statement: Statement, source: Source) -> End | None:
        """The unnamed source of the article that these words were taken from."""
        for edge in taken_from(statement, self.parents):
            parent = self.voices.get(first_told(edge.to_article or "", self.parents))
            if parent is None:
                continue
            origin = parent.by_words.get(fold(source.name)) or self._copied_speaker(statement, edge)
            if origin is not None:
                why = f"{called(source)}: the same words stand in an earlier article ({edge.kind})."
                return End(origin, why)
        return None

    def _described_before(
        self, statement: Statement, source: Source, path: tuple[str, ...]
    ) -> End | None:
        """The unnamed source of an article taken from at large that says the same, by the same
        description; in another language by what it says alone.
        """
        for edge in self.parents.get(statement.article_id, ()):
            if edge.kind not in HANDS_ON or len(path) >= DEEPEST:
                continue
            said = self._said(edge.to_article or "")
            other = said.copied_by(statement) or said.nearest(statement)
            if other is None or other.id in path or other.attribution in UNATTRIBUTED | OWN_WORDS:
                continue
            for end in self.ends(other, (*path, statement.id)):
                if self._is_described(end.origin, source, edge):
                    why = f"{called(source)}: an earlier article has it too ({edge.kind})."
                    return End(end.origin, why)
        return None

    def _is_described(self, origin: Origin, source: Source, edge: Derivation) -> bool:
        """Whether an unnamed origin is called as `source` is, or in another language."""
        was = self.around.sources.get(origin.source_id or "")
        if was is None or was.naming is Naming.NAMED:
            return False
        return edge.kind is DerivationKind.TRANSLATION or fold(was.name) == fold(source.name)

    def _copied_speaker(self, statement: Statement, edge: Derivation) -> Origin | None:
        """The one source of the parent's statement that is copied, or of all the evidence."""
        other = self._said(edge.to_article or "").copied_by(statement)
        if other is None:
            return self._speaker(edge)
        told = [] if other.attribution in UNATTRIBUTED | OWN_WORDS else self._speakers(other)
        return told[0] if len(told) == 1 else None

    def _speakers(self, statement: Statement) -> list[Origin]:
        last = (
            speaks_as(s, self.around.sources, statement.article_id)
            for s in ends(statement, self.around)
        )
        return [origin_of(source, statement.article_id) for source in last]

    def _speaker(self, edge: Derivation) -> Origin | None:
        """The one source of the parent whose words the evidence shows; None: none or several."""
        if edge.id not in self.speakers:
            self.speakers[edge.id] = self._only_speaker(edge)
        return self.speakers[edge.id]

    def _only_speaker(self, edge: Derivation) -> Origin | None:
        parent = self.voices.get(edge.to_article or "")
        found: dict[str, Origin] = {}
        for other in parent.statements if parent else ():
            if other.attribution not in OWN_WORDS and overlaps(other, edge):
                found.update((origin.id, origin) for origin in self._speakers(other))
        return next(iter(found.values())) if len(found) == 1 else None

    def _told(self, statement: Statement, source: Source, origin: Origin) -> End:
        """The end of the words themselves, and through whom they came."""
        through = self._through(statement, source)
        if through is not None:
            if through.kind is SourceKind.OUTLET or agency(through.name):
                return End(origin, f"Told by {called(source)} to {called(through)}.")
            body = origin_of(
                speaks_as(through, self.around.sources, statement.article_id), statement.article_id
            )
            return End(
                origin, f"Told by {called(source)}, passed on by {called(through)}.", (body.id,)
            )
        main = self.voices[statement.article_id].main
        last = speaks_as(source, self.around.sources, statement.article_id)
        is_known = last.naming is Naming.NAMED or main is None or main == origin
        maybe = () if is_known or main is None else (main.id,)  # who it was told to is not said
        if origin.source_id != source.id:
            return End(origin, f"Said by {called(source)}, speaking for {origin.name}.", maybe)
        return End(origin, f"Said by {called(source)}.", maybe)

    def _through(self, statement: Statement, source: Source) -> Source | None:
        """The body, document or person that passes it on, nearest the end of the chain."""
        own = self.voices[statement.article_id].carriers
        links = [link for link in self.around.chains[statement.id].links if link not in own]
        before = links[: links.index(source.id)] if source.id in links else links[:-1]
        known = [self.around.sources[i] for i in before if i in self.around.sources]
        ends_as = speaks_as(source, self.around.sources, statement.article_id).id
        others = [
            s
            for s in known
            if speaks_as(s, self.around.sources, statement.article_id).id != ends_as
        ]
        return others[-1] if others else None

    def _carried(self, article_id: str) -> Voice | None:
        """The article that this one carries whole; None: it carries none."""
        for edge in self.parents.get(article_id, ()):
            if edge.kind is DerivationKind.COMMENTARY and edge.to_article in self.voices:
                return self.voices[edge.to_article]
        return None


def build() -> Root:
    """The follower; it needs no model."""
    return root


PART = Part(name="root", version=4, build=build)
