package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The personal data of reporters; whoever stays anonymous, or was erased, has no row. */
@Repository
class Reporters {

    private final JdbcClient jdbc;
    private final TransactionMemo<Reporter> memo = new TransactionMemo<>();

    Reporters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(String number, Reporter given) {
        if (given == null || given.equals(Reporter.ANONYMOUS)) {
            return;
        }
        Reporter reporter = given.language() == null ? given.in(Reporter.ANONYMOUS.language()) : given;
        jdbc.sql("""
                insert into reporter (number, first_name, last_name, email, phone, device_id, account_id, language)
                values (:number, :firstName, :lastName, :email, :phone, :deviceId, :accountId, :language)""")
            .param("number", number)
            .param("firstName", reporter.firstName()).param("lastName", reporter.lastName())
            .param("email", reporter.email()).param("phone", reporter.phone())
            .param("deviceId", reporter.deviceId()).param("accountId", reporter.accountId())
            .param("language", reporter.language())
            .update();
        memo.put(number, reporter);
    }

    Reporter of(String number) {
        return memo.get(number, () -> jdbc.sql("select * from reporter where number = :number").param("number", number)
            .query(Reporters::read).optional()).orElse(Reporter.ANONYMOUS);
    }

    void erase(String number) {
        jdbc.sql("delete from reporter where number = :number").param("number", number).update();
        memo.forget(number);
    }

    private static Reporter read(ResultSet row, int index) throws SQLException {
        return new Reporter(row.getString("first_name"), row.getString("last_name"), row.getString("email"),
            row.getString("phone"), row.getString("device_id"), row.getString("account_id"), row.getString("language"));
    }
}
