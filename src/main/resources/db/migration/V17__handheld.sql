-- scheduling: what the practitioner says of a call or meeting, once for each
create table call_report (
    phone_call uuid primary key references phone_call (id),
    engagement varchar(20) not null,
    practitioner varchar(64) not null references practitioner (login),
    outcome varchar(12) not null, -- DONE, NOT_DONE, NEEDS_MORE
    measured_seconds bigint not null, -- together, when it was reported
    minutes integer, -- no more are charged; null when all that were measured are
    reason varchar(500), -- why fewer
    open_end varchar(2000), -- what is left to do
    note_for_client boolean not null, -- a mail took it to him
    reported_at timestamp with time zone not null
);
create index call_report_engagement on call_report (engagement);
