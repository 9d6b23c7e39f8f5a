"""Readouts that are made together with their true reading, for laws that compare the two.

A `Writing` grows a page and notes what each stretch of it tells; people, encounters and statements are written by
modules of their own, from the words in ``stock.toml``. What a careful reader could take in two ways is not written.
Needs the extra ``testing``.
"""

from readoutkit.testing.generation.composition import Made, readouts

__all__ = ["Made", "readouts"]
