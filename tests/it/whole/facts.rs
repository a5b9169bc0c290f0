//! Facts of the source texts on the pages of documents, units, campaigns, the plan and the calendar.

use crate::facts::{Fact, missing};

const FACTS: [Fact; 19] = [
    // The heads and the signatures of the four documents.
    Fact {
        page: "van-ban/qd-1177-2023/",
        words: &[
            "1177/QĐ-BHXH",
            "11/8/2023",
            "Hà Nội",
            "Chu Mạnh Sinh",
            "Phó Tổng Giám đốc",
        ],
        sources: &["QĐ 1177"],
    },
    Fact {
        page: "van-ban/qd-147-2024/",
        words: &["147/QĐ-BHXH", "31/1/2024", "Nguyễn Thế Mạnh", "27 nhiệm vụ"],
        sources: &["QĐ 147"],
    },
    Fact {
        page: "van-ban/qd-1939-2019/",
        words: &["1939/QĐ-TTg", "31/12/2019", "Vũ Đức Đam", "Phó Thủ tướng"],
        sources: &["QĐ 1939"],
    },
    Fact {
        page: "van-ban/kh-truyen-thong-da06/",
        words: &[
            "Đào Việt Ánh",
            "không có số, ngày và nơi ban hành",
            "kinh phí tuyên truyền",
        ],
        sources: &["Kế hoạch truyền thông"],
    },
    // Documents that all of them cite.
    Fact {
        page: "van-ban/nq-362/",
        words: &["362-NQ/BCSĐ", "12/5/2023"],
        sources: &["QĐ 1177, Phần căn cứ"],
    },
    Fact {
        page: "van-ban/cv-990/",
        words: &["990/BHXH-CNTT", "10/4/2023"],
        sources: &["QĐ 1177, IV.2", "Kế hoạch truyền thông, VI.6 ý 5"],
    },
    // The communication plan, II to VI.
    Fact {
        page: "ke-hoach/chu-the/",
        words: &[
            "Đơn vị, tổ chức, doanh nghiệp",
            "Người dân, người lao động, người tham gia BHXH, BHYT, BHTN",
            "Công chức, viên chức, người lao động ngành BHXH Việt Nam",
        ],
        sources: &["Kế hoạch truyền thông, II.1", "Kế hoạch truyền thông, II.4"],
    },
    Fact {
        page: "ke-hoach/noi-dung/",
        words: &["Năm 2023", "Giai đoạn 2024-2025", "Giai đoạn 2025-2030"],
        sources: &[
            "Kế hoạch truyền thông, III.1.1",
            "Kế hoạch truyền thông, III.2.3",
        ],
    },
    Fact {
        page: "ke-hoach/kenh-va-hinh-thuc/",
        words: &[
            "Tổng đài 1900.9068",
            "Hệ thống truyền thanh cơ sở",
            "Tạp chí",
        ],
        sources: &["Kế hoạch truyền thông, IV.1", "Kế hoạch truyền thông, IV.3"],
    },
    Fact {
        page: "chien-dich/10-10/",
        words: &[
            "Ngày Chuyển đổi số quốc gia",
            "Trung tâm Truyền thông",
            "khoảng",
        ],
        sources: &["Kế hoạch truyền thông, IV.5"],
    },
    Fact {
        page: "ke-hoach/trach-nhiem/",
        words: &[
            "Đầu mối chủ trì kế hoạch tại Trung ương",
            "Trung tâm Truyền thông",
        ],
        sources: &[
            "Kế hoạch truyền thông, VI.1 ý 1",
            "Kế hoạch truyền thông, VI.2 ý 1",
        ],
    },
    Fact {
        page: "ke-hoach/bao-cao/",
        words: &[
            "trước ngày 25/12",
            "6 tháng và năm",
            "Báo cáo tháng",
            "Công văn 990",
        ],
        sources: &[
            "Kế hoạch truyền thông, VI.2 ý 3",
            "Kế hoạch truyền thông, VI.6 ý 5",
        ],
    },
    Fact {
        page: "ke-hoach/giai-phap/",
        words: &["BigData, AI", "làm sạch thông tin"],
        sources: &["QĐ 1939, III.2.a ý 1", "QĐ 1177, III.7 ý 1"],
    },
    // 147, task 20, explains the abbreviation.
    Fact {
        page: "giai-thich/",
        words: &[
            "EMC",
            "Hệ thống thu thập, đánh giá mức độ sử dụng DVC trực tuyến",
        ],
        sources: &["QĐ 147, Nhiệm vụ 20 (mất số)"],
    },
    Fact {
        page: "he-thong/",
        words: &["Hệ thống EMC", "VssID"],
        sources: &["QĐ 147, Nhiệm vụ 20 (mất số)"],
    },
    // Both copies of 1177 were read against each other.
    Fact {
        page: "luu-y/",
        words: &["Hai bản của QĐ 1177 giống nhau từng chữ", "thiếu động từ"],
        sources: &["QĐ 1177"],
    },
    Fact {
        page: "don-vi/tt-truyen-thong/",
        words: &["Trung tâm Truyền thông", "Đầu mối chủ trì"],
        sources: &["Kế hoạch truyền thông, VI.1"],
    },
    // 147, tasks 5 and 19: January and April 2024, months and not days.
    Fact {
        page: "lich/2024/01/",
        words: &["Xây dựng kế hoạch của BHXH Việt Nam triển khai Đề án Trung tâm dữ liệu quốc gia"],
        sources: &[],
    },
    Fact {
        page: "lich/2024/04/",
        words: &["Góp ý Nghị định về 02 nhóm TTHC liên thông"],
        sources: &[],
    },
];

#[test]
fn facts_of_the_plan_stand_on_their_pages() {
    let wrong = missing(&FACTS);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
