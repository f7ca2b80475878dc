from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "ansinh.apps.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """The journal names people and households through us."""
        from ansinh.apps.journal.models.subjects import tell_kind
        from ansinh.apps.registry.queries.references import HOUSEHOLD, PERSON

        tell_kind(PERSON)
        tell_kind(HOUSEHOLD)
