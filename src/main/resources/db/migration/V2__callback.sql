-- Client tasks and their links; what messages carry.

create table message_document (
    message uuid not null references message (id),
    document uuid not null references document (id),
    primary key (message, document)
);

create table client_link (
    id uuid primary key, -- with desk.link.key it yields the token
    token_hash char(64) not null unique, -- SHA-256 of the token, hex
    task varchar(64) not null, -- id in the engine
    task_key varchar(255) not null, -- id in the model
    task_name varchar(255) not null,
    about varchar(2000) not null, -- the task's documentation
    kind varchar(20) not null,
    engagement varchar(20) not null references engagement (number),
    contact uuid not null references contact (id),
    state varchar(12) not null, -- OPEN, USED, EXPIRED, SUPERSEDED, CANCELLED
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    closed_at timestamp with time zone
);
create index client_link_task on client_link (task);
create index client_link_engagement on client_link (engagement, state);

create table task_answer (
    task varchar(64) primary key,
    engagement varchar(20) not null references engagement (number),
    task_key varchar(255) not null,
    answers varchar(100000) not null, -- JSON: label and value of each field, as shown
    who varchar(100) not null,
    door varchar(20) not null,
    reason varchar(2000), -- why staff answered on the client's word
    at timestamp with time zone not null
);
create index task_answer_engagement on task_answer (engagement);
