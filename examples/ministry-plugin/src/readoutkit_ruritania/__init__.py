"""Ruritania's Ministry of Foreign Affairs, which writes of its Chancellor and of parleys.

https://mfa.example/readouts/1
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names

PARLEY = {
    "id": "parley",
    "forms": "parley parleys parleyed parleying parleyed",
    "tail": "with",
    "frame": "person",
    "kind": "meeting",
    "example": "Chancellor Ada Roe parleyed with Foreign Minister Jan Doe of France.",
}

MINISTRY = Ministry(
    id="rt-mfa",
    name="Ministry of Foreign Affairs of Ruritania",
    names=foreign_ministry_names("Ruritanian", "Ruritania"),
    country="RT",
    hosts=("mfa.example",),
    signs=(Sign("^Castle Street Press Office$", 4, "head"), Sign("Strelsau, {day} {month} {year}", 1, "head")),
    own_offices=(OwnOffice("the Chancellor", "Chancellor"),),
    encounters=(PARLEY,),
    sources=("https://mfa.example/readouts/1",),
)
