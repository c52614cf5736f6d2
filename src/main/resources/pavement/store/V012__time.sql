-- Days unlike the others, days off, places and pace, whole, as JSON: they are only ever read together.
alter table self add column timetable text not null default '';

-- The moves he had before him when he asked for another plan.
alter table day_plan add column former text not null default '[]';
