"""The language of an article's prose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

# Languages that reports on conflicts come in and the model tells apart; fewer make fewer errors.
_CODES = (
    "am ar bg bs ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka ko ku lt lv mk ms nl"
    " no pl ps pt ro ru sk sl sq sr sv sw th tr uk ur vi zh"
)
UNKNOWN = "und"
MIN_WORDS = 20  # with less, the model is believed only where it is sure of English
FEW_WORDS = 6
SAMPLE_CHARS = 4_000
SURE = 0.9
SURE_OF_ENGLISH = 0.5  # names in other spellings lower it in a headline
# Words of its grammar, and some of news, that no other of these languages has; telling by them
# spares most runs the model, which takes a second and 70 MB to load.
_ENGLISH = (
    "the of and to in is was were are that for with on by from his her their said has have had at"
    " be been it he she they not who which this an as after against among before being between but"
    " could during including into its least most near other our out people since than them then"
    " there these those through until when where while would you your two three killed wounded"
    " civilians monday tuesday wednesday thursday friday saturday sunday"
)
ENGLISH = frozenset(_ENGLISH.split())
ENGLISH_SHARE = 0.2  # of the words; no other language of the list has so many of these
WORD = re.compile(r"[^\W\d_]+")


def language(prose: str) -> str:
    """ISO 639-1 code of `prose`, or `und` when it is too short or the model is unsure."""
    words = WORD.findall(prose[:SAMPLE_CHARS].casefold())
    if not words:
        return UNKNOWN
    if sum(word in ENGLISH for word in words) >= max(2, ENGLISH_SHARE * len(words)):
        return "en"
    if len(words) < FEW_WORDS:
        return UNKNOWN
    code, share = _identifier().classify(prose[:SAMPLE_CHARS])
    if code == "en":
        return "en" if share >= SURE_OF_ENGLISH else UNKNOWN
    return str(code) if share >= SURE and len(words) >= MIN_WORDS else UNKNOWN


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """The model, loaded once a process, when the first text asks for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CODES.split())
    return identifier
