"""What all tests share."""

from hypothesis import settings

# How long an example takes says more about what else the machine does than about our code.
settings.register_profile("transcheck", deadline=None)
settings.load_profile("transcheck")
