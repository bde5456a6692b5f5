package pl.sprawa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SprawaPostgresTest;
import pl.sprawa.workbench.StoredQuestion;

/**
 * How long what-if takes over 700,000 stored requests, beside the plain reading of the same rows in the same run. Run by hand:
 * {@code mvn -q test -Dtest=WhatIfBench}; {@code -Dwhatif.requests=N} for another number.
 */
@SprawaPostgresTest
class WhatIfBench {

    private static final int REQUESTS = Integer.getInteger("whatif.requests", 700_000);
    private static final int ROUNDS = 3;
    private static final double SECONDS_PROMISED = 60;

    @Autowired DataSource source;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext application;

    @Test
    void aYearOfABigCity() throws SQLException {
        fill();
        for (int round = 1; round <= ROUNDS; round++) {
            double count = seconds("select count(*) from service_request");
            double read = seconds("select number, service_code, requested_at, district, road_manager, danger, answers from service_request");
            var answer = StoredQuestion.ask(application);
            System.out.printf(Locale.ROOT, "round %d: %,d requests; what-if %.1f s; the same rows read and no more %.1f s (%.1f times); count(*) %.2f s; "
                    + "%,d go elsewhere, %,d deadlines move%n", round, answer.requests(), answer.seconds(), read, answer.seconds() / read, count,
                    answer.rerouted(), answer.moved());
            assertThat(answer.requests()).isEqualTo(REQUESTS);
            assertThat(answer.rerouted()).isPositive();
            assertThat(answer.moved()).isPositive();
            assertThat(answer.seconds()).isLessThan(SECONDS_PROMISED);
        }
    }

    /** Five services, all districts and road managers, every hour of a year; a fifth with a text of its own. */
    private void fill() {
        jdbc.sql("""
                insert into service_request (number, access_key, channel, service_code, service_name, status, outcome, description, lat, lon, address,
                    district, road_manager, answers, danger, priority, requested_at, updated_at, closed_at, case_opened)
                select 'b-' || i, md5('k' || i), 'IMPORT', services[1 + i %% 5], 'x', 'CLOSED', 'archived', repeat('Opis zgłoszenia. ', 8), 52.2, 21.0,
                    'Puławska ' || i %% 300, districts[1 + i / 5 %% 8], roads[1 + i / 40 %% 4],
                    case i %% 5 when 0 then '{"kind":["' || kinds[1 + i / 7 %% 3] || '"],"hazard":["no"]}'
                                when 1 then '{"kind":["' || cars[1 + i / 7 %% 5] || '"],"plate":["WX' || i || '"]}'
                                when 2 then '{"fault":["one-out"],"place":["street"]}'
                                when 3 then '{"kind":["household"],"land":["' || lands[1 + i / 11 %% 3] || '"]}'
                                else '{"topic":["other"]}' end,
                    i %% 50 = 0, 0, at, at, at, false
                from (select i, timestamptz '2024-01-01' + i * (interval '365 days' / %d) as at,
                    array['pothole', 'illegal-parking', 'street-light', 'illegal-dump', 'information'] as services,
                    array['wola', 'ochota', 'mokotow', 'srodmiescie', 'bielany', 'bemowo', 'ursus', 'unknown'] as districts,
                    array['city', 'district', 'internal', 'unknown'] as roads, array['carriageway', 'pavement', 'tram-track'] as kinds,
                    array['pavement', 'crossing', 'lawn', 'unpaid', 'other'] as cars, array['street', 'private', 'unknown'] as lands
                    from generate_series(1, %d) i) as numbers""".formatted(REQUESTS, REQUESTS)).update();
        jdbc.sql("analyze").update();
    }

    private double seconds(String query) throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(5_000);
                try (ResultSet rows = statement.executeQuery(query)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
            connection.rollback();
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
