"""Sổ lượt xem: views of personal data and their hourly batches."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('journal', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ViewBatch',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='số thứ tự')),
                ('hour', models.CharField(max_length=20, verbose_name='giờ của lượt đầu')),
                ('count', models.BigIntegerField(verbose_name='số lượt')),
                ('digest', models.CharField(max_length=64, verbose_name='dấu của các lượt')),
                ('previous_seal', models.CharField(max_length=64, verbose_name='dấu trước')),
                ('seal', models.CharField(max_length=64, verbose_name='dấu')),
            ],
            options={
                'verbose_name': 'gói lượt xem',
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='ViewChainHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(default=0)),
                ('seal', models.CharField(default='0000000000000000000000000000000000000000000000000000000000000000', max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name='View',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='thời điểm')),
                ('by', models.CharField(max_length=200, verbose_name='người xem')),
                ('by_name', models.CharField(max_length=200, verbose_name='họ tên')),
                ('office', models.CharField(max_length=200, verbose_name='chức vụ, đơn vị')),
                ('what', models.CharField(max_length=200, verbose_name='xem gì')),
                ('purpose', models.TextField(blank=True, verbose_name='để làm gì')),
                ('subject', models.CharField(blank=True, max_length=200, verbose_name='về')),
                ('subjects', models.JSONField(default=list, verbose_name='những ai')),
                ('seal', models.CharField(max_length=64, verbose_name='dấu')),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='views', to='journal.viewbatch', verbose_name='gói')),
            ],
            options={
                'verbose_name': 'lượt xem',
                'ordering': ['id'],
                'indexes': [models.Index(fields=['subject'], name='view_by_subject'), models.Index(condition=models.Q(('batch', None)), fields=['id'], name='view_not_sealed')],
            },
        ),
    ]
