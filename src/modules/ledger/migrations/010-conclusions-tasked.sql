-- A conclusion that stands in the programme of work: how far it is says its task, no second time the meeting.
alter table ledger.conclusion
  drop constraint conclusion_state_check,
  add constraint conclusion_state_check check (state in ('open', 'done', 'withdrawn', 'tasked'));
