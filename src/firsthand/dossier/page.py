"""Dossier → one HTML file without an outside asset."""

from __future__ import annotations

from itertools import count

from firsthand.dossier.records import Dossier
from firsthand.dossier.wording import closing, opening


def page(dossier: Dossier) -> bytes:
    """The page in UTF-8: no script, nothing loaded, every word escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("firsthand.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    places = count(1)  # a note may be cited often: each citation has an id of its own
    template = environment.get_template("dossier.html")
    told = template.render(
        dossier=dossier,
        opening=opening(dossier),
        closing=closing(dossier),
        loop_key=lambda: next(places),
    )
    return told.encode()
