//! The closed vocabularies of the data: each word as curators write it.

use super::Kind;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word as it stands in the data.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Reads the word; `None` when it is no such word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(super) use words;

words! {
    /// How far a thing has come, as its sources say.
    Status {
        /// It happened or is in force.
        Done = "done",
        /// It goes on.
        UnderWay = "under-way",
        /// A source says it will be done.
        Planned = "planned",
        /// A source told of it before it happened.
        Announced = "announced",
        /// It is over.
        Ended = "ended",
    }
}

words! {
    /// What a further name is.
    NameKind {
        /// Official today.
        Official = "official",
        /// Official once.
        Former = "former",
        /// Initials.
        Acronym = "acronym",
        /// Written in Latin letters.
        Romanised = "romanised",
        /// As one source prints it.
        AsPrinted = "as-printed",
        /// In everyday use.
        Short = "short",
        /// In another language.
        Translation = "translation",
    }
}

words! {
    /// What a place is to a record.
    PlaceRole {
        /// A country or region the record belongs to.
        Party = "party",
        /// Where it took place.
        Venue = "venue",
        /// What it speaks of.
        About = "about",
    }
}

words! {
    /// What an organisation is to a record.
    OrganisationRole {
        /// Signed it.
        Signatory = "signatory",
        /// Received the others.
        Host = "host",
        /// Leads it.
        Lead = "lead",
        /// Took part.
        Participant = "participant",
        /// Showed something there.
        Presenter = "presenter",
        /// Runs it.
        Operator = "operator",
        /// Issued it.
        Issuer = "issuer",
        /// Is named.
        Mentioned = "mentioned",
    }
}

words! {
    /// What a person is to a record.
    PersonRole {
        /// Signed it.
        Signatory = "signatory",
        /// Headed it.
        Head = "head",
        /// Spoke.
        Speaker = "speaker",
        /// Took part.
        Participant = "participant",
        /// Received the others.
        Host = "host",
        /// Wrote it.
        Author = "author",
        /// Is named.
        Mentioned = "mentioned",
    }
}

words! {
    /// How a record bears on another, read from the record that says so.
    RelationKind {
        /// Is a part of.
        PartOf = "part-of",
        /// Renews or extends.
        Renews = "renews",
        /// Led to.
        LedTo = "led-to",
        /// Carries out.
        Implements = "implements",
        /// Takes the place of.
        Supersedes = "supersedes",
        /// Speaks of.
        Mentions = "mentions",
    }
}

words! {
    /// The unit of an indicator.
    Unit {
        /// Per cent, 0 to 100.
        Percent = "percent",
        /// Per 100 inhabitants, 0 or more.
        Per100 = "per-100",
        /// A number of things, 0 or more.
        Count = "count",
        /// Megabits per second, 0 or more.
        Mbps = "mbps",
        /// A rank, 1 or more.
        Rank = "rank",
        /// An index from 0 to 1.
        Index = "index",
        /// Years.
        Years = "years",
        /// Percentage points.
        Points = "points",
        /// A bare ratio.
        Ratio = "ratio",
        /// A group letter, as a number from 1 for A.
        Group = "group",
    }
}

words! {
    /// Which end of an indicator is the good one.
    Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
    }
}

words! {
    /// The finer sort of a record; each kind allows some of them ([`Form::allowed`]).
    Form {
        /// An event: a text was signed.
        Signing = "signing",
        /// An event: a visit.
        Visit = "visit",
        /// An event: a forum.
        Forum = "forum",
        /// An event: a meeting.
        Meeting = "meeting",
        /// An event: something was made known.
        Announcement = "announcement",
        /// An event: something was opened.
        Inauguration = "inauguration",
        /// An event: a ranking came out.
        Ranking = "ranking",
        /// An event: an organisation changed.
        Reform = "reform",
        /// An event: a law was passed.
        Legislation = "legislation",
        /// An event: somebody was elected.
        Election = "election",
        /// An event: people were taught.
        Training = "training",
        /// An event: a beginning or an anniversary.
        Milestone = "milestone",
        /// An agreement: memorandum of understanding.
        Mou = "mou",
        /// An agreement of another form.
        Agreement = "agreement",
        /// An agreement: renewal of an earlier one.
        Renewal = "renewal",
        /// An agreement: extension of an earlier one.
        Extension = "extension",
        /// A measure: law.
        Law = "law",
        /// A measure: decree.
        Decree = "decree",
        /// A measure: regulation.
        Regulation = "regulation",
        /// A measure: policy.
        Policy = "policy",
        /// A measure: plan.
        Plan = "plan",
        /// A measure: strategy.
        Strategy = "strategy",
        /// A measure: framework.
        Framework = "framework",
        /// A finding: result.
        Result = "result",
        /// A finding: lesson.
        Lesson = "lesson",
        /// A finding: what an achievement means.
        Significance = "significance",
        /// A finding: what was hoped for.
        Expectation = "expectation",
        /// A finding: what was proposed.
        Proposal = "proposal",
        /// A finding: what was aimed at.
        Aim = "aim",
        /// A finding: conclusion.
        Conclusion = "conclusion",
        /// A finding: challenge.
        Challenge = "challenge",
        /// An organisation: ministry.
        Ministry = "ministry",
        /// An organisation: agency.
        Agency = "agency",
        /// An organisation: a government.
        Government = "government",
        /// An organisation: a legislature.
        Legislature = "legislature",
        /// An organisation: company.
        Company = "company",
        /// An organisation: university.
        University = "university",
        /// An organisation: international body.
        International = "international",
        /// An organisation: press.
        Press = "press",
        /// An organisation: network of bodies.
        Network = "network",
        /// An organisation: embassy.
        Embassy = "embassy",
        /// A place: country.
        Country = "country",
        /// A place: region.
        Region = "region",
        /// A place: city.
        City = "city",
        /// A source: official.
        Official = "official",
        /// A source: academic.
        Academic = "academic",
        /// A source: secondary.
        Secondary = "secondary",
    }
}

impl Status {
    /// Whether it lies ahead: planned or announced, not seen to happen.
    #[must_use]
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::Announced)
    }
}

impl Form {
    /// The forms that records of a kind may have; empty when the kind has none.
    #[must_use]
    pub const fn allowed(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Event => &[
                Self::Signing,
                Self::Visit,
                Self::Forum,
                Self::Meeting,
                Self::Announcement,
                Self::Inauguration,
                Self::Ranking,
                Self::Reform,
                Self::Legislation,
                Self::Election,
                Self::Training,
                Self::Milestone,
            ],
            Kind::Agreement => &[Self::Mou, Self::Agreement, Self::Renewal, Self::Extension],
            Kind::Measure => &[
                Self::Law,
                Self::Decree,
                Self::Regulation,
                Self::Policy,
                Self::Plan,
                Self::Strategy,
                Self::Framework,
            ],
            Kind::Finding => &[
                Self::Result,
                Self::Lesson,
                Self::Significance,
                Self::Expectation,
                Self::Proposal,
                Self::Aim,
                Self::Conclusion,
                Self::Challenge,
            ],
            Kind::Organisation => &[
                Self::Ministry,
                Self::Agency,
                Self::Government,
                Self::Legislature,
                Self::Company,
                Self::University,
                Self::International,
                Self::Press,
                Self::Network,
                Self::Embassy,
            ],
            Kind::Place => &[Self::Country, Self::Region, Self::City],
            Kind::Source => &[Self::Official, Self::Academic, Self::Press, Self::Secondary],
            Kind::Centre
            | Kind::Project
            | Kind::Programme
            | Kind::System
            | Kind::Person
            | Kind::Topic
            | Kind::Indicator
            | Kind::Story => &[],
        }
    }
}
