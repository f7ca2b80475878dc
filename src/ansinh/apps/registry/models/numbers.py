"""Số được giữ kín (secrets): citizen, phone and bank numbers, never readable in the database."""

from django.db import models

from ansinh.apps.registry.models.facts import Fact, one_open_row_of
from ansinh.apps.registry.models.subjects import Person


class Secret(Fact):
    """Số giữ kín (secret): ciphertext, and keyed hashes to find it by."""

    class Kind(models.TextChoices):
        CITIZEN_NUMBER = "citizen_number", "Số định danh"
        PHONE = "phone", "Số điện thoại"
        BANK_ACCOUNT = "bank_account", "Số tài khoản"

    person = models.ForeignKey(Person, models.PROTECT, verbose_name="người")
    kind = models.CharField("loại số", max_length=20, choices=Kind.choices)
    ciphertext = models.BinaryField("bản mã")
    key_id = models.CharField("khóa", max_length=16)
    whole_hash = models.CharField("dấu cả số", max_length=32)
    tail_hash = models.CharField("dấu bốn số cuối", max_length=32)

    class Meta:
        constraints = one_open_row_of("person", "kind")
        indexes = [
            models.Index(fields=["whole_hash"], name="secret_by_whole_number"),
            models.Index(fields=["tail_hash"], name="secret_by_last_four_digits"),
        ]
        verbose_name = "số giữ kín"

    def __str__(self):
        return self.get_kind_display()
