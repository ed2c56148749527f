-- A list as somebody likes to see it: a name for what stands in the address. Personal, or shared with those who
-- coordinate a base (without a base: with the administrators). One view a person and list opens by itself.
create table saved_view (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  account_id bigint not null,
  base_id bigint,
  list_page varchar(20) not null,
  name varchar(80) not null,
  filter_text varchar(2000) not null,
  shared boolean not null,
  changed_at datetime(6) not null,
  constraint saved_view_uk unique (account_id, list_page, name),
  constraint saved_view_base_fk foreign key (base_id) references training_base (id)
);
create index saved_view_base_ix on saved_view (base_id, list_page);

create table default_view (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  account_id bigint not null,
  list_page varchar(20) not null,
  view_id bigint not null,
  constraint default_view_uk unique (account_id, list_page),
  constraint default_view_fk foreign key (view_id) references saved_view (id) on delete cascade
);
