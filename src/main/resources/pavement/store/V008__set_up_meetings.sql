-- What a set-up meeting was asked: how at ease he was before it, and what he answered instead of a debrief.
alter table block add column ease integer;
alter table block add column closed integer;

insert into word (kind, code, word) values
    ('closed', 0, 'let_go'),
    ('closed', 1, 'skipped'),
    ('closed', 2, 'called_off');
