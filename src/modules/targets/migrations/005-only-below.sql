-- A task may be written down only to be handed to the units below: it is nothing that its own union does, and counts as none of its tasks.
alter table targets.task
  drop constraint task_share_check,
  add constraint task_share_check check (share in ('own', 'coordinated', 'below'));
