-- Lists of sessions that took place: what their heads mean is remembered apart from those of other lists.
alter table list_head add column kind varchar(20) not null default 'ENROLMENT';
alter table list_head drop constraint list_head_uk;
alter table list_head add constraint list_head_kind_uk unique (base_id, kind, head_norm);

-- Of whom such a list says nothing more, it says that they came.
alter table list_import add column rest_present boolean not null default false;
alter table list_import_part add column past_session_id bigint;

-- A session as such a list tells of it, and the training session that was made of it. It stays when the rows are thrown
-- away: it is how the same session is known in the next list.
create table past_session (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  list_import_id bigint not null,
  seq_no int not null,
  row_no int not null,
  source_key varchar(200),
  content longtext not null,
  result varchar(20) not null,
  rows_total int not null,
  last_part int not null,
  seats int not null default 0,
  rows_stored int not null default 0,
  training_session_id bigint,
  made_version int,
  constraint past_session_uk unique (list_import_id, seq_no),
  constraint past_session_import_fk foreign key (list_import_id) references list_import (id) on delete cascade
);
create index past_session_made_ix on past_session (training_session_id);

-- Who of such a list is which person, once that was decided in the run: the same one comes in several sessions.
create table past_person (
  id bigint not null auto_increment primary key,
  list_import_id bigint not null,
  who int not null,
  person_id bigint not null,
  made boolean not null,
  constraint past_person_uk unique (list_import_id, who),
  constraint past_person_import_fk foreign key (list_import_id) references list_import (id) on delete cascade,
  constraint past_person_person_fk foreign key (person_id) references person (id)
);
