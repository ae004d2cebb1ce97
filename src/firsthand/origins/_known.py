"""What is looked up of a neighbourhood, once: voices, parents, and which words were taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.model import (
    Attribution,
    Derivation,
    DerivationKind,
    Source,
    SourceKind,
    Stance,
    Statement,
)
from firsthand.origins import Neighbourhood
from firsthand.origins._copies import NEARLY_ALL, Said
from firsthand.origins._taken import first_told, passed_on, ranked, taken_from
from firsthand.origins._voices import OWN_WORDS, Voice, ends, voice_of
from firsthand.text.names import outlet_name

COPIES = frozenset({DerivationKind.REPRINT, DerivationKind.REWRITE, DerivationKind.CITATION})
REWORDS = frozenset({DerivationKind.REPRINT, DerivationKind.REWRITE, DerivationKind.TRANSLATION})
UNATTRIBUTED = frozenset({Attribution.NARRATOR, Attribution.HEDGE})
Copied = tuple[Derivation, Statement]  # a statement of another article, and what joins the two


class Known:
    """One neighbourhood; what was looked up is held."""

    def __init__(self, around: Neighbourhood) -> None:
        self.around = around
        self._voices: dict[str, Voice | None] = {}  # by article id
        self._edges: dict[str, tuple[Derivation, ...]] = {}  # by article id
        self._inner: dict[str, Mapping[str, Statement]] = {}  # by article id
        self._said: dict[str, Said] = {}  # by article id
        self._first: dict[str, str] = {}  # by article id
        self._taken: dict[str, Copied | None] = {}  # by statement id

    def voice(self, article_id: str | None) -> Voice | None:
        """The voice of an article; None when nothing is said in it."""
        if article_id not in self._voices:
            self._voices[article_id or ""] = voice_of(article_id or "", self.around)
        return self._voices[article_id or ""]

    def own_voice(self, statement: Statement) -> Voice:
        """The voice of the article that a statement stands in."""
        voice = self.voice(statement.article_id)
        assert voice is not None  # it has this statement
        return voice

    def parents(self, article_id: str) -> tuple[Derivation, ...]:
        """Derivations of an article from others of the case, the strongest first."""
        if article_id not in self._edges:
            told = self.around.told.get(article_id)
            self._edges[article_id] = ranked(told.derivations) if told else ()
        return self._edges[article_id]

    def first_told(self, article_id: str | None) -> str:
        """The article whose text it is, followed through reprints."""
        if article_id not in self._first:
            self._first[article_id or ""] = first_told(article_id or "", self.parents)
        return self._first[article_id or ""]

    def inner(self, article_id: str) -> Mapping[str, Statement]:
        """Statements of an article that only pass on another, with that one."""
        if article_id not in self._inner:
            self._inner[article_id] = passed_on(self.around.told[article_id].statements)
        return self._inner[article_id]

    def outlet(self, article_id: str | None) -> str | None:
        """The outlet that an article prints; None: it prints none."""
        told = self.around.told.get(article_id or "")
        outlet = told.article.outlet if told and told.article else None
        return outlet.name if outlet else None

    def taken(self, statement: Statement) -> Copied | None:
        """The statement of another article that this one copies, translates, or gives to it."""
        if statement.id not in self._taken:
            self._taken[statement.id] = self._taken_from(statement)
        return self._taken[statement.id]

    def _taken_from(self, statement: Statement) -> Copied | None:
        if statement.attribution in UNATTRIBUTED:
            return self._copied(statement)
        if statement.attribution in OWN_WORDS or statement.stance is Stance.NO_COMMENT:
            return None
        sources = list(ends(statement, self.around))
        if len(sources) == 1 and sources[0].kind is SourceKind.OUTLET:
            return self._cited(statement, sources[0])
        return None

    def _cited(self, statement: Statement, outlet: Source) -> Copied | None:
        """What the article of the outlet that is named says of it; None: it is not in the case."""
        for edge in self.parents(statement.article_id):
            printed = self.outlet(edge.to_article)
            if printed and outlet_name(printed) == outlet_name(outlet.name):
                other = self.said(edge.to_article or "").nearest(statement)
                if other is not None:
                    return edge, other
        return None

    def _copied(self, statement: Statement) -> Copied | None:
        """The statement of an earlier article whose words these are; None: none is found."""
        accounted = {edge.id for edge in taken_from(statement, self.parents)}
        edges = self.parents(statement.article_id)
        for edge in edges:
            is_shown = edge.id in accounted
            if edge.kind not in COPIES and not is_shown:
                continue
            said = self.said(edge.to_article or "")
            other = said.copied_by(statement) if is_shown else said.copied_by(statement, NEARLY_ALL)
            if other is None:
                continue
            is_quoted = edge.kind not in COPIES  # one mouth, which only words of saying tell
            if not is_quoted or other.attribution not in {*OWN_WORDS, Attribution.HEDGE}:
                return edge, other
        if statement.attribution is Attribution.NARRATOR:
            return self._retold(statement, edges)
        return None

    def _retold(self, statement: Statement, edges: Sequence[Derivation]) -> Copied | None:
        """The statement of an article taken from at large that tells the same in other words."""
        for edge in edges:
            if edge.kind in REWORDS:
                other = self.said(edge.to_article or "").nearest(statement)
                if other is not None and other.attribution is not Attribution.HEADLINE:
                    return edge, other
        return None

    def said(self, article_id: str) -> Said:
        """The statements of an article, to be found by their words."""
        if article_id not in self._said:
            voice = self.voice(article_id)
            self._said[article_id] = Said(voice.statements if voice else (), self.around.words)
        return self._said[article_id]
