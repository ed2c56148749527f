-- Mails that are held until an act cannot be undone any more are found by their group.
create index outbox_undo_ix on outbox (undo_group);
