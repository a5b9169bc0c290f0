//! stub
pub mod highlight;
pub mod markdown;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::route::Route;
pub enum Output { Bytes(Vec<u8>), Copy(std::sync::Arc<str>) }
pub struct Renderer;
impl Renderer {
    pub fn new(_: &Site) -> Result<Self, Vec<Diagnostic>> { Ok(Self) }
    pub fn render(&self, _: &Site, r: &Route) -> Result<Output, Box<Diagnostic>> { Ok(Output::Bytes(format!("{r:?}").into_bytes())) }
}
pub fn check(_: &Site) -> Vec<Diagnostic> { vec![] }
