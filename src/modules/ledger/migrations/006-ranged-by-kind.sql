-- A range asks for one kind ("quà từ 200.000 đến 500.000 đồng"): by kind first it reads that kind's records and no other.
create index entry_ranged_kind on ledger.entry (tenant_id, kind_code, path_on, on_date) where amount_most is not null;

drop index ledger.entry_ranged;
