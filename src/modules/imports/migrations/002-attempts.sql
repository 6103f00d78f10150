-- How often the present step was begun in the background: one that takes the program down with it is not begun for ever.
alter table imports.import add column attempts smallint not null default 0;
