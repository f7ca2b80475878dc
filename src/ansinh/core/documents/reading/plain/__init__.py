"""Văn bản thuần: plain text and Markdown."""
