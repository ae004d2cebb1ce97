"""View and chosen claims → Dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from firsthand.display import ARROW, Display
from firsthand.dossier.records import (
    Audience,
    Differing,
    Dossier,
    Followed,
    Note,
    Rooted,
    Section,
    Sentence,
    Telling,
)
from firsthand.dossier.residue import Residue
from firsthand.dossier.unknown import unknown
from firsthand.errors import NothingChosen
from firsthand.model import (
    Claim,
    Demand,
    Discrepancy,
    DiscrepancyKind,
    Outcome,
    Reply,
    Statement,
)
from firsthand.store.view import View

UNROOTED: Final = "not compared yet"
Fact = Reply | Outcome | Demand
FACTS: Final[tuple[type[Fact], ...]] = (Reply, Outcome, Demand)


def dossier(view: View, claim_ids: Sequence[str], audience: Audience) -> Dossier:
    """The dossier of these claims, in the order given.

    Raises NothingChosen without a claim, KeyError for an id that the case does not hold.
    """
    if not claim_ids:
        raise NothingChosen("a dossier needs claims: name their ids, or a query that finds some")
    writer = _Writer(view, audience)
    sections = tuple(writer.section(view.claim(claim_id)) for claim_id in claim_ids)
    counts = view.counts()
    judgements, people = view.judged()
    return Dossier(
        audience=audience,
        sections=sections,
        notes=tuple(writer.notes.values()),
        reports=counts.reports,
        articles=counts.articles,
        missing=tuple(sorted(writer.missing())),
        folded=writer.folded(),
        judgements=judgements,
        people=people,
    )


class _Writer:
    """Sections of one dossier; a statement has one footnote however often it is quoted."""

    def __init__(self, view: View, audience: Audience) -> None:
        self._view = view
        self._display = Display(view, unfolded=audience is Audience.INTERNAL)
        self._residue = Residue(view) if audience is not Audience.INTERNAL else None
        self.notes: dict[str, Note] = {}

    def section(self, claim: Claim) -> Section:
        """The whole argument of one claim."""
        supports = self._rooted(claim.supports)
        opposes = self._rooted(claim.opposes)
        followed = tuple(self._followed(claim))
        return Section(
            claim_id=claim.id,
            title=self._said(self._display.title(claim)),
            count=" · ".join(filter(None, self._display.badge(claim))),
            summary=tuple(self._summary(claim, supports, opposes, followed)),
            supports=supports,
            opposes=opposes,
            why=tuple(map(self._said, self._display.shown(claim).origins.why)),
            followed=followed,
            differing=tuple(self._differing(claim)),
            unknown=tuple(map(self._said, unknown(claim, self._display, answered=bool(followed)))),
        )

    def missing(self) -> Iterator[str]:
        """Names of parents not in the case that the quoted articles lean on."""
        for article_id in self._articles():
            for each in self._view.derivations(article_id):
                if each.to_name:
                    yield self._said(self._display.shown(each).to_name or "")

    def folded(self) -> int:
        """Protected passages in the documents of the quoted articles."""
        documents = {self._view.article(each).doc_id for each in self._articles()}
        return sum(1 for doc_id in documents for _ in self._view.protected(doc_id))

    def _articles(self) -> frozenset[str]:
        return frozenset(self._view.statement(each).article_id for each in self.notes)

    def _said(self, words: str) -> str:
        """The words, those of protected passages struck wherever else they are repeated."""
        return self._residue.struck(words) if self._residue else words

    def _rooted(self, statement_ids: Sequence[str]) -> tuple[Rooted, ...]:
        """The statements under the origins they rest on, in the order of the claim."""
        under: dict[str, list[str]] = defaultdict(list)
        for statement_id in statement_ids:
            rooting = self._view.rooting(statement_id)
            under[rooting.origin_id if rooting else ""].append(statement_id)
        return tuple(self._origin(origin_id, ids) for origin_id, ids in under.items())

    def _origin(self, origin_id: str, statement_ids: Sequence[str]) -> Rooted:
        tellings = tuple(self._telling(each) for each in statement_ids)
        if not origin_id:
            return Rooted(UNROOTED, "", tellings)
        rooting = self._view.rooting(statement_ids[0])
        why = self._display.shown(rooting).why if rooting else ""
        origin = self._display.shown(self._view.origin(origin_id))
        return Rooted(self._said(origin.name), self._said(why), tellings)

    def _telling(self, statement_id: str) -> Telling:
        statement = self._view.statement(statement_id)
        stops = self._display.speaker(statement_id).split(ARROW)
        return Telling(
            words=self._said(self._display.words(statement.content)),
            stops=tuple(self._said(stop) for stop in reversed(stops) if stop),
            manner=manner(statement),
            note=self._note(statement),
        )

    def _note(self, statement: Statement) -> Note:
        if found := self.notes.get(statement.id):
            return found
        article = self._view.article(statement.article_id)
        document = self._display.document(statement)
        printed = [part for part in self._display.printed_in(article)[:-1] if part]
        note = Note(
            number=len(self.notes) + 1,
            statement_id=statement.id,
            file=self._said(document.name),
            report_id=document.report_id,
            spans=tuple((span.start, span.end) for span in statement.content),
            printed=self._said(", ".join(printed)),
        )
        self.notes[statement.id] = note
        return note

    def _followed(self, claim: Claim) -> Iterator[Followed]:
        """Replies, outcomes and demands told in the claim's statements and around them."""
        seen: set[str] = set()
        for statement_id in self._near(claim):
            for kind in FACTS:
                for fact in self._view.facts(kind, statement_id):
                    if fact.id not in seen:
                        seen.add(fact.id)
                        yield self._fact(fact)

    def _near(self, claim: Claim) -> Iterator[str]:
        """Statements of the claim, those that differ from them, and those parted from the same
        sentence: what was answered stands beside what is alleged."""
        own = (*claim.supports, *claim.opposes)
        near = dict.fromkeys(own)
        for statement_id in own:
            for discrepancy in self._view.discrepancies(statement_id):
                near.update(dict.fromkeys(discrepancy.members))
            near.update(dict.fromkeys(self._in_the_same_words(statement_id)))
        yield from near

    def _in_the_same_words(self, statement_id: str) -> Iterator[str]:
        """Statements of the article whose content overlaps this one's."""
        mine = self._view.statement(statement_id)
        for other in self._view.statements(mine.article_id):
            if any(one.overlaps(two) for one in mine.content for two in other.content):
                yield other.id

    def _fact(self, fact: Fact) -> Followed:
        shown = self._display.shown(fact)
        match shown:
            case Reply():
                what, body = f"reply: {shown.kind.value}", shown.body
            case Outcome():
                what, body = f"outcome: {shown.stage.value} ({shown.status.value})", shown.body
            case Demand():
                what, body = "demand", shown.to
        return Followed(what, self._said(body), self._telling(fact.statement_id))

    def _differing(self, claim: Claim) -> Iterator[Differing]:
        seen: dict[str, Discrepancy] = {}
        for statement_id in (*claim.supports, *claim.opposes):
            for each in self._view.discrepancies(statement_id):
                if each.kind is not DiscrepancyKind.LOOK_ALIKE:
                    seen.setdefault(each.id, each)
        for each in seen.values():
            why = self._said(self._display.shown(each).why)
            yield Differing(each.kind.value, why, tuple(map(self._telling, each.members)))

    def _summary(
        self,
        claim: Claim,
        supports: Sequence[Rooted],
        opposes: Sequence[Rooted],
        followed: Sequence[Followed],
    ) -> Iterator[Sentence]:
        count = claim.origins
        if claim.supports:
            rest = f"{count.high}" if count.low == count.high else f"{count.low} to {count.high}"
            many = "s" if claim.articles != 1 else ""
            yield Sentence(
                f"{claim.articles} article{many} in this case tell{'' if many else 's'} it; "
                f"they rest on {rest} independent origin{'' if count.high == 1 else 's'}: "
                f"{_listed([each.origin for each in supports])}.",
                _notes(supports),
            )
        else:
            yield Sentence("No source in this case says so: only those who oppose it tell.", ())
        if opposes:
            against = _listed([each.origin for each in opposes])
            yield Sentence(f"Against it stands {against}.", _notes(opposes))
        else:
            yield Sentence("No source in this case speaks against it.", ())
        found = self._view.claim_as_found(claim.id)
        if found != claim:
            was = " · ".join(filter(None, self._display.badge(found)))
            yield Sentence(f"People decided about it; as the program found it: {was}.", ())
        if not followed:
            yield Sentence("No reply, outcome or demand is told beside it in this case.", ())


def manner(statement: Statement) -> str:
    """`alleges, indirect speech, second-hand`."""
    form = f"{statement.form.value} speech" if statement.form.value != "narrator" else "own words"
    basis = f"basis {statement.basis.value}"
    return ", ".join((statement.stance.value, form, basis))


def _notes(groups: Sequence[Rooted]) -> tuple[int, ...]:
    return tuple(telling.note.number for group in groups for telling in group.tellings)


def _listed(names: Sequence[str]) -> str:
    """`a; b and c`, each once."""
    told = list(dict.fromkeys(names))
    return told[0] if len(told) == 1 else f"{'; '.join(told[:-1])} and {told[-1]}"
