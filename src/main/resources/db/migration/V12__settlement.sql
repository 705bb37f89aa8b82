-- payment: the share of the price that is kept though nothing was done for the client (R-124)
create table forfeit (
    engagement varchar(20) primary key,
    percent integer not null,
    reason varchar(20) not null, -- CLIENT_ABSENT, CANCELLED_LATE
    decision varchar(40) not null, -- the decision table that said so; its inputs and rules stand in the table decision
    recorded_at timestamp with time zone not null
);

-- payment: until when a hold stands
alter table payment_operation add column stands_until timestamp with time zone;

-- payment: a checkout of the sandbox that only holds
alter table sandbox_payment add column holds boolean default false not null;

-- intake: where a meeting takes place; its row in phone_call has the direction MEETING
create table meeting_room (
    phone_call uuid primary key references phone_call (id),
    address varchar(400) not null
);
