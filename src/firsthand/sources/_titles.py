"""The title of a document, printed in quotation marks behind its noun."""

from __future__ import annotations

import re

REACH_CHARS = 240  # from the noun to the end of the title
# `the report, entitled "…"`, `its study, called "Of Rivers"`: "called" needs its comma and a
# capital, or else somebody calls the report something.
TITLED = re.compile(
    r"""(?: [^\n."“«]{0,60}? \b(?:entitled|titled|headlined|under\ the\ title(?:\ of)?),?
          | ,\ called )
        \s* ["“«]\s* (?P<title>[^\W_][^"”»\n]{2,150}) ["”»]""",
    re.VERBOSE,
)


def title_after(text: str, noun_end: int) -> str:
    """The title that stands behind a document's noun, marks left out; empty when none does."""
    found = TITLED.match(text, noun_end, min(len(text), noun_end + REACH_CHARS))
    title = " ".join(found["title"].split()).rstrip(" ,.") if found else ""
    return title if title[:1].isupper() or title[:1].isdigit() else ""


def named_by_title(title: str, body: str) -> str:
    """What to call it: its title, and the body that it is of when one is known."""
    return f"“{title}” by {body}" if body else f"“{title}”"
