package pl.sprawa.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is deployed, read from the engine's tables without an engine: building one writes to its database. */
public final class DeployedModels {

    private static final String NEWEST_LAST = """
            select bytes.name_, bytes.bytes_ from act_ge_bytearray bytes join act_re_deployment deployment on deployment.id_ = bytes.deployment_id_
            where deployment.tenant_id_ is null order by deployment.deploy_time_, deployment.id_""";

    private DeployedModels() {
    }

    /** The newest version of every model, by base name ({@code pothole-routing.dmn}): what the engine calls when the latest is asked for. */
    public static Map<String, byte[]> newest(Connection database) throws SQLException {
        Map<String, byte[]> models = new LinkedHashMap<>();
        try (PreparedStatement query = database.prepareStatement(NEWEST_LAST); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (name.matches(".*\\.(bpmn|dmn|form)")) {
                    models.put(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), rows.getBytes(2));
                }
            }
        }
        return models;
    }
}
