"""Biểu mẫu so sánh."""

from django import forms

from ansinh.core.documents.figures import format_integer

LARGEST_MEGABYTES = 20


class OtherPaperForm(forms.Form):
    """Tệp kế hoạch khác, chỉ để so: read, never kept."""

    file = forms.FileField(
        label="Tệp kế hoạch để so",
        help_text="Word, PDF, trang web hoặc văn bản. Chỉ đọc để so, không lưu.",
        error_messages={"required": "Chưa chọn tệp: chọn tệp kế hoạch rồi bấm đọc.",
                        "empty": "Tệp rỗng: chép lại hoặc tải lại tệp gốc."},
    )  # fmt: skip

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST_MEGABYTES * 1024 * 1024:
            raise forms.ValidationError(
                f"Tệp nặng {format_integer(file.size // 1024 // 1024)} MB, quá mức "
                f"{LARGEST_MEGABYTES} MB. Bỏ bớt ảnh rồi lưu lại, hoặc tách tệp."
            )
        return file
