-- payment: what we asked the provider to do; the id is the idempotency key, for ever
create table payment_operation (
    id varchar(60) primary key,
    engagement varchar(20) not null,
    purpose varchar(10) not null, -- DEPOSIT, HOLD, CAPTURE, RELEASE, CHARGE, BALANCE, REFUND
    attempt integer not null,
    target varchar(60) references payment_operation (id), -- the hold that is captured or released, the payment that is refunded
    amount bigint not null, -- minor units
    currency char(3) not null,
    state varchar(20) not null,
    provider_id varchar(80),
    card varchar(80), -- the provider's token of the card the client saved; never a number
    reason varchar(60), -- why it was declined
    checkout_link char(64), -- hash of the link the open checkout returns to
    looked_up integer not null, -- how often the provider was asked because we did not know
    look_up_at timestamp with time zone,
    requested_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);
create index payment_operation_engagement on payment_operation (engagement, purpose, attempt);
create index payment_operation_look_up on payment_operation (look_up_at);
create index payment_operation_provider on payment_operation (provider_id);

-- what providers told us, unique by their event; stored first, acted on by a job
create table inbox_event (
    id uuid primary key,
    provider varchar(20) not null,
    event_id varchar(80) not null,
    type varchar(60) not null,
    object_id varchar(80) not null,
    state varchar(10) not null, -- RECEIVED, PROCESSED, PARKED
    reason varchar(300),
    received_at timestamp with time zone not null,
    processed_at timestamp with time zone,
    unique (provider, event_id)
);
create index inbox_event_state on inbox_event (state);

create table provider_checkpoint (
    provider varchar(20) primary key,
    read_until timestamp with time zone not null
);

-- what the client was shown before he paid (R-103); the price is made from it, not from today's catalogue
create table deposit_terms (
    engagement varchar(20) primary key,
    client uuid not null, -- organisation, or the consumer himself
    service varchar(40) not null,
    service_name varchar(200) not null,
    kind varchar(10) not null,
    pricing varchar(10) not null,
    currency char(3) not null,
    rate bigint,
    fixed bigint,
    minimum_minutes integer not null,
    quantum_minutes integer not null,
    cap_minutes integer not null,
    tax_percent decimal(5, 2) not null,
    deposit bigint not null,
    stored_at timestamp with time zone not null,
    agreed_at timestamp with time zone -- when he went on to pay
);
create index deposit_terms_client on deposit_terms (client);

-- what a call may cost, deposit included, and how much of it a hold must cover
create table charge_estimate (
    engagement varchar(20) primary key,
    currency char(3) not null,
    gross bigint not null,
    to_hold bigint not null,
    estimated_at timestamp with time zone not null
);

-- what it did cost, with every figure a reader needs to follow it
create table price (
    engagement varchar(20) primary key,
    currency char(3) not null,
    seconds_together bigint not null,
    billed_minutes integer not null,
    net bigint not null,
    tax bigint not null,
    tax_percent decimal(5, 2) not null,
    deposit_applied bigint not null,
    explanation varchar(1000) not null,
    priced_at timestamp with time zone not null,
    settled_at timestamp with time zone
);

-- the sandbox provider's own store: written in its own transactions, never joined by ours
create table sandbox_payment (
    id varchar(60) primary key,
    operation varchar(60) not null,
    engagement varchar(20) not null,
    kind varchar(10) not null, -- CHECKOUT, HOLD, CHARGE, REFUND
    status varchar(30) not null,
    currency char(3) not null,
    amount bigint not null,
    captured bigint not null,
    refunded bigint not null,
    card varchar(80),
    reason varchar(60),
    save_card boolean not null,
    description varchar(200),
    return_url varchar(500),
    expires_at timestamp with time zone,
    created_at timestamp with time zone not null
);
create index sandbox_payment_engagement on sandbox_payment (engagement);

create table sandbox_request (
    operation varchar(60) primary key,
    fingerprint char(64) not null,
    id varchar(60), -- what the first request made or changed, and how it was answered
    status varchar(30),
    currency char(3),
    amount bigint,
    captured bigint,
    refunded bigint,
    card varchar(80),
    reason varchar(60)
);

create table sandbox_event (
    id varchar(60) primary key,
    type varchar(60) not null,
    object_id varchar(60) not null,
    created_at timestamp with time zone not null
);
create index sandbox_event_object on sandbox_event (object_id);
create index sandbox_event_created on sandbox_event (created_at);
