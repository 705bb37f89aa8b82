-- delivery: what has been launched
create table project (
    engagement varchar(20) primary key references engagement (number),
    proposal uuid not null references proposal (id),
    scope uuid not null references project_scope (id),
    title varchar(1000) not null,
    starts_on date, -- the agreed day; null for at once
    launched_at timestamp with time zone not null,
    kick_off_at timestamp with time zone not null
);

create table project_milestone (
    engagement varchar(20) not null references project (engagement),
    no integer not null,
    title varchar(1000) not null,
    due date not null,
    primary key (engagement, no)
);
