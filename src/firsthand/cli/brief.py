"""`firsthand brief`: the five questions of a case on one screen."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli._options import decided, with_case, with_json
from firsthand.cli._render import emit


@click.command()
@with_json
@with_case
def brief(as_json: bool, case: Path, key_file: Path | None) -> None:
    """What is loaded, what is corroborated, which numbers rival, who answered, what is safe."""
    from firsthand.brief import brief as answers
    from firsthand.cli._brief import show_brief
    from firsthand.codec import pack
    from firsthand.display import Display

    with decided(case, key_file) as view:
        found = answers(view)
        if as_json:
            emit([pack(Display(view).shown(found))])
        else:
            show_brief(found, Display(view))


COMMAND = brief
