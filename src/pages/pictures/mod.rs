//! The plan in pictures: phases, tasks by unit and by deadline, documents, campaigns. Beside each
//! stands the table of what it shows.

pub mod campaigns;
pub mod documents;
pub mod page;
pub mod part;
pub mod time;
pub mod units;
