"""Fit the weights of podcast/scripter/ranker.py on labelled articles.

usage: quotes_fit.py GOLD.jsonl OUT.json        (needs scikit-learn's numpy and scipy; not needed at run time)
"""

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from podcast.scripter.attribution import Model, cases_of
from podcast.scripter.evidence import evidence
from podcast.scripter.scene import read_scene

FLOOR = 2  # facts seen less often are not weighed


def rows(article):
    """For every labelled quotation its candidates' facts and which of them are right."""
    scene = read_scene(article["text"])
    reader, cases = cases_of(scene)
    by_start = {}
    for number, case in enumerate(cases):
        for pair in case.unit.pairs:
            by_start[scene.pairs[pair].start] = number
    gold = {}
    for quote in article["quotes"]:
        for shift in (0, -1, 1):
            if quote["start"] + shift in by_start:
                gold.setdefault(by_start[quote["start"] + shift], quote)
    right = {number: right_mentions(scene, quote) for number, quote in gold.items()}
    found = []
    previous, previous_case = None, None
    for number, case in enumerate(cases):
        if number in gold:
            following = (
                cases[number + 1].explicit if number + 1 < len(cases) and near(scene, case, cases[number + 1]) else None
            )
            if previous is not None and previous not in case.candidates:
                case.candidates.append(previous)
            facts = evidence(reader, case, previous, previous_case, following)
            hits = [n for n, c in enumerate(case.candidates) if c in right[number]]
            if gold[number].get("speaker") is None:
                hits = [len(case.candidates)]
            found.append((facts, hits, case.words))
            previous_case = case
            previous = case.candidates[hits[0]] if hits and hits[0] < len(case.candidates) else None
    return found


def near(scene, one, two):
    """Whether the second quotation stands in the paragraph where the first ends."""
    return scene.tokens.paragraph[one.unit.end - 1] == scene.tokens.paragraph[two.unit.first]


def right_mentions(scene, quote):
    """Numbers of the mentions that the label points to."""
    if quote.get("speaker_start") is None:
        return set()
    spans = quote.get("speaker_spans") or [[quote["speaker_start"], quote["speaker_end"]]]
    start, end = spans[0]
    hits = [
        (scene.tokens.start[m.name_first], n)
        for n, m in enumerate(scene.mentions)
        if scene.tokens.start[m.name_first] < end and scene.tokens.end[m.name_end - 1] > start
    ]
    name = quote.get("speaker_name") or quote["speaker"]
    last = name.split()[-1].lower()
    best = [n for _, n in hits if last in scene.tokens.low[scene.mentions[n].name_first : scene.mentions[n].name_end]]
    return set(best[:1] or [n for _, n in hits][:1])


def fit(samples, l2=0.3):
    """Weights that make the right candidates likely: a softmax over each quotation's candidates."""
    counts = Counter(fact for facts, hits, _ in samples if hits for candidate in facts for fact in set(candidate))
    names = sorted(fact for fact, n in counts.items() if n >= FLOOR)
    column = {name: n for n, name in enumerate(names)}
    data, group, positive, weight = [], [], [], []
    kept = 0
    for facts, hits, words in samples:
        if not hits:
            continue
        for n, candidate in enumerate(facts):
            data.append([column[f] for f in set(candidate) if f in column])
            group.append(kept)
            positive.append(n in hits)
        weight.append(1.0 if words >= 5 else 0.5)
        kept += 1
    indptr = np.cumsum([0] + [len(r) for r in data])
    x = csr_matrix((np.ones(indptr[-1]), np.concatenate(data).astype(int), indptr), (len(data), len(names)))
    group, positive, weight = np.array(group), np.array(positive), np.array(weight)

    def loss(w):
        z = x @ w
        top = np.full(kept, -np.inf)
        np.maximum.at(top, group, z)
        e = np.exp(z - top[group])
        total = np.bincount(group, e, kept)
        good = np.bincount(group, e * positive, kept) + 1e-300
        value = (weight * (np.log(total) - np.log(good))).sum() + l2 * (w @ w) / 2
        p = e / total[group]
        q = e * positive / good[group]
        gradient = x.T @ ((p - q) * weight[group]) + l2 * w
        return value, gradient

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: round(float(w), 3) for name, w in zip(names, best.x, strict=True) if abs(w) >= 0.02}


def accuracy(samples, weights):
    """Share of quotations whose best candidate is right."""
    good = 0
    for facts, hits, _ in samples:
        scores = [sum(weights.get(f, 0.0) for f in candidate) for candidate in facts]
        good += int(np.argmax(scores)) in hits
    return good / len(samples)


def load(path):
    """The labelled articles of a JSON Lines file."""
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def fit_model(articles):
    """Both sets of weights, fitted on these articles."""
    return Model(fit([row for article in articles for row in rows(article)]), {})


def main():
    """Fit, report plain and cross-validated accuracy of the mention, write the weights."""
    articles = load(sys.argv[1])
    folds = [[row for n, article in enumerate(articles) if n % 5 == k for row in rows(article)] for k in range(5)]
    everything = [row for fold in folds for row in fold]
    there = sum(bool(hits) for _, hits, _ in everything) / len(everything)
    print("quotations", len(everything), "right mention among the candidates", round(there, 4))
    weights = fit(everything)
    print("plain", round(accuracy(everything, weights), 4), "weights", len(weights))
    crossed = [accuracy(folds[k], fit([r for j in range(5) if j != k for r in folds[j]])) for k in range(5)]
    print("cross-validated", round(float(np.mean(crossed)), 4))
    Path(sys.argv[2]).write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
