-- With which state of the program's catalogues a home of storage was furnished: entries that a newer program brings are added once.
alter table kernel.tenant add column furnished_with text;
