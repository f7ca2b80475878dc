"""Lần đầu (first run): the Excel list of a commune's units, villages, posts and accounts."""
