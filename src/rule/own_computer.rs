//! `content/own-computer`: “{target}” is a path on the writer's own computer.

use super::{Example, Rule, Severity, Wording};

pub static OWN_COMPUTER: Rule = Rule {
    id: "content/own-computer",
    severity: Severity::Error,
    vi: Wording {
        what: "“{target}” là đường dẫn trên máy tính của người viết, người đọc không mở được",
        help: "Tải tệp lên cùng thư mục với bài này, đặt tên là {name}, rồi giữa hai dấu ngoặc tròn chỉ viết tên ấy: ({name}).",
        why: "Tệp chưa được tải lên thì chỉ máy của người viết mới có: người đọc thấy ảnh hỏng hoặc liên kết không mở được.",
    },
    en: Wording {
        what: "“{target}” is a path on the writer's own computer, which no reader can open",
        help: "Upload the file into the folder of this text, call it {name}, and write that name alone between the round brackets: ({name}).",
        why: "A file that was not uploaded is on the writer's computer alone: readers see a broken picture or a link that does not open.",
    },
    example: Example {
        wrong: r"[Mẫu đơn](C:\Users\Lan\anh.png)",
        right: "[Mẫu đơn](anh.png)",
    },
};
