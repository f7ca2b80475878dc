"""Dòng nhật ký của máy chủ: what is told to the log, and how much of it."""

import logging

REFUSED = 403


class RefusalInOneLine(logging.Filter):
    """Ngoài phạm vi: a page refused is the rule at work, no fault, and needs no trace."""

    def filter(self, record: logging.LogRecord) -> bool:
        if getattr(record, "status_code", None) == REFUSED:
            record.exc_info = record.exc_text = None
        return True
