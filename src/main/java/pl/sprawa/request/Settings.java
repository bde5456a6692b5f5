package pl.sprawa.request;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Small facts that the installation must remember between starts, such as the fingerprint of the calendar last used. */
@Repository
public class Settings {

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    Settings(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public Optional<String> get(String key) {
        return jdbc.sql("select content from setting where name = :name").param("name", key).query(String.class).optional();
    }

    /** Remembers a value in place of any earlier one; joins the caller's transaction. */
    public void put(String key, String value) {
        if (update(key, value)) {
            return;
        }
        try {
            nested.executeWithoutResult(status -> jdbc.sql("insert into setting (name, content) values (:name, :content)")
                .param("name", key).param("content", value).update());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            update(key, value);
        }
    }

    private boolean update(String key, String value) {
        return jdbc.sql("update setting set content = :content where name = :name")
            .param("name", key).param("content", value).update() > 0;
    }
}
