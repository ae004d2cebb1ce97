"""Sentences that every form of a dossier prints around its claims."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from firsthand.dossier.records import Audience, Dossier

PROTECTION: Final = MappingProxyType(
    {
        Audience.PUBLIC: "Words of survivors, minors and unnamed witnesses are folded; protected "
        "people are described by their kind alone.",
        Audience.PARTNER: "Words of survivors, minors and unnamed witnesses are folded. The "
        "bundle holds the texts with those words masked.",
        Audience.INTERNAL: "For internal use: protected words stand unfolded. Do not pass it on.",
    }
)


def opening(dossier: Dossier) -> str:
    """What the reader holds, in one sentence."""
    many = len(dossier.sections)
    return (
        f"{_counted(many, 'claim')} from a case of {_counted(dossier.reports, 'report')} and "
        f"{_counted(dossier.articles, 'article')}. Nothing here is called true: each sentence "
        "names who says so, through whom, and the place of the words."
    )


def closing(dossier: Dossier) -> tuple[str, ...]:
    """What was left out, what is missing, and how to check."""
    told = [PROTECTION[dossier.audience]]
    if dossier.folded and dossier.audience is not Audience.INTERNAL:
        told.append(f"{_counted(dossier.folded, 'protected passage')} in the files quoted.")
    if dossier.missing:
        told.append(f"Leant on and not in the case: {'; '.join(dossier.missing)}.")
    told.append(
        "An origin is where a chain of sources ends. The lower number also merges origins that "
        "may be the same; an empty part means that no source in this case tells."
    )
    told.append(
        "Attribution was read by a program and may be wrong; the words quoted are verbatim."
    )
    if dossier.judgements:
        told.append(
            f"{_counted(dossier.judgements, 'judgement')} of {_counted(dossier.people, 'reader')} "
            "stand over what the program found: what they rejected is left out, what they "
            "corrected stands as corrected."
        )
    else:
        told.append("Nobody has judged it in this case: it stands as the program found it.")
    return tuple(told)


def _counted(many: int, noun: str) -> str:
    return f"{many:,} {noun}{'' if many == 1 else 's'}"
