-- A message that was taken back before it left stands in the log of whoever wrote it as what it is.
alter table session_message add column undone_at datetime(6);
