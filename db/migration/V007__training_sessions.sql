-- Session codes (kind SESSION_CODE) and, later, certificate serials: given without gaps from a locked row.
create table number_sequence (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  base_id bigint not null,
  in_year int not null,
  next_value int not null,
  constraint number_sequence_uk unique (kind, base_id, in_year),
  constraint number_sequence_base_fk foreign key (base_id) references training_base (id)
);

-- The version counts what coordinators edit, not each queue number: see TrainingSession. The own_ columns say which copies
-- of the course were changed before the session was published, and so are not copied again then.
create table training_session (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  code varchar(40) not null,
  base_id bigint not null,
  course_id bigint not null,
  title varchar(200) not null,
  title_zh varchar(200) not null,
  state varchar(20) not null,
  kind varchar(30) not null,
  mode varchar(20) not null,
  in_service boolean not null,
  mandatory boolean not null,
  language varchar(20) not null,
  threshold_pct int not null,
  own_threshold boolean not null,
  own_target_groups boolean not null,
  own_instruments boolean not null,
  capacity int not null,
  minimum int not null,
  approval varchar(20) not null,
  waiting_list varchar(20) not null,
  enrolment_opens datetime(6),
  enrolment_closes datetime(6),
  withdraw_until datetime(6),
  only_target_groups boolean not null,
  recorded_afterwards boolean not null,
  runs_from date,
  runs_to date,
  commissioned_by varchar(200),
  contact varchar(300),
  notes varchar(4000),
  notes_zh varchar(4000),
  first_slot_starts datetime(6),
  last_slot_ends datetime(6),
  queue_seq bigint not null default 0,
  reporting_date date,
  published_at datetime(6),
  confirmed_at datetime(6),
  held_at datetime(6),
  closed_at datetime(6),
  cancelled_at datetime(6),
  reason varchar(500),
  ical_sequence int not null default 0,
  created_at datetime(6) not null,
  constraint training_session_uk unique (code),
  constraint training_session_base_fk foreign key (base_id) references training_base (id),
  constraint training_session_course_fk foreign key (course_id) references course (id)
);
create index training_session_base_ix on training_session (base_id, state, first_slot_starts);
create index training_session_first_ix on training_session (state, first_slot_starts);
create index training_session_reporting_ix on training_session (reporting_date);

create table session_target_group (
  training_session_id bigint not null,
  target_group varchar(40) not null,
  primary key (training_session_id, target_group),
  constraint session_target_group_session_fk foreign key (training_session_id) references training_session (id),
  constraint session_target_group_group_fk foreign key (target_group) references target_group (code)
);

create table session_instrument (
  training_session_id bigint not null,
  instrument varchar(20) not null,
  primary key (training_session_id, instrument),
  constraint session_instrument_session_fk foreign key (training_session_id) references training_session (id),
  constraint session_instrument_instrument_fk foreign key (instrument) references instrument (code)
);

create table session_partner (
  id bigint not null auto_increment primary key,
  training_session_id bigint not null,
  base_id bigint,
  organisation_id bigint,
  role varchar(20) not null,
  constraint session_partner_session_fk foreign key (training_session_id) references training_session (id),
  constraint session_partner_base_fk foreign key (base_id) references training_base (id),
  constraint session_partner_organisation_fk foreign key (organisation_id) references organisation (id)
);

create table session_trainer (
  training_session_id bigint not null,
  person_id bigint not null,
  primary key (training_session_id, person_id),
  constraint session_trainer_session_fk foreign key (training_session_id) references training_session (id),
  constraint session_trainer_person_fk foreign key (person_id) references person (id)
);
create index session_trainer_person_ix on session_trainer (person_id);

create table session_slot (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  uid varchar(60) not null,
  training_session_id bigint not null,
  room_id bigint,
  place varchar(200),
  link varchar(500),
  starts datetime(6) not null,
  ends datetime(6) not null,
  compulsory boolean not null,
  state varchar(20) not null,
  held_minutes int,
  reason varchar(500),
  constraint session_slot_uk unique (uid),
  constraint session_slot_session_fk foreign key (training_session_id) references training_session (id),
  constraint session_slot_room_fk foreign key (room_id) references room (id)
);
create index session_slot_session_ix on session_slot (training_session_id, starts);
create index session_slot_room_ix on session_slot (room_id, starts);
create index session_slot_starts_ix on session_slot (starts);
