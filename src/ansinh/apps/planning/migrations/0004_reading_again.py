import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('planning', '0003_confirmation'),
    ]

    operations = [
        migrations.AddField(
            model_name='plan',
            name='earlier',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='later', to='planning.plan', verbose_name='bản trước'),
        ),
        migrations.AddField(
            model_name='target',
            name='confidence',
            field=models.FloatField(default=1.0, verbose_name='máy đọc chắc đến đâu'),
        ),
        migrations.AddField(
            model_name='target',
            name='how',
            field=models.JSONField(default=list, verbose_name='máy đọc nhờ đâu'),
        ),
        migrations.AddField(
            model_name='target',
            name='doubt',
            field=models.TextField(blank=True, verbose_name='máy hỏi gì'),
        ),
        migrations.AddField(
            model_name='target',
            name='was',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='became', to='planning.target', verbose_name='chỉ tiêu này ở bản trước của văn bản'),
        ),
        migrations.AlterField(
            model_name='decision',
            name='kind',
            field=models.CharField(choices=[('confirm', 'chốt như đọc được'), ('correct', 'sửa rồi chốt'), ('split', 'tách làm hai'), ('merge', 'gộp làm một'), ('reject', 'bỏ, không phải chỉ tiêu'), ('keep', 'giữ theo bản trước')], max_length=10, verbose_name='việc'),
        ),
    ]
