"""WHAT PAGES ARE MADE OF: templates, components, charts, CSS and fonts; knows no app."""
