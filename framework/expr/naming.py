"""Named parts of a call, as in ``indicators(status='on_target')``: their names and their order."""

from __future__ import annotations

from framework.expr.lookups import FILTERS
from framework.expr.mistake import ExprError, nearest
from framework.expr.scan import Token, is_naming


def naming_mistake(tokens: tuple[Token, ...]) -> ExprError | None:
    """The first unknown or repeated name, or part after a named one; None where all is well.

    Python's parser ends at each of these without a word that an officer could use.
    """
    frames: list[set[str]] = []
    for index, token in enumerate(tokens):
        named = is_naming(tokens, index)
        if frames and frames[-1] and not named and tokens[index - 1].text == ",":
            message = "ids and periods stand before what is named with ="
            return token.mistake("not-allowed", message, "write it first in these brackets")
        if token.text in {"(", "["}:
            frames.append(set())
        elif token.text in {")", "]"}:
            frames.pop()
        elif named:
            if token.text not in FILTERS:
                return _unknown(token)
            if token.text in frames[-1]:
                message = f'"{token.text}" is written twice in these brackets'
                return token.mistake("not-allowed", message, "keep one of the two")
            frames[-1].add(token.text)
    return None


def _unknown(token: Token) -> ExprError:
    guess = nearest(token.text, FILTERS)
    asked = f'; did you mean "{guess}"?' if guess else ""
    message = f'nothing is told apart by "{token.text}"{asked}'
    return token.mistake("unknown-name", message, f"use one of: {', '.join(FILTERS)}")
