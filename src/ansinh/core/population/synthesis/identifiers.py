"""Mã định danh: UUIDs that follow from the seed, the kind of row and its index alone."""

import numpy as np
import numpy.typing as npt
import polars as pl

from ansinh.core.population.synthesis.draws import Ints

KINDS = {
    name: number
    for number, name in enumerate(
        ("person", "household", "village", "commune", "province", "point", "facility"), start=1
    )
}
Numbers = npt.NDArray[np.uint64]

DASHES = (8, 13, 18, 23)
HEX_PLACES = np.array([place for place in range(36) if place not in DASHES])
HEX = np.array([tuple(f"{byte:02x}".encode()) for byte in range(256)], dtype=np.uint8)


def uuids(seed: int, kind: str, indexes: Ints) -> pl.Series:
    """The UUIDs (version 4 in shape) of rows `indexes` of a kind; a negative index is null."""
    high = _mixed(indexes.astype(np.uint64) + _start(seed, kind))
    low = _mixed(high ^ np.uint64(0x5851F42D4C957F2D))
    packed = np.stack([high, low], axis=1).astype(">u8").view(np.uint8).reshape(-1, 16)
    packed[:, 6] = packed[:, 6] & 0x0F | 0x40
    packed[:, 8] = packed[:, 8] & 0x3F | 0x80
    texts = np.full((len(indexes), 36), ord("-"), dtype=np.uint8)
    texts[:, HEX_PLACES] = HEX[packed].reshape(-1, 32)
    series = pl.Series(texts.view("S36").ravel()).cast(pl.String)
    return series.set(pl.Series(indexes < 0), None)


def _start(seed: int, kind: str) -> np.uint64:
    source = np.array([seed % 2**64], dtype=np.uint64)
    return _mixed(_mixed(source) + np.uint64(KINDS[kind]))[0]


def _mixed(values: Numbers) -> Numbers:
    """The finaliser of SplitMix64: a one-to-one shuffle of the 64-bit numbers."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
