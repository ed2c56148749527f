create table organisation (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(200) not null,
  name_en varchar(200),
  name_norm varchar(200) not null,
  parent_id bigint,
  path varchar(500) not null,
  sector varchar(40) not null,
  province varchar(40),
  merged_into bigint,
  retired_at datetime(6),
  constraint organisation_parent_fk foreign key (parent_id) references organisation (id),
  constraint organisation_sector_fk foreign key (sector) references target_group (code),
  constraint organisation_province_fk foreign key (province) references province (code)
);
create index organisation_path_ix on organisation (path);
create index organisation_name_ix on organisation (name_norm);

-- A merge is a flat pointer that can be moved back: canonical_id is the person itself at first.
create table person (
  id bigint not null primary key,
  version int not null default 0,
  canonical_id bigint not null,
  status varchar(20) not null,
  full_name varchar(100) not null,
  latin_name varchar(100),
  name_sort varchar(200) not null,
  name_initials varchar(40) not null,
  name_norm varchar(100) not null,
  email varchar(254),
  email_norm varchar(254),
  phone varchar(40),
  gender varchar(30),
  province varchar(40),
  created_by_base_id bigint,
  created_at datetime(6) not null,
  constraint person_canonical_fk foreign key (canonical_id) references person (id),
  constraint person_province_fk foreign key (province) references province (code)
);
create index person_canonical_ix on person (canonical_id);
create index person_sort_ix on person (name_sort, id);
create index person_norm_ix on person (name_norm);
create index person_email_ix on person (email_norm);
create index person_base_ix on person (created_by_base_id, name_sort);

alter table account add constraint account_person_fk foreign key (person_id) references person (id);

create table affiliation (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  person_id bigint not null,
  organisation_id bigint,
  post varchar(120),
  rank_band varchar(20),
  target_group varchar(40) not null,
  valid_from date not null,
  valid_to date,
  constraint affiliation_person_fk foreign key (person_id) references person (id),
  constraint affiliation_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint affiliation_group_fk foreign key (target_group) references target_group (code)
);
create index affiliation_person_ix on affiliation (person_id, valid_from);
create index affiliation_organisation_ix on affiliation (organisation_id);

-- An exact match of an e-mail gives an opaque word, good for one hour and one use; asking in vain is kept for the throttle.
create table person_match (
  id bigint not null auto_increment primary key,
  word_hash varchar(100) not null,
  person_id bigint,
  account_id bigint not null,
  asked_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  constraint person_match_uk unique (word_hash),
  constraint person_match_person_fk foreign key (person_id) references person (id)
);
create index person_match_asked_ix on person_match (account_id, asked_at);

-- A person's id is known before the row is written, since canonical_id needs it.
insert into id_sequence (name, next_value) values ('person', 0);
