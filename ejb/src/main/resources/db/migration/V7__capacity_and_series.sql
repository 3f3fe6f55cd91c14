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

-- a series: its rule, and what each of its conferences was first agreed to be; its number is that of its first conference
create table conference_series (
    number             varchar(8) primary key,
    version            integer not null,
    rhythm             varchar(20) not null,
    every              integer not null,
    weekdays           varchar(64) not null,
    from_day           date not null,
    start_minute       integer not null,
    zone               varchar(64) not null,
    last_day           date,
    occurrences        integer,
    name               varchar(80) not null,
    duration_minutes   integer not null
);
alter table conference add column series varchar(8) references conference_series (number);
alter table conference add column series_day date;
create index conference_by_series on conference (series, planned_start);
