"""Chính tả: syllables by the rules of the language, terms by what they are nearly."""

from ansinh.core.plans.checks.spelling.capitals import CHECKS as CAPITALS
from ansinh.core.plans.checks.spelling.terms import CHECKS as TERMS
from ansinh.core.plans.checks.spelling.unspelt import CHECKS as UNSPELT
from ansinh.core.plans.checks.spelling.variants import CHECKS as VARIANTS

CHECKS = (*UNSPELT, *TERMS, *CAPITALS, *VARIANTS)
