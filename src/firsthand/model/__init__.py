"""Every record of firsthand: frozen values that never change.

Read `places`, `reports`, `statements`, `facts`, `forms`, `comparisons`, `problems`, in this
order. The words are those of `docs/glossary.md`.
"""

from firsthand.model.comparisons import (
    Claim,
    Derivation,
    DerivationKind,
    Discrepancy,
    DiscrepancyKind,
    Link,
    Origin,
    OriginCount,
    OriginKind,
    Rooting,
)
from firsthand.model.facts import (
    Demand,
    Figure,
    FigureKind,
    Incident,
    Modality,
    Outcome,
    OutcomeStatus,
    Reply,
    ReplyKind,
    Stage,
)
from firsthand.model.forms import (
    Gist,
    Imprint,
    Passage,
)
from firsthand.model.places import (
    Credit,
    Precision,
    Span,
    Spans,
    When,
)
from firsthand.model.problems import (
    Problem,
    Skip,
)
from firsthand.model.reports import (
    PROSE_MARKS,
    Article,
    Declared,
    Document,
    Mark,
    MarkKind,
    Raw,
    Report,
)
from firsthand.model.statements import (
    Attribution,
    Basis,
    Chain,
    Form,
    Naming,
    Protected,
    Source,
    SourceKind,
    Stance,
    Statement,
)

__all__ = [
    "Article",
    "Attribution",
    "Basis",
    "Chain",
    "Claim",
    "Credit",
    "Declared",
    "Demand",
    "Derivation",
    "DerivationKind",
    "Discrepancy",
    "DiscrepancyKind",
    "Document",
    "Figure",
    "FigureKind",
    "Form",
    "Gist",
    "Imprint",
    "Incident",
    "Link",
    "Mark",
    "MarkKind",
    "Modality",
    "Naming",
    "Origin",
    "OriginCount",
    "OriginKind",
    "Outcome",
    "OutcomeStatus",
    "PROSE_MARKS",
    "Passage",
    "Precision",
    "Problem",
    "Protected",
    "Raw",
    "Reply",
    "ReplyKind",
    "Report",
    "Rooting",
    "Skip",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Stage",
    "Stance",
    "Statement",
    "When",
]
