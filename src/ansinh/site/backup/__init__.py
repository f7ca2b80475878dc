"""Sao lưu (backup): one sealed file with the database and the snapshots, and the way back."""
