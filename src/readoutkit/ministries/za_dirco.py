r"""South Africa, Department of International Relations and Cooperation, and the Presidency.

`Media Statement`, a sentence-like title; many announce (`will host`) with a block of date, time and venue.
Capital initials on Minister and State Visit; the footer's enquiries name persons who are no participants.

https://www.einpresswire.com/article/797555160/minister-ronald-lamola-holds-consultations-with-his-drc-counterpart-27-mar
https://dirco.gov.za/media-statements/page/41

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Media Statement\n\nThe Minister of International Relations and Cooperation, Ms Ada Roe, met Jan Doe."
>>> known.recognize(text).ministry
Ministry('za-dirco', 'Department of International Relations and Cooperation')
>>> text = "Jan Doe met the Minister of International Relations and Cooperation of South Africa."
>>> known.recognize(text).ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="za-dirco",
    name="Department of International Relations and Cooperation",
    names=(
        "Department of International Relations and Cooperation",
        "DIRCO",
        "South African Presidency",
        *foreign_ministry_names("South African", "South Africa"),
    ),
    country="ZA",
    hosts=("dirco.gov.za", "thepresidency.gov.za"),
    signs=(
        Sign("^[The |]Minister of International Relations and Cooperation, [Mr|Ms|Dr|Mrs]", 3, "head"),
        Sign("^[M|m][edia|EDIA] [Statement|STATEMENT]$", 1.5, "head"),
        Sign(
            "[ISSUED BY THE DEPARTMENT|Issued by: The Presidency|Issued by the Department|ISSUED BY DIRCO]", 3, "tail"
        ),
        Sign("^[|Media |Media ][Enquiries|enquiries|ENQUIRIES]:", 0.5, "tail"),
        Sign("^President {name} has [today|, today|on {weekday}|this]", 1.5, "head"),
        Sign("[Spokesperson for|Spokesperson to] the [Minister of International Relations|President]", 1.5, "tail"),
        Sign("OR Tambo Building", 3, "tail"),
        Sign("Bi-National Commission", 0.5),
        Sign("^Minister {name} [will|to|holds|hosts|recommits|concludes|meets]", 0.5, "head"),
        *minister_leads("South African", "South Africa"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister of International Relations and Cooperation"),
        OwnOffice("the President", "President"),
        OwnOffice("the Deputy Minister", "Deputy Minister of International Relations and Cooperation"),
    ),
    self_names=("South Africa", "Pretoria"),
    furniture=(
        "^Media Statement$",
        "^[|Media ]Enquiries:{long}$",
        "^Issued by: The Presidency$",
        "^ISSUED BY THE DEPARTMENT OF {long}$",
        "^[Date|Time|Venue]:{long}$",
    ),
    sources=(
        (
            "https://www.einpresswire.com/article/797555160/"
            "minister-ronald-lamola-holds-consultations-with-his-drc-counterpart-27-mar"
        ),
        "https://dirco.gov.za/media-statements/page/41",
    ),
)
