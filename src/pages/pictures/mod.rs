//! The plan in pictures: phases, tasks by unit and by deadline, documents, campaigns. Beside each
//! stands the table of what it shows.

pub(crate) mod campaigns;
pub(crate) mod documents;
pub(crate) mod page;
pub(crate) mod part;
pub(crate) mod time;
pub(crate) mod units;
