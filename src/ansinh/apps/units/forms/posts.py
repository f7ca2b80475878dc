"""Phiếu chức danh: set up, given to a person, taken back."""

from django import forms

from ansinh.apps.units import actions
from ansinh.apps.units.forms.deed import Change, DeedForm, name_field
from ansinh.apps.units.models import Organisation, Post


class CreatePostForm(DeedForm):
    """Lập chức danh của một cơ quan."""

    title = forms.CharField(
        label="Chức danh",
        max_length=200,
        help_text="Như trong văn bản, ví dụ Phó Chủ tịch.",
        error_messages={"required": "Chưa ghi chức danh. Ghi như trong văn bản."},
    )
    rank = forms.ChoiceField(label="Cấp", choices=Post.Rank.choices)
    signs_as = forms.ChoiceField(
        label="Ký văn bản của xã", choices=Post.SignsAs.choices, initial=Post.SignsAs.NONE
    )
    field_order = ("title", "rank", "signs_as", "effective_on", "legal_act")
    button, done = "Lập 1 chức danh", "Đã lập chức danh"

    def __init__(self, *args, organisation: Organisation, **details):
        super().__init__(*args, **details)
        self.organisation = organisation

    def changes(self) -> list[Change]:
        return [("Chức danh", "chưa có", self.cleaned_data["title"])]

    def act(self, by) -> Organisation:
        told = self.cleaned_data
        actions.create_post(
            organisation=self.organisation,
            title=told["title"],
            rank=told["rank"],
            signs_as=told["signs_as"],
            valid_from=told["effective_on"],
            legal_act=told["legal_act"],
            by=by,
        )
        return self.organisation


class AppointForm(DeedForm):
    """Giao chức danh."""

    full_name = name_field("Họ và tên người giữ")
    is_acting = forms.BooleanField(label="Giữ quyền (Q.)", required=False)
    field_order = ("full_name", "is_acting", "effective_on", "legal_act")
    button, done = "Giao 1 chức danh", "Đã giao chức danh"

    def __init__(self, *args, post: Post, holder: str, **details):
        super().__init__(*args, **details)
        self.post, self.holder = post, holder

    def changes(self) -> list[Change]:
        return [(self.post.title, self.holder or "đang khuyết", self.cleaned_data["full_name"])]

    def act(self, by) -> Organisation:
        actions.appoint(
            post=self.post,
            full_name=self.cleaned_data["full_name"],
            is_acting=self.cleaned_data["is_acting"],
            valid_from=self.cleaned_data["effective_on"],
            legal_act=self.cleaned_data["legal_act"],
            by=by,
        )
        return self.post.organisation


class EndHoldingForm(DeedForm):
    """Thôi giữ chức danh."""

    button, done = "Cho thôi 1 chức danh", "Đã ghi thôi giữ chức danh"

    def __init__(self, *args, post: Post, holder: str, **details):
        super().__init__(*args, **details)
        self.post, self.holder = post, holder

    def changes(self) -> list[Change]:
        return [(self.post.title, self.holder or "đang khuyết", "đang khuyết")]

    def act(self, by) -> Organisation:
        actions.end_holding(
            post=self.post,
            ended_on=self.cleaned_data["effective_on"],
            legal_act=self.cleaned_data["legal_act"],
            by=by,
        )
        return self.post.organisation
