"""Trains the small model that reads both texts: see `training/README.md`."""
