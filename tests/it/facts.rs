//! Facts of the source texts, each looked up there by a person, that must stand on their page with
//! their source beside them. Here those of tasks and metrics; `whole::facts` has the others.

use crate::binary::real;

/// What must stand within `<main>` of a page, and the sources that must stand there with it.
pub struct Fact {
    pub page: &'static str,
    pub words: &'static [&'static str],
    pub sources: &'static [&'static str],
}

const FACTS: [Fact; 22] = [
    // 1939/QĐ-TTg, II.2.a: 50 % of pensions without cash in towns by 2021; 147/QĐ-BHXH, task 16:
    // "Phấn đấu 68%" in 2024.
    Fact {
        page: "tien-do/khong-tien-mat-do-thi/",
        words: &[
            "50 %",
            "Năm 2021",
            "68 %",
            "Năm 2024",
            "Phấn đấu",
            "chưa có số liệu",
        ],
        sources: &["QĐ 1939, II.2.a", "QĐ 147, Nhiệm vụ 16"],
    },
    // 1939, II.2.a: "tối thiểu 70%" by the end of 2020, 85 % in 2021.
    Fact {
        page: "tien-do/dvc-muc-4/",
        words: &[
            "tối thiểu 70 %",
            "Năm 2020",
            "tối thiểu 85 %",
            "Năm 2021",
            "mức độ 4",
        ],
        sources: &["QĐ 1939, II.2.a"],
    },
    // 1939, II.2.b: cuts by the end of 2020.
    Fact {
        page: "tien-do/cat-giam-tthc-bhyt/",
        words: &["25 %", "“đến cuối năm 2020”", "BHYT"],
        sources: &["QĐ 1939, II.2.b"],
    },
    Fact {
        page: "tien-do/cat-giam-tieu-thuc/",
        words: &["tối thiểu 20 %", "so với năm 2018", "“đến cuối năm 2020”"],
        sources: &["QĐ 1939, II.2.b"],
    },
    // 1177/QĐ-BHXH: 80 % in 2023 (II.1), 100 % in 2024 - 2025 (II.2), the same in annex 5.4; 147,
    // task 17: 100 % already in 2024.
    Fact {
        page: "tien-do/dvc-toan-trinh/",
        words: &[
            "80 %",
            "Năm 2023",
            "100 %",
            "Năm 2024",
            "Giai đoạn 2024–2025",
            "Cổng DVC quốc gia",
        ],
        sources: &[
            "QĐ 1177, II.1 ý 8",
            "QĐ 1177, Phụ lục 5.4",
            "QĐ 147, Nhiệm vụ 17",
        ],
    },
    // 1177: 80 % (II.1), 100 % in 2024 - 2025 (II.2), but "đến Quý II/2024" in annex 7.2.
    Fact {
        page: "tien-do/mot-cua-sinh-trac/",
        words: &["80 %", "Quý II/2024", "Giai đoạn 2024–2025", "100 %"],
        sources: &[
            "QĐ 1177, II.1 ý 9",
            "QĐ 1177, II.2 ý 1",
            "QĐ 1177, Phụ lục 7.2",
        ],
    },
    // 1177: 50 % in 2023, "tối thiểu 50%" in annex 5.2; 147, task 15: 100 % in 2024.
    Fact {
        page: "tien-do/tthc-chuan-hoa/",
        words: &["50 %", "tối thiểu 50%", "100 %", "Năm 2024"],
        sources: &[
            "QĐ 1177, II.1 ý 5",
            "QĐ 1177, Phụ lục 5.2",
            "QĐ 147, Nhiệm vụ 15",
        ],
    },
    // 1177: 100 % trained in 2023 (II.1), by the end of 2024 in annex 4.2; 147, task 8.
    Fact {
        page: "tien-do/ccvc-ky-nang-so/",
        words: &["100 %", "Năm 2023", "“đến hết năm 2024”", "Phấn đấu"],
        sources: &[
            "QĐ 1177, II.1 ý 3",
            "QĐ 1177, Phụ lục 4.2",
            "QĐ 147, Nhiệm vụ 8",
        ],
    },
    // 1177, annex 6.1: "Tháng 12/2023"; 147, task 21 (number lost): "Thực hiện thường xuyên".
    Fact {
        page: "tien-do/so-dinh-danh-xac-thuc/",
        words: &[
            "Phấn đấu",
            "100 %",
            "Tháng 12/2023",
            "Thực hiện thường xuyên",
        ],
        sources: &[
            "QĐ 1177, II.1 ý 6",
            "QĐ 1177, Phụ lục 6.1",
            "QĐ 1177, III.6 ý 2",
        ],
    },
    // 1177, II.1: meetings "tối thiểu 01 lần/tháng".
    Fact {
        page: "tien-do/giao-ban-thang/",
        words: &["tối thiểu 1 lần/tháng", "tối thiểu 01 lần/tháng"],
        sources: &["QĐ 1177, II.1 ý 1", "QĐ 1177, Phụ lục 1.2"],
    },
    // The communication plan, IV.5: "khoảng 10-20 cơ quan thông tấn, báo chí" each time.
    Fact {
        page: "tien-do/co-quan-bao-chi/",
        words: &["khoảng 10–20", "cơ quan/đợt", "có thể tổ chức"],
        sources: &["Kế hoạch truyền thông, IV.5"],
    },
    // 147: the table's deadlines and leads.
    Fact {
        page: "nhiem-vu/147-01/",
        words: &[
            "Tháng 2/2024",
            "“Tháng 02/2024”",
            "Trung tâm Công nghệ thông tin",
        ],
        sources: &["QĐ 147, Nhiệm vụ 1"],
    },
    Fact {
        page: "nhiem-vu/147-05/",
        words: &["Tháng 1/2024", "Trung tâm dữ liệu quốc gia"],
        sources: &["QĐ 147, Nhiệm vụ 5"],
    },
    Fact {
        page: "nhiem-vu/147-16/",
        words: &["Phấn đấu 68%", "Vụ Tài chính - Kế toán", "Năm 2024"],
        sources: &["QĐ 147, Nhiệm vụ 16"],
    },
    Fact {
        page: "nhiem-vu/147-19/",
        words: &["Tháng 4/2024", "Văn phòng BHXH Việt Nam", "trẻ dưới 6 tuổi"],
        sources: &["QĐ 147, Nhiệm vụ 19 (mất số)"],
    },
    Fact {
        page: "nhiem-vu/147-20/",
        words: &["Tháng 3/2024", "EMC", "Trung tâm Công nghệ thông tin"],
        sources: &["QĐ 147, Nhiệm vụ 20 (mất số)"],
    },
    Fact {
        page: "nhiem-vu/147-22/",
        words: &["Tháng 6/2024", "Quy chế"],
        sources: &["QĐ 147, Nhiệm vụ 22"],
    },
    // 1177, annex.
    Fact {
        page: "nhiem-vu/1177-6-1/",
        words: &["Tháng 12/2023", "Ban Quản lý Thu - Sổ, Thẻ"],
        sources: &["QĐ 1177, Phụ lục 6.1"],
    },
    Fact {
        page: "nhiem-vu/1177-3-3/",
        words: &[
            "Vụ Thi đua - Khen thưởng",
            "“Năm 2023 và các năm tiếp theo”",
        ],
        sources: &["QĐ 1177, Phụ lục 3.3"],
    },
    // 1939, annex: a deadline, and an empty cell where one should stand.
    Fact {
        page: "nhiem-vu/1939-2-2a/",
        words: &[
            "Quý IV/2020",
            "Bảo hiểm xã hội Việt Nam",
            "Các bộ, ngành, địa phương",
        ],
        sources: &["QĐ 1939, Phụ lục 2.2.a"],
    },
    Fact {
        page: "nhiem-vu/1939-2-1/",
        words: &[
            "Bộ Y tế",
            "Bộ Tư pháp",
            "Văn bản không nêu",
            "Ô thời hạn để trống",
        ],
        sources: &["QĐ 1939, Phụ lục 2.1"],
    },
    Fact {
        page: "nhiem-vu/1939-2-2c/",
        words: &["thẻ điện tử", "“Năm 2020 và các năm tiếp theo”"],
        sources: &["QĐ 1939, Phụ lục 2.2.c"],
    },
];

#[test]
fn facts_of_tasks_and_metrics_stand_on_their_pages() {
    let wrong = missing(&FACTS);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is not where it should be.
pub fn missing(facts: &[Fact]) -> Vec<String> {
    let mut wrong = Vec::new();
    for fact in facts {
        let text = real().main_words(fact.page);
        for words in fact.words.iter().chain(fact.sources) {
            if !text.contains(words) {
                wrong.push(format!("{}: {words}", fact.page));
            }
        }
    }
    wrong
}
