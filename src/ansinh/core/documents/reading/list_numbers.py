"""Số của danh sách: a number in the form that a list prints it."""

_LETTERS = 26
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
          (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def printed_number(number: int, form: str) -> str:
    """Print `number` as the list format `form` (names of WordprocessingML) prints it.

    Letters after z are doubled as Word doubles them; unknown forms print digits.
    """
    if form in {"upperRoman", "lowerRoman"}:
        return _roman(number) if form == "upperRoman" else _roman(number).lower()
    if form in {"lowerLetter", "upperLetter"} and number >= 1:
        rounds, place = divmod(number - 1, _LETTERS)
        letter = chr(ord("a") + place) * min(rounds + 1, 10)
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{number:02d}"
    return str(number)


def _roman(number: int) -> str:
    printed = ""
    for worth, sign in _ROMAN:
        count, number = divmod(max(number, 0), worth)
        printed += sign * min(count, 10)
    return printed
