-- Calendars the owner reads along with, and which appointments stand in them.
create table calendar (
    owner   bigint  not null,
    id      bytea   not null,
    version bigint  not null,
    name    text    not null,
    address text    not null,
    job     boolean not null,
    paused  boolean not null,
    since   bigint  not null,
    primary key (owner, id)
);
create index calendar_version on calendar (owner, version);

alter table appointment add column calendar bytea;

-- How the reading of each stands. No part of the book: that it is the same changes nothing in there.
create table calendar_refresh (
    owner    bigint  not null,
    calendar bytea   not null,
    due      bigint  not null,
    begun    bigint,
    tried    bigint,
    read_at  bigint,
    whole_at bigint,
    trouble  text    not null,
    failures integer not null,
    etag     text    not null,
    modified text    not null,
    left_out text    not null,
    primary key (owner, calendar)
);

insert into word (kind, code, word) values
    ('fact', 12, 'subscription');
