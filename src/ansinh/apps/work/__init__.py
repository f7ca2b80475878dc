"""Papers issued: the yearly report."""
