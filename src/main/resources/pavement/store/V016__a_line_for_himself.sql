-- What he wrote to himself when he looked back on a week.

alter table week_plan add column line text not null default '';
