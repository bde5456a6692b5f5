package pl.sprawa.casework;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries deferred openings again as soon as models were deployed: after the mend, a case opens by itself. */
@Component
class RetryOpenings {

    private static final Logger LOG = LoggerFactory.getLogger(RetryOpenings.class);

    private final RepositoryService repository;
    private final ManagementService management;
    private Date seen;

    RetryOpenings(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    @Scheduled(fixedDelayString = "${sprawa.casework.retry-openings-every:PT5S}")
    void afterDeployment() {
        Deployment newest = repository.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1).stream()
                .findFirst().orElse(null);
        if (newest == null || newest.getDeploymentTime().equals(seen)) {
            return;
        }
        seen = newest.getDeploymentTime();
        management.createJobQuery().processDefinitionKey(Cases.OPENING).noRetriesLeft().list().forEach(job -> {
            management.setJobRetries(job.getId(), 3);
            LOG.info("Models were deployed: opening {} is tried again", job.getProcessInstanceId());
        });
    }
}
