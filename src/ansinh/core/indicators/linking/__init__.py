"""Gắn chỉ tiêu với chỉ số: what a sentence may mean, whom a task serves, each with its reason."""

from ansinh.core.indicators.linking.asked import Asked
from ansinh.core.indicators.linking.offers import Offer, codes_meant, offers_for
from ansinh.core.indicators.linking.serving import Reason, why_it_serves

__all__ = ["Asked", "Offer", "Reason", "codes_meant", "offers_for", "why_it_serves"]
