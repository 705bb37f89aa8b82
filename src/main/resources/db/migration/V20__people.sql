-- practice: since when somebody works here no longer; his past engagements keep him
alter table practitioner add column left_at timestamp with time zone;

-- intake: how who asks wants to hear from us, and where he is
alter table web_request add column channel varchar(10); -- EMAIL, SMS
alter table web_request add column time_zone varchar(60);
