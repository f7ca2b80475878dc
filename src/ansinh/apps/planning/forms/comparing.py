"""Biểu mẫu so sánh."""

from ansinh.apps.planning.forms.confirming import UploadForm


class OtherPaperForm(UploadForm):
    """Tệp kế hoạch khác, chỉ để so: read, never kept."""

    anyway = None

    def __init__(self, *args, **details):
        super().__init__(*args, **details)
        self.fields["file"].label = "Tệp kế hoạch để so"
        self.fields[
            "file"
        ].help_text = (
            "Word, PDF, trang web hoặc văn bản, không quá 20 MB. Chỉ đọc để so, không lưu."
        )
