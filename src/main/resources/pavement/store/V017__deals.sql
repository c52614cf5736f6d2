-- What somebody may buy, every step it came to, and what was invoiced; the owner's steps and rates.

create table deal (
    owner        bigint  not null,
    id           bytea   not null,
    version      bigint  not null,
    organisation text    not null,
    what         text    not null,
    minor        bigint,
    currency     text,
    every        integer,
    expected     text,
    next_what    text,
    next_day     text,
    origin       bytea,
    made         bigint  not null,
    by_import    bytea,
    primary key (owner, id)
);
create index deal_version on deal (owner, version);

create table deal_person (
    owner   bigint  not null,
    deal    bytea   not null,
    seat    integer not null,
    version bigint  not null,
    person  bytea   not null,
    primary key (owner, deal, seat)
);
create index deal_person_version on deal_person (owner, version);

create table deal_step (
    owner   bigint  not null,
    deal    bytea   not null,
    seat    integer not null,
    version bigint  not null,
    step    bytea   not null,
    at      bigint  not null,
    why     text    not null,
    anew    boolean not null,
    primary key (owner, deal, seat)
);
create index deal_step_version on deal_step (owner, version);

create table invoice (
    owner    bigint  not null,
    deal     bytea   not null,
    seat     integer not null,
    version  bigint  not null,
    invoiced text    not null,
    minor    bigint  not null,
    currency text    not null,
    paid     text,
    primary key (owner, deal, seat)
);
create index invoice_version on invoice (owner, version);

create table pipeline (
    owner   bigint not null,
    id      bytea  not null,
    version bigint not null,
    fact    text   not null,
    primary key (owner, id)
);
create index pipeline_version on pipeline (owner, version);

insert into word (kind, code, word) values
    ('fact', 16, 'deal'),
    ('fact', 17, 'pipeline'),
    ('every', 0, 'once'),
    ('every', 1, 'week'),
    ('every', 2, 'month'),
    ('every', 3, 'year');
