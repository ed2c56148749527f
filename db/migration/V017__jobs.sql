-- What is done by itself again and again keeps its line under a name of its own, with its next run.
alter table job rename to routine_run;
alter table routine_run add column failures int not null default 0;
alter table routine_run add column next_run datetime(6);

-- Long work that somebody asked for: done in chunks, each with its position in one transaction, so that it goes on where
-- it stood. The fencing number tells a node that slept from the one that took over.
create table job (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  kind varchar(40) not null,
  subject_id bigint not null,
  owner_account_id bigint not null,
  base_id bigint,
  state varchar(20) not null,
  position int not null default 0,
  total int not null default 0,
  attempts int not null default 0,
  detail varchar(500),
  failure varchar(120),
  cancel_asked boolean not null default false,
  fencing bigint not null default 0,
  leased_until datetime(6),
  created_at datetime(6) not null,
  started_at datetime(6),
  finished_at datetime(6)
);
create index job_state_ix on job (state, leased_until);
create index job_owner_ix on job (owner_account_id, id);
create index job_subject_ix on job (kind, subject_id);
