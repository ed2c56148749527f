create table seat_allotment (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  training_session_id bigint not null,
  organisation_id bigint,
  target_group varchar(40),
  seats int not null,
  release_date datetime(6),
  released boolean not null,
  constraint seat_allotment_session_fk foreign key (training_session_id) references training_session (id),
  constraint seat_allotment_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint seat_allotment_group_fk foreign key (target_group) references target_group (code)
);

-- At most one live enrolment per session and person: the database says so, whoever forgets. The live key is made
-- from the canonical person, so that a merged person cannot enrol twice. Every role is bound by it.
create table enrolment (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  training_session_id bigint not null,
  person_id bigint not null,
  canonical_person_id bigint not null,
  role varchar(20) not null,
  state varchar(20) not null,
  source varchar(20) not null,
  queue_no bigint,
  joined_at datetime(6) not null,
  joined_queue_at datetime(6),
  withdrawn_at datetime(6),
  withdrawn_late boolean not null default false,
  walk_in boolean not null default false,
  late boolean not null default false,
  note varchar(500),
  history_seq int not null default 0,
  changed_at datetime(6) not null,
  allotment_id bigint,
  offer_until datetime(6),
  nominated_by bigint,
  linked_enrolment_id bigint,
  linked_kind varchar(20),
  organisation_id bigint,
  organisation_name varchar(200),
  target_group varchar(40) not null,
  rank_band varchar(20),
  gender varchar(30),
  province varchar(40),
  in_service boolean not null default true,
  live_person_id bigint generated always as
    (case when state in ('REQUESTED','OFFERED','WAITLISTED','CONFIRMED') then canonical_person_id end),
  constraint enrolment_live_uk unique (training_session_id, live_person_id),
  constraint enrolment_session_fk foreign key (training_session_id) references training_session (id),
  constraint enrolment_person_fk foreign key (person_id) references person (id),
  constraint enrolment_canonical_fk foreign key (canonical_person_id) references person (id),
  constraint enrolment_allotment_fk foreign key (allotment_id) references seat_allotment (id),
  constraint enrolment_group_fk foreign key (target_group) references target_group (code),
  constraint enrolment_organisation_fk foreign key (organisation_id) references organisation (id)
);
create index enrolment_state_ix on enrolment (training_session_id, state, queue_no);
create index enrolment_person_ix on enrolment (canonical_person_id, state);
create index enrolment_entered_ix on enrolment (person_id);

-- The history is the source for "confirmed at the start".
create table enrolment_history (
  id bigint not null auto_increment primary key,
  enrolment_id bigint not null,
  seq int not null,
  at datetime(6) not null,
  account_id bigint,
  from_state varchar(20),
  to_state varchar(20) not null,
  reason_code varchar(40),
  reason varchar(500),
  constraint enrolment_history_uk unique (enrolment_id, seq),
  constraint enrolment_history_enrolment_fk foreign key (enrolment_id) references enrolment (id)
);
