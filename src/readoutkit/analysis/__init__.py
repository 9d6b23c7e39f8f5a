"""What analysts do with readings: lay two sides of one encounter side by side, and find which belong together.

Functions on readouts, built on the public models alone; no text is read anew.
"""

from readoutkit.analysis.comparing import compare
from readoutkit.analysis.comparison import CAUTION, Comparison
from readoutkit.analysis.matching import Group, match

__all__ = ["CAUTION", "Comparison", "Group", "compare", "match"]
