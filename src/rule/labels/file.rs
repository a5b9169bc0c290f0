//! What can be wrong with a file as such, and what to do about it.

/// Key, Vietnamese, English.
pub(super) const LABELS: &[(&str, &str, &str)] = &[
    (
        "unread-link",
        "đây là một liên kết tới nơi khác trên máy",
        "it is a link to another place of the machine",
    ),
    (
        "unread-link+",
        "Thay liên kết bằng chính tệp hoặc thư mục đó. Trên máy của riêng mình có thể chạy loa với --follow.",
        "Put the file or folder itself in its place. On your own machine loa can be run with --follow.",
    ),
    (
        "unread-special",
        "đây không phải tệp thường mà là đường ống, ổ cắm hoặc thiết bị",
        "it is no plain file, but a pipe, a socket or a device",
    ),
    (
        "unread-special+",
        "Xóa nó đi, hoặc đặt một tệp thường vào chỗ đó.",
        "Delete it, or put a plain file in its place.",
    ),
    (
        "unread-folder",
        "đây là một thư mục mang tên của một tệp",
        "it is a folder with the name of a file",
    ),
    (
        "unread-folder+",
        "Đổi tên thư mục cho khỏi kết thúc như tên tệp, hoặc đặt tệp vào chỗ đó.",
        "Rename the folder so that it does not end like a file, or put the file in its place.",
    ),
    (
        "unread-no-folder",
        "đây là một tệp, ở chỗ của một thư mục",
        "it is a file in the place of a folder",
    ),
    (
        "unread-no-folder+",
        "Đổi tên tệp, hoặc sửa “folders:” trong loa.yaml.",
        "Rename the file, or correct “folders:” in loa.yaml.",
    ),
    (
        "unread-forbidden",
        "loa không có quyền đọc",
        "loa may not read it",
    ),
    (
        "unread-forbidden+",
        "Cho quyền đọc tệp hoặc thư mục này.",
        "Allow this file or folder to be read.",
    ),
    (
        "unread-name",
        "trong tên có dấu gạch chéo ngược, ký tự không nhìn thấy được hoặc chữ không phải UTF-8",
        "its name holds a backslash, characters that cannot be seen, or letters that are not UTF-8",
    ),
    (
        "unread-name+",
        "Đổi tên: chỉ dùng chữ, số, dấu gạch ngang và dấu chấm.",
        "Rename it: letters, digits, hyphens and full stops alone.",
    ),
    (
        "unread-twin",
        "cạnh nó có một tệp cùng tên, chỉ khác cách ghi dấu (tổ hợp và dựng sẵn)",
        "beside it is a file of the same name, its marks merely written otherwise (composed and decomposed)",
    ),
    (
        "unread-twin+",
        "Giữ một tệp, xóa hoặc đổi tên tệp kia.",
        "Keep one of the two, delete or rename the other.",
    ),
    (
        "unread-unspoken",
        "trong tên không có chữ cái hay chữ số nào, nên không có địa chỉ",
        "its name has no letter and no digit, so that it has no address",
    ),
    (
        "unread-unspoken+",
        "Đổi tên: chỉ dùng chữ, số, dấu gạch ngang và dấu chấm.",
        "Rename it: letters, digits, hyphens and full stops alone.",
    ),
    (
        "unread-ending",
        "dữ liệu của kế hoạch chỉ đọc từ tệp tên kết thúc bằng .yaml",
        "the plan’s data is read from files whose names end in .yaml alone",
    ),
    (
        "unread-ending+",
        "Đổi đuôi tên thành .yaml; bảng tính thì chép từng dòng thành bản ghi trong tệp .yaml.",
        "Let its name end in .yaml; of a spreadsheet, write each row as a record into a .yaml file.",
    ),
    (
        "unread-outside",
        "thư mục này nằm ngoài thư mục của trang",
        "that folder does not lie in the site’s folder",
    ),
    (
        "unread-outside+",
        "Viết một đường dẫn nằm trong thư mục của trang, như “content”. Trên máy của riêng mình có thể chạy loa với --follow.",
        "Write a path inside the site’s folder, such as “content”. On your own machine loa can be run with --follow.",
    ),
    (
        "file-kind",
        "loại tệp “.{ending}” không được phát hành",
        "files of the kind “.{ending}” are not published",
    ),
    (
        "file-no-ending",
        "tên tệp không có đuôi, không rõ là loại gì",
        "its name has no ending that says of what kind it is",
    ),
    (
        "file-acts",
        "tệp này chạy được trên máy người đọc hoặc máy chủ, hay gọi tới nơi khác",
        "it is carried out by browsers or servers, or leads elsewhere",
    ),
    (
        "file-acts+",
        "Thư mục này chỉ dành cho tệp như CNAME, .well-known/security.txt, google….html. Mã lệnh và kiểu thuộc về giao diện (themes/).",
        "This folder is for such as CNAME, .well-known/security.txt, google….html alone. Scripts and styles belong into a theme (themes/).",
    ),
    (
        "file-kind+",
        "Lưu thành PDF, Word, Excel hoặc ảnh rồi dẫn tới tệp đó. Tệp chạy được trên máy người đọc (.html, .js, .php, .xml, .exe…) và bản sao lưu không bao giờ được phát hành.",
        "Save it as a PDF, a document, a spreadsheet or a picture, and link that. What is carried out on a reader’s device (.html, .js, .php, .xml, .exe …) and copies for safety are never published.",
    ),
    (
        "file-no-picture",
        "đây không phải ảnh mà trình duyệt hiện được",
        "it is no picture that browsers show",
    ),
    (
        "file-as-jpeg+",
        "Mở ảnh rồi lưu lại thành JPEG, tên kết thúc bằng .jpg, và sửa tên trong bài.",
        "Open it and save it as JPEG, with a name that ends in .jpg, and correct the name in the text.",
    ),
    (
        "picture-heic",
        "đây là ảnh HEIC, nhiều trình duyệt không hiện được, và loa không xóa được nơi chụp ghi trong ảnh",
        "it is a HEIC picture, which many browsers do not show and from which loa cannot take the place where it was taken",
    ),
    (
        "picture-avif",
        "đây là ảnh AVIF, loa không xóa được nơi chụp ghi trong ảnh",
        "it is an AVIF picture, from which loa cannot take the place where it was taken",
    ),
    (
        "picture-tiff",
        "đây là ảnh TIFF hoặc ảnh thô của máy ảnh, trình duyệt không hiện được",
        "it is a TIFF or a camera’s raw picture, which browsers do not show",
    ),
    (
        "picture-bmp",
        "đây là ảnh BMP, quá nặng và có trình duyệt không hiện được",
        "it is a BMP picture, too heavy, and not shown by all browsers",
    ),
    (
        "picture-ending",
        "đây là một ảnh, nhưng tên kết thúc bằng “.{ending}” nên máy chủ không biết là ảnh",
        "it is a picture, but its name ends in “.{ending}”, by which servers do not know it as one",
    ),
    (
        "picture-ending+",
        "Đổi đuôi tên thành .jpg (ảnh JPEG), .png, .webp hoặc .gif, và sửa tên trong bài.",
        "Let its name end in .jpg (JPEG), .png, .webp or .gif, and correct the name in the text.",
    ),
    (
        "picture-pixels",
        "ảnh có hơn 64 triệu điểm ảnh",
        "the picture has more than 64 million pixels",
    ),
    (
        "picture-pixels+",
        "Thu nhỏ ảnh: cạnh dài 2.000 điểm ảnh là đủ.",
        "Make it smaller: 2,000 pixels on the long side are enough.",
    ),
    (
        "picture-profile",
        "bảng màu (ICC) trong ảnh lớn bất thường",
        "the colour profile (ICC) in the picture is larger than any in use",
    ),
    (
        "picture-profile+",
        "Lưu lại ảnh từ bản gốc, không kèm bảng màu.",
        "Save it again from the original, without a colour profile.",
    ),
    (
        "svg-script",
        "hình vẽ SVG này chứa mã lệnh",
        "this SVG drawing holds a script",
    ),
    (
        "svg-event",
        "hình vẽ SVG này chạy mã lệnh khi có sự kiện (on…)",
        "this SVG drawing carries out a script on an event (on…)",
    ),
    (
        "svg-foreign",
        "hình vẽ SVG này chứa một trang hoặc một đoạn phim (foreignObject)",
        "this SVG drawing holds a page or a film (foreignObject)",
    ),
    (
        "svg-link",
        "hình vẽ SVG này gọi tới nơi khác: liên kết, ảnh, phông chữ hoặc kiểu bên ngoài",
        "this SVG drawing leads elsewhere: a link, or a picture, font or style from outside",
    ),
    (
        "svg-large",
        "hình vẽ SVG này lớn hơn 4 MB",
        "this SVG drawing is larger than 4 MB",
    ),
    (
        "svg-broken",
        "đây không phải hình vẽ SVG đúng chuẩn, mã UTF-8",
        "it is no well-formed SVG drawing in UTF-8",
    ),
    (
        "svg+",
        "Lưu lại thành “Plain SVG” không mã lệnh, không liên kết, hoặc xuất thành PNG.",
        "Save it as “Plain SVG” without scripts and links, or export it as PNG.",
    ),
    (
        "too-long-text",
        "tệp dài {count} byte, quá {most}",
        "the file has {count} bytes, more than {most}",
    ),
    (
        "too-long-line",
        "có một dòng dài {count} byte, quá {most}",
        "one line has {count} bytes, more than {most}",
    ),
    (
        "too-many-links",
        "tệp có hơn {most} liên kết và ảnh",
        "the file has more than {most} links and images",
    ),
    (
        "too-many-headings",
        "tệp có hơn {most} đề mục",
        "the file has more than {most} headings",
    ),
    (
        "too-many-calls",
        "tệp có hơn {most} chỗ “{{ … }}”",
        "the file has more than {most} calls “{{ … }}”",
    ),
    (
        "too-many-percentages",
        "tệp có hơn {most} số phần trăm",
        "the file has more than {most} percentages",
    ),
    (
        "too-many-capitals",
        "tệp có hơn {most} chữ viết tắt khác nhau",
        "the file has more than {most} different words in capitals",
    ),
    (
        "too-many-definitions",
        "tệp có hơn {most} chú thích và địa chỉ dẫn",
        "the file has more than {most} footnotes and definitions of links",
    ),
    (
        "too-much+",
        "Chia thành nhiều tệp, hoặc xóa phần chép nhầm.",
        "Divide it into several files, or delete what was copied by mistake.",
    ),
    (
        "more-of-the-same",
        "còn {count} chỗ nữa trong tệp này vướng quy tắc {id}",
        "{count} more places in this file break the rule {id}",
    ),
    (
        "more-of-the-same+",
        "Sửa những chỗ đã nêu rồi kiểm tra lại.",
        "Mend those that were told, then check again.",
    ),
];
