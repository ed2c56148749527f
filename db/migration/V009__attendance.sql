create table attendance_register (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  slot_id bigint not null,
  state varchar(20) not null,
  opened_at datetime(6),
  closed_at datetime(6),
  closed_by bigint,
  constraint attendance_register_uk unique (slot_id),
  constraint attendance_register_slot_fk foreign key (slot_id) references session_slot (id)
);

create table attendance_mark (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  slot_id bigint not null,
  enrolment_id bigint not null,
  status varchar(20) not null,
  minutes_late int,
  minutes_left int,
  source varchar(20) not null,
  client_uuid varchar(40),
  marked_at datetime(6) not null,
  marked_by bigint,
  constraint attendance_mark_uk unique (slot_id, enrolment_id),
  constraint attendance_mark_client_uk unique (client_uuid),
  constraint attendance_mark_slot_fk foreign key (slot_id) references session_slot (id),
  constraint attendance_mark_enrolment_fk foreign key (enrolment_id) references enrolment (id)
);
create index attendance_mark_enrolment_ix on attendance_mark (enrolment_id);

create table mark_log (
  id bigint not null auto_increment primary key,
  slot_id bigint not null,
  enrolment_id bigint not null,
  from_status varchar(20),
  to_status varchar(20),
  at datetime(6) not null,
  account_id bigint,
  source varchar(20) not null,
  constraint mark_log_slot_fk foreign key (slot_id) references session_slot (id),
  constraint mark_log_enrolment_fk foreign key (enrolment_id) references enrolment (id)
);
create index mark_log_slot_ix on mark_log (slot_id, id);

create table headcount (
  id bigint not null auto_increment primary key,
  slot_id bigint not null,
  target_group varchar(40) not null,
  gender varchar(30) not null,
  number_of_people int not null,
  constraint headcount_uk unique (slot_id, target_group, gender),
  constraint headcount_slot_fk foreign key (slot_id) references session_slot (id),
  constraint headcount_group_fk foreign key (target_group) references target_group (code)
);

create table completion_override (
  id bigint not null auto_increment primary key,
  enrolment_id bigint not null,
  completed boolean not null,
  completed_on date,
  source varchar(120),
  account_id bigint,
  at datetime(6) not null,
  reason varchar(500) not null,
  constraint completion_override_uk unique (enrolment_id),
  constraint completion_override_enrolment_fk foreign key (enrolment_id) references enrolment (id)
);

-- One row per counted enrolment with its snapshot and its outcome: what the reports read.
-- Written when a register closes or reopens, when a session is held, closed, reopened or corrected.
create table participation (
  enrolment_id bigint not null primary key,
  canonical_person_id bigint not null,
  training_session_id bigint not null,
  base_id bigint not null,
  course_id bigint not null,
  reporting_date date not null,
  kind varchar(30) not null,
  mode varchar(20) not null,
  target_group varchar(40) not null,
  target_group_parent varchar(40) not null,
  rank_band varchar(20),
  gender varchar(30),
  province varchar(40),
  organisation_id bigint,
  in_service boolean not null,
  confirmed_at_start boolean not null,
  late_withdrawal boolean not null,
  participated boolean not null,
  attended_minutes int not null,
  held_minutes int not null,
  completion varchar(20) not null,
  completed_on date,
  all_excused boolean not null,
  final boolean not null,
  constraint participation_enrolment_fk foreign key (enrolment_id) references enrolment (id),
  constraint participation_session_fk foreign key (training_session_id) references training_session (id)
);
create index participation_report_ix on participation (reporting_date, target_group, canonical_person_id);
create index participation_person_ix on participation (canonical_person_id, completed_on);
create index participation_session_ix on participation (training_session_id);
