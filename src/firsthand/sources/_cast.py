"""Who speaks in one article: names, descriptions and pronouns that mean one source are one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from firsthand.model import SourceKind, Span
from firsthand.model.quick import dataclass, replace
from firsthand.sources._characters import (
    Character,
    is_described_by,
    is_many,
    is_meant,
    is_outlet,
    is_person,
    may_be_called,
    may_be_person,
    titled,
)
from firsthand.sources._mentions import Manner, Mention
from firsthand.sources._nouns import BODIES, GENERIC, GENERIC_BODIES, GENERIC_OUTLETS
from firsthand.text.names import bare
from firsthand.text.words import words

GENERIC_DOCUMENTS = frozenset(
    ["report", "document", "study", "paper", "statement", "release", "survey"]
)
LOOK_BACK = 400  # mentions a pronoun or description looks back: some twenty paragraphs of news
NEAR = 6  # mentions among which several people are sooner meant by "they" than a body
COMMON = words(
    """
    state government army military police force party regime opposition group navy militia unit
    team court hospital university parliament union church mosque company service board body
    """
)
"""Nouns of bodies that there are many of: alone, "state media", they mean no named one."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a character."""

    who: int
    speaking: bool
    prominent: bool  # a speaker, or the subject of a sentence of the narrator's
    paragraph: int | None = None  # its ordinal; None: outside of all sentences
    subject: bool = False  # of a sentence of the narrator's, named or not
    quoted: bool = False  # inside what somebody says


class Cast:
    """Everybody an article has named so far; mentions must come in text order."""

    def __init__(self, names: Mapping[str, Character]) -> None:
        """`names`: characters by bare name, as `named_characters` makes them."""
        self.characters: list[Character] = []
        self.by_name: dict[str, int] = {}
        self.by_text: dict[str, int] = {}
        self.seen: list[Seen] = []
        self.paragraph: int | None = None  # of the mention that is being met
        self.inside = False  # whether who speaks is named within a quotation: '"They knew me"'
        self.barred: frozenset[int] = frozenset()  # who says it: others are meant by "he", "they"
        self.places: dict[int, list[Span]] = {}
        places: dict[int, int] = {}
        for name, character in names.items():
            if id(character) not in places:
                places[id(character)] = len(self.characters)
                self.characters.append(character)
            self.by_name[name] = places[id(character)]
        self.by_noun: dict[str, set[int]] = {}
        for i, character in enumerate(self.characters):
            if character.kind is SourceKind.BODY:
                for word in bare(character.names[0]).split():
                    self.by_noun.setdefault(word, set()).add(i)

    def meet(
        self,
        mention: Mention,
        *,
        speaking: bool = False,
        subject: bool = False,
        paragraph: int | None = None,
        quoted: bool = False,
    ) -> int | None:
        """The character the words mean; None when they mean nobody we can tell."""
        self.paragraph = paragraph
        found = self._find(mention, speaking=speaking)
        if found is None:
            return None
        self._learn(found, mention, speaking=speaking)
        if mention.manner is not Manner.PRONOUN:
            self.places.setdefault(found, []).append(mention.span)
        known = self.characters[found]
        stands_out = subject and (bool(known.names) or known.kind is SourceKind.DOCUMENT)
        prominent = speaking or stands_out
        self.seen.append(Seen(found, speaking, prominent, paragraph, subject, quoted))
        return found

    def told_to(self, who: int, collector: int | None) -> None:
        """Notes to whom a person told it; the first one told stays."""
        known = self.characters[who]
        people = {SourceKind.PERSON, SourceKind.GROUP}
        if collector != who and known.collector is None and known.kind in people:
            self.characters[who] = replace(known, collector=collector)

    def _find(self, mention: Mention, *, speaking: bool) -> int | None:
        match mention.manner:
            case Manner.NAME:
                return self._named(mention)
            case Manner.PRONOUN:
                return self._pronoun(mention)
            case Manner.DEFINITE:
                found = self._definite(mention, speaking=speaking)
                return self._new(mention) if found is None else found
            case Manner.OTHER_ONE:
                return self._other_one(mention)
            case Manner.INDEFINITE | Manner.PLAIN:
                found = self._same_words(mention)
                of_one = mention.manner is Manner.PLAIN and mention.noun not in COMMON
                if found is None and of_one and not mention.plural:
                    found = self._named_with(mention)  # "mission soldiers"
                return self._new(mention) if found is None else found

    def _named(self, mention: Mention) -> int:
        plain = bare(mention.name)
        if plain not in self.by_name:
            self.by_name[plain] = self._new(mention)
        return self.by_name[plain]

    def _new(self, mention: Mention) -> int:
        owner = self._owner(mention)
        character = Character(
            kind=mention.kind,
            names=(mention.name,) if mention.name else (),
            text=mention.text,
            nouns=frozenset({mention.noun} - {""}),
            modifiers=mention.modifiers,
            gender=mention.gender,
            plural=mention.plural,
            owner=owner,
            met=mention.span.start,
            title=mention.title,
        )
        self.characters.append(character)
        if not mention.name:
            self.by_text.setdefault(bare(mention.text), len(self.characters) - 1)
        return len(self.characters) - 1

    def _owner(self, mention: Mention) -> int | None:
        """Whom an office-holder or document speaks for."""
        for name in mention.owners:
            return self._body(name)
        wants = mention.kind is SourceKind.DOCUMENT and not mention.plural
        if wants and (mention.belongs or mention.manner is Manner.DEFINITE):
            return self._last(lambda c: c.kind is SourceKind.BODY, speaking=True)
        return None

    def _body(self, name: str) -> int:
        """The body of that name or description, met or new."""
        plain = bare(name)
        known = self.by_name.get(plain)
        if known is None and plain:
            known = self._only_named(plain.split())
        if known is None:
            known = self.by_text.get(plain)
        if known is None:
            named = (name,) if name != name.lower() else ()
            self.characters.append(Character(SourceKind.BODY, named, text=name))
            known = len(self.characters) - 1
            (self.by_name if named else self.by_text)[plain] = known
        return known

    def _only_named(self, words: Sequence[str]) -> int | None:
        """The one body whose name has all these words: "mission" for "Joint River Mission"."""
        bodies = set.intersection(*(self.by_noun.get(word, set()) for word in words))
        return bodies.pop() if len(bodies) == 1 and words[-1] in BODIES - COMMON else None

    def _same_words(self, mention: Mention) -> int | None:
        """Somebody described in exactly these words before."""
        return self.by_text.get(bare(mention.text))

    def _definite(self, mention: Mention, *, speaking: bool) -> int | None:
        by_noun = None
        if speaking:
            by_noun = self._last(lambda c: is_described_by(c, mention), speaking=True)
        if by_noun is None:
            by_noun = self._last(lambda c: is_described_by(c, mention))
        if by_noun is not None:
            return self._generic_twin(by_noun, mention) if speaking else by_noun
        if mention.owners:
            return None
        if (named := self._named_with(mention)) is not None:
            return named
        return self._generic(mention, speaking=speaking)

    def _generic(self, mention: Mention, *, speaking: bool) -> int | None:
        """Whom "the organisation", "the report", "the witness" must mean."""
        if mention.noun in GENERIC_OUTLETS:
            found = self._last(is_outlet, speaking=True)
            if found is None:
                found = self._last(lambda c: c.kind is SourceKind.OUTLET and bool(c.names))
            if found is not None:
                self.characters[found] = replace(self.characters[found], kind=SourceKind.OUTLET)
            return found
        if mention.noun in GENERIC_BODIES:
            found = self._named_body(mention.noun)
            return self._mistaken_body() if found is None else found
        if mention.noun in GENERIC_DOCUMENTS:
            return self._last(lambda c: c.kind is SourceKind.DOCUMENT and not c.plural)
        if mention.noun in GENERIC and not mention.plural and speaking:
            return self._last(lambda c: is_person(c, mention.gender), speaking=True)
        return None

    def _named_body(self, noun: str) -> int | None:
        """The last named body to speak that may be called so, else the last to stand out."""
        fits = [
            seen
            for seen in reversed(self.seen[-LOOK_BACK:])
            if may_be_called(self.characters[seen.who], noun) and not self._is_place(seen.who)
        ]
        near = [seen for seen in fits if seen in self.seen[-NEAR:]]
        for wanted in (
            [seen for seen in fits if seen.speaking],
            [seen for seen in fits if seen.prominent],
            near,
        ):
            if wanted:
                return wanted[0].who
        return None

    def _mistaken_body(self) -> int | None:
        """The last to speak, when its name was taken for a person's and nothing says it is one."""
        who = self._last(lambda c: bool(c.names), speaking=True)
        known = self.characters[who] if who is not None else None
        if who is None or known is None or known.kind is SourceKind.BODY:
            return None
        if known.gender or known.nouns:
            return None
        self.characters[who] = replace(self.characters[who], kind=SourceKind.BODY)
        return who

    def _named_with(self, mention: Mention) -> int | None:
        """The one body that has the noun in its name: "the observatory"; None: none or several."""
        bodies = sorted(self.by_noun.get(mention.noun, ()))
        fits = [i for i in bodies if is_described_by(self.characters[i], mention)]
        return fits[0] if len(fits) == 1 else None

    def _generic_twin(self, found: int, mention: Mention) -> int:
        """`found`, or the anonymous speaker it must be: "the young man" after "the officer".

        One of the two is only called a man, a witness …, and was introduced before the other
        one first spoke; so both are the person the article is about.
        """
        one = self.characters[found]
        if one.spoke is not None or one.names or one.kind is not SourceKind.PERSON:
            return found
        other = self._last(lambda c: is_person(c, mention.gender) and not c.names, speaking=True)
        if other is None:
            return found
        twin = self.characters[other]
        introduced = twin.spoke is not None and one.met < twin.spoke
        if introduced and (one.nouns | twin.nouns) & GENERIC:
            self.places.setdefault(other, []).extend(self.places.pop(found, ()))
            return other
        return found

    def _other_one(self, mention: Mention) -> int:
        """ "Another", "one": a new person of the kind spoken of before."""
        kind = SourceKind.GROUP if mention.plural else SourceKind.PERSON
        before = self._last(lambda c: c.kind is SourceKind.PERSON and not c.names, speaking=True)
        new = self._new(replace(mention, kind=kind))
        if before is not None:
            like = self.characters[before]
            noun = min(like.nouns, default="")
            self.characters[new] = replace(
                self.characters[new],
                text=f"{mention.text} {noun}".strip(),
                nouns=like.nouns,
                gender=like.gender,
                collector=like.collector,
            )
        return new

    def _pronoun(self, mention: Mention) -> int | None:
        """Who stood out last; a place that never spoke, only when nobody else is named."""
        fits = [
            seen
            for seen in reversed(self.seen[-LOOK_BACK:])
            if seen.who not in self.barred
            and is_meant(self.characters[seen.who], mention)
            and (not mention.plural or self._stands_out(seen))
        ]
        near = self.seen[-NEAR:] if mention.plural else []
        if mention.plural and self.inside:  # somebody's "they" is whom the same words tell of
            fits, near = self._within(fits), self._within(near)
        for wanted in (
            [seen for seen in reversed(near) if is_many(self.characters[seen.who])],
            self._here(fits) if mention.gender else [],
            [seen for seen in fits if seen.prominent and not self._is_place(seen.who)],
            [seen for seen in fits if not self._is_place(seen.who)],
            [seen for seen in fits if seen.prominent],
        ):
            if wanted:
                return wanted[0].who
        return self._mistaken(mention) if mention.gender else None

    def _within(self, seen: Sequence[Seen]) -> list[Seen]:
        """Those that the quotations of the paragraph name."""
        return [each for each in seen if each.quoted and each.paragraph == self.paragraph]

    def _stands_out(self, seen: Seen) -> bool:
        """Whether "they" may mean it: named, a subject, several, or it spoke; not "a town"."""
        known = self.characters[seen.who]
        spoke = known.spoke is not None
        return bool(known.names) or known.plural or spoke or seen.prominent

    def _here(self, fits: Sequence[Seen]) -> list[Seen]:
        """Whom the paragraph itself is about, when nobody of it spoke or is named as its subject.

        A person who is the subject of its sentences, or the only one it mentions.
        """
        here = [s for s in fits if s.paragraph == self.paragraph is not None and not s.quoted]
        if any(seen.prominent for seen in here):
            return []
        people = [s for s in here if self.characters[s.who].kind is SourceKind.PERSON]
        subjects = [seen for seen in people if seen.subject]
        if subjects:
            return subjects
        return people if len({seen.who for seen in people}) == 1 else []

    def _mistaken(self, pronoun: Mention) -> int | None:
        """Whom "she" means when nobody fits: a name taken for a body's that can be a person's."""
        for seen in reversed(self.seen[-LOOK_BACK:]):
            known = self.characters[seen.who]
            fits = not known.gender or known.gender == pronoun.gender
            if fits and known.names and may_be_person(known):
                self.characters[seen.who] = replace(
                    known, kind=SourceKind.PERSON, gender=pronoun.gender
                )
                return seen.who
        return None

    def _is_place(self, who: int) -> bool:
        known = self.characters[who]
        return known.place and known.spoke is None

    def _last(self, is_right: Callable[[Character], bool], *, speaking: bool = False) -> int | None:
        """The last one mentioned that is right; only speakers when `speaking`."""
        for seen in reversed(self.seen[-LOOK_BACK:]):
            if (seen.speaking or not speaking) and is_right(self.characters[seen.who]):
                return seen.who
        return None

    def _learn(self, who: int, mention: Mention, *, speaking: bool) -> None:
        """What the mention adds to what is known of the character."""
        known = self.characters[who]
        texts = known.other_texts
        if mention.manner is not Manner.PRONOUN and mention.text not in {known.text, *texts}:
            texts = (*texts, mention.text)
        self.characters[who] = replace(
            known,
            nouns=known.nouns | ({mention.noun} - {""}) | titled(mention),
            modifiers=known.modifiers | mention.modifiers,
            gender=known.gender or mention.gender,
            owner=self._owner(mention) if known.owner is None else known.owner,
            other_texts=texts,
            spoke=mention.span.start if speaking and known.spoke is None else known.spoke,
            place=known.place or mention.place,
            title=known.title or mention.title,
        )
