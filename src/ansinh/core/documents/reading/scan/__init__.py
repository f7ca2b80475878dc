"""Bản quét: pages that are pictures, read through tesseract where it is installed."""
