package pl.sprawa.backoffice;

/**
 * A search of a unit's inbox that one of its people saved for all of them.
 *
 * @param sought  words; may be empty
 * @param by      {@code due} or {@code place}
 * @param savedBy user id
 */
record InboxFilter(long id, String unit, String name, String sought, String by, String savedBy) {
}
