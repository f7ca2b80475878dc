"""Đọc hàng loạt: many papers in processes of their own, so that no one of them stops the rest."""
