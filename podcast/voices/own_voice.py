"""A Piper voice that the catalogue does not know: its model and its .onnx.json from a folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from podcast.errors import PodcastError

MODEL, SETTINGS = ".onnx", ".onnx.json"
WANTED = ("audio", "espeak", "phoneme_id_map")  # of every voice of piper-tts


def find_own_voice(name: str, folder: Path) -> Path:
    """The model of the voice `name` in a folder: `name.onnx`, or the only one there is.

    Raises PodcastError when there is none, or none with readable settings beside it.
    """
    if not folder.is_dir():
        raise PodcastError("there is no such folder", remedy="Check the name.", file=folder)
    models = sorted(folder.glob(f"*{MODEL}"))
    chosen = next((path for path in models if path.name == name + MODEL), None)
    if chosen is None and len(models) == 1:
        chosen = models[0]
    if chosen is None:
        found = ", ".join(path.name for path in models) or "no .onnx at all"
        raise PodcastError(
            f"there is no {name}{MODEL} in it ({found})", file=folder,
            remedy="A Piper voice is NAME.onnx with NAME.onnx.json beside it.",
        )  # fmt: skip
    _check_settings(chosen.with_name(chosen.name + ".json"))
    return chosen


def copy_own_voice(model: Path, target: Path) -> None:
    """Put the model, its settings and its card, if there is one, into a folder."""
    beside = [model.with_name(model.name + ".json"), model.with_name("MODEL_CARD")]
    for path in (model, *beside):
        if path.is_file():
            shutil.copyfile(path, target / path.name)


def _check_settings(path: Path) -> None:
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PodcastError(
            f"there is no {path.name} beside the model", file=path.parent,
            remedy="Get it from where the model is from: it says how the voice is to be used.",
        ) from None  # fmt: skip
    except (OSError, ValueError) as error:
        raise PodcastError(
            f"cannot be read: {error}", remedy="Get it again, whole.", file=path
        ) from None
    missing = [key for key in WANTED if not isinstance(settings, dict) or key not in settings]
    if missing:
        raise PodcastError(
            f"is not a Piper voice's: it has no {' and no '.join(missing)}", file=path,
            remedy="It has to be the .onnx.json that came with the model.",
        )  # fmt: skip
