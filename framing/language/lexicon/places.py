"""Places and nations: countries, states and cities, and the adjectives made of them."""

from __future__ import annotations

#: Countries, US states (with their short forms in AP style) and cities that news lets speak
#: ("Norway said").
PLACES = frozenset(
    """
    afghanistan africa alabama alaska albania algeria america argentina arizona arkansas armenia
    asia australia austria azerbaijan baghdad bahrain bangladesh beijing belarus belgium berlin
    bolivia bosnia boston brazil britain brussels bulgaria burma cairo california cambodia canada
    chicago chile china colombia colorado connecticut croatia cuba cyprus damascus delaware delhi
    denmark ecuador egypt england estonia ethiopia europe finland florida france gaza geneva
    georgia germany ghana greece guatemala haiti hawaii honduras hungary iceland idaho illinois
    india indiana indonesia iowa iran iraq ireland islamabad israel italy jamaica japan jerusalem
    jordan kabul kansas karachi kashmir kazakhstan kentucky kenya kiev korea kosovo kuwait kyiv
    lahore latvia lebanon libya lithuania london louisiana luxembourg macedonia madrid maine
    malaysia mali malta maryland massachusetts mexico michigan minnesota mississippi missouri
    moldova montana montenegro morocco moscow myanmar nato nebraska nepal netherlands nevada
    nicaragua niger nigeria norway ohio oklahoma oman oregon pakistan palestine panama paraguay
    paris pennsylvania peru philippines poland portugal pyongyang qatar rawalpindi riyadh romania
    rome russia rwanda scotland senegal seoul serbia singapore slovakia slovenia somalia spain
    sudan sweden switzerland syria taiwan tanzania tehran tennessee texas thailand tokyo tunisia
    turkey uganda ukraine uruguay utah uzbekistan venezuela vermont vietnam virginia wales
    washington wisconsin wyoming yemen zambia zimbabwe
    ala ariz ark calif colo conn fla ill kan ky mass md mich minn mont neb nev okla ore pa tenn
    tex va vt wash wis wyo
    """.split()
)
#: Adjective and country, of the countries that news lets speak; from the demonyms of the UN list of
#: member states, put together by hand in 2026.  By list, not by first letters: Austrian and
#: Australian, Nigerian and Niger, Dutch.  "American" is left out: it is of two continents too.
NATION_OF: dict[str, str] = dict(
    line.split()
    for line in """
    afghan afghanistan
    algerian algeria
    argentine argentina
    australian australia
    austrian austria
    bangladeshi bangladesh
    belgian belgium
    bolivian bolivia
    brazilian brazil
    british britain
    bulgarian bulgaria
    canadian canada
    chilean chile
    chinese china
    colombian colombia
    croatian croatia
    cuban cuba
    danish denmark
    dutch netherlands
    egyptian egypt
    english england
    estonian estonia
    ethiopian ethiopia
    finnish finland
    french france
    georgian georgia
    german germany
    greek greece
    hungarian hungary
    indian india
    indonesian indonesia
    iranian iran
    iraqi iraq
    irish ireland
    israeli israel
    italian italy
    japanese japan
    jordanian jordan
    kenyan kenya
    korean korea
    kuwaiti kuwait
    latvian latvia
    lebanese lebanon
    libyan libya
    lithuanian lithuania
    malaysian malaysia
    mexican mexico
    moroccan morocco
    nigerian nigeria
    norwegian norway
    pakistani pakistan
    palestinian palestine
    peruvian peru
    polish poland
    portuguese portugal
    qatari qatar
    romanian romania
    russian russia
    scottish scotland
    serbian serbia
    somali somalia
    spanish spain
    sudanese sudan
    swedish sweden
    swiss switzerland
    syrian syria
    taiwanese taiwan
    thai thailand
    tunisian tunisia
    turkish turkey
    ukrainian ukraine
    venezuelan venezuela
    vietnamese vietnam
    welsh wales
    """.strip().splitlines()
)

#: Adjectives of nations, parties and faiths: capitalised, but alone no name.
ADJECTIVES = frozenset(NATION_OF) | frozenset(
    """
    african african-american american arab asian baptist black buddhist catholic christian
    congressional conservative czech democrat democratic european evangelical federal gop hindu
    hispanic islamic jewish kurdish latin latino liberal libertarian marxist mormon muslim northern
    presidential protestant republican roman saudi shia shiite southern soviet sunni western white
    """.split()
)
