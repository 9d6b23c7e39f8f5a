"""Two or more readouts side by side."""
from readoutkit.analysis.comparing import compare
from readoutkit.analysis.matching import match
__all__ = ["compare", "match"]
