"""The parts of a condition any one of which is enough."""

from __future__ import annotations

from framework.expr.evaluate import steps_of
from framework.expr.render import render_condition
from framework.expr.tree import Condition, Node, Or, names_in


def alternatives(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that an ``or`` joins, each by itself; else the condition alone."""
    if not isinstance(condition.tree, Or):
        return (condition,)
    return tuple(_alone(part) for part in condition.tree.parts)


def _alone(tree: Node) -> Condition:
    names = tuple(dict.fromkeys(names_in(tree)))
    bare = Condition(text="", names=names, tree=tree, steps=steps_of(tree))
    return Condition(text=render_condition(bare), names=names, tree=tree, steps=bare.steps)
