"""Three-valued answers: simpleeval calculates, and absent values never decide by accident."""

from __future__ import annotations

import ast
import operator
import threading
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, assert_never

from simpleeval import SimpleEval

from framework.expr.decimals import half_up
from framework.expr.tree import (
    NO_CASES,
    NOT_A_NUMBER,
    Among,
    And,
    Arithmetic,
    Call,
    ClaimCheck,
    Comparison,
    Condition,
    Formula,
    IfElse,
    IsAbsent,
    Lookup,
    Minus,
    NameUse,
    NoCases,
    Node,
    Not,
    Number,
    Or,
    Text,
    Value,
    names_in,
)

_Part = Value | tuple[Fraction | str, ...] | NoCases

Answer = Fraction | bool | tuple[Fraction, Fraction] | NoCases | None
"""What the check of a claim can come to."""


def holds(condition: Condition, facts: Mapping[str, Value]) -> bool | None:
    """Whether the condition holds; None is unknown, because a name it needs is absent.

    A name that ``facts`` leaves out is absent.
    """
    answer = _PER_THREAD.calculator.answer(condition, facts)
    return answer if isinstance(answer, bool) else None


def calculate(formula: Formula, inputs: Mapping[str, Fraction | None]) -> Fraction | NoCases | None:
    """The formula's exact value; None where an input is absent, ``NO_CASES`` for a zero divisor.

    Where an input is absent and a divisor is zero too, the answer is None: not all is in yet.
    """
    answer = _PER_THREAD.calculator.answer(formula, inputs)
    return answer if isinstance(answer, Fraction | NoCases) else None


def answer_of(check: ClaimCheck, facts: Mapping[str, Value]) -> Answer:
    """What a claim's check comes to, by the facts under the keys of its lookups.

    A number, a date as its day's number, yes or no, or a share as its part and its whole. None
    where a fact that it needs is absent, ``NO_CASES`` for a zero divisor.
    """
    answer = _PER_THREAD.calculator.answer(check, facts)
    match answer:
        case (Fraction() as part, Fraction() as whole):
            return part, whole
        case Fraction() | bool() | NoCases():
            return answer
        case _:
            return None


def absent_names(condition: Condition, facts: Mapping[str, Value]) -> tuple[str, ...]:
    """The names the condition uses that have no value, in the order of their first use."""
    return tuple(name for name in condition.names if facts.get(name) is None)


def condition_of(tree: Node) -> Condition:
    """A checked tree as a condition by itself, without a text."""
    names = tuple(dict.fromkeys(names_in(tree)))
    return Condition(text="", names=names, tree=tree, steps=steps_of(tree))


def steps_of(node: Node) -> ast.expr:
    """The tree as simpleeval takes it, built from the checked tree and from nothing else."""
    match node:
        case Number() | Text():
            return _constant(node.value)
        case NameUse():
            return ast.Name(id=node.name, ctx=ast.Load())
        case Lookup():
            # Nothing is called: what the plan holds stands ready under the lookup's own text.
            return ast.Name(id=node.key, ctx=ast.Load())
        case Minus():
            return ast.UnaryOp(op=ast.USub(), operand=steps_of(node.part))
        case Not():
            return ast.UnaryOp(op=ast.Not(), operand=steps_of(node.part))
        case Arithmetic():
            left, right = steps_of(node.left), steps_of(node.right)
            return ast.BinOp(left=left, op=ARITHMETIC_SIGNS[node.sign](), right=right)
        case And():
            return ast.BoolOp(op=ast.And(), values=[steps_of(part) for part in node.parts])
        case Or():
            return ast.BoolOp(op=ast.Or(), values=[steps_of(part) for part in node.parts])
        case IfElse():
            test, then = steps_of(node.test), steps_of(node.then)
            return ast.IfExp(test=test, body=then, orelse=steps_of(node.otherwise))
        case Call():
            function = ast.Name(id=node.function, ctx=ast.Load())
            return ast.Call(
                func=function, args=[steps_of(part) for part in node.parts], keywords=[]
            )
        case Comparison() | Among() | IsAbsent():
            return _compare(node)
        case _:
            assert_never(node)


def _compare(node: Comparison | Among | IsAbsent) -> ast.Compare:
    match node:
        case Comparison():
            signs: list[ast.cmpop] = [COMPARISON_SIGNS[sign]() for sign, _ in node.rest]
            others = [steps_of(part) for _, part in node.rest]
            return ast.Compare(left=steps_of(node.first), ops=signs, comparators=others)
        case Among():
            choices = _constant(tuple(choice.value for choice in node.choices))
            sign: ast.cmpop = ast.NotIn() if node.negated else ast.In()
            return ast.Compare(left=steps_of(node.part), ops=[sign], comparators=[choices])
        case IsAbsent():
            sign = ast.IsNot() if node.negated else ast.Is()
            absent = _constant(None)
            return ast.Compare(left=steps_of(node.name), ops=[sign], comparators=[absent])
        case _:
            assert_never(node)


def _constant(value: _Part) -> ast.Constant:
    # typeshed lists what Python itself may put into a constant; simpleeval hands on any value.
    return ast.Constant(value=value)  # type: ignore[arg-type]


ARITHMETIC_SIGNS: Mapping[str, type[ast.operator]] = {
    "+": ast.Add,
    "-": ast.Sub,
    "*": ast.Mult,
    "/": ast.Div,
}
COMPARISON_SIGNS: Mapping[str, type[ast.cmpop]] = {
    "==": ast.Eq,
    "!=": ast.NotEq,
    "<": ast.Lt,
    "<=": ast.LtE,
    ">": ast.Gt,
    ">=": ast.GtE,
}


def _whole(function: Callable[..., _Part]) -> Callable[..., _Part]:
    def answer(*parts: _Part) -> _Part:
        whole = True
        for part in parts:
            if part is None or part is NOT_A_NUMBER:
                return None
            if part is NO_CASES:
                whole = False
        return function(*parts) if whole else NO_CASES

    return answer


def _quotient(left: Fraction, right: Fraction) -> Fraction | NoCases:
    return NO_CASES if right == 0 else left / right


def _percent(part: Fraction, total: Fraction) -> Fraction | NoCases:
    return _quotient(100 * part, total)


def _change(before: Fraction, after: Fraction) -> Fraction:
    return after - before


def _percent_change(before: Fraction, after: Fraction) -> Fraction | NoCases:
    return _quotient(100 * (after - before), abs(before))


def _share(part: Fraction, whole: Fraction) -> tuple[Fraction, Fraction] | NoCases:
    return (part, whole) if whole else NO_CASES


def _sum(*parts: Fraction) -> Fraction:
    return sum(parts, Fraction(0))


def _count(*parts: _Part) -> Fraction:
    return Fraction(sum(isinstance(part, Fraction) for part in parts))


def rounded(number: Fraction, places: Fraction | int = 0) -> Fraction:
    """The number to so many decimals, as ``half_up`` rounds it."""
    return Fraction(half_up(number, int(places)))


_OPERATORS: Mapping[type[ast.AST], Callable[..., _Part]] = {
    ast.Add: _whole(operator.add),
    ast.Sub: _whole(operator.sub),
    ast.Mult: _whole(operator.mul),
    ast.Div: _whole(_quotient),
    ast.USub: _whole(operator.neg),
    ast.Not: _whole(operator.not_),
    ast.Eq: _whole(operator.eq),
    ast.NotEq: _whole(operator.ne),
    ast.Lt: _whole(operator.lt),
    ast.LtE: _whole(operator.le),
    ast.Gt: _whole(operator.gt),
    ast.GtE: _whole(operator.ge),
    ast.In: _whole(lambda part, choices: part in choices),
    ast.NotIn: _whole(lambda part, choices: part not in choices),
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}
_FUNCTIONS: Mapping[str, Callable[..., _Part]] = {
    "abs": _whole(abs),
    "max": _whole(max),
    "min": _whole(min),
    "sum": _whole(_sum),
    "count": _count,
    "round": _whole(rounded),
    "percent": _whole(_percent),
    "change": _whole(_change),
    "percent_change": _whole(_percent_change),
    "share": _whole(_share),
}


class _Calculator(SimpleEval):  # type: ignore[misc]  # simpleeval has no type stubs
    """simpleeval with our operators only, and with unknown where Python would guess.

    Its own handlers look names up and do the arithmetic; where an absent part must not end the
    question, because ``no and unknown`` is no, ours take over. It has no functions of its own, so
    that none can be found as a name.
    """

    def __init__(self) -> None:
        super().__init__(operators=_OPERATORS, functions={}, names={})
        self.nodes = {
            ast.Constant: self._eval_constant,
            ast.Name: self._eval_name,
            ast.UnaryOp: self._eval_unaryop,
            ast.BinOp: self._eval_binop,
            ast.BoolOp: self._eval_boolop,
            ast.Compare: self._eval_compare,
            ast.IfExp: self._eval_ifexp,
            ast.Call: self._eval_call,
        }

    def answer(
        self, expression: Condition | Formula | ClaimCheck, facts: Mapping[str, Value]
    ) -> _Part:
        """What the expression comes to; nothing but its own names can be seen from within."""
        self.names = {name: facts.get(name) for name in expression.names}
        answer: _Part = self.eval(expression.text, expression.steps)
        return answer

    def _eval_boolop(self, node: ast.BoolOp) -> _Part:
        settles = isinstance(node.op, ast.Or)
        return _settled((self._eval(part) for part in node.values), by=settles)

    def _eval_compare(self, node: ast.Compare) -> _Part:
        parts = [self._eval(node.left), *(self._eval(part) for part in node.comparators)]
        halves = zip(parts, node.ops, parts[1:], strict=False)
        answers = (self.operators[type(sign)](left, right) for left, sign, right in halves)
        return _settled(answers, by=False)

    def _eval_ifexp(self, node: ast.IfExp) -> _Part:
        test: _Part = self._eval(node.test)
        if isinstance(test, bool):
            answer: _Part = self._eval(node.body if test else node.orelse)
            return answer
        return test

    def _eval_call(self, node: ast.Call) -> _Part:
        function: Any = node.func
        return _FUNCTIONS[function.id](*(self._eval(part) for part in node.args))


def _settled(answers: Iterable[_Part], *, by: bool) -> _Part:
    open_answers: list[_Part] = []
    for answer in answers:
        if answer is by:
            return by
        if not isinstance(answer, bool):
            open_answers.append(answer)
    if not open_answers:
        return not by
    return None if None in open_answers else NO_CASES


class _PerThread(threading.local):
    """One calculator for each thread: building one costs more than most conditions."""

    def __init__(self) -> None:
        self.calculator = _Calculator()


_PER_THREAD = _PerThread()
