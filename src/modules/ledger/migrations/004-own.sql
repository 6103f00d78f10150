-- Who entered a record may correct it: a name is no proof, two officers may share one. Null for what the program brought in.
alter table ledger.entry add column recorded_by_person uuid;
