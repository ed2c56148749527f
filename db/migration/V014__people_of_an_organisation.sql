-- An organisation knows a person: its liaison entered the record, or nominated the person. Who is liaison of the
-- organisation, or of one above it, sees the record; other liaisons do not.
create table person_at_organisation (
  person_id bigint not null,
  organisation_id bigint not null,
  since datetime(6) not null,
  primary key (person_id, organisation_id),
  constraint person_at_organisation_person_fk foreign key (person_id) references person (id),
  constraint person_at_organisation_organisation_fk foreign key (organisation_id) references organisation (id)
);
create index person_at_organisation_ix on person_at_organisation (organisation_id);
