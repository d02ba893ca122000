"""Draws the shipped templates: shared parts, and one module for each brand."""

from __future__ import annotations
