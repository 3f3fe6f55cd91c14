-- a guest of one date of a series has the number of that conference as occurrence; empty: of all that has the number
create table invited (
    id         bigint primary key,
    about      varchar(8) not null,
    occurrence varchar(8) not null,
    address    varchar(254) not null,
    mobile     boolean not null,
    name       varchar(128) not null,
    language   varchar(2) not null,
    invited_at timestamp(6) with time zone not null,
    invited_by varchar(64) not null,
    told       boolean not null,
    phone      varchar(24) not null,
    unique (about, address, occurrence)
);
insert into invited (id, about, occurrence, address, mobile, name, language, invited_at, invited_by, told, phone)
    select id, about, '', address, mobile, name, language, invited_at, invited_by, told, phone from guest;
drop table guest;
alter table invited rename to guest;
