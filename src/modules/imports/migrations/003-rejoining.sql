-- Who left and is named again may be taken in again.
alter table imports.row drop constraint row_choice_check;

alter table imports.row add constraint row_choice_check check (choice in ('skip', 'new', 'update', 'rejoin'));
