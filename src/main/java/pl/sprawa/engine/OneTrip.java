package pl.sprawa.engine;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.keygen.NoKeyGenerator;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.camunda.bpm.engine.impl.db.HasDbReferences;

/**
 * Sends the first inserts of a flush to PostgreSQL together, where MyBatis waits for each table's by itself: a new case has rows in eight tables. Many
 * rows, as those of a crowd or an import, go table by table as before: their numbers vary, and each new text of a statement is planned anew.
 */
class OneTrip extends BatchExecutor {

    /** Rows sent together at most; a report has about twenty. */
    private static final int MOST = 64;
    private static final String VALUES = "values";

    /** @param entity what is inserted; @param values of the parameters, in their order */
    private record Row(Object entity, List<ParameterMapping> parameters, List<Object> values) {
    }

    /** Rows that one statement inserts. */
    private record Group(MappedStatement statement, String sql, List<Row> rows) {

        String severalRows() {
            int values = sql.toLowerCase(Locale.ROOT).lastIndexOf(VALUES) + VALUES.length();
            return sql + (", " + sql.substring(values)).repeat(rows.size() - 1);
        }

        BatchResult result() {
            BatchResult result = new BatchResult(statement, sql);
            rows.forEach(row -> result.addParameterObject(row.entity()));
            result.setUpdateCounts(counts(Statement.SUCCESS_NO_INFO)); // as the driver says of inserts that it has joined
            return result;
        }

        int[] counts(int each) {
            int[] counts = new int[rows.size()];
            Arrays.fill(counts, each);
            return counts;
        }
    }

    private final List<Group> together = new ArrayList<>();
    private int rows;
    /** That something waits in MyBatis' own batch, which what comes later must not overtake. */
    private boolean oneByOne;

    OneTrip(Configuration configuration, Transaction transaction) {
        super(configuration, transaction);
    }

    @Override
    public int doUpdate(MappedStatement statement, Object entity) throws SQLException {
        boolean insert = statement.getSqlCommandType() == SqlCommandType.INSERT && statement.getKeyGenerator() instanceof NoKeyGenerator;
        if (!oneByOne && insert && rows < MOST) {
            add(statement, entity);
            return BATCH_UPDATE_RETURN_VALUE;
        }
        if (!oneByOne && insert) {
            for (Group group : together) {
                for (Row row : group.rows()) {
                    super.doUpdate(group.statement(), row.entity());
                }
            }
            forget();
        }
        oneByOne = true;
        return super.doUpdate(statement, entity);
    }

    private void add(MappedStatement statement, Object entity) {
        BoundSql bound = statement.getBoundSql(entity);
        Group last = together.isEmpty() ? null : together.get(together.size() - 1);
        if (last == null || !last.statement().equals(statement) || !last.sql().equals(bound.getSql())) {
            last = new Group(statement, bound.getSql(), new ArrayList<>());
            together.add(last);
        }
        MetaObject fields = configuration.newMetaObject(entity);
        List<Object> values = new ArrayList<>();
        for (ParameterMapping parameter : bound.getParameterMappings()) {
            String name = parameter.getProperty();
            values.add(bound.hasAdditionalParameter(name) ? bound.getAdditionalParameter(name) : fields.getValue(name));
        }
        last.rows().add(new Row(entity, bound.getParameterMappings(), values));
        rows++;
    }

    @Override
    public List<BatchResult> doFlushStatements(boolean isRollback) throws SQLException {
        List<Group> groups = isRollback ? List.of() : List.copyOf(together);
        forget();
        oneByOne = false;
        List<BatchResult> sent = groups.isEmpty() ? List.of() : send(groups);
        try {
            return Stream.concat(sent.stream(), super.doFlushStatements(isRollback).stream()).toList();
        } catch (BatchExecutorException failed) {
            throw new BatchExecutorException(failed.getMessage(), failed.getBatchUpdateException(),
                    Stream.concat(sent.stream(), failed.getSuccessfulBatchResults().stream()).toList(),
                    new BatchResult(configuration.getMappedStatement(failed.getFailingStatementId()), failed.getFailingSqlStatement()));
        }
    }

    private List<BatchResult> send(List<Group> groups) throws SQLException {
        String sql = groups.stream().map(Group::severalRows).collect(Collectors.joining("; "));
        try (PreparedStatement statement = getConnection(groups.get(0).statement().getStatementLog()).prepareStatement(sql)) {
            applyTransactionTimeout(statement);
            int place = 1;
            for (Group group : groups) {
                for (Row row : group.rows()) {
                    for (int i = 0; i < row.values().size(); i++) {
                        set(statement, place++, row.parameters().get(i), row.values().get(i));
                    }
                }
            }
            statement.execute();
            return groups.stream().map(Group::result).toList();
        } catch (SQLException failed) {
            throw failure(groups, failed);
        }
    }

    @SuppressWarnings("unchecked")
    private void set(PreparedStatement statement, int place, ParameterMapping parameter, Object value) throws SQLException {
        JdbcType type = value == null && parameter.getJdbcType() == null ? configuration.getJdbcTypeForNull() : parameter.getJdbcType();
        ((TypeHandler<Object>) parameter.getTypeHandler()).setParameter(statement, place, value, type);
    }

    /**
     * Which of the rows the database refused it does not say. The engine must know whether it was one that refers to another, because that means that
     * somebody else has ended the case at the same moment; no other row can be refused for that reason.
     */
    private static BatchExecutorException failure(List<Group> groups, SQLException failed) {
        Group refused = groups.stream().filter(group -> group.rows().get(0).entity() instanceof HasDbReferences).findFirst().orElse(groups.get(0));
        BatchUpdateException cause = new BatchUpdateException(failed.getMessage(), failed.getSQLState(), failed.getErrorCode(),
                refused.counts(Statement.EXECUTE_FAILED), failed);
        cause.setNextException(failed);
        return new BatchExecutorException(refused.statement().getId() + " and others sent with it failed: " + failed.getMessage(), cause,
                groups.subList(0, groups.indexOf(refused)).stream().map(Group::result).toList(), refused.result());
    }

    private void forget() {
        together.clear();
        rows = 0;
    }
}
