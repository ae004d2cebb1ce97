"""Words for a party → the side it belongs to: a state however it is called, a group, a name.

"The ministry in Lisbon", "Portuguese jets" and "Lisbon" are one side; "the army" is that of the
country which the article is about, and so are the forces called after its ruler.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from types import MappingProxyType

from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.capitals import seat_of
from firsthand.text.countries import Told, country_code, country_of
from firsthand.text.keys import fold
from firsthand.text.words import words

# Words for a state and those who act in its name.
STATE = words(
    """
    administration army authorities authority government junta military navy regime
    """
)
# Words for people by whom a state, or its forces, are spoken for.
OFFICES = words(
    """
    admiral ambassador brigadier chancellor chief colonel commander defence defense department
    dictator emir foreign general interior king leader lieutenant major marshal minister ministry
    official officials president prime premier ruler secretary source sources spokesman spokesperson
    spokeswoman staff
    """
)
FIELDS = words("defence defense foreign interior prime staff source sources official officials")
PERSONS = OFFICES - FIELDS
# What a side acts with: they are its own, and name nobody.
MEANS = words(
    """
    air aircraft airforce airplane airstrike airstrikes artillery attack bomb bomber bombing
    bombardment drone fighter fighters fire fleet force forces gunboat gunfire gunship helicopter
    jet jets missile mortar offensive operation patrol plane planes raid raids rocket shell
    shelling soldier soldiers strike strikes tank troop troops unit units vessel warplane
    warplanes warship
    """
)
SERVING = OFFICES | STATE | MEANS
# Groups that are told by what they are, each with the word that stands for it.
KINDS = (
    ("rebel", "insurgent", "opposition", "guerrilla", "insurgency", "opponent"),
    ("terrorist", "extremist", "jihadist", "militant", "islamist", "jihadi"),
    ("coalition", "alliance"),
    ("police", "policeman", "gendarme"),
    ("paramilitary", "militia", "militiaman"),
    ("peacekeeper",),
    ("separatist",),
    ("settler",),
    ("gang", "cartel", "gunman"),
    ("protester", "demonstrator"),
    ("company",),
)
GROUPS = {word: kind[0] for kind in KINDS for word in kind}
RULERS = words("president dictator king leader emir ruler premier chancellor marshal general")
CALLED = words("regime government administration junta")  # after a ruler
SMALL = words("a an and any by for her his in its my of on or our the their this those to whose")
OWN = words("he her him his it its my our ours she their theirs them they we")
LED = ("-led", "-backed", "-held", "-run", "-controlled")
MODIFIERS = ("amod", "compound", "nmod", "poss")
LINKS = (*MODIFIERS, "prep", "pobj", "flat")
LONG = 5  # letters: a shorter name keeps its "s"
RULED_BY = 2  # words after an office in which a ruler's name begins


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article tells of who is who in it."""

    country: str  # code of the country it is about; empty: none is named
    rulers: frozenset[str]  # folded names after which a government or its forces are called
    people: Mapping[str, str]  # code of the country in whose name somebody speaks, by folded name


def setting(sentences: Sequence[Sentence]) -> Setting:
    """Who rules, and in which country, by the words of an article: the one it names most."""
    told = Counter(
        code
        for some in sentences
        for word in some.tokens
        if word.text[:1].isupper() and (code := _country(word.text))
    )
    rulers = frozenset(name for sentence in sentences for name in _rulers(sentence))
    foremost = min(told, key=lambda code: (-told[code], code), default="")
    people = {name: code for sentence in sentences for name, code in _people_of(sentence)}
    return Setting(foremost, rulers, MappingProxyType(people))


def _people_of(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Names that follow a country and an office: "the Portuguese interior minister Ana Vell"."""
    for token in sentence.tokens:
        code = _country(token.text) if token.text[:1].isupper() else None
        if not code:
            continue
        after = sentence.tokens[token.i + 1 :]
        office = [*takewhile(lambda each: fold(each.text) in SERVING, after)]
        if office:
            named = _run(after[len(office) : len(office) + RULED_BY + 1])
            yield from ((_bare(each.text), code) for each in named)


def _rulers(sentence: Sentence) -> Iterator[str]:
    """Names after which "regime", "forces" are called, or that follow "President"."""
    for token in sentence.tokens:
        word = fold(token.text)
        if word in CALLED and token.i:
            before = sentence.tokens[token.i - 1]
            before = sentence.tokens[before.i - 1] if before.text in ("'s", "’s") else before
            if _is_name(before.text) and not _country(before.text):
                yield _bare(before.text)
        elif word in RULERS and token.text[:1].isupper():
            after = sentence.tokens[token.i + 1 : token.i + 1 + 2 * RULED_BY]
            yield from (_bare(each.text) for each in _run(after))


def _run(tokens: Iterable[Token]) -> Iterator[Token]:
    return takewhile(lambda token: _is_name(token.text) and _country(token.text) is None, tokens)


def sides(sentence: Sentence, party: Token, about: Setting) -> frozenset[str]:
    """Sides of a party, and of those joined to it. Empty: no words tell them, as of a pronoun."""
    found = set(side(_phrase(sentence, party), about))
    for beside in sentence.children(party, "appos"):  # "Ana Vell, the minister"
        if not any(_is_state(each) for each in found):
            found = {*filter(_is_state, side(_phrase(sentence, beside), about))} or found
    for other in sentence.children(party, "conj"):
        found |= sides(sentence, other, about)
    return frozenset(found)


def _is_state(one: str) -> bool:
    return one[:1] == "="


def _phrase(sentence: Sentence, head: Token) -> list[str]:
    """Words of the phrase of which `head` is the head, without clauses and what is joined."""
    kept = [head]
    for kid in sentence.children(head, *LINKS):
        if kid.dep != "prep" or kid.lemma in ("of", "in", "to"):
            kept += _below(sentence, kid)
    return [token.text for token in sorted(kept, key=lambda token: token.i)]


def _below(sentence: Sentence, token: Token) -> list[Token]:
    """The word and what hangs on it, but for clauses: "Northern and Southern" planes."""
    found = [token]
    joined = ("conj",) if token.dep in MODIFIERS else ()
    for kid in sentence.children(token, *LINKS, *joined):
        found += _below(sentence, kid)
    return found


def owners(sentence: Sentence, event: Token) -> frozenset[str]:
    """Sides whose an event is, by the words before it: "Northern raids"; of no place: "Lisbon".

    Only words for a people, or for what is theirs, and for groups and states tell it.
    """
    before = [
        each for kid in sentence.children(event, *MODIFIERS) for each in _below(sentence, kid)
    ]
    told = {f"={code}" for token in before if (code := _people(token.text))}
    return frozenset(told | {GROUPS[word] for word in map(_plain, before) if word in GROUPS})


def _plain(token: Token) -> str:
    return _single(fold(token.text))


def _people(word: str) -> str | None:
    """Code of the country whose people, or what is theirs, is called so; or by letters: "US"."""
    code = _country(word)
    told = country_of(_without_owner(word)) if code else None
    is_letters = word.replace(".", "").isupper()
    return code if told and (told[1] is Told.PEOPLE or is_letters) else None


def side(phrase: Sequence[str], about: Setting) -> frozenset[str]:
    """Sides that the words of one party tell: codes of countries, or a name. Empty: none."""
    plain = [fold(word) for word in phrase]
    codes = {code for word in phrase if (code := _country(word))}
    codes |= {code for two in pairwise(phrase) if (code := _country(" ".join(two)))}
    named = [word for word in phrase if _is_name(word)]
    seat = seat_of(" ".join(word for word in phrase if fold(word) not in SMALL))
    if seat:
        return frozenset({f"={seat}"})
    names = [] if _country(" ".join(named)) else [word for word in named if not _known(word)]
    kinds = {GROUPS[word] for word in map(_single, plain) if word in GROUPS}
    if kinds and not any(word in STATE for word in plain):
        return frozenset(kinds)
    people = {about.people[name] for name in map(_bare, names) if name in about.people}
    if people and not codes:
        return frozenset(f"={code}" for code in people)
    acts_for = any(word in PERSONS for word in plain)
    acts_for = acts_for or (any(w in STATE | OFFICES for w in plain) and not _is_body(phrase))
    rules = any(_bare(name) in about.rulers for name in names)
    if codes and (acts_for or rules or not names):
        return frozenset(f"={code}" for code in codes)
    if names and not rules:
        return frozenset({" ".join(_bare(name) for name in names)})
    is_state = bool(names) or any(word in STATE for word in plain)
    return frozenset({f"={about.country}"}) if is_state and about.country else frozenset()


def _is_body(phrase: Sequence[str]) -> bool:
    """Whether the capitals make one name, with an office in it: "the Free Northern Army"."""
    names = [place for place, word in enumerate(phrase) if _is_name(word) and not _known(word)]
    last = [place for place, word in enumerate(phrase) if _is_name(word) and fold(word) in SERVING]
    return bool(names and last) and names[0] < last[-1]


def _known(word: str) -> bool:
    """Whether a word with a capital letter is no name: a country's, an office, a means."""
    folded = fold(word)
    listed = folded in STATE or folded in OFFICES or folded in MEANS or folded in SMALL
    return listed or _country(word) is not None or _single(folded) in GROUPS


@lru_cache(maxsize=16_384)
def _country(word: str) -> str | None:
    """Code of the country that a word with a capital letter tells; of no one's allies."""
    if not _is_name(word) or word.lower().endswith(LED):
        return None
    return country_code(_without_owner(word))


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _bare(name: str) -> str:
    """A name in the form in which it is compared: "al-Vell's", "Vell" are one."""
    folded = fold(_without_owner(name)).removeprefix("al-")
    return folded.removesuffix("s") if len(folded) >= LONG else folded


def _without_owner(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").removesuffix("’").removesuffix("'")


def _single(word: str) -> str:
    return word.removesuffix("s") if word not in GROUPS else word
