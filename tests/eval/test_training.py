"""Training code against its definitions; skipped where its framework is not installed."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from eval.training.attribution.corpus import NO_HEAD, Article, label, runs
from tests.marked import marked

from firsthand.statements._tagger.labels import Label, Role
from firsthand.statements._tagger.tagger import WEIGHTS
from firsthand.text.pieces import Vocabulary

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("safetensors")

SENTENCE = marked("[content|“We left,”] [source|she] [cue|said]. [content|“All of us.”]")


def article() -> Article:
    roles: Mapping[Role, tuple[tuple[int, int], ...]] = {
        role: tuple(SENTENCE.roles[role]) for role in Role
    }
    return Article("a", SENTENCE.text, (roles,))


def test_words_get_labels_and_heads() -> None:
    made = label(article(), Vocabulary.read(WEIGHTS / "tokenizer.json"))
    words = [SENTENCE.text[start:end] for start, end in made.words.spans]
    cue = words.index("said")
    assert made.labels[:4] == (Label.BEGIN_CONTENT, *[Label.INSIDE_CONTENT] * 3)
    assert made.labels[cue] is Label.BEGIN_CUE
    assert made.heads[:6] == (cue,) * 6
    assert made.heads[cue] == NO_HEAD


def test_runs_share_a_character_with_their_span() -> None:
    words = [(0, 2), (3, 6), (6, 7)]
    assert list(runs(words, [(1, 4), (2, 3), (6, 7), (0, 7)])) == [
        range(2),
        range(2, 3),
        range(3),
    ]


def network() -> Any:
    from eval.training.attribution.network import Network, Shape

    torch.manual_seed(1)
    return Network(
        Shape(vocabulary=200, positions=40, width=64, inner=32, layers=2, heads=2)
    ).eval()


def inputs() -> tuple[Any, Any]:
    dice = np.random.default_rng(1)
    pieces = dice.integers(1, 200, (2, 20))
    pieces[1, 12:] = 0
    return pieces, dice.integers(0, 60, (2, 20))


def test_the_graph_says_what_the_network_says() -> None:
    from eval.training.attribution.graph import model

    made, (pieces, features) = network(), inputs()
    with torch.no_grad():
        scores = made(torch.tensor(pieces), torch.tensor(features))
    for eight_bit, most in ((False, 1e-4), (True, 0.1)):
        session = onnxruntime.InferenceSession(
            model(made, eight_bit=eight_bit).SerializeToString(),
            providers=["CPUExecutionProvider"],
        )
        given = {"pieces": pieces, "features": features}
        labels, pointers, hints = session.run(["labels", "pointers", "hints"], given)
        for mine, theirs in ((labels, scores.labels), (hints, scores.hints)):
            gap = np.abs(mine - theirs.numpy())
            assert gap[0].max() < most
            assert gap[1, :12].max() < most
        pairs = (scores.queries @ scores.keys.transpose(1, 2)).numpy()
        assert np.abs(pointers - pairs)[0].max() < most


def test_the_chain_agrees_with_the_one_that_ships() -> None:
    from eval.training.attribution.chain import Chain

    from firsthand.statements._tagger import chain as shipped

    ours = Chain()
    torch.nn.init.normal_(ours.transition)
    torch.nn.init.normal_(ours.start)
    scores, lengths = torch.randn(3, 7, len(Label)), torch.tensor([7, 1, 4])
    expected = ours.expected(scores, lengths)
    theirs = shipped.Chain.of(ours.start.detach().numpy(), ours.transition.detach().numpy())
    shares = theirs.shares(scores.numpy(), lengths.numpy())
    for window, length in enumerate(lengths):
        assert np.allclose(expected.labels[window, :length], shares[window, :length], atol=1e-4)
    taught = ours.loss_towards(scores.requires_grad_(), lengths, expected)
    (slope,) = torch.autograd.grad(taught, [scores])
    assert float(slope.abs().max()) < 1e-5, "a chain that says what it is taught has learned it"


def test_cutting_nothing_away_changes_nothing() -> None:
    from eval.training.attribution.prune import smaller
    from eval.training.attribution.windows import Drawing, batches, epoch

    vocabulary = Vocabulary.read(WEIGHTS / "tokenizer.json")
    text = label(article(), vocabulary)
    made = network()
    pieces, features = (torch.tensor(values) for values in inputs())
    dice = random.Random(1)
    drawn = epoch([(text, text)], Drawing(limits=(30,)), dice)
    assert len(drawn) == 1
    assert len(drawn[0].labels) == len(text.labels)
    small = smaller(made, made.shape, []).eval()
    with torch.no_grad():
        assert torch.equal(small(pieces, features).labels, made(pieces, features).labels)
    assert batches(drawn, 2, dice)[0].lengths.tolist() == [len(text.labels)]


def test_a_teacher_teaches_from_texts_that_nobody_marked(tmp_path: Path) -> None:
    from eval.training.attribution.corpus import unmarked
    from eval.training.attribution.losses import Teacher, losses
    from eval.training.attribution.network import Network, Shape
    from eval.training.attribution.windows import Drawing, batches, epoch

    path = tmp_path / "texts.csv"
    path.write_text(f'id,text\n1,"{SENTENCE.text}"\n')
    vocabulary = Vocabulary.read(WEIGHTS / "tokenizer.json")
    (text,) = (label(one, vocabulary) for one in unmarked(path))
    dice = random.Random(1)
    drawn = epoch([(text, text)], Drawing(limits=(30,), masked_share=0, unmarked_share=1), dice)
    (batch,) = batches(drawn, 2, dice)
    torch.manual_seed(1)
    one, other = (Network(Shape(width=64, inner=32, layers=1, heads=2)).eval() for _ in range(2))
    itself = losses(one, batch, Teacher.of([one]))
    another = losses(one, batch, Teacher.of([other, other]))
    (slope,) = torch.autograd.grad(itself.labels, [one.label.bias], retain_graph=True)
    assert float(slope.abs().max()) < 1e-5, "who says what the teacher says has learned it"
    assert another.labels > itself.labels
    assert not epoch([(text, text)], Drawing(limits=(30,), unmarked_share=0), dice)


def test_what_ships_is_read_back_as_it_was(tmp_path: Path) -> None:
    import onnx
    from eval.training.attribution.graph import model
    from eval.training.attribution.network import load
    from eval.training.attribution.restore import state

    torch.save(state(WEIGHTS), tmp_path / "network.pt")
    again = model(load(tmp_path / "network.pt"), eight_bit=True)
    shipped = onnx.load(WEIGHTS / "network.onnx")
    assert again.SerializeToString() == shipped.SerializeToString()


def test_hints_are_learned_where_they_are_marked() -> None:
    from eval.braces import Mark
    from eval.training.attribution.corpus import hinted
    from eval.training.attribution.losses import Teacher, losses
    from eval.training.attribution.network import Network, Shape
    from eval.training.attribution.windows import Drawing, batches, epoch
    from eval.training.hints.corpus import Marked

    vocabulary = Vocabulary.read(WEIGHTS / "tokenizer.json")
    told = Marked("Two men were jailed. Rain.", (Mark(8, 19, "outcome convicted/arrested said"),))
    (text,) = (label(one, vocabulary) for one in hinted([told]))
    dice = random.Random(1)
    drawing = Drawing(hinted_limits=(30,), masked_share=0)
    drawn = epoch([(text, text), (label(article(), vocabulary),) * 2], drawing, dice)
    made = batches(drawn, 2, dice)
    assert {(bool(one.attributed.all()), one.hints is not None) for one in made} == {
        (True, False),
        (False, True),
    }
    torch.manual_seed(1)
    one = Network(Shape(width=64, inner=32, layers=1, heads=2))
    tuner = torch.optim.AdamW(one.parameters(), lr=1e-2)
    (batch,) = [given for given in made if given.hints is not None]
    lost = []
    for _ in range(60):
        both = losses(one, batch, Teacher.of([one]))
        tuner.zero_grad()
        both.hints.backward()
        tuner.step()
        lost.append(float(both.hints.detach()))
    assert lost[-1] < lost[0] / 10
    (other,) = [given for given in made if given.hints is None]
    assert losses(one, other).hints == 0


def test_hints_are_taught_where_nobody_marked_any() -> None:
    from eval.training.attribution.corpus import bare
    from eval.training.attribution.losses import Teacher, losses
    from eval.training.attribution.network import Network, Shape
    from eval.training.attribution.windows import Drawing, batches, epoch

    vocabulary = Vocabulary.read(WEIGHTS / "tokenizer.json")
    (text,) = (label(one, vocabulary) for one in bare("own", [SENTENCE.text]))
    dice = random.Random(1)
    drawn = epoch([(text, text)], Drawing(limits=(30,), masked_share=0, unmarked_share=1), dice)
    (batch,) = batches(drawn, 2, dice)
    torch.manual_seed(1)
    one, other = (Network(Shape(width=64, inner=32, layers=1, heads=2)).eval() for _ in range(2))
    itself = losses(one, batch, Teacher.of([one], [one]))
    another = losses(one, batch, Teacher.of([one], [other, other]))
    (slope,) = torch.autograd.grad(itself.hints, [one.hint.bias], retain_graph=True)
    assert float(slope.abs().max()) < 1e-5, "who says what the teacher says has learned it"
    assert another.hints > itself.hints > 0
    assert losses(one, batch, Teacher.of([one])).hints == 0


def test_texts_that_score_hints_teach_nothing(tmp_path: Path) -> None:
    from eval.training.hints.corpus import OUT, Marked, left_out, others, trained_on

    (tmp_path / "fakes").mkdir()
    (tmp_path / "muc4").mkdir()
    table = "unit_id,article_title,article_content\n1,Rain,It fell.\n2,Wind,It blew.\n"
    (tmp_path / "fakes" / "texts.csv").write_text(table)
    line = '{"docid": "a", "doctext": "Snow lay."}\n'
    (tmp_path / "muc4" / "train.json").write_text(line)
    marked = [Marked("Rain\n\nIt fell.", ())]
    assert [*others(tmp_path, marked)] == ["Wind\n\nIt blew.", "Snow lay."]
    texts = {kind: [Marked(str(number), ()) for number in range(20)] for kind in OUT}
    out, learned = left_out(texts), trained_on(texts)
    for kind, some in texts.items():
        assert out[kind] and not {*out[kind]} & {*learned[kind]}
        assert {*out[kind], *learned[kind]} == {*some}


def test_a_mean_of_networks_keeps_what_one_alone_was_taught(tmp_path: Path) -> None:
    from eval.training.attribution.average import average

    one, other = tmp_path / "one.pt", tmp_path / "other.pt"
    torch.save({"label": torch.tensor([0.0, 4.0])}, one)
    torch.save({"label": torch.tensor([8.0, 0.0]), "hint": torch.tensor([5.0])}, other)
    mixed = average(one, other, 0.25)
    assert mixed["label"].tolist() == [2.0, 3.0]
    assert mixed["hint"].tolist() == [5.0]


def test_scores_are_stretched_until_they_are_as_sure() -> None:
    from eval.training.hints.scale import HIGH, LOW, line

    theirs = np.random.default_rng(1).normal(-1, 2, 4000).astype(np.float32)
    mine = ((theirs - 3) / 2).astype(np.float32)
    slope, shift = line(mine, theirs)
    assert [slope, shift] == pytest.approx([2, 3], abs=0.05)
    scaled = slope * mine + shift
    for level in (LOW, HIGH):
        assert (scaled < level).mean() == pytest.approx((theirs < level).mean(), abs=1e-3)


def test_the_corpus_reads_from_json(tmp_path: Path) -> None:
    from eval.training.attribution.corpus import read

    path = tmp_path / "corpus.json"
    path.write_text('[{"id": 1, "text": "He said no.", "attributions": [{"cue": [[3, 7]]}]}]')
    (one,) = read(path)
    assert one.article_id == "1"
    assert one.attributions[0][Role.CUE] == ((3, 7),)
    assert one.attributions[0][Role.SOURCE] == ()


def test_confidence_never_falls_as_the_guess_rises() -> None:
    from eval.training.attribution.release import rising

    assert rising([0.1, 0.5, 0.4, 0.9]) == [0.1, 0.45, 0.45, 0.9]
    assert rising([0.9, 0.6, 0.3]) == [0.6, 0.6, 0.6]


def test_a_scale_learns_what_the_evidence_tells() -> None:
    from eval.training.attribution.release import calibration_error, scaled

    dice = np.random.default_rng(1)
    evidence = -dice.exponential(size=(4000, 10))
    evidence[:, 0] = 1
    chance = 1 / (1 + np.exp(-(2 + 3 * evidence[:, 1])))
    right = dice.random(4000) < chance
    examples = [(tuple(row), bool(is_right)) for row, is_right in zip(evidence, right, strict=True)]
    scale = scaled(examples[:2000])
    guess = np.array([scale(row) for row, _ in examples[2000:]])
    assert calibration_error(guess, right[2000:].astype(float)) < 0.04
    assert scale((1.0, *[0.0] * 9)) > scale((1.0, -3.0, *[0.0] * 8))
    assert calibration_error(np.array([0.25] * 4), np.array([1.0, 0, 0, 0])) == 0


def test_leaning_changes_how_readily_a_source_is_taken() -> None:
    from eval.training.attribution.lean import lean

    labels = len(Label)
    network = {
        "chain.start": torch.zeros(labels),
        "chain.transition": torch.zeros(labels, labels),
        "label": torch.ones(2),
    }
    made = lean(network, -0.25, 0.5)
    wanted = torch.zeros(labels)
    wanted[Label.BEGIN_SOURCE], wanted[Label.INSIDE_SOURCE] = -0.25, 0.5
    assert made["chain.start"].tolist() == wanted.tolist()
    assert made["chain.transition"].tolist() == [wanted.tolist()] * labels
    assert made["label"] is network["label"]
    assert not network["chain.start"].any() and not network["chain.transition"].any()
