from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "ansinh.apps.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"
