-- engagement: what a client and the practice write to each other; append-only
create table conversation_entry (
    id uuid primary key,
    engagement varchar(20) not null references engagement (number),
    position integer not null, -- from 1, without gaps
    side varchar(8) not null, -- CLIENT, STAFF
    who varchar(64) not null, -- id of the contact, or login
    door varchar(20) not null,
    text varchar(10000) not null,
    document uuid references document (id), -- the file that came with it
    once uuid not null, -- made with the page: the same form sent twice writes one entry
    written_at timestamp with time zone not null,
    unique (engagement, position),
    unique (engagement, once)
);

create table conversation_reader (
    engagement varchar(20) not null references engagement (number),
    side varchar(8) not null,
    who varchar(64) not null,
    seen integer not null, -- position of the last entry that he has looked at
    told integer not null, -- position of the last entry that he was told of
    primary key (engagement, side, who)
);

-- portal: the standing links of clients to their conversations
create table conversation_link (
    id uuid primary key, -- with desk.link.key it yields the token
    token_hash char(64) not null unique, -- SHA-256 of the token, hex
    engagement varchar(20) not null references engagement (number),
    contact uuid not null references contact (id),
    issued_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    revoked_by varchar(64)
);
create index conversation_link_engagement on conversation_link (engagement, contact);

-- notification: who of the practice hears of what clients write
alter table staff_preference add column entries boolean default false not null;
