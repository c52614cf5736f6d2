-- What the owner asks of a coin, and what each coin said.

create table experiment (
    owner    bigint  not null,
    id       bytea   not null,
    version  bigint  not null,
    kind     integer not null,
    question text    not null,
    counts   integer not null,
    pairs    integer not null,
    state    integer not null,
    began    bigint  not null,
    ended    bigint,
    kept     integer,
    rests    text,
    primary key (owner, id)
);
create index experiment_version on experiment (owner, version);

create table experiment_arm (
    owner      bigint  not null,
    experiment bytea   not null,
    seat       integer not null,
    version    bigint  not null,
    says       text    not null,
    primary key (owner, experiment, seat)
);
create index experiment_arm_version on experiment_arm (owner, version);

create table assignment (
    owner      bigint  not null,
    id         bytea   not null,
    version    bigint  not null,
    experiment bytea   not null,
    pair       integer not null,
    arm        integer not null,
    person     bytea,
    slot       bigint,
    stratum    text    not null,
    seed       bigint  not null,
    drawn      bigint  not null,
    shown      text    not null,
    lost       boolean not null,
    primary key (owner, id)
);
create index assignment_version on assignment (owner, version);

insert into word (kind, code, word) values
    ('fact', 14, 'experiment'),
    ('fact', 15, 'assignment'),
    ('experiment', 0, 'opener'),
    ('experiment', 1, 'channel'),
    ('experiment', 2, 'half_day'),
    ('experiment', 3, 'sample'),
    ('experiment', 4, 'half_hour'),
    ('counts', 0, 'answered'),
    ('counts', 1, 'lasted'),
    ('counts', 2, 'talked'),
    ('counts', 3, 'next_step'),
    ('counts', 4, 'help'),
    ('experiment_state', 0, 'running'),
    ('experiment_state', 1, 'stopped'),
    ('experiment_state', 2, 'kept'),
    ('experiment_state', 3, 'dropped');
