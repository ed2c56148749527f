-- Logins. A login belongs to at most one person, and most persons have none.
-- Only hashes of passwords, codes and tokens are kept.
create table id_sequence (
  name varchar(40) not null primary key,
  next_value bigint not null
);

create table account (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  email varchar(254) not null,
  email_norm varchar(254) not null,
  display_name varchar(100) not null,
  person_id bigint,
  password_hash varchar(300),
  state varchar(20) not null,
  locale varchar(10) not null,
  theme varchar(10),
  auth_version int not null default 0,
  created_at datetime(6) not null,
  confirmed_at datetime(6),
  last_sign_in_at datetime(6),
  constraint account_email_uk unique (email_norm),
  constraint account_person_uk unique (person_id)
);

create table account_role (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  role varchar(20) not null,
  base_id bigint,
  organisation_id bigint,
  constraint account_role_account_fk foreign key (account_id) references account (id),
  constraint account_role_uk unique (account_id, role, base_id, organisation_id)
);
create index account_role_base_ix on account_role (base_id, role);

create table login_failure (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  subject varchar(254) not null,
  failures int not null,
  window_started datetime(6) not null,
  blocked_until datetime(6),
  constraint login_failure_uk unique (kind, subject)
);

create table one_time_code (
  id bigint not null auto_increment primary key,
  account_id bigint,
  kind varchar(30) not null,
  code_hash varchar(100) not null,
  payload varchar(254),
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  constraint one_time_code_uk unique (code_hash),
  constraint one_time_code_account_fk foreign key (account_id) references account (id)
);

create table api_token (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  name varchar(100) not null,
  token_hash varchar(100) not null,
  created_at datetime(6) not null,
  last_used_at datetime(6),
  revoked_at datetime(6),
  constraint api_token_uk unique (token_hash),
  constraint api_token_account_fk foreign key (account_id) references account (id)
);

create table consent (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  notice_version varchar(20) not null,
  accepted_at datetime(6) not null,
  constraint consent_uk unique (account_id, notice_version),
  constraint consent_account_fk foreign key (account_id) references account (id)
);

create table idempotency_key (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  key_value varchar(200) not null,
  request_hash varchar(100) not null,
  status int,
  result_path varchar(300),
  result_id bigint,
  created_at datetime(6) not null,
  constraint idempotency_key_uk unique (account_id, key_value),
  constraint idempotency_key_account_fk foreign key (account_id) references account (id)
);
create index idempotency_key_created_ix on idempotency_key (created_at);
