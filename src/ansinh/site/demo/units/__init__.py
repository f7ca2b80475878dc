"""Đơn vị của bản dùng thử: what stood where since 2015, through 01/3/2025 and 01/7/2025."""

from ansinh.site.demo.units.establishing import establish_units

__all__ = ["establish_units"]
