"""Labelled texts → batches of windows, and the loss of a network on a batch."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from eval.training.attribution.corpus import NO_HEAD, Labelled
from eval.training.attribution.network import MASKED, Network
from firsthand.statements._tagger.encoding import CLS, PAD, SEP, windows, without_case
from firsthand.statements._tagger.labels import Label

IGNORED = -100
# Weight of a teacher's word against the corpus's, whose own annotators agree on 71 in 100.
TAUGHT = 0.7


Texts = Sequence[tuple[Labelled, Labelled]]  # each text as it is and with straight marks


@dataclass(frozen=True, slots=True)
class Drawing:
    """How windows are drawn anew for each epoch, so that no two epochs are alike."""

    limits: tuple[int, ...] = (128, 160, 192, 224, 250)  # window sizes in pieces, one per text
    straight_share: float = 0.15  # texts whose curly quotation marks are made straight
    caseless_share: float = 0.1  # windows whose capitals are hidden


@dataclass(frozen=True, slots=True)
class Window:
    """One training example; `pieces` and `features` include [CLS] and [SEP]."""

    pieces: tuple[int, ...]
    features: tuple[int, ...]
    firsts: tuple[int, ...]  # piece index of each word's first piece
    labels: tuple[int, ...]
    heads: tuple[int, ...]  # word index in this window, or IGNORED


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors, padded to the longest."""

    pieces: Tensor
    features: Tensor
    firsts: Tensor
    labels: Tensor
    heads: Tensor
    lengths: Tensor


def window(text: Labelled, begin: int, end: int, *, caseless: bool) -> Window:
    """The words [begin, end) of a text as an example; a head outside of it is not learned."""
    pieces, features, firsts = [CLS], [0], []
    given = text.words.features[begin:end]
    chosen = without_case(given) if caseless else given
    for word, mark in zip(text.words.pieces[begin:end], chosen, strict=True):
        firsts.append(len(pieces))
        pieces += word
        features += [mark] * len(word)
    heads = (
        head - begin if head != NO_HEAD and begin <= head < end else IGNORED
        for head in text.heads[begin:end]
    )
    labels = text.labels[begin:end]
    return Window((*pieces, SEP), (*features, 0), tuple(firsts), labels, tuple(heads))


def epoch(texts: Texts, drawing: Drawing, dice: random.Random) -> list[Window]:
    """All texts cut into windows afresh; each text is given as it is and with straight marks."""
    made: list[Window] = []
    for plain, straight in texts:
        text = straight if dice.random() < drawing.straight_share else plain
        for begin, end in windows(text.words, dice.choice(drawing.limits)):
            caseless = dice.random() < drawing.caseless_share
            made.append(window(text, begin, end, caseless=caseless))
    return made


def batches(made: list[Window], size: int, dice: random.Random) -> list[Batch]:
    """Batches of windows of like length, in random order."""
    dice.shuffle(made)
    grouped: list[Batch] = []
    for start in range(0, len(made), size * 25):
        near = sorted(made[start : start + size * 25], key=lambda item: len(item.pieces))
        grouped += [collate(near[i : i + size]) for i in range(0, len(near), size)]
    dice.shuffle(grouped)
    return grouped


def collate(group: Sequence[Window]) -> Batch:
    """The windows of `group` as one batch."""

    def padded(name: str, value: int) -> Tensor:
        rows = [torch.tensor(getattr(item, name)) for item in group]
        return nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)

    return Batch(
        padded("pieces", PAD),
        padded("features", 0),
        padded("firsts", 0),
        padded("labels", Label.OUTSIDE),
        padded("heads", IGNORED),
        torch.tensor([len(item.labels) for item in group]),
    )


def losses(network: Network, batch: Batch, teacher: Network | None = None) -> tuple[Tensor, Tensor]:
    """Loss of the labels and of the pointer, each a mean a word.

    With a teacher, TAUGHT of each is the cross entropy from what the teacher expects.
    """
    labels, pointers = _at_words(network, batch)
    labelling = network.chain.loss(labels, batch.labels, batch.lengths)
    known = batch.heads >= 0
    pointing = functional.cross_entropy(pointers[known], batch.heads[known]) if known.any() else 0
    if teacher is None:
        return labelling, torch.as_tensor(pointing)
    with torch.no_grad():
        their_labels, their_pointers = _at_words(teacher, batch)
        expected = teacher.chain.expected(their_labels, batch.lengths)
    towards = network.chain.loss_towards(labels, batch.lengths, expected)
    labelling = (1 - TAUGHT) * labelling + TAUGHT * towards
    if known.any():
        shares = their_pointers[known].softmax(1)
        taught = functional.cross_entropy(pointers[known], shares)
        pointing = (1 - TAUGHT) * pointing + TAUGHT * taught
    return labelling, torch.as_tensor(pointing)


def _at_words(network: Network, batch: Batch) -> tuple[Tensor, Tensor]:
    """[window, word, label] and [window, word, word looked for]."""
    scores = network(batch.pieces, batch.features)
    words = batch.firsts[..., None]

    def at_words(values: Tensor) -> Tensor:
        return values.gather(1, words.expand(-1, -1, values.shape[2]))

    pointers = at_words(scores.queries) @ at_words(scores.keys).transpose(1, 2)
    inside = torch.arange(words.shape[1])[None] < batch.lengths[:, None]
    return at_words(scores.labels), torch.where(inside[:, None], pointers, MASKED)
