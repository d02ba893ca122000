"""The guard: what the bench measured beside what was promised, as ratios where it can be, so that any machine may judge."""

from __future__ import annotations

from typing import NamedTuple


class Promise(NamedTuple):
    """A figure that is not to be passed; `source` says which of ours it is made of."""

    name: str
    measured: float
    most: float


def figures(
    whole: dict[str, tuple[float, float]], stages: dict[str, float], windows: dict[str, float], each: dict[str, float]
) -> list[Promise]:
    """Return what is promised.

    `whole`: seconds of processor time and peak megabytes by program; `stages`: milliseconds; `windows`: milliseconds, the
    longest gap of each flow among them; `each`: what one character or slide takes, by kind and size.
    """
    plain, bare = whole["plain"][0], whole["nothing"][0]
    return [
        Promise("build of the sample, × plain script", whole["build"][0] / plain, 2.0),
        Promise("build of the sample, peak MB", whole["build"][1], 90),
        Promise("--help over bare Python, × bare Python", whole["help"][0] / bare, 4.0),
        Promise("a character of 1 000 000 read, × of 100 000", each["read 1000000"] / each["read 100000"], 1.05),
        Promise("a slide of 1 000, × of 100", each["slides 1000"] / each["slides 100"], 1.2),
        Promise("edit to paint, 95th percentile, ms", stages["edit to paint, 95th percentile"], 16),
        Promise("longest gap of any flow, ms", max(windows.values()), 100),
    ]


def show(promises: list[Promise]) -> bool:
    """Print them, and return whether all are kept."""
    print(f"\n{'promise':44} {'measured':>9} {'at most':>9}")
    for name, measured, most in promises:
        print(f"{name:44} {measured:9.2f} {most:9.2f}{'' if measured <= most else '  passed'}")
    return all(measured <= most for _, measured, most in promises)
