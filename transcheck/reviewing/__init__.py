"""The review: people go through an audit's flags in the browser; what they decide is kept, handed on and learnt from.

- queue: from a file to records, read, and audited where that has not been done
- decisions: the nouns of a review, checked as they come in
- store: the SQLite file with its append-only table of events, of which undo is one
- desk: what a reviewer may see and do, without HTTP
- server: the same over HTTP, on the loopback address alone
- consensus: what the reviewers of a pair say together
- export: decisions as labels, waivers and MQM rows
- agreement: Cohen's kappa and Krippendorff's alpha
- calibrating: confidences refitted from decisions
"""
