-- people who are kept here and not in the company's directory
create table listed_user (
    login               varchar(64) primary key,
    version             integer not null,
    name                varchar(128) not null,
    extension           varchar(16) not null,
    personal_number     varchar(12) unique,
    mail                varchar(254) not null,
    mobile              varchar(32) not null,
    role                varchar(16) not null,
    active              boolean not null,
    overruled           boolean not null,
    standing            integer not null,
    salt                bytea not null,
    hash                bytea not null,
    iterations          integer not null,
    password_issued     boolean not null,
    password_changed_at timestamp(6) with time zone not null,
    created_at          timestamp(6) with time zone not null,
    searched            varchar(550) not null
);
create index listed_user_by_name on listed_user (searched, login);
