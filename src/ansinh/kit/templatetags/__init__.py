"""Template tags and filters: `{% load kit %}`."""
