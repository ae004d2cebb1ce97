"""The gist of each statement: what it says, in a form that can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.forms import Shape
from firsthand.forms._amounts import SMALL, amount
from firsthand.forms._antecedents import answering
from firsthand.forms._charges import Charges, charges
from firsthand.forms._charges import Said as Charged
from firsthand.forms._clauses import clauses
from firsthand.forms._places import Place, Words, words_of
from firsthand.forms._sides import Setting, setting
from firsthand.forms._whole import is_whole
from firsthand.model import (
    Article,
    Attribution,
    Chain,
    Clause,
    Document,
    Figure,
    Form,
    Gist,
    Incident,
    Outcome,
    Precision,
    Protected,
    Source,
    Span,
    Statement,
    When,
)
from firsthand.model.quick import dataclass, replace
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold

CONTENT = frozenset({"NOUN", "VERB", "ADJ"})
# Words of these classes that carry no content of their own.
EMPTY = frozenset(
    {
        "be", "have", "do", "say", "tell", "get", "such", "other", "own", "more", "most", "many",
        "much", "several", "few", "same", "thing", "way", "first", "last", "new",
    }
)  # fmt: skip
MARKS = ".,;:'’\"()[]"  # that a name may print beside its words
MANNERS = ("ly",)  # adverbs kept as terms: "freely", "deliberately"
PLURALS = frozenset({"NNS", "NNPS"})
MOST_TERMS = 32  # a gist is stored for every statement: a long quotation keeps its first words
WITNESSES = frozenset(
    {
        "account", "activist", "eyewitness", "investigation", "medium", "official", "report",
        "resident", "source", "survivor", "testimony", "victim", "villager", "witness",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What was found about the statements of a document, by statement id."""

    doc: Document
    figures: Mapping[str, list[Figure]]
    incidents: Mapping[str, list[Incident]]
    outcomes: Mapping[str, list[Outcome]]
    voices: Mapping[str, str]  # name of the last source of its chain
    hidden: tuple[Span, ...]  # protected words, in text order
    settings: Mapping[str, Setting]  # by article id


def shape(reading: Reading) -> Iterator[Gist]:
    """One gist a statement, in the order of the statements."""
    words = words_of(reading[Sentence])
    said = _said(reading)
    articles = {article.id: article for article in reading[Article]}
    plain = _plain_words(words)
    made = [
        _gist(statement, articles.get(statement.article_id), words, said, plain)
        for statement in reading[Statement]
    ]
    voiced = _voiced(made)
    for gist in answering(made):
        unvoiced = gist.attribution is Attribution.HEADLINE and _is_unvoiced(gist, voiced)
        yield replace(gist, unvoiced=True) if unvoiced else gist


def _is_unvoiced(headline: Gist, voiced: Mapping[str, frozenset[str]]) -> bool:
    """Whether people are quoted in its article, none of them with its verb."""
    spoken = voiced[headline.article_id]
    verb = headline.predicate
    return bool(spoken and verb) and verb not in spoken and verb not in headline.quoted


def _gist(
    statement: Statement,
    article: Article | None,
    words: Words,
    said: Said,
    plain: Mapping[str, Token],
) -> Gist:
    content = words.under(statement.content)
    if statement.attribution is Attribution.HEADLINE:
        terms, names = _headline_terms(content, plain)
    else:
        terms, names = _terms(content), _names(content)
    acts = _acts(content) or _verb_of_headline(statement, content, plain)
    main = acts[0] if acts else Clause("")
    if statement.attribution is not Attribution.HEADLINE:
        names = tuple(sorted({*names, *_names_of_roles(content, acts)}))
    figures = said.figures.get(statement.id, [])
    incidents = said.incidents.get(statement.id, [])
    outcomes = said.outcomes.get(statement.id, [])
    quoted = () if statement.form is Form.DIRECT else _terms(words.under(statement.verbatim))
    voice, many = _voice(statement, words, said)
    charged = _charges(statement, content, words, said)
    return Gist(
        statement_id=statement.id,
        article_id=statement.article_id,
        predicate=main.predicate,
        agents=main.agents,
        patients=main.patients,
        terms=terms,
        names=names,
        quoted=quoted,
        figures=tuple(amount(figure, words, said.doc) for figure in figures),
        time=_time(incidents, figures),
        stance=statement.stance,
        form=statement.form,
        attribution=statement.attribution,
        negated=main.negated,
        more=acts[1:],
        voice=voice,
        many=many,
        outcomes=tuple(sorted({f"{out.stage}/{out.status}" for out in outcomes})),
        published=article.published.value if article and article.published else None,
        telling=bool(figures or incidents or outcomes),
        whole=is_whole(content),
        protected=any(part.overlaps(span) for part in statement.content for span in said.hidden),
        speaks=charged.speaks,
        blamed=charged.blamed,
        cleared=charged.cleared,
        accuses=charged.accuses,
        place=statement.content[0].start - article.span.start if article else 0,
    )


def _charges(statement: Statement, content: Sequence[Place], words: Words, said: Said) -> Charges:
    """On whom it lays a deed, and for whom it denies one."""
    source, cue = words.under(statement.source), words.under(statement.cue)
    voice = said.voices.get(statement.id, "")
    about = said.settings[statement.article_id]
    return charges(Charged(statement, source, cue, content, voice), about)


def _settings(sentences: Sequence[Sentence]) -> Mapping[str, Setting]:
    """Who is who, by article."""
    by_article: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_article[sentence.article_id].append(sentence)
    found = {article_id: setting(some) for article_id, some in by_article.items()}
    return defaultdict(lambda: setting(()), found)


def _said(reading: Reading) -> Said:
    figures: dict[str, list[Figure]] = defaultdict(list)
    incidents: dict[str, list[Incident]] = defaultdict(list)
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    for figure in reading[Figure]:
        figures[figure.statement_id].append(figure)
    for incident in reading[Incident]:
        incidents[incident.statement_id].append(incident)
    for outcome in reading[Outcome]:
        outcomes[outcome.statement_id].append(outcome)
    names = {source.id: source.name for source in reading[Source]}
    voices = {
        chain.statement_id: names[chain.links[-1]]
        for chain in reading[Chain]
        if chain.links and chain.links[-1] in names
    }
    hidden = tuple(sorted(protected.span for protected in reading[Protected]))
    settings = _settings(reading[Sentence])
    return Said(reading.doc, figures, incidents, outcomes, voices, hidden, settings)


def _acts(content: list[Place]) -> tuple[Clause, ...]:
    """Clauses of the words, sentence by sentence, the outermost of the first one first."""
    inside: dict[int, set[int]] = defaultdict(set)
    sentences: dict[int, Sentence] = {}
    for sentence, token in content:
        inside[sentence.tokens[0].start].add(token.i)
        sentences[sentence.tokens[0].start] = sentence
    found: dict[str, Clause] = {}
    for start, sentence in sorted(sentences.items(), key=lambda item: item[0]):
        for clause in clauses(sentence, inside[start]):
            found.setdefault(clause.predicate, clause)
    return tuple(found.values())[:5]


def _terms(content: Iterable[Place]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _, token in content:
        manner = token.pos == "ADV" and token.lemma.endswith(MANNERS)
        if (token.pos in CONTENT and token.entity != "NORP") or manner:
            word = fold(token.lemma)
            if word not in EMPTY and len(word) > 1:
                found[word] = None
    return tuple(sorted(tuple(found)[:MOST_TERMS]))


def _names(content: Iterable[Place]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _, token in content:
        if _is_name(token):
            found[fold(token.lemma)] = None
    return tuple(sorted(tuple(found)[:MOST_TERMS]))


def _is_name(token: Token) -> bool:
    return (token.pos == "PROPN" or token.entity == "NORP") and token.text[:1].isalnum()


def _names_of_roles(content: Iterable[Place], acts: Iterable[Clause]) -> Iterator[str]:
    """Names of participants that stand outside the content: "whom" and "who" refer to them."""
    roles = {word for act in acts for word in (*act.agents, *act.patients)}
    if not roles:
        return
    for sentence in {place[0].tokens[0].start: place[0] for place in content}.values():
        for token in sentence.tokens:
            if _is_name(token) and fold(token.lemma) in roles:
                yield fold(token.lemma)


def _headline_terms(
    content: list[Place], plain: Mapping[str, Token]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Terms and names of a headline: a capital letter makes no name of a word of the body."""
    lowered = [
        (sentence, plain.get(fold(token.text), token) if token.pos == "PROPN" else token)
        for sentence, token in content
    ]
    return _terms(lowered), _names(lowered)


def _plain_words(words: Words) -> dict[str, Token]:
    """Tokens written small somewhere in the document, by folded text."""
    plain: dict[str, Token] = {}
    for _, token in words.places:
        if token.text[:1].islower() and token.pos in CONTENT:
            plain.setdefault(fold(token.text), token)
    return plain


def _verb_of_headline(
    statement: Statement, content: list[Place], plain: Mapping[str, Token]
) -> tuple[Clause, ...]:
    """The verb of a headline in which capital letters hid all verbs from the parser."""
    if statement.attribution is Attribution.HEADLINE:
        for _, token in content:
            body = plain.get(fold(token.text))
            if body and body.pos == "VERB":
                return (Clause(fold(body.lemma)),)
    return ()


def _voice(statement: Statement, words: Words, said: Said) -> tuple[tuple[str, ...], bool]:
    """Words of who says it, and whether they make several of it."""
    printed = words.under(statement.source)
    many = any(
        token.tag in PLURALS and token.lemma in WITNESSES and token.pos == "NOUN"
        for _, token in printed
    )
    name = said.voices.get(statement.id)
    if name:
        return tuple(
            sorted({word.strip(MARKS) for word in fold(name).split()} - SMALL - {""})
        ), many
    heads = {fold(token.lemma) for _, token in printed if token.pos in ("NOUN", "PROPN", "ADJ")}
    return tuple(sorted(heads)), many


def _time(incidents: list[Incident], figures: list[Figure]) -> When | None:
    """The first time told of what happened, else all the time that the figures are of; None: no
    words tell it.
    """
    told = [incident.time for incident in incidents if incident.time is not None]
    times = list({time.value: time for figure in figures if (time := figure.time)}.values())
    if told or not times:
        return told[0] if told else None
    return times[0] if len(times) == 1 else _hull([time.value for time in times])


def _hull(values: Sequence[str | None]) -> When | None:
    """From the first to the last of the times; None: one of them is unresolved."""
    known = [value.split("/") for value in values if value] if all(values) else []
    if not known:
        return None
    last = ".." if any(value[-1] == ".." for value in known) else max(value[-1] for value in known)
    return When(f"{min(value[0] for value in known)}/{last}", Precision.INTERVAL)


def _voiced(gists: Iterable[Gist]) -> Mapping[str, frozenset[str]]:
    """Words that somebody is quoted or reported with, by article; empty: nobody speaks."""
    found: dict[str, set[str]] = defaultdict(set)
    for gist in gists:
        if gist.attribution not in (Attribution.NARRATOR, Attribution.HEADLINE):
            found[gist.article_id].update(gist.terms)
    return defaultdict(frozenset, {key: frozenset(value) for key, value in found.items()})


def build() -> Shape:
    """The shape; it needs no model of its own."""
    return shape


PART = Part(
    name="gists",
    version=6,
    build=build,
    needs=frozenset(
        {Article, Statement, Sentence, Source, Chain, Figure, Incident, Outcome, Protected}
    ),
)
