"""Organization of Islamic Cooperation, General Secretariat.

The full date stands in the sentence, between verb and object; several visitors in one sentence with `respectively`.
The host may be the other side; the hyphen of `Secretary-General` comes and goes.

https://www.urdupoint.com/en/world/oic-secretary-general-meets-foreign-minister-1175934.html
https://www.urdupoint.com/en/world/secretary-general-receives-jordanian-consul-g-1428471.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("OIC Secretary General Receives Foreign Minister of Ruritania").ministry
Ministry('oic', 'Organization of Islamic Cooperation')
>>> known.recognize("Jan Doe met the Secretary General of the Organization of Islamic Cooperation.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_DOES = "[Receives|Meets|Holds|Visits|Participates|Discusses|Attends|Welcomes|Speaks|Condemns]"
_OIC = "[Organization|Organisation] of Islamic Cooperation"

MINISTRY = Ministry(
    id="oic",
    name="Organization of Islamic Cooperation",
    names=("OIC General Secretariat", "General Secretariat of the Organization of Islamic Cooperation"),
    organization="Organization of Islamic Cooperation",
    hosts=("oic-oci.org",),
    signs=(
        Sign(f"^OIC [Secretary General|Secretary-General] {_DOES}", 3, "title"),
        Sign(f"^[Secretary General|Secretary-General] {_DOES}", 1.5, "title"),
        Sign(
            f"^{{dateline}}[|{{some}} ]The [Secretary General|Secretary-General] of the {_OIC} (OIC), {{some}}",
            3,
            "head",
        ),
        Sign(f"^The [Secretary General|Secretary-General] of the {_OIC}", 2.5, "head"),
        Sign(f"the [Secretary General|Secretary-General] of the {_OIC} (OIC), [H.E.|His Excellency|Mr.]", 2, "head"),
        Sign("General Secretariat in Jeddah", 2, "head"),
        Sign("[the OIC Charter|joint Islamic action]", 0.5),
        Sign("^Jeddah - ", 1, "head"),
    ),
    own_offices=(
        OwnOffice("the Secretary General", "Secretary General"),
        OwnOffice("the Secretary-General", "Secretary-General"),
        OwnOffice("the OIC Secretary General", "Secretary General"),
    ),
    self_names=("the OIC", "the Organization", "the General Secretariat"),
    furniture=("^Date: {number}/{number}/{year}$", "^Jeddah - {day} {month} {year}:"),
    sources=(
        "https://www.urdupoint.com/en/world/oic-secretary-general-meets-foreign-minister-1175934.html",
        "https://www.urdupoint.com/en/world/oic-secretary-general-meets-with-a-number-of-773968.html",
        "https://saudiarabiaonlinenews.com/oic-secretary-general-receives-phone-call-from-iranian-foreign-minister/",
    ),
)
