"""Mọi cột của từ điển: records beside the facts, secrets, search tokens, withdrawn rows."""

import django.db.models.deletion
from django.db import migrations, models

PERSON_AREAS = ["disability", "family", "health", "identity", "insurance", "labour", "schooling"]
HOUSEHOLD_AREAS = ["connection", "housing", "place", "poverty", "water"]
AREAS = [(area, "person") for area in PERSON_AREAS] + [
    (area, "household") for area in HOUSEHOLD_AREAS
]


def keep_withdrawn_rows(area, subject):
    """A corrected row stays; one open row a subject counts those that still stand."""
    name = f"{area}_one_open_row"
    return [
        migrations.RemoveConstraint(area, name),
        migrations.AddField(
            area,
            "withdrawn_in",
            models.BigIntegerField(blank=True, null=True, verbose_name="bị thay ở việc số"),
        ),
        migrations.AddConstraint(
            area,
            models.UniqueConstraint(
                condition=models.Q(("valid_until", None), ("withdrawn_in", None)),
                fields=(subject,),
                name=name,
            ),
        ),
    ]


def order_tokens_by_bytes(apps, schema_editor):
    """A range of tokens and their order are answered by the index only where letters are bytes."""
    if schema_editor.connection.vendor == "postgresql":
        for table, column, kind in (
            ("registry_searchtoken", "token", "varchar(140)"),
            ("registry_nameword", "word", "varchar(40)"),
        ):
            schema_editor.execute(
                f'ALTER TABLE {table} ALTER COLUMN {column} TYPE {kind} COLLATE "C"'
            )


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0001_initial'),
        ('units', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='BenefitReceived',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị rút ở việc số')),
                ('kind', models.CharField(blank=True, choices=[('insurance_card', 'Thẻ bảo hiểm y tế'), ('convalescence', 'Điều dưỡng phục hồi sức khỏe'), ('gift_27_7', 'Quà ngày 27/7'), ('gift_tet', 'Quà Tết'), ('education', 'Ưu đãi giáo dục'), ('housing', 'Hỗ trợ nhà ở'), ('funeral', 'Mai táng'), ('worship', 'Thờ cúng liệt sĩ'), ('visit', 'Thăm hỏi')], max_length=60, null=True, verbose_name='Loại chế độ')),
                ('received_on', models.DateField(blank=True, null=True, verbose_name='Ngày nhận')),
                ('amount', models.BigIntegerField(blank=True, null=True, verbose_name='Số tiền')),
            ],
            options={
                'verbose_name': 'chế độ đã nhận',
            },
        ),
        migrations.CreateModel(
            name='Facility',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị thay ở việc số')),
                ('name', models.CharField(blank=True, max_length=200, verbose_name='tên')),
                ('facility_id', models.UUIDField(blank=True, null=True, verbose_name='Mã cơ sở')),
                ('commune_id', models.UUIDField(blank=True, null=True, verbose_name='Xã')),
                ('kind', models.CharField(blank=True, choices=[('school', 'Trường học'), ('health_station', 'Trạm y tế')], max_length=60, null=True, verbose_name='Loại cơ sở')),
                ('hygienic_works', models.BooleanField(blank=True, null=True, verbose_name='Công trình phụ hợp vệ sinh')),
            ],
            options={
                'verbose_name': 'trường học, trạm y tế',
            },
        ),
        migrations.CreateModel(
            name='HivStatus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị thay ở việc số')),
                ('hiv_positive', models.BooleanField(blank=True, null=True, verbose_name='Nhiễm HIV')),
            ],
            options={
                'verbose_name': 'tình trạng HIV',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Incident',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị rút ở việc số')),
                ('kind', models.CharField(blank=True, choices=[('hunger', 'Thiếu đói'), ('injured', 'Bị thương nặng'), ('died', 'Chết'), ('missing', 'Mất tích'), ('house_lost', 'Mất nhà, nhà sập hoàn toàn'), ('house_damaged', 'Nhà hư hỏng nặng'), ('relocation', 'Phải di dời khẩn cấp')], max_length=60, null=True, verbose_name='Loại thiệt hại')),
                ('on', models.DateField(blank=True, null=True, verbose_name='Ngày xảy ra')),
            ],
            options={
                'verbose_name': 'thiên tai, rủi ro',
            },
        ),
        migrations.CreateModel(
            name='KeptTable',
            fields=[
                ('name', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='bảng')),
                ('since', models.DateField(verbose_name='theo dõi từ ngày')),
            ],
            options={
                'verbose_name': 'bảng đã theo dõi',
            },
        ),
        migrations.CreateModel(
            name='MeritStatus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị thay ở việc số')),
                ('merit_code', models.CharField(blank=True, choices=[('revolutionary_before_1945_separated', 'Cách mạng trước 01/01/1945, thoát ly'), ('revolutionary_before_1945', 'Cách mạng trước 01/01/1945, không thoát ly'), ('revolutionary_before_1945_survivor', 'Thân nhân người cách mạng trước 01/01/1945'), ('revolutionary_1945', 'Cách mạng từ 01/01/1945 đến khởi nghĩa tháng Tám 1945'), ('revolutionary_1945_survivor', 'Thân nhân người cách mạng năm 1945'), ('martyr_relative', 'Thân nhân liệt sĩ'), ('martyr_spouse_remarried', 'Vợ hoặc chồng liệt sĩ đã lấy người khác'), ('heroic_mother', 'Bà mẹ Việt Nam anh hùng'), ('hero', 'Anh hùng lực lượng vũ trang, Anh hùng Lao động thời kỳ kháng chiến'), ('war_invalid', 'Thương binh, người hưởng chính sách như thương binh'), ('sick_soldier', 'Bệnh binh'), ('toxic_victim', 'Người hoạt động kháng chiến bị nhiễm chất độc hóa học'), ('toxic_victim_child', 'Con đẻ của người bị nhiễm chất độc hóa học'), ('invalid_survivor', 'Thân nhân thương binh, bệnh binh, nạn nhân từ 61 % đã từ trần'), ('imprisoned_by_enemy', 'Người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày'), ('helped_revolution_state_honour', 'Giúp đỡ cách mạng, được tặng danh hiệu cấp Nhà nước'), ('helped_revolution_resistance_medal', 'Giúp đỡ cách mạng, được tặng Huy chương Kháng chiến'), ('resistance_activist', 'Người hoạt động kháng chiến giải phóng dân tộc'), ('living_merit_relative', 'Thân nhân người có công còn sống')], max_length=60, null=True, verbose_name='Diện người có công')),
                ('injury_percent', models.BigIntegerField(blank=True, null=True, verbose_name='Tỷ lệ tổn thương cơ thể (%)')),
                ('injury_kind', models.CharField(blank=True, choices=[('a', 'Thương binh'), ('b', 'Thương binh loại B')], max_length=60, null=True, verbose_name='Loại thương binh')),
                ('martyr_count', models.BigIntegerField(blank=True, null=True, verbose_name='Số liệt sĩ (3: từ ba trở lên)')),
                ('especially_severe', models.BooleanField(blank=True, null=True, verbose_name='Vết thương, bệnh tật đặc biệt nặng')),
                ('lives_at_home', models.BooleanField(blank=True, null=True, verbose_name='Sống tại gia đình')),
                ('lonely', models.BooleanField(blank=True, null=True, verbose_name='Sống cô đơn')),
                ('seniority_years', models.BigIntegerField(blank=True, null=True, verbose_name='Số năm thâm niên')),
                ('merit_person', models.CharField(blank=True, max_length=200, null=True, verbose_name='Người có công là căn cứ')),
            ],
            options={
                'verbose_name': 'diện người có công',
            },
        ),
        migrations.CreateModel(
            name='NameWord',
            fields=[
                ('word', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='chữ')),
                ('bearers', models.BigIntegerField(default=0, verbose_name='số người')),
            ],
            options={
                'verbose_name': 'chữ trong tên',
            },
        ),
        migrations.CreateModel(
            name='ResidentialPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị thay ở việc số')),
                ('point_id', models.UUIDField(blank=True, null=True, verbose_name='Mã điểm dân cư')),
                ('village_id', models.UUIDField(blank=True, null=True, verbose_name='Thôn')),
                ('wastewater_collected', models.BooleanField(blank=True, null=True, verbose_name='Có thu gom nước thải')),
            ],
            options={
                'verbose_name': 'điểm dân cư',
            },
        ),
        migrations.CreateModel(
            name='SearchToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(max_length=140, verbose_name='từ')),
                ('spelling', models.CharField(max_length=160, verbose_name='cách viết')),
            ],
            options={
                'verbose_name': 'từ để tìm',
            },
        ),
        migrations.CreateModel(
            name='Secret',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị thay ở việc số')),
                ('kind', models.CharField(choices=[('citizen_number', 'Số định danh'), ('phone', 'Số điện thoại'), ('bank_account', 'Số tài khoản')], max_length=20, verbose_name='loại số')),
                ('ciphertext', models.BinaryField(verbose_name='bản mã')),
                ('key_id', models.CharField(max_length=16, verbose_name='khóa')),
                ('whole_hash', models.CharField(max_length=32, verbose_name='dấu cả số')),
                ('tail_hash', models.CharField(max_length=32, verbose_name='dấu bốn số cuối')),
            ],
            options={
                'verbose_name': 'số giữ kín',
            },
        ),
        migrations.CreateModel(
            name='VillageCoverage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='từ ngày')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='đến trước ngày')),
                ('said_by', models.CharField(max_length=200, verbose_name='nguồn')),
                ('withdrawn_in', models.BigIntegerField(blank=True, null=True, verbose_name='bị thay ở việc số')),
                ('mobile_broadband', models.BooleanField(blank=True, null=True, verbose_name='Phủ sóng băng rộng di động')),
                ('fixed_broadband', models.BooleanField(blank=True, null=True, verbose_name='Có băng rộng cố định')),
            ],
            options={
                'verbose_name': 'hạ tầng số của thôn',
            },
        ),
        migrations.AddIndex(
            model_name='family',
            index=models.Index(fields=['household_id'], name='family_by_household'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['village_id'], name='place_by_village'),
        ),
        migrations.AddField(
            model_name='benefitreceived',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='registry.person', verbose_name='người'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_until', None), ('withdrawn_in', None)), fields=('facility_id',), name='facility_one_open_row'),
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='facility_ends_after_it_begins'),
        ),
        migrations.AddField(
            model_name='hivstatus',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='registry.person'),
        ),
        migrations.AddField(
            model_name='incident',
            name='household',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='registry.household', verbose_name='hộ'),
        ),
        migrations.AddField(
            model_name='incident',
            name='person',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='registry.person', verbose_name='người'),
        ),
        migrations.AddField(
            model_name='meritstatus',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='registry.person', verbose_name='người'),
        ),
        migrations.AddConstraint(
            model_name='residentialpoint',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_until', None), ('withdrawn_in', None)), fields=('point_id',), name='residentialpoint_one_open_row'),
        ),
        migrations.AddConstraint(
            model_name='residentialpoint',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='residentialpoint_ends_after_it_begins'),
        ),
        migrations.AddField(
            model_name='searchtoken',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='registry.person', verbose_name='người'),
        ),
        migrations.AddField(
            model_name='secret',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='registry.person', verbose_name='người'),
        ),
        migrations.AddField(
            model_name='villagecoverage',
            name='village',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='units.village', verbose_name='thôn'),
        ),
        migrations.AddConstraint(
            model_name='hivstatus',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_until', None), ('withdrawn_in', None)), fields=('person',), name='hivstatus_one_open_row'),
        ),
        migrations.AddConstraint(
            model_name='hivstatus',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='hivstatus_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='meritstatus',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='meritstatus_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='searchtoken',
            constraint=models.UniqueConstraint(fields=('token', 'spelling', 'person'), name='searchtoken_once_a_person'),
        ),
        migrations.AddIndex(
            model_name='secret',
            index=models.Index(fields=['whole_hash'], name='secret_by_whole_number'),
        ),
        migrations.AddIndex(
            model_name='secret',
            index=models.Index(fields=['tail_hash'], name='secret_by_last_four_digits'),
        ),
        migrations.AddConstraint(
            model_name='secret',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_until', None), ('withdrawn_in', None)), fields=('person', 'kind'), name='secret_one_open_row'),
        ),
        migrations.AddConstraint(
            model_name='secret',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='secret_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='villagecoverage',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_until', None), ('withdrawn_in', None)), fields=('village',), name='villagecoverage_one_open_row'),
        ),
        migrations.AddConstraint(
            model_name='villagecoverage',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gt', models.F('valid_from')), _connector='OR'), name='villagecoverage_ends_after_it_begins'),
        ),
        *[change for area in AREAS for change in keep_withdrawn_rows(*area)],
        migrations.RunPython(order_tokens_by_bytes, migrations.RunPython.noop),
    ]
