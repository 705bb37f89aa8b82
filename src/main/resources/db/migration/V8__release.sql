-- process: each model, table and form as the last release had it, from which it and changes at a door may differ
create table released_file (
    name varchar(200) primary key,
    digest char(32) not null
);
