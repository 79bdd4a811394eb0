"""The families of functions whose results `statistics.py` records."""
