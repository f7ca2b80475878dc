"""Điểm phần đầu và phần ký: fields of the letterhead, the signer and the recipients."""

from ansinh.core.plans.plan import Plan
from ansinh.core.plans.scoring.folding import fold, fold_symbol
from ansinh.core.plans.scoring.gold import Gold
from ansinh.core.plans.scoring.tally import Measured, share_right

BLANK = "(trống)"


def score_header(plan: Plan, gold: Gold) -> Measured:
    """Measure each field of the header that the gold gives, blank ones too."""
    rows: list[tuple[str, str, bool]] = []
    for name, accepted in gold.header.items():
        read: str | None = getattr(plan.header, name)
        is_right = any(_key(name, read) == _key(name, form) for form in accepted)
        rows.append((f"{name}: {accepted[0] or BLANK}", read or BLANK, is_right))
    return share_right("header", rows)


def _key(name: str, value: str | None) -> str:
    in_numbers = name in {"number", "symbol"}
    return (fold_symbol if in_numbers else fold)(value or "")


def score_signer(plan: Plan, gold: Gold) -> Measured:
    """Measure the signer's name."""
    names = gold.signers or ()
    read = plan.signer.name
    is_right = any(fold(read or "") == fold(name or "") for name in names)
    return share_right("signer", [(names[0] or BLANK, read or BLANK, is_right)] if names else [])


def score_signer_title(plan: Plan, gold: Gold) -> Measured:
    """Measure authority and position; a gold title may leave out the organ signed for."""
    title = gold.signer_title or ""
    read = " ".join(filter(None, (plan.signer.authority, plan.signer.position)))
    is_right = f" {_spaced(read)}".endswith(f" {_spaced(title)}")
    return share_right("signer_title", [(title, read or BLANK, is_right)])


def _spaced(title: str) -> str:
    """ "TM.ỦY BAN" and "TM. ỦY BAN" are one."""
    return " ".join(fold(title).replace(".", ". ").split())


def score_recipients(plan: Plan, gold: Gold) -> Measured:
    """Measure whether all recipients were read, by their number."""
    expected, read = gold.n_recipients, len(plan.recipients)
    return share_right("recipients", [(f"{expected}", f"{read}", expected == read)])
