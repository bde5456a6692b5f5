-- Work handed over to systems that units have of their own. One row for each piece of work; its key is what the other side knows it by.
-- Not tied to service_request: that row is written at the end of the transaction that brings the report.

create table handover (
    handover_key  varchar(64)  not null primary key,
    number        varchar(24)  not null,
    unit          varchar(100) not null,
    adapter       varchar(10)  not null,
    step          varchar(255) not null,
    work          varchar(64)  not null,
    state         varchar(10)  not null,
    attempts      integer      not null,
    remote_number varchar(255),
    remote_status varchar(100),
    problem       varchar(1000),
    created_at    timestamp with time zone not null,
    tried_at      timestamp with time zone,
    handed_at     timestamp with time zone
);
create index handover_number on handover (number);
create index handover_remote on handover (unit, remote_number);

-- Status updates that were taken, so that a repeated one does nothing.
create table handover_update (
    unit         varchar(100) not null,
    event_id     varchar(200) not null,
    handover_key varchar(64)  not null references handover (handover_key),
    status       varchar(100) not null,
    taken_at     timestamp with time zone not null,
    primary key (unit, event_id)
);
