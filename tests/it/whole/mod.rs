//! What needs every page of the site: links and their anchors, records counted on the pages, facts.

mod anchors;
mod counts;
mod facts;
