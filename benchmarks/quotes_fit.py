"""Fit the weights by which podcast/scripter finds speakers, on labelled articles.

usage: quotes_fit.py GOLD.jsonl OUT_DIR [--pronouns LABELS.json] [--go-on]

Writes OUT_DIR/speaker_weights.json, pronoun_weights.json and calibration.json, and prints plain and
cross-validated accuracy.
The articles of tests/scripter/attribution/labelled/tune are fitted on too, in every fold.
LABELS.json adds to the pronouns that GOLD resolves: a list of {"id", "speaker_start", "name"}. The
weights of the
package were fitted with about a hundred of them, made by reading GOLD's articles; they point into
other people's text
and are therefore not in this repository, as GOLD is not. --go-on keeps what they have taught: the
stored weights of pronouns are the start, and what is not labelled now stays as it was.
Needs numpy and scipy; they are not needed at run time.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import quotes_score
from quotes_labelled import Article, read_folder
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from podcast.cli.quotes import as_line
from podcast.languages.registry import ENGLISH
from podcast.scripter.attribution.find_quotations import cases_of
from podcast.scripter.attribution.neighbour_features import same
from podcast.scripter.attribution.speaker_choice import (
    AttributionModel,
    choose_speakers,
    look_beside,
)
from podcast.scripter.attribution.speaker_features import evidence
from podcast.scripter.coreference.discourse_history import DiscourseHistory
from podcast.scripter.log_linear import NEVER, Calibration, weights
from podcast.scripter.mentions.annotated_text import AnnotatedText, annotate
from podcast.scripter.mentions.noun_phrases import MentionForm

Facts = list[list[str]]  # of each candidate
Sample = tuple[Facts, list[int], float]  # the facts, which candidates are right, the weight
OWN = Path(__file__).parents[1] / "tests/scripter/attribution/labelled/tune"
OWN_WEIGHT = (
    1.0  # of each of our own labels, against one of GOLD's: they are few, of other kinds, and sure
)
SLOGANS = "nobody-in-particular"  # short cases, in which nobody speaks more often than anywhere
SLOGANS_WEIGHT = 0.5
NOBODY_WEIGHT = 1.5  # nobody is rare, and somebody named instead is the worst answer
FLOOR = 6  # facts seen less often are not weighed
L2_SPEAKER = 6.0
L2_PRONOUN = 3.0
GO_ON = "fit the pronouns from the stored weights on, rather than from nothing"
ROUNDS = 3  # the pronouns before one are facts for it: fit, resolve, fit again


def speaker_rows(article: Article) -> list[Sample]:
    """For every labelled quotation its candidates' facts, which of them are right, and its
    weight."""
    scene = annotate(article["text"])
    reader, cases = cases_of(scene)
    by_start: dict[int, int] = {}
    for number, case in enumerate(cases):
        for pair in case.unit.pairs:
            by_start[scene.pairs[pair].start] = number
    gold: dict[int, dict[str, Any]] = {}
    for quote in article["quotes"]:
        for shift in (0, -1, 1):
            if quote["start"] + shift in by_start:
                gold.setdefault(by_start[quote["start"] + shift], quote)
    found: list[Sample] = []
    previous: int | None = None
    earlier: int | None = None
    for number, case in enumerate(cases):
        if number not in gold:
            continue
        facts = evidence(reader, case, look_beside(reader, cases, number, previous, earlier))
        right = right_mentions(scene, gold[number])
        hits = [n for n, candidate in enumerate(case.candidates) if candidate in right]
        if gold[number].get("speaker") is None:
            hits = [len(case.candidates)]
        weight = article.get("weight", 1.0) * (1.0 if case.words >= 5 else 0.5)
        if gold[number].get("speaker") is None:
            weight *= NOBODY_WEIGHT
        found.append((facts, hits, weight))
        chosen = case.candidates[hits[0]] if hits and hits[0] < len(case.candidates) else None
        if (
            previous is not None
            and chosen != previous
            and not (chosen is not None and same(scene, chosen, previous))
        ):
            earlier = previous
        previous = chosen
    return found


def right_mentions(scene: AnnotatedText, quote: dict[str, Any]) -> set[int]:
    """Numbers of the mentions that the label points to."""
    if quote.get("speaker_start") is None:
        return set()
    spans = quote.get("speaker_spans") or [[quote["speaker_start"], quote["speaker_end"]]]
    start, end = spans[0]
    tokens = scene.tokens
    hits = [
        number
        for number, mention in enumerate(scene.mentions)
        if tokens.start[mention.name_first] < end and tokens.end[mention.name_end - 1] > start
    ]
    if name := quote.get("speaker_name"):
        last = [
            word
            for word in name.lower().replace("’", "'").split()
            if word.rstrip(".") not in ENGLISH.lexicon.suffixes
        ][-1]
        best = [
            n
            for n in hits
            if last in tokens.low[scene.mentions[n].name_first : scene.mentions[n].name_end]
        ]
        return set(best[:1] or hits[:1])
    hits.sort(
        key=lambda n: (abs(tokens.start[scene.mentions[n].first] - start), -scene.mentions[n].end)
    )
    return set(hits[:1])


def pronoun_labels(
    articles: list[Article], more: Iterable[Article] = ()
) -> dict[str, dict[int, str]]:
    """{article id: {start of the pronoun: name}}."""
    labels: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for article in articles:
        for quote in article["quotes"]:
            person = quote.get("speaker_resolved") or quote.get("speaker_person")
            if quote.get("speaker_type") == "pronoun" and person:
                labels[article["id"]][quote["speaker_start"]] = person
    for one in more:
        labels[one["id"]].setdefault(one["speaker_start"], one["name"])
    return labels


def pronoun_rows(article: Article, labels: dict[int, str], model: AttributionModel) -> list[Sample]:
    """For every labelled pronoun that speaks its candidates' facts and which of them are right."""
    scene = annotate(article["text"])
    reader, cases = cases_of(scene)
    trail = DiscourseHistory(model.pronoun, record={})
    choose_speakers(reader, cases, model, trail)
    found: list[Sample] = []
    assert trail.record is not None
    for number, (people, facts) in trail.record.items():
        name = labels.get(scene.tokens.start[scene.mentions[number].first])
        if name is None or scene.mentions[number].form is not MentionForm.PRONOUN:
            continue
        found.append(
            (
                facts,
                [n for n, at in enumerate(people) if stands_for(scene, at, name)],
                article.get("weight", 1.0),
            )
        )
    return found


def stands_for(scene: AnnotatedText, number: int, name: str) -> bool:
    """Whether a mention is of whom a label names or, without a name, describes (`a nurse`)."""
    mention = scene.mentions[number]
    if mention.entity >= 0:
        return is_named(scene.entities[mention.entity].words, name)
    return (
        " ".join(scene.tokens.low[mention.first : mention.end]).replace(" '", "'") == name.lower()
    )


def is_named(words: list[str], name: str) -> bool:
    """Whether a person's words fit a label: `Bill Clinton`, `Clinton`, or `Clinton|Bill`."""
    label = name.replace("’", "'").lower().split("|")
    label = label[0].split() if len(label) == 1 else [label[1], label[0]]
    label = [word for word in label if word not in ("jr.", "ii", "iii")]
    return words[-1] == label[-1] and (
        len(label) == 1 or len(words) == 1 or words[0] == label[0] or label[0][1:2] == "."
    )


def fit(
    samples: list[Sample], l2: float, before: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Weights that make the right candidates likely: a softmax over each sample's candidates.

    They stay near to `before`, as far as the samples leave them.
    """
    before = before or {}
    samples = [sample for sample in samples if sample[1]]
    counts = Counter(
        fact for facts, _, _ in samples for candidate in facts for fact in set(candidate)
    )
    names = sorted({fact for fact, count in counts.items() if count >= FLOOR} | set(before))
    start = np.array([before.get(name, 0.0) for name in names])
    column = {name: number for number, name in enumerate(names)}
    data = [
        [column[f] for f in set(candidate) if f in column]
        for facts, _, _ in samples
        for candidate in facts
    ]
    group = np.array([number for number, (facts, _, _) in enumerate(samples) for _ in facts])
    positive = np.array([n in hits for facts, hits, _ in samples for n in range(len(facts))])
    weight = np.array([sample[2] for sample in samples])
    ends = np.cumsum([0] + [len(row) for row in data])
    x = csr_matrix(
        (np.ones(ends[-1]), np.concatenate(data).astype(int), ends), (len(data), len(names))
    )

    def loss(w: Any) -> tuple[float, Any]:
        z = x @ w
        top = np.full(len(samples), -np.inf)
        np.maximum.at(top, group, z)
        e = np.exp(z - top[group])
        total = np.bincount(group, e, len(samples))
        good = np.bincount(group, e * positive, len(samples)) + 1e-300
        away = w - start
        value = (weight * (np.log(total) - np.log(good))).sum() + l2 * (away @ away) / 2
        pull = (e / total[group] - e * positive / good[group]) * weight[group]
        gradient = x.T @ pull + l2 * away
        return value, gradient

    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {
        name: round(float(w), 2) for name, w in zip(names, best.x, strict=True) if abs(w) >= 0.02
    }


def accuracy(samples: list[Sample], weights: Mapping[str, float]) -> float:
    """Share of samples whose best candidate is right."""
    good = 0
    for facts, hits, _ in samples:
        scores = [sum(weights.get(fact, 0.0) for fact in candidate) for candidate in facts]
        good += int(np.argmax(scores)) in hits
    return good / max(1, len(samples))


def fit_model(
    articles: list[Article],
    more: Iterable[Article] = (),
    rows: dict[str, list[Sample]] | None = None,
    pronouns_before: Mapping[str, float] | None = None,
) -> AttributionModel:
    """Both sets of weights, fitted on these articles; `rows` may hold their speaker_rows by article
    id. The pronouns' stay near to `pronouns_before`."""
    rows = {} if rows is None else rows
    for article in articles:
        if article["id"] not in rows:
            rows[article["id"]] = speaker_rows(article)
    speaker = fit([row for article in articles for row in rows[article["id"]]], L2_SPEAKER)
    known = {article["id"] for article in articles}
    labels = pronoun_labels(articles, [one for one in more if one["id"] in known])
    model = AttributionModel(speaker, pronouns_before or {})
    for _ in range(ROUNDS):
        samples = [
            r
            for a in articles
            if a["id"] in labels
            for r in pronoun_rows(a, labels[a["id"]], model)
        ]
        model = AttributionModel(speaker, fit(samples, L2_PRONOUN, pronouns_before))
    return model


def fit_calibration(answered: list[tuple[float, bool]]) -> Calibration:
    """The line between log-odds that makes confidences honest: (confidence, right) of articles
    that the weights have not seen."""
    odds = np.array([min(max(sure, NEVER), 1 - NEVER) for sure, _ in answered])
    x = np.log(odds / (1 - odds))
    y = np.array([right for _, right in answered], dtype=float)

    def loss(line: Any) -> float:
        z = line[0] * x + line[1]
        return float((np.logaddexp(0, z) - y * z).sum())

    slope, intercept = minimize(loss, np.array([1.0, 0.0])).x
    return Calibration(round(float(slope), 3), round(float(intercept), 3))


def answered(articles: list[Article], model: AttributionModel) -> list[tuple[float, bool]]:
    """Confidence, and whether it was right, of each labelled quotation that somebody was named
    for."""
    lines = [as_line(article["id"], article["text"], model) for article in articles]
    found, _ = quotes_score.verdicts(articles, lines)
    return [
        (answer["confidence"], verdict == "right")
        for verdict, _, answer in found
        if verdict != "open" and answer["speaker"]
    ]


def load(path: Path | str) -> list[Article]:
    """The labelled articles of a JSON Lines file, or of a folder of articles labelled in place."""
    if Path(path).is_dir():
        return read_folder(path)
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def own_articles() -> list[Article]:
    """The articles of this repository that may be fitted on."""
    return [
        article | {"weight": SLOGANS_WEIGHT if article["id"].startswith(SLOGANS) else OWN_WEIGHT}
        for article in read_folder(OWN)
    ]


def parts(articles: list[Article], folds: int) -> Iterator[tuple[list[Article], list[Article]]]:
    """(fold's training articles, fold's held-out articles) for each fold; our own are in each
    training."""
    for fold in range(folds):
        yield (
            [a for n, a in enumerate(articles) if n % folds != fold] + own_articles(),
            articles[fold::folds],
        )


def main() -> None:
    """Fit, report plain and cross-validated accuracy of the choices, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pronouns", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--go-on", action="store_true", help=GO_ON)
    asked = parser.parse_args()
    articles = load(asked.gold)
    more = json.loads(asked.pronouns.read_text(encoding="utf-8")) if asked.pronouns else []
    before = weights("pronoun_weights") if asked.go_on else None
    rows = {article["id"]: speaker_rows(article) for article in articles}
    samples = [row for found in rows.values() for row in found]
    print(
        len(samples),
        "quotations; right mention a candidate:",
        round(np.mean([bool(s[1]) for s in samples]), 4),
    )
    model = fit_model(articles + own_articles(), more, rows, before)
    print(
        "speaker, plain",
        round(accuracy(samples, model.speaker), 4),
        "with",
        len(model.speaker),
        "weights",
    )
    labels = pronoun_labels(articles, more)
    scores, pronoun_scores, sure = [], [], []
    for training, held in parts(articles, asked.folds):
        fitted = fit_model(training, more, rows)
        scores.append(accuracy([row for a in held for row in rows[a["id"]]], fitted.speaker))
        sure += answered(held, fitted)
        found = [
            r for a in held if a["id"] in labels for r in pronoun_rows(a, labels[a["id"]], fitted)
        ]
        pronoun_scores.append((accuracy(found, fitted.pronoun), len(found)))
    if scores:
        print("speaker, cross-validated", round(float(np.mean(scores)), 4))
        total = sum(count for _, count in pronoun_scores)
        print(
            "pronouns, cross-validated",
            round(sum(s * n for s, n in pronoun_scores) / total, 4),
            "of",
            total,
        )
    calibration = fit_calibration(sure)
    print(calibration)
    text = json.dumps(asdict(calibration), indent=0, sort_keys=True)
    (asked.out / "calibration.json").write_text(text + "\n", encoding="utf-8")
    for name, table in (("speaker", model.speaker), ("pronoun", model.pronoun)):
        text = json.dumps(dict(table), ensure_ascii=False, indent=0, sort_keys=True)
        (asked.out / f"{name}_weights.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
