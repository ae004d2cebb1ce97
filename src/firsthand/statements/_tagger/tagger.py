"""Texts → attributions: who (source) says (cue) what (content), with a confidence; and hints.

Needs numpy, ONNX Runtime and tokenizers; weights come from a folder whose files are checked against
the SHA-256 digests written in its `settings.json`. Nothing is fetched.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from firsthand.model.quick import dataclass
from firsthand.statements._tagger.chain import Chain, Floats, Ints
from firsthand.statements._tagger.confidence import Scale, evidence
from firsthand.statements._tagger.decoding import Found, Run, Sight, found
from firsthand.statements._tagger.labels import Label
from firsthand.text.hints import Seen, seen
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
class Told:
    """What the network says of one text."""

    attributions: list[Attribution]  # window by window, in order of their cues
    evidence: list[tuple[float, ...]]  # what the confidence of each is reckoned from
    hints: list[Seen]  # window by window; none where no sentences were given


@dataclass(frozen=True, slots=True)
class Window:
    """A range of words of one of the texts."""

    text: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Output:
    """What the network gives for the words of one window."""

    labels: Floats  # [word, label]
    pointers: Floats  # [word, word looked for]
    hints: Floats  # [word, kind]


class Tagger:
    """A loaded model. One instance may be used by one thread at a time."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the weights in `folder`; raises WrongWeights if a file has changed."""
        settings = checked(folder)
        self._limit = int(settings["window_pieces"])
        self._least = float(settings["least"])
        self._chain = Chain.of(
            np.array(settings["start"], dtype=np.float32),
            np.array(settings["transition"], dtype=np.float32),
        )
        self._scale = Scale(*(tuple(settings["confidence"][name]) for name in Scale.__slots__))
        self._vocabulary = Vocabulary.read(folder / VOCABULARY)
        self._session = session(folder / NETWORK, threads)

    def __call__(self, texts: Sequence[str]) -> list[list[Attribution]]:
        """The attributions of each text, as `read` finds them."""
        return [told.attributions for told in self.read(texts)]

    def read(self, texts: Sequence[str], sentences: Sequence[Sequence[int]] = ()) -> list[Told]:
        """What is told in each text, window by window.

        A text may be one paragraph or a whole article; a line break ends a paragraph, and
        neighbouring paragraphs of one text are read together. Texts do not see each other: what
        is found in one is the same whatever else is given. `sentences` are the places in each text
        where one starts, ascending; a hint ends with its sentence, and without them none is made.
        """
        words = [encode(text, self._vocabulary) for text in texts]
        numbers = [_numbered(one, starts) for one, starts in zip(words, sentences, strict=False)]
        cuts = [
            Window(index, begin, end)
            for index, text in enumerate(words)
            for begin, end in windows(text, self._limit)
        ]
        made = [Told([], [], []) for _ in texts]
        for start in range(0, len(cuts), WINDOWS_A_ROUND):
            part = cuts[start : start + WINDOWS_A_ROUND]
            outputs = [self._outputs(words[cut.text], cut) for cut in part]
            for cut, output, sight in zip(part, outputs, self._sights(outputs), strict=True):
                spans = words[cut.text].spans[cut.begin : cut.end]
                told = made[cut.text]
                for one in found(sight):
                    self._add(told, one, sight, spans)
                if numbers:
                    inside = numbers[cut.text][cut.begin : cut.end]
                    text = texts[cut.text]
                    told.hints.extend(seen(output.hints, text, spans, inside, self._least))
        return made

    def _sights(self, outputs: Sequence[Output]) -> list[Sight]:
        """What the network says of each window, in the order given.

        The network reads one window at a time: in 8 bits the scale of its numbers is that of all
        it reads at once, so windows read together would change each other's labels. On one core
        that costs no speed. The chain has no such ties, and is quicker on many windows.
        """
        order = sorted(range(len(outputs)), key=lambda index: len(outputs[index].labels))
        seen: dict[int, Sight] = {}
        for start in range(0, len(order), CHAINS_A_BATCH):
            group = order[start : start + CHAINS_A_BATCH]
            read = self._labelled([outputs[index] for index in group])
            seen.update(zip(group, read, strict=True))
        return [seen[index] for index in range(len(outputs))]

    def _outputs(self, words: Words, cut: Window) -> Output:
        """What the network gives for one window."""
        pieces, features, firsts = row(words, cut.begin, cut.end)
        given = {"pieces": np.array([pieces]), "features": np.array([features])}
        labels, pointers, hints = self._session.run(["labels", "pointers", "hints"], given)
        return Output(
            np.asarray(labels)[0, firsts],
            np.asarray(pointers)[0].take(firsts, 0).take(firsts, 1),
            np.asarray(hints)[0, firsts],
        )

    def _labelled(self, outputs: Sequence[Output]) -> Iterator[Sight]:
        lengths = np.array([len(output.labels) for output in outputs])
        together = np.zeros((len(outputs), int(lengths.max()), len(Label)), dtype=np.float32)
        for index, output in enumerate(outputs):
            together[index, : len(output.labels)] = output.labels
        labels = self._chain.best(together, lengths)
        shares = self._chain.shares(together, lengths)
        for index, output in enumerate(outputs):
            words = len(output.labels)
            yield Sight(labels[index, :words], shares[index, :words], output.pointers)

    def _add(self, told: Told, one: Found, sight: Sight, spans: Spans) -> None:
        def places(runs: Sequence[Run]) -> Spans:
            return tuple((spans[run.begin][0], spans[run.end - 1][1]) for run in runs)

        given = evidence(one, sight)
        attribution = Attribution(
            places([one.source.run] if one.source else []),
            places([one.cue] if one.cue else []),
            places([link.run for link in one.contents]),
            self._scale(given),
        )
        told.attributions.append(attribution)
        told.evidence.append(given)


def _numbered(words: Words, sentences: Sequence[int]) -> Ints:
    """The number of the sentence that each word stands in."""
    starts = np.array([start for start, _ in words.spans], dtype=np.int64)
    return np.searchsorted(np.array(sentences, dtype=np.int64), starts, side="right")
