"""What people type instead of the language, and what to write: data for the messages."""

from __future__ import annotations

from collections.abc import Mapping

KEYWORDS = frozenset({"and", "or", "not", "in", "is", "if", "else", "None"})

CONDITION_FUNCTIONS = ("abs", "max", "min")
FORMULA_FUNCTIONS = ("abs", "count", "max", "min", "percent", "round", "sum")
CLAIM_FUNCTIONS = (*FORMULA_FUNCTIONS, "change", "percent_change", "share")

ABSENT_HELP = (
    "write value is None to ask whether there is no value, value is not None for the opposite"
)
MULTIPLY_HELP = "multiply instead, such as shortfall <= target * 0.05 for within 5% of the target"

SPLIT_HELP = "split it into simpler ones"
CLAIM_HELP = "use only what docs/reference/claims.md lists"
REFERENCE_HELP = "use only what docs/reference/conditions.md lists"

_EQUAL = 'write == for "is equal to"'
_ALONE = "write the name alone, such as target_met, or not target_met for the opposite"
_OVER = "write > or >=, such as value > target"
_UNDER = "write < or <=, such as value < target"
_STRAIGHT = "type the straight quote ' on both sides of a text"
_AND = "write and"
_OR = "write or"

SIGN_HELP: Mapping[str, str] = {
    "=": _EQUAL,
    "===": _EQUAL,
    "!": 'write not, or != for "is not equal to"',
    "<>": 'write != for "is not equal to"',
    "=>": 'write >= for "at least"',
    "=<": 'write <= for "at most"',
    "&": _AND,
    "&&": _AND,
    "|": _OR,
    "||": _OR,
    "**": "multiply instead, such as value * value",
    "^": "multiply instead, such as value * value",
    "//": MULTIPLY_HELP,
    "%": "write 5% of the target as target * 0.05",
    ";": 'write one question, and join its parts with "and" or "or"',
    ":": 'write one question, and join its parts with "and" or "or"',
    "\n": "write it on one line",
    "\r": "write it on one line",
    "\t": "type a space",
    "?": "write value if question else other_value",
    ".": "write a decimal point inside a number only, such as 0.5; names have none",
    "{": "use round brackets",
    "}": "use round brackets",
    "\\": "leave it out",
    "#": "write remarks under because, not in the expression",
    "$": "write the number alone",
    "\u00a3": "write the number alone",
    "\u20ac": "write the number alone",
    "\u2264": 'write <= for "at most"',
    "\u2265": 'write >= for "at least"',
    "\u2260": 'write != for "is not equal to"',
    "\u00d7": "write * to multiply",
    "\u00f7": MULTIPLY_HELP,
    "\u2212": "type the minus sign -",
    "\u2013": "type the minus sign -",
    "\u2014": "type the minus sign -",
    "\u2018": _STRAIGHT,
    "\u2019": _STRAIGHT,
    "\u201c": _STRAIGHT,
    "\u201d": _STRAIGHT,
    "\u00a0": "type an ordinary space",
}

FORMULA_SIGN_HELP: Mapping[str, str] = {
    "//": "write / to divide",
    "\u00f7": "write / to divide",
    "%": "write percent(part, total) for a percentage",
}

WORD_HELP: Mapping[str, str] = {
    **dict.fromkeys(("true", "false", "yes", "no"), _ALONE),
    **dict.fromkeys(
        ("none", "null", "nil", "missing", "empty", "blank", "absent", "set", "given"), ABSENT_HELP
    ),
    **dict.fromkeys(("equal", "equals"), _EQUAL),
    **dict.fromkeys(("above", "exceeds", "greater", "more", "over"), _OVER),
    **dict.fromkeys(("below", "fewer", "less", "under"), _UNDER),
    "between": "write 40 <= value <= 60",
    "then": "write value if question else other_value",
}
