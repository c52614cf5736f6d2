-- One text for SQLite and PostgreSQL. Every key starts with the owner; every row says at which version of his book it
-- was written, so that another process reads only what is newer. Ids are 16 octets, instants are milliseconds since
-- 1970 (UTC), sums are minor units, days and times of day are ISO 8601, codes are explained in the table `word`.

create table book (
    owner   bigint not null primary key,
    version bigint not null
);

create table word (
    kind text    not null,
    code integer not null,
    word text    not null,
    primary key (kind, code)
);

create table person (
    owner           bigint  not null,
    id              bytea   not null,
    version         bigint  not null,
    full_name       text    not null,
    given_name      text    not null,
    family_name     text    not null,
    nickname        text    not null,
    described       boolean not null,
    organisation    text    not null,
    title           text    not null,
    note            text    not null,
    birthday        text    not null,
    met_stage       integer not null,
    met_place       text    not null,
    met_on          text,
    met_through     bytea,
    wished_tie      integer,
    cadence_days    integer,
    do_not_contact  boolean not null,
    since           bigint  not null,
    card_uid        text    not null,
    brought_by      bytea,
    sample          boolean not null,
    ghost           boolean not null,
    primary key (owner, id)
);
create index person_version on person (owner, version);

create table reach (
    owner     bigint  not null,
    person    bytea   not null,
    seat      integer not null,
    version   bigint  not null,
    kind      integer not null,
    label     text    not null,
    value     text    not null,
    match_key text    not null,
    primary key (owner, person, seat)
);
create index reach_version on reach (owner, version);

create table tag (
    owner   bigint  not null,
    person  bytea   not null,
    seat    integer not null,
    version bigint  not null,
    tag     text    not null,
    primary key (owner, person, seat)
);
create index tag_version on tag (owner, version);

create table encounter (
    owner       bigint  not null,
    id          bytea   not null,
    version     bigint  not null,
    at          bigint  not null,
    channel     integer not null,
    direction   integer not null,
    initiative  integer not null,
    deliberate  boolean not null,
    stage       integer not null,
    place       text    not null,
    talk        integer not null,
    around      integer not null,
    outcome     integer not null,
    given       integer not null,
    got         integer not null,
    note        text    not null,
    money       bigint,
    currency    text,
    expected    double precision,
    ease_before integer,
    ease_after  integer,
    plan_item   text    not null,
    arm         text    not null,
    propensity  double precision,
    primary key (owner, id)
);
create index encounter_version on encounter (owner, version);

-- Who was there, and how the tie stood at that moment.
create table participant (
    owner     bigint  not null,
    encounter bytea   not null,
    seat      integer not null,
    version   bigint  not null,
    person    bytea   not null,
    tie       integer not null,
    contacts  integer not null,
    warmth    double precision not null,
    met_stage integer not null,
    met_place text    not null,
    primary key (owner, encounter, seat)
);
create index participant_version on participant (owner, version);

create table promise (
    owner     bigint  not null,
    id        bytea   not null,
    version   bigint  not null,
    person    bytea,
    mine      boolean not null,
    what      text    not null,
    due       text,
    due_at    text,
    channel   integer,
    state     integer not null,
    made      bigint  not null,
    encounter bytea,
    primary key (owner, id)
);
create index promise_version on promise (owner, version);

create table ask (
    owner     bigint  not null,
    id        bytea   not null,
    version   bigint  not null,
    side      integer not null,
    person    bytea,
    what      text    not null,
    since     bigint  not null,
    encounter bytea,
    open      boolean not null,
    primary key (owner, id)
);
create index ask_version on ask (owner, version);

create table appointment (
    owner      bigint  not null,
    id         bytea   not null,
    version    bigint  not null,
    uid        text    not null,
    title      text    not null,
    place      text    not null,
    starts     bigint  not null,
    ends       bigint  not null,
    all_day    boolean not null,
    passive    boolean not null,
    brought_by bytea,
    primary key (owner, id)
);
create index appointment_version on appointment (owner, version);

create table attendee (
    owner       bigint  not null,
    appointment bytea   not null,
    seat        integer not null,
    version     bigint  not null,
    person      bytea   not null,
    primary key (owner, appointment, seat)
);
create index attendee_version on attendee (owner, version);

create table self (
    owner           bigint  not null,
    id              bytea   not null,
    version         bigint  not null,
    name            text    not null,
    zone            text    not null,
    country         text    not null,
    week_start      integer not null,
    workdays        text    not null,
    work_from       text    not null,
    work_until      text    not null,
    minutes_a_day   integer not null,
    active_share    double precision not null,
    weekly_attempts integer not null,
    single_keys     boolean not null,
    currency        text    not null,
    primary key (owner, id)
);

create table set_aside (
    owner    bigint  not null,
    id       bytea   not null,
    version  bigint  not null,
    person   bytea   not null,
    day      text    not null,
    why      integer not null,
    back_on  text    not null,
    at       bigint  not null,
    primary key (owner, id)
);
create index set_aside_version on set_aside (owner, version);

create table day_plan (
    owner   bigint  not null,
    id      bytea   not null,
    version bigint  not null,
    day     text    not null,
    draw    integer not null,
    minutes integer,
    at      bigint  not null,
    primary key (owner, id)
);
create index day_plan_version on day_plan (owner, version);

create table doubt (
    owner   bigint  not null,
    id      bytea   not null,
    version bigint  not null,
    one     bytea   not null,
    other   bytea   not null,
    why     text    not null,
    verdict integer not null,
    at      bigint  not null,
    primary key (owner, id)
);
create index doubt_version on doubt (owner, version);

-- What was joined, whole, as JSON: it is only ever needed to split it again.
create table merge (
    owner   bigint not null,
    id      bytea  not null,
    version bigint not null,
    fact    text   not null,
    primary key (owner, id)
);
create index merge_version on merge (owner, version);

create table import (
    owner    bigint  not null,
    id       bytea   not null,
    version  bigint  not null,
    source   text    not null,
    at       bigint  not null,
    added    integer not null,
    changed  integer not null,
    left_out integer not null,
    primary key (owner, id)
);
create index import_version on import (owner, version);

-- The octets of people's vCards as they came.
create table card (
    owner  bigint not null,
    person bytea  not null,
    octets bytea  not null,
    primary key (owner, person)
);

-- What a book remembers of each person beside the facts: the version at which anything about him changed, or at which
-- he left, and the SHA-256 of his card.
create table mark (
    owner   bigint not null,
    person  bytea  not null,
    version bigint not null,
    touched bigint,
    gone    bigint,
    card    text,
    primary key (owner, person)
);
create index mark_version on mark (owner, version);

-- Facts that are no more, so that another process hears of it.
create table removed (
    owner   bigint  not null,
    kind    integer not null,
    id      bytea   not null,
    version bigint  not null,
    primary key (owner, kind, id)
);
create index removed_version on removed (owner, version);

create table batch (
    owner   bigint not null,
    id      bytea  not null,
    version bigint not null,
    at      bigint not null,
    title   text   not null,
    undoes  bytea,
    primary key (owner, id)
);
create index batch_version on batch (owner, version);
create index batch_undoes on batch (owner, undoes);

-- One row a change. `back` is the change that undoes it, as JSON; empty when undoing it takes away what it made.
create table trace (
    owner   bigint  not null,
    version bigint  not null,
    step    integer not null,
    batch   bytea   not null,
    kind    integer not null,
    id      bytea   not null,
    back    text,
    primary key (owner, version, step)
);
create index trace_batch on trace (owner, batch);
create index trace_of on trace (owner, kind, id, version);

-- Whom a change was about: his history, and what to erase when he is forgotten.
create table trace_person (
    owner   bigint  not null,
    person  bytea   not null,
    version bigint  not null,
    step    integer not null,
    primary key (owner, person, version, step)
);
create index trace_person_of on trace_person (owner, version, step);

insert into word (kind, code, word) values
    ('channel', 0, 'call'),
    ('channel', 1, 'video'),
    ('channel', 2, 'in_person'),
    ('channel', 3, 'event'),
    ('channel', 4, 'message'),
    ('channel', 5, 'reaction'),
    ('channel', 6, 'bulk'),
    ('direction', 0, 'out'),
    ('direction', 1, 'in'),
    ('direction', 2, 'mutual'),
    ('initiative', 0, 'me'),
    ('initiative', 1, 'them'),
    ('initiative', 2, 'introducer'),
    ('initiative', 3, 'chance'),
    ('initiative', 4, 'institution'),
    ('outcome', 0, 'no_answer'),
    ('outcome', 1, 'not_for_them'),
    ('outcome', 2, 'talked'),
    ('outcome', 3, 'next_step'),
    ('outcome', 4, 'help'),
    ('outcome', 5, 'sale'),
    ('stage', 0, 'coffee_shop'),
    ('stage', 1, 'bookstore'),
    ('stage', 2, 'sandwich_shop'),
    ('stage', 3, 'street'),
    ('stage', 4, 'place'),
    ('stage', 5, 'event'),
    ('stage', 6, 'cold_call'),
    ('stage', 7, 'cold_message'),
    ('stage', 8, 'introduction'),
    ('stage', 9, 'meeting'),
    ('stage', 10, 'online'),
    ('stage', 11, 'work'),
    ('stage', 12, 'client'),
    ('stage', 13, 'school'),
    ('stage', 14, 'family'),
    ('stage', 15, 'unknown'),
    ('tie', 0, 'active'),
    ('tie', 1, 'passive'),
    ('tie', 2, 'dormant'),
    ('tie', 3, 'stranger'),
    ('tie', 4, 'blocked'),
    ('reach', 0, 'phone'),
    ('reach', 1, 'email'),
    ('reach', 2, 'url'),
    ('reach', 3, 'address'),
    ('promise', 0, 'open'),
    ('promise', 1, 'kept'),
    ('promise', 2, 'dropped'),
    ('ask', 0, 'need'),
    ('ask', 1, 'offer'),
    ('set_aside', 0, 'skipped'),
    ('set_aside', 1, 'swapped'),
    ('set_aside', 2, 'snoozed'),
    ('doubt', 0, 'open'),
    ('doubt', 1, 'two_people'),
    ('fact', 0, 'person'),
    ('fact', 1, 'encounter'),
    ('fact', 2, 'promise'),
    ('fact', 3, 'ask'),
    ('fact', 4, 'appointment'),
    ('fact', 5, 'self'),
    ('fact', 6, 'set_aside'),
    ('fact', 7, 'day_plan'),
    ('fact', 8, 'doubt'),
    ('fact', 9, 'merge'),
    ('fact', 10, 'import');
