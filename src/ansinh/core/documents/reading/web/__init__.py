"""Trang HTML: saved by Word or by hand, parsed without trusting it."""
