-- Whoever enrolled before the dates changed may leave without a late mark.
alter table training_session add column dates_changed_at datetime(6);
