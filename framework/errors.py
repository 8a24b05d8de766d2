"""The few exceptions, drawn as a tree.

A user's mistake inside a file is a finding, never an exception. What remains::

    FrameworkError
    ├── CannotRead      a path that cannot be opened, is no regular file, or matches nothing
    └── UsageError      a request that cannot be met as asked: an unknown period, scorecard or check
"""

from __future__ import annotations


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
