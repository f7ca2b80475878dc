import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('planning', '0003_confirmation'),
        ('units', '0002_living_units'),
        ('work', '0002_issues'),
    ]

    operations = [
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='có hiệu lực từ')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='hết hiệu lực từ')),
                ('legal_act', models.CharField(blank=True, max_length=300, verbose_name='căn cứ')),
                ('role', models.CharField(choices=[('lead', 'chủ trì'), ('coordinate', 'phối hợp')], max_length=12, verbose_name='vai trò')),
                ('because', models.TextField(blank=True, verbose_name='lý do')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='units.organisation')),
                ('passed_from', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='passed_to', to='work.assignment', verbose_name='nhận từ')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='planning.task')),
            ],
            options={
                'verbose_name': 'phân công',
                'ordering': ['task', 'role', 'valid_from', 'pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='assignment_ends_after_it_begins'), models.UniqueConstraint(condition=models.Q(('valid_until', None)), fields=('task', 'organisation', 'role'), name='assignment_open_once')],
            },
        ),
    ]
