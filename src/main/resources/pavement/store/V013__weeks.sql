-- What a week should hold beside attempts, and what the owner said about single weeks.

alter table self add column weekly_talks integer not null default 0;
alter table self add column weekly_minutes integer not null default 0;

create table week_plan (
    owner       bigint  not null,
    id          bytea   not null,
    version     bigint  not null,
    start       text    not null,
    attempts    integer,
    first_talks integer,
    minutes     integer,
    stage       integer,
    channel     integer,
    taken       boolean,
    answered    bigint,
    primary key (owner, id)
);
create index week_plan_version on week_plan (owner, version);

insert into word (kind, code, word) values
    ('fact', 13, 'week_plan');
