-- Sessions that gather people are looked at now, too: those that exist already must be found.
update conference_session set next_due_at = created_at where opened_at is null and closed_at is null;
