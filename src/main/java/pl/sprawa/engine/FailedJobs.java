package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** A job that never failed has no incident: none is looked for when it ends or is cancelled, as two timers are with each task. */
class FailedJobs extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
        return neverFailed(getDbEntityManager().getCachedEntity(JobEntity.class, configuration)) ? List.of()
                : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }

    /** Retries alone do not tell: an administrator may have given new ones, and the incident stays until the job ends well. */
    private static boolean neverFailed(JobEntity job) {
        return job != null && job.getRetries() > 0 && job.getExceptionMessage() == null && job.getExceptionByteArrayId() == null;
    }
}
