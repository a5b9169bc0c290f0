//! The names of concepts, types and problems as people read them, in both languages.

use super::Tongue;

/// The word for a concept, a type or a problem; the key itself where none is known.
#[must_use]
pub fn label(key: &str, tongue: Tongue) -> &str {
    LABELS
        .iter()
        .find(|(name, ..)| *name == key)
        .map_or(key, |(_, vi, en)| match tongue {
            Tongue::Vi => vi,
            Tongue::En => en,
        })
}

/// Key, Vietnamese, English.
const LABELS: &[(&str, &str, &str)] = &[
    ("document", "văn bản", "document"),
    ("unit", "đơn vị", "unit"),
    ("person", "người", "person"),
    ("audience", "chủ thể", "audience"),
    ("phase", "giai đoạn", "phase"),
    ("message", "nội dung truyền thông", "message"),
    ("channel-group", "nhóm kênh", "channel group"),
    ("channel", "kênh", "channel"),
    ("format", "hình thức", "format"),
    ("campaign", "đợt truyền thông", "campaign"),
    ("obligation", "chế độ báo cáo", "obligation"),
    ("meeting", "cuộc họp", "meeting"),
    ("feedback", "đường phản ánh", "feedback route"),
    ("responsibility", "trách nhiệm", "responsibility"),
    ("metric", "thước đo", "metric"),
    ("target", "chỉ tiêu", "target"),
    ("measurement", "số liệu thực hiện", "measurement"),
    ("task-group", "nhóm nhiệm vụ", "task group"),
    ("task", "nhiệm vụ", "task"),
    ("measure", "giải pháp", "measure"),
    ("direction", "phương hướng", "direction"),
    ("event", "sự kiện", "event"),
    ("term", "thuật ngữ", "term"),
    ("system", "hệ thống", "system"),
    ("irregularity", "điểm cần lưu ý", "irregularity"),
    ("guide", "hướng dẫn", "guide"),
    ("step", "bước", "step"),
    ("principle", "yêu cầu", "principle"),
    ("purpose", "mục đích", "purpose"),
    ("topic", "chủ đề", "topic"),
    ("question", "câu hỏi", "question"),
    ("a-text", "chữ", "text"),
    ("a-number", "số", "a number"),
    ("a-whole-number", "số nguyên", "a whole number"),
    ("a-yes-or-no", "true hoặc false", "true or false"),
    ("a-list", "danh sách", "a list"),
    (
        "a-map",
        "nhóm các mục “tên: giá trị”",
        "a group of “key: value” lines",
    ),
    ("nothing", "chỗ trống", "nothing"),
    ("unclosed", "thiếu dấu đóng }}", "the closing }} is missing"),
    (
        "no-parenthesis",
        "thiếu cặp ngoặc ( )",
        "the parentheses ( ) are missing",
    ),
    (
        "bad-argument",
        "tham số phải viết như tên=\"giá trị\"",
        "an argument is written name=\"value\"",
    ),
    (
        "no-name",
        "thiếu tên sau dấu {{",
        "the name after {{ is missing",
    ),
    (
        "after-parenthesis",
        "có chữ thừa sau dấu )",
        "there is something after the )",
    ),
    (
        "no-comma",
        "thiếu dấu phẩy giữa hai tham số",
        "the comma between two arguments is missing",
    ),
    (
        "wrong-quotes",
        "giá trị phải nằm trong dấu ngoặc kép thẳng \"…\"",
        "a value stands in straight double quotes \"…\"",
    ),
    (
        "unclosed-text",
        "thiếu dấu ngoặc kép đóng",
        "the closing quote is missing",
    ),
    (
        "same-key",
        "một tham số được ghi hai lần",
        "an argument stands twice",
    ),
    (
        "misplaced",
        "không dùng được trong đề mục, chữ của liên kết hay mô tả ảnh",
        "it cannot stand in a heading, a link's words or an image's text",
    ),
    (
        "missing-argument",
        "thiếu tham số",
        "an argument is missing",
    ),
    (
        "unknown-argument",
        "có tham số không dùng được",
        "it has an argument that it does not know",
    ),
];
