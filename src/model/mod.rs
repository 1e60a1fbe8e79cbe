//! What a snapshot means, in types that cannot hold a wrong value.
//!
//! No serde, no files, no clock: bytes become these types in [`crate::snapshot`] and
//! edited files in `curated`. Start at [`Record`] and [`Snapshot`].

mod absence;
mod claim;
mod date;
mod id;
mod kind;
mod life;
mod observation;
mod order;
mod record;
mod snapshot;
mod text;
mod words;

pub use absence::Absence;
pub use claim::{Claim, Disagreement};
pub use date::{DateError, Edtf, PartialDate};
pub use id::{Id, IdError};
pub use kind::Kind;
pub use life::Life;
pub use observation::{Area, Observation, Quality, RankOf};
pub use order::{NumberKey, set, sorted};
pub use record::{
    Bibliography, Creator, Details, Link, Name, OrganisationRef, PersonRef, Phase, PlaceRef,
    Position, Record, Relation, Stage,
};
pub use snapshot::{Snapshot, SnapshotParts};
pub use text::{Lang, Text};
pub use words::{
    Better, Form, NameKind, OrganisationRole, PersonRole, PlaceRole, RelationKind, Status, Unit,
};
