-- intake: where people of the desk are rung to speak with callers, once they want to
create table desk_telephone (
    login varchar(64) primary key,
    number varchar(24) not null -- E.164
);
