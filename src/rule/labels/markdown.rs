//! The labels of what is lost or stands raw in a text, and of words of the interface that nobody uses.

/// Key, Vietnamese, English.
pub(super) const LABELS: &[(&str, &str, &str)] = &[
    (
        "a-front-matter",
        "phần đầu bài của một chương trình khác ({keys})",
        "the front matter of another program ({keys})",
    ),
    (
        "a-front-matter+",
        "Xóa các mục đó. Ở đây dùng được: {choices}.",
        "Remove these keys. What is known here: {choices}.",
    ),
    (
        "lost-cell",
        "dòng này có nhiều ô hơn đầu bảng",
        "this row has more cells than the head of the table",
    ),
    (
        "lost-cell+",
        "Thêm cột vào hai dòng đầu bảng, hoặc gộp vào ô trước. Dấu | nằm trong một ô thì viết \\|.",
        "Add a column to the first two lines of the table, or put it into the cell before. A | within a cell is written \\|.",
    ),
    (
        "lost-note",
        "không chỗ nào trong bài gọi chú thích này",
        "no text calls this footnote",
    ),
    (
        "lost-note+",
        "Thêm [^{label}] vào chỗ cần chú thích, hoặc xóa chú thích.",
        "Put [^{label}] where the footnote belongs, or remove the footnote.",
    ),
    (
        "lost-twin",
        "đã có một chú thích khác mang số này",
        "another footnote has this label",
    ),
    (
        "lost-twin+",
        "Cho chú thích này một số khác, và gọi số đó trong bài.",
        "Give this footnote another label, and call that in the text.",
    ),
    (
        "raw-bold",
        "dấu chữ đậm không có tác dụng ở đây",
        "the sign for bold words has no effect here",
    ),
    (
        "raw-bold+",
        "Viết dấu sát vào chữ được in đậm, và để một dấu cách giữa dấu đóng với chữ sau: **Lưu ý:** Mang thẻ. Nếu muốn hiện đúng ký hiệu, viết \\ trước mỗi dấu.",
        "Write the signs right at the bold words, and a space between the closing sign and the next word: **Note:** Bring the card. To show the signs themselves, write \\ before each.",
    ),
    (
        "raw-strike",
        "dấu gạch ngang chữ không có tác dụng ở đây",
        "the sign for struck words has no effect here",
    ),
    (
        "raw-strike+",
        "Viết dấu sát vào chữ bị gạch: ~~chữ~~.",
        "Write the signs right at the struck words: ~~words~~.",
    ),
    (
        "raw-reference",
        "đường dẫn này gọi một nhãn không có trong bài",
        "this link names a label that the text does not have",
    ),
    (
        "raw-reference+",
        "Thêm một dòng [nhãn]: địa chỉ ở cuối bài, hoặc viết [chữ](địa chỉ).",
        "Add a line [label]: address at the end of the text, or write [words](address).",
    ),
    (
        "raw-note",
        "chú thích này không có lời ở cuối bài",
        "this footnote has no words at the end of the text",
    ),
    (
        "raw-note+",
        "Thêm ở cuối bài một dòng bắt đầu bằng {value}: rồi lời chú thích.",
        "Add a line at the end of the text that begins with {value}: and says the footnote.",
    ),
    (
        "raw-link",
        "đường dẫn viết chưa đúng nên không thành đường dẫn",
        "the link is not written as one",
    ),
    (
        "raw-link+",
        "Viết [chữ](địa chỉ), không có dấu cách giữa hai dấu ngoặc và trong địa chỉ.",
        "Write [words](address), without a space between the brackets or in the address.",
    ),
    (
        "raw-table",
        "các dòng này không thành bảng",
        "these lines did not become a table",
    ),
    (
        "raw-table+",
        "Để một dòng trống trên bảng, và cho dòng gạch ngang đúng số cột của đầu bảng.",
        "Leave an empty line above the table, and give the line of hyphens as many columns as the head.",
    ),
    (
        "raw-entity",
        "ký hiệu HTML này chỉ có nghĩa trong thân bài",
        "this sign of HTML means something in the body of a text alone",
    ),
    (
        "raw-entity+",
        "Viết chính ký tự đó, ví dụ & thay cho &amp;.",
        "Write the character itself, such as & in place of &amp;.",
    ),
    (
        "heading-without-words",
        "đề mục này không có chữ",
        "this heading has no words",
    ),
    (
        "heading-without-words+",
        "Viết chữ của đề mục sau các dấu #, hoặc xóa dòng này.",
        "Write the words of the heading behind the signs #, or remove the line.",
    ),
    (
        "link-without-words",
        "đường dẫn này không có chữ để bấm",
        "this link has no words to touch",
    ),
    (
        "link-without-words+",
        "Viết vào giữa [ và ] chữ nói nó dẫn đi đâu.",
        "Write between [ and ] where it leads.",
    ),
    (
        "link-to-nowhere",
        "đường dẫn này không có địa chỉ",
        "this link has no address",
    ),
    (
        "link-to-nowhere+",
        "Viết địa chỉ vào giữa ( và ), hoặc bỏ dấu ngoặc.",
        "Write the address between ( and ), or remove the brackets.",
    ),
    (
        "string-unknown",
        "là khóa không trang nào dùng",
        "is a key that no page uses",
    ),
    (
        "string-unknown+",
        "Sửa lại tên khóa theo templates/strings của loa, hoặc xóa dòng này.",
        "Correct the key as loa's own templates/strings has it, or remove the line.",
    ),
    (
        "string-place",
        "không được thay bằng gì",
        "is filled with nothing",
    ),
    (
        "string-place+",
        "Ở khóa này dùng được: {choices}.",
        "What this key knows: {choices}.",
    ),
];
