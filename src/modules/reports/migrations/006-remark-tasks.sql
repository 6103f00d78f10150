-- What a direction was made into: a task of the programme of work. The task finds its way back by the same row.
alter table reports.remark
  add column task_id uuid,
  add foreign key (tenant_id, task_id) references targets.task (tenant_id, task_id);

create index remark_task on reports.remark (tenant_id, task_id) where task_id is not null;
