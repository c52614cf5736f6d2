-- Whether it takes the working day of its days, and whether it is one of a series.
alter table appointment add column takes_day boolean not null default false;
alter table appointment add column repeats boolean not null default false;

-- What stands in a calendar unchanged is not sent again: all are read anew once.
update calendar_refresh set etag = '', modified = '';
