from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "ansinh.apps.units"
    label = "units"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """The journal names organisations and villages through us."""
        from ansinh.apps.journal.models.subjects import kind_of, tell_kind
        from ansinh.apps.journal.models.telling import tell_codes
        from ansinh.apps.units.models import Field, Organisation, Village

        tell_kind(kind_of("organisation", Organisation))
        tell_kind(kind_of("village", Village))
        tell_codes(Field.choices)
