"""Values: the classes of `dataclasses`, quick to define and without that library.

`dataclasses` loads `inspect` and what that needs, searches every annotation for its own words, and writes six methods a
class as text that it compiles: of a deck made in half a second it took a tenth. Here the methods are closures over the fields,
and `__init__` is code compiled once for all classes of as many fields, given their names (`CodeType.replace`). The
library's own functions still hold for values: what they ask a class for is made when they do.

Not known here: `kw_only`, `order`, `InitVar`, `ClassVar`, a parent with fields.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from types import FunctionType, MemberDescriptorType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

Class = TypeVar("Class", bound=type)
Methods = dict[str, Any]

_UNSET = object()
"""An argument not given, whose default is made anew for each value."""
_OURS = "__value_fields__"
"""Where a class keeps its fields."""

if TYPE_CHECKING:  # to the types they are those everybody knows
    from collections.abc import Callable, Mapping, Sequence
    from dataclasses import MISSING as MISSING  # noqa: PLC0414  # exported
    from dataclasses import Field as Field  # noqa: PLC0414  # the same
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  # the same
    from dataclasses import field as field  # noqa: PLC0414  # the same
    from dataclasses import fields as fields  # noqa: PLC0414  # the same
    from dataclasses import is_dataclass as is_dataclass  # noqa: PLC0414  # the same
    from dataclasses import replace as replace  # noqa: PLC0414  # the same
    from types import CodeType

    Fields = Sequence[Field[Any]]

else:
    MISSING = object()

    class Field:
        """What is known of a field, by the names `dataclasses.Field` has for it."""

        __slots__ = ("compare", "default", "default_factory", "init", "name", "repr")

        def __init__(self, **known: object) -> None:
            for name, told in known.items():
                setattr(self, name, told)

    def field(
        *,
        default: object = MISSING,
        default_factory: object = MISSING,
        init: bool = True,
        repr: bool = True,  # noqa: A002  # the library's name
        compare: bool = True,
    ) -> Field:
        """Return what a class says of a field beside its type."""
        return Field(default=default, default_factory=default_factory, init=init, repr=repr, compare=compare)

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[Class], Class]:
        """Return what makes a class hold its fields, as `dataclasses.dataclass` does. What a class defines itself stays."""

        def made(cls: Class) -> Class:
            own = dict(vars(cls))
            found = tuple(_field(own, name) for name in own.get("__annotations__", ()))
            bare = _slotted(cls, own, found) if slots else _with_defaults(cls, found)
            methods = {"__init__": _init(bare, found), "__repr__": _repr}
            methods |= _compared(found, frozen=frozen) if eq else {}
            methods |= _frozen(found) if frozen else {}
            methods |= {"__match_args__": tuple(field.name for field in found if field.init)}
            for name, method in methods.items():
                if name not in own:
                    setattr(bare, name, method)
            setattr(bare, _OURS, found)
            bare.__dataclass_fields__ = _Stock()
            return bare

        return made

    def fields(value: object) -> tuple[Field, ...]:
        """Return the fields of a value or of its class."""
        return getattr(value, _OURS)

    def is_dataclass(value: object) -> bool:
        """Return whether something is a value, or the class of one."""
        return hasattr(value, _OURS)

    def replace(value: object, /, **changes: object) -> object:
        """Return a value with other contents in the fields named."""
        cls = value.__class__
        for name in cls.__match_args__:
            if name not in changes:
                changes[name] = getattr(value, name)
        return cls(**changes)


def asdict(value: object) -> dict[str, Any]:
    """Return what a value's fields hold, by their names, and what the values in them hold likewise."""
    told = {field.name: getattr(value, field.name) for field in getattr(value, _OURS)}
    return {name: asdict(one) if hasattr(one, _OURS) else one for name, one in told.items()}


class _Stock:
    """What `dataclasses` asks a class for: its fields as that library has them, made when it does."""

    def __get__(self, value: object, cls: type) -> Mapping[str, Any]:
        import dataclasses  # noqa: PLC0415  # only where something else has loaded it

        told = [(field.name, cls.__annotations__[field.name], _stock_field(field)) for field in getattr(cls, _OURS)]
        made: Any = dataclasses.make_dataclass(cls.__name__, told)
        stock: Mapping[str, Any] = made.__dataclass_fields__
        setattr(cls, "__dataclass_fields__", stock)  # noqa: B010  # asked for again and again
        return stock


def _stock_field(field: Field[Any]) -> Any:  # noqa: ANN401  # what the library takes
    import dataclasses  # noqa: PLC0415  # the same

    known: Methods = {"init": field.init, "repr": field.repr, "compare": field.compare}
    known |= {name: told for name in ("default", "default_factory") if (told := getattr(field, name)) is not MISSING}
    return dataclasses.field(**known)


def _field(own: Mapping[str, Any], name: str) -> Field[Any]:
    """Return a field as its class says. Raises TypeError for what would stand for all values, or is another's `field`."""
    given = own.get(name, MISSING)
    made: Field[Any] = given if isinstance(given, Field) else field(default=given)
    if made.default.__class__.__hash__ is None or made.default.__class__.__module__ == "dataclasses":
        raise TypeError(f"{name}: say it with `field` of this module")
    made.name = name
    return made


def _slotted(cls: Class, own: Mapping[str, Any], found: Fields) -> Class:
    """Return the class anew, with a slot for each field."""
    names = tuple(field.name for field in found)
    parts = {name: told for name, told in own.items() if name not in {*names, "__dict__", "__weakref__"}}
    made: Class = type(cls)(cls.__name__, cls.__bases__, parts | {"__slots__": names, "__qualname__": cls.__qualname__})
    return made


def _with_defaults(cls: Class, found: Fields) -> Class:
    """Return the class with its fields' defaults where `field` stood for them."""
    for one in found:
        if one.default is not MISSING:
            setattr(cls, one.name, one.default)
        elif one.name in vars(cls):
            delattr(cls, one.name)
    return cls


def _init(cls: type, fields: Fields) -> FunctionType:
    """Return `__init__`, its arguments and defaults the fields'."""
    given = [field for field in fields if field.init]
    made = tuple(at for at, field in enumerate(given) if field.default_factory is not MISSING)
    known: Methods = {f"set{at}": _setter(cls, field.name) for at, field in enumerate(given)}
    known |= {f"make{at}": given[at].default_factory for at in made} | {"_UNSET": _UNSET}
    code = _template(len(given), made, checked=hasattr(cls, "__post_init__")).replace(
        co_varnames=("self", *(field.name for field in given)), co_qualname=f"{cls.__qualname__}.__init__"
    )
    defaults = tuple(
        _UNSET if at in made else field.default
        for at, field in enumerate(given)
        if at in made or field.default is not MISSING
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


def _compared(fields: Fields, *, frozen: bool) -> Methods:
    names = [field.name for field in fields if field.compare]
    told: Callable[[object], object] = attrgetter(*names) if names else type

    def equal(self: object, other: object) -> bool:
        return told(self) == told(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": equal, "__hash__": (lambda self: hash(told(self))) if frozen else None}


def _frozen(fields: Fields) -> Methods:
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
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415  # nothing of it is needed before this

    raise FrozenInstanceError(f"{type(self).__qualname__}.{name} cannot be changed")
