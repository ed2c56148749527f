-- What somebody typed into a long form and has not saved yet: one per account and form, thrown away when it is saved.
create table draft (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  account_id bigint not null,
  form varchar(120) not null,
  content mediumtext not null,
  saved_at datetime(6) not null,
  constraint draft_uk unique (account_id, form)
);
create index draft_saved_ix on draft (saved_at);
