"""Plants divergences in good translations: labelled examples to train and to test on.

`swaps` holds the words that are exchanged, `planting` the ways to plant, `generate` the command line.
"""
