from __future__ import annotations

import pytest

from podcast.speech.phonemes.respelling import ipa_of_respelling


@pytest.mark.parametrize(
    ("respelling", "ipa"),
    [
        ("KEE-iv", "ˈkiːɪv"),
        ("zeh-LEN-skee", "zɛˈlɛnskiː"),
        ("SELL-ick", "ˈsɛlɪk"),
        ("bray-ZEEL", "bɹeɪˈziːl"),
        ("shau-ping", "ˈʃaʊpɪŋ"),  # no capitals: the first syllable
        ("kuh-ZAHK-stan", "kəˈzɑːkstæn"),
        ("THOR-sten", "ˈθɔːɹstɛn"),
        ("py-ONG-yahng", "paɪˈɒŋjɑːŋ"),
        ("zhoo-LYAHN", "ʒuːˈljɑːn"),
        ("OH-day BAH-ree", "ˈoʊdeɪ ˈbɑːɹiː"),
        ("Keev", ""),  # a word, which engines read as such
        ("W H O", ""),
        ("nt-LAY", ""),  # no vowel: not a syllable
        ("well-known thing", ""),
    ],
)
def test_respellings(respelling: str, ipa: str) -> None:
    assert ipa_of_respelling(respelling) == ipa
