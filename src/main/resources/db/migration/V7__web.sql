-- A repeated request gets the first answer with its address.
alter table idempotency add column location varchar(500);
