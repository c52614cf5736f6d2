-- Encounters as they were at a version, many to a row: a million rows of their own are read far slower than what they say.
-- A copy that may be missing, and that whoever changes `encounter` or `participant` other than by a new version must drop.

create table packed (
    owner   bigint  not null,
    version bigint  not null,
    format  integer not null,
    pieces  integer not null,
    primary key (owner)
);

create table packed_piece (
    owner  bigint  not null,
    piece  integer not null,
    octets bytea   not null,
    primary key (owner, piece)
);
