"""The words of each stage of what may follow an allegation, and of how far it went."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from firsthand.model import Stage
from firsthand.text.glances import Letters
from firsthand.text.words import words

FINE = ("fine", "fin")  # the lemmatizer's verb in "fined"
VERBS: Mapping[str, Stage] = MappingProxyType(
    {"suspect": Stage.SUSPECTED, "waive": Stage.WAIVED, "lift": Stage.WAIVED}
    | dict.fromkeys(("investigate", "probe"), Stage.INVESTIGATED)
    | dict.fromkeys(words("dismiss sack fire discharge cashier defrock"), Stage.DISMISSED)
    | dict.fromkeys(words("suspend demote discipline reprimand"), Stage.DISCIPLINED)
    | dict.fromkeys(FINE, Stage.FINED)
    | {"resign": Stage.RESIGNED, "step": Stage.RESIGNED}
    | {"stand": Stage.RESIGNED, "quit": Stage.RESIGNED, "lose": Stage.DISMISSED}
    | dict.fromkeys(words("repatriate recall send fly ship"), Stage.REPATRIATED)
    | {"clear": Stage.ACQUITTED, "remove": Stage.DISMISSED, "strip": Stage.DISMISSED}
    | {"relieve": Stage.DISMISSED}
    | dict.fromkeys(words("arrest detain apprehend remand round"), Stage.ARRESTED)
    | dict.fromkeys(words("question interview examine"), Stage.INVESTIGATED)
    | dict.fromkeys(words("close shelve drop discontinue abandon withdraw"), Stage.CLOSED)
    | dict.fromkeys(words("quash overturn reverse annul"), Stage.ACQUITTED)
    | {"terminate": Stage.DISMISSED, "get": Stage.CONVICTED, "receive": Stage.CONVICTED}
    | {"punish": Stage.PROSECUTED, "pay": Stage.REDRESS, "offer": Stage.REDRESS}
    | dict.fromkeys(words("charge indict arraign"), Stage.CHARGED)
    | dict.fromkeys(words("prosecute try court-martial martialle martial"), Stage.PROSECUTED)
    | dict.fromkeys(words("convict sentence jail imprison"), Stage.CONVICTED)
    | dict.fromkeys(words("acquit exonerate"), Stage.ACQUITTED)
    | dict.fromkeys(words("compensate"), Stage.REDRESS)
)
NOUNS: Mapping[str, Stage] = MappingProxyType(
    dict.fromkeys(words("investigation inquiry enquiry probe"), Stage.INVESTIGATED)
    | {"immunity": Stage.IMMUNITY, "waiver": Stage.WAIVED, "dismissal": Stage.DISMISSED}
    | {"repatriation": Stage.REPATRIATED, "arrest": Stage.ARRESTED}
    | dict.fromkeys(words("warrant custody"), Stage.ARRESTED)
    | dict.fromkeys(words("leave reprimand warning demotion"), Stage.DISCIPLINED)
    | {"fine": Stage.FINED, "resignation": Stage.RESIGNED, "sentence": Stage.CONVICTED}
    | dict.fromkeys(words("indictment charge"), Stage.CHARGED)
    | dict.fromkeys(
        words("prosecution proceeding trial retrial court-martial justice"), Stage.PROSECUTED
    )
    | dict.fromkeys(words("conviction"), Stage.CONVICTED)
    | {"acquittal": Stage.ACQUITTED}
    | dict.fromkeys(words("compensation reparation redress restitution damage"), Stage.REDRESS)
)
ADJECTIVES: Mapping[str, Stage] = MappingProxyType(
    {"immune": Stage.IMMUNITY, "guilty": Stage.CONVICTED, "accountable": Stage.PROSECUTED}
    | {"unpunished": Stage.PROSECUTED, "large": Stage.ARRESTED}
)
LEMMAS = frozenset(VERBS) | frozenset(NOUNS) | frozenset(ADJECTIVES)

PEOPLE = words(
    "officer soldier policeman police troop peacekeeper man woman person people suspect "
    "official member commander guard personnel staff employee worker civilian one other "
    "trafficker they he she them him her some who those militant fighter activist "
    "protester demonstrator journalist leader minister colonel general major captain "
    "sergeant lieutenant chief director head judge agent gunman rebel contractor driver "
    "doctor boy girl child owner pimp brother son suspect perpetrator all two three "
    "several many most none i we us me you villager resident student ringleader smuggler "
    "victim corporal private brigadier admiral warder jailer sailor conscript recruit inspector"
    " policewoman clerk teacher nurse priest farmer trader dealer broker mayor governor politician"
    " lawmaker adviser aide deputy both accused pair trio couple duo gang interrogator constable"
)
# Verbs that take the person's place for more than one thing: they count only with a person.
PERSONAL = words(
    "dismiss sack fire discharge suspend demote charge try recall suspect detain sentence remand"
)
# What is done to people alone: not the ferry arrested in its course.
OF_PEOPLE = words(
    "arrest apprehend indict arraign prosecute convict jail imprison acquit exonerate"
)
CHARGES = words("offence offense crime murder rape trafficking assault with over for in")
VICTIMS = words(
    "family widow survivor victim relative parent mother father orphan bereaved injured heir woman"
    " girl villager resident applicant claimant plaintiff complainant pupil patient widower kin"
    " next-of-kin descendant household wounded displaced"
    " sister brother daughter wife husband village"
)
BEGUN = words(
    "enable allow open launch begin start order announce promise pledge permit pave "
    "initiate face continue conduct consider await prepare undergo establish set "
    "commission authorise authorize order appoint create form task instruct assign mandate name"
)
ESCAPED = words("escape evade avoid dodge elude shield protect spare")
ASKED = words(
    "call urge demand ask appeal recommend request want seek require press push need "
    "deserve encourage plead insist should must ought implement ensure"
)
RULES = words(
    "enjoy have grant give guarantee secure retain claim hold provide cover keep extend be"
)
NOT_FOUND = re.compile(
    r"\b(?:unable\s+to\s+(?:find|identify|confirm|trace|establish)|(?:could|did|has|have|had)\s*(?:not|n['’]t)\s+"
    r"(?:been\s+able\s+to\s+)?(?:find|found|identify|identified|discover\w*|trace\w*|establish\w*|see|seen|locate\w*)"
    r"|found\s+no\b|find\s+no\b|no\s+(?:evidence|record|sign|trace|indication|information)\s+(?:of|that|on|about)"
    r"|not\s+aware\s+of|knows?\s+of\s+no|unaware\s+of|failed\s+to\s+find)",
    re.IGNORECASE,
)
DENYING = re.compile(
    r"\b(?:no|never|without|nor|neither|not\s+(?:a|one|a\s+single|any)|none|nobody|no\s+one|nothing|lack\s+of|absence\s+of)\b",
    re.IGNORECASE,
)
TELLING = Letters(
    "suspe shelv discontinu abandon withdr quash overturn revers annul terminat resign quit remand"
    " custody warrant reprimand warning question interview examin unpunished punish damages cashier"
    " defrock waive lifted investigat probe probing inquir enquir dismiss sack fired discharg demot"
    " disciplin repatriat recall arrest detain apprehend charg indict arraign prosecut court"
    " proceeding justice convict sentenc jail imprison guilty acqui exonerat accountable stripped"
    " relieved flown shipped cleared compensat reparation redress restitution immun removed",
    re.compile(
        r"clos(?:ed|ing)\b|drop(?:ped)?\b|fine[ds]?\b|stepp?(?:ed|ing|s)?\s+(?:down|aside)"
        r"|st(?:an|oo)d(?:s|ing)?\s+down|los(?:t|e|es|ing)\b|round(?:ed|ing)?\s|\bleave\b"
        r"|at\s+large|\bpaid|\bpays?\b|offer(?:s|ed)\b|(?:years|life)\b|sent\s+home"
        r"|\b(?:re)?tri(?:ed|al)|\btry(?:ing)?\b",
    ),
    some=(
        "closed closing drop fine step stand stood lost lose losing round leave large paid pay"
        " offer years life sent tried trial retrial try trying"
    ),
)
"""What every stage holds that one word tells."""
