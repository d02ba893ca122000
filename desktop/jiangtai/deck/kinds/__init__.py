"""Slide kinds: each module turns a page of its kind into sheets, the slides it stands on."""
