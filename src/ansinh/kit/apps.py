from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "ansinh.kit"
    label = "kit"
    verbose_name = "bộ trang"
