-- The place that heads a unit's papers changes with the map of provinces and communes: a paper of an earlier day bears the place of that day.
alter table org.unit_past add column locality text;

alter table org.unit_past no force row level security;

alter table org.unit no force row level security;

-- Until now one place was kept for all times.
update org.unit_past past set locality = unit.locality from org.unit unit
where unit.tenant_id = past.tenant_id and unit.unit_id = past.unit_id;

alter table org.unit force row level security;

alter table org.unit_past force row level security;
