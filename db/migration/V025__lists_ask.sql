-- A list of people asks for many addresses at once: how many of them the base did not know. Null for a single question.
alter table person_match add column list_addresses int;
