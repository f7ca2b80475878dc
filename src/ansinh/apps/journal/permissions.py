"""Ai đọc được sổ nhật ký: the right has a name; which roles hold it is the accounts' to say."""

READ_JOURNAL = "journal.read"


def can_read_journal(user) -> bool:
    """Whether the user may read who did and saw what."""
    return user.has_perm(READ_JOURNAL)
