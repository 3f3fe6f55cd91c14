-- RESERVED opens once, within its validity, for its duration; PERMANENT opens at any time, until the last has left
alter table conference add column terms varchar(16) default 'RESERVED' not null;
alter table conference alter column duration_minutes drop not null;
alter table conference alter column validity_days drop not null;
alter table conference alter column expires_at drop not null;
alter table conference add constraint conference_terms check (terms = 'PERMANENT' and series is null
    or terms = 'RESERVED' and duration_minutes is not null and validity_days is not null and expires_at is not null);

-- only the session knows when it ends; while its leaders are away also when it ends with one: null, where it has no end
alter table conference_session add column without_leader boolean default false not null;
alter table conference_session add column end_with_leader timestamp(6) with time zone;
update conference_session set without_leader = true,
    end_with_leader = (select c.end_with_leader from conference c where c.id = conference_id)
    where opened_at is not null and closed_at is null
    and conference_id in (select c.id from conference c where c.end_with_leader is not null);
alter table conference drop column end_with_leader;

-- a number is looked up before it is given
create index session_by_number on conference_session (number);
