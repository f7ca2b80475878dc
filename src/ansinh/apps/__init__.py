"""MEMORY AND ACTS: one Django app per subject, all with the same shelves."""
