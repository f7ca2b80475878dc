"""What a page says, with every kind of space as one plain space."""


def words(text):
    return " ".join(text.split())


def title(page):
    return words(page.locator("h1").inner_text())
