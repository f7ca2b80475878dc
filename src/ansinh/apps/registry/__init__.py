"""Households, persons and dated facts about them."""
