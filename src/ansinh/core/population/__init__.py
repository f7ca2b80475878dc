"""Bức tranh dân cư: the columnar picture of a commune on a date: schema, snapshots, engines."""
