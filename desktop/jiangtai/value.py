"""Values: the classes of `dataclasses`, quick to define.

`dataclasses.dataclass` writes six methods a class as text and compiles them, a millisecond each time the program
starts; this program has some two hundred classes. Here fields, slots and matching are still its work, so `replace`,
`fields` and `asdict` hold; the methods are closures over the fields, and `__init__` is code compiled once for all
classes of as many fields, given their names (`CodeType.replace`).

Not known here: `kw_only`, `order`, `InitVar`, a parent with fields.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from operator import attrgetter
from types import FunctionType, MemberDescriptorType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:  # to the types it is the one everybody knows
    from collections.abc import Callable, Sequence
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  # exported
    from types import CodeType

Class = TypeVar("Class", bound=type)
Field = dataclasses.Field[Any]
Methods = dict[str, Any]

_UNSET = object()
"""An argument not given, whose default is made anew for each value."""


if not TYPE_CHECKING:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[Class], Class]:
        """Return what makes a class hold its fields, as `dataclasses.dataclass` does. What a class defines itself stays."""

        def made(cls: Class) -> Class:
            own = set(vars(cls))
            bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            fields = dataclasses.fields(bare)
            methods = {"__init__": _init(bare, fields), "__repr__": _repr}
            methods |= _compared(fields, frozen=frozen) if eq else {}
            methods |= _frozen(fields) if frozen else {}
            for name, method in methods.items():
                if name not in own:
                    setattr(bare, name, method)
            return bare

        return made


def _init(cls: type, fields: Sequence[Field]) -> FunctionType:
    """Return `__init__`, its arguments and defaults the fields'."""
    given = [field for field in fields if field.init]
    made = tuple(at for at, field in enumerate(given) if field.default_factory is not dataclasses.MISSING)
    known: Methods = {f"set{at}": _setter(cls, field.name) for at, field in enumerate(given)}
    known |= {f"make{at}": given[at].default_factory for at in made} | {"_UNSET": _UNSET}
    code = _template(len(given), made, checked=hasattr(cls, "__post_init__")).replace(
        co_varnames=("self", *(field.name for field in given)), co_qualname=f"{cls.__qualname__}.__init__"
    )
    defaults = tuple(
        _UNSET if at in made else field.default
        for at, field in enumerate(given)
        if at in made or field.default is not dataclasses.MISSING
    )
    return FunctionType(code, known, "__init__", defaults)


@cache
def _template(count: int, made: tuple[int, ...], *, checked: bool) -> CodeType:
    """Return the code of an `__init__` that sets `count` fields; the defaults of those in `made` are made anew."""
    values = (f"make{at}() if a{at} is _UNSET else a{at}" if at in made else f"a{at}" for at in range(count))
    lines = [f"    set{at}(self, {value})" for at, value in enumerate(values)]
    lines += ["    self.__post_init__()"] if checked else []
    known: Methods = {}
    arguments = ", ".join(("self", *(f"a{at}" for at in range(count))))
    exec(f"def __init__({arguments}):\n" + "\n".join(lines or ["    pass"]), known)  # noqa: S102  # words of this module only
    code: CodeType = known["__init__"].__code__
    return code


def _setter(cls: type, name: str) -> Callable[[object, object], None]:
    """Return what sets a field, frozen or not: the slot itself, where there is one."""
    slot: Any = vars(cls).get(name)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda self, value: object.__setattr__(self, name, value)


def _compared(fields: Sequence[Field], *, frozen: bool) -> Methods:
    names = [field.name for field in fields if field.compare]
    told: Callable[[object], object] = attrgetter(*names) if names else type

    def equal(self: object, other: object) -> bool:
        return told(self) == told(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": equal, "__hash__": (lambda self: hash(told(self))) if frozen else None}


def _frozen(fields: Sequence[Field]) -> Methods:
    """Return what refuses a change, and what `copy` and `pickle` need in spite of it."""
    names = [field.name for field in fields]

    def restore(self: object, state: Sequence[object]) -> None:
        for name, given in zip(names, state, strict=True):
            object.__setattr__(self, name, given)

    return {
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": lambda self: [getattr(self, name) for name in names],
        "__setstate__": restore,
    }


def _repr(self: Any) -> str:  # noqa: ANN401  # any value
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"{type(self).__qualname__}.{name} cannot be changed")
