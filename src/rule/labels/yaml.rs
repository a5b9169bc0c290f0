//! The mistakes in YAML, and under the same key with a `+` how to mend them.

/// Key, Vietnamese, English.
pub(super) const LABELS: &[(&str, &str, &str)] = &[
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
        "yaml-tag",
        "chữ bắt đầu bằng dấu chấm than là một thẻ của YAML, loa không dùng",
        "what begins with an exclamation mark is a tag of YAML, of which loa has none",
    ),
    (
        "yaml-tag+",
        "Xóa thẻ; nếu đó là chữ thì đặt cả dòng trong ngoặc kép.",
        "Delete the tag; if they are words, put them in quotes.",
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
        "yaml-empty-list",
        "hai dấu [] nói rằng danh sách này trống, mà bên dưới lại có mục",
        "the brackets [] say that this list is empty, and there is an entry below",
    ),
    (
        "yaml-empty-list+",
        "Xóa hai dấu [], giữ lại tên và dấu hai chấm.",
        "Delete the brackets [], and keep the key and its colon.",
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
];
