-- catalogue: how much of a practitioner's time an appointment takes
alter table service add column slot_minutes integer default 30 not null;
update service set slot_minutes = 60 where kind = 'MEETING';
update service set slot_minutes = minimum_minutes where kind = 'MEETING' and pricing = 'FIXED' and minimum_minutes >= 15;

-- scoping: until is where the time ends that is held, expires is when the hold itself lapses
alter table practitioner_hold add column expires timestamp with time zone;
update practitioner_hold set expires = until;
alter table practitioner_hold alter column expires set not null;

-- scheduling: what a held time is for
create table booking (
    id uuid primary key,
    engagement varchar(20) not null,
    practitioner varchar(64) not null references practitioner (login),
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    state varchar(10) not null, -- HELD, BOOKED, CANCELLED, DONE
    held_until timestamp with time zone, -- while it is HELD
    sequence integer not null, -- of the invitation: grows with each change
    last_change varchar(10) not null, -- BOOKED, MOVED, REPLACED: what the client is told
    room varchar(40), -- of the meeting; nobody can guess it
    time_zone varchar(60) not null, -- the client's
    made_at timestamp with time zone not null,
    booked_at timestamp with time zone,
    closed_at timestamp with time zone
);
create index booking_engagement on booking (engagement);
create index booking_practitioner on booking (practitioner, starts_at);
