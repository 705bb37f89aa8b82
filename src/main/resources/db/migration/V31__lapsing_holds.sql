-- holds that lapse soon are looked for every quarter of an hour
create index payment_operation_stands on payment_operation (stands_until);
