-- the number that people see whom the conferences of somebody on the list call; empty: the platform's
alter table listed_user add column outgoing varchar(16) default '' not null;
