from django.apps import AppConfig


class PlanningConfig(AppConfig):
    name = "ansinh.apps.planning"
    label = "planning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """The journal names plans, targets, tasks and snapshots through us."""
        from ansinh.apps.journal.models.subjects import kind_of, tell_kind
        from ansinh.apps.journal.models.telling import tell_codes
        from ansinh.apps.planning.models import Plan, Snapshot, Target, Task

        tell_kind(kind_of("plan", Plan))
        tell_kind(kind_of("snapshot", Snapshot))
        tell_kind(kind_of("target", Target))
        tell_kind(kind_of("task", Task))
        tell_codes(Target.State.choices)
