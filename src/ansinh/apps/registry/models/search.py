"""Từ để tìm (search tokens): names without marks, so that any spelling finds its person."""

from django.db import models

from ansinh.apps.registry.models.subjects import Person


class SearchToken(models.Model):
    """Từ để tìm: one row a person and word of the name.

    `token` is the folded name turned so that it begins with the word (“hoa nguyen thi ”), so that
    one ordered index answers a word, the beginning of a word, and the other words beside it.
    `spelling` is the name as written, each tone a digit behind its word (“ nguyên4 thi5 hoa2 ”).
    """

    person = models.ForeignKey(Person, models.CASCADE, verbose_name="người")
    token = models.CharField("từ", max_length=140)
    spelling = models.CharField("cách viết", max_length=160)

    class Meta:
        verbose_name = "từ để tìm"
        constraints = [
            models.UniqueConstraint(
                fields=["token", "spelling", "person"], name="searchtoken_once_a_person"
            )
        ]

    def __str__(self):
        return self.token


class NameWord(models.Model):
    """Chữ trong tên: how many bear a word, so that a search starts at the rarest."""

    word = models.CharField("chữ", max_length=40, primary_key=True)
    bearers = models.BigIntegerField("số người", default=0)

    class Meta:
        verbose_name = "chữ trong tên"

    def __str__(self):
        return self.word
