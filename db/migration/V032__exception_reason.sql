-- Why people of a list come although a rule speaks against it; kept apart from the reason for the whole list.
alter table list_import add column exception_reason varchar(500);
