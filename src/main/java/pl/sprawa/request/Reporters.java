package pl.sprawa.request;

import java.util.HashMap;
import java.util.Map;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Repository;

/** The personal data of reporters; whoever stays anonymous, or was erased, has no row. */
@Repository
class Reporters {

    private final Tables tables;
    private final TransactionMemo<Reporter> memo = new TransactionMemo<>();

    Reporters(Tables tables) {
        this.tables = tables;
    }

    void store(String number, Reporter given) {
        if (given == null || given.equals(Reporter.ANONYMOUS)) {
            memo.put(number, Reporter.ANONYMOUS);
            return;
        }
        Reporter reporter = given.language() == null ? given.in(Reporter.ANONYMOUS.language()) : given;
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("first_name", reporter.firstName());
        row.put("last_name", reporter.lastName());
        row.put("email", reporter.email());
        row.put("phone", reporter.phone());
        row.put("device_id", reporter.deviceId());
        row.put("account_id", reporter.accountId());
        row.put("language", reporter.language());
        row.put("email_key", ContactKeys.email(reporter.email()));
        row.put("phone_key", ContactKeys.phone(reporter.phone()));
        tables.add(Tables.Table.REPORTER, row);
        memo.put(number, reporter);
    }

    Reporter of(String number) {
        return memo.get(number, () -> tables.sql("select * from reporter where number = :number").param("number", number)
            .query(Reporters::read).optional()).orElse(Reporter.ANONYMOUS);
    }

    void erase(String number) {
        tables.sql("delete from reporter where number = :number").param("number", number).update();
        memo.forget(number);
    }

    private static Reporter read(ResultSet row, int index) throws SQLException {
        return new Reporter(row.getString("first_name"), row.getString("last_name"), row.getString("email"),
            row.getString("phone"), row.getString("device_id"), row.getString("account_id"), row.getString("language"));
    }
}
