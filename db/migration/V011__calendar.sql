-- By when it is decided whether a session goes ahead, and when its coordinators were told that the day is near.
alter table training_session add column decide_by date;
alter table training_session add column decision_told_at datetime(6);

-- Somebody was booked twice on purpose.
create table clash_override (
  id bigint not null auto_increment primary key,
  training_session_id bigint not null,
  at datetime(6) not null,
  account_id bigint,
  clashes int not null,
  reason varchar(500) not null,
  constraint clash_override_session_fk foreign key (training_session_id) references training_session (id)
);
create index clash_override_session_ix on clash_override (training_session_id);

-- Days on which nobody teaches.
create table public_holiday (
  id bigint not null auto_increment primary key,
  on_day date not null,
  name varchar(100) not null,
  name_zh varchar(100) not null,
  constraint public_holiday_uk unique (on_day)
);
