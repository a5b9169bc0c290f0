//! `read/merge-conflict`: two people changed the same lines, and nobody has chosen yet.

use super::{Example, Rule, Severity, Wording};

pub static MERGE_CONFLICT: Rule = Rule {
    id: "read/merge-conflict",
    severity: Severity::Error,
    vi: Wording {
        what: "hai người cùng sửa chỗ này và chưa ai chọn giữ bản nào",
        help: "Giữ lại bản đúng, rồi xóa các dòng bắt đầu bằng <<<<<<<, ======= và >>>>>>>.",
        why: "Dấu của git và cả hai bản sẽ hiện nguyên trên trang, hoặc làm hỏng dữ liệu.",
    },
    en: Wording {
        what: "two people changed these lines, and nobody has chosen between them yet",
        help: "Keep the right version and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
        why: "The marks of git and both versions would stand on the page, or break the data.",
    },
    example: Example {
        wrong: "<<<<<<< HEAD\ndate: 2024-05-02\n=======\ndate: 2024-05-03\n>>>>>>> sua-ngay",
        right: "date: 2024-05-02",
    },
};
