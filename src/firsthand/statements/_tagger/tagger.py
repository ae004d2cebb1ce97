"""Texts → attributions: who (source) says (cue) what (content), with a confidence.

Needs numpy, ONNX Runtime and tokenizers; weights come from a folder whose files are checked against
the SHA-256 digests written in its `settings.json`. Nothing is fetched.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from firsthand.model.quick import dataclass
from firsthand.statements._tagger.chain import Chain, Floats
from firsthand.statements._tagger.confidence import Scale, evidence
from firsthand.statements._tagger.decoding import Found, Run, Sight, found
from firsthand.statements._tagger.labels import Label
from firsthand.text.networks import session
from firsthand.text.pieces import Vocabulary, Words, encode, row, windows
from firsthand.text.weights import checked

WEIGHTS = Path(__file__).parent / "weights"
NETWORK, VOCABULARY = "network.onnx", "tokenizer.json"
CHAINS_A_BATCH = 128
# Windows of texts longer than this many at a time bound the memory, not the text's length.
WINDOWS_A_ROUND = 128  # what the network says of one is a quarter of a megabyte

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Code point ranges [start, end) of the text that was given, each role in text order."""

    source: Spans  # one range, or none when the words name no source
    cue: Spans  # one range, or none for a content that no words of saying stand beside
    content: Spans  # never empty
    confidence: float  # probability (0–1) that source and content are at least half right


@dataclass(frozen=True, slots=True)
class Window:
    """A range of words of one of the texts."""

    text: int
    begin: int
    end: int


class Tagger:
    """A loaded model. One instance may be used by one thread at a time."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the weights in `folder`; raises WrongWeights if a file has changed."""
        settings = checked(folder)
        self._limit = int(settings["window_pieces"])
        self._chain = Chain.of(
            np.array(settings["start"], dtype=np.float32),
            np.array(settings["transition"], dtype=np.float32),
        )
        self._scale = Scale(*(tuple(settings["confidence"][name]) for name in Scale.__slots__))
        self._vocabulary = Vocabulary.read(folder / VOCABULARY)
        self._session = session(folder / NETWORK, threads)

    def __call__(self, texts: Sequence[str]) -> list[list[Attribution]]:
        """The attributions of each text, window by window, in order of their cues.

        A text may be one paragraph or a whole article; a line break ends a paragraph, and
        neighbouring paragraphs of one text are read together. Texts do not see each other: what
        is found in one is the same whatever else is given.
        """
        return [[one for one, _ in made] for made in self._found(texts)]

    def with_evidence(self, text: str) -> list[tuple[Attribution, tuple[float, ...]]]:
        """The attributions of one text with what their confidence is reckoned from."""
        return self._found([text])[0]

    def _found(self, texts: Sequence[str]) -> list[list[tuple[Attribution, tuple[float, ...]]]]:
        words = [encode(text, self._vocabulary) for text in texts]
        cuts = [
            Window(index, begin, end)
            for index, text in enumerate(words)
            for begin, end in windows(text, self._limit)
        ]
        made: list[list[tuple[Attribution, tuple[float, ...]]]] = [[] for _ in texts]
        for start in range(0, len(cuts), WINDOWS_A_ROUND):
            part = cuts[start : start + WINDOWS_A_ROUND]
            for window, sight in zip(part, self._sights(part, words), strict=True):
                spans = words[window.text].spans[window.begin : window.end]
                made[window.text] += [self._attribution(one, sight, spans) for one in found(sight)]
        return made

    def _sights(self, cuts: Sequence[Window], words: Sequence[Words]) -> list[Sight]:
        """What the network says of each window, in the order given.

        The network reads one window at a time: in 8 bits the scale of its numbers is that of all
        it reads at once, so windows read together would change each other's labels. On one core
        that costs no speed. The chain has no such ties, and is quicker on many windows.
        """
        outputs = [self._outputs(words[cut.text], cut) for cut in cuts]
        order = sorted(range(len(outputs)), key=lambda index: len(outputs[index][0]))
        seen: dict[int, Sight] = {}
        for start in range(0, len(order), CHAINS_A_BATCH):
            group = order[start : start + CHAINS_A_BATCH]
            read = self._labelled([outputs[index] for index in group])
            seen.update(zip(group, read, strict=True))
        return [seen[index] for index in range(len(outputs))]

    def _outputs(self, words: Words, cut: Window) -> tuple[Floats, Floats]:
        """[word, label] and [word, word looked for] of one window."""
        pieces, features, firsts = row(words, cut.begin, cut.end)
        given = {"pieces": np.array([pieces]), "features": np.array([features])}
        labels, pointers = self._session.run(["labels", "pointers"], given)
        return np.asarray(labels)[0, firsts], np.asarray(pointers)[0].take(firsts, 0).take(
            firsts, 1
        )

    def _labelled(self, outputs: Sequence[tuple[Floats, Floats]]) -> Iterator[Sight]:
        lengths = np.array([len(scores) for scores, _ in outputs])
        together = np.zeros((len(outputs), int(lengths.max()), len(Label)), dtype=np.float32)
        for index, (scores, _) in enumerate(outputs):
            together[index, : len(scores)] = scores
        labels = self._chain.best(together, lengths)
        shares = self._chain.shares(together, lengths)
        for index, (scores, pointers) in enumerate(outputs):
            words = len(scores)
            yield Sight(labels[index, :words], shares[index, :words], pointers)

    def _attribution(
        self, one: Found, sight: Sight, spans: Spans
    ) -> tuple[Attribution, tuple[float, ...]]:
        def places(runs: Sequence[Run]) -> Spans:
            return tuple((spans[run.begin][0], spans[run.end - 1][1]) for run in runs)

        seen = evidence(one, sight)
        attribution = Attribution(
            places([one.source.run] if one.source else []),
            places([one.cue] if one.cue else []),
            places([link.run for link in one.contents]),
            self._scale(seen),
        )
        return attribution, seen
