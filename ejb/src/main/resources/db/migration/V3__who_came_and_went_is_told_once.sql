-- the participations tell it
delete from log_line where kind in ('JOINED', 'LEFT');
