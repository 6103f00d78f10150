-- Who looked stays on record when a person goes: an import that is taken back removes persons whose fields were opened.
alter table people.sensitive_access drop constraint sensitive_access_tenant_id_person_id_fkey;
