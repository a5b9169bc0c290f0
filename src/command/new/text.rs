//! New articles, questions and pages.

use anyhow::{Result, bail};

use super::desk::{CreatedFile, Scaffold, name_for};
use crate::command::quote;
use crate::diagnostic::nearest;
use crate::rule::Tongue;

/// More ids than these, a hint does not list.
const MANY: usize = 12;

pub(super) fn article(desk: &Scaffold, title: &str) -> Result<CreatedFile> {
    let path = format!(
        "{}/articles/{}.md",
        desk.folders.content.value,
        name_for(title, desk.tongue)?
    );
    desk.create(&path, &filled(desk, include_str!("article.md"), title))
}

pub(super) fn page(desk: &Scaffold, title: &str) -> Result<CreatedFile> {
    let path = format!(
        "{}/pages/{}.md",
        desk.folders.content.value,
        name_for(title, desk.tongue)?
    );
    desk.create(&path, &filled(desk, include_str!("page.md"), title))
}

/// A question, in a topic that exists or is made for it.
pub(super) fn question(desk: &Scaffold, title: &str, topic: &str) -> Result<CreatedFile> {
    let name = name_for(title, desk.tongue)?;
    let content = &desk.compiled.site.content;
    if let Some(at) = content.question_index.get(&name) {
        let file = &content.questions[*at].entry.main.file;
        match desk.tongue {
            Tongue::Vi => bail!("đã có câu hỏi này: {file}"),
            Tongue::En => bail!("there is such a question: {file}"),
        }
    }
    let folder = name_for(topic, desk.tongue)?;
    let topics: Vec<&str> = content.topics.iter().map(|t| t.slug.as_str()).collect();
    let below = format!("{}/questions/{folder}", desk.folders.content.value);
    if !topics.contains(&folder.as_str()) {
        if let Some(near) = nearest(&folder, topics.iter().copied()) {
            let all = topics.join(", ");
            match desk.tongue {
                Tongue::Vi => {
                    bail!("chưa có chủ đề “{topic}”; có phải ý bạn là “{near}”? Đang có: {all}")
                }
                Tongue::En => {
                    bail!("there is no topic “{topic}”; did you mean “{near}”? There are: {all}")
                }
            }
        }
        let index = filled(desk, include_str!("topic.md"), topic);
        desk.create(&format!("{below}/index.md"), &index)?;
    }
    let text = filled(desk, include_str!("question.md"), title);
    desk.create(&format!("{below}/{name}.md"), &text)
}

/// A starting text with the title, the day and the ids that the plan has.
fn filled(desk: &Scaffold, text: &str, title: &str) -> String {
    let site = &desk.compiled.site;
    let plan = &site.plan;
    let listed = |ids: Vec<&str>| match ids.len() {
        0 => "(chưa có)".to_owned(),
        n if n > MANY => format!("{}, …", ids[..MANY].join(", ")),
        _ => ids.join(", "),
    };
    let mut documents: Vec<_> = plan.documents.iter().collect();
    documents.sort_by_key(|document| !document.plan);
    let documents: Vec<&str> = documents.iter().map(|d| d.id.as_str()).collect();
    text.replace("{date}", &site.options.today.to_string())
        .replace("{document}", documents.first().unwrap_or(&"ma-van-ban"))
        .replace("{documents}", &listed(documents))
        .replace(
            "{audiences}",
            &listed(plan.audiences.iter().map(|r| r.id.as_str()).collect()),
        )
        .replace(
            "{channels}",
            &listed(plan.channels.iter().map(|r| r.id.as_str()).collect()),
        )
        .replace(
            "{campaigns}",
            &listed(plan.campaigns.iter().map(|r| r.id.as_str()).collect()),
        )
        .replace(
            "{units}",
            &listed(plan.units.iter().map(|r| r.id.as_str()).collect()),
        )
        .replace("{title}", &quote::yaml(title))
}
