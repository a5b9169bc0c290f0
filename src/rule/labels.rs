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
    (
        "a-text+",
        "Viết chữ ngay sau dấu hai chấm, trên cùng một dòng.",
        "Write the words after the colon, on the same line.",
    ),
    (
        "a-number+",
        "Chỉ viết con số, dùng dấu chấm cho phần thập phân, ví dụ 12.5.",
        "Write the number alone, with a point for decimals, such as 12.5.",
    ),
    (
        "a-whole-number+",
        "Chỉ viết số nguyên, ví dụ 20.",
        "Write a whole number alone, such as 20.",
    ),
    (
        "a-yes-or-no+",
        "Viết true (có) hoặc false (không), không có dấu ngoặc kép.",
        "Write true or false, without quotes.",
    ),
    (
        "a-list+",
        "Viết trong ngoặc vuông, ví dụ [một, hai], hoặc mỗi giá trị một dòng bắt đầu bằng dấu gạch ngang và dấu cách.",
        "Write it in square brackets, such as [one, two], or each value on a line of its own after a hyphen and a space.",
    ),
    (
        "a-map+",
        "Viết mỗi mục một dòng theo dạng “tên: giá trị”, thụt vào như nhau.",
        "Write each key on a line of its own as “key: value”, all indented alike.",
    ),
    (
        "mend",
        "(Cách sửa tùy chỗ sai.)",
        "(How depends on the mistake.)",
    ),
    (
        "loa-day+",
        "Ở đây cần một ngày cụ thể, viết như 2024-04-10.",
        "Only a day can stand here, written like 2024-04-10.",
    ),
    (
        "loa-period+",
        "Viết như 2024-04-10, 2024-04, 2024-Q2, 2024, 2024..2025 hoặc 2023.. (trở đi).",
        "Write it like 2024-04-10, 2024-04, 2024-Q2, 2024, 2024..2025 or 2023.. (onward).",
    ),
    (
        "loa-due+",
        "Viết như 2024-04-10, 2024-04, 2024-Q2, 2024, 2024..2025, 2023.. (trở đi), hoặc continuous (thường xuyên), yearly (hằng năm), as-needed (khi cần), roadmap (theo lộ trình).",
        "Write it like 2024-04-10, 2024-04, 2024-Q2, 2024, 2024..2025, 2023.. (onward), or continuous, yearly, as-needed, roadmap.",
    ),
    (
        "yaml-tab",
        "có phím Tab ở chỗ thụt lề",
        "a tab stands where the line is indented",
    ),
    (
        "yaml-tab+",
        "Thay Tab bằng dấu cách.",
        "Replace the tab with spaces.",
    ),
    (
        "yaml-unclosed-quote",
        "dấu ngoặc kép mở ở đây không được đóng",
        "the quote that opens here is not closed",
    ),
    (
        "yaml-unclosed-quote+",
        "Thêm dấu ngoặc kép đóng ở cuối chữ, hoặc bỏ cả hai dấu.",
        "Add the closing quote, or leave both out.",
    ),
    (
        "yaml-after-quote",
        "có chữ thừa sau dấu ngoặc kép đóng",
        "something follows the closing quote",
    ),
    (
        "yaml-after-quote+",
        "Đặt cả dòng chữ trong một cặp ngoặc kép; dấu ngoặc kép bên trong thì dùng “ ”.",
        "Put all the words between one pair of quotes; inside, use “ ”.",
    ),
    (
        "yaml-unclosed-bracket",
        "dấu ngoặc mở ở đây không được đóng",
        "the bracket that opens here is not closed",
    ),
    (
        "yaml-unclosed-bracket+",
        "Thêm dấu ] hoặc } tương ứng ở cuối.",
        "Add the matching ] or } at the end.",
    ),
    (
        "yaml-stray-bracket",
        "có dấu ngoặc đóng mà không có dấu mở",
        "a bracket closes here that was never opened",
    ),
    (
        "yaml-stray-bracket+",
        "Bỏ dấu ngoặc này, hoặc đặt chữ trong ngoặc kép.",
        "Remove it, or put the words in quotes.",
    ),
    (
        "yaml-bracket",
        "danh sách trong ngoặc viết chưa đúng",
        "the list in brackets is not well-formed",
    ),
    (
        "yaml-bracket+",
        "Ngăn các giá trị bằng dấu phẩy; chữ có dấu phẩy, dấu hai chấm hay dấu ngoặc thì đặt trong ngoặc kép.",
        "Put commas between the values; words that hold a comma, a colon or a bracket stand in quotes.",
    ),
    (
        "yaml-indentation",
        "dòng này thụt lề không khớp với các dòng quanh nó",
        "this line is not indented like its neighbours",
    ),
    (
        "yaml-indentation+",
        "Các mục của cùng một bản ghi phải thụt vào bằng nhau, chỉ dùng dấu cách.",
        "The keys of one record are indented alike, with spaces only.",
    ),
    (
        "yaml-colon-in-text",
        "chữ ở đây có dấu hai chấm",
        "these words hold a colon",
    ),
    (
        "yaml-colon-in-text+",
        "Đặt cả dòng chữ trong dấu ngoặc kép: \"…: …\".",
        "Put all the words in quotes: \"…: …\".",
    ),
    (
        "yaml-no-colon",
        "dòng này thiếu dấu hai chấm và dấu cách sau tên mục",
        "this line lacks the colon and the space after the key",
    ),
    (
        "yaml-no-colon+",
        "Viết “tên: giá trị”, sau dấu hai chấm có một dấu cách; chữ dài nhiều dòng thì các dòng sau phải thụt vào.",
        "Write “key: value” with a space after the colon; when words run over several lines, indent the later ones.",
    ),
    (
        "yaml-hard-space",
        "có dấu cách cứng, thường do chép từ văn bản khác",
        "a hard space stands here, often copied from another document",
    ),
    (
        "yaml-hard-space+",
        "Xóa dấu cách này và gõ lại một dấu cách thường.",
        "Delete this space and type an ordinary one.",
    ),
    (
        "yaml-dash-space",
        "sau dấu gạch đầu dòng thiếu dấu cách",
        "the space after the hyphen is missing",
    ),
    (
        "yaml-dash-space+",
        "Viết dấu gạch ngang, một dấu cách, rồi mới đến chữ.",
        "Write a hyphen, a space, then the words.",
    ),
    (
        "yaml-special-start",
        "chữ ở đây bắt đầu bằng một dấu có nghĩa riêng",
        "these words start with a mark that has a meaning of its own",
    ),
    (
        "yaml-special-start+",
        "Đặt cả dòng chữ trong dấu ngoặc kép.",
        "Put all the words in quotes.",
    ),
    (
        "yaml-bad-character",
        "có ký tự điều khiển không nhìn thấy được",
        "an invisible control character stands here",
    ),
    (
        "yaml-bad-character+",
        "Xóa đoạn này và gõ lại bằng bàn phím.",
        "Delete this and type it again.",
    ),
    (
        "yaml-unknown-anchor",
        "dấu * ở đầu chữ có nghĩa riêng",
        "the * before the words has a meaning of its own",
    ),
    (
        "yaml-unknown-anchor+",
        "Đặt cả dòng chữ trong dấu ngoặc kép.",
        "Put all the words in quotes.",
    ),
    (
        "yaml-escape",
        "dấu \\ trong ngoặc kép có nghĩa riêng",
        "the \\ between double quotes has a meaning of its own",
    ),
    (
        "yaml-escape+",
        "Viết \\\\ để được một dấu \\, hoặc dùng dấu nháy đơn '…'.",
        "Write \\\\ for one \\, or use single quotes '…'.",
    ),
    (
        "yaml-several-documents",
        "dòng --- chia tệp này làm hai",
        "the line --- divides this file in two",
    ),
    (
        "yaml-several-documents+",
        "Xóa dòng ---.",
        "Delete the line ---.",
    ),
    (
        "yaml-block-text",
        "sau dấu > hoặc | còn có chữ",
        "something follows the > or | on its line",
    ),
    (
        "yaml-block-text+",
        "Xuống dòng ngay sau dấu > hoặc |, rồi thụt chữ vào.",
        "Start a new line after the > or |, and indent the words.",
    ),
    (
        "yaml-comment",
        "trước dấu # thiếu dấu cách",
        "the space before the # is missing",
    ),
    (
        "yaml-comment+",
        "Thêm một dấu cách trước ghi chú, hoặc đặt chữ trong dấu ngoặc kép.",
        "Add a space before the comment, or put the words in quotes.",
    ),
    (
        "yaml-too-deep",
        "các mục lồng nhau quá sâu",
        "the lists are nested too deeply",
    ),
    (
        "yaml-too-deep+",
        "Bỏ bớt dấu ngoặc hoặc mức thụt lề.",
        "Remove brackets or levels of indentation.",
    ),
    (
        "yaml-too-large",
        "các chỗ chép lại bằng dấu * làm tệp phình quá lớn",
        "repeating parts with * makes the file far too large",
    ),
    (
        "yaml-too-large+",
        "Viết thẳng giá trị thay cho dấu & và *.",
        "Write the values out instead of using & and *.",
    ),
    (
        "yaml-value",
        "giá trị này máy không đọc được",
        "this value cannot be read",
    ),
    (
        "yaml-value+",
        "Viết lại giá trị như ở các bản ghi khác.",
        "Write the value as other records do.",
    ),
    (
        "yaml-other",
        "chỗ này máy không đọc được",
        "this place cannot be read",
    ),
    (
        "yaml-other+",
        "Đặt chữ trong dấu ngoặc kép, hoặc viết lại dòng này.",
        "Put the words in quotes, or write the line again.",
    ),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_stands_once_in_clean_text() {
        let mut keys: Vec<&str> = LABELS.iter().map(|(key, ..)| *key).collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
        for (_, vi, en) in LABELS {
            assert_eq!(crate::file::nfc(vi), *vi);
            assert!(!vi.is_empty() && !en.is_empty());
        }
    }
}
