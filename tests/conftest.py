"""Properties are tried on the same examples every time, so that a red run is a change's doing.

HYPOTHESIS_PROFILE=explore tries new ones; what it finds becomes a row of a table of cases.
"""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
