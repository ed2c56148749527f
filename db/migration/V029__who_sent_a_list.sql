-- Who sent a list: the people of rows that name no organisation work there, and what its heads mean is remembered of it.
alter table list_import add column organisation_id bigint;
alter table list_import add constraint list_import_organisation_fk foreign key (organisation_id) references organisation (id);

-- 0 stands for a head of the lists of a base whoever sent them: as a null it would be no part of the key.
alter table list_head add column organisation_id bigint not null default 0;
alter table list_head drop constraint list_head_kind_uk;
alter table list_head add constraint list_head_sender_uk unique (base_id, kind, organisation_id, head_norm);
