alter table conference add column owner_mail varchar(254) default '' not null;
alter table conference add column owner_mobile varchar(32) default '' not null;

create sequence guest_seq increment by 50;
create table guest (
    id         bigint primary key,
    about      varchar(8) not null,
    address    varchar(254) not null,
    mobile     boolean not null,
    name       varchar(128) not null,
    language   varchar(2) not null,
    invited_at timestamp(6) with time zone not null,
    invited_by varchar(64) not null,
    told       boolean not null,
    unique (about, address)
);
