-- scoping: what the needs analysis found (R-111)
create table need (
    engagement varchar(20) primary key,
    wanted varchar(4000) not null,
    kind varchar(10) not null, -- CALL, MEETING, MACRO
    when_wanted varchar(10) not null, -- NOW, LATER
    urgency varchar(10) not null, -- HIGH, NORMAL
    skill varchar(40) not null,
    level smallint not null, -- at least
    language varchar(5) not null, -- the client's
    override_reason varchar(1000), -- why the desk decided otherwise than the table
    round smallint not null, -- how often all were rung from the beginning
    analysed_by varchar(64) not null,
    analysed_at timestamp with time zone not null
);

-- who was rung for an engagement, in which order, and why (R-112)
create table candidate (
    engagement varchar(20) not null,
    round smallint not null,
    practitioner varchar(64) not null references practitioner (login),
    reason varchar(300) not null,
    located_at timestamp with time zone not null,
    passed_at timestamp with time zone, -- did not answer, or refused
    primary key (engagement, round, practitioner)
);

-- soft holds: no practitioner's quarter of an hour belongs to two engagements
create table practitioner_hold (
    practitioner varchar(64) not null references practitioner (login),
    slot timestamp with time zone not null, -- begin of the quarter
    engagement varchar(20) not null,
    until timestamp with time zone not null,
    primary key (practitioner, slot)
);
create index practitioner_hold_engagement on practitioner_hold (engagement);
