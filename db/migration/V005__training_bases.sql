create table training_base (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  code varchar(12) not null,
  name varchar(200) not null,
  name_zh varchar(200) not null,
  host_university varchar(200),
  host_university_zh varchar(200),
  city varchar(80),
  city_zh varchar(80),
  province varchar(40),
  batch int,
  year_designated int,
  zone varchar(40) not null,
  profile varchar(2000),
  profile_zh varchar(2000),
  contact_email varchar(254),
  contact_phone varchar(40),
  website varchar(300),
  retired_at datetime(6),
  constraint training_base_uk unique (code),
  constraint training_base_province_fk foreign key (province) references province (code)
);

alter table account_role add constraint account_role_base_fk foreign key (base_id) references training_base (id);
alter table account_role add constraint account_role_organisation_fk foreign key (organisation_id) references organisation (id);
alter table person add constraint person_base_fk foreign key (created_by_base_id) references training_base (id);

create table venue (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  base_id bigint not null,
  name varchar(120) not null,
  name_zh varchar(120),
  address varchar(300),
  way_there varchar(1000),
  way_there_zh varchar(1000),
  retired_at datetime(6),
  constraint venue_base_fk foreign key (base_id) references training_base (id)
);

create table room (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  venue_id bigint not null,
  name varchar(80) not null,
  seats int not null,
  retired_at datetime(6),
  constraint room_venue_fk foreign key (venue_id) references venue (id),
  constraint room_uk unique (venue_id, name)
);

-- Which bases know a person: the one that entered the record, and each one where the person enrolled.
create table person_at_base (
  person_id bigint not null,
  base_id bigint not null,
  since datetime(6) not null,
  primary key (person_id, base_id),
  constraint person_at_base_person_fk foreign key (person_id) references person (id),
  constraint person_at_base_base_fk foreign key (base_id) references training_base (id)
);
create index person_at_base_base_ix on person_at_base (base_id, person_id);
