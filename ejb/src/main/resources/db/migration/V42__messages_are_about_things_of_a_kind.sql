-- what a message is about: of which kind, and which one; so far conferences, by the number that is dialled
alter table outbox_entry rename column about to about_id;
alter table outbox_entry alter column about_id set data type varchar(64);
alter table outbox_entry add column about_kind varchar(16) default 'CONFERENCE' not null;
update outbox_entry set about_kind = 'NOTHING' where about_id = '';
alter table outbox_entry alter column about_kind drop default;
drop index outbox_by_conference;
create index outbox_by_subject on outbox_entry (about_kind, about_id, id);
