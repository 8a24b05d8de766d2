"""The parts of a condition any one of which is enough."""

from __future__ import annotations

from dataclasses import replace

from framework.expr.evaluate import condition_of
from framework.expr.render import render_condition
from framework.expr.tree import Condition, Node, Or


def alternatives(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that an ``or`` joins, each by itself; else the condition alone."""
    if not isinstance(condition.tree, Or):
        return (condition,)
    return tuple(_alone(part) for part in condition.tree.parts)


def _alone(tree: Node) -> Condition:
    bare = condition_of(tree)
    return replace(bare, text=render_condition(bare))
