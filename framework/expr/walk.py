"""One walk over Python's syntax tree against the closed list, checking kinds on the way."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from framework.expr.agree import Part, choice_mistakes, comparison_mistakes
from framework.expr.ask import CHANGES, Brackets, ask
from framework.expr.evaluate import ARITHMETIC_SIGNS, COMPARISON_SIGNS
from framework.expr.lookups import bare
from framework.expr.mistake import ExprError
from framework.expr.scan import DEEPEST, Dialect, number_mistake
from framework.expr.tree import (
    Among,
    And,
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    IsAbsent,
    Minus,
    NameUse,
    Node,
    Not,
    Number,
    Or,
    Text,
)
from framework.expr.vocabulary import Kind
from framework.expr.words import SPLIT_HELP

_SIGN_OF = {sign: written for written, sign in ARITHMETIC_SIGNS.items()}
_COMPARISON_OF = {sign: written for written, sign in COMPARISON_SIGNS.items()}
_MOST_PLACES = 12
_PART_COUNTS: Mapping[str, tuple[int, int | None, str]] = {
    "abs": (1, 1, "one number"),
    "round": (1, 2, "one number and the decimals to keep"),
    "percent": (2, 2, "two numbers"),
    "change": (2, 2, "two numbers, or an id and two periods"),
    "percent_change": (2, 2, "two numbers, or an id and two periods"),
    "share": (2, 2, "two numbers"),
    "min": (2, None, "two numbers or more"),
    "max": (2, None, "two numbers or more"),
}
_EXAMPLES: Mapping[str, str] = {
    "abs": "abs(shortfall)",
    "count": "count(first, second)",
    "max": "max(target, 0)",
    "min": "min(target, 100)",
    "percent": "percent(part, total)",
    "round": "round(days_lost / staff, 2)",
    "sum": "sum(first, second)",
    "change": "change('waste', '2020/21', '2021/22')",
    "percent_change": "percent_change('waste', '2020/21', '2021/22')",
    "share": "share(indicators(trend='improving'), indicators())",
}


class Walk:
    """The walk over one expression; ``errors`` holds the mistakes it found."""

    def __init__(self, *, text: str, offset: int, dialect: Dialect) -> None:
        """Begin with no mistakes; ``offset`` is where the parsed text begins in ``text``."""
        self.text = text
        self.offset = offset
        self.dialect = dialect
        self.errors: list[ExprError] = []
        self._level = 0
        self._readers: Mapping[type[ast.expr], Callable[..., Part]] = {
            ast.Constant: self._constant,
            ast.Name: self._name,
            ast.UnaryOp: self._unary,
            ast.BinOp: self._arithmetic,
            ast.BoolOp: self._joined,
            ast.Compare: self._compare,
            ast.IfExp: self._if_else,
            ast.Call: self._call,
        }

    def part(self, node: ast.expr) -> Part:
        """The checked part; a node that is not on the list is a mistake."""
        reader = self._readers.get(type(node))
        if reader is None:
            return self._refused(node)
        if self._level == DEEPEST:
            return self._too_deep(node)
        self._level += 1
        part = reader(node)
        self._level -= 1
        return part

    def _found(
        self,
        node: ast.expr,
        tree: Node,
        kind: Kind | None,
        choices: tuple[str, ...] = (),
        branches: tuple[Part, ...] = (),
    ) -> Part:
        start = self.offset + node.col_offset
        end = self.offset + (node.end_col_offset or node.col_offset)
        literals = tuple(literal for branch in branches for literal in branch.literals)
        if isinstance(tree, Text):
            literals = ((tree.value, start, end),)
        return Part(
            node=tree,
            said=self.text[start:end],
            kind=kind,
            start=start,
            end=end,
            choices=choices,
            literals=literals,
        )

    def _wrong(self, node: ast.expr, kind: str, message: str, help: str | None) -> Part:  # noqa: A002 - as ExprError
        part = self._found(node, Text(""), None)
        self.errors.append(part.mistake(kind, message, help))
        return part

    def _too_deep(self, node: ast.expr) -> Part:
        if any(error.kind == "too-deep" for error in self.errors):
            return self._found(node, Text(""), None)
        message = f"this {self.dialect.noun} has more than {DEEPEST} parts inside one another"
        return self._wrong(node, "too-deep", message, SPLIT_HELP)

    def _refused(self, node: ast.expr) -> Part:
        if isinstance(node, ast.List):
            return self._wrong(
                node,
                "not-allowed",
                "a list can stand only after in or not in",
                "write it as in polarity in ['neutral', 'not_given']",
            )
        said = self._found(node, Text(""), None).said
        message = f'"{said}" cannot be used in a {self.dialect.noun}'
        return self._wrong(node, "not-allowed", message, self.dialect.reference)

    def _constant(self, node: ast.Constant) -> Part:
        if isinstance(node.value, str):
            return self._found(node, Text(node.value), Kind.TEXT)
        if node.value is None:
            return self._wrong(
                node,
                "not-allowed",
                "None can stand only after is or is not",
                "write value is None to ask whether there is no value",
            )
        # Never through Python's own number, which is a float where there is a decimal point.
        written = self._found(node, Text(""), None).said
        if number_mistake(written) is not None:
            return self._refused(node)
        return self._found(node, Number(Fraction(written)), Kind.NUMBER)

    def _name(self, node: ast.Name) -> Part:
        entry = self.dialect.vocabulary.get(node.id)
        if entry is None:
            return self._found(node, NameUse(node.id), None)
        beside = self.dialect.beside
        name = NameUse(node.id) if beside is None else bare(node.id, beside)
        return self._found(node, name, entry.kind, entry.choices)

    def _needs(self, part: Part, kind: Kind, message: str, help: str) -> bool:  # noqa: A002 - as ExprError
        if part.kind not in {None, kind}:
            said = f"{part.quoted} is {part.what}; {message}"
            self.errors.append(part.mistake("wrong-type", said, help))
        return part.kind is kind

    def _question(self, part: Part, word: str) -> bool:
        example = "staff > 0" if self.dialect.divides else "value >= target"
        help_ = f"write a whole question, such as {example}"
        if part.kind is Kind.TEXT:
            help_ = (
                "repeat the name, as in unit == 'count' or unit == 'money', or use in ['a', 'b']"
            )
        return self._needs(part, Kind.YES_NO, f"{word} needs a yes-or-no question", help_)

    def _unary(self, node: ast.UnaryOp) -> Part:
        part = self.part(node.operand)
        if isinstance(node.op, ast.Not):
            good = self._question(part, "not")
            return self._found(node, Not(part.node), Kind.YES_NO if good else None)
        if not isinstance(node.op, ast.USub | ast.UAdd):
            return self._refused(node)
        good = self._needs(part, Kind.NUMBER, "only a number has a sign", "leave the sign out")
        tree = part.node
        if isinstance(node.op, ast.USub):
            tree = Number(-tree.value) if isinstance(tree, Number) else Minus(tree)
        return self._found(node, tree, Kind.NUMBER if good else None)

    def _arithmetic(self, node: ast.BinOp) -> Part:
        left, right = self.part(node.left), self.part(node.right)
        sign = _SIGN_OF.get(type(node.op))
        if sign is None or (sign == "/" and not self.dialect.divides):
            return self._refused(node)
        said = f'"{sign}" works on numbers'
        help_ = "write a number, or a name that stands for one"
        good = [self._needs(part, Kind.NUMBER, said, help_) for part in (left, right)]
        tree = Arithmetic(left.node, sign, right.node)
        return self._found(node, tree, Kind.NUMBER if all(good) else None)

    def _joined(self, node: ast.BoolOp) -> Part:
        joint = And if isinstance(node.op, ast.And) else Or
        word = joint.__name__.lower()
        parts = [self.part(value) for value in node.values]
        good = [self._question(part, word) for part in parts]
        flat: list[Node] = []
        for part in parts:
            flat.extend(part.node.parts if isinstance(part.node, joint) else (part.node,))
        return self._found(node, joint(tuple(flat)), Kind.YES_NO if all(good) else None)

    def _if_else(self, node: ast.IfExp) -> Part:
        then, test, otherwise = self.part(node.body), self.part(node.test), self.part(node.orelse)
        good = self._question(test, "if") and None not in {then.kind, otherwise.kind}
        if good and then.kind is not otherwise.kind:
            return self._wrong(
                node,
                "wrong-type",
                f"one side of this if is {then.what}, the other is {otherwise.what}",
                "write the same kind of thing on both sides",
            )
        choices: tuple[str, ...] = ()
        branches = (then, otherwise)
        if all(each.choices or isinstance(each.node, Text) for each in branches):
            choices = tuple(dict.fromkeys(word for each in branches for word in _words(each)))
        tree = IfElse(then.node, test.node, otherwise.node)
        return self._found(node, tree, then.kind if good else None, choices, branches)

    def _compare(self, node: ast.Compare) -> Part:
        if any(isinstance(sign, ast.Is | ast.IsNot) for sign in node.ops):
            return self._absence(node)
        if any(isinstance(sign, ast.In | ast.NotIn) for sign in node.ops):
            return self._among(node)
        parts = [self.part(node.left), *(self.part(each) for each in node.comparators)]
        signs = [_COMPARISON_OF[type(sign)] for sign in node.ops]
        halves = zip(parts, signs, parts[1:], strict=False)
        good = [self._agrees(comparison_mistakes(*half)) for half in halves]
        rest = tuple(zip(signs, (part.node for part in parts[1:]), strict=True))
        tree = Comparison(parts[0].node, rest)
        return self._found(node, tree, Kind.YES_NO if all(good) else None)

    def _agrees(self, mistakes: tuple[ExprError, ...]) -> bool:
        self.errors.extend(mistakes)
        return not mistakes

    def _absence(self, node: ast.Compare) -> Part:
        if len(node.ops) > 1:
            return self._chained(node)
        part = self.part(node.left)
        if not isinstance(part.node, NameUse):
            if part.kind is None:
                return self._found(node, part.node, None)
            return self._wrong(
                node,
                "not-allowed",
                "is None can be asked of a name only",
                "ask it of each name, and join the questions with or"
                if self.dialect.beside is None
                else "ask for the state, such as state('waste', '2021/22 Q1') == 'not_available'",
            )
        entry = self.dialect.vocabulary.get(part.node.name)
        if entry is not None and entry.absent_when is None:
            return self._wrong(
                node,
                "never-absent",
                f'"{entry.name}" always has a value, so None cannot be asked of it',
                f"compare it with a text, such as {entry.name} == '{entry.choices[-1]}'"
                if entry.choices
                else f"leave it out, or ask {entry.name} itself",
            )
        negated = isinstance(node.ops[0], ast.IsNot)
        return self._found(node, IsAbsent(part.node, negated), Kind.YES_NO)

    def _chained(self, node: ast.Compare) -> Part:
        return self._wrong(
            node,
            "not-allowed",
            "in and is cannot be chained with another comparison",
            "join two questions with and",
        )

    def _among(self, node: ast.Compare) -> Part:
        if len(node.ops) > 1:
            return self._chained(node)
        part, choices = self.part(node.left), node.comparators[0]
        if not isinstance(choices, ast.List) or not choices.elts:
            return self._wrong(
                choices,
                "not-allowed",
                "in needs a list of texts or numbers",
                "write it in square brackets, such as ['count', 'money']",
            )
        written = [self.part(each) for each in choices.elts]
        good = [self._agrees(choice_mistakes(part, each)) for each in written]
        trees = tuple(each.node for each in written if isinstance(each.node, Number | Text))
        tree = Among(part.node, trees, isinstance(node.ops[0], ast.NotIn))
        return self._found(node, tree, Kind.YES_NO if all(good) else None)

    def _call(self, node: ast.Call) -> Part:
        function = node.func.id if isinstance(node.func, ast.Name) else ""
        if function in self.dialect.lookups:
            return self._lookup(node, function)
        if node.keywords or function not in self.dialect.functions:
            for each in node.args:
                self.part(each)
            if function in self.dialect.functions and self.dialect.lookups:
                message = (
                    f'{function} works on numbers, not on what "{node.keywords[0].arg}=" names'
                )
                help_ = "to count indicators write it as in indicators(trend='improving')"
                return self._wrong(node, "not-allowed", message, help_)
            known = isinstance(node.func, ast.Name) and not node.keywords
            return self._found(node, Text(""), None) if known else self._refused(node)
        parts = [self.part(each) for each in node.args]
        if function in CHANGES and parts[0].kind is Kind.TEXT:
            return self._lookup(node, function)
        if not self._right_count(node, function, parts):
            return self._found(node, Text(""), None)
        help_ = "write a number, or a name that stands for one"
        said = f"{function} works on numbers"
        good = [self._needs(part, Kind.NUMBER, said, help_) for part in parts]
        tree = Call(function, tuple(part.node for part in parts))
        if function == "round" and all(good):
            good.append(self._places(parts[1:]))
        gives = Kind.SHARE if function == "share" else Kind.NUMBER
        return self._found(node, tree, gives if all(good) else None)

    def _lookup(self, node: ast.Call, function: str) -> Part:
        """What is asked of the plan by its name, with texts in its brackets."""
        parts = [self.part(each) for each in node.args]
        named = {each.arg or "": self.part(each.value) for each in node.keywords}
        here = self._found(node, Text(""), None)
        if any(part.kind is None for part in (*parts, *named.values())):
            return here
        found = ask(function, Brackets(parts, named, here.start, here.end), self.dialect.beside)
        if isinstance(found, tuple):
            self.errors.extend(found)
            return here
        asked = self.dialect.lookups.get(function)
        if asked is None:
            return self._found(node, found, Kind.NUMBER)
        return self._found(node, found, asked.kind, asked.choices)

    def _right_count(self, node: ast.Call, function: str, parts: Sequence[Part]) -> bool:
        least, most, wanted = _PART_COUNTS.get(function, (1, None, "one number or more"))
        if least <= len(parts) and (most is None or len(parts) <= most):
            return True
        message = f"{function} works on {wanted}, not on {len(parts)}"
        example = _EXAMPLES[function]
        self._wrong(node, "wrong-count", message, f"write it as in {example}")
        return False

    def _places(self, parts: Sequence[Part]) -> bool:
        for part in parts:
            places = part.node.value if isinstance(part.node, Number) else Fraction(-1)
            if places.denominator != 1 or not 0 <= places <= _MOST_PLACES:
                self.errors.append(
                    part.mistake(
                        "wrong-type",
                        f"round keeps a whole number of decimals from 0 to {_MOST_PLACES}",
                        f"write it as in {_EXAMPLES['round']}",
                    )
                )
                return False
        return True


def _words(part: Part) -> tuple[str, ...]:
    return (part.node.value,) if isinstance(part.node, Text) else part.choices
