-- client: a company of which only freemail addresses are known, by its name in lower case
alter table organisation add column known_as varchar(200);
alter table organisation add constraint organisation_known_as unique (known_as);

-- intake: calls as objects (R-102)
create table phone_call (
    id uuid primary key,
    direction varchar(10) not null, -- INBOUND, OUTBOUND
    caller varchar(24), -- E.164; null where the client has no number
    open_line varchar(24) unique, -- the number of a caller while his own call is open: he has one line
    contact uuid references contact (id),
    engagement varchar(20) references engagement (number),
    practitioner varchar(64), -- who is rung or has answered
    state varchar(10) not null, -- RINGING, WITH_DESK, CONNECTED, DROPPED, ENDED, LOST
    told varchar(20), -- the last message that the engagement's model took; null until a practitioner answers
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index phone_call_engagement on phone_call (engagement);
create index phone_call_caller on phone_call (caller, state);
create index phone_call_practitioner on phone_call (practitioner, state);

-- what happened on a call; append-only
create table call_fact (
    phone_call uuid not null references phone_call (id),
    seq integer not null,
    party varchar(12) not null, -- CLIENT, PRACTITIONER, DESK
    person varchar(64), -- login of staff
    what varchar(10) not null, -- RING, ANSWER, HANGUP, REFUSE
    at timestamp with time zone not null,
    outcome varchar(10), -- what who hung up said of it: DONE, DROPPED
    primary key (phone_call, seq)
);

-- what the public page was asked for, until the address is confirmed
create table web_request (
    id uuid primary key,
    token_hash char(64) not null unique,
    name varchar(200) not null,
    email varchar(254) not null,
    phone varchar(40),
    language varchar(10),
    organisation varchar(200),
    service varchar(40) not null,
    when_wanted varchar(10) not null,
    question varchar(4000) not null,
    requested_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    engagement varchar(20) references engagement (number) -- once confirmed
);
create index web_request_email on web_request (email);
