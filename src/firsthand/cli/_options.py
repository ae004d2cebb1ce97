"""Options that several verbs share, and the case they name."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from firsthand.store.view import View

DEFAULT_CASE = Path("firsthand.case")  # in the current folder
Verb = TypeVar("Verb", bound=Callable[..., Any])


def with_case(verb: Verb) -> Verb:
    """Adds `--case FILE` and `--key-file FILE`."""
    key = click.option(
        "--key-file",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="FIRSTHAND_KEY_FILE",
        help="File whose first line is the key of an encrypted case.",
    )
    case = click.option(
        "--case",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="FIRSTHAND_CASE",
        default=DEFAULT_CASE,
        show_default=True,
        help="The case file.",
    )
    return case(key(verb))


def with_named_case(verb: Verb) -> Verb:
    """Adds `[CASE]` to what `with_case` adds; the verb is given one `case`, the first if both."""

    @wraps(verb)
    def of_one(*given: Any, named: Path | None, case: Path, **others: Any) -> Any:
        return verb(*given, case=named or case, **others)

    path = Given(path_type=Path, dir_okay=False)
    argument = click.argument("named", metavar="[CASE]", required=False, type=path)
    return cast(Verb, argument(with_case(of_one)))


class Given(click.Path):
    """A path that a person named; an empty one, as of an unset variable, is refused."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path. Raises BadParameter for an empty one."""
        if value == "":
            self.fail("the path is empty: name a file or folder", param, ctx)
        return super().convert(value, param, ctx)


def with_json(verb: Verb) -> Verb:
    """Adds `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")(verb)


def key_of(key_file: Path | None) -> str | None:
    """The key in the file; None without one."""
    if key_file is None:
        return None
    try:
        lines = key_file.read_text("utf-8").splitlines()
    except OSError as wrong:
        why = (wrong.strerror or str(wrong)).lower()
        raise click.ClickException(f"cannot read a key from {key_file}: {why}") from wrong
    except UnicodeDecodeError as wrong:
        raise click.ClickException(f"cannot read a key from {key_file}: not UTF-8 text") from wrong
    if not lines or not lines[0].strip():
        raise click.ClickException(f"cannot read a key from {key_file}: its first line is empty")
    return lines[0].strip()


def decided(case: Path, key_file: Path | None) -> View:
    """The case as people decided, and a word of it. Raises CaseMissing or CaseUnreadable."""
    view = opened(case, key_file)
    if next(view.judgements(), None) is None:
        return view
    from firsthand.decided import Decided

    view.close()
    found = Decided.open(case, key_of(key_file))
    many, people = found.judged()
    if many:
        by = "1 person" if people == 1 else f"{people} people"
        click.echo(f"as decided in {many} judgement{'' if many == 1 else 's'} of {by}", err=True)
    return found


def opened(case: Path, key_file: Path | None) -> View:
    """A view of the case. Raises CaseMissing or CaseUnreadable."""
    from firsthand.store.view import View

    return View.open(case, key_of(key_file))
