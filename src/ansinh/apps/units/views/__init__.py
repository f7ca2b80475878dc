"""Trang đơn vị: shown to everyone signed in; changed by the officer, after a preview."""
