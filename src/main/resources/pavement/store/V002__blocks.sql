-- Stretches of work, and who is on their lists. What was logged inside one names it.

create table block (
    owner       bigint  not null,
    id          bytea   not null,
    version     bigint  not null,
    kind        integer not null,
    title       text    not null,
    channel     integer not null,
    stage       integer not null,
    place       text    not null,
    started     bigint,
    planned     integer,
    ended       bigint,
    expected    double precision,
    plan_item   text    not null,
    arm         text    not null,
    propensity  double precision,
    opener      text    not null,
    on_from     bigint,
    on_until    bigint,
    appointment bytea,
    promise     bytea,
    primary key (owner, id)
);
create index block_version on block (owner, version);

create table listed (
    owner   bigint  not null,
    block   bytea   not null,
    seat    integer not null,
    version bigint  not null,
    person  bytea   not null,
    why     text    not null,
    state   integer not null,
    primary key (owner, block, seat)
);
create index listed_version on listed (owner, version);

-- Whether the minutes around the talk were said by hand; the clock of the block leaves them alone then.
alter table encounter add column block bytea;
alter table encounter add column by_hand boolean;
-- Whether he said out loud what he is after; empty when he was not asked.
alter table encounter add column said boolean;

insert into word (kind, code, word) values
    ('fact', 11, 'block'),
    ('block', 0, 'calls'),
    ('block', 1, 'event'),
    ('block', 2, 'walk'),
    ('block', 3, 'meeting'),
    ('listed', 0, 'waiting'),
    ('listed', 1, 'later'),
    ('listed', 2, 'skipped'),
    ('listed', 3, 'done');
