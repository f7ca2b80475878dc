from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "ansinh.site"
    label = "site_assembly"

    def ready(self):
        from django.contrib.auth.signals import user_logged_in

        from ansinh.site.sign_in import record_entry

        user_logged_in.connect(record_entry, dispatch_uid="ansinh.site.record_entry")
