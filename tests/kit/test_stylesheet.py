"""The stylesheet and fonts: small, self-contained, readable on every ground used."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

KIT = Path(__file__).parents[2] / "src" / "ansinh" / "kit"
STATIC = KIT / "static" / "kit"
LOOK = Path(__file__).parents[3] / "shared" / "look"
INKS = ("ink", "ink-2", "ink-3", "red", "green", "amber", "focus")
COMPONENTS = """
letterhead nav thread head sec sec-h cnt more cols work grid36 cell key boxes bar roll num stack
wide-only narrow-only noprint pad on fold cond dated steps aside pass kv quote fig nd notice desk
paper paper-fix rec tag-unrev phone rows tabbar vh skip hint err bad filters
"""


def token(stylesheet, name):
    return re.search(rf"--{name}: (#[0-9a-f]{{6}})", stylesheet)[1]


def luminance(colour):
    def linear(channel):
        part = int(channel, 16) / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_agrees_with_the_ends_of_its_scale():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", ["ground", "wash"])
@pytest.mark.parametrize("name", INKS)
def test_every_ink_is_readable_on_white_and_on_wash(stylesheet, name, ground):
    assert contrast(token(stylesheet, name), token(stylesheet, ground)) >= 4.5


@pytest.mark.parametrize("name", ["red", "green", "amber"])
def test_words_are_readable_on_the_tinted_grounds(stylesheet, name):
    tinted = token(stylesheet, f"{name}-wash")
    assert contrast(token(stylesheet, name), tinted) >= 4.5
    assert contrast(token(stylesheet, "ink"), tinted) >= 4.5


def test_the_main_button_and_field_borders_stand_out(stylesheet):
    assert contrast("#ffffff", token(stylesheet, "red")) >= 4.5
    assert contrast("#ffffff", token(stylesheet, "red-deep")) >= 4.5
    for ground in ("ground", "wash"):
        assert contrast(token(stylesheet, "line-2"), token(stylesheet, ground)) >= 3


@pytest.mark.parametrize("name", ["kit.css", "print.css"])
def test_each_stylesheet_keeps_its_budget_and_loads_nothing_from_elsewhere(name):
    text = (STATIC / name).read_text(encoding="utf-8")
    assert len(text.encode()) < 30_000
    assert "@import" not in text
    assert text.count("{") == text.count("}")
    for address in re.findall(r"url\(([^)]*)\)", text):
        assert (STATIC / address).resolve().is_relative_to(STATIC)
        assert (STATIC / address).is_file()


def test_fonts_keep_their_budget_and_carry_their_licence():
    fonts = list((STATIC / "fonts").glob("*.woff2"))
    assert len(fonts) == 6
    assert sum(font.stat().st_size for font in fonts) < 66_000
    licence = (STATIC / "fonts" / "LICENSE-source-sans-3.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_font_files_are_the_unmodified_ones():
    if not LOOK.is_dir():
        pytest.skip("không có thư mục ../shared/look để đối chiếu phông chữ")
    for given in (LOOK / "fonts").glob("*.woff2"):
        ours = STATIC / "fonts" / given.name
        assert sha256(ours.read_bytes()).digest() == sha256(given.read_bytes()).digest()


@pytest.mark.parametrize("name", COMPONENTS.split())
def test_every_class_of_the_component_table_is_styled(stylesheet, name):
    printed = (STATIC / "print.css").read_text(encoding="utf-8")
    assert re.search(rf"\.{name}(?![\w-])", stylesheet + printed)


def test_blue_is_the_keyboard_and_nothing_else(stylesheet):
    uses = re.findall(r"[^{}]*\{[^{}]*var\(--focus\)[^{}]*\}", stylesheet)
    assert len(uses) == 1
    assert ":focus-visible" in uses[0]


def test_templates_hold_no_script_and_no_inline_style():
    for template in (KIT / "templates").rglob("*.*"):
        text = template.read_text(encoding="utf-8")
        assert "<script" not in text, template.name
        assert not re.search(r"\sstyle=|\son\w+=", text), template.name
