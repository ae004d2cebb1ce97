"""Labelled texts → batches of windows, and the loss of a network on a batch."""

import copy
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse, pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from eval.training.attribution.chain import Chain
from eval.training.attribution.corpus import NO_HEAD, Labelled
from eval.training.attribution.network import MASKED, Network
from firsthand.statements._tagger.labels import Label
from firsthand.text.pieces import CLS, MASK, PAD, SEP, windows, without_case

IGNORED = -100
# Weight of a teacher's word against the corpus's, whose own annotators agree on 71 in 100.
TAUGHT = 0.7
POINTING = [Label.BEGIN_SOURCE, Label.INSIDE_SOURCE, Label.BEGIN_CONTENT, Label.INSIDE_CONTENT]


Texts = Sequence[tuple[Labelled, Labelled]]  # each text as it is and with straight marks


@dataclass(frozen=True, slots=True)
class Drawing:
    """How windows are drawn anew for each epoch, so that no two epochs are alike."""

    limits: tuple[int, ...] = (128, 160, 192, 224, 250)  # window sizes in pieces, one per text
    straight_share: float = 0.15  # texts whose curly quotation marks are made straight
    caseless_share: float = 0.1  # windows whose capitals are hidden
    masked_share: float = 0.06  # words that are hidden, so that the others must tell
    unmarked_share: float = 0.7  # texts that nobody marked that an epoch takes


@dataclass(frozen=True, slots=True)
class Window:
    """One training example; `pieces` and `features` include [CLS] and [SEP]."""

    pieces: tuple[int, ...]
    features: tuple[int, ...]
    firsts: tuple[int, ...]  # piece index of each word's first piece
    labels: tuple[int, ...]
    heads: tuple[int, ...]  # word index in this window, or IGNORED
    attributed: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors, padded to the longest."""

    pieces: Tensor
    features: Tensor
    firsts: Tensor
    labels: Tensor
    heads: Tensor
    lengths: Tensor
    attributed: Tensor


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
    labels, marks = text.labels[begin:end], (*features, 0)
    return Window((*pieces, SEP), marks, tuple(firsts), labels, tuple(heads), text.attributed)


def masked(one: Window, share: float, dice: random.Random) -> Window:
    """The window with a share of its words hidden."""
    pieces = list(one.pieces)
    for first, after in pairwise((*one.firsts, len(pieces) - 1)):
        if dice.random() < share:
            pieces[first:after] = [MASK] * (after - first)
    return replace(one, pieces=tuple(pieces))


def epoch(texts: Texts, drawing: Drawing, dice: random.Random) -> list[Window]:
    """All texts cut into windows afresh; each text is given as it is and with straight marks."""
    made: list[Window] = []
    for plain, straight in texts:
        if not plain.attributed and dice.random() >= drawing.unmarked_share:
            continue
        text = straight if dice.random() < drawing.straight_share else plain
        for begin, end in windows(text.words, dice.choice(drawing.limits)):
            caseless = dice.random() < drawing.caseless_share
            made.append(
                masked(window(text, begin, end, caseless=caseless), drawing.masked_share, dice)
            )
    return made


def batches(made: list[Window], size: int, dice: random.Random) -> list[Batch]:
    """Batches of windows of like length, in random order; all of a batch are attributed or none."""
    dice.shuffle(made)
    grouped: list[Batch] = []
    made = [*filter(_attributed, made), *filterfalse(_attributed, made)]
    edge = sum(map(_attributed, made))
    for start, end in (*_parts(0, edge, size * 25), *_parts(edge, len(made), size * 25)):
        near = sorted(made[start:end], key=lambda item: len(item.pieces))
        grouped += [collate(near[i : i + size]) for i in range(0, len(near), size)]
    dice.shuffle(grouped)
    return grouped


def _attributed(one: Window) -> bool:
    return one.attributed


def _parts(begin: int, end: int, size: int) -> list[tuple[int, int]]:
    return [(start, min(end, start + size)) for start in range(begin, end, size)]


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
        torch.tensor([item.attributed for item in group]),
    )


@dataclass(frozen=True, slots=True)
class Losses:
    """What a network loses on a batch, each a mean a word."""

    labels: Tensor
    pointers: Tensor


@dataclass(frozen=True, slots=True)
class Teacher:
    """Trained networks that teach together: what they say is the mean of their scores."""

    networks: tuple[Network, ...]  # at least one
    chain: Chain  # the mean of theirs

    @classmethod
    def of(cls, networks: Sequence[Network]) -> "Teacher":
        """The teacher that these networks are together."""
        chain = copy.deepcopy(networks[0].chain)
        with torch.no_grad():
            for name, mean in chain.named_parameters():
                each = [one.chain.get_parameter(name) for one in networks]
                mean.copy_(torch.stack(each).mean(0))
        return cls(tuple(networks), chain)

    def at_words(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """[window, word, label] and [window, word, word looked for]."""
        labels, pointers = zip(*(_at_words(one, batch) for one in self.networks), strict=True)
        return torch.stack(labels).mean(0), torch.stack(pointers).mean(0)


def losses(network: Network, batch: Batch, teacher: Teacher | None = None) -> Losses:
    """Losses of the labels and the pointer.

    With a teacher, TAUGHT of them is the cross entropy from what the teacher expects; in texts that
    nobody marked all of it is.
    """
    labels, pointers = _at_words(network, batch)
    if teacher is None:
        return _marked(network, batch, labels, pointers)
    taught = _taught(network, batch, teacher, (labels, pointers))
    if not batch.attributed.all():
        return taught
    marked = _marked(network, batch, labels, pointers)
    return Losses(
        (1 - TAUGHT) * marked.labels + TAUGHT * taught.labels,
        (1 - TAUGHT) * marked.pointers + TAUGHT * taught.pointers,
    )


def _marked(network: Network, batch: Batch, labels: Tensor, pointers: Tensor) -> Losses:
    """Losses against what the corpus says."""
    labelling = network.chain.loss(labels, batch.labels, batch.lengths)
    known = batch.heads >= 0
    if not known.any():
        return Losses(labelling, torch.zeros(()))
    return Losses(labelling, functional.cross_entropy(pointers[known], batch.heads[known]))


def _taught(
    network: Network, batch: Batch, teacher: Teacher, scores: tuple[Tensor, Tensor]
) -> Losses:
    """Losses against what the teacher says; it tells where a word points if it has a role."""
    labels, pointers = scores
    with torch.no_grad():
        their_labels, their_pointers = teacher.at_words(batch)
        expected = teacher.chain.expected(their_labels, batch.lengths)
        known = expected.labels[..., POINTING].sum(2) > 1 / 2
    towards = network.chain.loss_towards(labels, batch.lengths, expected)
    if not known.any():
        return Losses(towards, torch.zeros(()))
    shares = their_pointers[known].softmax(1)
    return Losses(towards, functional.cross_entropy(pointers[known], shares))


def _at_words(network: Network, batch: Batch) -> tuple[Tensor, Tensor]:
    """[window, word, label] and [window, word, word looked for]."""
    scores = network(batch.pieces, batch.features)
    words = batch.firsts[..., None]

    def at_words(values: Tensor) -> Tensor:
        return values.gather(1, words.expand(-1, -1, values.shape[2]))

    pointers = at_words(scores.queries) @ at_words(scores.keys).transpose(1, 2)
    inside = torch.arange(words.shape[1])[None] < batch.lengths[:, None]
    return at_words(scores.labels), torch.where(inside[:, None], pointers, MASKED)
