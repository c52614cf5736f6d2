-- What a need or an offer is more exactly, how it is known, and whether it is still so; and the matches he said no to.

alter table ask add column state integer not null default 0;
alter table ask add column tags text not null default '';
alter table ask add column category text not null default '';
alter table ask add column place text not null default '';
alter table ask add column language text not null default '';
alter table ask add column again bigint;
alter table ask add column guessed boolean not null default false;
alter table ask add column sentence text not null default '';
alter table ask add column confidential boolean not null default false;
update ask set state = case when side = 0 then 2 else 3 end where not open;
alter table ask drop column open;

create table declined (
    owner   bigint not null,
    id      bytea  not null,
    version bigint not null,
    one     bytea  not null,
    other   bytea,
    ask     bytea,
    across  bytea,
    at      bigint not null,
    primary key (owner, id)
);
create index declined_version on declined (owner, version);

insert into word (kind, code, word) values
    ('fact', 18, 'declined'),
    ('ask_state', 0, 'open'),
    ('ask_state', 1, 'paused'),
    ('ask_state', 2, 'met'),
    ('ask_state', 3, 'withdrawn'),
    ('ask_state', 4, 'refused');
