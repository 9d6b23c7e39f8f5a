"""Greece, Ministry of Foreign Affairs.

Titles close with place and date in brackets, `(New York, 24.09.2031)`; below them weekday and date of publication.
Afterwards `Mr.` or `Ms.` and the surname; only reprints of its pages were to be had.

https://africanewswire.za.com/minister-of-foreign-affairs-nikos-dendias-to-meet-with-australian-foreign-minister-marise-payne-athens-08-12-2021
https://africanewswire.za.com/minister-of-foreign-affairs-nikos-dendias-statements-following-his-meeting-with-his-cypriot-counterpart-ioannis-kasoulides-athens-07-11-2022

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Minister of Foreign Affairs Ada Roe meets with her Ruritanian counterpart Jan Doe (Athens, 03.05.2031)"
>>> known.recognize(text).ministry
Ministry('gr-mfa', 'Ministry of Foreign Affairs of the Hellenic Republic')
>>> known.recognize("Jan Doe met the Minister of Foreign Affairs of the Hellenic Republic, Ada Roe.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

_OWN = (
    "[Minister of Foreign Affairs|Foreign Minister|Deputy Minister of Foreign Affairs|Deputy Foreign Minister|"
    "Alternate Minister of Foreign Affairs]"
)
_STATES = "[Statements by|Statement by|Joint statements by|Interview of|Readout of]"

MINISTRY = Ministry(
    id="gr-mfa",
    name="Ministry of Foreign Affairs of the Hellenic Republic",
    names=(*foreign_ministry_names("Greek", "Greece"), "Hellenic Ministry of Foreign Affairs"),
    country="GR",
    hosts=("mfa.gr",),
    signs=(
        Sign(f"^{_OWN} {{name}}[| |,|'s|'] {{long}}({{place}}, {{number}}.{{number}}.{{year}})", 4, "title"),
        Sign(f"^{_STATES} {{long}}({{place}}, {{number}}.{{number}}.{{year}})", 3, "title"),
        Sign("[the Hellenic Republic|Hellenic Ministry of Foreign Affairs]", 0.5, "head"),
        Sign("[Greece's|the Greek side|Greek-{country} relations]", 0.5),
        *minister_leads("Greek", "Greece"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Greek Foreign Minister", "Foreign Minister"),
        OwnOffice("the Deputy Minister", "Deputy Minister of Foreign Affairs"),
    ),
    self_names=("Greece", "our country", "Athens"),
    furniture=("^{weekday}, {day} {month} {year}$",),
    sources=(
        (
            "https://africanewswire.za.com/minister-of-foreign-affairs-nikos-dendias-to-meet-with-australian-foreign-minister-"
            "marise-payne-athens-08-12-2021"
        ),
        "https://www.mfa.gr/en/",
    ),
)
