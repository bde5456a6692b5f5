-- Who holds the task now: the absence's substitute if null, somebody else while the substitute is away too.
alter table substituted_task add column holder varchar(255);
