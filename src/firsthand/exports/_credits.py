"""Whose data an export passes on, in the words their licences ask for."""

from __future__ import annotations

from typing import Final

from firsthand.model import Location
from firsthand.store.view import View

PLACES: Final = "Places resolved with GeoNames (https://www.geonames.org), CC BY 4.0"
"""Stands in every export that holds coordinates or ids of places."""


def owed(view: View) -> str | None:
    """The credit that an export of the whole case owes. None: no place was found."""
    found = any(location.geoname_id is not None for location in view.facts(Location))
    return PLACES if found else None
