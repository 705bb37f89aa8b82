-- payment: ids of providers may be as long as they like, and belong to the account they were made on
alter table payment_operation alter column provider_id set data type varchar(255);
alter table payment_operation alter column card set data type varchar(255);
alter table payment_operation add column merchant varchar(80); -- the provider's account, where it is not the key's own
alter table inbox_event alter column event_id set data type varchar(255);
alter table inbox_event alter column object_id set data type varchar(255);

-- what was sent, without what is private or secret; only of what nobody has acted upon
alter table inbox_event add column body varchar(300000);

-- a client's bank takes back a payment until the provider has decided who is right (R-710)
create table dispute (
    id varchar(255) primary key, -- the provider's
    engagement varchar(20) not null,
    operation varchar(60) not null references payment_operation (id), -- the payment that is disputed
    amount bigint not null, -- minor units
    currency char(3) not null,
    withdrawn bigint not null, -- what the provider has taken for it, his fee included
    reason varchar(60) not null,
    status varchar(20) not null, -- OPEN, REVIEWED, WON, LOST
    due_by timestamp with time zone not null, -- until when evidence is taken
    evidence varchar(20000), -- what is sent, or was
    decision varchar(10), -- SUBMIT, ACCEPT
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone
);
create index dispute_engagement on dispute (engagement);

-- of a refund, what it gives back
alter table sandbox_payment add column payment varchar(60);
alter table sandbox_request add column payment varchar(60);

-- the sandbox provider's disputes
create table sandbox_dispute (
    id varchar(60) primary key,
    payment varchar(60) not null,
    status varchar(20) not null,
    currency char(3) not null,
    amount bigint not null,
    withdrawn bigint not null,
    reason varchar(60) not null,
    evidence varchar(20000),
    due_by timestamp with time zone not null,
    created_at timestamp with time zone not null
);
create index sandbox_dispute_payment on sandbox_dispute (payment);

-- each time money of a dispute moved there
create table sandbox_dispute_move (
    dispute varchar(60) not null,
    line integer not null,
    currency char(3) not null,
    amount bigint not null, -- negative where it was taken
    at timestamp with time zone not null,
    primary key (dispute, line)
);
