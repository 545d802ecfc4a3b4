"""Calendar words: months and weekdays, with the short forms that news prints."""

from __future__ import annotations

#: Months in their order, so that the place in the tuple is the number of the month less one.
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
#: Short forms of months in AP, BBC and agency style; May has none.
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")

#: Feasts and fasts that news dates things by ("by Christmas"): capitalised, and nobody's name.
FEASTS = ("christmas", "easter", "ramadan", "thanksgiving")

#: All words for a day or a month.
DAYS_AND_MONTHS = frozenset(MONTHS + SHORT_MONTHS + WEEKDAYS + SHORT_WEEKDAYS)
