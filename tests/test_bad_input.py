"""What a hostile or careless user does, end to end: named, counted, and never a traceback."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

import firsthand.cli
from firsthand import flow, plugins, readers
from firsthand.cli import verbs
from firsthand.errors import FirsthandError
from firsthand.model import Document, Problem, Raw
from firsthand.readers._limits import Limits
from firsthand.shell.adding import Options, add
from firsthand.shell.work import Crash, caught
from firsthand.store.verify import verify
from firsthand.store.view import View

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
SAID: Final = "The mayor of Ostrel said that nine boats were seized.\n"
WORD: Final = re.compile(r"\w+")
LISTS: Final = ("brief", "articles", "claims", "figures", "ledger", "problems", "discrepancies")
QUERIES: Final = ('"', "*", "NEAR(", "NEAR(a b, 2)", "-", "'", "a'b", "{", "^a", "%", "col:x", "")


@pytest.fixture(scope="module")
def options(ready: flow.DocumentParts) -> Options:
    return Options(ready=ready)


@pytest.fixture(scope="module")
def case(options: Options, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("case") / "examples.case"
    add([EXAMPLES], file, options)
    return file


def run(*words: str) -> Result:
    """The result of a command, which may fail only as `main` reports."""
    result = CliRunner().invoke(verbs, list(words))
    allowed = (type(None), SystemExit, FirsthandError)
    assert isinstance(result.exception, allowed), (words, result.exception)
    return result


def zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


BAD: Final[Mapping[str, tuple[bytes, str]]] = {
    "empty.pdf": (b"", "skip"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj <<", "problem"),
    "wrong.docx": (SAID.encode(), "done"),
    "wrong.txt": (zipped({"a.txt": SAID.encode()}), "done"),
    "junk.html": (bytes(range(256)) * 20, "problem"),
    "bomb.zip": (zipped({"a.txt": b"a" * 20_000_000}), "problem"),
    "path.zip": (zipped({"../../b.txt": SAID.encode() + b"Up."}), "done"),
    "deep.html": (b"<html>" + b"<div>" * 20_000 + SAID.encode(), "either"),
    "nul.txt": (SAID.encode() + b"\x00 It ended. \x00\n", "either"),
    "mixed.txt": (SAID.encode() + "Zdjęcie ".encode("cp1250") + "“ok”".encode(), "done"),
    "line\nfeed.txt": (SAID.encode() + b"1", "done"),
    "\N{ROCKET}.txt": (SAID.encode() + b"2", "done"),
    f"{'n' * 246}.txt": (SAID.encode() + b"3", "done"),
    os.fsdecode(b"byte\xff.txt"): (SAID.encode() + b"4", "done"),
    "long.txt": (SAID.encode()[:-1] * 200, "done"),
}
"""Files by name: their bytes, and what becomes of each."""


def test_every_bad_file_is_named_and_the_totals_add_up(tmp_path: Path, options: Options) -> None:
    (tmp_path / "in").mkdir()
    for name, (data, _) in BAD.items():
        (tmp_path / "in" / name).write_bytes(data)
    report = add([tmp_path / "in"], tmp_path / "a.case", options)
    fates = [fate for _, fate in BAD.values()]
    either = fates.count("either")
    assert report.read == len(BAD)
    assert fates.count("done") <= report.done <= fates.count("done") + either
    assert sum(count for _, count in report.skipped) == fates.count("skip")
    with View.open(tmp_path / "a.case") as view:
        problems = list(view.problems())
        named = " ".join(problem.subject for problem in problems)
        assert not [problem for problem in problems if "crashed" in problem.message]
        assert len([d for d in view.documents() if d.name.endswith(".txt")]) >= 7
    for name, (_, fate) in BAD.items():
        assert fate != "problem" or name in named
    assert verify(tmp_path / "a.case").findings == ()
    for verb in LISTS:
        assert run(verb, "--case", str(tmp_path / "a.case")).exit_code == 0


def test_a_crash_of_a_reader_costs_its_file(
    tmp_path: Path, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crashing(raw: Raw, limits: Limits) -> Iterator[Document | Problem]:
        yield Problem("readers", raw.name, "half of it is spoilt")
        raise RecursionError(raw.data.decode())

    class Reader:
        def recognises(self, raw: Raw) -> int:
            return 3 if raw.name.startswith("bad") else 0

        def __call__(self, raw: Raw, limits: Limits) -> Iterator[Document | Problem]:
            return crashing(raw, limits)

    for name in ("a.txt", "bad.txt", "c.txt"):
        (tmp_path / name).write_text(f"{SAID}{name}")
    found = plugins.build(readers)
    monkeypatch.setattr(plugins, "build", lambda folder: {**found, "bad@1": Reader()})
    report = add([tmp_path], tmp_path / "a.case", options)
    assert (report.done, report.problems, report.noted) == (2, 1, 2)
    with View.open(tmp_path / "a.case") as view:
        told = [problem.message for problem in view.problems()]
    assert any(message.startswith("crashed: RecursionError in ") for message in told)
    assert not any("mayor" in message for message in told)  # its words may be protected
    monkeypatch.undo()
    assert add([tmp_path], tmp_path / "a.case", options).done == 1  # tried again, and read


def test_a_crash_is_told_without_its_words() -> None:
    def work() -> None:
        raise ValueError("A clerk said so.")

    crash = caught(work)
    assert isinstance(crash, Crash)
    assert "clerk" not in crash.words
    assert "clerk" in crash.trace


def test_reports_of_one_name_in_two_folders_are_two(tmp_path: Path, options: Options) -> None:
    for folder, more in (("one", "First."), ("two", "Second.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(SAID + more)
        (tmp_path / folder / "junk.pdf").write_bytes(b"%PDF-1.7 " + more.encode())
    add([tmp_path / "one", tmp_path / "two"], tmp_path / "a.case", options)
    with View.open(tmp_path / "a.case") as view:
        assert len(list(view.documents())) == 2
        assert len(list(view.problems())) == 2
    (tmp_path / "one" / "a.txt").unlink()
    report = add([tmp_path / "one", tmp_path / "two"], tmp_path / "a.case", options)
    assert (report.read, report.done) == (3, 0)
    with View.open(tmp_path / "a.case") as view:
        assert len(list(view.documents())) == 2  # what is gone from the disk stays in the case


def test_no_query_is_an_operator_and_no_id_is_a_surprise(case: Path) -> None:
    for query in QUERIES:
        for verb in ("claims", "figures", "search"):
            assert run(verb, "--case", str(case), "--", query).exit_code == 0
    for unknown in ("nosuch", "", "' OR 1=1"):
        result = run("show", "--case", str(case), "--", unknown)
        assert result.exit_code != 0
        assert "ids are listed by" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add"], "name files or folders"),
        (["add", ""], "empty"),
        (["run", ""], "empty"),
        (["add", "x", "--processes", "0"], "processes"),
        (["export", "--as", "nosuch"], "jsonl"),
        (["claims", "--key-file", "/nowhere"], "cannot read a key"),
        (["verify", "--key-file", os.devnull], "cannot read a key"),
    ],
)
def test_what_cannot_run_says_what_to_do(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert result.exit_code != 0
    assert said in result.stderr + str(result.exception)


def test_the_shell_is_told_of_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "junk.pdf").write_bytes(b"%PDF-1.7 ")
    words = ["firsthand", "add", str(tmp_path / "junk.pdf"), "--case", str(tmp_path / "a.case")]
    monkeypatch.setattr("sys.argv", words)
    with pytest.raises(SystemExit) as left:
        firsthand.cli.main()
    assert left.value.code == 1


def runs(words: str, length: int) -> set[tuple[str, ...]]:
    """Every `length` words in a row, folded."""
    plain = [each.casefold() for each in WORD.findall(words)]
    return {tuple(plain[at : at + length]) for at in range(len(plain) - length + 1)}


def test_no_list_and_no_export_prints_protected_words(case: Path) -> None:
    with View.open(case) as view:
        spans = [each for each in view.protected_words() if len(WORD.findall(each[1])) >= 3]
        sources = [each for each in view.sources() if each.protected]
        told = {
            said.id
            for said in view.statements()
            if any(hidden.span.overlaps(span) for hidden, _ in spans for span in said.content)
        }
        ids = [*told, *(each.id for each in sources)]
        ids += [claim.id for each in told for claim in view.claims_of_statement(each)]
    assert len(spans) > 3
    hidden = {run: words for _, words in spans for run in runs(words, min(4, len(words.split())))}
    words = {word for _, said in spans for word in WORD.findall(said) if len(word) > 5}
    commands = [[verb, *more, "--case", str(case)] for verb in LISTS for more in ([], ["--json"])]
    commands += [["search", word, "--json", "--case", str(case)] for word in sorted(words)]
    commands += [
        ["show", each, *more, "--case", str(case)] for each in ids for more in ([], ["--json"])
    ]
    commands += [["export", str(case)]]
    for command in commands:
        for line in run(*command).output.split("\n"):
            leaked = (runs(line, 3) | runs(line, 4)) & hidden.keys()
            assert not leaked, (command, leaked)
    opened = run("export", str(case), "--open").output
    assert all(words in opened.replace("\\n", "\n") for _, words in spans if '"' not in words)


def test_masked_texts_keep_their_places(case: Path) -> None:
    from firsthand.discretion import Discretion

    with View.open(case) as view:
        discretion = Discretion(view)
        for document in view.documents():
            masked = discretion.record(document).text
            hidden = [each.span for each in view.protected(document.id)]
            assert len(masked) == len(document.text)
            for at, (one, other) in enumerate(zip(document.text, masked, strict=True)):
                inside = any(span.start <= at < span.end for span in hidden)
                assert (one == other) is (not inside or one.isspace())
