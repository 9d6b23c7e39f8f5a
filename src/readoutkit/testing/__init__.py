"""For the tests of readoutkit and of ministries that others write.

`check_ministry` needs nothing more; `readoutkit.testing.strategies` needs the extra ``testing``.
"""

from readoutkit.testing.kit import check_ministry, common_texts
from readoutkit.testing.report import Advice, Example, Report

__all__ = ["Advice", "Example", "Report", "check_ministry", "common_texts"]
