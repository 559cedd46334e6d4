"""Marks of Markdown's dialects that CommonMark does not know: into what it knows, or out.

Wiki links, call-outs, admonitions, highlights, comments, short codes, attributes, formulas. Nothing
inside of code is touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
# Between scenes, where CommonMark opens code or a heading without words: "~~~" with a blank line
# under it, "# # #".
TILDES = re.compile(r"^ {0,3}~{3,}[ \t]*$")
EMPTY_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]+#+)*[ \t]*$")
BREAK = ("", "***", "")
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
# "> [!note]- Bring oil": what stands behind the mark is read, the mark is not.
CALL_OUT = re.compile(r"^(?P<quote>[ \t]*>[ \t]?)\[!\w+(?:\|[^\]]*)?\][+-]?[ \t]*(?P<title>.*)$")
QUOTED = re.compile(r"^[ \t]*>[ \t]?")
# "!!! note "Bring oil"", with its text indented under it.
ADMONITION = re.compile(
    r"^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?: +[\w-]+)*[ \t]*(?:\"(?P<title>[^\"]*)\"[ \t]*)?$"
)
INDENTED = re.compile(r"^(?: {4}|\t)")
CONTAINER = re.compile(r"^ {0,3}:{3,}[ \t]*(?:\{[^}]*\}|[\w-]+)?(?:[ \t].*)?$")
LEFT_OUT_LINES = re.compile(
    r"^[ \t]*(?:\[toc\]|\[\[_?toc_?\]\]|\{:?[.#:][^}]*\}|\{%.*?%\}|\{\{[<%].*?[%>]\}\})[ \t]*$",
    re.IGNORECASE,
)
FORMULA_BLOCK = re.compile(r"^[ \t]*\$\$[ \t]*$")
ONE_LINE_FORMULA = re.compile(r"^[ \t]*\$\$(.+?)\$\$[ \t]*$")


def common_markdown(text: str) -> str:
    """The text in CommonMark."""
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    fence, call_out, admonition = "", False, False
    in_formula = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not fence and TILDES.match(line) and not following.strip():
            yield from BREAK
            continue
        mark = FENCE.match(line)
        if mark and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else mark[1]
            yield line
            continue
        if fence:
            yield line
            continue
        if EMPTY_HEADING.match(line):
            yield from BREAK
            continue
        if FORMULA_BLOCK.match(line):
            in_formula = not in_formula
            yield "```"
            continue
        if in_formula:
            yield line
            continue
        if formula := ONE_LINE_FORMULA.match(line):
            yield from ("```", formula[1], "```")
            continue
        opened = CALL_OUT.match(line)
        call_out = bool(opened) or (call_out and QUOTED.match(line) is not None)
        if opened:
            yield from ("", _inline(opened["title"]), "")
            continue
        if call_out:
            line = QUOTED.sub("", line, count=1)
        noted = ADMONITION.match(line)
        admonition = bool(noted) or (
            admonition and (not line.strip() or INDENTED.match(line) is not None)
        )
        if noted:
            yield from ("", _inline(noted["title"] or ""), "")
            continue
        if admonition:
            line = INDENTED.sub("", line, count=1)
        if CONTAINER.match(line) or LEFT_OUT_LINES.match(line):
            yield ""
            continue
        yield _inline(line)


def _wiki_link(link: re.Match[str]) -> str:
    """`[[The mill#Wheel|the wheel]]` is "the wheel", `[[The mill]]` is "The mill"."""
    page, _, shown = link[1].partition("|")
    return shown.strip() or page.partition("#")[0].strip() or page.strip("# ")


def _simple_formula(formula: re.Match[str]) -> str:
    """`$E = mc^2$` as it is read; one that needs more than powers and indices as code."""
    text = SYMBOLS.sub(lambda symbol: NAMED_SYMBOLS.get(symbol[1], symbol[0]), formula[1])
    if "\\" in text:
        return f"`{formula[1]}`"
    text = re.sub(r"\^(?:\{([^{}]*)\}|(\w))", r"<sup>\1\2</sup>", text)
    return re.sub(r"_(?:\{([^{}]*)\}|(\w))", r"<sub>\1\2</sub>", text).replace("*", "\\*")


SYMBOLS = re.compile(r"\\([A-Za-z]+)[ ]?")
NAMED_SYMBOLS = {
    "times": "× ", "cdot": "· ", "pm": "± ", "le": "≤ ", "leq": "≤ ", "ge": "≥ ", "geq": "≥ ",
    "approx": "≈ ", "neq": "≠ ", "infty": "∞", "degree": "°", "circ": "°", "to": "→ ",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "lambda": "λ", "mu": "μ",
    "pi": "π", "sigma": "σ", "theta": "θ", "omega": "ω", "Omega": "Ω", "percent": "%",
}  # fmt: skip

# A mark inside a line, and what it becomes.
INLINE: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"!\[\[[^\]\n]{1,300}\]\]"), ""),  # an embedded file
    (re.compile(r"\[\[([^\]\n]{1,300})\]\]"), _wiki_link),
    (re.compile(r"%%.{0,2000}?%%"), ""),  # a comment
    (re.compile(r"\{\{[<%].{0,300}?[%>]\}\}|\{%.{0,300}?%\}"), ""),  # a short code
    (re.compile(r"(?<![=\w])==(?=\S)([^=\n]{1,500}?)(?<=\S)==(?![=\w])"), r"\1"),  # a highlight
    (re.compile(r"\$\$([^$\n]{1,300})\$\$"), r"`\1`"),  # a formula that is set on its own line
    (re.compile(r"^\*\[[^\]\n]{1,40}\]:.*$"), ""),  # what an abbreviation stands for
    (re.compile(r"\{[#.:][^{}\n]{0,200}\}"), ""),  # attributes
    (re.compile(r"[ \t]?\[-?@[\w:.-]+(?:[,;][^\]]{0,200})?\]"), ""),  # a citation by its key
    (re.compile(r"[ \t]\^[\w-]{3,40}[ \t]*$"), ""),  # the name of a block
    (
        re.compile(r"(?<![\\$\d\w])\$(?=[^\s$])([^$\n]{1,200}?)(?<=[^\s\\])\$(?![\d\w$])"),
        _simple_formula,
    ),
    # H~2~O, x^2^: not ~~struck~~
    (re.compile(r"(?<=[\w)])(?<!~)~(?!~)([\w+-]{1,20})(?<!~)~(?!~)"), r"<sub>\1</sub>"),
    (re.compile(r"(?<=[\w)])\^([\w+-]{1,20})\^"), r"<sup>\1</sup>"),
)


def _inline(line: str) -> str:
    """A line with its marks made into what CommonMark knows, code spans as they are."""
    if not any(sign in line for sign in "[%{=$~^"):
        return line
    place, parts = 0, []
    for code in CODE_SPAN.finditer(line):
        parts += [_marked(line[place : code.start()]), code[0]]
        place = code.end()
    return "".join([*parts, _marked(line[place:])])


def _marked(text: str) -> str:
    for mark, plain in INLINE:
        text = mark.sub(plain, text)
    return text
