-- What the reports read, so that a city with millions of closed requests waits no longer for them than one with few.

-- The open ones with all that they are counted by: the rows themselves need not be read.
drop index service_request_due;
create index service_request_due on service_request (status, unit, due_at, service_code, district, requested_at);
-- The unit beside the order that Open311 answers in: what came in by week and unit.
drop index service_request_newest;
create index service_request_newest on service_request (requested_at desc, number desc, unit);
-- What was closed by week and unit, and whether in time.
create index service_request_closed on service_request (closed_at, unit, due_at);
-- Refusals and rulings of the last year.
create index timeline_entry_kind on timeline_entry (kind, occurred_at, number);
-- Clocks that stand still now.
create index clock_suspension_running on clock_suspension (ended, suspended_until);
