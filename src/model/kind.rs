//! The kinds of record.

use super::words::words;

words! {
    /// What a record is. The word is the plural: it names the curated file, the snapshot's
    /// list and the segment of the address.
    Kind {
        /// Something that happened at a time.
        Event = "events",
        /// A signed text with a life.
        Agreement = "agreements",
        /// A law, policy, plan or strategy.
        Measure = "measures",
        /// A Digital Government Cooperation Centre.
        Centre = "centres",
        /// One line of cooperation work.
        Project = "projects",
        /// An effort of many projects.
        Programme = "programmes",
        /// A named platform or technology.
        System = "systems",
        /// A result, lesson, expectation or proposal.
        Finding = "findings",
        /// An organisation.
        Organisation = "organisations",
        /// A person.
        Person = "people",
        /// A country, region or city.
        Place = "places",
        /// A subject.
        Topic = "topics",
        /// The definition of a measured value.
        Indicator = "indicators",
        /// A document.
        Source = "sources",
        /// A saved address with a sentence.
        Story = "stories",
    }
}

impl Kind {
    /// Kinds that stand on the timeline when they have a date.
    pub const DATED: [Self; 5] =
        [Self::Event, Self::Agreement, Self::Measure, Self::Project, Self::Centre];
}
