-- Before PostgreSQL 18 a sort that is turned off is merely dear, so dear that the statement would be compiled each time (1 s).
alter function people.first_stays(uuid[], text, uuid, uuid, date, text, text, uuid, integer) set jit = off;
