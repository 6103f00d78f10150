-- An event bears the moment in which it was written: whoever waited for another's transaction comes after it, although
-- their own began before.
alter table kernel.event alter column at set default clock_timestamp();
