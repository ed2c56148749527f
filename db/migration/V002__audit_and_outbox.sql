-- The trail is append-only. An entry carries names of fields; values stand in a side table that can be purged.
create table audit_entry (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  account_id bigint,
  role varchar(20),
  base_id bigint,
  address varchar(64),
  action varchar(60) not null,
  object_kind varchar(40),
  object_id bigint,
  fields varchar(1000),
  outcome varchar(10) not null
);
create index audit_entry_object_ix on audit_entry (object_kind, object_id);
create index audit_entry_at_ix on audit_entry (at);
create index audit_entry_account_ix on audit_entry (account_id, at);
create index audit_entry_base_ix on audit_entry (base_id, at);

create table audit_detail (
  id bigint not null auto_increment primary key,
  entry_id bigint not null,
  field varchar(60) not null,
  value_before varchar(2000),
  value_after varchar(2000),
  constraint audit_detail_entry_fk foreign key (entry_id) references audit_entry (id)
);

create table audit_seal (
  id bigint not null auto_increment primary key,
  sealed_day date not null,
  entries int not null,
  hash varchar(100) not null,
  previous_hash varchar(100),
  sealed_at datetime(6) not null,
  constraint audit_seal_uk unique (sealed_day)
);

-- Mails are written here in the business transaction and sent afterwards; the text is rendered when sent.
create table outbox (
  id bigint not null auto_increment primary key,
  dedup_key varchar(200) not null,
  kind varchar(60) not null,
  locale varchar(10) not null,
  account_id bigint,
  person_id bigint,
  parameters varchar(4000),
  calendar_part text,
  undo_group varchar(60),
  not_before datetime(6) not null,
  attempts int not null default 0,
  state varchar(20) not null,
  last_error varchar(500),
  created_at datetime(6) not null,
  sent_at datetime(6),
  constraint outbox_uk unique (dedup_key)
);
create index outbox_due_ix on outbox (state, not_before);
create index outbox_person_ix on outbox (person_id);

create table lease (
  name varchar(60) not null primary key,
  holder varchar(100),
  fencing bigint not null,
  expires_at datetime(6)
);

-- What works by itself: when it last ran, and what came of it.
create table job (
  name varchar(60) not null primary key,
  started_at datetime(6),
  finished_at datetime(6),
  outcome varchar(10),
  detail varchar(500)
);
