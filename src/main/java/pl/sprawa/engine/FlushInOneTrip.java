package pl.sprawa.engine;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine write to PostgreSQL by {@link OneTrip}. The embedded H2 is in the same process: there is no way to save. */
@Component
@Order(2)
class FlushInOneTrip extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DbSqlSessionFactory sessions = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDbSqlSessionFactory();
        Configuration configuration = sessions.getSqlSessionFactory().getConfiguration();
        if (DbSqlSessionFactory.POSTGRES.equals(sessions.getDatabaseType()) && configuration.getDefaultExecutorType() == ExecutorType.BATCH) {
            configuration.addInterceptor(new InPlaceOfExecutor(configuration));
        }
    }

    private record InPlaceOfExecutor(Configuration configuration) implements Interceptor {

        @Override
        public Object plugin(Object target) {
            return target instanceof Executor batches ? new OneTrip(configuration, batches.getTransaction()) : target;
        }

        /** Not asked: nothing is wrapped. */
        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            return invocation.proceed();
        }
    }
}
