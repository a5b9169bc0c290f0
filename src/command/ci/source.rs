//! Where a workflow takes loa from. Never by a name from a public registry: there, anybody may have it.

use anyhow::{Result, bail};

use crate::cli::{CiArgs, CodeHost};
use crate::command::quote::shell;
use crate::rule::Tongue;

/// The package that holds loa in its own source.
const PACKAGE: &str = env!("CARGO_PKG_NAME");

/// Where loa is taken from.
pub(super) enum LoaSource {
    /// The repository itself holds it.
    Here,
    /// A repository, at a commit.
    Git { url: String, rev: String },
    /// A file that can be run, with its SHA-256.
    Binary { url: String, sha256: String },
}

impl LoaSource {
    /// What was asked for; without it the repository itself, where its `Cargo.toml` is loa's.
    ///
    /// # Errors
    /// Where it is not known, or not told whole.
    pub(super) fn of(args: &CiArgs, manifest: &str, tongue: Tongue) -> Result<Self> {
        let name = format!("name = \"{PACKAGE}\"");
        match (&args.from, &args.rev, &args.binary, &args.sha256) {
            (None, None, None, None) if manifest.lines().any(|line| line == name) => Ok(Self::Here),
            (Some(url), Some(rev), None, None)
                if is_address(url) && (is_hex(rev, 40) || is_hex(rev, 64)) =>
            {
                let (url, rev) = (url.clone(), rev.to_ascii_lowercase());
                Ok(Self::Git { url, rev })
            }
            (None, None, Some(url), Some(sha256)) if is_address(url) && is_hex(sha256, 64) => {
                let (url, sha256) = (url.clone(), sha256.to_ascii_lowercase());
                Ok(Self::Binary { url, sha256 })
            }
            _ => bail!(refusal(args, tongue)),
        }
    }

    /// The commands that install it, each on a line.
    pub(super) fn install(&self, host: CodeHost) -> String {
        let (place, root) = match host {
            CodeHost::Github => ("$HOME/.cargo/bin/loa", ""),
            CodeHost::Gitlab => (".loa/bin/loa", " --root .loa"),
        };
        match self {
            Self::Here if host == CodeHost::Gitlab => {
                format!("cargo install --locked --path .{root} --target-dir .loa/target")
            }
            Self::Here => format!("[ -x \"{place}\" ] || cargo install --locked --path ."),
            Self::Git { url, rev } => format!(
                "[ -x \"{place}\" ] ||\n  cargo install --locked --git {} --rev {rev}{root} {PACKAGE}",
                shell(url)
            ),
            Self::Binary { url, sha256 } => format!(
                "[ -x \"{place}\" ] ||\n  curl --proto '=https' -sSfL --retry 3 --create-dirs -o \"{place}\" {}\n\
                 echo \"{sha256}  {place}\" | sha256sum --check --quiet -\n\
                 chmod +x \"{place}\"",
                shell(url)
            ),
        }
    }

    /// Under which name a host remembers it: another source has another one.
    pub(super) fn key(&self, host: CodeHost) -> String {
        let of = match (self, host) {
            (Self::Here, CodeHost::Github) => {
                "${{ hashFiles('Cargo.lock', 'src/**', 'templates/**', 'themes/**') }}"
            }
            (Self::Here, CodeHost::Gitlab) => return "loa".to_owned(),
            (Self::Git { rev, .. }, _) => rev,
            (Self::Binary { sha256, .. }, _) => sha256,
        };
        match host {
            CodeHost::Github => format!("loa-${{{{ runner.os }}}}-{of}"),
            CodeHost::Gitlab => format!("loa-{of}"),
        }
    }
}

/// Whether it is a plain `https` address, without a password and without anything that a shell or a
/// workflow could take for its own.
fn is_address(url: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?&=%+,".contains(c);
    let rest = url.strip_prefix("https://");
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.chars().all(plain)
    })
}

fn is_hex(text: &str, long: usize) -> bool {
    text.len() == long && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// What to write instead.
fn refusal(args: &CiArgs, tongue: Tongue) -> String {
    let host = match args.host {
        CodeHost::Github => "github",
        CodeHost::Gitlab => "gitlab",
    };
    match tongue {
        Tongue::Vi => format!(
            "quy trình phải biết lấy loa từ đâu, và lấy đúng bản nào. Kho mã này không chứa mã nguồn loa, nên hãy viết một trong hai:\n  \
             loa ci {host} --from https://KHO-MÃ-CỦA-LOA --rev MÃ-COMMIT\n  \
             loa ci {host} --binary https://NƠI-TẢI/loa --sha256 MÃ-SHA-256\n\
             MÃ-COMMIT là mã đầy đủ (40 chữ số hệ mười sáu, xem bằng “git rev-parse HEAD”), MÃ-SHA-256 có 64 chữ số (xem bằng “sha256sum loa”). \
             Địa chỉ bắt đầu bằng https://, không kèm tên hay mật khẩu. loa không tự cài theo tên: trên kho công cộng, ai cũng có thể giữ tên ấy."
        ),
        Tongue::En => format!(
            "the workflow must know where loa comes from, and exactly which one. This repository does not hold loa's source, so write one of these:\n  \
             loa ci {host} --from https://REPOSITORY-OF-LOA --rev COMMIT\n  \
             loa ci {host} --binary https://WHERE-IT-IS/loa --sha256 SHA-256\n\
             COMMIT is the whole hash (40 hexadecimal digits, as “git rev-parse HEAD” tells), SHA-256 has 64 of them (“sha256sum loa”). \
             The address begins with https:// and holds neither name nor password. loa is never installed by its name: on a public registry anybody may own that."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_means_nothing_to_a_shell() {
        assert!(is_address("https://git.example/loa.git"));
        assert!(is_address("https://a.example:8443/x/loa-0.1.0?a=b&c=%20"));
        for bad in [
            "http://a.example/",
            "https://",
            "https:///a",
            "https://u:p@a.example/",
            "https://a b",
            "https://a.example/'; x",
            "https://a.example/$(x)",
            "https://a.example/#a",
            "ssh://a/b",
            "https://a.example/${{ x }}",
            "https://a.example/\n",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
