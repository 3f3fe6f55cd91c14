-- over [held_from, held_until) a conference holds its seats: where it has a start or is open
alter table conference add column held_from timestamp(6) with time zone;
alter table conference add column held_until timestamp(6) with time zone;
update conference set held_from = planned_start, held_until = planned_start + duration_minutes * interval '1' minute
    where opened_at is null and planned_start is not null;
update conference set held_from = opened_at, held_until = ends_at where opened_at is not null;
create index conference_by_hold on conference (held_until, held_from);

-- one row that whoever books seats locks, so that nobody else books meanwhile
create table capacity_lock (
    id integer primary key
);
insert into capacity_lock (id) values (1);
