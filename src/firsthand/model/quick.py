"""Records that are quickly imported and quickly made.

`dataclass` is that of the standard library, frozen and with slots, but for two things. Its methods
are written when one of them is first called: a command that lists claims imports sixty kinds of
records, makes ten, and writing the methods of the others would take a third of its time. And where
the `__init__` of a frozen dataclass sets each field by a call, since the record refuses to be
changed, here a record is made as one of a twin class with the same slots that does not refuse,
which takes a quarter of the time: a text of 1,000 words gives ten thousand records.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, FrozenInstanceError, fields
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "replace"]

ORDER = MappingProxyType({"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="})
EQUAL = ("__eq__", "__hash__")
WRITTEN = ("__new__", "__repr__", "__replace__")  # the last as Python 3.13 has it

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(
        *, frozen: bool, slots: bool, eq: bool = True, order: bool = False
    ) -> Callable[[type], type]:
        """What makes a class a record; there are none but frozen ones with slots."""
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots")
        return partial(_made, written=(*WRITTEN, *(EQUAL if eq else ()), *(ORDER if order else ())))

    def replace(record: Any, /, **changes: Any) -> Any:
        """The record with other values in some fields, in a third of the time of dataclasses'.

        Raises AttributeError for what is no field of it.
        """
        return record.__replace__(**changes)


def _made(kind: type, written: Sequence[str]) -> type:
    """The record, its methods unwritten.

    Raises TypeError for one whose fields are made by a function or by name alone, or not compared.
    """
    wanted = [name for name in written if name not in vars(kind)]
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    if any(map(_is_unknown, fields(made))):
        raise TypeError(f"{made.__name__} has a field that cannot be made quickly")
    for name in wanted:
        setattr(made, name, _unwritten(made, name, wanted))
    made.__setattr__, made.__delattr__ = _refused("assign to"), _refused("delete")
    made.__reduce__ = _reduced(made)
    made.__dataclass_params__.frozen = True
    return made  # type: ignore[no-any-return]  # the class that dataclasses made of `kind`


def _is_unknown(field: dataclasses.Field[Any]) -> bool:
    plain = field.init and field.repr and field.compare and field.hash is None
    return field.default_factory is not MISSING or field.kw_only is True or not plain


def _unwritten(made: Any, name: str, wanted: list[str]) -> Callable[..., Any]:
    """A method that writes all methods of its class, then does what it is called for."""

    def first(self: Any, *given: Any, **named: Any) -> Any:
        _write(made, wanted)
        return getattr(made, name)(self, *given, **named)

    first.__name__, first.__qualname__ = name, f"{made.__qualname__}.{name}"
    return first


def _write(made: Any, wanted: list[str]) -> None:
    """Gives the class its methods, all written at once."""
    names = [field.name for field in fields(made)]
    known: dict[str, Any] = {f"_{field.name}": field.default for field in fields(made)}
    twin = type(f"_{made.__name__}", (), {"__slots__": tuple(names)})
    known.update(_record=made, _twin=twin, _set=setattr)
    lines = [*_new(made), *_replaced(made), *_compared(names), *_shown(names)]
    exec("\n".join(lines), known)  # as dataclasses do
    for name in wanted:
        method = known[name]
        method.__qualname__, method.__module__ = f"{made.__qualname__}.{name}", made.__module__
        setattr(made, name, method)


def _new(made: Any) -> Iterator[str]:
    """The lines of `__new__`."""
    given = [
        field.name if field.default is MISSING else f"{field.name}=_{field.name}"
        for field in fields(made)
    ]
    yield f"def __new__({', '.join(['cls', *given])}):"
    yield " self = _twin()"
    for field in fields(made):
        yield f" self.{field.name} = {field.name}"
    yield " self.__class__ = _record"
    if hasattr(made, "__post_init__"):
        yield " self.__post_init__()"
    yield " return self"


def _replaced(made: Any) -> Iterator[str]:
    """The lines of what gives the record with other values in some fields."""
    yield "def __replace__(self, /, **changes):"
    yield " other = _twin()"
    for field in fields(made):
        yield f" other.{field.name} = self.{field.name}"
    yield " for name, value in changes.items(): _set(other, name, value)"
    yield " other.__class__ = _record"
    if hasattr(made, "__post_init__"):
        yield " other.__post_init__()"
    yield " return other"


def _compared(names: list[str]) -> Iterator[str]:
    """The lines of what compares two records of one kind by their fields in order."""
    mine, others = (f"({''.join(f'{one}.{name},' for name in names)})" for one in ("self", "other"))
    yield f"def __hash__(self): return hash({mine})"
    for method, sign in {"__eq__": "==", **ORDER}.items():
        yield f"def {method}(self, other):"
        yield f" if other.__class__ is self.__class__: return {mine} {sign} {others}"
        yield " return NotImplemented"


def _shown(names: list[str]) -> Iterator[str]:
    """The lines of `__repr__`."""
    told = ", ".join(f"{name}={{self.{name}!r}}" for name in names)
    yield f"def __repr__(self): return f'{{self.__class__.__qualname__}}({told})'"


def _refused(what: str) -> Callable[..., None]:
    def refuse(self: Any, name: str, *value: Any) -> None:
        raise FrozenInstanceError(f"cannot {what} field {name!r}")

    return refuse


def _reduced(made: Any) -> Callable[[Any], tuple[Any, tuple[Any, ...]]]:
    """What is pickled of a record: its class, and what it was made of."""
    names = [field.name for field in fields(made)]
    several = len(names) > 1
    values: Callable[[Any], Any] = attrgetter(*names) if several else partial(_few, names)
    return lambda self: (made, values(self))


def _few(names: list[str], record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)
