-- intake.twilio: telephones that are, or shall be, connected to a call by Twilio (R-102)
create table twilio_leg (
    id uuid primary key,
    phone_call uuid not null references phone_call (id),
    party varchar(12) not null, -- CLIENT, PRACTITIONER, DESK
    person varchar(64), -- login of the practitioner
    number varchar(24) not null, -- E.164; empty where nobody knows it
    sid varchar(64) unique, -- Twilio's name of it; null until Twilio has told it
    state varchar(10) not null, -- WANTED, RINGING, PICKED_UP, JOINED, OVER; never back
    released boolean not null, -- it has left the call: Twilio is to be told, or has been
    made_at timestamp with time zone not null,
    dialled_at timestamp with time zone, -- when Twilio was first asked to dial it
    over_at timestamp with time zone
);
create index twilio_leg_call on twilio_leg (phone_call, state);
create index twilio_leg_number on twilio_leg (number, state);
