-- How long an offered seat is kept, in working hours; a session without a row keeps it for the usual time.
create table offer_length (
  training_session_id bigint not null primary key,
  version int not null default 0,
  working_hours int not null,
  constraint offer_length_session_fk foreign key (training_session_id) references training_session (id)
);

-- What the clock asks every minute: which offers have lapsed, which reserved seats are to be released.
create index enrolment_offer_ix on enrolment (state, offer_until);
create index seat_allotment_release_ix on seat_allotment (released, release_date);

-- What a liaison asks: the nominees of the own account.
create index enrolment_nominated_ix on enrolment (nominated_by);
