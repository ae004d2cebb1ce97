"""What a content answers, by its build: who did not do what, what was not so, what is owned up to.

Points are added up with those of the voice (`_accused`); a reply needs enough of both. The points
were set by hand on the tuning halves of our passages and reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from firsthand.facts._phrases import NOUNS, top
from firsthand.facts._stages import PEOPLE
from firsthand.facts._who import BODY_NOUNS, PEOPLE_OF
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

ACCOUNT: Final = 1
OWN_ACT: Final = 2
NO_SUCH: Final = 1
NOBODY: Final = 2
EXCUSED: Final = 2
VOUCHED: Final = 3
SORRY: Final = 3

MINE: Final = words("i we me us my our mine ours myself")
THEIRS: Final = words("he she it they his her its their himself herself itself themselves")
OPEN: Final = words("will would shall should may might must can could")
WILL: Final = words("will would shall")
NOTHING: Final = words("nobody nothing none no-one neither nowhere")
NO: Final = words("no not never n't n’t neither nor")
SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj")
OBJECTS: Final = ("dobj", "attr", "pobj", "dative", "npadvmod", "advmod", "nsubj", "nsubjpass")
FELT: Final = words(
    "want wish need like love hate fear expect hope believe think feel forget understand care"
    " comment answer reply say discuss mind ask seek blame afraid sure certain satisfied surprised"
    " finish"
)
ABLE: Final = words("can could")
TRACING: Final = words(
    "authenticate verify establish substantiate prove find recall remember trace confirm recognise"
    " recognize locate"
)
QUOTES: Final = frozenset("\"“”‘’'«»") | {"``", "''"}
OBJECT_WORDS: Final = 4  # of a content, among which what is called something stands
HELPING: Final = frozenset({"aux", "auxpass"})
BEING: Final = words("be have happen exist take")
PERSONS: Final = PEOPLE | words("prisoner detainee inmate patient pupil child nobody none")
DONE_TO: Final = words(
    "arrest charge prosecute convict try indict investigate identify find punish compensate"
)
PLEADING: Final = re.compile(
    r"\b(?:self[-\s]defen[cs]e|of\s+(?:his|her|its|their|my|our)\s+own\s+(?:accord|free\s+will)"
    r"|voluntar\w+|on\s+(?:his|her|its|their|my|our)\s+own|free\s+to\s+(?:go|leave)|(?:as|been|were)\s+(?:\w+\s+)?guests"
    r"|(?:within|under|according\s+to|in\s+(?:line|accordance|compliance|keeping)\s+with)\s+(?:the\s+)?(?:\w+\s+)?(?:law|rules|regulations|procedures?|mandate|standards|protocol\w*)"
    r"|(?:act|behav|conduct|operat)\w*\s+(?:\w+\s+)?(?:lawfully|legally|properly|correctly)|(?:entirely|perfectly|completely|wholly|fully)\s+(?:lawful|legal|legitimate)|was\s+(?:lawful|legal|legitimate)|proportionate\w*|justified|humane\w*"
    r"|(?:follow|obey|compl[iy]|respect|observ|adher|abid|carr)\w*\s+(?:\w+\s+){0,3}?(?:orders?|rules?|laws?|procedures?|regulations|instructions|standards|protocols?|code)"
    r"|strict(?:ly)?|thoroughly|professional\w*|utmost|than\s+was\s+necessary|reasons\s+of\s+\w+|(?:were|been|was)\s+(?:\w+\s+)?(?:attacked|fired\s+(?:up)?on|shot\s+at|under\s+fire|returned?\s+fire)"
    r"|on\s+leave|elsewhere|(?:been|was|were|am|are|is)\s+[“\"‘']?(?:\w+\s+){0,4}?(?:kilometres|miles|kilometers)\s+away|been\s+armed|was\s+armed|were\s+armed|well\s+(?:treated|fed|cared)"
    r"|no\s+(?:evidence|grounds?|indication|reason|basis|trace|written\s+order|case\s+to)|nothing\s+to\s+suggest|scapegoat|duty\s+of|without\s+(?:any\s+)?admission|(?:great|every|due)\s+care"
    r"|zero[-\s]tolerance|at\s+all\s+times|always\s+(?:been|had|acted|treated|paid|followed|done|tried)|good\s+faith"
    r"|best\s+(?:efforts|interests?)|with\s+(?:\w+\s+)?consent|(?:standard|normal|routine|common)\s+(?:practice|procedure|checks?)"
    r"|no\s+(?:other\s+)?choice|(?:on|under|written|superior)\s+orders|self[-\s]inflicted"
    r"|for\s+(?:his|her|its|their|our|your)\s+own\s+(?:\w+\s+)?(?:protection|safety|good|security)"
    r"|exaggerat\w+|misunderst\w+|misinterpret\w+|out\s+of\s+(?:context|proportion)|one[-\s]sided|biased"
    r"|politically\s+motivated|smear\w*|fabricat\w+|invented|forged"
    r"|accident\w*|natural\s+causes|(?:had|have|fell)\s+(?:fallen|ill|from|down\s+the)\b|committed\s+no|clean|innocen\w+)",
)
VOUCHING: Final = re.compile(
    r"\b(?:(?:full|complete|every|total|utmost)\s+confidence|st(?:and|ood)s?\s+(?:firmly\s+)?by|vouch\w*"
    r"|nothing\s+to\s+hide|clear\s+conscience|proud\s+of|done\s+nothing\s+wrong|did\s+nothing\s+wrong)\b",
)
REGRET: Final = re.compile(
    r"\b(?:sorry|regret\w*|apolog\w+|ashamed|(?:our|my|a|grave|serious|terrible|tragic)\s+(?:mistake|error|fault)s?|mistakes?\s+(?:were|was|had|have|has)"
    r"|errors?\s+(?:were|was|had)|(?:got|get)\s+(?:it|this|that)\s+wrong|should\s+(?:not\s+|never\s+)?have\s+\w+|ought\s+(?:not\s+)?to\s+have"
    r"|(?:in|with)\s+hindsight|lessons?\s+(?:ha[sd]|have|will|must|to)|unacceptable|inexcusable|oversight|lapses?"
    r"|below\s+(?:the|our|its)\s+\w*\s*standards?|fell\s+short|let\s+(?:\w+\s+)?down|failed|shortcomings?|(?:our|my)\s+(?:fault|responsibility)|too\s+(?:slow|late)|(?:were|was)\s+slow)\b",
)
GRANTED: Final = re.compile(
    r"\A\W*(?:(?:it\s+is|that\s+is|it['’]s|that['’]s)\s+(?:\w+\s+)?(?:correct|true|right|a\s+fact)\b(?!\s*\?)"
    r"|(?:that\s+)?(?:\w+\s+)?(?:mistakes?|errors?)\s+(?:were|had\s+been|have\s+been|was|has\s+been)\s+made\b)",
)
FLAT: Final = re.compile(
    r"\A\W*(?:[a-z]\w*:\s*)?(?:false|untrue|wrong|not\s+true|nonsense|rubbish)\s*[.!]?\W*\Z",
)
SURE: Final = re.compile(r"\b(?:no|not|never|n['’]t|nobody|nothing|none|neither|nor|nowhere)\b")
ANSWERING: Final = words(
    "answer reply respond counter retort insist maintain contend argue protest rebut assure rejoin"
    " swear plead shrug object explain submit"
)
CONCEDING: Final = words(
    "agree accept concede acknowledge admit recognise recognize allow grant confess own"
)
PROMISING: Final = words("promise pledge vow undertake assure commit guarantee assurance")
UNCLAIMED: Final = words("claim deny dispute contest exclude pretend")
CALLING: Final = words("call describe term label brand dub dismiss deride denounce")
QUESTIONS: Final = words("whether if how why")
TELLING: Final = words(
    "report survey study allegation claim accusation charge finding article story account"
    " testimony figure number complaint book film programme campaign"
)
REPLYING: Final = words("answer reply respond counter retort rebut rejoin")
ASKED: Final = re.compile(
    r"\b(?:(?:told|informed)\s+the\s+(?:\w+\s+)?(?:court|inquest|inquiry|tribunal|jury|judges?|hearing|commission|committee|panel|ombudsman)"
    r"|in\s+(?:evidence|(?:his|her|its|their)\s+defen[cs]e)|under\s+(?:oath|questioning)|cross-examin\w+|put\s+to\s+(?:him|her|them|it)"
    r"|asked|questioned|pressed|confronted|reached|contacted|approached|challenged|in\s+(?:a|an|its|his|her|their)\s+(?:\w+\s+){0,2}?(?:reply|response|answer|letter|e-?mail|submission)"
    r"|respond(?:ing|ed)|in\s+(?:response|reply)|repl(?:y|ied|ying)|through\s+(?:his|her|its|their|a)\s+(?:lawyer|spokes\w+))\b",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A content in its sentence, and by which words its speaker may be meant in it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    text: str
    pronouns: frozenset[str]
    names: frozenset[str]
    cues: frozenset[str]  # lemmas of the words of saying, as far as they stand in the sentence

    @property
    def small(self) -> str:
        """Its text in small letters, in which all patterns are looked for."""
        return self.text.lower()


def denial(told: Told) -> int:
    """Points for what is said not to be so: of one's own acts most, of what befell people less."""
    if FLAT.search(told.small):
        return SORRY
    if not SURE.search(told.small):
        return 0
    return max((_denied(told, verb) for verb in _verbs(told)), default=0)


def excuse(told: Told) -> int:
    """Points for an account by which no wrong was done."""
    if VOUCHING.search(told.small):
        return VOUCHED
    return EXCUSED if PLEADING.search(told.small) else 0


def regret(told: Told) -> int:
    """Points for what is owned up to or regretted."""
    if GRANTED.search(told.small):
        return SORRY
    if not REGRET.search(told.small):
        return 0
    return SORRY if any(_is_own(told, kid) for kid in _subjects(told)) else 1


def account(told: Told) -> int:
    """Points for a plain account of what was, or is."""
    verb = next(_verbs(told), None)
    if verb is None or verb.lemma in FELT:
        return 0
    if _subject(told.sentence, verb) is None:
        return 0
    helpers = {kid.lemma for kid in told.sentence.children(verb, "aux", "auxpass")}
    return 0 if helpers & OPEN and "have" not in helpers else ACCOUNT


def is_to_come(told: Told) -> bool:
    """Whether it says what will be done."""
    verb = next(_verbs(told), None)
    if verb is None:
        return False
    helpers = {kid.lemma for kid in told.sentence.children(verb, "aux")}
    negated = any(kid.dep == "neg" for kid in told.sentence.children(verb))
    coming = helpers & (WILL if THEIRS & told.pronouns else WILL - {"would"})
    return bool(coming) and "have" not in helpers and not negated


def is_claim(told: Told) -> bool:
    """Whether it can be an answer: no question, nothing to be done, no "whether"."""
    first = told.tokens[0]
    if first.lemma == "to" or told.text.rstrip("”\"' ").endswith("?"):
        return False
    return first.lemma not in QUESTIONS and not any(
        kid.lemma in QUESTIONS
        for verb in _verbs(told)
        for kid in told.sentence.children(verb, "mark")
    )


def is_own(told: Told) -> bool:
    """Whether it tells of the speaker, or of the speaker's own people."""
    return any(_is_own(told, subject) for subject in _subjects(told))


def is_fragment(told: Told) -> bool:
    """Whether it is a quoted word or two without a verb: a "heatwave"."""
    return not any(token.pos in ("VERB", "AUX") for token in told.tokens) and any(
        token.text in QUOTES for token in told.tokens
    )


def is_called(told: Told) -> bool:
    """ "called the survey guesswork": a telling is called something."""
    return not CALLING.isdisjoint(told.cues) and any(
        token.lemma in TELLING for token in told.tokens[:OBJECT_WORDS]
    )


def _subjects(told: Told) -> Iterator[Token]:
    for verb in _verbs(told):
        yield from told.sentence.children(verb, *SUBJECTS)


def _verbs(told: Told) -> Iterator[Token]:
    """The verb that the content stands on, and those joined to it."""
    inside = {token.i for token in told.tokens}
    root = (t for t in told.tokens if t.head == t.i)
    current: Token | None = next(root, None) or top(told.tokens)
    if current is not None and current.pos not in ("VERB", "AUX"):
        current = next((token for token in told.tokens if _is_main(token)), None)
    while current is not None:
        yield current
        joined = told.sentence.children(current, "conj", "ccomp")
        current = next((k for k in joined if k.pos in ("VERB", "AUX") and k.i in inside), None)


def _is_main(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.tag != "MD" and token.dep not in HELPING


def _denied(told: Told, verb: Token) -> int:
    subject = _subject(told.sentence, verb)
    if subject is None or _is_open(told.sentence, verb) or not _is_negated(told.sentence, verb):
        return 0
    if _is_own(told, subject):
        return OWN_ACT
    if verb.lemma in DONE_TO or (subject.pos == "PROPN" and subject.dep != "nsubjpass"):
        return 0
    if subject.lemma in PERSONS and _is_none(told.sentence, subject):
        return NOBODY
    there = subject.dep in ("nsubjpass", "expl") or subject.lemma in ("there", "it", "that")
    return NO_SUCH if there or verb.lemma in BEING else 0


def _is_open(sentence: Sentence, verb: Token) -> bool:
    """Whether it tells no fact: what may or will be, what somebody feels or will say."""
    kids = sentence.children(verb)
    helpers = {kid.lemma for kid in kids if kid.dep in ("aux", "auxpass")}
    unable = bool(helpers & ABLE) and verb.lemma in TRACING
    if verb.lemma in FELT or verb.tag == "MD":
        return True
    felt = any(kid.lemma in FELT for kid in kids if kid.dep in ("acomp", "attr"))
    return felt or (bool(helpers & OPEN) and "have" not in helpers and not unable)


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Its own, or that of the verb it is joined to."""
    for link in (verb, *sentence.ancestors(verb)):
        found = next(iter(sentence.children(link, *SUBJECTS, "expl")), None)
        if found is not None or link.dep != "conj":
            return found
    return None


def _is_negated(sentence: Sentence, verb: Token) -> bool:
    for kid in sentence.children(verb):
        if kid.dep == "neg" or (kid.text.lower() in NO and kid.dep != "preconj"):
            return True
        if kid.dep in OBJECTS and _is_none(sentence, kid):
            return True
        if kid.dep in ("prep", "agent"):
            leads = (kid, *sentence.children(kid, "conj"))
            under = [token for lead in leads for token in sentence.children(lead, "pobj")]
            if any(_is_none(sentence, token) for token in under):
                return True
    return False


def _is_none(sentence: Sentence, token: Token) -> bool:
    """ "nobody", "no prisoner", "not one seat", "neither the driver"."""
    if token.lemma in NOTHING or token.text.lower() in NOTHING:
        return True
    return any(
        kid.text.lower() in NO or (kid.lemma == "one" and _has_not(sentence, kid))
        for kid in sentence.children(token)
        if kid.i < token.i
    )


def _has_not(sentence: Sentence, token: Token) -> bool:
    return any(kid.text.lower() in NO for kid in sentence.children(token))


def _is_own(told: Told, subject: Token) -> bool:
    """Whether the subject is the speaker, or people of the speaker's."""
    if subject.pos == "PRON" or subject.tag in ("PRP", "PRP$"):
        return subject.text.lower() in told.pronouns
    sentence = told.sentence
    for kid in sentence.children(subject, "poss"):
        if kid.text.lower() in told.pronouns:
            return subject.lemma in PEOPLE | PEOPLE_OF | BODY_NOUNS or subject.lemma == "client"
    for lead in sentence.children(subject, "prep"):
        if lead.lemma == "of" and any(
            kid.text.lower() in told.pronouns for kid in sentence.children(lead, "pobj")
        ):
            return True
    held = {subject.lemma, *(kid.lemma for kid in sentence.children(subject, "compound", "poss"))}
    return subject.pos in NOUNS and bool(held & told.names)
