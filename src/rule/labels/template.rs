//! The mistakes in templates, and under the same key with a `+` how to mend them.

/// Key, Vietnamese, English.
pub(super) const LABELS: &[(&str, &str, &str)] = &[
    ("a-name", "một tên", "a name"),
    ("a-theme-file", "tệp giao diện", "file of the theme"),
    ("an-argument", "tham số", "argument"),
    ("a-tag", "thẻ", "tag"),
    (
        "tpl-other",
        "bộ dựng trang không hiểu chỗ này (nguyên văn: “{detail}”)",
        "the page maker does not understand this (in its words: “{detail}”)",
    ),
    (
        "tpl-other+",
        "So chỗ này với một khuôn mẫu không bị lỗi.",
        "Compare this place with a template that is right.",
    ),
    (
        "tpl-end",
        "tệp đã hết mà còn một phần chưa đóng",
        "the file ends while something is still open",
    ),
    (
        "tpl-end+",
        "Xem lại từ đây trở lên: mỗi {{ cần }}, mỗi {% cần %}, mỗi thẻ mở cần thẻ đóng.",
        "Look from here upward: each {{ needs }}, each {% needs %}, each opening tag its end.",
    ),
    (
        "tpl-open-tag",
        "thẻ “{name}” mở ở đây mà không được đóng",
        "the tag “{name}” opens here and is not closed",
    ),
    (
        "tpl-open-tag+",
        "Thêm {% {close} %} vào chỗ kết thúc phần này.",
        "Add {% {close} %} where this part ends.",
    ),
    (
        "tpl-crossed",
        "gặp “{name}” trong khi thẻ “{other}” còn mở",
        "“{name}” stands here while the tag “{other}” is still open",
    ),
    (
        "tpl-crossed+",
        "Thêm {% {close} %} phía trên để đóng thẻ “{other}”, hoặc bỏ “{name}”.",
        "Add {% {close} %} above to close “{other}”, or remove “{name}”.",
    ),
    (
        "tpl-stray",
        "“{name}” đứng đây mà không có thẻ mở nào",
        "“{name}” stands here and nothing was opened",
    ),
    (
        "tpl-stray+",
        "Bỏ thẻ này, hoặc thêm thẻ mở ở phía trên.",
        "Remove it, or add the opening tag above.",
    ),
    (
        "tpl-open-mark",
        "phần mở ở đây chưa được đóng bằng {close}",
        "what opens here is not closed with {close}",
    ),
    (
        "tpl-open-mark+",
        "Thêm {close} vào cuối phần này; đủ cả hai ký tự.",
        "Add {close} where it ends; both characters.",
    ),
    (
        "tpl-two-values",
        "sau một giá trị lại gặp {found}, không biết nối thế nào",
        "{found} follows a value, and nothing joins the two",
    ),
    (
        "tpl-two-values+",
        "Nối chữ bằng dấu ~, gọi bộ lọc bằng dấu |, hoặc bỏ phần thừa.",
        "Join texts with ~, call a filter with |, or remove what is too much.",
    ),
    (
        "tpl-value",
        "chỗ này cần một giá trị, nhưng lại gặp {found}",
        "a value is needed here, and {found} stands there",
    ),
    (
        "tpl-value+",
        "Viết một tên, một số hoặc chữ trong ngoặc kép, hoặc bỏ dấu thừa ngay trước đó.",
        "Write a name, a number or a text in quotes, or remove the sign before it.",
    ),
    (
        "tpl-name",
        "chỗ này cần một tên, nhưng lại gặp {found}",
        "a name is needed here, and {found} stands there",
    ),
    (
        "tpl-name+",
        "Thêm tên còn thiếu. Tên chỉ gồm chữ không dấu, chữ số và dấu _, không đặt trong ngoặc kép.",
        "Add the name. It has plain letters, digits and _ alone, and no quotes.",
    ),
    (
        "tpl-text",
        "chỗ này cần chữ trong ngoặc kép, nhưng lại gặp {found}",
        "a text in quotes is needed here, and {found} stands there",
    ),
    (
        "tpl-text+",
        "Đặt tên tệp trong ngoặc kép, ví dụ \"base.html\".",
        "Put the name of the file in quotes, such as \"base.html\".",
    ),
    (
        "tpl-expected",
        "chỗ này cần {expected}, nhưng lại gặp {found}",
        "{expected} is needed here, and {found} stands there",
    ),
    (
        "tpl-expected+",
        "Thêm {expected} vào ngay trước chỗ này.",
        "Add {expected} before it.",
    ),
    (
        "tpl-open-text",
        "dấu ngoặc kép mở ở đây chưa được đóng",
        "the quote that opens here is not closed",
    ),
    (
        "tpl-open-text+",
        "Thêm dấu ngoặc kép đóng.",
        "Add the closing quote.",
    ),
    (
        "tpl-open-comment",
        "ghi chú mở bằng {# ở đây chưa được đóng",
        "the comment that opens with {# is not closed",
    ),
    (
        "tpl-open-comment+",
        "Thêm #} vào cuối ghi chú.",
        "Add #} where the comment ends.",
    ),
    (
        "tpl-open-raw",
        "thẻ “raw” mở ở đây mà không được đóng",
        "the tag “raw” opens here and is not closed",
    ),
    (
        "tpl-open-raw+",
        "Thêm {% endraw %} vào chỗ kết thúc phần này.",
        "Add {% endraw %} where this part ends.",
    ),
    (
        "tpl-quotes",
        "dấu ngoặc kép ở đây là dấu cong {found} (thường do chép từ Word)",
        "the quote here is a curly {found} (it often comes from Word)",
    ),
    (
        "tpl-quotes+",
        "Gõ lại bằng dấu ngoặc kép thẳng \".",
        "Type a straight quote \" instead.",
    ),
    (
        "tpl-character",
        "ký tự {found} không dùng được ở đây",
        "the character {found} cannot stand here",
    ),
    (
        "tpl-character+",
        "Tên viết bằng chữ không dấu; chữ có dấu thì đặt trong ngoặc kép.",
        "Names have plain letters alone; put other words in quotes.",
    ),
    (
        "tpl-tag",
        "không có thẻ nào tên “{name}”",
        "there is no tag “{name}”",
    ),
    (
        "tpl-tag+",
        "Sửa lại tên thẻ. Các thẻ dùng được: {choices}.",
        "Correct the tag. What may stand here: {choices}.",
    ),
    (
        "tpl-end-name",
        "thẻ đóng mang tên “{name}”, thẻ mở lại mang tên “{other}”",
        "the end is named “{name}”, the opening tag “{other}”",
    ),
    (
        "tpl-end-name+",
        "Viết hai tên như nhau.",
        "Write both names alike.",
    ),
    (
        "tpl-open-component",
        "thành phần “{name}” mở ở đây mà không được đóng",
        "the component “{name}” opens here and is not closed",
    ),
    (
        "tpl-open-component+",
        "Thêm {% </{name}> %} vào chỗ kết thúc phần này.",
        "Add {% </{name}> %} where this part ends.",
    ),
    (
        "tpl-block-twice",
        "khối “{name}” có hai lần trong một khuôn mẫu",
        "the block “{name}” stands twice in one template",
    ),
    (
        "tpl-block-twice+",
        "Gộp hai khối làm một, hoặc đặt tên khác cho một khối.",
        "Make one of the two, or give one another name.",
    ),
    (
        "tpl-component-twice",
        "thành phần “{name}” được viết hai lần",
        "the component “{name}” is written twice",
    ),
    (
        "tpl-component-twice+",
        "Giữ một bản. Muốn thay bản có sẵn thì đặt tệp cùng tên với tệp của nó.",
        "Keep one. To replace the built-in one, give your file the name of its file.",
    ),
    (
        "tpl-argument-twice",
        "tham số “{name}” được ghi hai lần",
        "the argument “{name}” stands twice",
    ),
    (
        "tpl-argument-twice+",
        "Bỏ một trong hai.",
        "Remove one of the two.",
    ),
    (
        "tpl-extends",
        "“extends” phải đứng một lần, ở ngay đầu khuôn mẫu",
        "“extends” stands once, at the very beginning of a template",
    ),
    (
        "tpl-extends+",
        "Đưa {% extends \"…\" %} lên dòng đầu tiên và chỉ giữ một dòng như vậy.",
        "Move {% extends \"…\" %} to the first line, and keep one alone.",
    ),
    (
        "tpl-outside",
        "phần này nằm ngoài mọi khối nên sẽ không hiện lên trang",
        "this stands outside all blocks, so no page would show it",
    ),
    (
        "tpl-outside+",
        "Đưa vào giữa {% block … %} và {% endblock %}.",
        "Move it between {% block … %} and {% endblock %}.",
    ),
    (
        "tpl-nested",
        "khối hay thành phần không được nằm trong thẻ này",
        "a block or component cannot stand within this tag",
    ),
    (
        "tpl-nested+",
        "Đưa nó ra ngoài thẻ đang bao quanh.",
        "Move it out of the tag around it.",
    ),
    (
        "tpl-set",
        "thẻ “set” viết chưa đủ",
        "the tag “set” is not complete",
    ),
    (
        "tpl-set+",
        "Viết như {% set ten = \"giá trị\" %}.",
        "Write it like {% set name = \"value\" %}.",
    ),
    (
        "tpl-reserved",
        "“{name}” là chữ riêng của ngôn ngữ khuôn mẫu, không đặt làm tên được",
        "“{name}” is a word of the template language and cannot be a name",
    ),
    ("tpl-reserved+", "Đặt tên khác.", "Choose another name."),
    (
        "tpl-circle",
        "khuôn mẫu “{name}” gọi vòng về chính nó",
        "the template “{name}” comes back to itself",
    ),
    (
        "tpl-circle+",
        "Bỏ một trong các lời gọi: {choices}.",
        "Remove one of these calls: {choices}.",
    ),
    (
        "tpl-undefined",
        "giá trị này không có trên trang",
        "this value is not there on the page",
    ),
    (
        "tpl-undefined+",
        "Hỏi trước bằng {% if … %}, hoặc sửa lại tên.",
        "Ask first with {% if … %}, or correct the name.",
    ),
    (
        "tpl-math",
        "chỉ tính được với số, nhưng ở đây là {found}",
        "only numbers can be reckoned with, and this is {found}",
    ),
    (
        "tpl-math+",
        "Dùng một giá trị là số; nối chữ thì dùng dấu ~.",
        "Use a number; to join texts, use ~.",
    ),
    (
        "tpl-plus",
        "dấu + chỉ cộng số, không cộng {expected} với {found}",
        "+ adds numbers, not {expected} and {found}",
    ),
    ("tpl-plus+", "Nối chữ bằng dấu ~.", "Join texts with ~."),
    (
        "tpl-compare",
        "không so sánh được {expected} với {found}",
        "{expected} cannot be compared with {found}",
    ),
    (
        "tpl-compare+",
        "So sánh hai giá trị cùng kiểu.",
        "Compare two values of one kind.",
    ),
    (
        "tpl-iterate",
        "“for” cần một danh sách, nhưng ở đây là {found}",
        "“for” needs a list, and this is {found}",
    ),
    (
        "tpl-iterate+",
        "Dùng một giá trị là danh sách, hoặc bỏ thẻ “for”.",
        "Use a value that is a list, or remove the tag “for”.",
    ),
    (
        "tpl-argument",
        "thiếu tham số “{name}”",
        "the argument “{name}” is missing",
    ),
    (
        "tpl-argument+",
        "Thêm {name}=… vào lời gọi.",
        "Add {name}=… to the call.",
    ),
    (
        "tpl-argument-type",
        "tham số “{name}” cần {expected}, nhưng nhận được {found}",
        "the argument “{name}” takes {expected}, and got {found}",
    ),
    (
        "tpl-argument-type+",
        "Đưa giá trị đúng kiểu vào tham số này.",
        "Give it a value of that kind.",
    ),
    (
        "tpl-type",
        "chỗ này cần {expected}, nhưng nhận được {found}",
        "{expected} is needed here, and {found} was given",
    ),
    (
        "tpl-type+",
        "Đưa vào một giá trị đúng kiểu.",
        "Give it a value of that kind.",
    ),
    (
        "tpl-divide",
        "không chia được cho 0",
        "nothing can be divided by 0",
    ),
    (
        "tpl-divide+",
        "Hỏi trước bằng {% if … %} xem số chia có khác 0 không.",
        "Ask first with {% if … %} whether it is not 0.",
    ),
];
