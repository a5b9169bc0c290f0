//! What is wrong with addresses, and under the same key with a `+` how to mend it.

/// Key, Vietnamese, English.
pub(super) const LABELS: &[(&str, &str, &str)] = &[
    (
        "address-scheme",
        "chỉ nhận địa chỉ bắt đầu bằng {choices}",
        "only an address that begins with {choices} can stand here",
    ),
    (
        "address-scheme+",
        "Chép nguyên địa chỉ từ trình duyệt. Nếu không có địa chỉ như vậy thì bỏ mục này.",
        "Copy the address whole from a browser. Where there is none, leave this out.",
    ),
    (
        "address-start",
        "thiếu phần mở đầu ({choices})",
        "its start is missing ({choices})",
    ),
    (
        "address-start+",
        "Viết đầy đủ, ví dụ https://vi-du.gov.vn/trang.",
        "Write it in full, such as https://example.gov.vn/page.",
    ),
    (
        "address-slashes",
        "sau dấu hai chấm phải có đúng hai dấu gạch chéo",
        "exactly two slashes must follow the colon",
    ),
    (
        "address-slashes+",
        "Viết lại phần đầu thành https://.",
        "Write its start as https://.",
    ),
    (
        "address-host",
        "tên trang (phần đứng trước dấu gạch chéo) không hợp lệ",
        "the name of the site, before the first slash, is not valid",
    ),
    (
        "address-host+",
        "Mở đúng trang ấy bằng trình duyệt rồi chép lại nguyên địa chỉ.",
        "Open the very page in a browser and copy its address whole.",
    ),
    (
        "address-user",
        "phần đứng trước dấu @ làm người đọc tưởng là trang khác",
        "what stands before the @ makes it look like another site's",
    ),
    (
        "address-user+",
        "Bỏ phần đứng trước dấu @. Nếu không chắc nó dẫn tới đâu thì bỏ cả địa chỉ.",
        "Leave out what stands before the @. If you are not sure where it leads, leave out all of it.",
    ),
    ("address-space", "có dấu cách", "there is a space in it"),
    (
        "address-space+",
        "Bỏ dấu cách, hoặc chép lại địa chỉ từ trình duyệt.",
        "Leave out the space, or copy the address from a browser.",
    ),
    (
        "address-unseen",
        "có ký tự không nhìn thấy được",
        "it holds characters that nobody can see",
    ),
    (
        "address-unseen+",
        "Xóa địa chỉ này rồi gõ lại bằng tay.",
        "Delete it and type it anew.",
    ),
    (
        "address-sign",
        "có một trong các dấu \" < > \\",
        "it holds one of the signs \" < > \\",
    ),
    (
        "address-sign+",
        "Chép lại địa chỉ từ trình duyệt. Trình duyệt coi dấu \\ là dấu /, nên trang mở ra có thể là trang khác.",
        "Copy it from a browser. Browsers take a \\ for a /, so another site may open than the one that is meant.",
    ),
    (
        "address-mailbox",
        "không phải là một địa chỉ thư duy nhất",
        "it is not one mailbox",
    ),
    (
        "address-mailbox+",
        "Viết một địa chỉ thư, ví dụ mailto:hop-thu@vi-du.gov.vn. Sau dấu ? chỉ có thể là subject và body.",
        "Write one mailbox, such as mailto:mail@example.gov.vn. Only subject and body may follow a ?.",
    ),
    (
        "address-number",
        "không có số nào để gọi",
        "there is no number to dial",
    ),
    (
        "address-number+",
        "Viết số điện thoại, ví dụ 1900.0000; trong liên kết thì viết tel:19000000.",
        "Write the telephone number, such as 1900.0000; in a link, tel:19000000.",
    ),
    (
        "address-ending",
        "chỉ nhận tên miền hoặc phần cuối của tên miền",
        "only the name of a host, or its end, can stand here",
    ),
    (
        "address-ending+",
        "Viết như gov.vn.",
        "Write it like gov.vn.",
    ),
    ("base-missing", "chưa có base_url", "there is no base_url"),
    (
        "base-sample",
        "base_url vẫn là địa chỉ mẫu",
        "base_url is still the one to be replaced",
    ),
    (
        "base-local",
        "base_url là địa chỉ chỉ mở được trên chính máy này",
        "base_url is an address that only this machine can open",
    ),
    (
        "section-form",
        "chỉ được có chữ thường, chữ số và dấu gạch ngang",
        "only small letters, digits and hyphens may stand in it",
    ),
    (
        "section-taken",
        "chỗ khác của trang đã dùng địa chỉ này",
        "something else of the site has this address",
    ),
    (
        "space-in-path+",
        "Đặt đường dẫn giữa hai dấu < >: [chữ](<{target}>). Tốt hơn là đổi tên tệp cho không còn dấu cách.",
        "Put the path between < and >: [words](<{target}>). Better still, rename the file without spaces.",
    ),
    (
        "space-in-address+",
        "Trong địa chỉ, viết %20 thay cho mỗi dấu cách.",
        "In an address, write %20 in place of each space.",
    ),
    ("name-carried", "mang tên", "uses the name"),
    ("name-alike", "trông giống tên", "looks like the name"),
];
