"""Singapore, Ministry of Foreign Affairs.

Titles with office, name, place and date; a dotted divider, then ministry, SINGAPORE and the date in capitals.
Both ministers are named again in nearly every sentence; photo captions repeat the meetings.

https://www.mfa.gov.sg/Newsroom/Press-Statements-Transcripts-and-Photos/2020/03/180320_Minister-phone-call-with-Wang-Yi
https://www.mfa.gov.sg/Newsroom/Press-Statements-Transcripts-and-Photos/2023/02/PRCFMV210223

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "MFA Press Statement: Minister for Foreign Affairs Ada Roe's Meeting with Jan Doe, 3 May 2031"
>>> known.recognize(text).ministry
Ministry('sg-mfa', 'Ministry of Foreign Affairs of Singapore')
>>> known.recognize("Jan Doe spoke with Ada Roe, Minister for Foreign Affairs of Singapore.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

_OFFICE = (
    "[Minister for Foreign Affairs|Prime Minister|President|Deputy Prime Minister|Senior Minister|Minister of State]"
)

MINISTRY = Ministry(
    id="sg-mfa",
    name="Ministry of Foreign Affairs of Singapore",
    names=foreign_ministry_names("Singaporean", "Singapore"),
    country="SG",
    hosts=("mfa.gov.sg",),
    signs=(
        Sign("MFA [Press Statement|Spokesperson|Spokesperson's Comments]", 4, "head"),
        Sign("^MINISTRY OF FOREIGN AFFAIRS$", 2.5, "tail"),
        Sign("^SINGAPORE$", 2, "tail"),
        Sign("^PRIME MINISTER'S OFFICE$", 2, "tail"),
        Sign("^Travel Page$", 2, "tail"),
        Sign("^Photo [Caption|caption|Credit]:", 1, "tail"),
        Sign("Ministry of Foreign Affairs, Singapore", 2.5),
        Sign("^[Working|Official|Introductory|State] Visit [by|of] {some} to {some}{day} {month} {year}", 2, "title"),
        Sign(
            f"^{_OFFICE} {{name}}'s [Telephone|Phone|Meeting|Call|Working|Official|Visit|Lunch|Bilateral]", 2, "title"
        ),
        Sign("via telephone", 0.5, "head"),
        Sign("[reaffirmed the|warm and longstanding|longstanding and] {some}relations", 0.5),
        Sign("[Singaporeans|Singapore's|return to Singapore]", 0.5),
        *minister_leads("Singaporean", "Singapore"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister for Foreign Affairs"),
        OwnOffice("the Prime Minister", "Prime Minister"),
    ),
    self_names=("Singapore", "our peoples"),
    furniture=(
        "^MFA Press Statement:",
        "^MINISTRY OF FOREIGN AFFAIRS$",
        "^SINGAPORE$",
        "^{day} {month} {year}$",
        "^Travel Page$",
        "^Photo [Caption|caption|Credit]:{long}$",
        "^.{some}.{some}.{some}.{some}.$",
    ),
    sources=(
        "https://mfa.gov.sg/Newsroom/Press-Statements-Transcripts-and-Photos/2018/09/04092018",
        "https://mfa.gov.sg/Newsroom/Press-Statements-Transcripts-and-Photos/2019/03/2303_Call-and-Lunch-Song-Tao",
        "https://www.mfa.gov.sg/Newsroom/Press-Statements-Transcripts-and-Photos/2023/02/PRCFMV210223",
    ),
)
