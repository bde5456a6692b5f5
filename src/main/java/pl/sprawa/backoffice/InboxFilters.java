package pl.sprawa.backoffice;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.sprawa.reporting.UnitTasks;

/** The saved searches of units' inboxes. Whoever calls sees to the rights. */
@Repository
class InboxFilters {

    /** Of one unit: all of them stand above the list, each with its count. */
    static final int MOST = 10;
    /** In characters. */
    static final int LONGEST_NAME = 60;
    static final int LONGEST_SEARCH = 200;

    private final JdbcClient jdbc;

    InboxFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A search that cannot be saved so. */
    static class Unfit extends RuntimeException {

        private final transient Object[] arguments;

        /** @param reason key of the text */
        Unfit(String reason, Object... arguments) {
            super(reason, null, false, false);
            this.arguments = arguments;
        }

        Object[] arguments() {
            return arguments;
        }
    }

    /** By name. */
    List<InboxFilter> of(String unit) {
        return jdbc.sql("select * from inbox_filter where unit = :unit order by lower(name), id").param("unit", unit).query((row, index) -> new InboxFilter(
                row.getLong("id"), row.getString("unit"), row.getString("name"), row.getString("sought"), row.getString("order_by"), row.getString("saved_by"))).list();
    }

    Optional<InboxFilter> find(String unit, long id) {
        return of(unit).stream().filter(filter -> filter.id() == id).findFirst();
    }

    /** @throws Unfit if the name is missing, too long or taken, nothing is sought nor ordered otherwise, or there are too many */
    void save(InboxPlace place, String name, String by) {
        String fit = fit(place.unit(), name, -1);
        if (place.sought().isBlank() && place.order() == UnitTasks.By.DUE) {
            throw new Unfit("filter.plain");
        } else if (place.sought().strip().length() > LONGEST_SEARCH) {
            throw new Unfit("filter.longSearch", LONGEST_SEARCH);
        } else if (of(place.unit()).size() >= MOST) {
            throw new Unfit("filter.many", MOST);
        }
        unique(fit, () -> jdbc.sql("insert into inbox_filter (unit, name, sought, order_by, saved_by) values (:unit, :name, :sought, :order, :by)")
                .param("unit", place.unit()).param("name", fit).param("sought", place.sought().strip()).param("order", place.by()).param("by", by).update());
    }

    /** @throws Unfit as for {@link #save} */
    void rename(InboxFilter filter, String name) {
        String fit = fit(filter.unit(), name, filter.id());
        unique(fit, () -> jdbc.sql("update inbox_filter set name = :name where id = :id").param("name", fit).param("id", filter.id()).update());
    }

    void remove(InboxFilter filter) {
        jdbc.sql("delete from inbox_filter where id = :id").param("id", filter.id()).update();
    }

    private String fit(String unit, String name, long but) {
        String fit = name.strip().replaceAll("\\s+", " ");
        if (fit.isEmpty()) {
            throw new Unfit("filter.noName");
        } else if (fit.length() > LONGEST_NAME) {
            throw new Unfit("filter.longName", LONGEST_NAME);
        } else if (of(unit).stream().anyMatch(other -> other.id() != but && other.name().equalsIgnoreCase(fit))) {
            throw new Unfit("filter.taken", fit);
        }
        return fit;
    }

    /** Two people may have chosen the same name at once. */
    private static void unique(String name, Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw new Unfit("filter.taken", name);
        }
    }
}
