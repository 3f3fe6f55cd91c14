create table guess_level (
    subject varchar(160) primary key,
    spent   double precision not null,
    at      timestamp(6) with time zone not null
);
