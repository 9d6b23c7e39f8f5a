r"""Japan, Ministry of Foreign Affairs.

Clock time and duration in the opener, `The overview of the talk is as follows.`, then numbered paragraphs.
`Minister {Surname}` for both sides; the own side's family name in capitals since about 2019.

https://www.mofa.go.jp/press/release/pressite_000001_00813.html
https://www.mofa.go.jp/press/release/press4e_002421.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Japan-Ruritania Foreign Ministers’ Telephone Talk\n\nThe overview of the talk is as follows."
>>> known.recognize(text).ministry
Ministry('jp-mofa', 'Ministry of Foreign Affairs of Japan')
>>> text = "Jan Doe held a telephone talk with Ms. ROE Ada, Minister for Foreign Affairs of Japan."
>>> known.recognize(text).ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_MEETING = (
    "[Foreign Ministers'|Summit|Leaders'|Foreign Minister's|Foreign and Defense|Vice-Ministerial|Strategic Dialogue]"
)

MINISTRY = Ministry(
    id="jp-mofa",
    name="Ministry of Foreign Affairs of Japan",
    names=foreign_ministry_names("Japanese", "Japan", "Tokyo"),
    country="JP",
    hosts=("mofa.go.jp",),
    signs=(
        Sign("The [overview|summary|outline|gist] of the {some} is as follows", 3.5),
        Sign(f"^Japan-{{some}} {_MEETING}", 2.5, "head"),
        Sign("^On {month} {day}{some}, commencing at", 3, "head"),
        Sign("^On {month} {day}{some}, [from|from about|starting at] {number}:{number}", 2, "head"),
        Sign("{name}, Minister for Foreign Affairs of Japan, [held|met|who|received|had|attended|paid]", 2, "head"),
        Sign("[Minister for Foreign Affairs|Prime Minister|State Minister for Foreign Affairs] of Japan", 0.5, "head"),
        Sign("[Japan Time|Japan time)]", 1.5, "head"),
        Sign("^Courtesy Call [on|to|from] {some}[Minister|Prime Minister]", 1, "title"),
        Sign("Back to Press Releases", 2, "tail"),
        Sign("provisional translation", 2, "tail"),
        Sign("for approximately {number} minutes", 1, "head"),
        Sign("the abductions issue", 0.5),
        *minister_leads("Japanese", "Japan"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister for Foreign Affairs"),
        OwnOffice("the Minister for Foreign Affairs", "Minister for Foreign Affairs"),
        OwnOffice("the Prime Minister", "Prime Minister"),
    ),
    self_names=("Japan", "the Japanese side", "the Government of Japan"),
    naming=Naming(order="family-first", capitals=True),
    furniture=(
        "^Press Releases$",
        "^Japan-{some} Relations$",
        "^Back to Press Releases$",
        "^(*The foregoing is a provisional translation{long}$",
        "^Photo of {long}$",
    ),
    dates="month-first",
    sources=(
        "https://www.mofa.go.jp/press/release/pressite_000001_00813.html",
        "https://www.mofa.go.jp/press/release/press4e_002421.html",
        "https://www.mofa.go.jp/a_o/na/kr/page4e_000902.html",
    ),
)
