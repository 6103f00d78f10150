-- The conclusion of a meeting that a task was made of; each makes one.
alter table targets.task
  add column conclusion_id uuid,
  add foreign key (tenant_id, conclusion_id) references ledger.conclusion (tenant_id, conclusion_id);

create unique index task_conclusion on targets.task (tenant_id, conclusion_id) where conclusion_id is not null;
