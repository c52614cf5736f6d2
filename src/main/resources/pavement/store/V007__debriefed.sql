-- The owner left the rest of an event's debrief; empty while it may still be asked about.
alter table block add column debriefed boolean;
