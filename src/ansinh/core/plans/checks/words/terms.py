"""Thuật ngữ: words of administration, and common words that a slip must not be read into."""

_TERMS = """
    an ninh, an sinh, an toàn, ban hành, báo cáo, bình quân, bình đẳng, bảo hiểm, bảo trợ, bảo
    vệ, bảo đảm, bền vững, bồi dưỡng, bổ sung, bộ máy, chiến lược, chuyên môn, chuyển đổi, chuẩn
    bị, chính phủ, chính quyền, chính sách, chính trị, chính đáng, chú trọng, chăm lo, chăm sóc,
    chương trình, chấp hành, chất lượng, chế độ, chỉ tiêu, chỉ đạo, chủ lực, chủ trì, chủ
    trương, chủ tịch, chủ động, chức năng, chức trách, cung cấp, cuộc sống, cá nhân, cá thể, cán
    bộ, công an, công bằng, công chức, công dân, công khai, công nghiệp, công nghệ, công tác,
    công đoàn, căn cứ, cơ bản, cơ chế, cơ quan, cơ sở, cư trú, cải cách, cải thiện, cấp ủy, cộng
    đồng, cụ thể, củng cố, di động, doanh nghiệp, dân chủ, dân cư, dân số, dân tộc, dịch vụ, dự
    án, gia đình, giao thông, giám sát, giáo dục, giải pháp, giải quyết, giảm nghèo, hiệu lực,
    hiệu quả, hoàn cảnh, hoàn thiện, hoàn thành, huy động, hình thức, hướng dẫn, hạ tầng, hạn
    chế, hỗ trợ, hộ nghèo, hội nhập, hội viên, hội đồng, hợp pháp, hợp tác, khoa học, khu vực,
    khuyến khích, khuyết tật, khám bệnh, khó khăn, không gian, khả năng, khả thi, khẩn trương,
    khắc phục, kinh doanh, kinh phí, kinh tế, kiến nghị, kiểm tra, kiện toàn, kế hoạch, kết quả,
    kịp thời, kỹ thuật, lao động, linh hoạt, liên kết, liên quan, liệt sĩ, lãnh đạo, lĩnh vực,
    lương hưu, lực lượng, môi trường, mặt trận, mục tiêu, mục đích, nghiêm túc, nghiệp vụ, nghĩa
    trang, nghĩa vụ, nghị quyết, nghị định, nguyên tắc, nguyện vọng, nguồn lực, ngành nghề, ngân
    sách, ngăn chặn, nhiệm kỳ, nhiệm vụ, nhà nước, nhà ở, nhân dân, nhân lực, nhận thức, nâng
    cao, nông dân, nông nghiệp, nông thôn, năng lực, năng suất, phong trào, pháp luật, phát
    hiện, phát huy, phát triển, phân công, phân tích, phê duyệt, phòng ngừa, phù hợp, phúc lợi,
    phương tiện, phương án, phản biện, phản ánh, phấn đấu, phối hợp, phổ biến, phổ cập, phụ nữ,
    quan trọng, quan tâm, quan điểm, quy chuẩn, quy chế, quy hoạch, quy mô, quy phạm, quy trình,
    quy tập, quy định, quyết liệt, quyết định, quyền lợi, quán triệt, quân sự, quản lý, quản
    trị, quốc gia, quốc hội, quốc phòng, quốc tế, rà soát, rõ ràng, sinh hoạt, sáng tạo, sản
    phẩm, sản xuất, sắp xếp, sức khỏe, sử dụng, sự nghiệp, tham gia, tham mưu, thanh niên, thanh
    tra, thiên tai, thiết thực, thu gom, thu hút, thu nhập, thuận lợi, thành lập, thành tích,
    thành viên, thông báo, thông tin, thương binh, thường trực, thường xuyên, thẩm quyền, thẩm
    định, thị trường, thống kê, thống nhất, thủ tục, thực hiện, thực tiễn, thực tế, tinh thần,
    tiêm chủng, tiên tiến, tiêu biểu, tiêu chuẩn, tiêu chí, tiến bộ, tiến độ, tiếp cận, tiếp
    nhận, tiếp tục, toàn diện, tranh thủ, triển khai, trung bình, trung ương, truyền thông,
    truyền thống, trách nhiệm, trình độ, trợ cấp, trợ giúp, trục lợi, trực tiếp, trực tuyến,
    tuyên truyền, tài chính, tài liệu, tài nguyên, tài sản, tình hình, tích cực, tôn tạo, tăng
    cường, tư pháp, tư tưởng, tầm nhìn, tập huấn, tập trung, tổ chức, tổ quốc, tổng hợp, tự
    nguyện, vai trò, vi phạm, viên chức, việc làm, văn bản, văn hóa, vướng mắc, vận động, vật
    chất, xác định, xây dựng, xã hội, xử lý, y tế, yêu cầu, ý kiến, ý nghĩa, ý thức, đa dạng,
    điều kiện, đoàn thể, đoàn viên, đào tạo, đánh giá, đô thị, đôn đốc, đơn vị, đại biểu, đại
    hội, đảng viên, đầu tư, đầy đủ, đặc biệt, đề nghị, đề xuất, đề án, địa bàn, địa phương, định
    kỳ, đồng bộ, đồng thuận, đồng thời, động viên, đời sống, đời đời, ưu tiên, ưu đãi, ủng hộ,
    ủy ban, ủy quyền, ứng dụng, ứng phó
"""

_COMMON_WORDS = """
    chuyển đi, điều khiển,
    an cư, anh hùng, bao gồm, bao phủ, bao trùm, biên bản, biên chế, biên giới, biên phòng, biên
    soạn, biến đổi, biểu dương, biểu mẫu, biểu quyết, biện pháp, buôn bán, bình xét, bình yên,
    bưu chính, bưu điện, bảo quản, bảo trì, bảo tồn, bất cập, bầu cử, bệnh tật, bệnh viện, bốc
    xếp, bộ phận, bộ tiêu, bộ đội, cao cấp, cao su, cao tuổi, cao đẳng, chi bộ, chi cục, chi
    hội, chi phí, chi tiết, chi trả, chi đoàn, chia sẻ, chiến binh, chiến sĩ, chuyên gia, chuyên
    mục, chuyên nghiệp, chuyên sâu, chuyên trang, chuyên trách, chuyên viên, chuyên đề, chuyển
    biến, chuyển giao, chuyển tải, chân thành, chính quy, chính thức, chính xác, chấm dứt, chấp
    nhận, chất thải, chất vấn, chặt chẽ, chỉ huy, chỉ số, chỉ thị, chịu trách, chống chịu, chỗ
    ở, chủ hộ, chủ nghĩa, chủ nhiệm, chủ nhà, chủ quyền, chủ sở, chủ thể, chủ tài, chủ tọa, chủ
    yếu, chủ đạo, chủ đề, chức danh, chức vụ, chứng chỉ, chứng nhận, chứng thực, con giống, con
    người, cá biệt, các nhà, cách mạng, cách thức, cáp quang, câu lạc, công bình, công bố, công
    cộng, công cụ, công luận, công lập, công nhân, công nhận, công phu, công suất, công sở, công
    thương, công trái, công trình, công trường, công ty, công tâm, công viên, công việc, công
    văn, công ích, công ăn, công điện, công đồng, căn bản, cơ cấu, cơ hội, cơ khí, cơ yếu, cơ
    động, cư dân, cải tiến, cải tạo, cải tổ, cảnh báo, cảnh quan, cảnh sát, cấp bách, cấp cứu,
    cấp dưới, cấp phát, cấp phép, cấp quyền, cấp thiết, cấp trên, cấp xã, cầu đường, cổ đông, cổ
    động, cộng sản, cộng tác, cựu chiến, danh dự, danh mục, danh sách, danh tính, di cư, di dời,
    di sản, di tích, dinh dưỡng, diễn biến, diễn tập, diễn đàn, diện tích, doanh nhân, doanh
    thu, du lịch, dung lượng, dân ca, dân gian, dân lập, dân phố, dân quân, dân sinh, dân sự,
    dân trí, dân vận, dũng cảm, dư luận, dưới đây, dọn dẹp, dự báo, dự kiến, dự phòng, dự thảo,
    dự toán, gia tăng, giai đoạn, giao ban, giao dịch, giao lưu, giao nhiệm, giao tiếp, giá cả,
    giá trị, giám hộ, giám định, giám đốc, giáo dưỡng, giáo trình, giáo viên, giáo án, giải
    ngân, giải phóng, giải thích, giải thưởng, giải thể, giải trình, giải trí, giải đáp, giảm
    thiểu, giảng dạy, giấy phép, giới thiệu, giới tính, giữ gìn, giữ vững, gương mẫu, hiểm họa,
    hiểu biết, hiện hành, hiện nay, hiện trường, hiện trạng, hiện đại, hiệp hội, hiệp thương,
    hoa màu, huyện ủy, huấn luyện, hy sinh, hài cốt, hài hòa, hài lòng, hàng hóa, hàng năm, hàng
    tháng, hành chính, hành khách, hành lang, hành nghề, hành trình, hành vi, hành động, hình
    thành, hình ảnh, hòa bình, hòa giải, hưu trí, hướng tới, hưởng ứng, hạnh phúc, hậu cần, hậu
    quả, hằng năm, hằng tháng, hết sức, hệ thống, học nghề, học sinh, học tập, học viên, hỏi
    đáp, hồ sơ, hồi hương, hỗ tương, hộ chiếu, hộ dân, hộ gia, hộ tịch, hội họp, hội nghị, hội
    phụ, hội thi, hội thảo, hợp lý, hợp tình, hợp vệ, hợp đồng, hữu hiệu, khai báo, khai giảng,
    khai mạc, khai thác, khai trương, khan hiếm, khen thưởng, khiếu nại, kho bạc, khoảng cách,
    khu công, khu dân, khu phố, khuyến cáo, khuyến học, khuyến nghị, khuyến nông, khách quan,
    khám chữa, khí hậu, khí tượng, khích lệ, khóa học, khôi phục, khả quan, khảo sát, khẩn cấp,
    khống chế, khởi nghiệp, kinh khủng, kinh nghiệm, kinh tuyến, kinh điển, kiên cố, kiên quyết,
    kiên trì, kiến thức, kiến trúc, kiến tạo, kiểm chứng, kiểm kê, kiểm lâm, kiểm nghiệm, kiểm
    soát, kiểm sát, kiểm toán, kiểm điểm, kiểm định, kêu gọi, kế cận, kế thừa, kế tiếp, kế toán,
    kết cấu, kết cục, kết hợp, kết luận, kết nạp, kết nối, kết thúc, kết tinh, kỳ họp, kỳ thi,
    kỷ cương, kỷ luật, kỷ niệm, kỹ năng, lan tỏa, lao công, lao phổi, liên bang, liên danh, liên
    doanh, liên hiệp, liên hệ, liên lạc, liên lụy, liên minh, liên ngành, liên thông, liên
    tưởng, liên tịch, liên tục, liên đoàn, liên đới, luận chứng, luật sư, lâm nghiệp, lâm sàng,
    lâm sản, lũ lụt, lưu trữ, lưu ý, lương thực, lượng giá, lạc hậu, lấy ý, lập dự, lắng nghe,
    lễ hội, lịch sử, lồng ghép, lộ trình, lợi thế, lợi ích, lực sĩ, mang thai, minh bạch, mua
    bán, mua sắm, mô hình, môn học, mưa lũ, mạng lưới, mạng xã, mạnh mẽ, mầm non, mẫu giáo, mở
    rộng, mục lục, mức sinh, mức sống, nam giới, nghe nhìn, nghiêm minh, nghiên cứu, nghiệm thu,
    nghiệp chủ, nghiệp đoàn, nghĩa là, nghĩa tình, nghề cá, nghề nghiệp, nghệ nhân, nghệ thuật,
    nghị sĩ, nghị trường, nghị viện, ngoài trời, ngoại giao, nguy cơ, nguy hiểm, nguyên liệu,
    nguyên nhân, nguyên trạng, nguyên đơn, nguồn gốc, nguồn nhân, nguồn vốn, ngành học, ngân
    hàng, ngân khố, người dân, nhiệm sở, nhiệt tình, nhu cầu, nhà cửa, nhà giáo, nhà máy, nhà
    trường, nhà tạm, nhà văn, nhân chứng, nhân cách, nhân dịp, nhân giống, nhân hậu, nhân khẩu,
    nhân loại, nhân lên, nhân ngày, nhân phẩm, nhân quyền, nhân rộng, nhân sự, nhân thân, nhân
    tài, nhân tố, nhân viên, nhân văn, nhân ái, nhân đạo, nhạy cảm, nhận diện, nhận dạng, nhận
    thấy, nhận xét, nhận định, nông hộ, nông lâm, nông sản, năng khiếu, năng lượng, năng nổ,
    năng động, nước mặn, nước sạch, nước thải, nắm bắt, nổi bật, nỗ lực, nội bộ, nội chính, nội
    dung, nội trợ, nội vụ, phim ảnh, phiên họp, phong phú, phong tục, pháp chế, pháp lý, pháp
    lệnh, pháp nhân, pháp quyền, phát biểu, phát hành, phát ngôn, phát sinh, phát sóng, phát
    thanh, phát thải, phát tán, phát động, phân biệt, phân bón, phân bổ, phân cấp, phân hóa,
    phân khai, phân kỳ, phân loại, phân luồng, phân nhóm, phân phối, phân tán, phân vùng, phân
    xưởng, phép nước, phê bình, phòng ban, phòng bệnh, phòng cháy, phòng chống, phòng học, phòng
    họp, phòng ngủ, phòng vệ, phó chủ, phù hiệu, phương châm, phương hướng, phương ngữ, phương
    pháp, phương thức, phạm vi, phản hồi, phản động, phẩm chất, phối giống, phối kết, phổ thông,
    phụ cấp, phụ gia, phụ huynh, phụ lục, phụ trách, phụ trợ, phục hồi, phục vụ, phức tạp, quan
    chức, quan hệ, quan khách, quan liêu, quan ngại, quan niệm, quan sát, quang cảnh, quang phổ,
    quy tắc, quy ước, quyết chiến, quyết sách, quyết thắng, quyết toán, quyết tâm, quyền công,
    quyền hạn, quyền làm, quá hạn, quá trình, quân dân, quân đội, quản giáo, quản trang, quảng
    bá, quảng cáo, quần chúng, quận huyện, quốc ca, quốc doanh, quốc dân, quốc khánh, quốc kỳ,
    quốc lộ, quốc phục, quốc sách, quốc tịch, quỹ đất, ra đời, rác thải, rèn luyện, rộng rãi,
    rủi ro, sai phạm, sinh học, sinh kế, sinh lý, sinh mạng, sinh sản, sinh sống, sinh thái,
    sinh trưởng, sinh viên, sinh động, so sánh, soạn thảo, sáng kiến, sáp nhập, sâu rộng, sâu
    sắc, sông ngòi, sơ kết, sơ đồ, sản khoa, sản lượng, sản vật, sẵn sàng, số hóa, số liệu, số
    lượng, sốt rét, sổ sách, sở hữu, sức mạnh, sử sách, sửa chữa, sửa đổi, sự cố, sự kiện, sự
    việc, sự vật, thai sản, tham dự, tham khảo, tham luận, tham nhũng, tham quan, thanh bình,
    thanh danh, thanh khoản, thanh lý, thanh thiếu, thanh toán, thay thế, thay đổi, theo hướng,
    thi công, thi hành, thi đua, thiên nhiên, thiên tài, thiết bị, thiết kế, thiết lập, thiết
    yếu, thiếu hụt, thiếu nhi, thiếu niên, thiệt hại, thu hồi, thu mua, thu phí, thu thuế, thu
    thập, thuyết minh, thuyết phục, thuê bao, thuận tiện, thuận tình, thành công, thành kiến,
    thành lũy, thành niên, thành phần, thành phố, thành quả, thành thạo, thành thật, thành thị,
    thành tố, thành tựu, thân nhân, thân thiện, thông cáo, thông lệ, thông minh, thông qua,
    thông suốt, thông số, thông thường, thông tri, thông tư, thông tấn, thông điệp, thù lao,
    thúc đẩy, thương mại, thương tật, thường dân, thường nhật, thường vụ, thưởng phạt, thất
    nghiệp, thẩm mỹ, thẩm phán, thẩm tra, thẻ bảo, thế giới, thế hệ, thế mạnh, thể chất, thể
    chế, thể dục, thể hiện, thể lực, thể thao, thị xã, thống trị, thống đốc, thời gian, thời
    hạn, thời kỳ, thời sự, thời tiết, thời điểm, thủ lĩnh, thủ trưởng, thủ tướng, thủ đoạn, thực
    chất, thực dân, thực nghiệm, thực phẩm, thực thi, thực thể, thực trạng, thực vật, thực đơn,
    tin bài, tinh giản, tinh gọn, tinh tế, tiêm phòng, tiên phong, tiên quyết, tiên đoán, tiêu
    cực, tiêu dùng, tiêu hao, tiêu hủy, tiêu thụ, tiêu điểm, tiêu đề, tiến công, tiến hành, tiến
    sĩ, tiến triển, tiến trình, tiếng nói, tiếp công, tiếp sức, tiếp thu, tiếp thị, tiếp xúc,
    tiếp đón, tiếp đất, tiềm năng, tiền lương, tiểu ban, tiểu học, tiệm cận, toàn bộ, toàn cầu,
    toàn dân, toàn quốc, toàn thể, toàn vẹn, trang bị, trang trí, trang trại, tranh chấp, triệt
    để, triệu tập, trung bộ, trung học, trung thực, trung tâm, trung tín, trung đoàn, truyền
    dẫn, truyền hình, truyền máu, truyền nhiễm, truyền thanh, truyền tải, truyền đạt, trách
    phạt, trình bày, trình báo, trình diễn, trình diện, trình tự, trường học, trường hợp, trường
    lớp, trưởng ban, trưởng phòng, trưởng thành, trưởng thôn, trạm y, trật tự, trẻ em, trọng
    tâm, trọng điểm, trồng trọt, trở lên, trở ngại, trợ lý, trợ lực, trợ từ, trực ban, trực
    quan, trực thuộc, tu bổ, tuyên bố, tuyên dương, tuyên giáo, tuyên thệ, tuyên án, tuyển chọn,
    tuyển dụng, tuyển sinh, tuyệt đối, tuần hoàn, tuần tra, tuổi thọ, tài khoản, tài năng, tài
    trợ, tài xế, tàn tật, tàu thuyền, tâm lý, tâm tư, tìm hiểu, tìm kiếm, tình báo, tình cảm,
    tình nguyện, tình thương, tình tiết, tình trạng, tích hợp, tích lũy, tích tụ, tín dụng, tín
    nhiệm, tòa án, tôn giáo, tôn trọng, tôn vinh, tăng trưởng, tư cách, tư duy, tư liệu, tư
    lệnh, tư nhân, tư thế, tư vấn, tương lai, tương tự, tương đương, tạm thời, tạo dựng, tạo
    lập, tạo thuận, tạo điều, tảo hôn, tầm quan, tầm soát, tầng lớp, tập hợp, tập kết, tập quán,
    tập thể, tập đoàn, tặng quà, tệ nạn, tố cáo, tốt nghiệp, tồn tại, tồn đọng, tổ hợp, tổ
    trưởng, tổ viên, tổ ấm, tổng cục, tổng kết, tổng quát, tổng số, tổng thể, tổng đài, từ
    thiện, từng bước, tự chủ, tự do, tự giác, tự lực, tự nhiên, tự quản, tự tin, tự trọng, tự
    túc, tự vệ, vai diễn, vay vốn, vi khuẩn, vi mô, vi mạch, vi tính, vinh danh, viên mãn, viễn
    thông, việc nhà, vô địch, vùng sâu, văn bằng, văn học, văn kiện, văn minh, văn nghệ, văn
    phòng, văn thư, vượt khó, vấn đề, vận chuyển, vận hành, vận hội, vận tải, vận tốc, vật liệu,
    vật lý, vật nuôi, vật phẩm, vật thể, vật tư, về hưu, vệ sinh, vị trí, vốn vay, vững chắc,
    xanh sạch, xu hướng, xung kích, xuất khẩu, xuất sắc, xác minh, xác nhận, xác suất, xác thực,
    xâm hại, xây lắp, xã giao, xã tắc, xã viên, xét duyệt, xóa bỏ, xóa đói, xúc tiến, xứng đáng,
    xử phạt, xử sự, xử án, y bác, y học, y khoa, yêu nước, yêu thương, yếu thế, yếu tố, ánh
    sáng, âm nhạc, ông bà, ý chí, ý tưởng, ý đồ, đa chiều, đa tầng, điều chỉnh, điều dưỡng, điều
    hành, điều tra, điều trị, điều động, điểm bán, điển hình, điện lực, điện thoại, điện tử,
    đoàn kiểm, đoàn kết, đáp nghĩa, đáp ứng, đúng đắn, đơn giá, đơn giản, đơn thư, đường bộ,
    đường lối, được hưởng, đại diện, đại dịch, đại học, đại lý, đại trà, đại đoàn, đạo đức, đảm
    bảo, đảm nhận, đảng bộ, đảng phái, đảng ủy, đất nước, đất đai, đấu giá, đấu thầu, đấu tranh,
    đầu cơ, đầu mối, đầu năm, đầu ra, đầu tiên, đẩy mạnh, đẩy nhanh, đặc khu, đặc thù, đặc
    trưng, đặc điểm, đền ơn, địa chất, địa chỉ, địa danh, địa giới, địa hình, địa lý, địa điểm,
    định hướng, đồng bào, đồng chí, đồng hành, đồng tình, đồng đều, độ tuổi, đội ngũ, động lực,
    động vật, đột phá, đột xuất, đời sau, ưu thế, ưu việt, ưu điểm, ổn định, ủy viên, ứng cứu,
    ứng cử, ứng trước, ứng viên, ứng xử
"""

_FREE_SYLLABLES = """
    ai anh ba ban bao biết biển bà bài bán báo bò bản bảy bầu bằng bệnh bị bỏ bố bốn bộ bớt bởi
    cao cha chi chiếc cho chung cháu chân chín chính chú chăn chưa chất chậm chết chỉ chị chồng
    chỗ chợ chủ con cuối cái cây còn có cô cùng cũ cũng cả cấp cần cầu cục của cử cửa do dài dân
    dưới dạng dạy em gia giao già giá gió giảm giấy giờ giữ giữa gà gì gạo gọi gốc gồm gửi hai
    hay hiện hoặc huyện hàng hành hóa hơn hưu hẹp hết họ học hộ hội khi khu khóa không kia kiểu
    kém kỳ lao loại luôn luật là làm làng lên lòng lúa lương lại lấy lần lớn lớp lợn lửa lực
    miền mua muộn mà máy mùa mưa mười mạng mắt mặt mẹ mọi mỗi một mới mời mở mức nam ngay nghe
    nghìn ngoài ngành ngày người ngắn ngọn ngủ nhanh nhau nhiều nhà nhìn nhóm như nhất nhận nhỏ
    nhờ những nuôi nào này nên nói núi năm nơi nước nắng nếu nợ nữ phim phát phí phòng phút
    phường phải phần qua quyền quà quá quý quả quận quỹ ra rau riêng rất rồi rộng sai sao sau
    sinh sáu sông sẽ số sống sốt sổ sớm sở sức sửa tai tay theo thi thiếu thu thuế thuốc thuộc
    tháng thành thêm thì thóc thôn thường thả thấp thấy thật thẻ thế tim tin tiền toàn triệu trong
    trâu trên trí trăm trước trường trạm trả trẻ trồng trợ tuần tuổi tám tâm tên tăng tại tỉnh
    tốt tổ tờ từ từng tự tỷ uống vay viết việc và vào vì vùng vẫn về vốn với vợ vụ vừa xe xin
    xuống xây xã xóm xấu ít ông ý ăn đang đi điều điện đoàn đài đâu đã đó đóng đúng đơn đưa
    đường được đảng đất đầu đến đều để đọc đồng đội đời đợt đủ ảnh ấy ở ứng
"""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in text.split(","))


# Two syllables each; a pair that is nearly one of these and no word itself is looked at.
TERMS = _listed(_TERMS)

# Words that are right and lie near a term, or hold half of one.
COMMON_WORDS = _listed(_COMMON_WORDS)

# Syllables that stand by themselves, so that a pair with one of them is no broken word.
FREE_SYLLABLES = frozenset(_FREE_SYLLABLES.split())

# Longer terms in which one syllable may be wrong or one too many.
FIXED_TERMS: tuple[str, ...] = (
    "vật chất và tinh thần",
    "hợp tác công tư",
    "văn bản quy phạm pháp luật",
    "bảo hiểm thất nghiệp",
    "ưu đãi người có công với cách mạng",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "mặt trận tổ quốc",
    "hợp tác quốc tế",
    "chuyển đổi số",
    "cải cách hành chính",
    "đền ơn đáp nghĩa",
    "quyền làm chủ của nhân dân",
    "cơ quan có thẩm quyền",
    "cấp có thẩm quyền",
    "tổ chức chính trị xã hội",
    "phát triển kinh tế xã hội",
    "đường lối chủ trương của đảng",
    "phản biện xã hội",
    "xây dựng nông thôn mới",
    "giáo dục nghề nghiệp",
    "khám bệnh chữa bệnh",
)
