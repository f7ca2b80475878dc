"""Mã của đơn vị dùng thử: the same at every building, so that its snapshots bear the same seals."""

from uuid import NAMESPACE_URL, UUID, uuid5


def demo_key(code: str) -> UUID:
    """The key of the demo's organisation of that code."""
    return uuid5(NAMESPACE_URL, f"an-sinh:ban-dung-thu:{code}")
