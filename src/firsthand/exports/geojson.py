"""`--as geojson`: places that statements name, each a point, for QGIS, Leaflet and their kin.

One feature for each place found in the gazetteer (RFC 7946, longitude first), with how exactly it
is told, who says so in which words, and the incidents there. A place in protected words has none.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from firsthand.display import Display
from firsthand.exports import Export
from firsthand.exports._credits import PLACES
from firsthand.model import Incident, Location
from firsthand.plugins import Part
from firsthand.store.view import View

Json = dict[str, Any]
Incidents = Mapping[str, list[Incident]]
OPENING: Final = '{"type": "FeatureCollection", "attribution": '


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One FeatureCollection, a feature a line; protected words are folded."""
    yield f'{OPENING}{json.dumps(PLACES)}, "features": [\n'.encode()
    for count, each in enumerate(features(Display(view, unfolded=unfolded))):
        comma = ",\n" if count else ""
        yield (comma + json.dumps(each, ensure_ascii=False)).encode()
    yield b"\n]}\n"


def features(display: Display) -> Iterator[Json]:
    """A feature for each place that may be shown and was found, in the order of the case."""
    incidents: dict[str, list[Incident]] = defaultdict(list)
    for incident in display.view.facts(Incident):
        incidents[incident.statement_id].append(incident)
    for location in display.view.facts(Location):
        shown = display.shown(location)
        if shown.latitude is not None and shown.longitude is not None:
            yield feature(shown, incidents, display)


def feature(location: Location, incidents: Incidents, display: Display) -> Json:
    """One place: where it is, and what the statement that names it says."""
    there = [display.shown(each) for each in incidents.get(location.statement_id, ())]
    return {
        "type": "Feature",
        "id": location.id,
        "geometry": {
            "type": "Point",
            "coordinates": [location.longitude, location.latitude],
        },
        "properties": {
            "name": location.name,
            "known_as": location.known_as,
            "precision": location.precision.value,
            "country": location.country,
            "geoname_id": location.geoname_id,
            "candidates": location.candidates,
            "file": display.file(location.span.doc_id),
            "start": location.span.start,
            "end": location.span.end,
            "statement": location.statement_id,
            "said_by": display.speaker(location.statement_id) or None,
            "words": display.words(display.view.statement(location.statement_id).content),
            "incidents": [_incident(each, location, display) for each in there],
        },
    }


def _incident(incident: Incident, location: Location, display: Display) -> Json:
    """An act that the same statement tells; `here`: its own place is this one."""
    return {
        "id": incident.id,
        "act": incident.act,
        "modality": incident.modality.value,
        "words": display.words((incident.span,)),
        "time": incident.time.value if incident.time else None,
        "here": incident.place is not None and incident.place.overlaps(location.span),
    }


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="geojson", version=1, build=build)
