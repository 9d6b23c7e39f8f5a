"""Who is meant: mentions become Participants, encounters Meetings, attributions Quotes.

One walk through the findings in the order of the text. First the people whom the text names are told
apart (`people`) and given their sides (`affiliations`), then encounters are put together from their
tellings (`encounters`), with day and place (`stays`), and what is no entry is dropped (`entries`). With the
meeting at hand known, offices, pronouns and collectives are resolved (`reference`). A tie resolves to
nothing and leaves a warning.
"""

from readoutkit.stages.resolve.walk import resolve

__all__ = ["resolve"]
