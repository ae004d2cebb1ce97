"""The engines that `eval.attribution` scores: the tagger, the rules, and the pipeline of both."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

OWN_VOICE = frozenset({"narrator", "headline"})
Engine = Callable[[str], list[dict[str, Any]]]


def tagger(folder: Path | None = None) -> Engine:
    """The tagger that ships with the package, or the one whose weights are in `folder`."""
    from firsthand.statements._tagger.tagger import WEIGHTS, Tagger  # noqa: PLC0415

    model = Tagger(folder or WEIGHTS)

    def tag(text: str) -> list[dict[str, Any]]:
        return [
            {
                "source": one.source,
                "cue": one.cue,
                "content": one.content,
                "confidence": one.confidence,
            }
            for one in model([text])[0]
        ]

    return tag


def rules(_folder: Path | None = None) -> Engine:
    """The statements of the pipeline without the tagger."""
    return _pipeline(lambda stamp: not stamp.startswith("tagged@"))


def pipeline(_folder: Path | None = None) -> Engine:
    """The statements of the pipeline, as a case gets them."""
    return _pipeline(lambda _stamp: True)


def _pipeline(wanted: Callable[[str], bool]) -> Engine:
    """Claims that share a source and a cue are one attribution.

    What is said inside of what is said is left out: the corpus labels each word once.
    """
    from firsthand import flow  # noqa: PLC0415
    from firsthand.model import Document, Statement  # noqa: PLC0415

    made = flow.build_document_parts()
    extractors = {stamp: part for stamp, part in made.extractors.items() if wanted(stamp)}
    ready = replace(made, extractors=extractors, after={})

    def read(text: str) -> list[dict[str, Any]]:
        [reading] = flow.analyse([Document("text", "text", "text", "eval", text)], ready)
        own = {one.id for one in reading[Statement] if one.attribution in OWN_VOICE}
        said: defaultdict[tuple[Any, Any], list[Statement]] = defaultdict(list)
        for one in reading[Statement]:
            if one.id not in own and (one.parent is None or one.parent in own):
                said[_places(one.source), _places(one.cue) or one.id].append(one)
        return [_attribution(claims) for claims in said.values()]

    return read


def _attribution(claims: Sequence[Any]) -> dict[str, Any]:
    content = _places(span for claim in claims for span in claim.content)
    roles = {"source": _places(claims[0].source), "cue": _places(claims[0].cue), "content": content}
    sure = [claim.confidence for claim in claims if claim.confidence is not None]
    return {**roles, "confidence": min(sure)} if sure else roles


def _places(spans: Iterable[Any]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted({(span.start, span.end) for span in spans}))
