"""Accepting: findings a person looked at and let stand, each with a reason, kept in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.finding import Finding

Accepted = tuple[tuple[str, str], ...]
"""Keys of findings, each with its reason, as a State keeps them."""


class Sorted(NamedTuple):
    """Findings by whether a person accepted them; the accepted with their reasons."""

    open: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, str], ...]


def key(finding: Finding) -> str:
    """Return what a finding is accepted by: its code and what it is about, whatever its places are now."""
    return f"{finding.code} {finding.about}".strip()


def accept(accepted: Accepted, finding: Finding, reason: str) -> Accepted:
    """Return the accepted findings with one more; its reason is the new one where it was accepted before."""
    return (*(pair for pair in accepted if pair[0] != key(finding)), (key(finding), reason))


def reopen(accepted: Accepted, finding: Finding) -> Accepted:
    """Return the accepted findings without one."""
    return tuple(pair for pair in accepted if pair[0] != key(finding))


def sort(findings: Iterable[Finding], accepted: Accepted) -> Sorted:
    """Return the findings by whether they were accepted."""
    reasons = dict(accepted)
    found = tuple(findings)
    return Sorted(
        tuple(finding for finding in found if key(finding) not in reasons),
        tuple((finding, reasons[key(finding)]) for finding in found if key(finding) in reasons),
    )
