-- payment: until when a hold stands is part of the sandbox's answer
alter table sandbox_request add column stands_until timestamp with time zone;
