"""How well quotations and their speakers are found: plain and cross-validated, with the errors by
kind.

usage: quotes.py GOLD [--min-words N] [--folds K] [--errors FILE] [--pronouns LABELS.json]

GOLD holds labelled articles: JSON lines, or a folder such as
tests/scripter/attribution/labelled/held. An evaluate.py that lies beside it is used too. "plain"
uses the weights of the package; "cross-validated" fits them K times on the other articles, so
that none is scored with weights fitted on it. Our own articles (labelled/tune) take part in each
fit.
"""

import argparse
import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import quotes_score
from quotes_fit import fit_model, load, parts, speaker_rows

from podcast.cli.quotes import as_line
from podcast.scripter.attribution.speaker_choice import stored_model

Line = dict[str, Any]  # an article, its answer, or an error
SLICES = ("speaker:name", "speaker:pronoun-resolved", "speaker:nominal", "speaker:none")


def evaluator(gold: Path) -> ModuleType | None:
    """The module evaluate.py that lies beside the labelled articles, None if there is none."""
    if gold.is_dir() or not gold.with_name("evaluate.py").exists():
        return None
    spec = importlib.util.spec_from_file_location("evaluate", gold.with_name("evaluate.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def crossed(articles: list[Line], folds: int, more: list[Line]) -> list[Line]:
    """Predictions for every article by weights that were fitted on the other folds."""
    rows = {article["id"]: speaker_rows(article) for article in articles}
    found: list[Line] = []
    for training, held in parts(articles, folds):
        model = fit_model(training, more, rows)
        found += [as_line(article["id"], article["text"], model) for article in held]
    return found


def show(result: Line) -> None:
    """The headline figures of one run, as evaluate.py gives them."""
    for key in ("span_exact", "end_to_end", "end_to_end_weighted"):
        score = result[key]
        print(f"  {key:22} P {score['p']:.4f}  R {score['r']:.4f}  F1 {score['f1']:.4f}")
    for key in SLICES:
        if key in result["slices"]:
            one = result["slices"][key]
            print(
                f"  {key:26} {one.get('lastname', 0):.4f} of {one['gold']}   mention "
                f"{one.get('mention', 0):.4f}"
            )


def errors_by_kind(errors: list[Line], predictions: list[Line]) -> None:
    """Count speaker errors by how sure the answer was and by what evidence it rests on."""
    rules = {
        (line["id"], q["text"][:60]): q["rule"] for line in predictions for q in line["quotes"]
    }
    tally: Counter[tuple[str, str]] = Counter()
    for error in errors:
        rule = (
            rules.get((error["id"], error["span"][:60]), "?") if error["type"] == "SPEAKER" else ""
        )
        tally[error["type"], rule] += 1
    for (kind, rule), count in tally.most_common():
        print(f"  {count:4} {kind:8} {rule}")


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--min-words", type=int, default=5)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--pronouns", type=Path)
    asked = parser.parse_args()
    articles = load(asked.gold)
    more = json.loads(asked.pronouns.read_text(encoding="utf-8")) if asked.pronouns else []
    scorer = evaluator(asked.gold)
    model = stored_model()
    answers = {"plain": [as_line(article["id"], article["text"], model) for article in articles]}
    if asked.folds > 1 and not asked.gold.is_dir():
        answers[f"cross-validated, {asked.folds} folds"] = crossed(articles, asked.folds, more)
    for name, predictions in answers.items():
        print(name)
        errors: list[Line] = []
        if scorer:
            show(scorer.evaluate(articles, predictions, asked.min_words, errors))
            errors_by_kind(errors, predictions)
        quotes_score.show(*quotes_score.verdicts(articles, predictions, asked.min_words))
        if asked.errors:
            asked.errors.write_text(
                "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in errors), encoding="utf-8"
            )


if __name__ == "__main__":
    main()
