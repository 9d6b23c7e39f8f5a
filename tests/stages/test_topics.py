"""Topics: what a sentence says was discussed, and where a list of topics is divided.

Every row is the second sentence of a readout whose first sentence tells the meeting, so that the
topics have a meeting to belong to. All people and most matters are invented.
"""

from __future__ import annotations

import pytest

from readoutkit import parse_readout

OPENING = (
    "Foreign Minister Karel Vondra of Czechia met with Foreign Minister Ines Salgado of Portugal in Prague on Monday. "
)

ROWS = [
    # verbs with people as their subject
    ("They discussed visa facilitation.", ["visa facilitation"]),
    ("The two ministers reviewed the state of border delimitation.", ["the state of border delimitation"]),
    ("The ministers also touched upon the situation in Sudan.", ["the situation in Sudan"]),
    ("They exchanged views on youth exchange.", ["youth exchange"]),
    ("They exchanged candid views with each other on the grain corridor.", ["the grain corridor"]),
    ("They exchanged views and ideas on how to end the war.", ["how to end the war"]),
    ("The ministers shared their assessments of the drought.", ["the drought"]),
    ("They paid particular attention to the reopening of the Tyla bridge.", ["the reopening of the Tyla bridge"]),
    ("The two compared notes on the next enlargement round.", ["the next enlargement round"]),
    ("Minister Vondra raised concerns about the detained fishermen.", ["concerns about the detained fishermen"]),
    ("They discussed the need to protect undersea cables.", ["the need to protect undersea cables"]),
    ("They spoke about Arctic security as well.", ["Arctic security"]),
    ("Turning to dairy exports, Minister Salgado said that the ban was unjust.", ["dairy exports"]),
    ("They will discuss the ferry line in May.", ["the ferry line in May"]),
    ("Addressing the drought, Minister Salgado said that the dam was full.", ["the drought"]),
    ("Addressing the forum, Minister Salgado said that the dam was full.", []),
    # nouns and encounters that carry a topic
    ("The talks focused on the safety of shipping.", ["the safety of shipping"]),
    ("The meeting also reviewed the war in Ukraine.", ["the war in Ukraine"]),
    ("The meeting, which lasted two hours, focused on debt relief.", ["debt relief"]),
    ("The agenda included fisheries and the ferry line.", ["fisheries", "the ferry line"]),
    ("The spotlight was on water security.", ["water security"]),
    ("The two sides had a candid exchange of views on the Caspian agenda.", ["the Caspian agenda"]),
    ("They had a detailed discussion of the Tyla settlement.", ["the Tyla settlement"]),
    ("An exchange of views took place on the mediation.", ["the mediation"]),
    ("They held in-depth talks on migration.", ["migration"]),
    ("At the centre of the talks were fisheries and the ferry line.", ["fisheries", "the ferry line"]),
    ("Fisheries and the ferry line were the main topics of the talks.", ["Fisheries", "the ferry line"]),
    ("High on the agenda was the drought.", ["the drought"]),
    ("On the agenda were fisheries and the ferry line.", ["fisheries", "the ferry line"]),
    ("Among the topics discussed were fisheries and the ferry line.", ["fisheries", "the ferry line"]),
    ("Also discussed were fisheries and the ferry line.", ["fisheries", "the ferry line"]),
    ("On the ferry, Minister Salgado was silent.", []),
    ("They discussed the drought in order to prepare the summit.", ["the drought"]),
    ("They discussed the drought over a working lunch.", ["the drought"]),
    ("The Committee reviewed the state of the truce.", ["the state of the truce"]),
    # passives
    ("The situation in Syria was also discussed.", ["The situation in Syria"]),
    ("At the meeting, defence industry cooperation was discussed.", ["defence industry cooperation"]),
    ("Views were exchanged on the customs union.", ["the customs union"]),
    ("The discussions were centred on further ways to boost trade.", ["further ways to boost trade"]),
    ("The focus was on further steps to deepen trade.", ["further steps to deepen trade"]),
    ("They discussed, among other things, trade and the strike.", ["trade", "the strike"]),
    ("Minister Vondra spoke with Minister Salgado about Haiti.", ["Haiti"]),
    ("Minister Vondra exchanged views with Minister Salgado on coal and steel in a meeting.", ["coal", "steel"]),
    ("They discussed trade ties here on Thursday.", ["trade ties"]),
    ("They discussed participation in a conference on water.", ["participation in a conference on water"]),
    ("Minister Vondra met Ada Roe, chair of the Committee on Foreign Affairs.", []),
    ("At the centre of the conversation were coal and steel.", ["coal", "steel"]),
    ("The ministers addressed the media.", []),
    ("The ministers addressed the strike.", ["the strike"]),
    ("Special attention was paid to joint production of drones.", ["joint production of drones"]),
    (
        "Practical matters were touched upon, in particular the schedule of the ferry.",
        ["Practical matters", "the schedule of the ferry"],
    ),
    ("They met to discuss fisheries and reaffirm their commitment to peace.", ["fisheries"]),
    ("They discussed the recovery, and the Minister was pleased to announce a loan.", ["the recovery"]),
    (
        "They discussed Portugal's role in the Security Council and other shared priorities.",
        ["Portugal's role in the Security Council", "other shared priorities"],
    ),
    ("They discussed encouraging Libya and the Union to help.", ["encouraging Libya and the Union to help"]),
    ("They discussed the need for Libya and Chad to work together.", ["the need for Libya and Chad to work together"]),
    (
        "They discussed efforts to achieve a full truce and a political process.",
        ["efforts to achieve a full truce and a political process"],
    ),
    (
        "They discussed the arrest of several U.S. and Canadian citizens.",
        ["the arrest of several U.S. and Canadian citizens"],
    ),
    (
        "They discussed ways to deepen ties, particularly in railways and renewable energy.",
        ["ways to deepen ties, particularly in railways and renewable energy"],
    ),
    ("They met to review the state of the border and give new impetus to trade.", ["the state of the border"]),
    ("They discussed aid to Bosnia and Herzegovina and migration.", ["aid to Bosnia and Herzegovina", "migration"]),
    (
        "They discussed the easing of visa rules, direct flights between Ulm and Prague and the next session.",
        ["the easing of visa rules", "direct flights between Ulm and Prague", "the next session"],
    ),
    (
        "They discussed cooperation in diamonds, critical minerals, healthcare and public works.",
        ["cooperation in diamonds, critical minerals, healthcare and public works"],
    ),
    (
        "They discussed new areas of work such as hydrogen, fisheries and farming.",
        ["new areas of work such as hydrogen, fisheries and farming"],
    ),
    ("They discussed the May 27, 2024 arrangement.", ["the May 27, 2024 arrangement"]),
    # words in a row before one head
    (
        "They discussed military, humanitarian and reconstruction planning for the valley.",
        ["military, humanitarian and reconstruction planning for the valley"],
    ),
    (
        "They reviewed the wide security, humanitarian, and economic assistance given to Chad and the new sanctions.",
        ["the wide security, humanitarian, and economic assistance given to Chad", "the new sanctions"],
    ),
    (
        "They discussed political, economic, defence, cultural and youth cooperation.",
        ["political, economic, defence, cultural and youth cooperation"],
    ),
    ("They had a discussion about future threats and challenges.", ["future threats and challenges"]),
    (
        "They discussed coal, and illegal, unreported and unregulated fishing.",
        ["coal", "illegal, unreported and unregulated fishing"],
    ),
    ("Regional and international developments were discussed.", ["Regional and international developments"]),
    # what describes the words before it
    (
        "They discussed aid to the people displaced by the flood, both inside Chad and living in other countries.",
        ["aid to the people displaced by the flood, both inside Chad and living in other countries"],
    ),
    (
        "They discussed the roadmap drafted in May and endorsed unanimously by the Council.",
        ["the roadmap drafted in May and endorsed unanimously by the Council"],
    ),
    (
        "They discussed the goal of ensuring that the port is rebuilt, and providing jobs for its people.",
        ["the goal of ensuring that the port is rebuilt, and providing jobs for its people"],
    ),
    (
        "They discussed cooperation in areas underpinned by trust, respect for rights, and the rule of law.",
        ["cooperation in areas underpinned by trust, respect for rights, and the rule of law"],
    ),
    (
        "They discussed the drought caused by the dam, and additional ways the Union can help Chad.",
        ["the drought caused by the dam", "additional ways the Union can help Chad"],
    ),
    # names
    (
        "They discussed the work of the National Forestry and River Administration (NFRA).",
        ["the work of the National Forestry and River Administration (NFRA)"],
    ),
    (
        "They discussed the situation in Mali and the Partnership and Engagement Mechanism.",
        ["the situation in Mali", "the Partnership and Engagement Mechanism"],
    ),
    ('They discussed the next "Central Asia – Portugal" summit.', ['the next "Central Asia – Portugal" summit']),
    # one preposition, one article
    (
        "They discussed the prosperity of the United States and the Kingdom of Saudi Arabia.",
        ["the prosperity of the United States and the Kingdom of Saudi Arabia"],
    ),
    (
        "They discussed the developments in the Gaza Strip and the occupied territories.",
        ["the developments in the Gaza Strip and the occupied territories"],
    ),
    (
        "They discussed progress on the courts and other key reforms needed to attract trade.",
        ["progress on the courts and other key reforms needed to attract trade"],
    ),
    (
        "They discussed ways to deepen our alliance and friendship and seize new chances.",
        ["ways to deepen our alliance and friendship and seize new chances"],
    ),
    (
        "They discussed deepening cooperation in farming, shipping and water, and the fight against piracy.",
        ["deepening cooperation in farming, shipping and water", "the fight against piracy"],
    ),
    (
        "They discussed the war in Sudan, air and missile defence along the coast, and lithium.",
        ["the war in Sudan", "air and missile defence along the coast", "lithium"],
    ),
    (
        "They discussed how the loan – with its easy terms – will help the ports and lower the cost of freight.",
        ["how the loan – with its easy terms – will help the ports and lower the cost of freight"],
    ),
    ("They discussed in great detail the state of the border.", ["the state of the border"]),
    # among other forms of an agenda
    (
        "Coal, student visas and demining in the delta were among the subjects of the meeting.",
        ["Coal", "student visas", "demining in the delta"],
    ),
    (
        "A border market and new flights were the issues that the two ministers dealt with.",
        ["A border market", "new flights"],
    ),
    (
        "Other matters that figured in the conversation included student visas and the use of a port.",
        ["student visas", "the use of a port"],
    ),
    (
        "Three matters topped the agenda: the ferry, the toll and the next budget.",
        ["the ferry", "the toll", "the next budget"],
    ),
    ("The main topic of the talks was the drought.", ["the drought"]),
    ("The ministers completed the talks.", []),
    (
        "They held discussions, covering renewable energy and vocational training.",
        ["renewable energy", "vocational training"],
    ),
    ("They spoke of the plight of the herders.", ["the plight of the herders"]),
    ("Coal and the ferry were thoroughly considered.", ["Coal", "the ferry"]),
    (
        "They discussed the war in Sudan, the choice of the next secretary-general, and wind power.",
        ["the war in Sudan", "the choice of the next secretary-general", "wind power"],
    ),
    (
        "They examined the truce in Chad, the return of the herders and the toll; they resolved to meet again.",
        ["the truce in Chad", "the return of the herders", "the toll"],
    ),
    ("In a conversation that lasted over an hour, they reviewed the truce.", ["the truce"]),
    (
        "They discussed several issues, among others:\n• the border;\n• trade and the war in Sudan; and\n• visas.",
        ["several issues", "the border", "trade", "the war in Sudan", "visas"],
    ),
    ("They discussed:\n- the border\n- visas", ["the border", "visas"]),
    (
        "They discussed ways of advancing ties in the trade, investment and power sectors.",
        ["ways of advancing ties in the trade, investment and power sectors"],
    ),
    ("They spoke about the war in Gaza and about the price of grain.", ["the war in Gaza", "the price of grain"]),
    ("Minister Vondra, who spoke of the drought, thanked her.", ["the drought"]),
    # lists beside lists
    (
        "They discussed the accord between Chad and Mali, the Sahel Corridor, and other issues of interest.",
        ["the accord between Chad and Mali", "the Sahel Corridor", "other issues of interest"],
    ),
    (
        "They discussed practices in Chad, Mali, and Niger, and the price of grain.",
        ["practices in Chad, Mali, and Niger", "the price of grain"],
    ),
    ("They discussed Mali and Chad's request to join.", ["Mali and Chad's request to join"]),
    (
        "They discussed the talks for a ceasefire and hostage release deal based on the plan.",
        ["the talks for a ceasefire and hostage release deal based on the plan"],
    ),
    ("The meeting will address a range of regional matters.", ["a range of regional matters"]),
    # a subject that is a topic
    ("The talks were devoted to the drought.", ["the drought"]),
    ("The memorial was dedicated to the fallen.", []),
    ("During the talks, coal and the war in Sudan topped the agenda.", ["coal", "the war in Sudan"]),
    ("Migration dominated the talks.", ["Migration"]),
    ("Fisheries figured prominently in the conversation.", ["Fisheries"]),
    ("The drought was also high on the agenda.", ["The drought"]),
    ("The minister was joined on the call by his staff.", []),
    ("The troupe featured in the parade.", []),
    ("During the meeting, prospects for cooperation were considered.", ["prospects for cooperation"]),
    ("Further steps were considered necessary.", []),
    ("It was discussed.", []),
    ("Views were exchanged on coal.", ["coal"]),
    ("Minister Vondra reflected on the long friendship of the two towns.", ["the long friendship of the two towns"]),
    (
        "They discussed the efforts the Union and the Republic have made.",
        ["the efforts the Union and the Republic have made"],
    ),
    ("They discussed ways to deepen trade, including when the leaders meet in May.", ["ways to deepen trade"]),
    # a relative clause, a day, a field: nothing in it is a topic of its own
    (
        "They reviewed the relations of their countries which are based on trust as well as similar interests.",
        ["the relations of their countries which are based on trust as well as similar interests"],
    ),
    (
        "They discussed the war which is fought in the hills as well as the talks in Lima.",
        ["the war which is fought in the hills", "the talks in Lima"],
    ),
    (
        "They discussed the accords of 2020 November 9, 2021 January 11 and 2021 November 26.",
        ["the accords of 2020 November 9, 2021 January 11 and 2021 November 26"],
    ),
    (
        "The talks focused on trade, particularly in the fields of tourism, mining and cultural exchanges.",
        ["trade", "the fields of tourism, mining and cultural exchanges"],
    ),
    (
        "They discussed copper, especially with regard to efforts to keep the mine open.",
        ["copper", "efforts to keep the mine open"],
    ),
    ("They discussed the strike, in light of the ruling.", ["the strike"]),
    ("They discussed the markets in light of the ruling.", ["the markets in light of the ruling"]),
    ("They touched upon the reforms in Peru. highlighting the courts.", ["the reforms in Peru"]),
    # whoever talks, and with whom
    ("The contact dealt with coal.", ["coal"]),
    ("Heads of the Polish and Finnish diplomacy discussed coal.", ["coal"]),
    ("Special attention was attached to the coming visit.", ["the coming visit"]),
    ("Minister Vondra discussed ties with his Finnish counterpart Ada Roe.", ["ties"]),
    ("They discussed ties with President Ada Roe of Malta.", ["ties with President Ada Roe of Malta"]),
    # lists that are divided
    (
        "They reviewed their cooperation, particularly in the field of food security.",
        ["their cooperation", "the field of food security"],
    ),
    (
        "They discussed several matters, foremost of which are floods and migration.",
        ["several matters", "floods", "migration"],
    ),
    ("They discussed trade, energy and the war in Gaza.", ["trade", "energy", "the war in Gaza"]),
    ("They discussed labour mobility, policing, and debt relief.", ["labour mobility", "policing", "debt relief"]),
    (
        "They discussed the situation in Ukraine and supply chain resilience.",
        ["the situation in Ukraine", "supply chain resilience"],
    ),
    ("They discussed the crisis in Burma and Brunei's response.", ["the crisis in Burma", "Brunei's response"]),
    (
        "They discussed bilateral ties, including tourism, shipping and consular matters.",
        ["bilateral ties", "tourism", "shipping", "consular matters"],
    ),
    (
        "They discussed regional developments, particularly the war in Sudan.",
        ["regional developments", "the war in Sudan"],
    ),
    ("They discussed visa delays as well as new flights to Lisbon.", ["visa delays", "new flights to Lisbon"]),
    (
        "They discussed building dams; protecting rivers and lakes; and combating poaching.",
        ["building dams", "protecting rivers and lakes", "combating poaching"],
    ),
    # joints that divide nothing
    ("They discussed the political and security crisis in Haiti.", ["the political and security crisis in Haiti"]),
    ("They discussed regional and global issues.", ["regional and global issues"]),
    ("They discussed cooperation in transport and energy.", ["cooperation in transport and energy"]),
    ("They discussed cooperation in trade, transit and transport.", ["cooperation in trade, transit and transport"]),
    ("They discussed relations between Ethiopia and Eritrea.", ["relations between Ethiopia and Eritrea"]),
    ("They discussed ways and means to end the drought.", ["ways and means to end the drought"]),
    (
        "They discussed ways to reform the army, strengthen the courts and ensure justice.",
        ["ways to reform the army, strengthen the courts and ensure justice"],
    ),
    (
        "They discussed the latest developments in Libya and the Gaza Strip.",
        ["the latest developments in Libya and the Gaza Strip"],
    ),
    ("They discussed attacks on Iraqi and Turkish soldiers.", ["attacks on Iraqi and Turkish soldiers"]),
    ("They discussed Tuvalu and other regional issues.", ["Tuvalu", "other regional issues"]),
    # what is no part of a topic
    ("They discussed the ferry line during their meeting.", ["the ferry line"]),
    ("They discussed the ferry line on Tuesday.", ["the ferry line"]),
    ("They discussed dairy access – a long-standing irritant – as well as lithium.", ["dairy access", "lithium"]),
    ("They discussed drone defence, which was launched in March.", ["drone defence"]),
    ("They discussed the ferry line, the ministry said in a statement.", ["the ferry line"]),
    ("They discussed visa delays, a matter raised by students.", ["visa delays"]),
    # what gives no topic
    ("Minister Vondra stressed the importance of the ferry line.", []),
    ("On dairy, Minister Salgado said that the ban was unjust.", []),
    ("Minister Vondra welcomed the discussions on the ferry line.", []),
    ("They agreed to discuss the ferry line.", []),
]


@pytest.mark.parametrize(("sentence", "topics"), ROWS)
def test_topics(sentence: str, topics: list[str]) -> None:
    readout = parse_readout(OPENING + sentence)
    assert [topic.span.text for meeting in readout.meetings for topic in meeting.topics] == topics


def test_titles_give_no_topics() -> None:
    readout = parse_readout("Readout of talks on the ferry line\n\n" + OPENING + "They discussed lithium.")
    assert [topic.span.text for meeting in readout.meetings for topic in meeting.topics] == ["lithium"]


@pytest.mark.parametrize(
    "link", [", trade", " and trade", " and the war in Gaza", " – a", " on Monday", ", including trade"]
)
def test_a_long_list_is_read_in_linear_time(link: str) -> None:
    parse_readout(OPENING + "They discussed cooperation in transport" + link * 20_000 + ".")
