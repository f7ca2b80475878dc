"""Nhiệm vụ: who is to do what, with whom, by when."""
