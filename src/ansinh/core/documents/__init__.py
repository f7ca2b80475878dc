"""Giấy tờ: official papers, written from one model and read from the forms offices use."""
