"""Phần cuối văn bản: Nơi nhận on the left, authority, position and name on the right (7 and 9b)."""

from ansinh.core.documents.paper import Paper, Recipient, Signature
from ansinh.core.documents.writing import measures as m
from ansinh.core.documents.writing import styles
from ansinh.core.documents.writing.wordml import layout_table, line
from ansinh.core.documents.writing.words import recipient_lines


def closing(paper: Paper) -> str:
    """One row, never split, with both columns starting at the same height."""
    columns = (m.RECIPIENTS_COLUMN, m.SIGNATURE_COLUMN)
    return layout_table(columns, ((_recipients(paper.recipients), _signature(paper.signature)),))


def _recipients(recipients: tuple[Recipient, ...]) -> str:
    return line(styles.RECIPIENTS_HEAD, "Nơi nhận:") + "".join(
        line(styles.RECIPIENT, text) for text in recipient_lines(recipients)
    )


def _signature(signature: Signature) -> str:
    """The name's line stands even when empty, so that there is room to sign."""
    titles = (*signature.authority, signature.position)
    lines = "".join(line(styles.SIGNATURE, title) for title in titles)
    return lines + line(styles.SIGNER, signature.name or "")
