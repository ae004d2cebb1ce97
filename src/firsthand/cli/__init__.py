"""The command line: one file a verb, each offering a `COMMAND`. Importing this is cheap."""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import sys

import click

from firsthand.errors import FirsthandError

MATRIX_LIBRARIES = ("OPENBLAS", "MKL", "OMP")
"""Each process uses one core: the matrices are too small to gain by threads, and `--processes`
puts the other cores to better use."""
PROBLEMS, CANNOT_RUN = 1, 2  # exit statuses; 0 is done


class Verbs(click.Group):
    """Commands found in this folder, each imported only when it is named or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name for m in pkgutil.iter_modules(__path__) if m.name[0] != "_")

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"{__name__}.{cmd_name}").COMMAND
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes each verb with the first line of its file: none is imported for that."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, told(name)) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> object:
        """What the command returns; 0 when who reads its output has read enough."""
        from firsthand.shell.waste import SELDOM

        gc.set_threshold(*SELDOM)
        try:
            found = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        return found


def told(verb: str) -> str:
    """What a verb does, as the first line of its file says behind the verb's name."""
    source = pkgutil.get_data(__name__, f"{verb}.py")
    assert source is not None
    line = source.decode("utf-8").partition("\n")[0].strip('".')
    what = line.partition("`: ")[2]
    return what[:1].upper() + what[1:] + "."


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="firsthand")
def verbs() -> None:
    """Who says so, and how do they know?

    firsthand turns a folder of reports into an allegation ledger: every statement with the words
    that prove it, the chain of people it came through, and how many independent origins stand
    behind a claim. It works offline, in one file, and calls nothing true.

    Start with:  firsthand demo   or   firsthand run FOLDER
    """


def main() -> None:
    """Runs one command. Exit status: 0 done, 1 done with problems, 2 could not run."""
    for library in MATRIX_LIBRARIES:
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    try:
        status = verbs.main(standalone_mode=False)  # what a verb gives `ctx.exit`, else None
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(CANNOT_RUN)
    except FirsthandError as wrong:
        click.echo(f"firsthand: {wrong}", err=True)
        sys.exit(CANNOT_RUN)
    except (KeyboardInterrupt, click.Abort):
        click.echo("firsthand: stopped; what was added is kept, run it again to go on", err=True)
        sys.exit(CANNOT_RUN)
    sys.exit(status if isinstance(status, int) else 0)
