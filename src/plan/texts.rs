//! The texts of a record: what a translation may replace, by the path of its field.

/// Is shown each text with its path.
pub type See<'a> = &'a mut dyn FnMut(&str, &mut String);

/// A field that holds text: one, none or several.
pub trait Text {
    fn show(&mut self, path: &str, see: See<'_>);
}

impl Text for String {
    fn show(&mut self, path: &str, see: See<'_>) {
        see(path, self);
    }
}

impl Text for Option<String> {
    fn show(&mut self, path: &str, see: See<'_>) {
        if let Some(text) = self {
            see(path, text);
        }
    }
}

impl Text for Vec<String> {
    fn show(&mut self, path: &str, see: See<'_>) {
        for (at, text) in self.iter_mut().enumerate() {
            see(&format!("{path}.{}", at + 1), text);
        }
    }
}

/// Shows the named fields of a record: `said!(see, "day.", day, note)`.
macro_rules! said {
    ($see:expr, $path:expr, $of:expr, $($field:ident),+ $(,)?) => {{
        let path = &$path;
        $(crate::plan::Text::show(
            &mut $of.$field,
            &format!("{path}{}", stringify!($field)),
            $see,
        );)+
    }};
}
pub(crate) use said;
