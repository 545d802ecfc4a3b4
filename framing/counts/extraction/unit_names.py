"""Unit names: what currencies, durations and measures are called, and their short forms.

Names after the SI brochure (9th edition, 2019), ISO 4217 for currencies and AP style for the short
forms, put together by hand in 2026.  Units that news does not print are left out.
"""

from __future__ import annotations

from framing.language.lexicon.places import NATION_OF


def _forms(lines: str) -> dict[str, str]:
    """Read lines of a name and its forms; an "s" is added to each form of over three letters."""
    named = {}
    for line in lines.strip().splitlines():
        name, _, forms = line.partition(":")
        for form in [name, *forms.split(",")]:
            if form.strip():
                named[form.strip()] = name.strip()
                if len(form.strip()) > 3 and not form.strip().endswith("s"):
                    named[form.strip() + "s"] = name.strip()
    return named


CURRENCY_SYMBOLS: dict[str, str] = {
    "$": "US dollar",
    "£": "pound sterling",
    "¥": "Japanese yen",
    "₩": "South Korean won",
    "₪": "shekel",
    "€": "euro",
    "₱": "Philippine peso",
    "₹": "Indian rupee",
    "₽": "Russian ruble",
    "₺": "Turkish lira",
    "₦": "Nigerian naira",
}

#: By ISO 4217 and as the press of each country prints them.  "PS" is what "£" becomes where a text
#: went through a conversion to ASCII.
CURRENCY_CODES: dict[str, str] = {
    "A$": "Australian dollar",
    "AED": "UAE dirham",
    "AU$": "Australian dollar",
    "AUD": "Australian dollar",
    "BDT": "taka",
    "BRL": "Brazilian real",
    "C$": "Canadian dollar",
    "CA$": "Canadian dollar",
    "CAD": "Canadian dollar",
    "CHF": "Swiss franc",
    "CNY": "Chinese yuan",
    "DKK": "Danish krone",
    "EGP": "Egyptian pound",
    "EUR": "euro",
    "GBP": "pound sterling",
    "GHS": "Ghanaian cedi",
    "GH¢": "Ghanaian cedi",
    "GH₵": "Ghanaian cedi",
    "HK$": "Hong Kong dollar",
    "HKD": "Hong Kong dollar",
    "IDR": "rupiah",
    "INR": "Indian rupee",
    "JPY": "Japanese yen",
    "KES": "Kenyan shilling",
    "KRW": "South Korean won",
    "KSh": "Kenyan shilling",
    "Ksh": "Kenyan shilling",
    "LKR": "Sri Lankan rupee",
    "MXN": "Mexican peso",
    "N": "Nigerian naira",
    "NGN": "Nigerian naira",
    "NIS": "shekel",
    "NOK": "Norwegian krone",
    "NPR": "Nepalese rupee",
    "NT$": "Taiwan dollar",
    "NZ$": "New Zealand dollar",
    "NZD": "New Zealand dollar",
    "PHP": "Philippine peso",
    "PKR": "Pakistani rupee",
    "PS": "pound sterling",
    "QAR": "Qatari riyal",
    "R": "South African rand",
    "R$": "Brazilian real",
    "Re": "rupee",
    "RM": "Malaysian ringgit",
    "RMB": "Chinese yuan",
    "Rp": "rupiah",
    "Rs": "rupee",
    "Rs.": "rupee",
    "S$": "Singapore dollar",
    "SAR": "Saudi riyal",
    "SEK": "Swedish krona",
    "SGD": "Singapore dollar",
    "Sh": "shilling",
    "THB": "baht",
    "Tk": "taka",
    "TRY": "Turkish lira",
    "UGX": "Ugandan shilling",
    "US$": "US dollar",
    "USD": "US dollar",
    "ZAR": "South African rand",
}

CURRENCY_WORDS: dict[str, str] = _forms(
    """
    US dollar: dollar, USD, bucks, buck, greenback
    euro: EUR
    pound sterling: pounds sterling, quid
    cent: cents
    penny: pence
    paisa: paise
    cedi
    kwacha
    yen
    yuan: renminbi
    rupee
    ruble: rouble
    shekel
    crown
    krone: kroner
    krona: kronor
    franc
    peso
    ringgit
    sen
    baht
    rand
    riyal
    dirham
    dinar
    lira
    rupiah
    zloty: zł
    kuna
    naira
    shilling
    taka
    birr
    dong
    hryvnia
    tenge
    forint
    won
    """
)

CURRENCY_WORDS = {form.lower(): name for form, name in CURRENCY_WORDS.items()}
#: Adjectives of nations before the name of a currency, with the form that the unit takes.
CURRENCY_NATIONS: dict[str, str] = {adjective: adjective.title() for adjective in NATION_OF} | {
    "american": "US",
    "czech": "Czech",
    "hong kong": "Hong Kong",
    "new zealand": "New Zealand",
    "saudi": "Saudi",
    "singapore": "Singapore",
    "south korean": "South Korean",
    "taiwan": "Taiwan",
    "u.s.": "US",
    "us": "US",
}

#: Scales after an amount of money, where one letter is enough.
MONEY_SCALES: dict[str, float] = {
    "B": 1e9,
    "K": 1e3,
    "M": 1e6,
    "MM": 1e6,
    "T": 1e12,
    "b": 1e9,
    "bn": 1e9,
    "cr": 1e7,
    "k": 1e3,
    "m": 1e6,
    "mil": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "t": 1e12,
    "tn": 1e12,
}

DURATIONS: dict[str, str] = _forms(
    """
    second
    minute: min, mins
    hour: hr, hrs
    day: days
    week
    weekend
    fortnight
    month: mos
    quarter-century
    year: yr, yrs
    decade
    century: centuries
    """
)

MEASURES: dict[str, str] = _forms(
    """
    kilometre: kilometer
    metre: meter
    centimetre: centimeter
    millimetre: millimeter
    micrometre: micrometer, micron
    nanometre: nanometer
    mile
    yard: yd, yds
    foot: feet, ft, ft.
    inch: inches
    acre
    hectare
    kilogram: kilo
    gram
    milligram
    ton: tonne, tons
    kiloton
    megaton: megatonne
    gigaton: gigatonne
    ounce: oz, oz.
    pound: lb, lbs, lb., lbs.
    litre: liter
    millilitre: milliliter
    gallon
    pint
    quart
    teaspoon
    tablespoon
    degree Celsius: degrees Celsius, degree celsius, degrees C, degrees centigrade, C
    degree Fahrenheit: degrees Fahrenheit, degree fahrenheit, degrees F, Fahrenheit, fahrenheit
    Celsius: celsius
    degree
    mile per hour: miles per hour, miles an hour, mph, mph., m.p.h., m.p.h
    kilometre per hour: kilometers per hour, kilometres per hour, kilometers an hour, kph, k.p.h.
    mile per gallon: miles per gallon, mpg, m.p.g., m.p.g
    metre per second: meters per second, metres per second
    horsepower: hp, bhp
    knot: kt, kts
    watt
    kilowatt
    kilowatt hour: kilowatt-hour
    megawatt
    megawatt hour: megawatt-hour
    gigawatt
    gigawatt hour: gigawatt-hour
    terawatt
    volt
    amp: ampere, amps
    hertz
    kilohertz
    megahertz
    gigahertz
    byte
    kilobyte
    megabyte
    gigabyte
    terabyte
    megapixel
    angstrom
    becquerel
    bushel
    candela
    carat
    coulomb
    dram
    farad
    fathom
    furlong
    gigabit
    kelvin
    kilobit
    kilocalorie
    kilojoule
    kilonewton
    kilovolt
    lumen
    lux
    megabit
    milliamp
    millisecond
    millisievert
    millivolt
    newton
    ohm
    parsec
    petabyte
    pixel
    quintal
    roentgen
    sievert
    terabit
    terahertz
    calorie: kcal
    joule
    decibel
    pascal
    gigapascal
    megapascal
    basis point
    light-year: light year
    """
)
MEASURES = {form.lower(): name for form, name in MEASURES.items() if form != "C"}

SHORT_MEASURES: dict[str, str] = _forms(
    """
    kilometre per hour: km/h, km/hr, kmh, kmph, KPH
    mile per hour: MPH
    kilometre: km, kms, KM
    centimetre: cm
    millimetre: mm
    micrometre: μm, µm
    nanometre: nm
    metre: m
    square kilometre: sq km, km2, km²
    square metre: sq m, m2, m², sqm
    square foot: sq ft, sq. ft., sqft, sq. ft
    square mile: sq mi, sq mile
    metre per second: m/s
    foot: ft, ′
    inch: in., ″
    kilogram: kg, kgs
    gram: g
    milligram: mg
    microgram: mcg, μg
    milligram per litre: mg/L
    part per million: ppm
    part per billion: ppb
    litre: L, l
    millilitre: ml, mL
    kilowatt: kW, KW
    kilowatt hour: kWh, kwh
    megawatt: MW
    megawatt hour: MWh
    gigawatt: GW
    gigawatt hour: GWh
    terawatt hour: TWh
    watt: W
    volt: V
    milliampere-hour: mAh
    hertz: Hz, hz, HZ
    kilohertz: kHz
    megahertz: MHz
    gigahertz: GHz, Ghz, ghz
    kilobyte: KB, kB
    megabyte: MB
    gigabyte: GB, gb
    terabyte: TB
    megabit per second: Mbps, mbps
    gigabit per second: Gbps
    megapixel: MP
    horsepower: HP, PS, Hp
    brake horsepower: bhp
    newton metre: Nm
    pound-foot: lb-ft
    decibel: dB
    gigapascal: GPa
    megapascal: MPa
    kilopascal: kPa
    pound per square inch: psi
    kilopound per square inch: ksi
    kilovolt: kV
    revolution per minute: rpm
    beat per minute: bpm
    frame per second: fps
    British thermal unit: BTU, BTUs
    cubic centimetre: cc, cm3, cm³
    cubic metre: m3, m³
    electronvolt: eV
    kiloelectronvolt: keV
    megaelectronvolt: MeV
    hectare: ha
    hectopascal: hPa
    kilobit per second: kbps
    kilonewton: kN
    lumen: lm
    lux: lx
    millisievert: mSv
    milliwatt: mW
    nautical mile: nmi
    mile: mi
    yard: yd
    point per game: ppg
    rebound per game: rpg
    assist per game: apg
    second: sec
    millisecond: ms
    minute: min
    hour: h, hr
    year: yr
    degree Celsius: °C, ° C, C
    degree Fahrenheit: °F, ° F, F
    degree: °
    barrel per day: bpd, b/d
    """
)
SHORT_MEASURES = {
    form: name for form, name in SHORT_MEASURES.items() if form.lower() not in MEASURES
}
MEASURES["bits"] = "bit"  # "one bit" is an idiom
#: Short forms that are read only right after the digits: after a blank they are words or initials.
GLUED_ONLY = frozenset({"C", "F", "L", "V", "g", "h", "in.", "l", "lm", "m", "mi"})

#: What a rate is given per, and its name.
RATES: dict[str, str] = {
    "acre": "acre",
    "barrel": "barrel",
    "bbl": "barrel",
    "bushel": "bushel",
    "capita": "head",
    "centimeter": "centimetre",
    "century": "century",
    "child": "child",
    "day": "day",
    "decade": "decade",
    "family": "family",
    "foot": "foot",
    "ft": "foot",
    "gallon": "gallon",
    "game": "game",
    "gram": "gram",
    "head": "head",
    "hectare": "hectare",
    "hour": "hour",
    "household": "household",
    "hr": "hour",
    "inch": "inch",
    "kg": "kilogram",
    "kilogram": "kilogram",
    "km": "kilometre",
    "L": "litre",
    "ml": "millilitre",
    "min": "minute",
    "kilometer": "kilometre",
    "kilometre": "kilometre",
    "liter": "litre",
    "litre": "litre",
    "meter": "metre",
    "metre": "metre",
    "mile": "mile",
    "minute": "minute",
    "month": "month",
    "night": "night",
    "ounce": "ounce",
    "person": "person",
    "pound": "pound",
    "quarter": "quarter",
    "second": "second",
    "share": "share",
    "student": "student",
    "ton": "ton",
    "tonne": "ton",
    "unit": "unit",
    "visit": "visit",
    "vote": "vote",
    "week": "week",
    "weekend": "weekend",
    "worker": "worker",
    "year": "year",
}
