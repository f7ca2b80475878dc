"""Sống qua sắp xếp: names and communes of villages become dated; posts, holders, aliases."""

import django.db.models.deletion
from django.db import migrations, models


def give_standings(apps, schema_editor):
    """Each village keeps its name and commune; one that came from a former commune stood there."""
    alias = schema_editor.connection.alias
    villages = apps.get_model("units", "Village").objects.using(alias)
    standing_model = apps.get_model("units", "VillageStanding")
    for village in villages.select_related("came_from"):
        spans = spans_of(village)
        standing_model.objects.using(alias).bulk_create(
            standing_model(
                village=village,
                name=village.name,
                commune_id=commune,
                valid_from=start,
                valid_until=end,
                legal_act=village.legal_act,
            )
            for commune, start, end in spans
        )
        villages.filter(pk=village.pk).update(valid_from=spans[0][1])
    # PostgreSQL alters no table while checks of foreign keys wait for the end.
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def spans_of(village):
    """(commune key, from, until) of each span, the former commune's first."""
    former, begins, ends = village.came_from, village.valid_from, village.valid_until
    if former is None:
        return [(village.commune_id, begins, ends)]
    merged_on = former.valid_until or begins
    since = begins if begins < merged_on else former.valid_from
    spans = [
        (former.pk, since, earliest(merged_on, ends)),
        (village.commune_id, max(merged_on, since), ends),
    ]
    return [span for span in spans if span[2] is None or span[1] < span[2]]


def earliest(day, other):
    """The earlier of a day and one that may be missing."""
    return day if other is None else min(day, other)


def keep_abolished_with_successor(apps, schema_editor):
    """An abolition that named who took over was a merger."""
    alias = schema_editor.connection.alias
    successions = apps.get_model("units", "Succession").objects.using(alias)
    successions.filter(kind="abolish").update(kind="merge")


class Migration(migrations.Migration):

    dependencies = [
        ('units', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='VillageStanding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='có hiệu lực từ')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='hết hiệu lực từ')),
                ('legal_act', models.CharField(blank=True, max_length=300, verbose_name='căn cứ')),
                ('name', models.CharField(max_length=120, verbose_name='tên thôn')),
                ('commune', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='village_standings', to='units.organisation')),
                ('village', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='units.village')),
            ],
            options={
                'verbose_name': 'tên và xã của thôn',
                'abstract': False,
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='villagestanding_ends_after_it_begins'),
                    models.UniqueConstraint(condition=models.Q(('valid_until', None)), fields=('village',), name='villagestanding_one_open_row'),
                ],
            },
        ),
        migrations.CreateModel(
            name='VillageSuccession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('merge', 'nhập'), ('split', 'chia, tách'), ('dissolve', 'giải thể')], max_length=20, verbose_name='hình thức')),
                ('effective_on', models.DateField(verbose_name='từ ngày')),
                ('legal_act', models.CharField(blank=True, max_length=300, verbose_name='căn cứ')),
                ('predecessor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successions', to='units.village')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inheritances', to='units.village')),
            ],
            options={
                'verbose_name': 'kế thừa của thôn',
                'constraints': [
                    models.UniqueConstraint(fields=('predecessor', 'successor'), name='villagesuccession_said_once'),
                    models.UniqueConstraint(condition=models.Q(('kind', 'split'), _negated=True), fields=('predecessor',), name='villagesuccession_merged_once'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='có hiệu lực từ')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='hết hiệu lực từ')),
                ('legal_act', models.CharField(blank=True, max_length=300, verbose_name='căn cứ')),
                ('title', models.CharField(max_length=200, verbose_name='chức danh')),
                ('rank', models.CharField(choices=[('head', 'cấp trưởng'), ('deputy', 'cấp phó'), ('member', 'công chức, thành viên')], max_length=10, verbose_name='cấp')),
                ('signs_as', models.CharField(choices=[('TM.', 'thay mặt tập thể (TM.)'), ('KT.', 'ký thay cấp trưởng (KT.)'), ('TL.', 'thừa lệnh (TL.)'), ('TUQ.', 'thừa ủy quyền (TUQ.)'), ('none', 'không ký văn bản của xã')], default='none', max_length=10, verbose_name='ký văn bản')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='units.organisation')),
            ],
            options={
                'verbose_name': 'chức danh',
                'abstract': False,
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='post_ends_after_it_begins'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Holding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='có hiệu lực từ')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='hết hiệu lực từ')),
                ('legal_act', models.CharField(blank=True, max_length=300, verbose_name='căn cứ')),
                ('full_name', models.CharField(max_length=120, verbose_name='họ và tên')),
                ('is_acting', models.BooleanField(default=False, verbose_name='giữ quyền')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holdings', to='units.post')),
            ],
            options={
                'verbose_name': 'người giữ chức danh',
                'abstract': False,
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('valid_until__isnull', True), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='holding_ends_after_it_begins'),
                    models.UniqueConstraint(condition=models.Q(('valid_until', None)), fields=('post',), name='holding_one_open_row'),
                ],
            },
        ),
        migrations.CreateModel(
            name='OrganisationAlias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=200, verbose_name='tên gọi')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aliases', to='units.organisation')),
            ],
            options={
                'verbose_name': 'tên gọi khác',
                'constraints': [
                    models.UniqueConstraint(fields=('organisation', 'words'), name='alias_said_once'),
                ],
            },
        ),
        migrations.RunPython(give_standings, elidable=False),
        migrations.AlterModelOptions(
            name='village',
            options={'verbose_name': 'thôn'},
        ),
        migrations.RemoveField(model_name='village', name='came_from'),
        migrations.RemoveField(model_name='village', name='commune'),
        migrations.RemoveField(model_name='village', name='name'),
        migrations.AddField(
            model_name='succession',
            name='field',
            field=models.CharField(choices=[('all', 'mọi việc'), ('labour', 'lao động, việc làm'), ('merit', 'người có công'), ('insurance', 'chính sách bảo hiểm'), ('social_assistance', 'trợ giúp xã hội'), ('children', 'trẻ em'), ('poverty', 'giảm nghèo'), ('education', 'giáo dục, dạy nghề'), ('health', 'y tế'), ('housing', 'nhà ở'), ('water', 'nước sạch, vệ sinh'), ('information', 'thông tin, truyền thông')], default='all', max_length=20, verbose_name='lĩnh vực'),
        ),
        migrations.AlterField(
            model_name='succession',
            name='successor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inheritances', to='units.organisation'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='kind',
            field=models.CharField(choices=[('commune', 'Ủy ban nhân dân xã'), ('department', 'phòng, bộ phận của xã'), ('facility', 'trạm y tế, trường học, đơn vị sự nghiệp'), ('council', 'Hội đồng nhân dân'), ('front', 'Mặt trận Tổ quốc, đoàn thể'), ('party', 'tổ chức Đảng'), ('district', 'Ủy ban nhân dân huyện'), ('province', 'Ủy ban nhân dân tỉnh'), ('superior', 'cơ quan cấp trên nhận báo cáo'), ('agency', 'cơ quan cấp trên khác')], max_length=20, verbose_name='loại'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='parent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='units.organisation'),
        ),
        migrations.RunPython(keep_abolished_with_successor, elidable=False),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'abolish'), ('successor', None)), models.Q(models.Q(('kind', 'abolish'), _negated=True), ('successor__isnull', False)), _connector='OR'), name='succession_only_abolition_has_no_successor'),
        ),
    ]
