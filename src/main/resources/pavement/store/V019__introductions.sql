-- What the owner was told about who knows whom, and whom he brings together.

create table known (
    owner   bigint  not null,
    id      bytea   not null,
    version bigint  not null,
    one     bytea   not null,
    other   bytea   not null,
    how     integer not null,
    said    text    not null,
    day     text    not null,
    import  bytea,
    primary key (owner, id)
);
create index known_version on known (owner, version);

create table introduction (
    owner    bigint  not null,
    id       bytea   not null,
    version  bigint  not null,
    kind     integer not null,
    one      bytea   not null,
    other    bytea,
    why      text    not null,
    need     bytea,
    to_one   text    not null,
    to_other text    not null,
    to_both  text    not null,
    led_to   text,
    minor    bigint,
    currency text,
    primary key (owner, id)
);
create index introduction_version on introduction (owner, version);

create table introduction_step (
    owner        bigint  not null,
    introduction bytea   not null,
    seat         integer not null,
    version      bigint  not null,
    what         integer not null,
    at           bigint  not null,
    primary key (owner, introduction, seat)
);
create index introduction_step_version on introduction_step (owner, version);

insert into word (kind, code, word) values
    ('fact', 19, 'known'),
    ('fact', 20, 'introduction'),
    ('known', 0, 'said'),
    ('known', 1, 'handed'),
    ('known', 2, 'denied'),
    ('introduction', 0, 'introduction'),
    ('introduction', 1, 'referral'),
    ('introduction_step', 0, 'idea'),
    ('introduction_step', 1, 'asked_one'),
    ('introduction_step', 2, 'one_agreed'),
    ('introduction_step', 3, 'asked_other'),
    ('introduction_step', 4, 'other_agreed'),
    ('introduction_step', 5, 'made'),
    ('introduction_step', 6, 'met'),
    ('introduction_step', 7, 'result'),
    ('introduction_step', 8, 'one_refused'),
    ('introduction_step', 9, 'other_refused'),
    ('introduction_step', 10, 'dropped'),
    ('introduction_step', 11, 'reminded');
