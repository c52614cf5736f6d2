-- Encounters as they were at a version, many to a row: a million rows of their own are read far slower than what they say.
-- A copy that may be missing. A migration drops it; who else changes `encounter` or `participant` gives them a new version.

create table packed (
    owner   bigint  not null,
    version bigint  not null,
    format  integer not null,
    pieces  integer not null,
    made    bigint  not null,
    primary key (owner)
);

create table packed_piece (
    owner   bigint  not null,
    version bigint  not null,
    piece   integer not null,
    octets  bytea   not null,
    crc     bigint  not null,
    primary key (owner, version, piece)
);
