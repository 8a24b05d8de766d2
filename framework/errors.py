"""The few exceptions, drawn as a tree.

A user's mistake inside a file is a finding, never an exception. What remains::

    FrameworkError
    ├── CannotRead      a path that cannot be opened, is no regular file, or matches nothing
    └── UsageError      a request that cannot be met as asked: an unknown period, scorecard or check
        └── BadSettings what is wrong with a settings file, each thing a UsageError of its own
"""

from __future__ import annotations

from collections.abc import Sequence


class FrameworkError(Exception):
    """What a caller may catch: the request could not be carried out. The text is for the user.

    ``help`` is what to do next, in the imperative; None where the message says it all.
    """

    def __init__(self, message: str, *, help: str | None = None) -> None:  # noqa: A002 - one word per idea
        """Keep the sentence and what to do about it."""
        super().__init__(message)
        self.help = help


class CannotRead(FrameworkError):
    """A path that cannot be opened, is no regular file, or matches nothing."""


class UsageError(FrameworkError):
    """A request that cannot be met as asked, such as a period the plan does not have."""


class BadSettings(UsageError):
    """Settings that cannot be read: everything that is wrong with them, in order."""

    def __init__(self, problems: Sequence[UsageError]) -> None:
        """Keep the problems; the text names the first."""
        super().__init__(str(problems[0]), help=problems[0].help)
        self.problems = tuple(problems)
