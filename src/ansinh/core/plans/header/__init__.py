"""Phần đầu và phần cuối: letterhead, number, title, cited papers, recipients, signature."""
