"""Nouns that name a source without a proper name, and what kind of source each names.

Collected by reading news and reports of human-rights organisations; a noun that is not here
makes a source of unknown kind, never an error.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from firsthand.model import SourceKind
from firsthand.text.words import words

DOCUMENTS = words(
    """
    report statement study survey letter communique document email footage video figure data
    dispatch filing indictment resolution review article dossier paper record census
    investigation inquiry finding file memo memorandum cable note testimony transcript complaint
    verdict ruling affidavit release bulletin website tweet post analysis poll index essay book
    e-mail mail log logbook register ledger account minute note image picture tape recording film
    chart sheet contract agreement law treaty decree directive certificate invoice receipt payslip
    screenshot message test sample
    diary leaflet map photograph photo log statistic list assessment
    """
)
WITNESSING = frozenset(
    ["eyewitness", "witness", "survivor", "victim", "resident", "refugee", "soldier"]
)
"""Nouns before `accounts` or `testimonies` that make people of them."""
ACCOUNTS = frozenset(["account", "testimony", "testimonial", "story", "evidence"])

OUTLETS = words(
    """
    newspaper daily broadcaster television channel radio medium media press magazine tabloid
    weekly website blog paper portal wire station gazette periodical
    """
)
BODIES = words(
    """
    organisation organization agency ministry group commission committee council government army
    force police department observatory network union party court hospital university unit
    monitor watchdog coalition mission command thinktank tank charity ngo militia alliance
    administration authority bureau office center centre company firm embassy parliament senate
    congress tribunal institute institution foundation association federation front movement
    regime military navy secretariat delegation team panel body service corps battalion brigade
    faction opposition state headquarters kremlin church mosque municipality assembly board
    directorate directory league society campaign palace bank coastguard smelter laboratory lab
    clinic school college academy parish diocese factory plant refinery port prison jail brewery
    insurer operator contractor supplier publisher manufacturer canton county district province
    city town treasury presidency prosecution judiciary garrison patrol squad regiment fleet airline
    railway utility shelter hostel hotel hospice orphanage consulate junta cabinet leadership
    caucus trust fund guild chamber consortium syndicate cooperative archive monastery convent
    theatre museum library subsidiary conglomerate retailer broadcaster
    federation corporation business outfit registry
    """
)
PEOPLE = words(
    """
    actor partisan person people spokesperson director officer official minister president mayor
    commander
    leader chief head resident citizen witness eyewitness survivor victim activist lawyer doctor
    nurse teacher farmer worker soldier fighter rebel policeman general colonel captain
    journalist reporter correspondent photographer editor author researcher expert analyst
    academic professor scholar diplomat ambassador envoy delegate representative member
    secretary deputy chair chairperson founder coordinator investigator inspector judge
    prosecutor magistrate observer volunteer rescuer medic paramedic driver shopkeeper
    businessman businessperson refugee migrant prisoner detainee inmate student pupil child
    teenager youth adult neighbour neighbor relative parent friend colleague source insider
    defector deserter guard villager civilian protester demonstrator opponent critic supporter
    adviser advisor aide politician lawmaker senator congressman governor premier chancellor
    priest bishop imam sheikh rabbi monk missionary trafficker owner manager employee employer
    client interpreter translator guide fisherman historian economist scientist engineer
    consultant informant whistleblower whistle-blower speaker local national peacekeeper troop
    paramilitary militant gunman suspect defendant accused counsel solicitor barrister
    administrator commentator blogger jihadist extremist moderate elder ombudsman
    landlord clerk cook pilot diver captain corporal lieutenant major admiral typist sexton
    comrade cousin midwife nephew niece orphan twin widower spouse fiance parishioner pastor vicar
    deacon superior subordinate mate locksmith blacksmith steward coroner trustee usher valet
    porter guest tenant squatter nomad shepherd herdsman miner sailor seaman boatman ferryman
    watchman nightwatchman foreman caretaker janitor plumber electrician carpenter mason baker
    butcher grocer tailor seamstress weaver cleaner maid servant housekeeper babysitter nanny
    surgeon psychologist psychiatrist pharmacist dentist vet radiographer pathologist anaesthetist
    architect surveyor accountant auditor cashier secretary receptionist bookkeeper banker broker
    trader merchant smuggler dealer vendor hawker stallholder peddler broker bishop cardinal pope
    principal headmaster headmistress tutor lecturer dean rector matron warden guardian ward
    applicant claimant plaintiff appellant petitioner complainant informer juror bailiff notary
    adjutant cadet conscript recruit veteran marine gendarme constable bodyguard gunner sniper
    hostage captive abductee evacuee returnee internee escapee convict parolee deportee
    beneficiary recipient passenger traveller tourist visitor pedestrian cyclist motorist
    bystander onlooker passer-by passerby spectator fan player coach referee athlete
    poet writer novelist artist painter sculptor musician singer composer filmmaker cameraman
    intern apprentice trainee novice graduate alumnus classmate roommate flatmate housemate
    co-worker coworker workmate boss supervisor superintendent bureaucrat functionary civil-servant
    chief-inspector deputy-head vice-president regent king queen prince princess duke duchess
    baron baroness count countess emir sultan sheikha chieftain headman
    sergeant private brigadier commandant rapporteur archbishop abbot abbess cleric superior
    infant baby toddler kid lad lass newborn someone somebody anyone everyone
    """
)
FEMALE = words(
    """
    woman girl mother spokeswoman daughter wife sister widow lady chairwoman policewoman
    businesswoman aunt grandmother nun schoolgirl congresswoman female waitress
    """
)
MALE = words(
    """
    man boy father spokesman son husband brother chairman policeman businessman uncle
    grandfather gunman fisherman priest imam schoolboy congressman monk male
    """
)
GROUPS = words(
    """
    family staff crew crowd public majority minority couple clergy populace electorate congregation
    audience household clan tribe community folk personnel workforce
    """
)
"""Nouns of many people that are singular."""
GENERIC_BODIES = words(
    """
    organisation organization group agency body ngo charity watchdog monitor network thinktank
    tank foundation association company firm corporation institution
    """
)
"""Nouns that any body already named may be called by afterwards."""
GENERIC = words(
    """
    person man woman boy girl youth teenager citizen witness eyewitness survivor victim source
    resident youngster individual local national adventurer insider informant interviewee child
    speaker
    """
)
"""Nouns that any person already introduced may be called by afterwards."""
OUTLET_NAMES = words(
    """
    courier gazette times post herald tribune news radio tv television mail star daily weekly press
    chronicle telegraph standard journal wire broadcasting bulletin dispatch examiner newspaper
    magazine observer sentinel messenger echo argus
    """
)
"""Last or only words of the names of outlets."""
GENERIC_OUTLETS = words("newspaper paper daily broadcaster station channel magazine weekly website")
"""Nouns that any outlet already named may be called by afterwards."""
OFFICES = words(
    """
    spokesman spokeswoman spokesperson director president chairman chairwoman chair head chief
    minister secretary commander commissioner representative ambassador envoy official general
    coordinator founder mayor governor prosecutor leader manager adviser advisor
    delegate editor reporter correspondent bishop archbishop ombudsman coroner premier warden
    superintendent principal dean rector
    """
)
"""Nouns of those who hold an office: what they say in it, the body says."""
KIN = MappingProxyType({"media": "medium", "police": "police", "people": "person"})


PERSONAL = re.compile(
    r"(?:[a-z]{2,}(?:man|woman|person|herd|hand|smith|wright|mate|ist|eer|ician|arian)"
    r"|[a-z]{3,}(?:ee|er|or))$"
)
"""Endings of nouns for people that no list has: "ferryman", "bookkeeper", "botanist"."""
NO_PEOPLE = words(
    """
    committee coffee fee degree tree jubilee guarantee decree list gist letter paper newspaper
    matter number order river harbour harbor tower centre center computer charter chapter poster
    barrier border corner quarter folder newsletter error factor sector mirror motor tenor humour
    humor rumour rumor terror labour labor colour color honour honor vapour corridor anchor door
    floor bunker container helicopter trailer freighter tanker laser power shower cover counter
    timber silver water weather winter summer danger hunger anger fever cancer disaster murder
    slaughter shelter register ledger theater chamber layer buffer server router printer scanner
    filter browser header crater meter offer answer transfer tender banner cluster cylinder
    november december september october ladder trigger bomber mortar reactor
    tractor elevator generator detector indicator vector interior exterior behaviour behavior
    flavour favour favor armour armor odour odor liquor tumour tumor wrapper sticker
    encounter encoder marker pointer dinner supper butter leather feather
    career manner metaphor horror manor
    """
)
ABSTRACT = re.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ence|ance|ency|ancy|sis|ing|ure|age|ship|hood|th|ory|ics|"
    r"ise|ice|cy|dom|al)$"
)
"""Endings of nouns for what is no person: such a noun, alone, protects nobody."""


REMEMBERED = 16_384  # nouns looked at
THINGS = BODIES | DOCUMENTS | OUTLETS | NO_PEOPLE
GUARDS = words("frontier border coast national republican presidential home civil palace royal")
"""Words before "the … guard" that make a body of it."""


@lru_cache(maxsize=REMEMBERED)
def is_personal(lemma: str) -> bool:
    """Whether the noun names people, by the lists or by its ending."""
    if lemma in PEOPLE or lemma in FEMALE or lemma in MALE:
        return True
    return lemma not in THINGS and PERSONAL.search(lemma) is not None


def kind_of(lemma: str, modifiers: frozenset[str] = frozenset(), *, plural: bool) -> SourceKind:
    """The kind of source a noun names; `modifiers` are the lemmas before it."""
    many = (lemma in ACCOUNTS and modifiers & WITNESSING) or (lemma == "monitor" and plural)
    if many or lemma in GROUPS:
        return SourceKind.GROUP
    if is_personal(lemma):
        return SourceKind.GROUP if plural else SourceKind.PERSON
    if lemma in OUTLETS or (lemma == "agency" and modifiers & {"news", "press"}):
        return SourceKind.OUTLET
    if lemma in DOCUMENTS or lemma in ACCOUNTS:
        return SourceKind.DOCUMENT
    if lemma in BODIES:
        return SourceKind.BODY
    return SourceKind.GROUP if plural else SourceKind.UNKNOWN


def gender_of(lemma: str) -> str:
    """`f`, `m`, or empty when the noun does not tell."""
    return "f" if lemma in FEMALE else "m" if lemma in MALE else ""
