-- a row for everybody who ever wrote in his book: locked by whoever writes in it, so that limits hold and nobody is in it twice
create table address_book (
    owner_login varchar(64) primary key
);

create sequence contact_seq increment by 50;
create table contact (
    id          bigint primary key,
    version     integer not null,
    owner_login varchar(64) not null,
    name        varchar(128) not null,
    mail        varchar(254) not null,
    mobile      varchar(32) not null,
    language    varchar(2) not null,
    searched    varchar(450) not null
);
create index contact_by_owner on contact (owner_login, searched, id);

create sequence contact_group_seq increment by 50;
create table contact_group (
    id          bigint primary key,
    version     integer not null,
    owner_login varchar(64) not null,
    name        varchar(60) not null,
    name_key    varchar(120) not null,
    unique (owner_login, name_key)
);

create table contact_membership (
    contact_id bigint not null references contact (id) on delete cascade,
    group_id   bigint not null references contact_group (id) on delete cascade,
    primary key (contact_id, group_id)
);
create index contact_membership_by_group on contact_membership (group_id, contact_id);
