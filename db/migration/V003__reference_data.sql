-- Reporting classes and the like. Codes never change; names may.
create table target_group (
  id bigint not null auto_increment primary key,
  code varchar(40) not null,
  parent_code varchar(40),
  name varchar(120) not null,
  name_zh varchar(120) not null,
  sort_order int not null,
  constraint target_group_uk unique (code),
  constraint target_group_parent_fk foreign key (parent_code) references target_group (code)
);

create table target_group_mapping (
  id bigint not null auto_increment primary key,
  target_group varchar(40) not null,
  scheme varchar(40) not null,
  class varchar(60) not null,
  constraint target_group_mapping_uk unique (target_group, scheme),
  constraint target_group_mapping_fk foreign key (target_group) references target_group (code)
);

create table province (
  id bigint not null auto_increment primary key,
  code varchar(40) not null,
  iso_code varchar(10) not null,
  name varchar(80) not null,
  name_zh varchar(80) not null,
  sort_order int not null,
  constraint province_uk unique (code)
);

create table instrument (
  id bigint not null auto_increment primary key,
  code varchar(20) not null,
  name varchar(200) not null,
  name_zh varchar(200) not null,
  article varchar(40),
  sort_order int not null,
  constraint instrument_uk unique (code)
);
