"""How a language prints quotations and names: traits.toml of its folder."""

from __future__ import annotations

from dataclasses import dataclass, fields

from podcast.languages.reading.word_lists import read_toml


@dataclass(frozen=True, slots=True)
class Traits:
    """What holds for a whole language. The defaults are those of a language nobody has told of."""

    opens: str = "“„‟`«"  # marks that open a quotation
    closes: str = "”»"  # marks that close one
    # Marks that do either, as what stands beside them allows; straight marks always do.
    either: str = ""
    comma_outside: bool = False  # `„…“, sagt Harms`: the comma stands behind the marks
    incises: bool = False  # `« Je reste, dit-elle, mais seule »`: saying clauses inside the marks
    dash_incises: bool = False  # `—No sé —dijo Silva—. Ya veré.`
    dash_dialogue: bool = False  # a dash at the head of a paragraph opens what somebody says
    any_verb_inverts: bool = False  # `« … », soupire Aubry`: whatever the verb, it is the subject
    drops_subjects: bool = False  # `—No sé —dijo.`
    capitals_tell: bool = True  # a capital inside a sentence makes a name
    stop_after_ordinals: bool = False  # `am 9. Mai`
    two_surnames: bool = False  # `Marta Silva Gil` is called `Silva`
    inflects_articles: bool = False  # `laut dem Kapitän`: articles have cases
    titles_in_capitals: bool = True  # `“The Late Hour”`; elsewhere only the first word has one
    elisions: bool = False  # `l’édile`, `d’Aubenton`: a word and its article in one


def read_traits(code: str) -> Traits:
    """The traits of a language."""
    table = read_toml(code, "traits.toml")
    return Traits(
        **{field.name: table[field.name] for field in fields(Traits) if field.name in table}
    )
