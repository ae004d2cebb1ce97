"""Turns that tell of boards, leave to return, pensions, pleas and amends."""

from __future__ import annotations

import pytest

from firsthand.model import Outcome
from tests.facts.conftest import Read

TOLD = [
    ("The league said an officer who had fired was suspended.", "disciplined said"),
    ("The ministry did not dispute that two soldiers had been sent home.", "repatriated said"),
    ("The league wants a trial, since earlier suspects were flown home.", "repatriated said"),
    ("He pleaded not guilty and was released on bail.", "arrested said"),
    ("The trustee resigned from the board on Wednesday.", "resigned said"),
    ("The mayor had no intention of resigning.", "resigned negated"),
    ("The officer has since left the force.", "resigned said"),
    ("A hearing is set for May.", "prosecuted in-part"),
    ("The governor apologised.", "redress said"),
    ("The factory was sealed.", "disciplined said"),
    (
        "The inquiry concluded that the guards had done nothing wrong.",
        "investigated said, closed said",
    ),
    ("The army convened a board of officers.", "investigated in-part"),
    ("The panel on the raid was never constituted.", "investigated negated"),
    ("The third guard was never asked for a statement.", "investigated negated"),
    ("The commanders were freed under an amnesty.", "closed said"),
    ("Two officers were interdicted.", "disciplined said"),
    ("The sergeant was given words of advice.", "disciplined said"),
    ("The guards have been allowed to return to duty.", "disciplined negated"),
    ("The sergeant was permitted to resume command.", "disciplined negated"),
    ("The colonel was retired on full pension.", "dismissed said"),
    ("The soldiers were put on a plane.", "repatriated said"),
    ("The constables were produced before a magistrate.", "arrested said"),
    ("The commander remains a fugitive.", "arrested negated"),
    ("The two guards are to stand trial.", "prosecuted in-part"),
    ("No officer has taken a plea.", "charged negated"),
    ("The case never reached a court.", "prosecuted negated"),
    ("The minister apologised to the families.", "redress said"),
    ("The town unveiled a memorial.", "redress said"),
    ("The ministry announced an ex gratia to the widows.", "redress in-part"),
    ("The land was never returned.", "redress negated"),
    ("The sergeant was transferred to another post.", "disciplined said"),
    ("The commander is still at large.", "arrested negated"),
    ("The president asked the families for forgiveness.", "redress said"),
    ("The governor apologised to them in person.", "redress said"),
]


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_turns_tell_their_stage_and_how_far_it_went(read: Read, sentence: str, told: str) -> None:
    found = [f"{o.stage} {o.status}" for o in read(sentence).reading[Outcome]]
    assert ", ".join(found) == told


NONE = [
    "The union convened a meeting of drivers.",
    "The mission asked for a statement.",
    "The pupils were allowed to return to class.",
    "The colonel produced a map before lunch.",
    "The goods were put on a plane.",
    "The convoy reached the court.",
    "He apologised for the delay.",
    "The land was never sold.",
    "The public at large knew.",
    "He asked the waiter for bread.",
    "The boxes were transferred to a lorry.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_like_words_of_other_things_tell_none(read: Read, sentence: str) -> None:
    assert not read(sentence).reading[Outcome]
