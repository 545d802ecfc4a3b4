"""Nations: the country that an adjective of nation is of."""

from __future__ import annotations

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
