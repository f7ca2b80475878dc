import django.db.models.deletion
from django.db import migrations, models

READ = ("indicator_code", "comparator", "value", "upper", "unit", "year", "quote")


def keep_what_was_read(apps, schema_editor):
    """Targets read so far wait for a person; what the machine read is kept beside each."""
    Target = apps.get_model("planning", "Target")
    for target in Target.objects.iterator():
        target.recognised = {name: plain(getattr(target, name)) for name in READ}
        target.save(update_fields=["recognised"])
    apps.get_model("planning", "Plan").objects.update(in_use_at=models.F("kept_at"))


def plain(value):
    return f"{value.normalize():f}" if hasattr(value, "normalize") else value


class Migration(migrations.Migration):

    dependencies = [
        ('planning', '0002_values'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnIndicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=10, unique=True, verbose_name='mã')),
                ('title', models.CharField(max_length=200, verbose_name='tên chỉ số')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='đơn vị tính')),
                ('better', models.CharField(choices=[('more', 'càng nhiều càng tốt'), ('less', 'càng ít càng tốt')], max_length=4, verbose_name='chiều tốt')),
                ('numerator', models.TextField(blank=True, verbose_name='tử số')),
                ('denominator', models.TextField(blank=True, verbose_name='mẫu số')),
                ('supplier', models.CharField(max_length=200, verbose_name='đơn vị báo cáo')),
                ('created_by', models.CharField(max_length=200, verbose_name='người đặt')),
                ('created_at', models.DateTimeField(verbose_name='đặt lúc')),
            ],
            options={
                'verbose_name': 'chỉ số tự đặt',
                'ordering': ['code'],
            },
        ),
        migrations.AddField(
            model_name='plan',
            name='in_use_at',
            field=models.DateTimeField(null=True, verbose_name='đưa vào dùng lúc'),
        ),
        migrations.AlterModelOptions(
            name='target',
            options={'ordering': ['position', 'pk'], 'verbose_name': 'chỉ tiêu'},
        ),
        migrations.AddField(
            model_name='target',
            name='state',
            field=models.CharField(choices=[('proposed', 'chờ xác nhận'), ('confirmed', 'đã xác nhận'), ('rejected', 'đã bỏ')], default='proposed', max_length=10, verbose_name='trạng thái'),
        ),
        migrations.AddField(
            model_name='target',
            name='because',
            field=models.TextField(blank=True, verbose_name='lý do'),
        ),
        migrations.AddField(
            model_name='target',
            name='version',
            field=models.PositiveIntegerField(default=0, verbose_name='lần quyết định'),
        ),
        migrations.AddField(
            model_name='target',
            name='recognised',
            field=models.JSONField(default=dict, verbose_name='giá trị máy đọc'),
        ),
        migrations.AddField(
            model_name='target',
            name='given_title',
            field=models.CharField(blank=True, max_length=300, verbose_name='tên do người đặt'),
        ),
        migrations.AddField(
            model_name='target',
            name='own_indicator',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='planning.ownindicator'),
        ),
        migrations.AddField(
            model_name='target',
            name='merged_into',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='absorbed', to='planning.target'),
        ),
        migrations.AddField(
            model_name='task',
            name='is_settled',
            field=models.BooleanField(default=False, verbose_name='đã xác định đơn vị'),
        ),
        migrations.AddField(
            model_name='task',
            name='source',
            field=models.TextField(blank=True, verbose_name='cơ quan giao thêm, văn bản'),
        ),
        migrations.AlterField(
            model_name='task',
            name='line',
            field=models.PositiveIntegerField(null=True, verbose_name='dòng'),
        ),
        migrations.AddConstraint(
            model_name='task',
            constraint=models.CheckConstraint(condition=models.Q(('line__isnull', False), models.Q(('source', ''), _negated=True), _connector='OR'), name='task_is_printed_or_says_who_added_it'),
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='số thứ tự')),
                ('kind', models.CharField(choices=[('confirm', 'chốt như đọc được'), ('correct', 'sửa rồi chốt'), ('split', 'tách làm hai'), ('merge', 'gộp làm một'), ('reject', 'bỏ, không phải chỉ tiêu')], max_length=10, verbose_name='việc')),
                ('because', models.TextField(blank=True, verbose_name='lý do')),
                ('by_name', models.CharField(max_length=200, verbose_name='người quyết định')),
                ('at', models.DateTimeField(verbose_name='lúc')),
                ('undone_by_name', models.CharField(blank=True, max_length=200, verbose_name='người hoàn tác')),
                ('undone_at', models.DateTimeField(null=True, verbose_name='hoàn tác lúc')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='planning.plan')),
            ],
            options={
                'verbose_name': 'quyết định về giá trị',
                'ordering': ['-number'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'number'), name='decision_number_once_in_a_plan')],
            },
        ),
        migrations.CreateModel(
            name='DecisionEffect',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=10, verbose_name='mã')),
                ('before', models.JSONField(null=True, verbose_name='trước')),
                ('after', models.JSONField(verbose_name='sau')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='effects', to='planning.decision')),
                ('target', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='effects', to='planning.target')),
            ],
            options={
                'verbose_name': 'kết quả của quyết định',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='TaskLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_refused', models.BooleanField(default=False, verbose_name='không liên hệ')),
                ('by_name', models.CharField(max_length=200, verbose_name='người quyết định')),
                ('at', models.DateTimeField(verbose_name='lúc')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='planning.target')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='planning.task')),
            ],
            options={
                'verbose_name': 'liên hệ nhiệm vụ – chỉ tiêu',
                'constraints': [models.UniqueConstraint(fields=('task', 'target'), name='task_and_target_linked_once')],
            },
        ),
        migrations.RunPython(keep_what_was_read, migrations.RunPython.noop),
    ]
