-- Which base a draft was typed for: it passes on when the base is handed over. Drafts of before know of none.
alter table draft add column base_id bigint;
create index draft_base_ix on draft (account_id, base_id);
