//! The world's failures in Vietnamese. They are made in English, deep in the edge, where nobody knows who
//! will read them; here each is known by its words.

use std::io::{Error, ErrorKind};

use crate::rule::Tongue;

/// An error with all its causes, in a language.
pub fn causes(error: &anyhow::Error, tongue: Tongue) -> String {
    let mut said: Vec<String> = Vec::new();
    for cause in error.chain() {
        let words = match (tongue, cause.downcast_ref::<Error>()) {
            (Tongue::Vi, Some(system)) => of_system(system),
            _ => cause_in(&cause.to_string(), tongue),
        };
        // A cause that says again what was said.
        if !said.iter().any(|before| before.contains(&words)) {
            said.push(words);
        }
    }
    said.join(": ")
}

/// One cause in a language; as it is where its words are not known.
pub fn cause_in(words: &str, tongue: Tongue) -> String {
    if tongue == Tongue::En {
        return words.to_owned();
    }
    let known = CAUSES.iter().find_map(|(english, vietnamese)| {
        let parts = taken(words, english)?;
        let mut said = String::new();
        let mut rest = parts.into_iter();
        for (at, piece) in vietnamese.split("{}").enumerate() {
            if at > 0 {
                said.push_str(rest.next().unwrap_or_default());
            }
            said.push_str(piece);
        }
        Some(said)
    });
    known.unwrap_or_else(|| words.to_owned())
}

/// What stands in the places of a pattern, if the words have its form.
fn taken<'a>(words: &'a str, pattern: &str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = words.strip_prefix(pieces.next()?)?;
    let mut found = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let at = match (piece.is_empty(), pieces.peek()) {
            (true, None) => rest.len(),
            (_, None) => rest
                .len()
                .checked_sub(piece.len())
                .filter(|_| rest.ends_with(piece))?,
            _ => rest.find(piece)?,
        };
        found.push(rest.get(..at)?);
        rest = rest.get(at + piece.len()..)?;
    }
    rest.is_empty().then_some(found)
}

/// What the system says, in Vietnamese.
fn of_system(error: &Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "không có tệp hoặc thư mục này",
        ErrorKind::PermissionDenied => "không có quyền",
        ErrorKind::AlreadyExists => "đã có rồi",
        ErrorKind::StorageFull => "đĩa đã đầy",
        ErrorKind::QuotaExceeded => "đã dùng hết phần đĩa được phép",
        ErrorKind::ReadOnlyFilesystem => "đĩa chỉ cho đọc",
        ErrorKind::ResourceBusy => "đang được dùng; thư mục này có phải là một điểm gắn đĩa?",
        ErrorKind::NotADirectory => "đây không phải thư mục",
        ErrorKind::IsADirectory => "đây là một thư mục",
        ErrorKind::DirectoryNotEmpty => "thư mục không trống",
        ErrorKind::AddrInUse => "đang có chương trình khác dùng",
        ErrorKind::InvalidData => "nội dung không đọc được",
        ErrorKind::OutOfMemory => "hết bộ nhớ",
        _ => return cause_in(&error.to_string(), Tongue::Vi),
    };
    words.to_owned()
}

/// English, Vietnamese; `{}` for what is filled in. Of several that fit, the first.
const CAUSES: &[(&str, &str)] = &[
    ("there is no folder {}", "không có thư mục {}"),
    (
        "--to {} is before --from {}",
        "--to {} đứng trước --from {}",
    ),
    (
        "there is no earlier build at {}",
        "không có bản đã dựng nào ở {}",
    ),
    (
        "{} holds no build: neither a page nor plan.json",
        "{} không phải một bản đã dựng: không có trang nào, cũng không có plan.json",
    ),
    (
        "{} is not the data of a build: {}",
        "{} không phải dữ liệu của một bản đã dựng: {}",
    ),
    ("there is no file {}", "không có tệp {}"),
    ("reading the folder {}", "khi đọc thư mục {}"),
    ("reading {}", "khi đọc {}"),
    ("writing {}", "khi ghi {}"),
    ("making {}", "khi tạo {}"),
    ("finding the folder {}", "khi tìm thư mục {}"),
    ("finding the program", "khi tìm chương trình loa"),
    ("finding {}", "khi tìm {}"),
    ("watching for changes", "khi theo dõi thay đổi"),
    ("watching {}", "khi theo dõi {}"),
    (
        "too many folders are watched; raise fs.inotify.max_user_watches",
        "đang theo dõi quá nhiều thư mục; tăng fs.inotify.max_user_watches",
    ),
    (
        "nothing is watched any more",
        "không còn theo dõi được thay đổi",
    ),
    ("starting the threads", "khi khởi động các luồng"),
    ("starting the server", "khi khởi động máy chủ xem thử"),
    ("serving", "khi trả lời trình duyệt"),
    ("waiting for Ctrl-C", "khi chờ Ctrl+C"),
    ("no built-in file {}", "chương trình không mang theo tệp {}"),
    (
        "SOURCE_DATE_EPOCH is out of range",
        "SOURCE_DATE_EPOCH nằm ngoài khoảng dùng được",
    ),
    (
        "SOURCE_DATE_EPOCH is “{}”, not a number",
        "SOURCE_DATE_EPOCH là “{}”, không phải một số",
    ),
    (
        "another build is publishing to {}",
        "một lần dựng khác đang phát hành vào {}",
    ),
    (
        "another file was put there before",
        "trước đó đã có một tệp khác ở chỗ này",
    ),
    (
        "cannot publish to {}: it is a file, not a folder",
        "không phát hành được vào {}: đó là một tệp, không phải thư mục",
    ),
    (
        "cannot publish to {}, which would replace it: it holds {}, and nothing here tells that this program published that; name another folder, or remove this one",
        "không phát hành được vào {}: trong đó có {}, không có gì cho biết do loa phát hành; chọn thư mục khác, hoặc xóa thư mục này",
    ),
    (
        "cannot publish to {}: {} is not of this program and in the way of a page; put it into static/, or remove it",
        "không phát hành được vào {}: {} không do loa phát hành và đứng đúng chỗ của một trang; chuyển tệp này vào static/, hoặc xóa đi",
    ),
    (
        "cannot publish to {}: it lies in {}, from which the site is made",
        "không phát hành được vào {}: thư mục này nằm trong {}, nơi trang được dựng từ đó",
    ),
    ("cannot publish to {}", "không phát hành được vào {}"),
    ("cannot publish {}", "không phát hành được {}"),
    (
        "{} of {} pages in {} would go: {}; if that is meant, say --allow-shrink",
        "{} trong {} trang ở {} sẽ mất: {}; nếu đúng ý thì thêm --allow-shrink",
    ),
    (
        "cannot keep the rights of {}",
        "không giữ được quyền của {}",
    ),
    (
        "the rights of the published folder cannot be kept",
        "không giữ được quyền của thư mục phát hành",
    ),
    ("cannot keep {}", "không giữ được {}"),
    ("cannot look at {}", "không xem được {}"),
    ("cannot lock {}", "không khóa được {}"),
    ("cannot make {} ready", "không chuẩn bị được {}"),
    ("cannot make {}", "không tạo được {}"),
    ("cannot put back {}", "không đặt lại được {}"),
    (
        "cannot put the new site at {}",
        "không đặt được trang mới vào {}",
    ),
    ("cannot read {}", "không đọc được {}"),
    ("cannot remove {}", "không xóa được {}"),
    (
        "cannot rename the manifests in {}",
        "không đổi tên được các bản kê trong {}",
    ),
    ("cannot write {}", "không ghi được {}"),
    ("it has no name", "thư mục không có tên"),
    ("it is the root folder", "đó là thư mục gốc của máy"),
    ("it is no plain file", "đó không phải tệp thường"),
    (
        "{} leads out of the site's folder",
        "{} dẫn ra ngoài thư mục của trang",
    ),
    (
        "{} is not a path below the output folder",
        "{} không phải đường dẫn trong thư mục phát hành",
    ),
    (
        "{} is to be published both as a file and as a folder",
        "{} vừa là tệp vừa là thư mục",
    ),
    (
        "{} was changed during the build",
        "{} bị sửa trong lúc dựng",
    ),
    ("{} was not written whole", "{} chưa được ghi hết"),
    ("{} is gone", "{} đã mất"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_told_in_one_language() {
        let error = anyhow::Error::new(Error::from(ErrorKind::NotFound)).context("reading /a/b");
        assert_eq!(
            causes(&error, Tongue::Vi),
            "khi đọc /a/b: không có tệp hoặc thư mục này"
        );
        assert_eq!(causes(&error, Tongue::En), "reading /a/b: entity not found");
        let of = |words| cause_in(words, Tongue::Vi);
        assert_eq!(
            of("7 of 12 pages in /p would go: a, b; if that is meant, say --allow-shrink"),
            "7 trong 12 trang ở /p sẽ mất: a, b; nếu đúng ý thì thêm --allow-shrink"
        );
        assert_eq!(of("something else"), "something else");
        assert_eq!(of("serving"), "khi trả lời trình duyệt");
    }
}
