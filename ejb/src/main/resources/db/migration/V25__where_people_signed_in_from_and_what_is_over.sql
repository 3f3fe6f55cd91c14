create table known_origin (
    account varchar(160) not null,
    origin  varchar(96) not null,
    seen_at timestamp(6) with time zone not null,
    primary key (account, origin)
);
create index known_origin_by_time on known_origin (seen_at);

-- what is there counts for a quarter of an hour at most
alter table lockout add column keep_until timestamp(6) with time zone;
update lockout set keep_until = coalesce(locked_until, since);
alter table lockout alter column keep_until set not null;
create index lockout_by_time on lockout (keep_until);

create index attempt_by_time on attempt (at);
