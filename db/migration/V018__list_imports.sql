-- A list that a base brings: kept from the upload until it was run, and for a while after that for its result.
create table list_import (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  kind varchar(20) not null,
  training_session_id bigint,
  base_id bigint not null,
  owner_account_id bigint not null,
  file_name varchar(120) not null,
  file_hash varchar(64) not null,
  encoding varchar(20),
  heads varchar(4000) not null,
  columns_said varchar(2000),
  reason varchar(500),
  state varchar(20) not null,
  rows_total int not null,
  created_at datetime(6) not null,
  run_at datetime(6),
  constraint list_import_session_fk foreign key (training_session_id) references training_session (id)
);
create index list_import_session_ix on list_import (training_session_id, id);
create index list_import_age_ix on list_import (created_at);

-- Its rows, a hundred to a part: a part is what is done in one transaction.
create table list_import_part (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  list_import_id bigint not null,
  part_no int not null,
  content longtext not null,
  constraint list_import_part_uk unique (list_import_id, part_no),
  constraint list_import_part_fk foreign key (list_import_id) references list_import (id)
);

-- What the heads of a base's lists mean, as it was said the last time.
create table list_head (
  id bigint not null auto_increment primary key,
  base_id bigint not null,
  head_norm varchar(200) not null,
  column_name varchar(40) not null,
  constraint list_head_uk unique (base_id, head_norm)
);
