"""How well quotations and their speakers are found: plain and cross-validated, with the errors by kind.

usage: quotes.py GOLD.jsonl [--min-words N] [--folds K] [--errors FILE] [--pronouns LABELS.json]

GOLD.jsonl holds labelled articles; evaluate.py, which scores, lies beside it. "plain" uses the weights of the package;
"cross-validated" fits them K times on the other articles, so that none is scored with weights fitted on it.
"""

import argparse
import importlib.util
import json
from collections import Counter
from pathlib import Path

from quotes_fit import fit_model, load, parts, speaker_rows

from podcast.cli.quotes import as_line
from podcast.scripter.attribution import stored_model

SLICES = ("speaker:name", "speaker:pronoun-resolved", "speaker:nominal", "speaker:none")


def evaluator(gold: Path):
    """The module evaluate.py that lies beside the labelled articles."""
    spec = importlib.util.spec_from_file_location("evaluate", gold.with_name("evaluate.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def crossed(articles, folds, more):
    """Predictions for every article by weights that were fitted on the other folds."""
    rows = {article["id"]: speaker_rows(article) for article in articles}
    found = []
    for training, held in parts(articles, folds):
        model = fit_model(training, more, rows)
        found += [as_line(article["id"], article["text"], model) for article in held]
    return found


def show(name, result):
    """The headline figures of one run."""
    print(name)
    for key in ("span_exact", "end_to_end", "end_to_end_weighted"):
        score = result[key]
        print(f"  {key:22} P {score['p']:.4f}  R {score['r']:.4f}  F1 {score['f1']:.4f}")
    for key in SLICES:
        if key in result["slices"]:
            one = result["slices"][key]
            print(f"  {key:26} {one.get('lastname', 0):.4f} of {one['gold']}   mention {one.get('mention', 0):.4f}")


def errors_by_kind(errors, predictions):
    """Count speaker errors by how sure the answer was and by what evidence it rests on."""
    rules = {(line["id"], q["text"][:60]): q["rule"] for line in predictions for q in line["quotes"]}
    tally = Counter()
    for error in errors:
        rule = rules.get((error["id"], error["span"][:60]), "?") if error["type"] == "SPEAKER" else ""
        tally[error["type"], rule] += 1
    for (kind, rule), count in tally.most_common():
        print(f"  {count:4} {kind:8} {rule}")


def main():
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--min-words", type=int, default=5)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--pronouns", type=Path)
    asked = parser.parse_args()
    articles = load(asked.gold)
    more = json.loads(asked.pronouns.read_text(encoding="utf-8")) if asked.pronouns else []
    score = evaluator(asked.gold).evaluate
    model = stored_model()
    plain = [as_line(article["id"], article["text"], model) for article in articles]
    show("plain", score(articles, plain, asked.min_words))
    if asked.folds > 1:
        predictions, errors = crossed(articles, asked.folds, more), []
        show(f"cross-validated, {asked.folds} folds", score(articles, predictions, asked.min_words, errors))
        print("errors, cross-validated")
        errors_by_kind(errors, predictions)
        if asked.errors:
            asked.errors.write_text("".join(json.dumps(e, ensure_ascii=False) + "\n" for e in errors), encoding="utf-8")


if __name__ == "__main__":
    main()
