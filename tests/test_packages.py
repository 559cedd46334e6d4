from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

import pytest

from podcast.packages import version_of


@pytest.mark.parametrize(
    "package", ["lameenc", "pyttsx3", "espeakng-loader", "sentencex", "num2words"]
)
def test_the_version_is_the_one_that_is_installed(package: str) -> None:
    assert version_of(package) == version(package)


def test_what_is_not_installed() -> None:
    with pytest.raises(PackageNotFoundError):
        version_of("no-such-package-anywhere")
