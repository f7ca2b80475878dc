from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ansinh.apps.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """The journal names accounts through us."""
        from ansinh.apps.accounts.models import User
        from ansinh.apps.journal.models.subjects import kind_of, tell_kind
        from ansinh.apps.journal.models.telling import tell_codes

        tell_kind(kind_of("account", User))
        tell_codes(User.Role.choices)
