-- What a mail is about: for the log of an enrolment, the wording of a base and the calendar it carries.
alter table outbox add column base_id bigint;
alter table outbox add column training_session_id bigint;
alter table outbox add column enrolment_id bigint;
create index outbox_session_ix on outbox (training_session_id, enrolment_id);
create index outbox_base_ix on outbox (base_id, state);

-- A calendar program reads the own sessions by a word that stands in the address; only its fingerprint is stored.
create table calendar_feed (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  token_hash varchar(100) not null,
  created_at datetime(6) not null,
  revoked_at datetime(6),
  constraint calendar_feed_uk unique (token_hash),
  constraint calendar_feed_account_fk foreign key (account_id) references account (id)
);
create index calendar_feed_account_ix on calendar_feed (account_id);

-- Slots that were taken off a published session: calendars hear for a while that they are cancelled.
create table removed_slot (
  id bigint not null auto_increment primary key,
  training_session_id bigint not null,
  uid varchar(60) not null,
  starts datetime(6) not null,
  ends datetime(6) not null,
  removed_at datetime(6) not null,
  constraint removed_slot_uk unique (uid),
  constraint removed_slot_session_fk foreign key (training_session_id) references training_session (id)
);
create index removed_slot_session_ix on removed_slot (training_session_id, removed_at);

-- The words of a base for a kind of mail, in one language; without a row the words of the product hold.
create table mail_wording (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  base_id bigint not null,
  kind varchar(60) not null,
  locale varchar(10) not null,
  subject varchar(200) not null,
  body varchar(4000) not null,
  edited_at datetime(6) not null,
  constraint mail_wording_uk unique (base_id, kind, locale),
  constraint mail_wording_base_fk foreign key (base_id) references training_base (id)
);

-- What a coordinator wrote to people of a roster, once, however many got it.
create table session_message (
  id bigint not null auto_increment primary key,
  training_session_id bigint not null,
  subject varchar(200) not null,
  body varchar(4000) not null,
  subject_zh varchar(200) not null,
  body_zh varchar(4000) not null,
  sent_by bigint,
  sent_at datetime(6) not null,
  receivers int not null,
  constraint session_message_session_fk foreign key (training_session_id) references training_session (id)
);
create index session_message_session_ix on session_message (training_session_id, sent_at);
