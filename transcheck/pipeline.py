"""The whole way of a pair, step by step: read → pair → segment → align → check → estimate → judge.

Reporting comes after this; ``transcheck.cli`` and ``transcheck.reporting`` take the results from here.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.checks import Bitext, discover
from transcheck.checks.merging import merge
from transcheck.configuration import Configuration
from transcheck.errors import TranscheckError
from transcheck.estimating.acquitting import acquit
from transcheck.estimating.ahead import with_answers
from transcheck.estimating.doubts import doubt, load_words
from transcheck.estimating.estimate import Estimate
from transcheck.estimating.meaning_shifted import NAME as MEANING_SHIFTED
from transcheck.estimating.meaning_shifted import find_doubtful_pair, find_shifts
from transcheck.estimating.metrics import ReferenceMetrics
from transcheck.estimating.models import NONE, digest, folder_of, load
from transcheck.estimating.network import Reading
from transcheck.estimating.second_opinion import SecondOpinion, load_opinions
from transcheck.estimating.witnesses import MACHINE, REFERENCE, Called, call, hear
from transcheck.judging import FITTED, Thresholds, evidence, judge_claims, load_scoring, reason_of, verdict
from transcheck.judging.coherence import coherence
from transcheck.judging.hearing import disagreements, heard
from transcheck.judging.waivers import waive
from transcheck.language import segment
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.glossary import Glossary, load_glossary
from transcheck.lexicon.similarity import similarity
from transcheck.model import CHINESE, ENGLISH, Alignment, Flag, GlossedWord, Metrics, Pair, Result, Text, Verdict
from transcheck.pairing import pair_items
from transcheck.reading import read_all
from transcheck.scripts import detect_languages
from transcheck.signature import Signature
from transcheck.threads import one_for_algebra

if TYPE_CHECKING:
    from transcheck.providing import MachineOutput


def read_pairs(
    paths: Sequence[str | Path],
    format: str | None = None,
    on_error: Callable[[TranscheckError], None] | None = None,
    fields: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Pair]:
    """Reads threads and data sets and finds the pairs in them, in input order; ``-`` is standard input.

    With ``on_error`` an input that cannot be read is told to it, and the others are still read. ``fields`` says what
    the inputs call a field of ours, where it has another name: ``{"source": "zh_text"}``.

    Raises:
        InputError: an input cannot be read at all.
        UsageError: ``format`` is unknown, or none was given and none is recognised.
    """
    return pair_items(read_all(paths, format, on_error, fields), similarity)


class Auditor:
    """Audits pairs; its tables load with the first pair and serve all that follow."""

    def __init__(self, configuration: Configuration | None = None, machine: MachineOutput | None = None) -> None:
        """Makes ready what the configuration asks for. ``machine`` fills in machine output that rows lack.

        Raises:
            UsageError: the configuration names a check or an estimator that does not exist.
            InputError: a dictionary, a glossary or a file of the estimator cannot be read.
        """
        self.configuration = configuration or Configuration()
        self._machine = machine
        available = discover()
        self.configuration.require_known([*available, MEANING_SHIFTED])
        self._checks = [check() for name, check in available.items() if self.configuration.enabled(name)]
        self._glossary = _merged(load_glossary(path) for path in self.configuration.glossaries)
        self._terms = frozenset(self._glossary.chinese_terms()) if self._glossary else frozenset()
        path = self.configuration.dictionary
        self._dictionary = load_dictionary(str(path)) if path else None
        self._aligner = LexicalAligner(self._dictionary, self._glossary)
        self._metrics = ReferenceMetrics()
        self._metric_signatures: dict[str, str] = {}
        self._model = folder_of(self.configuration.estimator)
        fitted = self._model or FITTED
        self._scoring = {language: load_scoring(language, fitted) for language in (CHINESE, ENGLISH)}
        self._thresholds = {language: self._thresholds_into(language) for language in (CHINESE, ENGLISH)}

    def _thresholds_into(self, language: str) -> Thresholds:
        """The documented thresholds for translations into ``language``, where the user set none."""
        fitted = self._scoring[language].thresholds
        lower, upper = self.configuration.lower_threshold, self.configuration.upper_threshold
        return Thresholds(
            lower=fitted.lower if lower is None else lower, upper=fitted.upper if upper is None else upper
        )

    @property
    def signature(self) -> Signature:
        """What has produced the results so far."""
        return Signature(
            version=version("transcheck"),
            aligner="lexical",
            dictionary=self._dictionary.name if self._dictionary else "CC-CEDICT",
            estimator=self._estimator_signature,
            checks=tuple(check.name for check in self._checks),
            options={
                **{f"lower-{language}": str(each.lower) for language, each in self._thresholds.items()},
                **{f"upper-{language}": str(each.upper) for language, each in self._thresholds.items()},
                **self._settings,
                **(self._machine.signature if self._machine else {}),
            },
            metrics=dict(self._metric_signatures),
        )

    @property
    def _estimator_signature(self) -> str:
        return NONE if self._model is None else digest(self._model)

    @property
    def _settings(self) -> dict[str, str]:
        """The settings beside the thresholds that change what comes out, as far as any are made."""
        configuration = self.configuration
        settings = {
            "calibrated": sorted(configuration.calibration),
            "severities": sorted(f"{check}={severity.value}" for check, severity in configuration.severity.items()),
            "least": sorted(f"{check}={least}" for check, least in configuration.minimum_confidence.items()),
            "glossaries": [path.name for path in configuration.glossaries],
        }
        return {name: ",".join(values) for name, values in settings.items() if values}

    def audit(self, pairs: Iterable[Pair]) -> Iterator[Result]:
        """Audits pairs in their order; some are read ahead and aligned together, which is faster and gives the same.

        Until the last is taken, numpy's products use one thread in all of the process.
        """
        # Machine output may come slowly, and then nobody should wait for that of later pairs.
        batches = ([pair] for pair in self._machine.fill(pairs)) if self._machine else _batches(pairs)
        prepared = itertools.chain.from_iterable(map(self._prepare, batches))
        with one_for_algebra():
            if self._model is None:
                yield from map(self._judge, prepared)
            else:
                for item, estimate in with_answers(prepared, self._begin, _THREADS):
                    yield self._judge(item, estimate)

    def audit_pair(self, pair: Pair) -> Result:
        """Audits one pair as it is; a pair that cannot be judged comes back ``unverifiable`` with a reason."""
        (item,) = self._prepare([pair])
        reading = self._begin(item)
        if reading is None:
            return self._judge(item)
        reading.run()
        return self._judge(item, reading.estimate())

    def _prepare(self, pairs: Sequence[Pair]) -> Iterator[_Prepared | Result]:
        """Each pair with its words and their links, or at once the result of one that cannot be compared."""
        # segment
        segmented = [self._segment(pair) for pair in pairs]
        # align
        alignments = self._aligner.align_all([texts for texts in segmented if not isinstance(texts, Result)])
        usable = [(pair, texts) for pair, texts in zip(pairs, segmented, strict=True) if not isinstance(texts, Result)]
        bitexts = [
            Bitext(pair, *texts, alignment, cut_claims(*texts, alignment), self._glossary)
            for (pair, texts), alignment in zip(usable, alignments, strict=True)
        ]
        references = call(bitexts, [each.pair.reference for each in bitexts], REFERENCE, self._aligner)
        machines = call(bitexts, [each.pair.machine for each in bitexts], MACHINE, self._aligner)
        prepared = map(_Prepared, bitexts, references, machines)
        for texts in segmented:
            yield texts if isinstance(texts, Result) else next(prepared)

    def _segment(self, pair: Pair) -> tuple[Text, Text] | Result:
        source_lang, target_lang = detect_languages(pair.source, pair.target, pair.source_lang, pair.target_lang)
        if pair.target is None or pair.reason is not None:
            return self._unverifiable(pair, source_lang, target_lang, pair.reason or "there is no translation")
        for side, text, language in (("source", pair.source, source_lang), ("translation", pair.target, target_lang)):
            if not text.strip():
                return self._unverifiable(pair, source_lang, target_lang, f"the {side} is empty")
            if language is None:
                return self._unverifiable(pair, source_lang, target_lang, f"the {side} has no letters")
            if language not in (CHINESE, ENGLISH):
                reason = f"the {side} is neither Chinese nor English (it looks like {_NAMES.get(language, language)})"
                return self._unverifiable(pair, source_lang, target_lang, reason)
        if source_lang == target_lang:
            return self._untranslated(pair, str(source_lang))
        return (
            segment(pair.source, str(source_lang), terms=self._terms),
            segment(pair.target, str(target_lang), terms=self._terms),
        )

    def _begin(self, item: _Prepared | Result) -> Reading | None:
        """A pair made ready for the estimator; None without one and for what cannot be compared."""
        if self._model is None or isinstance(item, Result):
            return None
        bitext = item.bitext
        return load(self._model).begin(bitext.source, bitext.target, bitext.alignment)

    def _judge(self, item: _Prepared | Result, estimate: Estimate | None = None) -> Result:
        if isinstance(item, Result):
            return item
        bitext = item.bitext
        pair, source, target, alignment = bitext.pair, bitext.source, bitext.target, bitext.alignment
        # check
        flags = [flag for check in self._checks if not check.monolingual for flag in check.find(bitext)]
        # estimate
        reference, machine = (
            hear(bitext, called, kind, estimate)
            for called, kind in ((item.reference, REFERENCE), (item.machine, MACHINE))
        )
        raised, acquittals = acquit(flags, bitext, item.reference, self._checks)
        opinions, shifts = self._ask(bitext, raised, estimate)
        metrics = self._score_witnesses(pair, reference.texts, machine.texts, source.language, target.language)
        # judge
        merged = merge(self._configured([*opinions, *shifts, *reference.flags, *machine.flags]))
        flags, waived, unused = waive(merged, pair.ignore, self.configuration.enabled)
        by_rules, _, _ = waive(merge(self._configured(raised)), pair.ignore, self.configuration.enabled)
        scoring, thresholds = self._scoring[target.language], self._thresholds[target.language]
        known = *bitext.counts, bitext.support, coherence(bitext), len(pair.source)
        points = scoring.score(evidence(by_rules, *known, estimate))
        points = heard(points, reference.evidence, machine.evidence, metrics)
        outcome = verdict(points, flags, thresholds)
        reasons = reason_of(outcome, flags, bitext, estimate), alignment.note, estimate.note if estimate else None
        notes = *reference.notes, *machine.notes, *acquittals, *disagreements(flags, target.raw, reference, machine)
        pair = dataclasses.replace(pair, notes=(*pair.notes, *notes))
        return Result(
            pair=pair,
            source_lang=source.language,
            target_lang=target.language,
            verdict=outcome,
            score=points,
            reason="; ".join(filter(None, reasons)) or None,
            claims=judge_claims(bitext.claims, flags, thresholds),
            flags=tuple(flags),
            metrics=metrics,
            source_tokens=source.tokens,
            target_tokens=target.tokens,
            links=alignment.links,
            gloss=self._gloss(bitext),
            waived=tuple(waived),
            unused_waivers=tuple(unused),
        )

    def _ask(
        self, bitext: Bitext, flags: list[Flag], estimate: Estimate | None
    ) -> tuple[Iterable[Flag], Iterable[Flag]]:
        """The rules' flags with the model's confidence in them, and its own.

        Of flags for one cause the rules say which stays. The score counts rules and model each by what they say alone.
        """
        if estimate is None or self._model is None:
            return flags, ()
        words = load_words(self._model, bitext.target.language)
        doubts = doubt(bitext, estimate, words)
        opinions = list(SecondOpinion(bitext, estimate, doubts).reconsider(merge(flags), load_opinions(self._model)))
        if not self.configuration.enabled(MEANING_SHIFTED):
            return opinions, ()
        shifts = list(find_shifts(bitext, doubts, words))
        return opinions, [*shifts, *find_doubtful_pair(bitext, estimate, [*opinions, *shifts])]

    def _gloss(self, bitext: Bitext) -> dict[str, tuple[GlossedWord, ...]]:
        """Word by word, where the user asked for it; nothing is judged by it."""
        if self._machine is None or self._machine.gloss is None:
            return {}
        words, links = self._machine.gloss.words, bitext.alignment.links
        glosses = {"source": words(bitext.source, bitext.target, links)}
        if self._machine.back:
            glosses["target"] = words(bitext.target, bitext.source, links, source=False)
        return glosses

    def _configured(self, flags: Iterable[Flag]) -> Iterator[Flag]:
        """The flags as the configuration calibrates and weighs them, without those that are not sure enough for it."""
        for found in flags:
            calibration = self.configuration.calibration.get(found.check)
            flag = dataclasses.replace(found, confidence=calibration.apply(found.confidence)) if calibration else found
            if flag.confidence >= self.configuration.minimum_confidence.get(flag.check, 0.0):
                severity = self.configuration.severity.get(flag.check)
                yield dataclasses.replace(flag, severity=severity) if severity else flag

    def _score_witnesses(
        self, pair: Pair, reference: Sequence[str], machine: Sequence[str], source_lang: str, target_lang: str
    ) -> dict[str, Metrics]:
        found: dict[str, Metrics] = {}
        target, back = pair.target or "", (pair.back_translation,) if pair.back_translation else ()
        for name, text, others, language in (
            ("reference", target, reference, target_lang),
            ("machine", target, machine, target_lang),
            ("back-translation", pair.source, back, source_lang),
        ):
            rival = machine[0] if name == "reference" and machine else None
            metrics = self._metrics.score(text, others, language, rival) if others else None
            if metrics is not None:
                found[name] = metrics
                self._metric_signatures.update(
                    {f"{metric}-{language}": text for metric, text in self._metrics.signatures(language).items()}
                )
        return found

    def _unverifiable(self, pair: Pair, source_lang: str | None, target_lang: str | None, reason: str) -> Result:
        # Nothing said of something is no translation of it; of all else nothing is known either way.
        nothing_said = pair.target is not None and not pair.reason and target_lang is None and source_lang is not None
        score = 0.0 if nothing_said else 0.5
        _, _, unused = waive((), pair.ignore, self.configuration.enabled)
        return Result(pair, source_lang, target_lang, Verdict.UNVERIFIABLE, score, reason, unused_waivers=tuple(unused))

    def _untranslated(self, pair: Pair, language: str) -> Result:
        bitext = Bitext(pair, Text(pair.source, language, ()), Text(pair.target or "", language, ()), Alignment())
        found = [flag for check in self._checks if check.monolingual for flag in check.find(bitext)]
        flags, waived, unused = waive(self._configured(found), pair.ignore, self.configuration.enabled)
        return Result(
            pair,
            language,
            language,
            verdict=Verdict.DIVERGENT if flags else Verdict.UNVERIFIABLE,
            score=0.0 if flags else 0.5,
            reason="both sides are in one language",
            flags=tuple(flags),
            waived=tuple(waived),
            unused_waivers=tuple(unused),
        )


@dataclasses.dataclass(frozen=True, eq=False)
class _Prepared:
    """A pair aligned, and what it is to be held against."""

    bitext: Bitext
    reference: Called
    machine: Called


_TOGETHER = 10_000
"""Characters of pairs that are aligned together, and the pair that goes beyond."""


def _batches(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs in order, some at a time; what ``pairs`` raises is raised after those that came before."""
    batch: list[Pair] = []
    size = 0
    problem: Exception | None = None
    try:
        for pair in pairs:
            batch.append(pair)
            size += 1 + len(pair.source) + len(pair.target or "")
            if size >= _TOGETHER:
                yield batch
                batch, size = [], 0
    except Exception as error:
        problem = error
    if batch:
        yield batch
    if problem is not None:
        raise problem


_THREADS = 2 if (os.cpu_count() or 1) > 2 else 1
"""Pairs that the estimator reads at once, beside the rules, which have a thread of their own."""

_NAMES = {"ja": "Japanese", "ko": "Korean", "und": "another script"}


def _merged(glossaries: Iterable[Glossary]) -> Glossary | None:
    merged: Glossary | None = None
    for glossary in glossaries:
        merged = glossary if merged is None else merged + glossary
    return merged


def audit(
    source: str,
    target: str,
    *,
    reference: str | Sequence[str] = (),
    machine: str | Sequence[str] = (),
    source_lang: str | None = None,
    target_lang: str | None = None,
    configuration: Configuration | None = None,
) -> Result:
    """Audits one pair. For many use an ``Auditor``, which loads its tables once.

    Raises:
        UsageError, InputError: as for ``Auditor``.
    """
    pair = Pair(
        id="pair",
        source=source,
        target=target,
        source_lang=source_lang,
        target_lang=target_lang,
        reference=(reference,) if isinstance(reference, str) else tuple(reference),
        machine=(machine,) if isinstance(machine, str) else tuple(machine),
    )
    return Auditor(configuration).audit_pair(pair)
