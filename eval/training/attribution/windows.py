"""Labelled texts → batches of windows."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import torch
from torch import Tensor, nn

from eval.training.attribution.corpus import NO_HEAD, Labelled
from eval.training.hints.corpus import FREE, Floats
from firsthand.statements._tagger.labels import Label
from firsthand.text.pieces import CLS, MASK, PAD, SEP, windows, without_case

IGNORED = -100
KINDS_OF_MARKS = ((True, False), (False, False), (False, True))  # attributions, hints


Texts = Sequence[tuple[Labelled, Labelled]]  # each text as it is and with straight marks


@dataclass(frozen=True, slots=True)
class Drawing:
    """How windows are drawn anew for each epoch, so that no two epochs are alike."""

    limits: tuple[int, ...] = (128, 160, 192, 224, 250)  # window sizes in pieces, one per text
    straight_share: float = 0.15  # texts whose curly quotation marks are made straight
    caseless_share: float = 0.1  # windows whose capitals are hidden
    masked_share: float = 0.06  # words that are hidden, so that the others must tell
    unmarked_share: float = 0.7  # texts that nobody marked that an epoch takes
    attributed_share: float = 1.0  # texts with attributions that it takes
    hinted_limits: tuple[int, ...] = (110, 160, 190)  # window sizes in texts with hints


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """One training example; `pieces` and `features` include [CLS] and [SEP]."""

    pieces: tuple[int, ...]
    features: tuple[int, ...]
    firsts: tuple[int, ...]  # piece index of each word's first piece
    labels: tuple[int, ...]
    heads: tuple[int, ...]  # word index in this window, or IGNORED
    attributed: bool
    hints: Floats | None  # [word, kind]


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
    hints: Tensor | None  # [window, word, kind]


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
    hints = None if text.hints is None else text.hints[begin:end]
    return Window(
        (*pieces, SEP), marks, tuple(firsts), labels, tuple(heads), text.attributed, hints
    )


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
        if dice.random() >= _share(plain, drawing):
            continue
        text = straight if dice.random() < drawing.straight_share else plain
        limits = drawing.limits if text.hints is None else drawing.hinted_limits
        for begin, end in windows(text.words, dice.choice(limits)):
            caseless = dice.random() < drawing.caseless_share
            made.append(
                masked(window(text, begin, end, caseless=caseless), drawing.masked_share, dice)
            )
    return made


def _share(text: Labelled, drawing: Drawing) -> float:
    """How often an epoch takes the text."""
    if text.attributed:
        return drawing.attributed_share
    return drawing.unmarked_share if text.hints is None else 1.0


def batches(made: list[Window], size: int, dice: random.Random) -> list[Batch]:
    """Batches of windows of like length and one kind of marks, in random order."""
    dice.shuffle(made)
    grouped: list[Batch] = []
    for kind in KINDS_OF_MARKS:
        alike = [one for one in made if (one.attributed, one.hints is not None) == kind]
        for start, end in _parts(0, len(alike), size * 25):
            near = sorted(alike[start:end], key=lambda item: len(item.pieces))
            grouped += [collate(near[i : i + size]) for i in range(0, len(near), size)]
    dice.shuffle(grouped)
    return grouped


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
        _hints(group),
    )


def _hints(group: Sequence[Window]) -> Tensor | None:
    """[window, word, kind], free where a window has no more words."""
    rows = [torch.from_numpy(item.hints) for item in group if item.hints is not None]
    if not rows:
        return None
    return nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=FREE)
