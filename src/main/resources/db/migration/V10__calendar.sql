-- practice: when practitioners work, when they are away, and who may read their calendar
alter table practitioner add column time_zone varchar(60); -- null: the practice's

create table working_hours (
    practitioner varchar(64) not null references practitioner (login),
    weekday smallint not null, -- 1 Monday to 7 Sunday
    begins time not null, -- as the practitioner's clock shows it
    ends time not null, -- midnight means the end of the day
    primary key (practitioner, weekday, begins),
    check (weekday between 1 and 7),
    check (begins < ends or ends = time '00:00:00')
);

create table time_off (
    id uuid primary key,
    practitioner varchar(64) not null references practitioner (login),
    begins timestamp with time zone not null,
    ends timestamp with time zone not null,
    note varchar(200) not null, -- for the practice's eyes only
    check (begins < ends)
);
create index time_off_practitioner on time_off (practitioner, ends);

create table calendar_feed (
    id uuid primary key,
    practitioner varchar(64) not null references practitioner (login),
    secret_hash char(64) not null unique, -- SHA-256; the secret itself is shown once
    made_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index calendar_feed_practitioner on calendar_feed (practitioner);
