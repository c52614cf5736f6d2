-- Put aside until something is over, until they reply, or put in instead.

alter table set_aside add column after_kind integer;
alter table set_aside add column after_id bytea;

insert into word (kind, code, word) values
    ('set_aside', 3, 'after_event'),
    ('set_aside', 4, 'until_reply'),
    ('set_aside', 5, 'put_in');
