"""What a network loses on a batch: against what is marked, and against what others teach."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from eval.training.attribution.chain import Chain
from eval.training.attribution.network import MASKED, Network
from eval.training.attribution.windows import Batch
from eval.training.hints.corpus import FREE
from firsthand.statements._tagger.labels import Label
from firsthand.text.hints import ANSWERS, FAMILIES, KINDS, STAGES, STATUSES

MARKED_WEIGHT = 2.0  # of a word that is marked as a hint
# Weight of a teacher's word against the corpus's, whose own annotators agree on 71 in 100.
TAUGHT = 0.7
GROUPS = tuple(  # the family that each group of kinds belongs to, and their columns; in order
    (
        FAMILIES.index(family),
        slice(KINDS.index(names[0]), KINDS.index(names[0]) + len(names)),
    )
    for family, names in (("outcome", STAGES), ("outcome", STATUSES), ("reply", ANSWERS))
)
POINTING = [Label.BEGIN_SOURCE, Label.INSIDE_SOURCE, Label.BEGIN_CONTENT, Label.INSIDE_CONTENT]


@dataclass(frozen=True, slots=True)
class Losses:
    """What a network loses on a batch, each a mean a word."""

    labels: Tensor
    pointers: Tensor
    hints: Tensor


@dataclass(frozen=True, slots=True)
class Said:
    """What a network says of the words of a batch."""

    labels: Tensor  # [window, word, label]
    pointers: Tensor  # [window, word, word looked for]
    hints: Tensor  # [window, word, kind]


@dataclass(frozen=True, slots=True)
class Teacher:
    """Trained networks that teach together: what they say is the mean of their scores."""

    networks: tuple[Network, ...]  # at least one
    chain: Chain  # the mean of theirs
    hinters: tuple[Network, ...] = ()  # those that teach hints; none: only marks do

    @classmethod
    def of(cls, networks: Sequence[Network], hinters: Sequence[Network] = ()) -> "Teacher":
        """The teacher of attributions, and of hints, that these networks are together."""
        chain = copy.deepcopy(networks[0].chain)
        with torch.no_grad():
            for name, mean in chain.named_parameters():
                each = [one.chain.get_parameter(name) for one in networks]
                mean.copy_(torch.stack(each).mean(0))
        return cls(tuple(networks), chain, tuple(hinters))

    def at_words(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """[window, word, label] and [window, word, word looked for]."""
        said = [_at_words(one, batch) for one in self.networks]
        labels, pointers = ([one.labels for one in said], [one.pointers for one in said])
        return torch.stack(labels).mean(0), torch.stack(pointers).mean(0)

    def hints(self, batch: Batch) -> Tensor:
        """[window, word, kind]: the mean of their probabilities of the families and of the shares
        of the kinds.
        """
        with torch.no_grad():
            said = [_shares(_at_words(one, batch).hints) for one in self.hinters]
            return torch.stack(said).mean(0)


def losses(network: Network, batch: Batch, teacher: Teacher | None = None) -> Losses:
    """Losses of the labels, the pointer and the hints.

    With a teacher, TAUGHT of the first two is the cross entropy from what the teacher expects; in
    texts in which nobody marked attributions all of it is. Of hints as much is, where networks
    teach them, and all where nobody marked any.
    """
    said = _at_words(network, batch)
    hints = _hinted(batch, teacher, said)
    if teacher is None:
        return Losses(*_marked(network, batch, said), hints)
    taught = _taught(network, batch, teacher, said)
    if not batch.attributed.all():
        return Losses(*taught, hints)
    marked = _marked(network, batch, said)
    labels, pointers = (
        (1 - TAUGHT) * mine + TAUGHT * theirs for mine, theirs in zip(marked, taught, strict=True)
    )
    return Losses(labels, pointers, hints)


def _marked(network: Network, batch: Batch, said: Said) -> tuple[Tensor, Tensor]:
    """Losses against what the corpus says."""
    labelling = network.chain.loss(said.labels, batch.labels, batch.lengths)
    known = batch.heads >= 0
    if not known.any():
        return labelling, torch.zeros(())
    return labelling, functional.cross_entropy(said.pointers[known], batch.heads[known])


def _taught(network: Network, batch: Batch, teacher: Teacher, said: Said) -> tuple[Tensor, Tensor]:
    """Losses against what the teacher says; it tells where a word points if it has a role."""
    with torch.no_grad():
        their_labels, their_pointers = teacher.at_words(batch)
        expected = teacher.chain.expected(their_labels, batch.lengths)
        known = expected.labels[..., POINTING].sum(2) > 1 / 2
    towards = network.chain.loss_towards(said.labels, batch.lengths, expected)
    if not known.any():
        return towards, torch.zeros(())
    shares = their_pointers[known].softmax(1)
    return towards, functional.cross_entropy(said.pointers[known], shares)


def _hinted(batch: Batch, teacher: Teacher | None, said: Said) -> Tensor:
    """Loss against the marks and against what those that teach hints say."""
    marked = torch.zeros(()) if batch.hints is None else hinting(said.hints, batch.hints)
    if teacher is None or not teacher.hinters:
        return marked
    inside = torch.arange(said.hints.shape[1])[None] < batch.lengths[:, None]
    taught = hinting_towards(said.hints[inside], teacher.hints(batch)[inside])
    if batch.hints is None:
        return taught
    return (1 - TAUGHT) * marked + TAUGHT * taught


def hinting_towards(scores: Tensor, wanted: Tensor) -> Tensor:
    """The mean loss a word against probabilities of families and shares of kinds: [word, kind].

    A kind counts as much as the family it belongs to is likely.
    """
    families = len(FAMILIES)
    likely = wanted[:, :families]
    lost = functional.binary_cross_entropy_with_logits(
        scores[:, :families], likely, reduction="sum"
    )
    for family, group in GROUPS:
        entropies = functional.cross_entropy(scores[:, group], wanted[:, group], reduction="none")
        lost = lost + (likely[:, family] * entropies).sum()
    return lost / len(scores)


def _shares(scores: Tensor) -> Tensor:
    """[window, word, kind]: probabilities of families, and shares of kinds in their group."""
    families = len(FAMILIES)
    kinds = [scores[..., group].softmax(-1) for _, group in GROUPS]
    return torch.cat([scores[..., :families].sigmoid(), *kinds], -1)


def hinting(scores: Tensor, wanted: Tensor) -> Tensor:
    """The mean loss a word: whether each family is told, and of what is told which kind.

    Both are [window, word, kind]. Where two kinds are fair, either is right.
    """
    families = len(FAMILIES)
    given, right = scores[..., :families], wanted[..., :families]
    weight = (right != FREE) * (1 + (MARKED_WEIGHT - 1) * right.clamp(min=0))
    lost = functional.binary_cross_entropy_with_logits(
        given, right.clamp(min=0), weight, reduction="sum"
    )
    for _, group in GROUPS:
        told = (wanted[..., group] == 1).any(-1)
        mine = scores[..., group][told]
        fair = mine.masked_fill(wanted[..., group][told] == 0, -torch.inf)
        lost = lost + (mine.logsumexp(-1) - fair.logsumexp(-1)).sum()
    return torch.as_tensor(lost / (wanted[..., 0] != FREE).sum())


def _at_words(network: Network, batch: Batch) -> Said:
    scores = network(batch.pieces, batch.features)
    words = batch.firsts[..., None]

    def at_words(values: Tensor) -> Tensor:
        return values.gather(1, words.expand(-1, -1, values.shape[2]))

    pointers = at_words(scores.queries) @ at_words(scores.keys).transpose(1, 2)
    inside = torch.arange(words.shape[1])[None] < batch.lengths[:, None]
    pointers = torch.where(inside[:, None], pointers, MASKED)
    return Said(at_words(scores.labels), pointers, at_words(scores.hints))
