"""Biểu mẫu của ma trận."""

from django import forms


class AddTaskForm(forms.Form):
    """Nhiệm vụ bổ sung cho một chỉ tiêu."""

    words = forms.CharField(
        label="Nội dung nhiệm vụ",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Ghi việc phải làm."},
    )
    source = forms.CharField(
        label="Cơ quan giao thêm, văn bản",
        max_length=300,
        help_text="Ví dụ: Ủy ban nhân dân tỉnh, Kế hoạch số … ngày …",
        error_messages={"required": "Ghi cơ quan giao thêm và số văn bản."},
    )
