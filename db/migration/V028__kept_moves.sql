-- How a slot stood before it was moved: a move can be taken back for some seconds, also after a restart and on another
-- node. Older rows go when the next move is kept.
create table kept_move (
  id bigint not null auto_increment primary key,
  word varchar(60) not null,
  account_id bigint,
  training_session_id bigint not null,
  session_version int not null,
  moved_at datetime(6) not null,
  slot_id bigint not null,
  from_starts datetime(6) not null,
  from_ends datetime(6) not null,
  whole boolean not null,
  clashed boolean not null,
  enrolment_closes datetime(6),
  withdraw_until datetime(6),
  decide_by date,
  constraint kept_move_uk unique (word),
  constraint kept_move_session_fk foreign key (training_session_id) references training_session (id) on delete cascade
);
create index kept_move_moved_ix on kept_move (moved_at);
