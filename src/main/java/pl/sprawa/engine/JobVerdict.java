package pl.sprawa.engine;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Decides about a failed job as its model says ({@code failedJobRetryTimeCycle}), unless the job itself knew better. */
class JobVerdict extends DefaultJobRetryCmd {

    JobVerdict(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    @Override
    public Object execute(CommandContext context) {
        NotNow later = cause(NotNow.class);
        JobEntity job = later == null && cause(FinalFailure.class) == null ? null : getJob();
        if (job == null) {
            return super.execute(context);
        }
        job.unlock();
        if (later != null) {
            job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + later.delay().toMillis()));
        } else {
            logException(job);
            job.setRetries(0); // makes the incident
        }
        notifyAcquisition(context);
        return null;
    }

    private <T extends Throwable> T cause(Class<T> type) {
        return Stream.iterate(exception, e -> e != null, Throwable::getCause).limit(20).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
