"""Who is meant: mentions become Participants, encounters Meetings, attributions Quotes.

One walk through the findings in the order of the text. First the people whom the text names are told
apart (`people`), then encounters are put together from their tellings (`encounters`), and with the
meeting at hand known, offices, pronouns and collectives are resolved (`reference`). A tie resolves to
nothing and leaves a warning.
"""

from readoutkit.stages.resolve.walk import resolve

__all__ = ["resolve"]
