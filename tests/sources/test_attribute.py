from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.told import told

from firsthand.flow import DocumentParts

# text with marked statements, and who says each, in text order
CASES = [
    (
        "[source|Mara Quill] [cue|said] [content|the bridge was closed].\n"
        "[source|Ms Quill] [cue|added] [content|nobody was hurt].\n"
        "[source|She] [cue|said] [content|it would open again].",
        ["Mara Quill"] * 3,
    ),
    (
        "[source|The World Harbour Council] [cue|said] [content|ships were delayed].\n"
        "[source|The WHC] [cue|added] [content|more would follow].\n"
        "[source|It] [cue|said] [content|the port was full].",
        ["World Harbour Council"] * 3,
    ),
    (
        "[source|The Lantern Relief Fund] [cue|said] [content|ten men were missing].\n"
        "[source|The organisation] [cue|said] [content|it had asked the army].",
        ["Lantern Relief Fund"] * 2,
    ),
    (
        "[source|The mayor, monitors and journalists] [cue|insist] [content|he was unarmed].",
        ["The mayor + monitors + journalists"],
    ),
    (
        "[source|a former customs officer] [cue|said] [content|he saw the trucks].\n"
        "[content|I counted the trucks myself].\n"
        "[source|He] [cue|said] [content|there were nine].\n"
        "[source|The former customs officer] [cue|said] [content|they left at night].",
        ["a former customs officer"] * 4,
    ),
    (  # a pronoun skips those of another gender
        "[source|Mara Quill] [cue|said] [content|the bridge was closed].\n"
        "[source|Her husband] [cue|said] [content|he saw smoke].\n"
        "[source|She] [cue|added] [content|the fire was small].",
        ["Mara Quill", "Her husband", "Mara Quill"],
    ),
    (  # two surnames alike stay two
        "[source|John Marl] [cue|said] [content|the road was open].\n"
        "[source|Anna Marl] [cue|said] [content|the road was shut].",
        ["John Marl", "Anna Marl"],
    ),
    (  # a person behind a long office, a name with a hyphen, a person of a body
        "[source|World Harbour Council Coast and River Coordinator, Ida Marl,] [cue|said] "
        "[content|it rained].",
        ["Ida Marl"],
    ),
    ("[source|OPQ-Info, a group,] [cue|said] [content|it rained].", ["OPQ-Info"]),
    (  # a house where one was taken does not think
        "[source|The guard] [cue|said] [content|he was taken to a hotel].\n"
        "[source|They] [cue|said] [content|he was late].",
        ["The guard", "somebody, unnamed"],
    ),
    # a department with its field; a name without the noun that says what it is
    (
        "[source|The department of defence] [cue|said] [content|it rained].",
        ["The department of defence"],
    ),
    (
        "[source|The mission's department of river patrols] [cue|said] [content|it rained].",
        ["The mission's department of river patrols"],
    ),
    (
        "[source|The World Harbour Council thinktank] [cue|said] [content|it rained].",
        ["World Harbour Council"],
    ),
    ("[source|The Arlo rights group] [cue|said] [content|it rained].", ["Arlo rights group"]),
    (
        "[source|Sahar Roe of the prisoners' rights group Lantern] [cue|said] "
        "[content|the cells were cold].",
        ["Sahar Roe"],
    ),
    (
        "[source|The Sorrel National Police (SNP)] [cue|said] [content|the road was shut].\n"
        "[source|The SNP] [cue|said] [content|two men had died].",
        ["Sorrel National Police"] * 2,
    ),
    (  # a name in apposition
        "[source|The landlord, Ib Karsten,] [cue|said] [content|she owed nothing].\n"
        "[source|Karsten] [cue|added] [content|she was kind].",
        ["Ib Karsten"] * 2,
    ),
    (
        "[source|The company, Westerly Timber,] [cue|said] [content|it was sorry].\n"
        "[source|Westerly] [cue|added] [content|it would pay].",
        ["Westerly Timber"] * 2,
    ),
    (
        "[source|The Halden Courier] [cue|said] [content|the bank had moved].\n"
        "[source|The newspaper] [cue|added] [content|it was shut].",
        ["Halden Courier"] * 2,
    ),
    (
        "[source|The Halden Courier] [cue|said] [content|the bank had moved].\n"
        "[source|The ministry] [cue|added] [content|it was shut].",
        ["Halden Courier", "The ministry"],
    ),
    (  # somebody is nobody
        "[source|Ib Karsten] [cue|said] [content|the lamp was lit].\n"
        "[source|someone] [cue|shouted] [content|put it out].",
        ["Ib Karsten", "somebody, unnamed"],
    ),
    (  # "I" is whoever speaks
        "[source|Ib Karsten] [cue|said] [content|the lamp was lit].\n"
        '"[source|I] [cue|think] [content|it was red]."',
        ["Ib Karsten"] * 2,
    ),
    (  # a title tells what one may be called
        "Father Leon Brix buried the dead.\n"
        "[source|The priest] [cue|said] [content|they were children].",
        ["Leon Brix"],
    ),
    (
        "Colonel Ivo Brandt arrived on Monday.\n"
        "[source|The officer] [cue|said] [content|nobody was hurt].",
        ["Ivo Brandt"],
    ),
    (  # what stands beside a name is who bears it
        "Selma Ott, a nurse, treated eleven people.\n"
        "[source|The nurse] [cue|said] [content|most of them were burnt].",
        ["Selma Ott"],
    ),
    (  # a first name after the full one
        "Peter Holm and his sister Anna Holm were detained on Friday.\n"
        "[source|Anna] [cue|said] [content|they took the telephone].",
        ["Anna Holm"],
    ),
    (  # a company that has not spoken yet
        "A driver of Marek Haulage was arrested on Friday.\n"
        "[source|The company] [cue|said] [content|it had no contract].",
        ["Marek Haulage"],
    ),
    (  # he is whom the paragraph is about, not who spoke above it
        "[source|Major Owen Tarn] [cue|said] [content|the day was chaos].\n"
        "A former sergeant who rode in the third car goes further. [source|He] [cue|said]"
        " [content|nobody had fired].",
        ["Owen Tarn", "A former sergeant"],
    ),
    (  # another noun is another person
        "[source|A baker] [cue|said] [content|he saw smoke].\n"
        "[source|The teacher] [cue|said] [content|she heard a blast].",
        ["A baker", "The teacher"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whom_statements_are_attributed_to(
    ready: DocumentParts, text: str, expected: list[str]
) -> None:
    assert told(list(ready.languages.values()), text).speakers() == expected


NEAR_MISSES = [
    (  # the pronoun of a thing does not mean a person
        "[source|Mara Quill] [cue|said] [content|the bridge was closed].\n"
        "[source|It] [cue|said] [content|nobody was hurt].",
        ["Mara Quill", "somebody, unnamed"],
    ),
    (  # "the report" is of the body that spoke before
        "[source|Lantern Relief] [cue|said] [content|ten men were missing].\n"
        "[source|The report] [cue|said] [content|two were dead].\n"
        "[source|It] [cue|said] [content|eight were never found].",
        ["Lantern Relief", "The report", "The report"],
    ),
    (  # "another" is a second person of the same kind
        "[source|One woman] [cue|told] Lantern Relief [content|she was afraid].\n"
        "[source|Another] [cue|said] [content|she had left].",
        ["One woman", "Another woman"],
    ),
    (  # a war monitor is the observatory that is named next; a court is not
        "[source|A war monitor] [cue|said] [content|ten were dead].\n"
        "[source|The Norland Observatory for Human Rights] [cue|said] [content|six were children].",
        ["Norland Observatory for Human Rights"] * 2,
    ),
    (
        "[source|A war monitor] [cue|said] [content|ten were dead].\n"
        "[source|The Norland Supreme Court] [cue|said] [content|six were children].",
        ["A war monitor", "Norland Supreme Court"],
    ),
    (  # one person with two offices
        "[source|Port director and former mayor Jo Marl] [cue|said] [content|ships were late].",
        ["Jo Marl"],
    ),
    (  # a quotation before anybody spoke belongs to the first one quoted
        "[content|I counted nine trucks].\n"
        "[source|Jo Marl] [cue|said] [content|they left at night].",
        ["Jo Marl", "Jo Marl"],
    ),
    ("[cue|Reportedly] [content|ten men were missing].", ["somebody, unnamed"]),
    (  # whom a quotation means by "they" is named in it, or nobody can tell
        "[source|Lantern Watch] [cue|said] [content|soldiers took him].\n"
        '"I was in a hotel. [source|They] [cue|thought] [content|I was a cook]," he said.',
        ["Lantern Watch", "somebody, unnamed"],
    ),
    (  # a country is no agency
        "[source|Portugal] [cue|said] [content|ten men were missing].\n"
        "[source|The agency] [cue|said] [content|two were dead].",
        ["Portugal", "The agency"],
    ),
    (  # a ministry is no company
        "[source|The Norland Interior Ministry] [cue|said] [content|ten men were missing].\n"
        "[source|The company] [cue|said] [content|it had no contract].",
        ["Norland Interior Ministry", "The company"],
    ),
    (  # one who speaks in the paragraph is meant before one it is about
        "[source|Major Owen Tarn] [cue|said] [content|a boy was hurt].\n"
        "The guard ran out. [source|The major] [cue|said] [content|nobody had fired].\n"
        "[source|He] [cue|said] [content|the gate was shut].",
        ["Owen Tarn"] * 3,
    ),
    (  # two of one first name
        "Anna Holm and Anna Brandt were detained on Friday.\n"
        "[source|Anna] [cue|said] [content|they took the telephone].",
        ["Anna"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEAR_MISSES)
def test_near_misses(ready: DocumentParts, text: str, expected: list[str]) -> None:
    assert told(list(ready.languages.values()), text).speakers() == expected


def test_offices_and_documents_speak_for_their_body(ready: DocumentParts) -> None:
    made = told(
        list(ready.languages.values()),
        "[source|UN spokesman Jo Marl] [cue|said] [content|ships were late].\n"
        "[source|An OSCE spokeswoman] [cue|said] [content|ships were early].\n"
        "[source|Mara Quill head of UNESCO] [cue|said] [content|ships were new].\n"
        "[source|UNICEF's report] [cue|said] [content|ships were lost].\n"
        "[source|A former OSCE officer] [cue|said] [content|there were no ships].",
    )
    names = {s.id: s.name for s in made.sources.values()}
    spoken_for = {s.name: names.get(s.speaks_for or "") for s in made.sources.values()}
    assert spoken_for["Jo Marl"] == "UN"
    assert spoken_for["An OSCE spokeswoman"] == "OSCE"
    assert spoken_for["Mara Quill"] == "UNESCO"
    assert spoken_for["UNICEF's report"] == "UNICEF"
    assert spoken_for["A former OSCE officer"] is None
    assert made.source("A former OSCE officer").protected
    assert not made.source("An OSCE spokeswoman").protected


def test_chains_pass_outlet_author_collector_and_report(ready: DocumentParts) -> None:
    made = told(
        list(ready.languages.values()),
        "[source|The UNICEF report] [cue|said] [content|camps were full].\n"
        "[source|One woman] [cue|told] UNICEF: [content|we had no water].",
        outlet="Ostmark Herald",
        author="Mara Quill",
    )
    assert made.links() == [
        ["Ostmark Herald", "Mara Quill", "UNICEF", "The UNICEF report"],
        ["Ostmark Herald", "Mara Quill", "UNICEF", "The UNICEF report", "One woman"],
    ]


def test_a_credited_agency_stands_between_outlet_and_author(ready: DocumentParts) -> None:
    made = told(
        list(ready.languages.values()),
        "Bridge closed\nOSTMARK (Reuters) - [source|Jo Marl] [cue|said] [content|it was closed].",
        outlet="Ostmark Herald",
        author="Mara Quill",
    )
    assert made.links() == [["Ostmark Herald", "Reuters", "Mara Quill", "Jo Marl"]]


def test_a_named_source_has_one_id_everywhere_and_an_unnamed_one_is_its_articles(
    ready: DocumentParts,
) -> None:
    parse = list(ready.languages.values())
    text = "[source|{}] [cue|said] [content|ten men were missing on {}]."
    named = [
        told(parse, text.format(name, day)).chains[0].links[-1]
        for name, day in (("The United Nations", "Monday"), ("the U.N.", "Friday"))
    ]
    unnamed = [
        told(parse, text.format("a clerk", day)).chains[0].links[-1] for day in ("Monday", "Friday")
    ]
    assert named[0] == named[1]
    assert unnamed[0] != unnamed[1]


PLACES = [
    (  # a river in the phrase of a report is not who "it" is
        "[source|Lantern Relief] [cue|said] [content|ten men were missing].\n"
        "The study of detentions on the Orsa was published on Wednesday.\n"
        "[source|It] [cue|says] [content|the men were held for weeks].",
        ["Lantern Relief", "The study of detentions on the Orsa"],
    ),
    (
        "[source|Lantern Relief] [cue|said] [content|ten men were missing on the Orsa].\n"
        "[source|It] [cue|claims] [content|soldiers were sent to the Orsa].",
        ["Lantern Relief"] * 2,
    ),
    (
        "UNICEF opened an office on Monday.\n"
        "[source|It] [cue|says] [content|ten men were missing].",
        ["UNICEF"],
    ),
    (  # a capital that speaks is a government
        "[source|Paris] [cue|said] [content|the bridge was safe].\n"
        "[source|It] [cue|added] [content|engineers were on their way].",
        ["Paris"] * 2,
    ),
    (  # an acronym after "in" is still a body
        "Rules are strict in the EU.\n"
        "[source|The EU] [cue|said] [content|ferries must be checked].\n"
        "[source|It] [cue|added] [content|owners must pay].",
        ["EU"] * 2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_is_not_who_it_is(ready: DocumentParts, text: str, expected: list[str]) -> None:
    assert told(list(ready.languages.values()), text).speakers() == expected


TITLES = [
    ('The report, entitled "No Boat Came Back",', "“No Boat Came Back” by Lantern Relief"),
    ("The report, called “No Boat Came Back”,", "“No Boat Came Back” by Lantern Relief"),
    ('The report, which the mayor called "baseless",', "The report"),
    ('The report called "No Boat" nonsense and', 'The report called "No Boat" nonsense'),
]


@pytest.mark.parametrize(("words", "name"), TITLES)
def test_a_document_is_called_by_its_title(ready: DocumentParts, words: str, name: str) -> None:
    made = told(
        list(ready.languages.values()),
        "[source|Lantern Relief] [cue|said] [content|ten men were missing].\n"
        f"{words} was long.\n"
        "[source|The report] [cue|said] [content|two were dead].",
    )
    assert made.speakers()[-1] == name


def test_one_document_has_one_id_with_its_title_or_without(ready: DocumentParts) -> None:
    found = [
        told(
            list(ready.languages.values()),
            "[source|Lantern Relief] [cue|said] [content|ten men were missing].\n"
            f"The report{title} was published on 4 May 2009.\n"
            "[source|The report] [cue|said] [content|two were dead].",
        )
        for title in ("", ', entitled "No Boat Came Back",')
    ]
    assert len({each.chains[-1].links[-1] for each in found}) == 1


PIECES = ("He", "the report", "She", "Jo Marl", "another", "they", "it", "the man", "UN", "", "“a”")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
@settings(max_examples=30)
def test_any_sources_give_every_statement_a_chain(ready: DocumentParts, names: list[str]) -> None:
    lines = [
        f"[source|{name}] [cue|said] [content|thing {n} was lost]."
        if name
        else f"[content|thing {n} was lost]."
        for n, name in enumerate(names)
    ]
    made = told(list(ready.languages.values()), "\n".join(lines))
    assert len(made.chains) == len(made.statements) == len(names)
    assert all(link in made.sources for c in made.chains for link in (*c.links, *c.beside))
    assert all(chain.links for chain in made.chains)
