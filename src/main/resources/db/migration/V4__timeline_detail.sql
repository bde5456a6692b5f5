-- What staff read besides the sentence that residents read: the table, version and rule of a routing decision.

alter table timeline_entry add column detail text;

-- "routed" is now the decision itself; that the case was passed to a unit is another entry.
update timeline_entry set kind = 'handed' where kind = 'routed';
