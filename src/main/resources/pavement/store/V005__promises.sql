-- How likely something comes of a next step, as the owner guessed it; and when it was kept or let go.

alter table promise add column expected double precision;
alter table promise add column settled bigint;
