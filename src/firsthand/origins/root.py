"""Each statement → where its chain ends, followed through the articles it was taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
from firsthand.origins._ends import called, origin_of, speaks_as
from firsthand.origins._followed import End, Followed
from firsthand.origins._known import REWORDS, UNATTRIBUTED, Known
from firsthand.origins._taken import overlaps, taken_from
from firsthand.origins._voices import OWN_WORDS, Voice, ends, own_words
from firsthand.plugins import Part
from firsthand.text.agencies import agency
from firsthand.text.keys import fold, key
from firsthand.text.names import bare, same_body
from firsthand.text.words import words

# Words by which a commentary names the people behind what it retells.
WITNESSES = words(
    """
    eyewitness eyewitnesses witness witnesses testimony testimonies account accounts survivor
    survivors source sources report reports investigation investigations story stories press
    media footage video confession
    """
)
HANDS_ON = REWORDS | {DerivationKind.CITATION}
DEEPEST = 20  # articles that one wording is followed through


def root(neighbourhood: Neighbourhood) -> Iterator[Origin | Rooting]:
    """Every origin once, by id; then a rooting for each source that says each statement of the
    articles that are asked.
    """
    roots = Roots(neighbourhood)
    origins: dict[str, Origin] = {}
    rootings: list[Rooting] = []
    told = (neighbourhood.told[article_id] for article_id in neighbourhood.asked)
    for statement in sorted((s for each in told for s in each.statements), key=lambda s: s.id):
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
        self.known = Known(around)
        self.speakers: dict[str, Origin | None] = {}  # by derivation id
        self.passed: dict[str, Statement] = {}  # those followed through, by id
        self.deepest = 0  # of the statements followed through now
        self.is_cut = False  # a circle, or DEEPEST, was met: what is found depends on the way

    def ends(self, statement: Statement, path: tuple[str, ...] = ()) -> Sequence[End]:
        """Where the words of each of its sources come from, through those it copies."""
        told = self.known.inner(statement.article_id).get(statement.id, statement)
        known = self.around.followed.get(told.id)
        if known is not None and len(path) + known.height < DEEPEST:
            self.deepest = max(self.deepest, len(path) + known.height)
            return known.ends
        before = self.deepest, self.is_cut
        self.deepest, self.is_cut = len(path), len(path) >= DEEPEST
        found = self._followed(told, path)
        if not self.is_cut:
            height = self.deepest - len(path)
            self.around.followed[told.id] = Followed(tuple(found), height)
        self.deepest, self.is_cut = max(self.deepest, before[0]), self.is_cut or before[1]
        return found

    def _followed(self, told: Statement, path: tuple[str, ...]) -> list[End]:
        copied = self.known.taken(told) if len(path) < DEEPEST else None
        if copied is None:
            return [self.end(told, source, path) for source in ends(told, self.around)]
        edge, other = copied
        self.passed[told.id] = told
        if other.id in path:
            self.is_cut = True
            circle = (*path[path.index(other.id) :], told.id)
            return [self._round([self.passed[id_] for id_ in circle])]
        behind = self.ends(other, (*path, told.id))
        return [self._handed_on(told, edge, other, end) for end in behind]

    def _round(self, circle: Sequence[Statement]) -> End:
        """The end of words that articles give to each other in a circle: its first outlet."""
        articles = sorted({statement.article_id for statement in circle})
        chains = [self.around.chains.get(statement.id) for statement in circle]
        first = min((chain.links[0] for chain in chains if chain and chain.links), default="")
        names = " and ".join(sorted({self._printed_by(id_) for id_ in articles}))
        why = f"{names} give these words to each other, and nobody else is named."
        if first in self.around.sources:
            origin = origin_of(self.around.sources[first], articles[0], voice=True)
        else:
            origin = Origin(key("origin", *articles), OriginKind.UNNAMED, names, None, articles[0])
        return End(origin, why, (), inferred=True)

    def _handed_on(self, statement: Statement, edge: Derivation, other: Statement, end: End) -> End:
        """`end` of the copied statement `other`, as that of the one that copies it."""
        own, theirs = self._printed_by(statement.article_id), self._printed_by(other.article_id)
        has_outlet = self.known.outlet(other.article_id) is not None
        itself = "another article of its own" if has_outlet else "another article"
        giver = itself if own == theirs else theirs
        maybe, inferred = end.maybe, end.inferred or statement.attribution is Attribution.HEDGE
        match other.attribution:
            case Attribution.NARRATOR | Attribution.HEADLINE:
                is_theirs = end.origin == self.known.own_voice(other).own
                if is_theirs:
                    maybe = tuple(sorted({*maybe, *self.known.own_voice(statement).maybe}))
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
        voice, printed = self.known.voice(article_id), self.known.outlet(article_id)
        own = voice.own.name if voice and voice.own else "an article without a name"
        return own if printed is None else printed

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
        maybe = set(self.known.own_voice(statement).maybe)
        for edge in taken_from(statement, self.known.parents):
            parent = self.known.voice(self.known.first_told(edge.to_article))
            in_own_words = edge.kind is not DerivationKind.QUOTATION
            if in_own_words and parent is not None and parent.own is not None:
                why = f"{own.name} has these words from {parent.own.name} ({edge.kind})."
                return End(parent.own, why, tuple({*maybe, *parent.maybe}))
        for edge in self.known.parents(statement.article_id):
            parent = self.known.voice(edge.to_article)
            if parent is not None and edge.kind is not DerivationKind.QUOTATION:
                maybe.update(parent.maybe, [parent.own.id] if parent.own else [])
        return End(own, f"In the words of {own.name}, who names nobody.", tuple(maybe))

    def _headed(self, statement: Statement, source: Source) -> End:
        own = own_words(statement, source, self.around)
        voice = self._first_voice(statement)
        carried = self._carried(statement.article_id)
        main = (carried.main if carried else None) or voice.main
        maybe = self.known.own_voice(statement).maybe
        if main is None:
            return End(voice.own or own, f"A headline of {own.name}.", maybe, inferred=True)
        why = f"The headline sums up an article that rests on {main.name}."
        return End(main, why, maybe, inferred=True)

    def _first_voice(self, statement: Statement) -> Voice:
        """The voice of the article first told; its own where that one has no statements, as in a
        language that is not analysed.
        """
        first = self.known.voice(self.known.first_told(statement.article_id))
        return first or self.known.own_voice(statement)

    def _hedged(self, statement: Statement, source: Source) -> End:
        voice = self.known.own_voice(statement)
        carried = self._carried(statement.article_id)
        if carried is not None and carried.main is not None:
            why = f"Unnamed; the article carries the account of {carried.main.name}."
            return End(carried.main, why, voice.maybe, inferred=True)
        first = self._first_voice(statement)
        origin = first.unnamed or origin_of(source, statement.article_id)
        return End(origin, "The words name nobody.", voice.maybe, inferred=True)

    def _attributed(self, statement: Statement, source: Source, path: tuple[str, ...]) -> End:
        if statement.stance is Stance.NO_COMMENT and not statement.verbatim:
            own = self.known.own_voice(statement).own
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
        outlet = self.known.outlet(carried.article_id) or ""
        names = [source.name, *source.aliases]
        if outlet and any(fold(outlet) in fold(name) or same_body(name, outlet) for name in names):
            return True
        unnamed = source.naming is not Naming.NAMED and source.speaks_for is None
        return unnamed and bool(WITNESSES & set(bare(source.name).split()))

    def _printed_before(self, statement: Statement, source: Source) -> End | None:
        """The unnamed source of the article that these words were taken from."""
        for edge in taken_from(statement, self.known.parents):
            parent = self.known.voice(self.known.first_told(edge.to_article))
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
        for edge in self.known.parents(statement.article_id):
            if edge.kind not in HANDS_ON or len(path) >= DEEPEST:
                continue
            said = self.known.said(edge.to_article or "")
            other = said.copied_by(statement) or said.nearest(statement)
            if other is None or other.attribution in UNATTRIBUTED | OWN_WORDS:
                continue
            if other.id in path:
                self.is_cut = True
                continue
            self.passed[statement.id] = statement
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
        other = self.known.said(edge.to_article or "").copied_by(statement)
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
        parent = self.known.voice(edge.to_article)
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
        main = self.known.own_voice(statement).main
        last = speaks_as(source, self.around.sources, statement.article_id)
        is_known = last.naming is Naming.NAMED or main is None or main == origin
        maybe = () if is_known or main is None else (main.id,)  # who it was told to is not said
        if origin.source_id != source.id:
            return End(origin, f"Said by {called(source)}, speaking for {origin.name}.", maybe)
        return End(origin, f"Said by {called(source)}.", maybe)

    def _through(self, statement: Statement, source: Source) -> Source | None:
        """The body, document or person that passes it on, nearest the end of the chain."""
        own = self.known.own_voice(statement).carriers
        chain = self.around.chains.get(statement.id)
        links = [link for link in (chain.links if chain else ()) if link not in own]
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
        for edge in self.known.parents(article_id):
            if edge.kind is DerivationKind.COMMENTARY:
                voice = self.known.voice(edge.to_article)
                if voice is not None:
                    return voice
        return None


def build() -> Root:
    """The follower; it needs no model."""
    return root


PART = Part(name="root", version=4, build=build)
