"""Events that several articles tell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from firsthand import flow
from firsthand.exports._stream import lines
from firsthand.model import Claim, Incident, OriginCount, Precision, Span, When
from firsthand.shell.adding import Options, add
from firsthand.store.events import shared_events
from firsthand.store.view import View


def incident(name: str, act: str = "killing", time: When | None = None) -> Incident:
    return Incident(name, f"s-{name}", Span("d", 0, 1), act, time=time, event=name)


def claim(*names: str) -> Claim:
    supports = tuple(f"s-{name}" for name in names)
    return Claim("c", "…", supports, (), OriginCount(0, 1, (), ()), len(names))


def test_statements_of_one_claim_tell_one_event() -> None:
    told = [incident(name) for name in "dcba"]
    found = shared_events(told, [claim("d", "c"), claim("c", "b")])
    assert found == dict.fromkeys("dcb", "b")


def test_near_misses_stay_apart() -> None:
    may, june = (When(value, Precision.DAY) for value in ("2021-05-03", "2021-06-02"))
    assert shared_events([incident("a"), incident("b", "beating")], [claim("a", "b")]) == {}
    told = [incident("a", time=may), incident("b", time=june)]
    assert shared_events(told, [claim("a", "b")]) == {}
    pattern = replace(incident("b"), event="")
    assert shared_events([incident("a"), pattern], [claim("a", "b")]) == {}
    two = [incident("a"), replace(incident("e"), statement_id="s-a"), incident("b")]
    assert shared_events(two, [claim("a", "b")]) == {}


def test_an_attack_in_other_words_is_shared_and_another_is_not(
    tmp_path: Path, ready: flow.DocumentParts
) -> None:
    reports = {
        "one.txt": "Gunmen killed nine fishermen at Arlo harbour on 3 May 2021, police said.",
        "two.txt": "Nine fishermen were killed by gunmen at Arlo harbour on 3 May 2021, nuns said.",
        "three.txt": "Gunmen killed two bakers at Bren market on 9 June 2021, police said.",
    }
    for name, text in reports.items():
        (tmp_path / name).write_text(text + "\n", "utf-8")
    case = tmp_path / "a.case"
    add([tmp_path / name for name in reports], case, Options(strict=True, ready=ready))
    with View.open(case) as view:
        told = [line for line in lines(view, unfolded=True) if line["type"] == "incident"]
    events = {line["file"]: line["shared_event"] for line in told if line["act"] == "killing"}
    assert events["one.txt"] == events["two.txt"] != events["three.txt"]
