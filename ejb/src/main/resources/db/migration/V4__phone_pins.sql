create table phone_pin (
    login      varchar(64) primary key,
    salt       bytea not null,
    hash       bytea not null,
    iterations integer not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(64) not null
);
