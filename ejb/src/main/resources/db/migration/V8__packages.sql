create sequence conference_package_seq increment by 50;
create table conference_package (
    id                 bigint primary key,
    version            integer not null,
    position           integer not null,
    name_fr            varchar(40) not null,
    name_en            varchar(40) not null,
    duration_minutes   integer not null,
    max_participants   integer not null,
    validity_days      integer not null,
    moderator_announce boolean not null,
    user_announce      boolean not null,
    listen_only        boolean not null,
    wait_for_leader    boolean not null,
    active             boolean not null
);
