//! The names of concepts, types and problems as people read them, in both languages.

mod address;
pub mod fields;
mod file;
mod markdown;
mod template;
mod yaml;

use super::kind::Tongue;

/// The word for a concept, a type or a problem; the key itself where none is known.
pub fn label(key: &str, tongue: Tongue) -> &str {
    LABELS
        .iter()
        .chain(address::LABELS)
        .chain(yaml::LABELS)
        .chain(template::LABELS)
        .chain(file::LABELS)
        .chain(markdown::LABELS)
        .find(|(name, ..)| *name == key)
        .map(|(_, vi, en)| match tongue {
            Tongue::Vi => *vi,
            Tongue::En => *en,
        })
        .or_else(|| Some(fields::group(&type_name(key), tongue)?.label))
        .unwrap_or(key)
}

/// The type of a concept's records: `task-group` → `TaskGroup`.
fn type_name(concept: &str) -> String {
    let parts = concept.split('-');
    parts
        .flat_map(|part| {
            let mut letters = part.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

/// Key, Vietnamese, English. What a concept or a type is called stands with its keys, in `fields`.
const LABELS: &[(&str, &str, &str)] = &[
    (
        "clock-skipped",
        "đồng hồ vặn qua giờ ấy",
        "the clocks are put forward over it",
    ),
    (
        "clock-twice",
        "đồng hồ chỉ giờ ấy hai lần",
        "the clocks show it twice",
    ),
    (
        "result-of-nothing",
        "không ghi là của việc nào",
        "does not say what it is a result of",
    ),
    (
        "result-of-nothing+",
        "Ghi một trong: task, obligation, event, hoặc campaign và year.",
        "Write one of task, obligation, event, or campaign and year.",
    ),
    (
        "result-of-several",
        "ghi là của nhiều việc",
        "names several things that it is a result of",
    ),
    (
        "result-of-several+",
        "Giữ lại một; việc kia ghi thành một kết quả riêng.",
        "Keep one; write another result for the other.",
    ),
    (
        "result-of-no-year",
        "ghi đợt truyền thông mà không ghi năm nào",
        "names a campaign and not the year of its run",
    ),
    (
        "result-of-no-year+",
        "Thêm year: năm của lần ấy.",
        "Add year: the year of that run.",
    ),
    (
        "result-with-year",
        "ghi năm mà không phải của một đợt truyền thông",
        "says a year and is of no campaign",
    ),
    (
        "result-with-year+",
        "Bỏ dòng year; ngày ghi ở on.",
        "Leave out year; the day stands in on.",
    ),
    ("topic", "chủ đề", "topic"),
    ("question", "câu hỏi", "question"),
    ("article", "bài viết", "article"),
    ("page", "trang", "page"),
    ("every-page", "mọi trang", "every page"),
    ("a-template", "khuôn mẫu", "template"),
    ("a-component", "thành phần", "component"),
    ("a-filter", "bộ lọc", "filter"),
    ("a-function", "hàm", "function"),
    ("a-test", "phép thử", "test"),
    ("a-block", "khối", "block"),
    ("a-field", "mục", "field"),
    ("a-variable", "biến", "variable"),
    ("a-text", "chữ", "text"),
    (
        "a-choice+",
        "Viết một trong: {choices}.",
        "Write one of: {choices}.",
    ),
    (
        "a-list-of-groups+",
        "Viết mỗi lần một khối bắt đầu bằng dấu gạch ngang, trong đó dùng được: {choices}.",
        "Write a block for each, which begins with a hyphen and may hold: {choices}.",
    ),
    (
        "a-day-of-two+",
        "Ghi {one} nếu số đứng trước là ngày, {other} nếu số đứng trước là tháng.",
        "Write {one} where the day comes first, {other} where the month does.",
    ),
    ("lower-target", "thấp hơn", "below"),
    ("higher-target", "cao hơn", "above"),
    ("a-number", "số", "a number"),
    ("a-whole-number", "số nguyên", "a whole number"),
    (
        "no-figure",
        "một số không ai đo đếm được",
        "a number that nothing can be measured in",
    ),
    ("a-yes-or-no", "true hoặc false", "true or false"),
    ("a-list", "danh sách", "a list"),
    (
        "a-map",
        "nhóm các mục “tên: giá trị”",
        "a group of “key: value” lines",
    ),
    ("nothing", "chỗ trống", "nothing"),
    (
        "a-table",
        "một bảng chép từ Excel hoặc Word",
        "a table copied from a spreadsheet or a document",
    ),
    (
        "a-table+",
        "Viết mỗi dòng của bảng thành một bản ghi: mỗi mục một dòng “tên: giá trị” thụt vào như nhau, trước mục đầu có dấu gạch ngang và dấu cách.",
        "Write each row as a record: each key on a line of its own as “key: value”, all indented alike, with a hyphen and a space before the first.",
    ),
    (
        "a-table-of+",
        "Viết mỗi dòng của bảng thành một bản ghi: mỗi mục một dòng “tên: giá trị” thụt vào như nhau, trước mục đầu có dấu gạch ngang và dấu cách. Mỗi bản ghi ở tệp này cần các mục: {choices}.",
        "Write each row as a record: each key on a line of its own as “key: value”, all indented alike, with a hyphen and a space before the first. Each record of this file needs: {choices}.",
    ),
    (
        "an-image+",
        "Đặt tệp ảnh cạnh bài viết và viết đúng tên.",
        "Put the file beside the article and write its name exactly.",
    ),
    (
        "an-image-elsewhere+",
        "Trang chỉ dùng ảnh nằm trong thư mục của mình, không lấy từ trang khác: tải ảnh về, đặt tệp cạnh bài viết, rồi chỉ viết tên tệp.",
        "Pages show images of this folder alone, none of another site: download the image, put the file beside the article, and write its name alone.",
    ),
    (
        "copied-bullets",
        "danh sách có dấu đầu dòng chép từ nơi khác",
        "a list with bullets copied from elsewhere",
    ),
    (
        "copied-bullets+",
        "Thay mỗi dấu đầu dòng bằng dấu gạch ngang và một dấu cách: “- chữ”.",
        "Write a hyphen and a space in place of each bullet: “- words”.",
    ),
    (
        "copied-columns",
        "các cột của một bảng chép từ Excel hoặc Word",
        "columns of a table copied from a spreadsheet or a document",
    ),
    (
        "copied-columns+",
        "Viết thành bảng: mỗi dòng “| cột một | cột hai |”, dưới dòng đầu có dòng “| --- | --- |”. Nếu không cần bảng thì viết thành danh sách, mỗi dòng bắt đầu bằng “- ”.",
        "Write a table: each line “| one | two |”, with “| --- | --- |” below the first. Where no table is needed, write a list, each line beginning with “- ”.",
    ),
    (
        "an-office-file",
        "tệp Word, Excel hoặc tệp nén",
        "a file of Word or Excel, or an archive",
    ),
    ("a-pdf", "tệp PDF", "a PDF file"),
    (
        "a-web-page",
        "một trang web được lưu lại",
        "a saved web page",
    ),
    (
        "a-file+",
        "Mở tệp gốc, chép chữ trong đó vào một tệp văn bản thường, viết theo dạng như các tệp cùng thư mục. Đổi đuôi tên tệp không đổi được nội dung của tệp.",
        "Open the original, copy its words into a plain text file, and write them as the other files of this folder do. A new ending of the name does not change what a file is.",
    ),
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
        "a-number-of-two+",
        "Số này hiểu được hai cách: nếu là hàng nghìn thì viết {whole}; nếu là số thập phân thì viết {decimal}.",
        "This number can be read in two ways: write {whole} for thousands, {decimal} for decimals.",
    ),
    (
        "years+",
        "Thêm active: 2024..2026; chưa biết năm cuối thì để trống: active: 2024..",
        "Add `active: 2024..2026`; where the last year is not known, leave it out: `active: 2024..`.",
    ),
    (
        "years-of-a-task+",
        "Ghi ngày ban hành (date) vào bản ghi của văn bản giao nhiệm vụ, vì kỳ đầu tính từ năm sau đó; hoặc ghi hạn của từng năm vào milestones.",
        "Give the document that sets the task its date, for the first time is the year after it; or write each year's deadline into milestones.",
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
        "front-none",
        "tệp không bắt đầu bằng phần này",
        "the file does not start with it",
    ),
    (
        "front-none+",
        "Thêm phần đầu bài vào trước dòng này.",
        "Add it before this line.",
    ),
    (
        "front-late",
        "phía trên nó còn dòng trống",
        "there are empty lines above it",
    ),
    (
        "front-late+",
        "Xóa các dòng trống ở đầu tệp.",
        "Delete the empty lines at the start of the file.",
    ),
    (
        "front-dash",
        "dòng này không phải ba dấu gạch ngang liền nhau (Word hay tự đổi thành dấu gạch dài)",
        "this line is not three hyphens in a row (Word likes to make a dash of them)",
    ),
    (
        "front-dash+",
        "Gõ lại ba dấu gạch ngang, không có dấu cách.",
        "Type three hyphens, without spaces.",
    ),
    (
        "front-open",
        "sau dòng này thiếu dòng --- để kết thúc",
        "the line --- that ends it is missing after this one",
    ),
    (
        "front-open+",
        "Thêm một dòng --- ngay sau dòng này.",
        "Add a line --- after this one.",
    ),
    (
        "single-brace",
        "mã chèn cần hai dấu ngoặc nhọn ở mỗi đầu",
        "a shortcode has two braces on each side",
    ),
    (
        "same-key+",
        "Xóa một trong hai dòng, hoặc gộp lại thành một.",
        "Delete one of the two lines or merge them.",
    ),
    (
        "new-record+",
        "Nếu một bản ghi khác bắt đầu từ đây, thêm dấu gạch ngang và dấu cách vào đầu dòng: “- id: …”. Nếu không, xóa dòng này.",
        "If another record starts here, put a hyphen and a space before it: “- id: …”. If not, delete the line.",
    ),
    (
        "no-reason",
        "thiếu lý do sau mã quy tắc",
        "the reason after the rule's id is missing",
    ),
    (
        "no-allow",
        "sau “loa:” phải là “cho phép” (hoặc “allow”) và một mã quy tắc",
        "after “loa:” stands “allow” and the id of a rule",
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
        let all = || {
            let more = yaml::LABELS.iter().chain(template::LABELS);
            let more = more.chain(address::LABELS);
            LABELS.iter().chain(more)
        };
        let mut keys: Vec<&str> = all().map(|(key, ..)| *key).collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count);
        for (_, vi, en) in all() {
            assert_eq!(crate::file::nfc(vi), *vi);
            assert!(!vi.is_empty() && !en.is_empty());
        }
    }
}
