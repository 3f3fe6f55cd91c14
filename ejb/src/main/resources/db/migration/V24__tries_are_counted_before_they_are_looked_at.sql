alter table lockout add column pending integer default 0 not null;
alter table lockout add column pending_until timestamp(6) with time zone;
