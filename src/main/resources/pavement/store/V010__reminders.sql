-- What the owner wants to be reminded of, by what means, and what became of each reminder. A delivery holds no word of
-- what was said: `about` is a day, or the id of a fact and a moment.

create table reminding (
    owner          bigint  not null primary key,
    wanted         text    not null,
    quiet_from     text    not null,
    quiet_until    text    not null,
    minutes_before integer not null,
    mail_host      text    not null,
    mail_port      integer not null,
    mail_security  integer not null,
    mail_user      text    not null,
    mail_from      text    not null,
    mail_to        text    not null,
    mail_since     bigint
);

create table delivery (
    owner  bigint  not null,
    kind   integer not null,
    about  text    not null,
    means  integer not null,
    at     bigint  not null,
    lapses bigint  not null,
    state  integer not null,
    tries  integer not null,
    again  bigint,
    reason text    not null,
    primary key (owner, kind, about, means)
);
create index delivery_at on delivery (owner, at);

-- Browsers that take notifications.
create table subscription (
    owner    bigint not null,
    id       bytea  not null,
    endpoint text   not null,
    p256dh   text   not null,
    auth     text   not null,
    device   text   not null,
    since    bigint not null,
    trouble  text   not null,
    primary key (owner, id)
);
create unique index subscription_endpoint on subscription (owner, endpoint);

-- Which version of each calendar entry was given out last: a sum of it, and never the entry itself.
create table feed_mark (
    owner    bigint  not null,
    uid      text    not null,
    sum      text    not null,
    sequence integer not null,
    changed  bigint  not null,
    primary key (owner, uid)
);

insert into word (kind, code, word) values
    ('reminder', 0, 'plan'),
    ('reminder', 1, 'brief'),
    ('reminder', 2, 'promises'),
    ('reminder', 3, 'debrief'),
    ('reminder', 4, 'review'),
    ('means', 0, 'calendar'),
    ('means', 1, 'mail'),
    ('means', 2, 'push'),
    ('delivery', 0, 'sending'),
    ('delivery', 1, 'arrived'),
    ('delivery', 2, 'failed'),
    ('delivery', 3, 'missed'),
    ('mail_security', 0, 'starttls'),
    ('mail_security', 1, 'tls'),
    ('mail_security', 2, 'none');
