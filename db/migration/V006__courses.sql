create table course (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  code varchar(40) not null,
  title varchar(200) not null,
  title_zh varchar(200) not null,
  base_id bigint,
  kind varchar(30) not null,
  mode varchar(20) not null,
  threshold_pct int not null,
  minutes int not null,
  mandatory boolean not null,
  description varchar(4000),
  description_zh varchar(4000),
  status varchar(20) not null,
  constraint course_uk unique (code),
  constraint course_base_fk foreign key (base_id) references training_base (id)
);
create index course_status_ix on course (status, title);

create table course_target_group (
  course_id bigint not null,
  target_group varchar(40) not null,
  primary key (course_id, target_group),
  constraint course_target_group_course_fk foreign key (course_id) references course (id),
  constraint course_target_group_group_fk foreign key (target_group) references target_group (code)
);

create table course_instrument (
  course_id bigint not null,
  instrument varchar(20) not null,
  primary key (course_id, instrument),
  constraint course_instrument_course_fk foreign key (course_id) references course (id),
  constraint course_instrument_instrument_fk foreign key (instrument) references instrument (code)
);
