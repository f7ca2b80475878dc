"""Django settings. What an installation may choose comes from its `Installation`."""

import os
from pathlib import Path

from ansinh.site.installation import DEMO_SECRET, Installation

INSTALLATION = Installation.from_environment(os.environ)

DEBUG = False
IS_DEMO = INSTALLATION.is_demo
SECRET_KEY = INSTALLATION.secret_key or DEMO_SECRET
DATA_KEY = INSTALLATION.data_key
ALLOWED_HOSTS = INSTALLATION.allowed_hosts
TODAY = INSTALLATION.today

ROOT_URLCONF = "ansinh.site.urls"
WSGI_APPLICATION = "ansinh.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "django_tables2",
    "django_filters",
    "ansinh.kit",
    "ansinh.apps.journal",
    "ansinh.apps.units",
    "ansinh.apps.accounts",
    "ansinh.apps.registry",
    "ansinh.apps.planning",
    "ansinh.apps.work",
    "ansinh.site",
]

MIDDLEWARE = [
    # Outermost, so that the page of a fault in any other carries the policy too.
    "ansinh.site.middleware.ContentPolicy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ansinh.site.middleware.NoNulls",
    "ansinh.site.middleware.DayAndActor",
    "ansinh.site.middleware.SignedInOnly",
    "ansinh.site.middleware.SnapshotFaults",
    "ansinh.site.middleware.FullDisk",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ansinh.site.navigation.page_frame",
            ],
            "builtins": ["ansinh.kit.templatetags.kit"],
        },
    }
]

DATABASES = {"default": INSTALLATION.database()}

AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "ansinh.apps.work.permissions.UnitRights",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "ansinh.site.sign_in.ClosedSignUp"
ACCOUNT_FORMS = {"login": "ansinh.site.sign_in.SignInForm"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
DJANGO_TABLES2_TEMPLATE = "kit/table.html"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "ansinh.site.errors.form_too_old"
# The demo answers plain http on this machine only; an installation sits behind https.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = INSTALLATION.is_https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if INSTALLATION.is_https else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Finders serve the kit straight from the package: nothing to collect before the first page.
WHITENOISE_USE_FINDERS = True
SNAPSHOTS_FOLDER = INSTALLATION.home / "snapshots"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "filters": {"refusals": {"()": "ansinh.site.logs.RefusalInOneLine"}},
    "loggers": {"django.request": {"filters": ["refusals"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
