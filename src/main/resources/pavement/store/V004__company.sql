-- Nearly every encounter is with one person. He moves into its row, which halves what is read when a book is opened;
-- the table `participant` keeps whoever else was there, from seat 1 on.

alter table encounter add column person bytea;
alter table encounter add column tie integer not null default 0;
alter table encounter add column contacts integer not null default 0;
alter table encounter add column warmth double precision not null default 0;
alter table encounter add column met_stage integer not null default 0;
alter table encounter add column met_place text not null default '';

update encounter
   set (person, tie, contacts, warmth, met_stage, met_place) = (
           select person, tie, contacts, warmth, met_stage, met_place
             from participant
            where participant.owner = encounter.owner and participant.encounter = encounter.id and participant.seat = 0)
 where exists (
           select 1
             from participant
            where participant.owner = encounter.owner and participant.encounter = encounter.id and participant.seat = 0);

delete from participant where seat = 0;
