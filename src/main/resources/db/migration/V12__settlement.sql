-- payment: the share of the price that is kept though nothing was done for the client (R-124)
create table forfeit (
    engagement varchar(20) primary key,
    percent integer not null,
    reason varchar(20) not null, -- CLIENT_ABSENT, CANCELLED_LATE
    decision varchar(40) not null, -- the decision table that said so; its inputs and rules stand in the table decision
    recorded_at timestamp with time zone not null
);
