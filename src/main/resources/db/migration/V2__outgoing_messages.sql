-- Messages to residents and staff: waiting, sent, or given up. Not tied to service_request: notification knows no requests.

create table outgoing_message (
    message_key varchar(255) not null primary key,
    number      varchar(24),
    recipient   varchar(320) not null,
    subject     varchar(500) not null,
    body        text         not null,
    state       varchar(8)   not null,
    attempts    integer      not null,
    created_at  timestamp with time zone not null,
    not_before  timestamp with time zone not null,
    taken_at    timestamp with time zone,
    sent_at     timestamp with time zone,
    problem     varchar(500)
);
create index outgoing_message_waiting on outgoing_message (state, not_before);
create index outgoing_message_number on outgoing_message (number);
create index outgoing_message_newest on outgoing_message (created_at desc);
