"""What analysts do with readings: lay sides side by side, follow phrases, see who met whom, ask why.

Functions on readouts, built on the public models alone; no text is read anew.
"""

from readoutkit.analysis.changes import Changes, diff_previous
from readoutkit.analysis.comparing import compare
from readoutkit.analysis.comparison import CAUTION, Comparison
from readoutkit.analysis.explaining import Explanation, explain
from readoutkit.analysis.matching import Group, match
from readoutkit.analysis.network import Network, call_network
from readoutkit.analysis.phrases import Phrase, phrases

__all__ = [
    "CAUTION",
    "Changes",
    "Comparison",
    "Explanation",
    "Group",
    "Network",
    "Phrase",
    "call_network",
    "compare",
    "diff_previous",
    "explain",
    "match",
    "phrases",
]
