"""How text is said: numbers, dates, money, abbreviations and names as a newsreader says them."""

from podcast.speech.spoken.speak import Context, explain, spoken

__all__ = ["Context", "explain", "spoken"]
