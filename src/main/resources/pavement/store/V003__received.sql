-- Entries that a phone wrote down without the server and that were taken, so that sending one twice is sending it once.

create table received (
    owner bigint not null,
    id    bytea  not null,
    at    bigint not null,
    primary key (owner, id)
);
