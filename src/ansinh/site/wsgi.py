"""Entry point for the web server."""

import atexit
import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ansinh.site.settings")
application = get_wsgi_application()

# The pages and what they stand on are loaded before the first visitor comes. All of it stays as
# long as the process, so the collector need not walk through it while someone waits for a page.
import_module(settings.ROOT_URLCONF)
gc.collect()
gc.freeze()
atexit.register(gc.unfreeze)
