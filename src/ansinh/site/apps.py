from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "ansinh.site"
    label = "site_assembly"
