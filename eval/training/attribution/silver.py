"""Names that the project's parser finds in texts, as labels for the tagger to learn.

`python -m eval.training.attribution.silver CORPUS.json|TEXTS.csv … --out NAMES.json` writes a list
of `{id, text, names}`, a name being `[start, end, kind]` in code points of the text. A CSV file
gives one text a row, in its column `article_content` or `text`.
"""

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path

from firsthand.language._model import load

COLUMNS = ("article_content", "text")


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """(id, text) of each text in a file, in its order."""
    if path.suffix == ".json":
        for entry in json.loads(path.read_text(encoding="utf-8")):
            yield entry["id"], entry["text"]
        return
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            yield f"{path.stem}-{number}", next(row[name] for name in COLUMNS if name in row)


def main() -> None:
    """Parse every line of the files by itself, as the pipeline parses paragraphs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    reader = load()
    keep = {"tok2vec", "ner"}
    unused = [name for name in reader.pipe_names if name not in keep]
    made = []
    with reader.select_pipes(disable=unused):
        for name, text in (one for path in given.files for one in texts(path)):
            starts, lines, at = [], text.split("\n"), 0
            for line in lines:
                starts.append(at)
                at += len(line) + 1
            names = [
                [start + found.start_char, start + found.end_char, found.label_]
                for start, parsed in zip(starts, reader.pipe(lines), strict=True)
                for found in parsed.ents
            ]
            made.append({"id": name, "text": text, "names": names})
    given.out.write_text(json.dumps(made) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
