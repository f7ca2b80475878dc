from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "ansinh.apps.work"
    label = "work"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """The journal names reports through us."""
        from ansinh.apps.journal.models.subjects import kind_of, tell_kind
        from ansinh.apps.journal.models.telling import tell_codes
        from ansinh.apps.work.models import Assignment, YearlyReport

        tell_kind(kind_of("report", YearlyReport))
        tell_codes(Assignment.Role.choices)
