"""How texts spread: original reports of one story, and what others make of them."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from eval.echo.world import (
    ENGLISH,
    Edge,
    How,
    Informant,
    Kind,
    Line,
    Matter,
    Text,
    World,
    filler,
    frames,
    matter,
    names,
)

ROOTS = 2  # original reports of one story, each in a wording of its own; the third is kept
HALF = 0.5
PARAPHRASES = 2  # of one story: each in words of its own
CHILDREN = (2, 7)  # articles made from the reports of one story
KEEPS = 0.6  # sentences that a rewrite leaves as they are
DROPS = 0.3  # attributions that a copy drops
WITHHOLDS = 0.1  # original reports that are not in the case
CIRCLES = 0.35  # stories with a circle of citations
UNCITED = 0.05  # paraphrases that drop the attribution and name nobody: nothing gives them away
RISES = 0.3  # stories with a toll that rises
HOWS = (
    (How.REPRINT, 22),
    (How.CUT, 16),
    (How.REWRITE, 20),
    (How.PARAPHRASE, 16),
    (How.TRANSLATION, 14),
    (How.COMMENTARY, 12),
)
LANGUAGES = (("fr", "french"), ("es", "spanish"))


def spread(seed: int, stories: int) -> World:
    """A world of `stories` stories; the same for the same seed."""
    world = World()
    for number in range(stories):
        Story(world, Random(f"{seed}-{number}"), f"s{seed}x{number}").tell()
    return world


class Story:
    """One story: its claims, its informants, and how they travel."""

    def __init__(self, world: World, random: Random, id_: str) -> None:
        self.world, self.random, self.id = world, random, id_
        self.day = random.randrange(0, 2000)
        self.outlets = random.sample(names()["outlets"], len(names()["outlets"]))
        self.bodies = random.sample(names()["bodies"], len(names()["bodies"]))
        self.persons = random.sample(names()["persons"], len(names()["persons"]))
        self.unnamed = 0
        self.made = self.paraphrases = 0

    def tell(self) -> None:
        """Adds the story's articles to the world."""
        random = self.random
        chosen = random.sample(list(frames()["frame"]), random.randint(3, 5))
        told = [matter(f"{self.id}m{i}", frame, random) for i, frame in enumerate(chosen)]
        if random.random() < RISES:
            told.append(matter(f"{self.id}rise", chosen[0], random, told[0].slots))
        roots = [self._root(told, wording) for wording in range(random.randint(1, ROOTS))]
        for root in roots:
            if random.random() < WITHHOLDS and len(roots) > 1:
                self.world.withheld.add(root.id)
        pool = list(roots)
        for _ in range(random.randint(*CHILDREN)):
            parent = random.choice(pool)
            hows, weights = zip(*HOWS, strict=True)
            child = self._child(parent, random.choices(hows, weights)[0])
            pool.append(child)
        if random.random() < CIRCLES:
            self._circle(random.choice(list(frames()["frame"])))

    def _new(
        self, outlet: str, language: str, day: int, lines: list[Line], credit: str | None = None
    ) -> Text:
        text = Text(f"{self.id}a{self.made}", outlet, language, day, tuple(lines), credit)
        self.made += 1
        self.world.texts.append(text)
        return text

    def _informant(self, outlet: str) -> Informant:
        random = self.random
        kind = random.choices(
            (Kind.BODY, Kind.PERSON, Kind.UNNAMED, Kind.OUTLET), (40, 25, 20, 15)
        )[0]
        if kind is Kind.UNNAMED:
            place = random.randrange(len(names()["unnamed"]))
            forms = {"en": "unnamed", "fr": "unnamed_fr", "es": "unnamed_es"}
            said = {code: names()[key][place] for code, key in forms.items()}
            self.unnamed += 1
            return Informant(f"{self.id}-unnamed-{self.unnamed}", kind, said)
        if kind is Kind.OUTLET:
            return Informant(f"outlet-{outlet}", kind, {})
        chosen = random.choice((self.bodies if kind is Kind.BODY else self.persons)[:4])
        name = f"the {chosen}" if kind is Kind.BODY else chosen
        return Informant(chosen, kind, {"en": name, "fr": chosen, "es": chosen})

    def _root(self, told: list[Matter], wording: int) -> Text:
        """An original report of some claims, each by an informant of its own choosing."""
        random = self.random
        outlet = self.outlets.pop()
        lines: list[Line] = []
        for each in random.sample(told, random.randint(2, len(told))):
            who = self._informant(outlet)
            named = None if who.kind is Kind.OUTLET else who
            style = random.randrange(4)
            lines.append(Line(each, wording, frozenset({who.id}), named, None, style))
            if random.random() < HALF:
                lines.append(filler(random))
        return self._new(outlet, ENGLISH, self.day + random.randrange(3), lines)

    def _child(self, parent: Text, how: How) -> Text:
        """An article made from `parent`; what is not in English is only reprinted."""
        random = self.random
        self.paraphrases += how is How.PARAPHRASE
        if how is How.PARAPHRASE and self.paraphrases > PARAPHRASES:  # no wording is left
            how = How.REWRITE
        if parent.language != ENGLISH:
            how = How.REPRINT
        language, outlet = parent.language, self._outlet(parent.language)
        lines, credit = list(parent.lines), None
        match how:
            case How.REPRINT | How.CUT:
                if how is How.CUT:
                    lines = lines[: max(2, len(lines) * 2 // 3)]
                lines = [self._dropped(line) for line in lines]
                credit = parent.outlet if random.random() < HALF else None
            case How.REWRITE:
                lines = [
                    line if random.random() < KEEPS else self._reworded(line) for line in lines
                ]
                lines = [self._dropped(line) for line in lines]
                random.shuffle(lines)
            case How.PARAPHRASE:
                bare = random.random() < UNCITED
                lines = [self._retold(line, parent, bare=bare) for line in lines]
            case How.TRANSLATION:
                language, kind = random.choice(LANGUAGES)
                outlet = random.choice(names()[kind])
                lines = [replace(line, variant=0, style=0) for line in lines]
            case _:
                lines = self._comment(parent)
        child = self._new(outlet, language, parent.day + random.randrange(1, 3), lines, credit)
        self.world.edges.append(Edge(child.id, parent.id, how))
        return child

    def _outlet(self, language: str) -> str:
        kinds = dict(LANGUAGES)
        if language in kinds:
            return self.random.choice(names()[kinds[language]])
        return self.outlets.pop() if self.outlets else self.random.choice(names()["outlets"])

    def _dropped(self, line: Line) -> Line:
        """The line, its attribution lost at times."""
        lost = self.random.random() < DROPS
        return replace(line, named=None, cites=None) if lost else line

    def _reworded(self, line: Line) -> Line:
        if not line.origins:
            return line
        return replace(line, turned=True, style=self.random.randrange(4))

    def _retold(self, line: Line, parent: Text, *, bare: bool) -> Line:
        """The line in other words, given to its informant or to the parent's outlet."""
        if not line.origins:
            return replace(line, variant=1 - line.variant)
        told = replace(self._reworded(line), variant=ROOTS, turned=self.paraphrases > 1)
        if line.named is not None and self.random.random() < 1 - DROPS:
            return told
        return replace(told, named=None, cites=None if bare else parent.outlet)

    def _comment(self, parent: Text) -> list[Line]:
        """One or two claims quoted from the parent with its name, between other sentences."""
        claims = [line for line in parent.lines if line.origins]
        kept = self.random.sample(claims, min(len(claims), self.random.randint(1, 2)))
        lines = [filler(self.random)]
        for line in kept:
            lines += [replace(line, named=None, cites=parent.outlet), filler(self.random)]
        return lines

    def _circle(self, frame: dict[str, object]) -> None:
        """Two or three articles that tell one claim, each on the word of the next."""
        random = self.random
        size = random.randint(2, 3)
        if len(self.outlets) < size:
            return
        outlets = [self.outlets.pop() for _ in range(size)]
        told = matter(f"{self.id}circle", frame, random)
        other = matter(f"{self.id}circle2", random.choice(list(frames()["frame"])), random)
        if told.wordings == other.wordings:
            return
        origin = frozenset({f"{self.id}-circle"})
        texts = []
        for place, outlet in enumerate(outlets):
            cited = outlets[(place + 1) % size]
            lines = [
                Line(
                    each,
                    (place + random.randrange(2)) % 3,
                    origin,
                    None,
                    cited,
                    random.randrange(4),
                )
                for each in (told, other)
            ]
            texts.append(self._new(outlet, ENGLISH, self.day + 1, [*lines, filler(random)]))
        for place, text in enumerate(texts):
            self.world.edges.append(Edge(text.id, texts[(place + 1) % size].id, How.CITATION))
        self.world.circles.append(frozenset(text.id for text in texts))
