"""Gắn chỉ tiêu với chỉ số: what a sentence may mean, whom a task serves, each with its reason."""

from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.linking.offers import Offer, offers_for
from ansinh.core.indicators.linking.serving import Reason, why_it_serves

__all__ = ["Asked", "Offer", "Reason", "offers_for", "why_it_serves"]
