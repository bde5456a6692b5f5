package pl.sprawa.engine;

import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.springframework.stereotype.Component;

/** The tenants in the engine's database, one per unit. They stand there also when users and groups are kept elsewhere. */
@Component
public class UnitTenants {

    private final ProcessEngineConfigurationImpl engine;

    UnitTenants(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Makes the unit's tenant, or gives it its present name. */
    public void ensure(String unit, String name) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            DbIdentityServiceProvider rows = new DbIdentityServiceProvider();
            Tenant known = rows.findTenantById(unit);
            Tenant tenant = known == null ? rows.createNewTenant(unit) : known;
            if (!name.equals(tenant.getName())) {
                tenant.setName(name);
                rows.saveTenant(tenant);
            }
            return null;
        });
    }
}
