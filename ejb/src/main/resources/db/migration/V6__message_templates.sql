-- what an operator changed; what is not here is as shipped
create table message_template (
    occasion   varchar(16) not null,
    language   varchar(2) not null,
    part       varchar(16) not null,
    content    varchar(65536) not null,
    changed_by varchar(64) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (occasion, language, part)
);
